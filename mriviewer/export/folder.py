"""A folder of results that appears whole or not at all, and never in place of anything else."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from mriviewer.core.errors import ViewerError

FORMAT = "mriviewer-analysis-1"
RESULTS = "results.json"
_LEFT_BY_THE_SYSTEM = {".DS_Store", "Thumbs.db", "desktop.ini"}  # file managers put them anywhere
_NOT_WRITTEN = "The analysis was not written"


@contextmanager
def building(out: Path) -> Iterator[Path]:
    """Yield an empty folder beside `out`; it takes the place of `out` when the block ends.

    A former analysis there is replaced. When the block raises, what was there stays; after a kill
    a hidden folder ending in .tmp may be left beside it. Raises ViewerError.
    """
    target = out.resolve()
    check_free(target)
    temporary = target.parent / f".{uuid4().hex}.tmp"
    try:
        try:
            temporary.mkdir(parents=True)
            yield temporary
            check_free(target)  # again: a long analysis has passed
            _swap(temporary, target)
        except OSError as error:
            raise ViewerError(
                _NOT_WRITTEN, f"{error.strerror or error}.",
                f"Check that {target.parent} may be written, that the disk has room, and that no "
                "other program has files of the former analysis open.",
            ) from error  # fmt: skip
    finally:
        shutil.rmtree(temporary, ignore_errors=True)  # gone already when all went well


def check_free(out: Path) -> None:
    """Raise ViewerError unless `out` is missing, empty, or holds a former analysis and no more."""
    target = out.resolve()
    if not target.exists():
        return
    if not target.is_dir():
        raise ViewerError(_NOT_WRITTEN, f"{out} is a file.", "Name a folder.")
    if target in (Path.cwd(), *Path.cwd().parents):
        raise ViewerError(
            _NOT_WRITTEN, f"{out} is the folder this program runs in, and would be replaced.",
            "Name a new folder.",
        )  # fmt: skip
    present = {path for path in target.rglob("*") if not path.is_dir() or path.is_symlink()}
    present = {path for path in present if path.name not in _LEFT_BY_THE_SYSTEM}
    strangers = present - {target / name for name in _former_files(target)}
    if strangers:
        example = min(path.relative_to(target).as_posix() for path in strangers)
        raise ViewerError(
            _NOT_WRITTEN, f"{out} holds other files, such as {example}.",
            "Name a new or empty folder; one that holds only a former analysis is replaced.",
        )  # fmt: skip


def safe_name(uid: str, taken: set[str]) -> str:
    """Return a file name for a series, the uid itself where that is safe, and add it to `taken`.

    Letters that a file system may refuse are replaced; a part of the SHA-256 of the uid then
    keeps names apart.
    """
    name = re.sub(r"[^A-Za-z0-9._-]+", "_", uid).strip("._-")[:64]
    if not uid or name != uid:
        name = "-".join(filter(None, (name[:40], sha256(uid.encode("utf-8")).hexdigest()[:12])))
    unique, number = name, 2
    while unique.casefold() in taken:
        unique, number = f"{name}-{number}", number + 1
    taken.add(unique.casefold())
    return unique


def _former_files(target: Path) -> list[str]:
    """Return the files that a former analysis says it wrote; none when there was no analysis."""
    try:
        former = json.loads((target / RESULTS).read_bytes())
    except (OSError, ValueError, RecursionError):
        return []
    if not isinstance(former, dict) or former.get("format") != FORMAT:
        return []
    files = former.get("files")
    return [name for name in files if isinstance(name, str)] if isinstance(files, list) else []


def _swap(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`; the old one comes back when that fails."""
    if not target.exists():
        new.rename(target)
        return
    old = target.parent / f".{uuid4().hex}.tmp"
    target.rename(old)
    try:
        new.rename(target)
    except BaseException:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
