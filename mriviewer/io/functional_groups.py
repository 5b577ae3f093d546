"""The functional groups of enhanced images: what is said of all frames, and of each.

Ten thousand frames describe themselves in a million elements, nearly always in the same layout.
So the layout of a frame that was walked through is kept, and compared with the bytes of the next:
where every element header is the same, the values lie at the same places.
"""

import struct
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray
from pydicom.datadict import dictionary_VR

from mriviewer.core.language import tr
from mriviewer.io.dicom_elements import LONG_KINDS, SHORT_KINDS, Values
from mriviewer.io.dicom_refusals import NotShownError

_SHARED, _PER_FRAME = 0x52009229, 0x52009230
_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_UNDEFINED = 0xFFFFFFFF
_DEEPEST = 12
_LARGEST_BYTES = 500_000_000
_LARGEST_VALUE = 4096  # bytes; what is wanted of a frame is short
_FIRST_READ = 4_000_000
_MOST_LAYOUTS = 8
MOST_FRAMES = 200_000

# by the sequences that lead to it and its tag: the name by which the image's own header has it
_PATHS: dict[tuple[int, ...], str] = {
    (0x00209113, 0x00200032): "ImagePositionPatient",
    (0x00209116, 0x00200037): "ImageOrientationPatient",
    (0x00289110, 0x00280030): "PixelSpacing",
    (0x00289110, 0x00180050): "SliceThickness",
    (0x00289110, 0x00180088): "SpacingBetweenSlices",
    (0x00289145, 0x00281052): "RescaleIntercept",
    (0x00289145, 0x00281053): "RescaleSlope",
    (0x00289145, 0x00281054): "RescaleType",
    (0x00409096, 0x00409224): "RealWorldValueIntercept",
    (0x00409096, 0x00409225): "RealWorldValueSlope",
    (0x00409096, 0x004008EA, 0x00080100): "RealWorldValueUnit",
    (0x00289132, 0x00281050): "WindowCenter",
    (0x00289132, 0x00281051): "WindowWidth",
    (0x00289132, 0x00281055): "WindowCenterWidthExplanation",
    (0x00289132, 0x00281056): "VOILUTFunction",
    (0x00209111, 0x00189074): "FrameAcquisitionDateTime",
    (0x00209111, 0x00209056): "StackID",
    (0x00209111, 0x00209128): "TemporalPositionIdentifier",
    (0x00209111, 0x00209156): "AcquisitionNumber",
    (0x00209310, 0x0020930D): "TemporalPositionTimeOffset",
    (0x00189114, 0x00189082): "EchoTime",
    (0x00189112, 0x00180080): "RepetitionTime",
    (0x00189112, 0x00181314): "FlipAngle",
    (0x00189115, 0x00189079): "InversionTime",
    (0x00189117, 0x00189087): "DiffusionBValue",
    (0x00189117, 0x00189075): "DiffusionDirectionality",
    (0x00189117, 0x00189076, 0x00189089): "DiffusionGradientOrientation",
    (0x00189118, 0x00209153): "TriggerTime",
    (0x00189226, 0x00089007): "ImageType",
    (0x00189226, 0x00089208): "ComplexImageComponent",
    (0x00189329, 0x00089007): "ImageType",
    (0x00189251, 0x00189257): "ASLContext",
    # what a classic image said, in one that was converted from many
    (0x00209170, 0x00180081): "EchoTime",
    (0x00209171, 0x00180081): "EchoTime",
    (0x00209170, 0x00180080): "RepetitionTime",
    (0x00209171, 0x00180080): "RepetitionTime",
    (0x00209171, 0x00180082): "InversionTime",
    (0x00209171, 0x00181060): "TriggerTime",
    (0x00209171, 0x00200012): "AcquisitionNumber",
    (0x00209171, 0x00200013): "InstanceNumber",
    (0x00209171, 0x00200100): "TemporalPositionIdentifier",
    (0x00189125, 0x00189058): "MRAcquisitionFrequencyEncodingSteps",
    # Siemens and Philips describe each frame a second time in a private sequence
    (0x002111FE, 0x00211175): "0021,1175",
    (0x2005140E, 0x20050010): "2005,0010",
    (0x2005140E, 0x2005100E): "2005,100E",
    (0x2005140F, 0x20050010): "2005,0010",
    (0x2005140F, 0x2005100E): "2005,100E",
}
_PRIVATE_KINDS = {0x20050010: "LO", 0x2005100E: "FL", 0x00211175: "CS"}
_STARTS = {path[:depth] for path in _PATHS for depth in range(1, len(path))}
_KINDS = {
    path: _PRIVATE_KINDS.get(path[-1]) or dictionary_VR(path[-1])[:2]
    for path in _PATHS
}  # fmt: skip


class _NeedMoreError(Exception):
    """What was read of the file ends before the element does."""


class _Layout(NamedTuple):
    """Where the element headers of a frame's item are, and its wanted values; from its start."""

    headers: NDArray[np.intp]  # offsets of every byte of every header
    expected: bytes  # the bytes there
    values: tuple[tuple[str, str, int, int], ...]  # name, VR, offset, length
    size: int


class FunctionalGroups:
    """Reads the groups of an enhanced image from `at` on, frame by frame.

    `shared` is there at once; `frames()` goes through the rest, and `end` is known after it.
    NotShownError when the groups are damaged, or larger than any real ones.
    """

    def __init__(self, file: BinaryIO, at: int, implicit: bool, likely_bytes: int) -> None:
        self._file, self._at, self._implicit = file, at, implicit
        self._data = b""
        self._layouts: deque[_Layout] = deque(maxlen=_MOST_LAYOUTS)
        self.shared: Values = {}
        self.end = at
        self._read(max(likely_bytes, _FIRST_READ))

    def frames(self, count: int) -> Iterator[Values]:
        """Yield what the groups say of each frame, over what they say of all; `count` of them."""
        if count > MOST_FRAMES:
            raise NotShownError(
                tr("it holds {count} frames, more than are read.").format(count=count)
            )
        at, found = 0, 0
        for tag in (_SHARED, _PER_FRAME):
            length, at = self._sequence(tag, at)
            end = _UNDEFINED if length == _UNDEFINED else at + length
            while (item := self._item(at, end)) is not None:
                values, at = self._frame(item)
                if tag == _SHARED:
                    self.shared = {**values, **self.shared}
                else:
                    found += 1
                    if found > count:
                        raise _miscounted(count)
                    yield {**self.shared, **values}
            at += 8 if end == _UNDEFINED else 0
        if found != count:
            raise _miscounted(count)
        self.end = self._at + at

    def _read(self, count: int) -> None:
        if len(self._data) >= _LARGEST_BYTES:
            raise _damaged()
        self._file.seek(self._at)
        data = self._file.read(min(count, _LARGEST_BYTES))
        if len(data) <= len(self._data):
            raise _damaged()  # the file ends
        self._data = data

    def _sequence(self, tag: int, at: int) -> tuple[int, int]:
        """Return the length of the sequence with this tag at `at`, and where its items start.

        A length of 0 where another element stands: the sequence is missing.
        """
        while at + 12 > len(self._data):
            self._read(2 * len(self._data) + _FIRST_READ)
        group, number = struct.unpack_from("<HH", self._data, at)
        if group << 16 | number != tag:
            return 0, at
        if self._implicit:
            return int(struct.unpack_from("<I", self._data, at + 4)[0]), at + 8
        if self._data[at + 4 : at + 6] not in (b"SQ", b"UN"):
            raise _damaged()
        return int(struct.unpack_from("<I", self._data, at + 8)[0]), at + 12

    def _item(self, at: int, end: int) -> int | None:
        """Return where the next item of a sequence is, None behind the last one."""
        if at >= end:
            return None
        while at + 8 > len(self._data):
            self._read(2 * len(self._data))
        group, number = struct.unpack_from("<HH", self._data, at)
        if group << 16 | number == _ITEM:
            return at
        if end == _UNDEFINED and group << 16 | number == _SEQUENCE_END:
            return None
        raise _damaged()

    def _frame(self, at: int) -> tuple[Values, int]:
        """Return what the item at `at` says, and where it ends."""
        data = self._data
        for layout in self._layouts:
            if (
                at + layout.size <= len(data)
                and _taken(data, at, layout.headers) == layout.expected
            ):
                values = {name: (kind, data[at + start : at + start + length])
                          for name, kind, start, length in layout.values}  # fmt: skip
                return values, at + layout.size
        while True:
            try:
                layout = _walked(self._data, at, self._implicit)
                break
            except _NeedMoreError:
                self._read(2 * len(self._data))
        self._layouts.appendleft(layout)
        return self._frame(at)


def _taken(data: bytes, at: int, offsets: NDArray[np.intp]) -> bytes:
    return np.frombuffer(data, np.uint8)[offsets + at].tobytes()


def _walked(data: bytes, at: int, implicit: bool) -> _Layout:
    """Walk through the item at `at` and return its layout."""
    spans: list[tuple[int, int]] = []
    found: dict[str, tuple[str, int, int]] = {}
    end = _walk_item(data, at, implicit, (), spans, found)
    headers = np.concatenate([np.arange(start, start + length) for start, length in spans]) - at
    values = tuple((name, kind, start - at, length)
                   for name, (kind, start, length) in found.items())  # fmt: skip
    return _Layout(headers, _taken(data, at, headers), values, end - at)


def _walk_item(
    data: bytes,
    at: int,
    implicit: bool,
    path: tuple[int, ...],
    spans: list[tuple[int, int]],
    found: dict[str, tuple[str, int, int]],
) -> int:
    """Note headers and wanted values of the item whose header is at `at`; return its end."""
    if len(path) > _DEEPEST:
        raise _damaged()
    tag, length = _head(data, at)
    if tag != _ITEM:
        raise _damaged()
    spans.append((at, 8))
    at += 8
    end = _UNDEFINED if length == _UNDEFINED else at + length
    while at < end:
        start = at
        tag, kind, length, at = _element(data, at, implicit)
        spans.append((start, at - start))
        if tag == _ITEM_END:
            return at
        if length == _UNDEFINED:
            nested = implicit or kind == "UN"
            at = _walk_items(data, at, nested, (*path, tag), spans, found)
            continue
        if length and (*path, tag) in _STARTS:
            nested = implicit or kind == "UN"
            walk = _walk_private if tag >> 16 & 1 else _walk_items
            at = walk(data, at, nested, (*path, tag), spans, found, at + length)
            continue
        _note((*path, tag), kind, at, length, found)
        at += length
    if at != end or at > len(data):
        raise _NeedMoreError if at > len(data) else _damaged()
    return at


def _walk_items(
    data: bytes,
    at: int,
    implicit: bool,
    path: tuple[int, ...],
    spans: list[tuple[int, int]],
    found: dict[str, tuple[str, int, int]],
    end: int = _UNDEFINED,
) -> int:
    """Walk through the items of a sequence; what only the second or a later one says is not taken.

    Returns the end of the sequence.
    """
    number = 0
    while at < end:
        tag, _ = _head(data, at)
        if tag == _SEQUENCE_END and end == _UNDEFINED:
            spans.append((at, 8))
            return at + 8
        at = _walk_item(data, at, implicit, path, spans, found if number == 0 else {})
        number += 1
    if at != end:
        raise _damaged()
    return at


def _walk_private(
    data: bytes,
    at: int,
    implicit: bool,
    path: tuple[int, ...],
    spans: list[tuple[int, int]],
    found: dict[str, tuple[str, int, int]],
    end: int,
) -> int:
    """Walk through a private sequence; one that is none, or damaged, is stepped over."""
    if end > len(data):
        raise _NeedMoreError
    own = data[at:end]  # so that damage in it leads nowhere else
    headers: list[tuple[int, int]] = []
    values: dict[str, tuple[str, int, int]] = {}
    with suppress(_NeedMoreError, NotShownError):
        _walk_items(own, 0, implicit, path, headers, values, len(own))
        spans += [(at + start, length) for start, length in headers]
        for name, (kind, start, length) in values.items():
            found.setdefault(name, (kind, at + start, length))
    return end


def _head(data: bytes, at: int) -> tuple[int, int]:
    if at + 8 > len(data):
        raise _NeedMoreError
    group, number, length = struct.unpack_from("<HHI", data, at)
    return group << 16 | number, length


def _element(data: bytes, at: int, implicit: bool) -> tuple[int, str, int, int]:
    """Return tag, VR (empty when implicit), length, and where the value starts."""
    tag, length = _head(data, at)
    if implicit or tag >> 16 == 0xFFFE:
        return tag, "", length, at + 8
    kind = data[at + 4 : at + 6]
    if kind in SHORT_KINDS:
        return tag, kind.decode("ascii"), length >> 16, at + 8
    if kind not in LONG_KINDS:
        raise _damaged()
    if at + 12 > len(data):
        raise _NeedMoreError
    return tag, kind.decode("ascii"), struct.unpack_from("<I", data, at + 8)[0], at + 12


def _note(
    path: tuple[int, ...], kind: str, at: int, length: int, found: dict[str, tuple[str, int, int]]
) -> None:
    name = _PATHS.get(path)
    if name and name not in found and 0 < length <= _LARGEST_VALUE:
        found[name] = (_KINDS[path] if kind in ("", "UN") else kind, at, length)


def _damaged() -> NotShownError:
    return NotShownError(tr("the descriptions of its frames are damaged or cut off."))


def _miscounted(count: int) -> NotShownError:
    reason = tr("it states {count} frames, and describes another number of them.")
    return NotShownError(reason.format(count=count))
