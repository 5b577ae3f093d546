"""Which pictures belong together and must not be divided: patients, near-duplicates and others."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from trainer.data_config import Data, GroupBy
from trainer.errors import TrainerError
from trainer.folders import Picture

_STILL_TOGETHER = "pictures of one patient may stand on both sides"
ONE_PATIENT = "all pictures name one patient, which cannot be divided"


class Row(NamedTuple):
    """One picture as the data set names it.

    name     path below the data folder with /, and "#index" for a slice of a volume
    key      content hash
    split    as given; empty when none is
    patient  number of the patient in the header; empty when unknown
    group    value of the group column; empty without one
    """

    path: Path
    name: str
    label: str
    key: str = ""
    slice_index: int | None = None
    split: str = ""
    patient: str = ""
    group: str = ""
    outline: Path | None = None


class Grouping(NamedTuple):
    """A group for each row, and in words what they are."""

    groups: list[str]
    words: str


def group_rows(
    data: Data, rows: Sequence[Row], near_duplicates: Callable[[], dict[str, str]]
) -> Grouping:
    """Return the groups as `data.group` asks, else the best that are known.

    near_duplicates  returns {name: group}; asked only when of some pictures nothing better is
                     known, it takes long

    Raises TrainerError when what is asked for is not there, or when pictures that are known to
    belong together were to be divided without `data.accept_leakage`.
    """
    source = data.group or _best_known(data, rows)
    if source == "patient":
        return _by_patient(rows, near_duplicates)
    if source == "column":
        named = _numbered("group", [row.group for row in rows])
        groups = [named.get(row.group) or _alone(row) for row in rows]
        return Grouping(groups, f"grouped by column '{data.group_column}'")
    if source == "pattern":
        return _by_pattern(data, rows)
    if source == "near-duplicates":
        known = near_duplicates()
        groups = [known.get(row.name) or _alone(row) for row in rows]
        words = f"near-duplicates kept together; {_STILL_TOGETHER}"
        return Grouping(groups, f"{ONE_PATIENT}; {words}" if _of_one_patient(rows) else words)
    return _by_picture(data, rows)


def pseudonyms(rows: Sequence[Row | Picture]) -> dict[str, str]:
    """Return {patient: "patient-N"}: run folders are shown around, numbers of patients are not."""
    return _numbered("patient", [row.patient for row in rows])


def _numbered(word: str, names: Sequence[str]) -> dict[str, str]:
    """Return {name: "word-N"} without the empty name; a column may name patients as well."""
    known = sorted({name for name in names if name})
    return {name: f"{word}-{number}" for number, name in enumerate(known, start=1)}


def _alone(row: Row) -> str:
    """Return the group of a picture of which nothing is known; slices of one volume share it."""
    return row.key.partition(":")[0]


def _best_known(data: Data, rows: Sequence[Row]) -> GroupBy:
    if data.group_column is not None:
        return "column"
    if data.group_pattern is not None:
        return "pattern"
    known = any(row.patient for row in rows) and not _of_one_patient(rows)
    return "patient" if known else "near-duplicates"


def _of_one_patient(rows: Sequence[Row]) -> bool:
    """Whether all name the same patient: mostly what stands there once the names are taken out."""
    patients = {row.patient for row in rows}
    return len(patients) == 1 and "" not in patients


def _by_patient(rows: Sequence[Row], near_duplicates: Callable[[], dict[str, str]]) -> Grouping:
    named = pseudonyms(rows)
    if not named or _of_one_patient(rows):
        raise TrainerError(
            "The pictures cannot be grouped by patient",
            "all name the same one." if named else "no header names one.",
            "Give data.group_column or data.group_pattern, or choose group: near-duplicates.",
        )
    words = f"grouped by patient ({len(named)} patients"
    alone = sum(not row.patient for row in rows)
    if not alone:
        return Grouping([named[row.patient] for row in rows], f"{words})")
    words += f"; {alone} pictures without one kept with their near-duplicates, of these "
    words += f"{_STILL_TOGETHER})"
    return Grouping(_united(rows, named, near_duplicates()), words)


def _united(rows: Sequence[Row], named: dict[str, str], near: dict[str, str]) -> list[str]:
    """Return groups that divide neither a patient nor near-duplicates.

    named  {patient: pseudonym}; a group is called after the first patient in it
    near   {name: group}
    """
    from trainer.audit.grouping import alike, chained, connected  # loads scipy

    near_groups = [near.get(row.name) or _alone(row) for row in rows]
    links = chained(alike([row.patient for row in rows])) + chained(alike(near_groups))
    numbers = [int(number) for number in connected(len(rows), links)]
    names: dict[int, str] = {}
    for row, number in zip(rows, numbers, strict=True):
        if row.patient:
            names.setdefault(number, named[row.patient])
    for group, number in zip(near_groups, numbers, strict=True):
        names.setdefault(number, group)
    return [names[number] for number in numbers]


def _by_pattern(data: Data, rows: Sequence[Row]) -> Grouping:
    pattern = re.compile(data.group_pattern or "")
    found = [pattern.search(row.name) for row in rows]
    groups = [
        (match.group(1) if match else "") or _alone(row)
        for match, row in zip(found, rows, strict=True)
    ]
    if not any(found):
        raise TrainerError(
            "The pictures cannot be grouped by their names",
            f"data.group_pattern {data.group_pattern} is found in none, such as {rows[0].name}.",
            "Correct the pattern.",
        )
    alone = sum(match is None for match in found)
    named = {match.group(1) for match in found if match} - {"", None}
    words = f"grouped by file name ({data.group_pattern}, {len(named)} groups"
    words += f"; {alone} pictures that do not match stand alone)" if alone else ")"
    return Grouping(groups, words)


def _by_picture(data: Data, rows: Sequence[Row]) -> Grouping:
    groups = [row.key for row in rows]
    known = _what_is_divided(data, rows)
    if not known:
        return Grouping(groups, f"by picture, equal files kept together; {_STILL_TOGETHER}")
    if not data.accept_leakage:
        raise TrainerError(
            "The split would leak",
            f"{known}, and group: picture would put slices of one head on both sides.",
            "Leave data.group out, or set data.accept_leakage: true to get figures that are too "
            "good, and a package that says so.",
        )
    return Grouping(
        groups,
        f"BY PICTURE although {known}: slices of one head stand on both sides, and every figure "
        "is too good (accepted in the config)",
    )


def _what_is_divided(data: Data, rows: Sequence[Row]) -> str:
    """Say in words what is known to belong together; empty when nothing is."""
    patients = [row.patient for row in rows if row.patient]
    if len(set(patients)) < len(patients):
        return f"the headers name {len(set(patients))} patients"
    if any(row.slice_index is not None for row in rows):
        return "the pictures are slices of volumes"
    if data.group_column is not None or data.group_pattern is not None:
        return f"groups are named by {data.group_column or data.group_pattern}"
    return ""
