"""What a file says about itself, as a table: elements, sequences and their items, in file order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

HIDDEN = "hidden"
LONGEST = 512  # characters of a value that are kept
TOP = -1  # the parent of what lies in no sequence


class Tag(NamedTuple):
    """One row.

    parent       index of the row it lies in, or TOP
    key          how it is told from its neighbours: "(0010,0010)", "Item 3", the name of a field
    name         in words; empty when nobody knows it
    vr           DICOM value representation or another kind of value; empty for items
    value        as text, cut when it is long; of a sequence how many items
    identifying  it may tell who the patient is, or where and when
    """

    parent: int
    key: str
    name: str
    vr: str
    value: str
    identifying: bool = False

    def text(self, hide_identity: bool) -> str:
        """Return the value as it may be shown."""
        return HIDDEN if hide_identity and self.identifying and self.value else self.value


@dataclass
class TagTable:
    """All rows of a file; `notes` say what is damaged or left out. Filled once, then only read.

    children  by index of a row (TOP for the outermost), the indices of what lies in it
    ranks     of every row, its place among those that lie in the same one
    """

    tags: list[Tag] = field(default_factory=list)
    children: dict[int, list[int]] = field(default_factory=dict)
    ranks: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, tag: Tag) -> int:
        """Add a row and return its index."""
        index = len(self.tags)
        self.tags.append(tag)
        siblings = self.children.setdefault(tag.parent, [])
        self.ranks.append(len(siblings))
        siblings.append(index)
        return index

    def path(self, index: int) -> tuple[str, ...]:
        """Return the keys that lead to a row, its own last: the same in every file of a series."""
        keys = []
        while index != TOP:
            keys.append(self.tags[index].key)
            index = self.tags[index].parent
        return tuple(reversed(keys))

    def place(self, index: int) -> str:
        """Return in words where a row lies; empty for the outermost."""
        names = []
        index = self.tags[index].parent
        while index != TOP:
            names.append(self.tags[index].name or self.tags[index].key)
            index = self.tags[index].parent
        return " › ".join(reversed(names))


def haystack(table: TagTable, hide_identity: bool) -> list[str]:
    """Return what a search looks at, a text a row; hidden values cannot be found."""
    return [
        f"{tag.key} {tag.name} {tag.vr} {tag.text(hide_identity)}".casefold() for tag in table.tags
    ]


def found(texts: list[str], wanted: str, cancelled: Callable[[], bool]) -> list[int]:
    """Return the rows that hold every word wanted; what was found so far when cancelled."""
    needles = wanted.casefold().split()
    rows: list[int] = []
    for start in range(0, len(texts), 10_000):
        if cancelled():
            break
        rows += [
            start + offset
            for offset, text in enumerate(texts[start : start + 10_000])
            if all(needle in text for needle in needles)
        ]
    return rows


class Difference(NamedTuple):
    """A value that is not the same in two files; None where one of them has no such row."""

    place: str
    tag: Tag
    here: str | None
    there: str | None


def differences(table: TagTable, other: TagTable, hide_identity: bool) -> list[Difference]:
    """Return the values that differ, in the order of `table`; what only `other` has comes last."""
    here, there = _by_path(table), _by_path(other)
    told = []
    for path, index in here.items():
        tag, match = table.tags[index], there.get(path)
        value = None if match is None else other.tags[match].value
        if value != tag.value:
            shown = None if match is None else other.tags[match].text(hide_identity)
            told.append(Difference(table.place(index), tag, tag.text(hide_identity), shown))
    for path, index in there.items():
        if path not in here:
            tag = other.tags[index]
            told.append(Difference(other.place(index), tag, None, tag.text(hide_identity)))
    return told


def _by_path(table: TagTable) -> dict[tuple[str, ...], int]:
    paths: list[tuple[str, ...]] = []
    found: dict[tuple[str, ...], int] = {}
    for index, tag in enumerate(table.tags):  # a parent stands before what lies in it
        path = (*(paths[tag.parent] if tag.parent != TOP else ()), tag.key)
        paths.append(path)
        found.setdefault(path, index)
    return found


def cut(text: str, length: str) -> str:
    """Return a text that fits a row; `length` says how long it really is."""
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}… ({length})"
