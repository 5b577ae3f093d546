"""Which label a picture carries, and how found names become the labels that are trained."""

import csv
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from mriviewer.training.findings import FEWEST
from trainer.errors import TrainerError
from trainer.recipes import TASKS
from trainer.recipes.tasks import label as labelled
from trainer.wording import many

_TASK = TASKS["tumor-vs-normal"]
_NAME_LONG = 250  # letters of a cell that is no name of a file any more
_LOOKED_FOR = 50  # rows of a table whose pictures tell where its paths begin


def tumour_versus_normal(
    names: Iterable[str], normal: Collection[str] = ()
) -> tuple[dict[str, str], str]:
    """Return ({found name: label}, negative label) of a task with two labels.

    Names that are understood decide; what is neither a tumour nor normal is left out. Where they
    are not, `normal` holds the found names of which the reader says so, and the rest are tumours.
    Raises TrainerError when neither tells.
    """
    found = list(names)
    try:
        answer = labelled(_TASK, found)
    except TrainerError as error:
        positive, negative = _TASK.labels
        labels = {name: negative if name in normal else positive for name in found}
        if len(set(labels.values())) == 2:
            return labels, negative
        raise TrainerError(
            "It is not clear which pictures are normal",
            f"the names {', '.join(found)} do not say it.",
            "Choose the label that means “nothing found”, then press the button again.",
        ) from error
    return dict(answer.labels), str(answer.negative)


def counts_of(found: Mapping[str, int], labels: Mapping[str, str]) -> dict[str, int]:
    """Return {label: pictures} for {found name: pictures}; names without a label are left out."""
    counts: dict[str, int] = {}
    for name, label in labels.items():
        if name in found:
            counts[label] = counts.get(label, 0) + found[name]
    return counts


def why_not(counts: Mapping[str, int]) -> str:
    """Return in a sentence why these labels cannot be trained; empty when they can."""
    if len(counts) < 2:
        return "At least two labels with pictures are needed."
    few = [f"{label} has {count}" for label, count in counts.items() if count < FEWEST]
    if few:
        return f"At least {FEWEST} pictures a label are needed: {', '.join(few)}."
    return ""


def unreadable(
    passport: Mapping[str, Any], labels: Mapping[str, str], excluded: Collection[str] = ()
) -> str:
    """Return in a sentence that pictures which are used cannot be read; empty when all can."""
    used = [
        one for one in passport["corrupt"]
        if (label_in(one["path"], passport["classes"]) or next(iter(labels), "")) in labels
        and one["path"] not in excluded
    ]  # fmt: skip
    if not used:
        return ""
    return f"{many(len(used), 'picture')} cannot be read: leave them out, see the problems below."


def labels_of(passport: Mapping[str, Any], folder: Path, table: str = "") -> dict[str, str]:
    """Return {name of a picture: found label}; a label that cannot be told is "".

    Class folders tell it themselves. A table is read again, its columns known by what stands in
    them: the one that names the pictures and the one that holds the labels. Reads a file.
    """
    names, classes = list(passport["groups"]), passport["classes"]
    layout = str(passport["layout"])
    if not layout.startswith("table "):
        return {name: label_in(name, classes) for name in names}
    path = Path(table) if table else folder / layout.removeprefix("table ")
    told = _told_by(path, folder, names, classes)
    return {name: told.get(_bare(name), "") for name in names}


def label_in(name: str, classes: Iterable[str]) -> str:
    """Return the first folder in a picture's path that is called like a label, else ""."""
    known = set(classes)
    return next((part for part in name.split("/")[:-1] if part in known), "")


def columns_of(table: Path) -> tuple[str, ...]:
    """Return the names of a table's columns; none when it cannot be read."""
    try:
        header, _ = _rows(table)
    except (OSError, UnicodeDecodeError, csv.Error):
        return ()
    return tuple(name for name in header if name)


def folder_for(table: Path, folder: Path) -> Path:
    """Return where a table's paths begin: in `folder`, or beside the table if only that holds any.

    Reads the table and looks for files: not for the GUI thread.
    """
    try:
        _, rows = _rows(table)
    except (OSError, UnicodeDecodeError, csv.Error):
        return folder
    cells = [cell.strip() for row in rows[:_LOOKED_FOR] for cell in row if cell.strip()]

    def holds_any(place: Path) -> bool:
        with suppress(OSError):  # a folder that may not be looked into
            return any((place / cell).is_file() for cell in cells if len(cell) < _NAME_LONG)
        return False

    return table.parent if not holds_any(folder) and holds_any(table.parent) else folder


def _told_by(
    table: Path, folder: Path, names: Sequence[str], classes: Mapping[str, int]
) -> dict[str, str]:
    try:
        header, rows = _rows(table)
    except (OSError, UnicodeDecodeError, csv.Error):
        return {}
    if not header or not rows:
        return {}
    known = {_bare(name) for name in names}
    cells = [[row[place].strip() if place < len(row) else "" for row in rows]
             for place in range(len(header))]  # fmt: skip
    paths = [[_bare(_below(cell, folder)) for cell in column] for column in cells]
    where = max(range(len(header)), key=lambda place: sum(cell in known for cell in paths[place]))
    what = max(range(len(header)), key=lambda place: sum(cell in classes for cell in cells[place]))
    return dict(zip(paths[where], cells[what], strict=True))


def _rows(table: Path) -> tuple[list[str], list[list[str]]]:
    with table.open(encoding="utf-8-sig", newline="") as file:
        first = file.readline()
        file.seek(0)
        header, *rows = [*csv.reader(file, delimiter=max(",;\t", key=first.count))] or [[]]
    return header, rows


def _below(cell: str, folder: Path) -> str:
    """Return a path of a table as the passport writes it: below the folder, with /."""
    return cell.replace("\\", "/").removeprefix(f"{folder.as_posix()}/")


def _bare(name: str) -> str:
    """Return a name without the number of a slice and without its suffix, as tables write it."""
    plain, _, number = name.rpartition("#")
    path = plain if plain and number.isdigit() else name
    for suffix in (".nii.gz", Path(path).suffix):
        if suffix and path.lower().endswith(suffix.lower()):
            return path[: -len(suffix)]
    return path
