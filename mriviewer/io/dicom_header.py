"""One DICOM file's header as plain data: whose, which series, where in the patient and file."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from pathlib import Path
from typing import BinaryIO, NamedTuple

import numpy as np
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from mriviewer.core.geometry import Vector
from mriviewer.core.repairs import Repair
from mriviewer.core.study import Patient, RawPixels, SliceSource, Window
from mriviewer.io.dicom_elements import (
    SIEMENS_B_VALUE,
    SIEMENS_CREATOR,
    Elements,
    read_elements,
)
from mriviewer.io.dicom_refusals import NotShownError, why_not_shown
from mriviewer.io.repair_texts import repair
from trainer.errors import TrainerError
from trainer.images import number, rescale_line

_PLAIN_SYNTAXES = ("", ImplicitVRLittleEndian, ExplicitVRLittleEndian)  # "": no meta header
_PIXEL_TAG = b"\xe0\x7f\x10\x00"
_NEARLY, _MENDABLE = 1e-4, 0.05  # how far direction cosines may be from orthonormal
# their PixelSpacing is measured on the detector unless the header says how it was calibrated
_PROJECTIONS = {"CR", "DX", "MG", "XA", "RF", "IO", "PX"}
DEMO_MARK = "artificial lesion"


class Facts(NamedTuple):
    """What tells stacks of one series apart; None where the header says nothing."""

    echo_time: float | None
    acquisition: float | None
    image_type: tuple[str, ...]
    trigger_time: float | None
    b_value: float | None
    phase: float | None


class Plane(NamedTuple):
    """Where the pixels of one image lie, as far as the header says. LPS, millimetres."""

    down: Vector | None
    right: Vector | None
    spacing_mm: tuple[float, float] | None
    aspect: float | None


@dataclass(frozen=True, slots=True)
class DicomImage:
    """One image: its slice, and what its header says about patient, study and series."""

    source: SliceSource
    plane: Plane
    facts: Facts
    patient: Patient
    study_uid: str
    study_date: str
    study_description: str
    series_uid: str
    series_description: str
    series_number: int | None
    modality: str
    instance_uid: str
    inverted: bool
    window: Window | None
    notice: str
    details: tuple[tuple[str, str], ...]
    repairs: tuple[Repair, ...]


def read_header(path: Path, file: BinaryIO, size: int) -> DicomImage:
    """Read the header of an open DICOM file of `size` bytes.

    NotShownError says why the file is not shown as an image.
    """
    try:
        elements = read_elements(file)
    except TrainerError as error:
        raise NotShownError(error.reason) from error
    if reason := why_not_shown(elements):
        raise NotShownError(reason)
    return _image(path, elements, _raw_pixels(elements, file, size))


def _image(path: Path, elements: Elements, raw: RawPixels | None) -> DicomImage:
    modality = elements.text("Modality")
    plane, repairs = _plane(elements, modality)
    patient = Patient(
        id=elements.text("PatientID"),
        name=elements.text("PatientName").rstrip("^="),
        birth_date=_iso_date(elements.text("PatientBirthDate")),
        sex=elements.text("PatientSex"),
    )
    source = SliceSource(
        path=path,
        rows=int(number(elements, "Rows") or 0),
        columns=int(number(elements, "Columns") or 0),
        position_mm=_vector(elements, "ImagePositionPatient"),
        instance_number=_whole(elements, "InstanceNumber"),
        raw=raw,
    )
    study_uid, study_date = elements.text("StudyInstanceUID"), _iso_date(elements.text("StudyDate"))
    if not study_uid:
        study_uid = derived_uid("study", patient.id, patient.name, study_date)
        repairs = (*repairs, repair("study-uid-missing"))
    description = elements.text("SeriesDescription") or elements.text("ProtocolName")
    series_uid, series_number = elements.text("SeriesInstanceUID"), _whole(elements, "SeriesNumber")
    if not series_uid:
        series_uid = derived_uid("series", study_uid, str(series_number), modality, description)
        repairs = (*repairs, repair("series-uid-missing"))
    study_description = elements.text("StudyDescription")
    said = f"{elements.text('ImageComments')} {study_description} {description}".lower()
    return DicomImage(
        source=source,
        plane=plane,
        facts=_facts(elements),
        patient=patient,
        study_uid=study_uid,
        study_date=study_date,
        study_description=study_description,
        series_uid=series_uid,
        series_description=description,
        series_number=series_number,
        modality=modality,
        instance_uid=elements.text("SOPInstanceUID"),
        inverted=elements.text("PhotometricInterpretation") == "MONOCHROME1",
        window=_window(elements),
        notice="demo, artificial lesion" if "demo" in said and DEMO_MARK in said else "",
        details=_details(elements),
        repairs=repairs,
    )


def derived_uid(*parts: str) -> str:
    """Return a valid UID that always is the same for the same parts."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).digest()
    return f"2.25.{int.from_bytes(digest[:16], 'big')}"


def _vector(elements: Elements, keyword: str) -> Vector | None:
    numbers = _numbers(elements, keyword, 3)
    return None if numbers is None else (numbers[0], numbers[1], numbers[2])


def _numbers(elements: Elements, keyword: str, count: int) -> tuple[float, ...] | None:
    """Return exactly `count` finite numbers of an element, None when there are not that many."""
    numbers = elements.get(keyword)
    if not isinstance(numbers, list) or len(numbers) != count or not all(map(isfinite, numbers)):
        return None
    return tuple(numbers)


def _whole(elements: Elements, keyword: str) -> int | None:
    value = number(elements, keyword)
    return None if value is None else int(value)


def _iso_date(date: str) -> str:
    digits = date.replace(".", "").replace("-", "")
    if len(digits) == 8 and digits.isascii() and digits.isdigit():
        return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    return ""


def _plane(elements: Elements, modality: str) -> tuple[Plane, tuple[Repair, ...]]:
    repairs: list[Repair] = []
    down = right = None
    if cosines := _numbers(elements, "ImageOrientationPatient", 6):
        down, right, mended = _directions(cosines)
        repairs += [mended] if mended else []
    spacing = _positive_pair(elements, "PixelSpacing")
    aspect: float | None = None
    if spacing and modality in _PROJECTIONS and not elements.text("PixelSpacingCalibrationType"):
        repairs.append(repair("spacing-not-in-patient"))
        aspect = spacing[0] / spacing[1]
        spacing = None
    elif spacing is None and (detector := _positive_pair(elements, "ImagerPixelSpacing")):
        repairs.append(repair("spacing-not-in-patient"))
        aspect = detector[0] / detector[1]
    elif spacing is None and (ratio := _positive_pair(elements, "PixelAspectRatio")):
        aspect = ratio[0] / ratio[1]
    return Plane(down, right, spacing, aspect), tuple(repairs)


@lru_cache(maxsize=256)
def _directions(
    cosines: tuple[float, ...],
) -> tuple[Vector | None, Vector | None, Repair | None]:
    """Return orthonormal (down, right) for six cosines and what was mended.

    (None, None, repair) if hopeless. Rounding noise is left as the file states it.
    """
    pair = np.asarray(cosines).reshape(2, 3)  # right, down
    off = float(np.abs(pair @ pair.T - np.eye(2)).max())
    if not off <= _MENDABLE:
        return None, None, repair("directions-unusable")
    mended = None
    if off > _NEARLY:
        left, _, turned = np.linalg.svd(pair, full_matrices=False)
        pair = left @ turned  # the nearest orthonormal pair
        mended = repair("directions-normalised")
    right, down = pair
    return (
        (float(down[0]), float(down[1]), float(down[2])),
        (float(right[0]), float(right[1]), float(right[2])),
        mended,
    )


def _positive_pair(elements: Elements, keyword: str) -> tuple[float, float] | None:
    pair = _numbers(elements, keyword, 2)
    return (pair[0], pair[1]) if pair and min(pair) > 0 else None


def _facts(elements: Elements) -> Facts:
    b_value = number(elements, "DiffusionBValue")
    if b_value is None and elements.text(SIEMENS_CREATOR) == "SIEMENS MR HEADER":
        b_value = number(elements, SIEMENS_B_VALUE)
    return Facts(
        echo_time=number(elements, "EchoTime"),
        acquisition=number(elements, "AcquisitionNumber"),
        image_type=tuple(elements.text("ImageType").split("\\")),
        trigger_time=number(elements, "TriggerTime"),
        b_value=b_value,
        phase=number(elements, "TemporalPositionIdentifier"),
    )


def _window(elements: Elements) -> Window | None:
    center, width = number(elements, "WindowCenter"), number(elements, "WindowWidth")
    if center is None or width is None or width <= 0:
        return None
    return Window(center, width)


def _details(elements: Elements) -> tuple[tuple[str, str], ...]:
    measured = (
        ("TE", "EchoTime", "ms"),
        ("TR", "RepetitionTime", "ms"),
        ("Slice thickness", "SliceThickness", "mm"),
        ("Field strength", "MagneticFieldStrength", "T"),
    )
    details = [(name, f"{value:g} {unit}") for name, keyword, unit in measured
               if (value := number(elements, keyword))]  # fmt: skip
    named = (("Sequence", "SequenceName"), ("Protocol", "ProtocolName"))
    details += [(name, said) for name, keyword in named if (said := elements.text(keyword))]
    return tuple(details)


def _raw_pixels(elements: Elements, file: BinaryIO, size: int) -> RawPixels | None:
    """Return where the pixels lie if they need no decoder; NotShownError if there are too few."""
    syntax, offset = elements.syntax, elements.pixels_at
    if syntax == DeflatedExplicitVRLittleEndian:
        return None
    if offset is None or offset + 8 > size:
        raise NotShownError("the file ends before its picture: it is cut off or holds no pixels.")
    if syntax not in _PLAIN_SYNTAXES or not elements.little:
        return None
    file.seek(offset)
    head = file.read(12)
    header = 8 if elements.implicit else 12
    stated = int.from_bytes(head[header - 4 : header], "little")
    bits = int(number(elements, "BitsAllocated") or 0)
    stored = int(number(elements, "BitsStored") or bits)
    if head[:4] != _PIXEL_TAG or stated == 0xFFFFFFFF or "ModalityLUTSequence" in elements:
        return None
    high = number(elements, "HighBit")
    if bits not in (8, 16, 32) or not 1 <= stored <= bits or high not in (stored - 1, None):
        return None  # rare packings are left to pydicom
    pixels = int(number(elements, "Rows") or 0) * int(number(elements, "Columns") or 0)
    needed, there = pixels * bits // 8, min(stated, size - offset - header)
    if there < needed:
        share = f"{max(there, 0):,} of {needed:,} bytes"
        raise NotShownError(f"its picture is cut off: {share} are there.")
    signed = number(elements, "PixelRepresentation") == 1
    return RawPixels(offset, header, bits // 8, stored, signed, *rescale_line(elements))
