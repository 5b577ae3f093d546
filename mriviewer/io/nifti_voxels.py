"""The voxels of NIfTI files, volume by volume: never more of them in memory than is asked for."""

import gzip
import threading
import weakref
import zlib
from collections import OrderedDict
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO, Protocol

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.language import tr
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.nifti_header import GZIP, Header
from mriviewer.io.unpacked import check_space, room

_IN_MEMORY_BYTES = 256_000_000  # decoded voxels of a file that are kept there; more go to the disk
_KEPT = 2  # gzipped files whose decoding goes on where it was
_CHUNK = 4 << 20


class Voxels(Protocol):
    """The stored numbers of a file; safe between threads."""

    def volume(self, index: int) -> NDArray[Any]:
        """Return a volume, (i, j, k) as stored; NotShownError when the file is damaged."""
        ...


class _Kept:
    """Gzipped files that were begun: another phase or reader goes on where the last one stopped."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._files: OrderedDict[tuple[Path, int, int], _Zipped] = OrderedDict()

    def get(self, header: Header) -> "_Zipped":
        state = header.voxels.stat()
        key = (header.voxels, state.st_mtime_ns, state.st_size)
        with self._lock:
            if key not in self._files:
                self._files[key] = _Zipped(header)
            self._files.move_to_end(key)
            while len(self._files) > _KEPT:
                self._files.popitem(last=False)
            return self._files[key]

    def forget(self) -> None:
        with self._lock:
            self._files.clear()


_KEPT_FILES = _Kept()


def open_voxels(header: Header) -> Voxels:
    """Return the voxels that a header describes; NotShownError when they cannot be read."""
    try:
        with header.voxels.open("rb") as file:
            zipped = file.read(2) == GZIP
        return _KEPT_FILES.get(header) if zipped else _Plain(header)
    except OSError as error:
        raise NotShownError(
            tr("its voxels cannot be read ({why}).").format(why=error.strerror or error)
        ) from error


def forget_voxels() -> None:
    """Let go of what was decoded; it is decoded again when it is asked for."""
    _KEPT_FILES.forget()


class _Plain:
    """A plain file: one volume at a time is mapped, so that a slice is read without the others."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._lock = threading.Lock()
        self._mapped: tuple[int, NDArray[Any]] | None = None

    def volume(self, index: int) -> NDArray[Any]:
        header = self._header
        with self._lock:
            if self._mapped is None or self._mapped[0] != index:
                at = header.offset + index * header.volume_bytes
                self._mapped = (index, _mapped(header.voxels, header, at))
            return self._mapped[1]


class _Zipped:
    """A gzipped file, decoded from its start as far as it was asked for and no further.

    Small ones are decoded to memory, large ones to a file in the cache that nobody else can open
    and that is gone with the program, however it ends.
    """

    def __init__(self, header: Header) -> None:
        self._header = header
        self._lock = threading.Lock()
        self._needed = header.volumes * header.volume_bytes
        self._decoded = 0
        self._source: gzip.GzipFile | None = None
        self._memory: NDArray[np.uint8] | None = None
        self._disk: BinaryIO | None = None

    def volume(self, index: int) -> NDArray[Any]:
        header = self._header
        start, end = index * header.volume_bytes, (index + 1) * header.volume_bytes
        with self._lock:
            try:
                self._decode_to(end)
            except (OSError, EOFError, ValueError, MemoryError, zlib.error) as error:
                raise NotShownError(
                    tr("its voxels cannot be read ({why}).").format(why=error)
                ) from error
            if self._memory is not None:
                part = self._memory[start:end].view(header.dtype)
                return part.reshape(header.shape, order="F")
            assert self._disk is not None
            return _mapped(self._disk, header, start)

    def _decode_to(self, end: int) -> None:
        if self._decoded >= end:
            return
        if self._source is None:
            self._begin()
        assert self._source is not None
        while self._decoded < end:
            part = self._source.read(min(_CHUNK, end - self._decoded))
            if not part:
                reason = tr("it is cut off: {there:,} of {needed:,} bytes are there.")
                raise NotShownError(reason.format(there=self._decoded, needed=self._needed))
            if self._memory is not None:
                self._memory[self._decoded : self._decoded + len(part)] = np.frombuffer(
                    part, np.uint8
                )
            else:
                assert self._disk is not None
                self._disk.write(part)
            self._decoded += len(part)
        if self._disk is not None:
            self._disk.flush()
        if self._decoded == self._needed:
            self._source.close()

    def _begin(self) -> None:
        if self._needed <= _IN_MEMORY_BYTES:
            self._memory = np.empty(self._needed, np.uint8)
        else:
            check_space(self._needed)
            disk = TemporaryFile(dir=room())  # noqa: SIM115 -- closed with this object
            weakref.finalize(self, disk.close)
            self._disk = disk
        source = gzip.open(self._header.voxels)  # noqa: SIM115 -- as above
        weakref.finalize(self, source.close)
        self._source = source
        source.seek(self._header.offset)


def _mapped(file: Any, header: Header, at: int) -> NDArray[Any]:
    try:
        return np.memmap(file, header.dtype, "r", at, header.shape, order="F")
    except (OSError, ValueError) as error:
        reason = tr("its voxels cannot be read ({why}).")
        raise NotShownError(reason.format(why=error)) from error
