"""The few header elements a scan needs, read from a DICOM file as fast as Python allows.

A study has thousands of files, and parsing all of a header takes several times as long as reading
the pixels. The walk here keeps a few dozen elements and steps over the rest; it knows explicit and
implicit little endian only. Whatever it does not understand is given to pydicom.
"""

import struct
import time
from collections.abc import Collection
from contextlib import suppress
from copy import copy
from typing import Any, BinaryIO, cast

import pydicom
from pydicom.datadict import dictionary_VR, tag_for_keyword
from pydicom.uid import (
    UID,
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ImplicitVRLittleEndian,
)

from mriviewer.core.language import tr
from mriviewer.io.charset import decoded
from trainer.errors import TrainerError
from trainer.images import read_dicom

# fmt: off
_KEYWORDS = [
    "MediaStorageSOPClassUID", "TransferSyntaxUID", "SpecificCharacterSet", "ImageType",
    "SOPClassUID", "SOPInstanceUID", "Modality", "StudyDate", "StudyDescription",
    "SeriesDescription", "PatientName", "PatientID", "PatientBirthDate", "PatientSex",
    "ImageComments", "ProtocolName", "SequenceName", "SliceThickness", "RepetitionTime",
    "EchoTime", "MagneticFieldStrength", "TriggerTime", "DiffusionBValue", "AcquisitionNumber",
    "TemporalPositionIdentifier", "StudyInstanceUID", "SeriesInstanceUID", "SeriesNumber",
    "InstanceNumber", "ImagePositionPatient", "ImageOrientationPatient", "SamplesPerPixel",
    "PhotometricInterpretation", "NumberOfFrames", "Rows", "Columns", "PixelSpacing",
    "ImagerPixelSpacing", "PixelSpacingCalibrationType", "PixelAspectRatio", "BitsAllocated",
    "BitsStored", "HighBit", "PixelRepresentation", "WindowCenter", "WindowWidth",
    "RescaleSlope", "RescaleIntercept", "ModalityLUTSequence",
    "FrameOfReferenceUID", "AcquisitionTime", "SpacingBetweenSlices",
    "AcquisitionMatrix", "InversionTime", "FlipAngle", "RescaleType",
    "DiffusionGradientOrientation", "DiffusionDirectionality",
    "PerFrameFunctionalGroupsSequence",
    "PlanarConfiguration", "VOILUTFunction", "WindowCenterWidthExplanation", "VOILUTSequence",
    "PixelPaddingValue", "PixelPaddingRangeLimit", "PresentationLUTShape",
    "ScanningSequence", "SequenceVariant", "ContrastBolusAgent", "AcquisitionContrast",
]
# what makers write by themselves, with its VR; named by its tag, and by the maker's mark beside it
_PRIVATE = {
    "0019,0010": "LO", "0019,100A": "US", "0019,100C": "IS", "0019,100E": "FD",  # Siemens
    "0029,1010": "OB", "0029,1020": "OB", "0029,1110": "OB", "0029,1120": "OB",  # Siemens CSA
    "0043,0010": "LO", "0043,1039": "IS", "0043,102F": "SS",  # GE
    "0019,10BB": "DS", "0019,10BC": "DS", "0019,10BD": "DS",
    "2001,0010": "LO", "2001,1003": "FL", "2001,1004": "CS",  # Philips
    "2005,0010": "LO", "2005,100E": "FL", "2005,10B0": "FL", "2005,10B1": "FL", "2005,10B2": "FL",
    "0065,0010": "LO", "0065,1009": "FD", "0065,1037": "FD", "0065,1050": "DS",  # UIH
}
# fmt: on
SIEMENS_CREATOR, MOSAIC_TILES = "0019,0010", "0019,100A"
CSA_HEADERS = ("0029,1010", "0029,1110"), ("0029,1020", "0029,1120")  # of image, of series
_GROUPS = {0x52009229, 0x52009230}  # functional groups of an enhanced image: read by themselves
_PLACED = {name for pair in CSA_HEADERS for name in pair}  # too long for every header to copy
_WANTED = {cast("int", tag_for_keyword(keyword)): keyword for keyword in _KEYWORDS} | {
    int(name.replace(",", ""), 16): name for name in _PRIVATE
}
_WANTED |= {0x60000010 + 0x20000 * plane: "OverlayRows" for plane in range(16)}
_KINDS = {
    name: dictionary_VR(tag)[:2]  # of "US or SS" the first
    for tag, name in _WANTED.items()
    if name not in _PRIVATE
} | _PRIVATE
_BINARY = {"US": "H", "SS": "h", "UL": "I", "SL": "i", "FL": "f", "FD": "d"}
LONG_KINDS = {
    b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV",
}  # fmt: skip
SHORT_KINDS = {
    b"AE", b"AS", b"AT", b"CS", b"DA", b"DS", b"DT", b"FL", b"FD", b"IS", b"LO", b"LT", b"PN",
    b"SH", b"SL", b"SS", b"ST", b"TM", b"UI", b"UL", b"US",
}  # fmt: skip
_PIXELS = 0x7FE00008  # the first of the elements that hold pixels
_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_UNDEFINED = 0xFFFFFFFF
_CHUNK = 16_384
_LARGEST_VALUE = 65_536  # bytes; longer values are nothing that a scan needs
_DEEPEST = 12
_LONGEST_SECONDS = 2.0  # of the processor; as many as a million elements take
Values = dict[str, tuple[str, bytes]]  # VR and raw value by keyword


class Elements:
    """Header elements by keyword, converted when they are asked for.

    syntax     transfer syntax UID, empty if not stated
    implicit   implicit VR
    little     little endian
    pixels_at  offset in the file of the pixel data element; None when the header came from an
               inflated copy, the file ends before it, or functional groups lie before it
    groups_at  offset of the functional groups of an enhanced image, where reading stopped
    places     (offset, length) in the file of long values that were stepped over
    """

    def __init__(
        self,
        values: Values,
        implicit: bool,
        little: bool,
        pixels_at: int | None,
        places: dict[str, tuple[int, int]] | None = None,
    ) -> None:
        self.values = values
        self.implicit, self.little, self.pixels_at = implicit, little, pixels_at
        self.places = places or {}
        self.groups_at: int | None = None
        self.text_repairs: set[str] = set()  # codes, of what was asked for so far
        self._charset = decoded(self.raw("SpecificCharacterSet"), "").text
        self.syntax = UID(self.text("TransferSyntaxUID"))

    def overlaid(self, values: Values) -> "Elements":
        """Return the elements of one frame: these, under those that its functional groups state."""
        frame = copy(self)
        frame.values = {**self.values, **values}
        return frame

    def without(self, keywords: Collection[str]) -> "Elements":
        """Return the elements but for those."""
        fewer = copy(self)
        fewer.values = {key: kept for key, kept in self.values.items() if key not in keywords}
        return fewer

    def raw(self, keyword: str) -> bytes:
        """Return the value as the file has it; empty if missing."""
        return self.values.get(keyword, ("", b""))[1]

    def __contains__(self, keyword: str) -> bool:
        return keyword in self.values

    def get(self, keyword: str, /) -> str | list[float] | None:
        """Return text, or a list of numbers (NaN where one is not a number); None if missing."""
        if keyword not in self.values:
            return None
        kind, value = self.values[keyword]
        if kind in _BINARY:
            return _unpacked(value, _BINARY[kind], self.little)
        if kind in ("DS", "IS"):
            return _decimals(value) if value.strip(b"\0 ") else []
        return self.text(keyword)

    def text(self, keyword: str) -> str:
        """Return the value as text without padding; empty if missing."""
        if keyword not in self.values:
            return ""
        kind, value = self.values[keyword]
        text, mended = decoded(value, self._charset, kind == "PN")
        if mended:
            self.text_repairs.add(mended)
        return text


def read_elements(file: BinaryIO) -> Elements:
    """Read the wanted elements of a DICOM file opened at its start; TrainerError if unreadable."""
    try:
        elements = _walk(_Cursor(file))
    except _NotUnderstoodError:
        file.seek(0)
        return _by_pydicom(file)
    return elements


class _NotUnderstoodError(Exception):
    """The file is not what the fast walk knows."""


class _Cursor:
    """A window on a file that moves forward; `at` is the offset in the file of its next byte."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._start = file.tell()
        self._data = file.read(_CHUNK)
        self._next = 0
        self._until = time.thread_time() + _LONGEST_SECONDS

    @property
    def at(self) -> int:
        return self._start + self._next

    def peek(self, count: int) -> bytes:
        """Return the next bytes, fewer at the end of the file, without moving on."""
        if self._next + count > len(self._data):
            if time.thread_time() > self._until:
                reason = tr("its header has more in it than can be read in a few seconds.")
                raise TrainerError("The file cannot be read", reason)
            self._start, self._next = self.at, 0
            self._file.seek(self._start)
            self._data = self._file.read(max(_CHUNK, count))
        return self._data[self._next : self._next + count]

    def skip(self, count: int) -> None:
        self._next += count


# tag, VR (empty when implicit), bytes of the header, length. A study has hundreds of thousands of
# them: a named tuple takes ten times as long to make
_Element = tuple[int, bytes, int, int]
_HEAD, _LENGTH = struct.Struct("<HH2sH").unpack_from, struct.Struct("<I").unpack_from


def _element(cursor: _Cursor, implicit: bool) -> _Element | None:
    """Return the element at the cursor without moving on; None at the end of the file."""
    head = cursor.peek(12)
    if len(head) < 8:
        return None
    group, number, kind, length = _HEAD(head)
    tag = group << 16 | number
    if implicit or group == 0xFFFE:
        return tag, b"", 8, _LENGTH(head, 4)[0]
    if kind in SHORT_KINDS:
        return tag, kind, 8, length
    if kind in LONG_KINDS and len(head) == 12:
        return tag, kind, 12, _LENGTH(head, 8)[0]
    raise _NotUnderstoodError


def _walk(cursor: _Cursor) -> Elements:
    if cursor.peek(132)[128:] != b"DICM":
        raise _NotUnderstoodError
    cursor.skip(132)
    values: Values = {}
    places: dict[str, tuple[int, int]] = {}
    implicit, in_meta, last = False, True, 0
    # the first element behind the meta header is looked at without asking for a VR it may lack
    while element := _element(cursor, implicit or (in_meta and cursor.peek(2) != b"\2\0")):
        tag = element[0]
        if in_meta and tag >> 16 != 2:
            in_meta, implicit = False, _is_implicit(values)
            if implicit and cursor.peek(6)[4:6].isupper():
                raise _NotUnderstoodError  # explicit VR after all
            continue
        if tag >= _PIXELS:
            return Elements(values, implicit, True, cursor.at, places)
        if tag <= last:
            raise _NotUnderstoodError
        if tag in _GROUPS:
            values["PerFrameFunctionalGroupsSequence"] = ("SQ", b"")
            elements = Elements(values, implicit, True, None, places)
            elements.groups_at = cursor.at
            return elements
        last = tag
        _take(cursor, element, values, places, implicit)
    return Elements(values, implicit, True, None, places)


def pixels_behind(file: BinaryIO, offset: int, implicit: bool) -> int | None:
    """Return where the pixel data element is, from an element before it; None without one.

    TrainerError when what lies between makes no sense.
    """
    file.seek(offset)
    cursor = _Cursor(file)
    unused: Values = {}
    try:
        while element := _element(cursor, implicit):
            if element[0] >= _PIXELS:
                return cursor.at
            _take(cursor, element, unused, {}, implicit)
    except _NotUnderstoodError as error:
        reason = tr("its header is damaged, or nested too deeply.")
        raise TrainerError(tr("The file cannot be read"), reason) from error
    return None


def _is_implicit(values: Values) -> bool:
    syntax = values.get("TransferSyntaxUID", ("", b""))[1].strip(b"\0 ").decode("latin-1")
    if syntax in ("", ExplicitVRBigEndian, DeflatedExplicitVRLittleEndian):
        raise _NotUnderstoodError
    return syntax == ImplicitVRLittleEndian


def _take(
    cursor: _Cursor,
    element: _Element,
    values: Values,
    places: dict[str, tuple[int, int]],
    implicit: bool,
) -> None:
    """Keep a wanted element and move behind it."""
    tag, stated, header_bytes, length = element
    keyword = _WANTED.get(tag)
    cursor.skip(header_bytes)
    if length == _UNDEFINED:
        if keyword:
            values[keyword] = ("SQ", b"")
        _skip_sequence(cursor, implicit or stated == b"UN", 0)
        return
    if keyword and keyword in _PLACED:
        places[keyword] = (cursor.at, length)
    elif keyword and _KINDS[keyword] == "SQ":
        values[keyword] = ("SQ", b"")  # that it is there counts, however long it is
    elif keyword and length <= _LARGEST_VALUE:
        kind = stated.decode("ascii")
        value = cursor.peek(length)
        values[keyword] = (_KINDS[keyword] if kind in ("", "UN") else kind, value)
    cursor.skip(length)


def _skip_sequence(cursor: _Cursor, implicit: bool, depth: int) -> None:
    """Move behind a sequence of undefined length whose first item is next."""
    if depth > _DEEPEST:
        raise _NotUnderstoodError
    while item := _element(cursor, implicit):
        tag, _, _, length = item
        cursor.skip(8)
        if tag == _SEQUENCE_END:
            return
        if tag != _ITEM:
            raise _NotUnderstoodError
        if length == _UNDEFINED:
            _skip_item(cursor, implicit, depth)
        else:
            cursor.skip(length)
    raise _NotUnderstoodError


def _skip_item(cursor: _Cursor, implicit: bool, depth: int) -> None:
    while element := _element(cursor, implicit):
        tag, kind, header_bytes, length = element
        cursor.skip(header_bytes)
        if tag == _ITEM_END:
            return
        if length == _UNDEFINED:
            _skip_sequence(cursor, implicit or kind == b"UN", depth + 1)
        else:
            cursor.skip(length)
    raise _NotUnderstoodError


def _by_pydicom(file: BinaryIO) -> Elements:
    """Read the same elements by pydicom: any syntax it knows, and files with faults it mends."""
    dataset = read_dicom(
        file, stop_before_pixels=True, specific_tags=list(_WANTED), defer_size=_LARGEST_VALUE
    )
    at = file.tell()
    values: Values = {}
    for source in (getattr(dataset, "file_meta", None), dataset):
        for tag, keyword in _WANTED.items():
            if source is not None and tag in source:
                with suppress(Exception):  # what pydicom can make nothing of counts as missing
                    values[keyword] = _raw(source.get_item(tag), keyword)
    implicit, little = cast("tuple[bool | None, bool | None]", dataset.original_encoding)
    elements = Elements(values, implicit is not False, little is not False, at)
    if elements.syntax == DeflatedExplicitVRLittleEndian:
        elements.pixels_at = None  # an offset in the inflated copy says nothing about the file
    return elements


def _raw(element: Any, keyword: str) -> tuple[str, bytes]:
    kind = str(element.VR)[:2] if element.VR not in (None, "UN") else _KINDS[keyword]
    value = element.value
    if isinstance(value, bytes):
        return kind, value
    if kind == "SQ" or value is None:  # longer than is read, or a sequence: it is there
        return kind, b""
    if isinstance(value, pydicom.multival.MultiValue | list):
        value = "\\".join(str(part) for part in value)
    return ("LO" if kind in _BINARY else kind), str(value).encode("utf-8")


def _unpacked(value: bytes, code: str, little: bool) -> list[float]:
    size = struct.calcsize(code)
    count = len(value) // size
    return list(struct.unpack_from(f"{'<' if little else '>'}{count}{code}", value))


def _decimals(value: bytes) -> list[float]:
    numbers = []
    for part in value.split(b"\\"):
        try:
            numbers.append(float(part.strip(b"\0 ").replace(b",", b".")))
        except ValueError:
            numbers.append(float("nan"))
    return numbers
