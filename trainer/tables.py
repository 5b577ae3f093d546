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
    title = f"{table.path.name} cannot be used"
    try:
        with table.path.open(encoding="utf-8-sig", newline="") as file:
            sample = file.read(4096)
            file.seek(0)
            delimiter = ";" if sample.partition("\n")[0].count(";") else ","
            delimiter = "\t" if "\t" in sample.partition("\n")[0] else delimiter
            reader = csv.DictReader(file, delimiter=delimiter)
            rows, present = list(reader), [name for name in reader.fieldnames or () if name]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TrainerError(title, f"it cannot be read ({error}).", "Give a CSV file.") from error
    columns = {
        "path": _column("path", table.path_column, present, title),
        "label": _column("label", table.label_column, present, title),
        "split": _column("split", table.split_column, present, title),
        "patient": _column("patient", table.patient_column, present, title),
    }
    for row in rows:
        cells = {part: (row.get(name) or "").strip() for part, name in columns.items() if name}
        if cells["path"]:
            yield Entry(
                cells["path"], cells["label"], cells.get("split", ""), cells.get("patient", "")
            )


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
