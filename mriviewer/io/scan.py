"""From paths to patients, studies and series: headers only, and no file stops the others."""

import time
import zlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from mriviewer.core.study import ScanUpdate, SkippedFile
from mriviewer.io import nifti, pictures
from mriviewer.io.dicom_header import read_header
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.findings import Findings
from mriviewer.io.listing import File, Folder, check_paths, walk
from trainer.images import is_dicom, is_picture

_UPDATE_SECONDS = 0.1
_QUIET_SECONDS = 1.0  # how long nothing is told while no image is known
_HEAD_BYTES = 4096
_BUFFER_BYTES = 16_384  # holds most headers, so that a file is read in one go


def scan(
    paths: Sequence[Path], cancelled: Callable[[], bool] = lambda: False
) -> Iterator[ScanUpdate]:
    """Look through files and folders (with all below them) for images; reads headers only.

    Yields what is known as soon as the first image is, then at most ten times a second, then a
    last time with `finished` set. Stops without the last one once `cancelled()`. A file that is
    not shown is listed with its reason.

    Raises ViewerError at once if nothing exists at one of the paths.
    """
    check_paths(paths)
    return _scan(tuple(paths), cancelled)


def scan_all(paths: Sequence[Path]) -> ScanUpdate:
    """Run a scan to its end. Raises ViewerError if nothing exists at one of the paths."""
    return deque(scan(paths), maxlen=1).pop()


def _scan(paths: tuple[Path, ...], cancelled: Callable[[], bool]) -> Iterator[ScanUpdate]:
    found = Findings()
    folders = walk(paths, found.skipped, cancelled)
    waiting: deque[Folder] = deque()
    done, total, told, seen_image = 0, None, time.monotonic(), False
    while folder := waiting.popleft() if waiting else next(folders, None):
        for turn, file in enumerate(_reading_order(folder), start=1):
            if cancelled():
                return
            _read(folder, file, found)
            done += 1
            now = time.monotonic()
            if found.has_images and not seen_image:
                seen_image = True
                yield found.update(done, None)
                waiting.extend(folders)  # from here on it is known how many files there are
                total = done + len(folder.files) - turn + sum(len(f.files) for f in waiting)
            elif now - told < (_UPDATE_SECONDS if seen_image else _QUIET_SECONDS):
                continue
            else:
                yield found.update(done, total)
            told = time.monotonic()
    if not cancelled():
        yield found.update(done, done, finished=True)


def _reading_order(folder: Folder) -> Sequence[File]:
    """Return the files in the order in which they are read: the middle of a DICOM folder first.

    What is read first is what the reader sees first, and the first file of a series is mostly a
    nearly empty slice at the edge of the head. Stacks do not depend on the order of reading.
    Pictures keep their order, which is all they have; so do files that were given one by one.
    """
    files, middle = folder.files, len(folder.files) // 2
    if not folder.whole or middle == 0 or not _looks_like_dicom(files[middle]):
        return files
    return (files[middle], *files[:middle], *files[middle + 1 :])


def _looks_like_dicom(file: File) -> bool:
    """Say so by content: a name without a suffix may be a picture's. False if it is unreadable."""
    try:
        with file.path.open("rb", buffering=0) as content:
            return is_dicom(content.read(_HEAD_BYTES))
    except OSError:
        return False  # it is told with its reason when its turn to be read comes


def _read(folder: Folder, file: File, found: Findings) -> None:
    """Read one file's header into the findings; what is not shown is listed."""
    try:
        with file.path.open("rb", buffering=_BUFFER_BYTES) as content:
            _read_open(folder, file, content, found)
    except NotShownError as error:
        found.skipped.append(SkippedFile(file.path, error.reason))
    except OSError as error:
        reason = f"it cannot be read: {error.strerror or error}."
        found.skipped.append(SkippedFile(file.path, reason))


def _read_open(folder: Folder, file: File, content: BinaryIO, found: Findings) -> None:
    head = content.read(_HEAD_BYTES)
    if is_dicom(head):
        content.seek(0)
        found.add_dicom(read_header(file.path, content, file.size))
    elif is_picture(head):
        found.add_picture(folder, file, pictures.read_slice(file.path))
    elif _is_nifti(head):
        found.add_nifti(folder, file, nifti.read_series(file.path))
    else:
        raise NotShownError(_what_it_is(head))


def _is_nifti(head: bytes) -> bool:
    """Recognise a NIfTI volume, plain or gzipped; NotShownError for one in two files."""
    start = _unzipped(head)
    if start[344:348] == b"ni1\0" or start[4:8] == b"ni2\0":
        raise NotShownError("a NIfTI header whose voxels lie in a second file: not read yet.")
    return start[344:348] == b"n+1\0" or start[4:8] == b"n+2\0"


def _unzipped(head: bytes) -> bytes:
    if head[:2] != b"\x1f\x8b":
        return head
    try:
        return zlib.decompressobj(wbits=31).decompress(head, _HEAD_BYTES)
    except zlib.error:
        return b""


def _what_it_is(head: bytes) -> str:
    if not head:
        return "the file is empty."
    kinds = (
        (b"%PDF", "a PDF document"),
        (b"PK\x03\x04", "a ZIP archive; unpack it first"),
        (b"\x1f\x8b", "a compressed file; unpack it first"),
        (b"GIF8", "a GIF picture, which is not read"),
    )
    for start, kind in kinds:
        if head.startswith(start):
            return f"not an image: {kind}."
    return "not an image: neither DICOM, NIfTI nor a picture (PNG, JPEG, TIFF, BMP)."
