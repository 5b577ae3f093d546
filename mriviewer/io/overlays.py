"""Overlay planes of a DICOM file (groups 6000 to 601E), also those in unused bits of the pixels."""

from pathlib import Path
from typing import Any, cast

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom.uid import ExplicitVRBigEndian

from mriviewer.core.language import tr
from mriviewer.core.overlays import Overlay
from mriviewer.core.study import SliceSource
from trainer.errors import TrainerError
from trainer.images import number, read_dicom

_GROUPS = range(0x6000, 0x6020, 2)
_ROWS, _COLUMNS, _FRAMES, _WORDS, _KIND = 0x0010, 0x0011, 0x0015, 0x0022, 0x0040
_ORIGIN, _FIRST_FRAME, _BITS, _BIT, _LABEL, _DATA = 0x0050, 0x0051, 0x0100, 0x0102, 0x1500, 0x3000
_ELEMENTS = (
    _ROWS, _COLUMNS, _FRAMES, _WORDS, _KIND, _ORIGIN, _FIRST_FRAME, _BITS, _BIT, _LABEL, _DATA,
)  # fmt: skip
_TAGS = [group << 16 | element for group in _GROUPS for element in _ELEMENTS]
_PICTURE = ["Rows", "Columns", "BitsAllocated", "BitsStored", "HighBit", "SamplesPerPixel",
            "NumberOfFrames", "SpecificCharacterSet"]  # fmt: skip
_MOST_BITS = 1 << 31


def read_overlays(source: SliceSource) -> tuple[Overlay, ...]:
    """Return the overlays of a slice of a DICOM file; a plane that makes no sense is left out.

    Reads the file, so not for the GUI thread. Empty also when the file cannot be read: the slice
    itself tells that.
    """
    try:
        dataset = _read(source.path, pixels=False)
        if any(_is_embedded(dataset, group) for group in _GROUPS):
            dataset = _read(source.path, pixels=True)
    except TrainerError:
        return ()
    found = []
    for group in _GROUPS:
        try:
            overlay = _overlay(dataset, group, source)
        except Exception:  # pydicom converts on access, and raises what the value provokes
            continue
        if overlay is not None:
            found.append(overlay)
    return tuple(found)


def _read(path: Path, pixels: bool) -> pydicom.Dataset:
    tags: list[Any] = [*_TAGS, *_PICTURE, *(["PixelData"] if pixels else [])]
    return read_dicom(path, stop_before_pixels=not pixels, specific_tags=tags)


def _overlay(dataset: pydicom.Dataset, group: int, source: SliceSource) -> Overlay | None:
    embedded = _is_embedded(dataset, group)
    if not embedded and _value(dataset, group, _DATA) is None:
        return None
    frame = _frame(dataset, group, source)
    if frame is None:
        return None
    if embedded:
        mask = _embedded(dataset, group, source)
    else:
        mask = _on_slice(_plane(dataset, group, frame), _origin(dataset, group), source)
    if mask is None or not mask.any():
        return None
    kind = str(_value(dataset, group, _KIND) or "G").strip().upper()
    words = _value(dataset, group, _LABEL) or _value(dataset, group, _WORDS)
    name = str(words or "").strip() or tr("Overlay {number}").format(
        number=(group - 24576) // 2 + 1
    )
    return Overlay(mask, name, "R" if kind == "R" else "G")


def _value(dataset: pydicom.Dataset, group: int, element: int) -> Any:
    tag = group << 16 | element
    return dataset[tag].value if tag in dataset else None


def _is_embedded(dataset: pydicom.Dataset, group: int) -> bool:
    """Say whether the plane is one bit of the pixels: retired, but in many old files."""
    try:
        place = _value(dataset, group, _BIT)
        there = _value(dataset, group, _ROWS) is not None
        return there and _value(dataset, group, _DATA) is None and int(place or 0) > 0
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return False


def _frame(dataset: pydicom.Dataset, group: int, source: SliceSource) -> int | None:
    """Return which plane of the overlay belongs to the slice; None when none does."""
    frames = _value(dataset, group, _FRAMES)
    if frames is None or (int(frames) == 1 and (number(dataset, "NumberOfFrames") or 1) <= 1):
        return 0  # one plane for all there is
    frame = source.frame + 1 - int(_value(dataset, group, _FIRST_FRAME) or 1)
    return frame if 0 <= frame < int(frames) else None


def _origin(dataset: pydicom.Dataset, group: int) -> tuple[int, int]:
    """Return (row, column) of the slice, from 0, on which the plane's first bit lies."""
    stated = _value(dataset, group, _ORIGIN)
    if stated is None:
        return 0, 0
    row, column = (int(part) for part in stated)
    return row - 1, column - 1


def _plane(dataset: pydicom.Dataset, group: int, frame: int) -> NDArray[np.bool_]:
    rows, columns = (int(_value(dataset, group, element)) for element in (_ROWS, _COLUMNS))
    data = cast("bytes", _value(dataset, group, _DATA))
    swapped = dataset.file_meta.get("TransferSyntaxUID") == ExplicitVRBigEndian
    if swapped and dataset[group << 16 | _DATA].VR == "OW":
        data = np.frombuffer(data[: len(data) // 2 * 2], ">u2").astype("<u2").tobytes()
    first, count = frame * rows * columns, rows * columns
    if rows < 1 or columns < 1 or first + count > min(8 * len(data), _MOST_BITS):
        raise ValueError("the plane is cut off")
    # planes follow one another without a gap: neither rows nor frames begin at a whole byte
    part = np.frombuffer(data, np.uint8)[first // 8 : (first + count + 7) // 8]
    bits = np.unpackbits(part, bitorder="little")[first % 8 : first % 8 + count]
    return bits.reshape(rows, columns).astype(bool)


def _on_slice(
    plane: NDArray[np.bool_], origin: tuple[int, int], source: SliceSource
) -> NDArray[np.bool_]:
    """Lay a plane of any size and place on the slice; what is outside is cut off."""
    mask = np.zeros((source.rows, source.columns), bool)
    top, left = max(0, origin[0]), max(0, origin[1])
    kept = plane[max(0, -origin[0]) :, max(0, -origin[1]) :]
    kept = kept[: max(0, source.rows - top), : max(0, source.columns - left)]
    mask[top : top + kept.shape[0], left : left + kept.shape[1]] = kept
    return mask


def _embedded(
    dataset: pydicom.Dataset, group: int, source: SliceSource
) -> NDArray[np.bool_] | None:
    """Return one of the unused bits of uncompressed pixels; None where that bit is used."""
    bits, place = int(dataset.BitsAllocated), int(_value(dataset, group, _BIT))
    high = int(number(dataset, "HighBit") or dataset.BitsStored - 1)
    used = range(high - int(dataset.BitsStored) + 1, high + 1)
    syntax = dataset.file_meta.TransferSyntaxUID
    if bits not in (8, 16, 32) or place in used or place >= bits or syntax.is_compressed:
        return None
    if (number(dataset, "SamplesPerPixel") or 1) != 1:
        return None
    order = ">" if syntax == ExplicitVRBigEndian else "<"
    count = source.rows * source.columns
    pixels = np.frombuffer(
        dataset.PixelData, f"{order}u{bits // 8}", count, source.frame * count * bits // 8
    )
    return ((pixels >> place) & 1).astype(bool).reshape(source.rows, source.columns)
