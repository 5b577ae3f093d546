"""DICOM files are parsed within limits of time and memory, whatever they claim to hold.

A few megabytes of empty sequence items keep a parser busy for minutes, and a deflated file of one
megabyte can inflate to a gigabyte.
"""

import io
import struct
import time
import zlib
from pathlib import Path
from typing import Any, BinaryIO, cast

import pydicom
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

from trainer.errors import TrainerError

LONGEST_SECONDS = 2.0  # of the processor: a slow disk is no fault of the file
MOST_INFLATED = 200_000_000  # bytes; a deflated image has a few millions
_META_AT = 132
_LONG = (b"OB", b"OW", b"UN", b"SQ", b"UT")
_CHUNK = 1 << 20


def read_dataset(source: Path | BinaryIO, **options: Any) -> pydicom.Dataset:
    """Read a data set as `pydicom.dcmread` does, and raise what it raises.

    TrainerError when it takes too long, or inflates to more than any image.
    """
    if isinstance(source, Path):
        with source.open("rb") as file:
            return read_dataset(file, **options)
    at = _syntax_at(source)
    if at is None:
        return _read(source, options)
    dataset = _read(_inflated(source, at), options)
    dataset.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    return dataset


def _read(source: BinaryIO, options: dict[str, Any]) -> pydicom.Dataset:
    bounded = _Bounded(source)
    try:
        dataset = pydicom.dcmread(cast("Any", bounded), **options)
    except OSError as error:
        if isinstance(error.__context__, RecursionError):
            raise error.__context__ from None
        raise
    finally:
        bounded.check()  # pydicom makes something else of what is raised within it
    _state_syntax(dataset)
    return dataset


class _Bounded:
    """A file for pydicom: what is read ends with the file, and with the time there is for it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._until = time.thread_time() + LONGEST_SECONDS
        self.tell, self.seek = file.tell, file.seek
        start = file.tell()
        self._size = file.seek(0, io.SEEK_END)
        file.seek(start)

    def check(self) -> None:
        """Raise TrainerError when time is up."""
        if time.thread_time() > self._until:
            reason = "its header has more in it than can be read in a few seconds."
            raise TrainerError("The file cannot be read", reason)

    def read(self, count: int | None = -1) -> bytes:
        self.check()
        if count is None or count < 0:
            return self._file.read()
        # a length that is claimed would be reserved before it is found that it is not there
        return self._file.read(min(count, max(0, self._size - self._file.tell())))


def _syntax_at(file: BinaryIO) -> int | None:
    """Return where a file says that it is deflated, None when it does not; it is left at its start.

    The offset is that of the syntax in the file.
    """
    start = file.tell()
    head = file.read(4096)
    file.seek(start)
    at = head.find(b"\x02\0\x10\0UI", _META_AT)
    said = head[at + 8 : at + 8 + len(DeflatedExplicitVRLittleEndian)]
    if at < 0 or said.decode("latin-1") != DeflatedExplicitVRLittleEndian:
        return None
    return start + at + 8


def _inflated(file: BinaryIO, syntax_at: int) -> BinaryIO:
    """Return an inflated copy that says of itself that it is none; TrainerError if it is a bomb."""
    content = file.read()
    end = _end_of_meta(content)
    plain = ExplicitVRLittleEndian.encode().ljust(len(DeflatedExplicitVRLittleEndian), b"\0")
    meta = content[:syntax_at] + plain + content[syntax_at + len(plain) : end]
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    parts, total, waiting = [meta], 0, content[end:]
    while waiting and not inflate.eof:
        parts.append(inflate.decompress(waiting, _CHUNK))
        total += len(parts[-1])
        waiting = inflate.unconsumed_tail
        if total > MOST_INFLATED:
            raise TrainerError("The file cannot be read", "it inflates to more than any image has.")
    parts.append(inflate.flush())
    return io.BytesIO(b"".join(parts))


def _end_of_meta(content: bytes) -> int:
    """Return where the elements of group 2, which are never deflated, end."""
    at = _META_AT
    while content[at : at + 2] == b"\2\0" and at + 12 <= len(content):
        if content[at + 4 : at + 6] in _LONG:
            at += 12 + int(struct.unpack_from("<I", content, at + 8)[0])
        else:
            at += 8 + int(struct.unpack_from("<H", content, at + 6)[0])
    return at


def _state_syntax(dataset: pydicom.Dataset) -> None:
    """Name the transfer syntax of a file without meta header, as it was found on reading."""
    if dataset.file_meta.get("TransferSyntaxUID"):
        return
    implicit, little = cast("tuple[bool | None, bool | None]", dataset.original_encoding)
    if implicit is not None:
        explicit = ExplicitVRLittleEndian if little else ExplicitVRBigEndian
        dataset.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian if implicit else explicit
