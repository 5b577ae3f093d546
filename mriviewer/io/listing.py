"""Which files lie below the given paths: folder by folder, in natural order, each of them once."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import SkippedFile
from mriviewer.io.natural_order import natural_key


class File(NamedTuple):
    """A regular file and its size in bytes.

    shown  what it is called to the reader where `path` is an unpacked copy: archive, name in it
    """

    path: Path
    size: int
    shown: Path | None = None

    @classmethod
    def at(cls, path: Path) -> "File":
        """Return the file at a path; OSError when there is none."""
        return cls(path, path.stat().st_size)

    @property
    def name(self) -> str:
        """Its name, for messages and descriptions."""
        return (self.shown or self.path).name


class Folder(NamedTuple):
    """The files that belong together: those of one folder, or those given of it.

    whole  False when single files were given
    shown  what it is called to the reader where `path` is an unpacked copy
    """

    path: Path
    files: tuple[File, ...]
    whole: bool
    shown: Path | None = None

    @property
    def name(self) -> str:
        """Its name, for descriptions."""
        return (self.shown or self.path.resolve()).name


def check_paths(paths: Sequence[Path]) -> None:
    """Raise ViewerError for the first path at which nothing exists or can be looked at."""
    for path in paths:
        try:
            path.stat()
        except (OSError, ValueError) as error:
            raise ViewerError(
                tr("{name} cannot be opened").format(name=path.name or path),
                _why_not_there(error),
                tr("Check the path, or whether the drive is connected."),
            ) from error


def _why_not_there(error: OSError | ValueError) -> str:
    """Say why a path leads nowhere; a null byte in it is a ValueError."""
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return tr("there is no file or folder of this name.")
    return f"{error.strerror or error}."


def walk(
    paths: Sequence[Path],
    skipped: list[SkippedFile],
    cancelled: Callable[[], bool],
    seen: set[str] | None = None,
) -> Iterator[Folder]:
    """Yield the folders at and below the paths that hold files; stops when cancelled.

    Hidden files, and what cannot be listed or is no file, are added to `skipped`. Links are
    followed, and no real folder or file comes twice, so that circles end.

    seen  real paths that do not come any more; it grows
    """
    seen = set() if seen is None else seen
    given: dict[Path, list[Path]] = {}
    for path in paths:
        if not path.is_dir():
            given.setdefault(path.parent, []).append(path)
    for parent, single in given.items():
        single.sort(key=natural_key)  # as of a whole folder: a dialog gives them in any order
        yield Folder(parent, tuple(files_at(single, seen, skipped)), whole=False)
    waiting = [path for path in reversed(paths) if path.is_dir()]
    while waiting and not cancelled():
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in seen:
            continue
        seen.add(real)
        try:
            inside = sorted(folder.iterdir(), key=natural_key)
        except OSError as error:
            reason = tr("the folder cannot be listed: {why}.").format(why=error.strerror or error)
            skipped.append(SkippedFile(folder, reason))
            continue
        visible = [path for path in inside if not _hidden(path, skipped)]
        folders = [path for path in visible if _is_folder(path)]
        waiting.extend(reversed(folders))
        below = set(folders)
        found = files_at([path for path in visible if path not in below], seen, skipped)
        if files := tuple(found):
            yield Folder(folder, files, whole=True)


def _hidden(path: Path, skipped: list[SkippedFile]) -> bool:
    hidden = path.name.startswith(".") or path.name.lower() in ("thumbs.db", "desktop.ini")
    if hidden:
        skipped.append(SkippedFile(path, tr("hidden: hidden files and folders are not opened.")))
    return hidden


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def files_at(paths: Sequence[Path], seen: set[str], skipped: list[SkippedFile]) -> Iterator[File]:
    """Yield the regular files at the paths that were not seen before; others go to `skipped`."""
    for path in paths:
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        try:
            size = path.stat().st_size
            regular = path.is_file()
        except OSError as error:
            skipped.append(
                SkippedFile(
                    path, tr("it cannot be read: {why}.").format(why=error.strerror or error)
                )
            )
            continue
        if regular:
            yield File(path, size)
        else:
            skipped.append(SkippedFile(path, tr("not a file but a device, socket or pipe.")))
