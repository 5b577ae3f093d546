"""Copying the files of a study into the library: all or none, under names that tell nothing."""

import hashlib
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import Study
from mriviewer.library.journal import library_folder
from mriviewer.library.seen import every_slice

Progress = Callable[[int, int], None]  # files done, files in all
_HEAD_OF = {".hdr": (".img", ".img.gz"), ".img": (".hdr",)}  # a NIfTI pair: one needs the other


def study_folder(study_uid: str) -> Path:
    """Return where the copy of a study lies; it may not exist. The name tells nothing."""
    name = hashlib.sha256(study_uid.encode("utf-8", "backslashreplace")).hexdigest()[:32]
    return library_folder() / "studies" / name


def copy_study(
    study: Study,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path | None:
    """Copy the files of a study and return the folder; None when it was cancelled.

    The folder appears when all files are in it. A copy that is there already is kept when it has
    the same files, by size and content; else the new one stands beside it.

    Raises ViewerError: a file that cannot be read, a disk that is full.
    """
    files = _files(study)
    folder = study_folder(study.uid)
    building = folder.with_name(f".{uuid4().hex}.tmp")
    try:
        building.mkdir(mode=0o700, parents=True)
        digests = []
        for number, (source, name) in enumerate(files):
            if cancelled():
                return None
            digests.append(_copy(source, building / name))
            progress(number + 1, len(files))
        return _put_in_place(building, folder, digests)
    except OSError as error:
        raise ViewerError(
            tr("The study was not copied"), f"{error.strerror or error}.",
            tr("Free space on the disk of {folder}, or import it without copying.").format(
                folder=folder.parent
            ),
        ) from error  # fmt: skip
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _files(study: Study) -> list[tuple[Path, str]]:
    """Return every file of a study and its name in the copy; series stay apart and in order."""
    named: dict[Path, str] = {}
    for number, series in enumerate(study.series):
        paths = dict.fromkeys(source.path for source in every_slice(series))
        for index, path in enumerate(paths):
            stem = f"{number:04d}/{index:06d}"
            if path not in named:
                named[path] = stem + _ending(path)
                for other in _companions(path):
                    named.setdefault(other, stem + _ending(other))
    return list(named.items())


def _ending(path: Path) -> str:
    """Return the ending by which a file's format is known; DICOM needs none."""
    name = path.name.lower()
    for ending in (".nii.gz", ".img.gz", ".hdr.gz", ".nii", ".img", ".hdr", ".png", ".jpg",
                   ".jpeg", ".tif", ".tiff", ".bmp"):  # fmt: skip
        if name.endswith(ending):
            return ending
    return ".dcm"


def _companions(path: Path) -> list[Path]:
    stem = path.name.removesuffix(path.suffix)
    return [
        path.with_name(stem + ending)
        for ending in _HEAD_OF.get(path.suffix.lower(), ())
        if path.with_name(stem + ending).is_file()
    ]


def _copy(source: Path, target: Path) -> bytes:
    """Copy content and nothing else, not the times and rights of the source; return its hash."""
    target.parent.mkdir(mode=0o700, exist_ok=True)
    digest = hashlib.sha256()
    with source.open("rb") as read, target.open("xb") as written:
        while chunk := read.read(1 << 20):
            digest.update(chunk)
            written.write(chunk)
        written.flush()
        os.fsync(written.fileno())
    return digest.digest()


def _put_in_place(building: Path, folder: Path, digests: Sequence[bytes]) -> Path:
    mark = hashlib.sha256(b"".join(digests)).hexdigest()
    (building / "content").write_text(mark, encoding="ascii")
    for number in range(1, 1000):
        place = folder if number == 1 else folder.with_name(f"{folder.name}-{number}")
        with suppress(OSError):
            if (place / "content").read_text(encoding="ascii") == mark and _complete(
                place, digests
            ):
                return place
        if not place.exists():
            building.rename(place)
            return place
    raise OSError("there are too many copies of this study")


def _complete(place: Path, digests: Sequence[bytes]) -> bool:
    return sum(1 for path in place.rglob("*") if path.is_file()) == len(digests) + 1
