"""From paths to patients, studies and series: headers only, and no file stops the others."""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from mriviewer.core.language import tr
from mriviewer.core.study import ScanUpdate, SkippedFile
from mriviewer.io import archive, nifti, pictures, unpacked
from mriviewer.io.dicom_images import read_images
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.dicomdir import read_index
from mriviewer.io.findings import Findings
from mriviewer.io.kinds import HEAD_BYTES, kind_of, what_it_is
from mriviewer.io.listing import File, Folder, check_paths, files_at, walk
from trainer.errors import TrainerError
from trainer.images import is_dicom

_UPDATE_SECONDS = 0.1
_SHARE = 4.0  # times as long as an update took is spent on reading before the next
_QUIET_SECONDS = 1.0  # how long nothing is told while no image is known
_BUFFER_BYTES = 16_384  # holds most headers, so that a file is read in one go


def scan(
    paths: Sequence[Path], cancelled: Callable[[], bool] = lambda: False
) -> Iterator[ScanUpdate]:
    """Look through files and folders (with all below them) for images; reads headers only.

    The index of a disc (DICOMDIR) stands for the files that it names, a ZIP archive that is given
    itself for the folder that it holds. Yields what is known as soon as the first image is, then
    at most ten times a second, then a last time with `finished` set. Stops without the last one
    once `cancelled()`. A file that is not shown is listed with its reason.

    Raises ViewerError at once if nothing exists at one of the paths.
    """
    check_paths(paths)
    return _Scan(tuple(paths), cancelled).run()


def scan_all(paths: Sequence[Path]) -> ScanUpdate:
    """Run a scan to its end. Raises ViewerError if nothing exists at one of the paths."""
    return deque(scan(paths), maxlen=1).pop()


class _Scan:
    """One scan: folders that wait to be read, and what was found so far."""

    def __init__(self, paths: tuple[Path, ...], cancelled: Callable[[], bool]) -> None:
        self._cancelled = cancelled
        self._found = Findings()
        self._seen: set[str] = set()  # real paths that were listed
        self._folders = walk(paths, self._found.skipped, cancelled, self._seen)
        self._archives: deque[tuple[File, Iterator[Folder]]] = deque()  # unpacked as they are read
        self._waiting: deque[Folder] = deque()
        self._pause = _UPDATE_SECONDS
        self._done = self._left = 0  # files that were read, and that are left of their folder

    def run(self) -> Iterator[ScanUpdate]:
        unpacked.tidy()
        found, told, seen_image = self._found, time.monotonic(), False
        while folder := self._next():
            for turn, file in enumerate(_reading_order(folder), start=1):
                if self._cancelled():
                    return
                self._read(folder, file)
                self._done, self._left = self._done + 1, len(folder.files) - turn
                now = time.monotonic()
                if found.has_images and not seen_image:
                    seen_image = True
                    yield found.update(self._done, None)
                    self._waiting.extend(self._folders)  # from here on their number is known
                elif now - told < (self._pause if seen_image else _QUIET_SECONDS):
                    continue
                else:
                    yield self._update(self._total(seen_image))
                told = time.monotonic()
        if not self._cancelled():
            yield found.update(self._done, self._done, finished=True)

    def _update(self, total: int | None) -> ScanUpdate:
        """Put together what is known; the longer that takes, the longer it is until the next."""
        began = time.monotonic()
        update = self._found.update(self._done, total)
        self._pause = max(_UPDATE_SECONDS, _SHARE * (time.monotonic() - began))
        return update

    def _total(self, counted: bool) -> int | None:
        """Return how many files there are; None while that is not known."""
        if not counted or self._archives:
            return None
        return self._done + self._left + sum(len(folder.files) for folder in self._waiting)

    def _next(self) -> Folder | None:
        """Return the next folder: what archives hold comes before what else waits."""
        while self._archives:
            file, folders = self._archives[0]
            try:
                if folder := next(folders, None):
                    return folder
            except NotShownError as error:
                self._skip(file, error.reason)
            except OSError as error:
                self._skip(
                    file, tr("it cannot be read: {why}.").format(why=error.strerror or error)
                )
            self._archives.popleft()
        return self._waiting.popleft() if self._waiting else next(self._folders, None)

    def _skip(self, file: File, reason: str) -> None:
        self._found.skipped.append(SkippedFile(file.shown or file.path, reason))

    def _read(self, folder: Folder, file: File) -> None:
        """Read one file's header into the findings; what is not shown is listed."""
        try:
            with file.path.open("rb", buffering=_BUFFER_BYTES) as content:
                self._read_open(folder, file, content)
        except (NotShownError, TrainerError) as error:
            self._skip(file, tr(error.reason))  # what the trainer says is English
        except OSError as error:
            self._skip(file, tr("it cannot be read: {why}.").format(why=error.strerror or error))
        except Exception as error:  # what no parser foresaw must not cost the other files
            reason = tr("an unexpected error came up ({kind}). Please report this file.")
            self._skip(file, reason.format(kind=type(error).__name__))

    def _read_open(self, folder: Folder, file: File, content: BinaryIO) -> None:
        head = content.read(HEAD_BYTES)
        kind, found = kind_of(head), self._found
        if kind == "DICOM":
            content.seek(0)
            for image in read_images(file.path, content, file.size):
                found.add_dicom(image)
        elif kind == "picture":
            found.add_picture(folder, file, pictures.read_slice(file))
        elif kind in ("NIfTI", "NIfTI pair"):
            found.add_nifti(folder, nifti.read_series(file))
        elif kind == "DICOMDIR":
            self._read_index(folder, file)
        elif kind == "ZIP":
            self._open_archive(folder, file)
        elif header := nifti.header_of(file.path):
            if header not in {other.path for other in folder.files}:  # else it comes by itself
                found.add_nifti(folder, nifti.read_series(File.at(header)))
        else:
            raise NotShownError(what_it_is(head))

    def _read_index(self, folder: Folder, file: File) -> None:
        """Take the files that a disc's index names, unless their folder is being read anyway."""
        disc = read_index(file.path, self._cancelled)
        self._found.skipped.extend(disc.missing)
        if folder.whole:
            return
        found = tuple(files_at(disc.files, self._seen, self._found.skipped))
        if found:
            self._waiting.appendleft(Folder(file.path.parent, found, whole=False))
        elif not disc.files:
            raise NotShownError(tr("the disc's index names no file that is there."))

    def _open_archive(self, folder: Folder, file: File) -> None:
        if folder.whole:
            raise NotShownError(tr("a ZIP archive: open it by itself to see what it holds."))
        self._archives.append((file, archive.folders(file, self._found.skipped, self._cancelled)))


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
            return is_dicom(content.read(HEAD_BYTES))
    except OSError:
        return False  # it is told with its reason when its turn to be read comes
