"""Which pictures lie in a folder, under which labels, and what else lies there.

Understood are class folders at any depth, `Training/Testing` above or below them, `yes/no`, a flat
folder with a table, and the same with DICOM files and NIfTI volumes instead of pictures.
"""

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from trainer.errors import TrainerError
from trainer.images import (
    PICTURE_SUFFIXES,
    SLICE_TAGS,
    is_dicom,
    is_picture,
    read_dicom,
    slice_count,
    why_no_slice,
)
from trainer.pool import in_parallel
from trainer.tables import Entry, Table, place_of, read_entries, without_suffix
from trainer.volumes import is_volume

__all__ = [
    "FEWEST", "Found", "Picture", "Table", "check_labels", "check_trainable", "content_hash",
    "find_pictures", "too_few",
]  # fmt: skip

SPLIT_NAMES = {
    "train": "train", "training": "train", "val": "val", "valid": "val", "validation": "val",
    "test": "test", "testing": "test",
}  # fmt: skip
_SUFFIXES = PICTURE_SUFFIXES | {".dcm", ".dicom", ".ima"}
FEWEST = 2  # pictures of a label in train and in val: fewer can be neither learned nor chosen by
# what stands for a patient where the names were taken out: no person is called so
_NOBODY = {"anon", "anonym", "anonymous", "anonymized", "anonymised", "deidentified", "na", "nan",
           "none", "null", "removed", "unknown"}  # fmt: skip
_HEADER = ["PatientID", "StudyInstanceUID", "Rows", *SLICE_TAGS]


class Picture(NamedTuple):
    """One 2-D picture.

    split    "train", "val" or "test" where the folder or the table gives one, else empty
    patient  the table's, or the header's PatientID, or else StudyInstanceUID; "ANONYMOUS" and its
             like are nobody's. Empty when unknown.
             It identifies a person: it groups pictures in memory and is written nowhere
    index    number of the slice in a volume file, None for a file of one picture
    """

    path: Path
    label: str
    split: str = ""
    patient: str = ""
    index: int | None = None  # type: ignore[assignment]  # a slice is sought by number alone


class Found(NamedTuple):
    """What a folder holds. `layout` says in words how labels and splits were read from it.

    foreign  (path, why it is not used), among them what a table names and is not there
    """

    pictures: tuple[Picture, ...]
    foreign: tuple[tuple[Path, str], ...]
    layout: str

    def labels(self) -> dict[str, int]:
        """Return {label: number of pictures}, sorted."""
        return dict(sorted(Counter(picture.label for picture in self.pictures).items()))


class _Kind(NamedTuple):
    """What a file turned out to be: not foreign when `why_not` is empty."""

    why_not: str
    patient: str = ""
    slices: int | None = None


def find_pictures(folder: Path, table: Table | None = None) -> Found:
    """List the pictures below a folder, sorted by path, without decoding their pixels.

    Without a table, a folder whose pictures lie directly in it uses the one CSV beside them.
    Damaged pictures are listed as pictures. TrainerError when there is no such folder or the
    table does not fit; a folder without pictures is none of its business: `check_trainable`.
    """
    if not folder.is_dir():
        raise TrainerError(
            "There is nothing to look at",
            f"{folder} {'is no folder' if folder.exists() else 'is missing'}.",
            "Give a folder.",
        )
    closed: list[OSError] = []
    files = sorted(_files(folder, closed.append))
    kinds = dict(zip(files, in_parallel(lambda path: _kind(path, folder), files), strict=True))
    foreign = [(path, kind.why_not) for path, kind in kinds.items() if kind.why_not]
    foreign += [(Path(e.filename), f"it cannot be looked into ({e.strerror}).") for e in closed]
    usable = {path: kind for path, kind in kinds.items() if not kind.why_not}
    if table is None:
        table = _table_beside(folder, files, usable)
    if table is not None:
        foreign = [(path, why) for path, why in foreign if path != table.path]
        return _by_table(folder, table, usable, foreign)
    return _by_folders(folder, usable, foreign)


def check_trainable(found: Found, folder: Path | str = "the folder") -> None:
    """Raise TrainerError when the pictures cannot train anything: none, one label, too few.

    folder  as people are told of it
    """
    if not found.pictures:
        count = len(found.foreign)
        files = "1 other file" if count == 1 else f"{count} other files"
        others = f"it holds {files}" if count else "it is empty"
        first = f" The first, {found.foreign[0][0].name}: {found.foreign[0][1]}" if count else ""
        raise TrainerError(
            "There are no pictures",
            f"no file in {folder} can be used ({others}).{first}",
            "Give a folder with one folder of PNG, JPEG, TIFF, BMP, DICOM or NIfTI files a label.",
        )
    check_labels(found.labels())


def check_labels(counts: Mapping[str, int]) -> None:
    """Raise TrainerError when {label: pictures} is one label, or too few pictures of one."""
    if len(counts) < 2:
        raise TrainerError(
            "There is nothing to tell apart",
            f"all {sum(counts.values())} pictures carry the label '{next(iter(counts))}'.",
            "Give each label a folder of its own, or a table that names the labels.",
        )
    for label, count in counts.items():
        if count < 2 * FEWEST:
            raise too_few(
                f"'{label}' has {count}, at least {2 * FEWEST} are needed: {FEWEST} to train on "
                f"and {FEWEST} to choose the weights by."
            )


def too_few(reason: str, remedy: str = "") -> TrainerError:
    """Return the error that a label has too few pictures."""
    last = f"leave the label out, or {remedy}." if remedy else "or leave the label out."
    return TrainerError("There are too few pictures", reason, f"Add pictures, merge labels, {last}")


def content_hash(picture: Picture) -> str:
    """Return the SHA-256 of the file's bytes in hex, with ":index" for a slice of a volume.

    Raises TrainerError when the file cannot be read.
    """
    try:
        state = picture.path.stat()
        digest = _file_hash(picture.path, state.st_mtime_ns, state.st_size)
    except OSError as error:
        reason = f"{error.strerror or error}."
        raise TrainerError(f"{picture.path.name} cannot be read", reason) from error
    return digest if picture.index is None else f"{digest}:{picture.index}"


@lru_cache(maxsize=65536)  # the slices of a volume ask for the same file again and again
def _file_hash(path: Path, changed_ns: int, size: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: Path, closed: Callable[[OSError], None]) -> list[Path]:
    """Return every file below a folder; links to folders are not followed, they may be circles.

    closed  is told of folders that cannot be looked into
    """
    return [
        Path(place) / name for place, _, names in os.walk(folder, onerror=closed) for name in names
    ]


def _kind(path: Path, folder: Path) -> _Kind:
    if any(name.startswith(".") for name in _folders(path, folder)):
        return _Kind("it lies in a hidden folder.")
    try:
        str(path).encode()
        state = path.stat()
    except UnicodeEncodeError:  # it could be written in no passport and no table
        return _Kind("its name is no text: rename the file or its folder.")
    except OSError as error:
        return _Kind(f"it cannot be read ({error.strerror}).")
    if not stat.S_ISREG(state.st_mode):
        return _Kind("it is no file with a content.")
    return _kind_of(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=65536)  # an audit, a split and a training look at the same files one by one
def _kind_of(path: Path, changed_ns: int, size: int) -> _Kind:
    if path.name.startswith(".") or path.name.lower() in ("thumbs.db", "desktop.ini"):
        return _Kind("a file of the operating system.")
    try:
        with path.open("rb") as file:
            head = file.read(132)
    except OSError as error:
        return _Kind(f"it cannot be read ({error.strerror}).")
    try:
        if is_volume(path):
            return _Kind("", slices=slice_count(path))
        if is_dicom(head):
            return _dicom_kind(path)
    except TrainerError as error:
        # a picture whose header is damaged stays a picture: decoding it will say what is wrong
        return _Kind("") if is_volume(path) or path.suffix.lower() in _SUFFIXES else _Kind(
            error.reason
        )  # fmt: skip
    if is_picture(head) or path.suffix.lower() in _SUFFIXES:
        return _Kind("")
    return _Kind("neither its name nor its content is that of a picture.")


def _dicom_kind(path: Path) -> _Kind:
    header = read_dicom(path, stop_before_pixels=True, specific_tags=_HEADER)
    try:
        if not header.get("Rows"):
            return _Kind("a DICOM file without an image.")
        patient = _somebody(header.get("PatientID")) or header.get("StudyInstanceUID") or ""
    except Exception as error:  # pydicom converts on access, and raises what the value provokes
        raise TrainerError(f"{path.name} cannot be read", "its header is damaged.") from error
    return _Kind(why_no_slice(header), patient=str(patient).strip())


def _somebody(patient: object) -> str:
    """Return the number of a patient, empty when it is nobody's."""
    name = str(patient or "").strip()
    return "" if "".join(filter(str.isalnum, name)).lower() in _NOBODY else name


def _table_beside(folder: Path, files: list[Path], usable: dict[Path, _Kind]) -> Table | None:
    tables = [path for path in files if path.parent == folder and path.suffix.lower() == ".csv"]
    flat = bool(usable) and not any(_folders(path, folder) for path in usable)
    if not flat or not tables:
        return None
    if len(tables) > 1:
        names = ", ".join(path.name for path in tables)
        raise TrainerError(
            "It is not clear which table names the labels",
            f"beside the pictures lie {names}.",
            "Say which with --table.",
        )
    return Table(tables[0])


def _folders(path: Path, folder: Path) -> tuple[str, ...]:
    return path.relative_to(folder).parts[:-1]


def _by_folders(folder: Path, usable: dict[Path, _Kind], foreign: list[tuple[Path, str]]) -> Found:
    wrapped = _wrapping(folder, list(usable))
    tops = {(_folders(path, folder)[wrapped:] or ("",))[0] for path in usable}
    divided = any(top.lower() in SPLIT_NAMES for top in tops)
    pictures: list[Picture] = []
    for path, kind in usable.items():
        folders = _folders(path, folder)[wrapped:]
        if divided and (not folders or folders[0].lower() not in SPLIT_NAMES):
            foreign.append((path, "it lies beside the folders of the splits, not in one of them."))
            continue
        label, split = _label_and_split(folders)
        if label:
            pictures += _slices(path, kind, label, split, kind.patient)
        else:
            foreign.append((path, "it lies in no folder that names its label."))
    layout = "class folders" + (" in folders of splits" if any(p.split for p in pictures) else "")
    return Found(tuple(pictures), tuple(sorted(foreign)), layout)


def _label_and_split(folders: tuple[str, ...]) -> tuple[str, str]:
    """Return the top-most folder below the split folder (else above it), and the split."""
    places = [place for place, name in enumerate(folders) if name.lower() in SPLIT_NAMES]
    if not places:
        return (folders[0] if folders else ""), ""
    place = places[-1]
    split = SPLIT_NAMES[folders[place].lower()]
    below = folders[place + 1 :]
    above = [name for name in folders[:place] if name.lower() not in SPLIT_NAMES]
    return (below[0] if below else above[-1] if above else ""), split


def _wrapping(folder: Path, paths: list[Path]) -> int:
    """Return how many outer folders hold everything and so name no label, as archives unpack."""
    chains = [_folders(path, folder) for path in paths]
    depth = 0
    while (
        len({chain[: depth + 1] for chain in chains}) == 1
        and all(len(chain) > depth + 1 for chain in chains)
        and chains[0][depth].lower() not in SPLIT_NAMES
    ):
        depth += 1
    return depth


def _by_table(
    folder: Path, table: Table, usable: dict[Path, _Kind], foreign: list[tuple[Path, str]]
) -> Found:
    pictures: list[Picture] = []
    named = {}
    for path in usable:  # a table often leaves the suffix out
        name = path.relative_to(folder).as_posix()
        named[name] = path
        named.setdefault(without_suffix(name), path)
    used: dict[Path, Entry] = {}
    for entry in read_entries(table):
        place = place_of(entry.file, folder)
        found = named.get(place)
        if found is None:
            foreign.append((folder / place, "the table names it, and it is no picture here."))
        elif not entry.label:
            foreign.append((found, "the table gives it no label."))
        elif found not in used:
            pictures += _of_entry(found, usable[found], entry)
        elif used[found][1:] != entry[1:]:
            foreign.append((found, "the table names it twice, with different words."))
        if found is not None:
            used.setdefault(found, entry)
    foreign += [(p, "the table does not name it.") for p in usable if p not in used]
    return Found(
        tuple(sorted(pictures, key=lambda one: (one.path, one.index or 0))),
        tuple(sorted(foreign)),
        f"table {table.path.name}",
    )


def _of_entry(path: Path, kind: _Kind, entry: Entry) -> list[Picture]:
    split = SPLIT_NAMES.get(entry.split.lower(), entry.split.lower())
    return _slices(path, kind, entry.label, split, _somebody(entry.patient) or kind.patient)


def _slices(path: Path, kind: _Kind, label: str, split: str, patient: str) -> list[Picture]:
    indices = [None] if kind.slices is None else list(range(kind.slices))
    return [Picture(path, label, split, patient, index) for index in indices]
