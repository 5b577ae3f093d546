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
from mriviewer.core.language import tr
from mriviewer.core.repairs import Repair
from mriviewer.core.study import Patient, RawPixels, SliceSource
from mriviewer.io.colour import is_colour
from mriviewer.io.dicom_display import Display, display_of
from mriviewer.io.dicom_elements import Elements
from mriviewer.io.dicom_refusals import CutOffError, NotShownError
from mriviewer.io.exact_values import exact_per_value
from mriviewer.io.image_facts import Facts, facts_of
from mriviewer.io.repair_texts import repair
from mriviewer.io.sequence_facts import SequenceFacts, sequence_facts
from trainer.images import number, rescale_line

_PLAIN_SYNTAXES = ("", ImplicitVRLittleEndian, ExplicitVRLittleEndian)  # "": no meta header
_PIXEL_TAG = b"\xe0\x7f\x10\x00"
_NEARLY, _MENDABLE = 1e-4, 0.05  # how far direction cosines may be from orthonormal
# their PixelSpacing is measured on the detector unless the header says how it was calibrated
_PROJECTIONS = {"CR", "DX", "MG", "XA", "RF", "IO", "PX"}
DEMO_MARK = "artificial lesion"


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
    frame_of_reference: str
    display: Display
    notice: str
    details: tuple[tuple[str, str], ...]
    repairs: tuple[Repair, ...]
    sequence: SequenceFacts = ()


def image_of(path: Path, elements: Elements, raw: RawPixels | None) -> DicomImage:
    """Return the one image that a header describes; `raw` says where its pixels lie."""
    modality = elements.text("Modality")
    plane, repairs = plane_of(elements, modality)
    display = display_of(elements, path)
    instance_uid = elements.text("SOPInstanceUID")
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
        position_mm=vector_of(elements, "ImagePositionPatient"),
        instance_number=_whole(elements, "InstanceNumber"),
        raw=raw,
        identity=f"{instance_uid}#0",
        marked="OverlayRows" in elements,
        exact_per_value=exact_per_value(elements),
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
        facts=facts_of(elements),
        patient=patient,
        study_uid=study_uid,
        study_date=study_date,
        study_description=study_description,
        series_uid=series_uid,
        series_description=description,
        series_number=series_number,
        modality=modality,
        instance_uid=instance_uid,
        frame_of_reference=elements.text("FrameOfReferenceUID"),
        display=display,
        notice=tr("demo, artificial lesion") if "demo" in said and DEMO_MARK in said else "",
        details=details_of(elements),
        repairs=(*repairs, *display.repairs, *map(repair, sorted(elements.text_repairs))),
        sequence=sequence_facts(elements),
    )


def derived_uid(*parts: str) -> str:
    """Return a valid UID that always is the same for the same parts."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).digest()
    return f"2.25.{int.from_bytes(digest[:16], 'big')}"


def vector_of(elements: Elements, keyword: str) -> Vector | None:
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


def plane_of(elements: Elements, modality: str) -> tuple[Plane, tuple[Repair, ...]]:
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


def details_of(elements: Elements) -> tuple[tuple[str, str], ...]:
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


def raw_pixels(elements: Elements, file: BinaryIO, size: int, frames: int = 1) -> RawPixels | None:
    """Return where the pixels of the first frame lie if they need no decoder, else None.

    CutOffError when the file ends before the pixels of all frames; NotShownError.
    """
    syntax, offset = elements.syntax, elements.pixels_at
    if syntax == DeflatedExplicitVRLittleEndian:
        return None
    if offset is None or offset + 8 > size:
        raise NotShownError(
            tr("the file ends before its picture: it is cut off or holds no pixels.")
        )
    if syntax not in _PLAIN_SYNTAXES or not elements.little or is_colour(elements):
        return None
    file.seek(offset)
    head = file.read(12)
    header = 8 if elements.implicit else 12
    stated = int.from_bytes(head[header - 4 : header], "little")
    bits = int(number(elements, "BitsAllocated") or 0)
    stored = int(number(elements, "BitsStored") or bits)
    if head[:4] != _PIXEL_TAG or stated == 0xFFFFFFFF or "ModalityLUTSequence" in elements:
        return None
    if bits not in (8, 16, 32) or not 1 <= stored <= bits:
        return None  # rare packings are left to pydicom
    pixels = int(number(elements, "Rows") or 0) * int(number(elements, "Columns") or 0)
    needed, there = frames * pixels * bits // 8, min(stated, size - offset - header)
    if there < needed:
        reason = tr("its picture is cut off: {there:,} of {needed:,} bytes are there.")
        # a header that states fewer pixels than its frames have contradicts itself: none is sure
        whole = max(there, 0) * frames // needed if stated >= needed else 0
        raise CutOffError(reason.format(there=max(there, 0), needed=needed), whole)
    signed = number(elements, "PixelRepresentation") == 1
    high = _odd_high_bit(elements)
    return RawPixels(offset, header, bits // 8, stored, signed, *rescale_line(elements), high)


def _odd_high_bit(elements: Elements) -> int | None:
    """Return where the highest used bit is when it is not where it belongs; NotShownError."""
    bits, stored = number(elements, "BitsAllocated") or 0, number(elements, "BitsStored") or 0
    high = number(elements, "HighBit")
    if high is None or high == stored - 1 or not stored:
        return None
    if not stored - 1 <= high < bits:
        raise NotShownError(tr("its header does not say which bits are the picture."))
    return int(high)
