"""How a DICOM header wants its values shown: windows, tables, what is bright, what is no picture.

Nothing here stops an image: what makes no sense in these elements is left out, and told.
"""

import struct
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple, cast, get_args

import numpy as np
import pydicom

from mriviewer.core.repairs import Repair
from mriviewer.core.study import Voi, VoiFunction, VoiLut, Window
from mriviewer.io.colour import is_colour
from mriviewer.io.repair_texts import repair
from trainer.errors import TrainerError
from trainer.images import (
    Header,
    low_is_bright,
    number,
    read_dicom,
    rescale_line,
    rescaled,
)

_UNITS = {"HU": "HU", "MGML": "mg/ml", "PCT": "%", "HU_MOD": "HU (modified)"}
_LUT_BITS = range(8, 17)


class Display(NamedTuple):
    """What the elements of one image say about showing it; see `Series` for the meaning."""

    inverted: bool
    colour: bool
    voi: Voi
    padding: tuple[float, float] | None
    unit: str
    repairs: tuple[Repair, ...]

    @property
    def window(self) -> Window | None:
        """The window that comes first; None where none is stated."""
        return self.voi.windows[0][0] if self.voi.windows else None


def display_of(header: Header, path: Path) -> Display:
    """Return how an image is to be shown, by its header; tables are read from the file at `path`.

    What lies in the functional groups of enhanced images is asked of `voi_of` and `padding_of`.
    """
    inverted, repairs = _brightness(header)
    luts = _stated_luts(header, path)
    voi, mends = voi_of(header, luts)
    if rescale_is_odd(header):
        repairs.append(repair("scaling-unusable"))
    if padding_is_odd(header):
        repairs.append(repair("padding-unusable"))
    return Display(
        inverted,
        is_colour(header),
        voi,
        padding_of(header, *rescale_line(header)),
        _UNITS.get(_text(header, "RescaleType").upper(), ""),
        (*repairs, *mends),
    )


def voi_of(
    header: Header, luts: Sequence[pydicom.Dataset] | None = ()
) -> tuple[Voi, tuple[Repair, ...]]:
    """Return windows, their function and tables that a header or a functional group states.

    luts  the items of its VOI LUT sequence; None when it has one that cannot be read
    """
    repairs = []
    windows, stated = _windows(header)
    if stated and not windows:
        repairs.append(repair("window-unusable"))
    function = _text(header, "VOILUTFunction").upper() or "LINEAR"
    if function not in get_args(VoiFunction):
        repairs.append(repair("voi-function-unknown"))
        function = "LINEAR"
    if not windows or (function == "LINEAR" and windows[0][0].width < 1):
        # LINEAR has no meaning below a width of 1; where no window is stated ours are exact
        function = "LINEAR_EXACT"
    tables = [_lut(item, header) for item in luts or ()]
    usable = tuple(table for table in tables if table is not None)
    if luts is None or len(usable) < len(tables):
        repairs.append(repair("voi-lut-unusable"))
    return Voi(cast("VoiFunction", function), windows, usable), tuple(repairs)


def padding_of(header: Header, slope: float, intercept: float) -> tuple[float, float] | None:
    """Return the (lowest, highest) rescaled value of pixels that are no picture; None if none.

    slope, intercept  of the image or of its frame
    """
    if "ModalityLUTSequence" in cast("Any", header):
        return None  # such tables are made for pictures that have no padding
    bits = int(number(header, "BitsStored") or number(header, "BitsAllocated") or 16)
    signed = number(header, "PixelRepresentation") == 1
    stated = [number(header, name) for name in ("PixelPaddingValue", "PixelPaddingRangeLimit")]
    stored = [_as_stored(int(value), bits, signed) for value in stated if value is not None]
    ends = [end for end in stored if end is not None]
    if stated[0] is None or len(ends) < len(stored):
        return None
    kind = f"{'i' if signed else 'u'}{2 if bits <= 16 else 4}"
    # by the arithmetic of the pixels themselves, so that equal values are equal
    values = rescaled(np.asarray(ends, kind), slope, intercept)
    return float(values.min()), float(values.max())


def padding_is_odd(header: Header) -> bool:
    """Say whether a padding value is stated that no pixel of this image can have."""
    return number(header, "PixelPaddingValue") is not None and (
        "ModalityLUTSequence" not in cast("Any", header) and padding_of(header, 1, 0) is None
    )


def rescale_is_odd(header: Header) -> bool:
    """Say whether a rescale is stated that is not used: a slope of 0, or what is no number."""
    stated = (_numbers(header, name)[:1] for name in ("RescaleSlope", "RescaleIntercept"))
    used = rescale_line(header)
    return any(said and said[0] != line for said, line in zip(stated, used, strict=True))


def _as_stored(value: int, bits: int, signed: bool) -> int | None:
    """Return a padding value as the pixels hold it, None if none can.

    It has 16 bits and is often written with the wrong sign: -2000 as 63536, or the other way.
    """
    if not signed:
        value = value if value >= 0 or bits < 16 else value & 0xFFFF
        return value if 0 <= value < 1 << bits else None
    if value >= 1 << (bits - 1):
        value -= 1 << (bits if value < 1 << bits else 16)
    return value if -(1 << (bits - 1)) <= value < 1 << (bits - 1) else None


def _brightness(header: Header) -> tuple[bool, list[Repair]]:
    kind = _text(header, "PhotometricInterpretation")
    shape = _text(header, "PresentationLUTShape").upper()
    against = (kind, shape) in (("MONOCHROME1", "IDENTITY"), ("MONOCHROME2", "INVERSE"))
    return low_is_bright(header), [repair("brightness-contradicts")] if against else []


def _windows(header: Header) -> tuple[tuple[tuple[Window, str], ...], bool]:
    """Return the usable windows with their explanations, and whether any was stated."""
    centers, widths = _numbers(header, "WindowCenter"), _numbers(header, "WindowWidth")
    words = _text(header, "WindowCenterWidthExplanation").split("\\")
    windows = []
    for index, (center, width) in enumerate(zip(centers, widths, strict=False)):
        if isfinite(center) and isfinite(width) and width > 0:
            explanation = words[index].strip() if index < len(words) else ""
            windows.append((Window(center, width), explanation))
    return tuple(dict.fromkeys(windows)), bool(centers or widths)


def _stated_luts(header: Header, path: Path) -> list[pydicom.Dataset] | None:
    if "VOILUTSequence" not in cast("Any", header):
        return []
    try:
        tags = ["VOILUTSequence", "PixelRepresentation", "BitsStored", "RescaleIntercept"]
        dataset = read_dicom(path, stop_before_pixels=True, specific_tags=tags)
        return list(dataset.VOILUTSequence)
    except TrainerError:
        return None
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return None


def _lut(item: pydicom.Dataset, header: Header) -> VoiLut | None:
    """Return a table, None when it contradicts itself."""
    try:
        count, first, bits = (int(value) for value in item["LUTDescriptor"].value)
        data, words = item["LUTData"].value, _text(item, "LUTExplanation")
        if not isinstance(data, bytes):
            numbers = [int(value) & 0xFFFF for value in cast("Any", data)]
            data = struct.pack(f"<{len(numbers)}H", *numbers)
        elif item.original_encoding[1] is False and item["LUTData"].VR == "OW":
            data = np.frombuffer(data[: len(data) // 2 * 2], ">u2").astype("<u2").tobytes()
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return None
    if first >= 0x8000 and _can_be_negative(header):
        first -= 0x10000  # its element has no sign of its own where the VR is implicit
    return _table(data, count & 0xFFFF or 0x10000, float(first), bits, words)


def _can_be_negative(header: Header) -> bool:
    return number(header, "PixelRepresentation") == 1 or rescale_line(header)[1] < 0


@lru_cache(maxsize=64)
def _table(data: bytes, count: int, first: float, bits: int, words: str) -> VoiLut | None:
    """Return the same object for the same table: every slice of a series has it."""
    if bits not in _LUT_BITS or len(data) < count:
        return None
    wide = len(data) >= 2 * count
    entries = np.frombuffer(data, "<u2" if wide else "u1", count)
    top = (1 << bits) - 1
    if int(entries.max()) > top:
        return None
    return VoiLut(first, tuple(entries.tolist()), top, words)


def _numbers(header: Header, keyword: str) -> list[float]:
    """Return the numbers of an element; NaN stands for what is none."""
    return [_number(value) for value in _values(header, keyword)]


def _text(header: Header, keyword: str) -> str:
    return "\\".join(str(value).strip() for value in _values(header, keyword)).strip()


def _values(header: Header, keyword: str) -> list[Any]:
    value = _or_none(lambda: header.get(keyword))
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, pydicom.multival.MultiValue | list) else [value]


def _number(value: Any) -> float:
    found = _or_none(lambda: float(value))
    return float("nan") if found is None else float(found)


def _or_none(read: Callable[[], Any]) -> Any:
    try:
        return read()
    except Exception:  # pydicom converts on access, and raises what the value provokes
        return None
