"""The table that names the pictures of a flat folder: a CSV whose columns are found by name."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from trainer.errors import TrainerError

# lower case, without spaces, hyphens and underscores; the first that is there is taken
_USUAL = {
    "path": ("path", "file", "filename", "filepath", "image", "imagepath", "imagename", "imageid",
             "picture", "name", "id"),
    "label": ("label", "class", "classname", "diagnosis", "target", "category", "y"),
    "split": ("split", "subset", "partition"),
    "patient": ("patient", "patientid", "subject", "subjectid", "case", "caseid"),
}  # fmt: skip
_OPTIONAL = ("split", "patient")


class Table(NamedTuple):
    """A CSV with a header line; an empty column name means: find it by the usual names."""

    path: Path
    path_column: str = ""
    label_column: str = ""
    split_column: str = ""
    patient_column: str = ""


class Entry(NamedTuple):
    """One line: `file` as it is written there; split and patient are empty where unknown."""

    file: str
    label: str
    split: str
    patient: str


def read_entries(table: Table) -> Iterator[Entry]:
    """Yield the lines of the table; TrainerError when it cannot be read or lacks a column."""
    rows, named, _ = _read(table)
    for row in rows:
        cells = [(row.get(name) or "").strip() if name else "" for name in named[1:]]
        if cells[0]:
            yield Entry(*cells)


def read_lines(path: Path) -> tuple[list[str], list[dict[str, str]]]:
    """Return the columns of a CSV and its lines, what is missing empty; TrainerError if it is none.

    Columns are divided by comma, semicolon or tab, whichever the header line has most of.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            file.seek(0)
            delimiter = max(",;\t", key=first.count)
            reader = csv.DictReader(file, delimiter=delimiter, restval="")
            columns = [name for name in reader.fieldnames or () if name]
            lines = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TrainerError(
            f"{path.name} cannot be used", f"it cannot be read ({error}).", "Give a CSV file."
        ) from error
    return columns, lines


def place_of(file: str, folder: Path) -> str:
    """Return where a file that a table names lies below a folder, with /; outside as it is written.

    Tables come from Windows, too, and from programs that write whole paths.
    """
    path, root = Path(file.strip().replace("\\", "/")), folder.absolute()
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def without_suffix(place: str) -> str:
    """Return a place as many tables name it."""
    volume = place.lower().endswith(".nii.gz")
    return place[: -len(".nii.gz")] if volume else Path(place).with_suffix("").as_posix()


def find_columns(table: Table) -> tuple[Table, list[str]]:
    """Return the table with all its columns named, "" where it has none, and all columns there are.

    Raises TrainerError as `read_entries`.
    """
    _, named, present = _read(table)
    return named, present


def _read(table: Table) -> tuple[list[dict[str, str]], Table, list[str]]:
    """Return the lines, the table with its columns named, and all columns."""
    title = f"{table.path.name} cannot be used"
    present, rows = read_lines(table.path)
    named = Table(
        table.path,
        _column("path", table.path_column, present, title),
        _column("label", table.label_column, present, title),
        _column("split", table.split_column, present, title),
        _column("patient", table.patient_column, present, title),
    )
    return rows, named, present


def _column(part: str, wanted: str, present: list[str], title: str) -> str:
    if wanted in present:
        return wanted
    if not wanted:
        plain = {name.lower().translate({32: "", 45: "", 95: ""}): name for name in present}
        for usual in _USUAL[part]:
            if usual in plain:
                return plain[usual]
        if part in _OPTIONAL:
            return ""
    there = ", ".join(present) or "no header line"
    said = f"it has no column '{wanted}'" if wanted else f"none of its columns names the {part}"
    raise TrainerError(title, f"{said}; it has {there}.", f"Name the column with --{part}-column.")
