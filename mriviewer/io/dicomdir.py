"""The index of a DICOM disc (DICOMDIR): which files it names, and where they are."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mriviewer.core.language import tr
from mriviewer.core.study import SkippedFile
from mriviewer.io.dicom_refusals import NotShownError
from trainer.errors import TrainerError
from trainer.images import read_dicom

_LARGEST_BYTES = 48_000_000  # an index of about 200,000 images
_MOST_TOLD = 200  # missing files that are listed one by one
_INACTIVE = 0x0000


class Disc(NamedTuple):
    """The files that an index names and that are there, in its order; and what is not."""

    files: tuple[Path, ...]
    missing: tuple[SkippedFile, ...]


def read_index(path: Path, cancelled: Callable[[], bool] = lambda: False) -> Disc:
    """Return what the index at `path` names; NotShownError when it cannot be read.

    Names are found whatever their case, as discs are copied to disks that tell cases apart. A
    name that leads out of the index's folder is refused.
    """
    found: dict[Path, None] = {}
    missing: list[SkippedFile] = []
    folder = _Folder(path.parent)
    for parts in _names(path):
        if cancelled():
            break
        file = folder.find(parts)
        if file is not None:
            found[file] = None
            continue
        safe = all(part not in ("", ".", "..") and not set(part) & set("/\\:") for part in parts)
        reason = tr("the disc's index (DICOMDIR) names it, but it is not there.")
        if not safe:
            reason = tr("the disc's index names it, but it lies outside the disc: it is not read.")
        missing.append(SkippedFile(path.parent.joinpath(*parts) if safe else path, reason))
    if len(missing) > _MOST_TOLD:
        more = tr("{count} further files that the disc's index names are not there.")
        rest = SkippedFile(path, more.format(count=len(missing) - _MOST_TOLD))
        missing = [*missing[:_MOST_TOLD], rest]
    return Disc(tuple(found), tuple(missing))


def _names(path: Path) -> Iterator[Sequence[str]]:
    """Yield the parts of each name in the index, but for records that were taken out of use."""
    if path.stat().st_size > _LARGEST_BYTES:
        raise NotShownError(tr("the disc's index is larger than is read: open the folder instead."))
    try:
        records = list(read_dicom(path).get("DirectoryRecordSequence") or ())
    except TrainerError as error:
        raise NotShownError(error.reason) from error
    except Exception as error:  # pydicom converts on access, and raises what the value provokes
        raise NotShownError(tr("the disc's index is damaged: open the folder instead.")) from error
    for record in records:
        try:
            name = record.get("ReferencedFileID")
            used = record.get("RecordInUseFlag") != _INACTIVE
        except Exception:  # as above
            continue
        if name and used:
            yield [name] if isinstance(name, str) else [str(part) for part in name]


class _Folder:
    """Finds names below a folder whatever their case; every folder is listed once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._listed: dict[Path, dict[str, Path]] = {}

    def find(self, parts: Sequence[str]) -> Path | None:
        place = self._root
        for part in parts:
            if (below := self._inside(place).get(_folded(part))) is None:
                return None
            place = below
        return place if parts and place.is_file() else None

    def _inside(self, folder: Path) -> dict[str, Path]:
        if folder not in self._listed:
            try:
                names = sorted((path.name for path in folder.iterdir()), reverse=True)
            except OSError:
                names = []
            self._listed[folder] = {_folded(name): folder / name for name in names}
        return self._listed[folder]


def _folded(name: str) -> str:
    """Return a name without what copying from a disc changes: case, version, a dot at the end."""
    return name.strip().partition(";")[0].rstrip(".").casefold()
