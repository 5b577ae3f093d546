"""What tells apart images that lie at one place: echo, time, weighting, kind of picture.

The standard elements come first; where they are missing, those of the makers are read, each only
under its maker's mark, as other makers use the same numbers for other things.
"""

import re
from typing import NamedTuple

from mriviewer.core.geometry import Vector
from mriviewer.io.dicom_elements import SIEMENS_CREATOR, Elements
from trainer.images import number

_GE, _PHILIPS, _PHILIPS_MR, _UIH = "0043,0010", "2001,0010", "2005,0010", "0065,0010"
_GE_COMPONENTS = ("MAGNITUDE", "PHASE", "REAL", "IMAGINARY")
_GE_FLAG = 100_000  # GE adds powers of ten to a b-value to say how it was acquired
_PHILIPS_DIRECTION = ("2005,10B0", "2005,10B1", "2005,10B2")
_CANON_DIFFUSION = re.compile(
    r"\bb=(\d+(?:\.\d+)?)(?:\((-?\d*\.?\d+),\s*(-?\d*\.?\d+),\s*(-?\d*\.?\d+)\))?"
)
_NO_DIRECTION = {"NONE", "ISOTROPIC"}


class Facts(NamedTuple):
    """What the header of one image says; None where it says nothing.

    image_type   the words of ImageType or FrameType, and which part of complex values it is
    gradient     direction of diffusion weighting, unit vector
    averaged     a diffusion picture over all directions (trace), which has none of its own
    time_point   number of the volume in a series over time
    offset_s     its time after the first volume
    time_s       when the image was acquired, seconds of the day
    stack        identifier of the stack that an enhanced image puts it into
    labelling    of a perfusion series by spin labelling: "LABEL" or "CONTROL"
    """

    echo_time: float | None = None
    acquisition: float | None = None
    image_type: tuple[str, ...] = ()
    trigger_time: float | None = None
    b_value: float | None = None
    gradient: Vector | None = None
    averaged: bool = False
    time_point: float | None = None
    offset_s: float | None = None
    time_s: float | None = None
    inversion_time: float | None = None
    flip_angle: float | None = None
    stack: str = ""
    labelling: str = ""


def facts_of(elements: Elements) -> Facts:
    """Return the facts of an image, or of a frame whose groups overlay the elements."""
    b_value, gradient = _diffusion(elements)
    directions = elements.text("DiffusionDirectionality") or _philips_directionality(elements)
    return Facts(
        echo_time=_rounded(number(elements, "EchoTime"), 2),
        acquisition=number(elements, "AcquisitionNumber"),
        image_type=_image_type(elements),
        trigger_time=number(elements, "TriggerTime"),
        b_value=b_value,
        gradient=None if directions in _NO_DIRECTION else gradient,
        averaged=directions == "ISOTROPIC",
        time_point=number(elements, "TemporalPositionIdentifier"),
        offset_s=number(elements, "TemporalPositionTimeOffset"),
        time_s=_time_s(elements),
        inversion_time=number(elements, "InversionTime"),
        flip_angle=number(elements, "FlipAngle"),
        stack=elements.text("StackID"),
        labelling=elements.text("ASLContext"),
    )


def _image_type(elements: Elements) -> tuple[str, ...]:
    words = tuple(word.strip() for word in elements.text("ImageType").upper().split("\\"))
    component = elements.text("ComplexImageComponent").upper()
    if not component and "GEMS_PARM" in elements.text(_GE):
        code = number(elements, "0043,102F")
        component = _GE_COMPONENTS[int(code)] if code in (0, 1, 2, 3) else ""
    if component in ("", "MAGNITUDE", "MIXED"):
        return words
    return (*words, component)


def _diffusion(elements: Elements) -> tuple[float | None, Vector | None]:
    b_value = number(elements, "DiffusionBValue")
    gradient = _vector(elements, "DiffusionGradientOrientation")
    if b_value is not None and gradient is not None:
        return b_value, gradient
    private = _private_diffusion(elements)
    if b_value is None:
        return private
    # the direction is that of the same weighting, or of another picture
    return b_value, private[1] if private[0] == b_value else None


def _private_diffusion(elements: Elements) -> tuple[float | None, Vector | None]:
    if "SIEMENS MR HEADER" in elements.text(SIEMENS_CREATOR):
        return number(elements, "0019,100C"), _vector(elements, "0019,100E")
    if "GEMS_PARM" in elements.text(_GE):
        stated = number(elements, "0043,1039")
        b_value = None if stated is None else stated % _GE_FLAG
        gradient = _parts(elements, ("0019,10BB", "0019,10BC", "0019,10BD"))
        return b_value, gradient if b_value else None
    if "Philips" in elements.text(_PHILIPS):
        marked = "Philips MR Imaging DD 001" in elements.text(_PHILIPS_MR)
        gradient = _parts(elements, _PHILIPS_DIRECTION) if marked else None
        return number(elements, "2001,1003"), gradient
    if "Image Private Header" in elements.text(_UIH):
        return number(elements, "0065,1009"), _vector(elements, "0065,1037")
    return _canon_diffusion(elements.text("ImageComments"))


def _canon_diffusion(comment: str) -> tuple[float | None, Vector | None]:
    """Return what Canon writes into the comment, such as b=1500(0.445,0.000,0.895)."""
    found = _CANON_DIFFUSION.search(comment) if "b=" in comment else None
    if found is None:
        return None, None
    x, y, z = (float(part or 0) for part in found.groups()[1:])
    return float(found[1]), (x, y, z) if (x, y, z) != (0, 0, 0) else None


def _philips_directionality(elements: Elements) -> str:
    """Return the standard's word for a direction that Philips gives by a letter."""
    if "Philips" not in elements.text(_PHILIPS):
        return ""
    return "ISOTROPIC" if elements.text("2001,1004") == "I" else ""


def _parts(elements: Elements, keywords: tuple[str, str, str]) -> Vector | None:
    """Return a direction that is stated in three elements; None for no length."""
    stated = [number(elements, name) for name in keywords]
    x, y, z = (0.0 if part is None else round(part, 3) + 0.0 for part in stated)
    return (x, y, z) if None not in stated and (x, y, z) != (0, 0, 0) else None


def _vector(elements: Elements, keyword: str) -> Vector | None:
    """Return three numbers, rounded so that noise makes no new direction; None for no length."""
    if keyword not in elements:
        return None
    stated = elements.get(keyword)
    if not isinstance(stated, list) or len(stated) != 3 or not sum(part**2 for part in stated) > 0:
        return None
    x, y, z = (round(part, 3) + 0.0 for part in stated)
    return (x, y, z)


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)


def _time_s(elements: Elements) -> float | None:
    """Return when an image was acquired; the time of its writing says nothing of that."""
    text = elements.text("FrameAcquisitionDateTime")[8:] or elements.text("AcquisitionTime")
    digits, _, fraction = text.split("+")[0].split("-")[0].partition(".")
    if len(digits) != 6 or not digits.isascii() or not digits.isdigit():
        return None
    part = float(f"0.{fraction}") if fraction.isascii() and fraction.isdigit() else 0.0
    return int(digits[:2]) * 3600.0 + int(digits[2:4]) * 60.0 + int(digits[4:]) + part
