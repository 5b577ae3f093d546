"""What a reader said about a study, as events that are only ever added, and what follows of them.

Every edit gives places ("slots") new values and knows the old ones, so that undo and redo are the
same for shapes, verdicts, remarks, key images and looks. Undo and redo are events themselves:
nothing is ever taken out of the row of events.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, get_args

from mriviewer.core.annotations import Annotation, OnSlice, Place
from mriviewer.core.annotations import from_json as annotation_from_json
from mriviewer.core.look import LastView, Look, last_view_from_json, look_from_json
from mriviewer.core.review import Review, Verdict

EditKind = Literal["annotate", "change", "erase", "verdict", "remark", "key", "look", "import"]
Kind = Literal[
    EditKind, "view", "status", "undo", "redo", "taken_over", "seen", "unlisted", "opinion",
]  # fmt: skip
Status = Literal["unread", "read", "reviewed"]
Slot = tuple[str, str, str]  # series uid, what it is, name among its like
LONGEST_REMARK = 1_000_000
_LONGEST_LABEL = 1_000


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened.

    number      its place in the journal, 1 and up; 0 until it is written
    time        ISO 8601 with offset
    series_uid  empty where it is about the whole study
    data        plain data for JSON, by kind
    """

    number: int
    time: str
    study_uid: str
    series_uid: str
    kind: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """A slot and its values before and after an edit; None where there was nothing."""

    slot: Slot
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Step:
    """What one undo takes back."""

    kind: EditKind
    series_uid: str
    changes: tuple[Change, ...]

    @property
    def place(self) -> Place | None:
        """Where it happened: on a slice or a plane; None where it is about the series."""
        for change in self.changes:
            _, what, name = change.slot
            if what == "key":
                return OnSlice(name)
            for value in (change.after, change.before):
                if isinstance(value, Annotation):
                    return value.place
        return None


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """What holds after a row of events.

    done        steps that undo takes back, the last first to go
    undone      steps that redo brings back, the last first to come
    last        number of the last event
    unreadable  how many events made no sense and were left out
    """

    values: Mapping[Slot, object] = field(default_factory=dict)
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    views: Mapping[str, LastView] = field(default_factory=dict)
    status: Status = "unread"
    taken_over: frozenset[str] = frozenset()
    last: int = 0
    unreadable: int = 0

    def review(self, series_uid: str) -> Review:
        """Return what was said about a series."""
        verdict, correction, model = _as_verdict(self.values.get((series_uid, "verdict", "")))
        shapes = [
            value
            for (uid, what, _), value in self.values.items()
            if uid == series_uid and what == "annotation" and isinstance(value, Annotation)
        ]
        marked = [
            (value, name)
            for (uid, what, name), value in self.values.items()
            if uid == series_uid and what == "key" and isinstance(value, int)
        ]
        remark = self.values.get((series_uid, "remark", ""))
        return Review(
            verdict, correction, model, remark if isinstance(remark, str) else "",
            tuple(shapes), tuple(name for _, name in sorted(marked)),
        )  # fmt: skip

    def look(self, series_uid: str) -> Look | None:
        """Return what the reader made of the picture; None where it was left as it came."""
        found = self.values.get((series_uid, "look", ""))
        return found if isinstance(found, Look) else None

    def annotation(self, series_uid: str, uid: str) -> Annotation | None:
        found = self.values.get((series_uid, "annotation", uid))
        return found if isinstance(found, Annotation) else None

    def series(self) -> tuple[str, ...]:
        """Return the series that anything was said about, in that order."""
        said = [slot[0] for slot, value in self.values.items() if value is not None]
        return tuple(dict.fromkeys([*said, *self.views]))


def fold(events: Iterable[Event], onto: History | None = None) -> History:
    """Return what holds after these events. Pure; what makes no sense is left out and counted."""
    start = onto or History()
    tape = _Tape(start)
    for event in events:
        try:
            tape.take(event)
        except (ValueError, KeyError, TypeError, AttributeError):
            tape.unreadable += 1
        tape.last = max(tape.last, event.number)
    return tape.history()


def check(event: Event) -> None:
    """Raise ValueError where an event would be left out by `fold`: it must not be written."""
    try:
        _Tape(History()).take(event)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"the event lacks something: {error}") from error


class _Tape:
    """The same as a history, in the making: nobody else sees it change."""

    def __init__(self, start: History) -> None:
        self.values, self.views = dict(start.values), dict(start.views)
        self.done, self.undone = list(start.done), list(start.undone)
        self.status, self.last, self.unreadable = start.status, start.last, start.unreadable
        self.taken_over = start.taken_over
        marks = (value for slot, value in self.values.items() if slot[1] == "key")
        steps = (value for step in (*self.done, *self.undone) for change in step.changes
                 if change.slot[1] == "key" for value in (change.before, change.after))  # fmt: skip
        numbers = (value for value in (*marks, *steps) if isinstance(value, int))
        self._marks = max(numbers, default=0)

    def history(self) -> History:
        return History(
            MappingProxyType(self.values), tuple(self.done), tuple(self.undone),
            MappingProxyType(self.views), self.status, self.taken_over, self.last,
            self.unreadable,
        )  # fmt: skip

    def take(self, event: Event) -> None:
        if event.kind in get_args(EditKind):
            self._edit(event)
        elif event.kind == "undo":
            self._move(self.done, self.undone, "before")
        elif event.kind == "redo":
            self._move(self.undone, self.done, "after")
        elif event.kind == "view":
            self.views[event.series_uid] = last_view_from_json(dict(event.data))
        elif event.kind == "status":
            self.status = as_status(event.data["status"])
        elif event.kind == "taken_over":
            # of an older version of this program; it was no edit, and undo must not lose it
            for slot, value in (*_verdict(event), *_remark(event)):
                if self.values.get(slot) is None:
                    self.values[slot] = value
            self.taken_over |= {event.series_uid}

    def _edit(self, event: Event) -> None:
        # all is read before anything is changed: an edit happens as a whole or not at all
        assigned = self._assignments(event)
        changes = tuple(
            Change(slot, self.values.get(slot), value)
            for slot, value in assigned
            if not _same(slot, self.values.get(slot), value)
        )
        if not changes:
            return
        for change in changes:
            self.values[change.slot] = change.after
        kind: EditKind = event.kind  # type: ignore[assignment]
        self.done.append(Step(kind, event.series_uid, changes))
        self.undone.clear()

    def _assignments(self, event: Event) -> list[tuple[Slot, object]]:
        if event.kind != "import":
            assigned = list(_READERS[event.kind](event))
        else:
            assigned = []
            for edit in event.data["edits"]:
                if edit["kind"] == "import":
                    raise ValueError("an import cannot hold another")
                one = Event(0, "", "", edit["series_uid"], edit["kind"], edit["data"])
                assigned += _READERS[one.kind](one)
        return [
            (slot, self._mark(value) if slot[1] == "key" else value) for slot, value in assigned
        ]

    def _mark(self, on: object) -> int | None:
        """Return a number by which key images stay in the order of marking."""
        if not on:
            return None
        self._marks += 1
        return self._marks

    def _move(self, from_: list[Step], to: list[Step], which: Literal["before", "after"]) -> None:
        if not from_:
            return
        step = from_.pop()
        for change in step.changes:
            self.values[change.slot] = getattr(change, which)
        to.append(step)


def _same(slot: Slot, before: object, after: object) -> bool:
    if slot[1] == "key":  # marked again is marked still, at its old place
        return (before is None) == (after is None)
    if slot[1] == "remark":
        return (before or "") == (after or "")
    if slot[1] == "look":
        return (before or Look()) == (after or Look())
    return before == after


def _annotation(event: Event) -> list[tuple[Slot, object]]:
    drawn = annotation_from_json(dict(event.data))
    if drawn.series_uid != event.series_uid:
        raise ValueError("an annotation stands under another series than its own")
    return [((event.series_uid, "annotation", drawn.uid), drawn)]


def _erase(event: Event) -> list[tuple[Slot, object]]:
    return [((event.series_uid, "annotation", _text(event.data["uid"])), None)]


def _verdict(event: Event) -> list[tuple[Slot, object]]:
    verdict = event.data["verdict"]
    if verdict not in (None, *get_args(Verdict)):
        raise ValueError(f"there is no verdict {verdict!r:.40}")
    said = (verdict, _text(event.data["correction"]), _text(event.data["model"]))
    return [((event.series_uid, "verdict", ""), None if verdict is None else said)]


def _remark(event: Event) -> list[tuple[Slot, object]]:
    text = _text(event.data["remark"], LONGEST_REMARK)
    return [((event.series_uid, "remark", ""), text or None)]


def _key(event: Event) -> list[tuple[Slot, object]]:
    on = event.data["on"]
    if not isinstance(on, bool):
        raise ValueError("on must be true or false")
    name = _text(event.data["identity"])
    if not name:
        raise ValueError("a key image must have an identity")
    return [((event.series_uid, "key", name), on)]


def _look(event: Event) -> list[tuple[Slot, object]]:
    return [((event.series_uid, "look", ""), look_from_json(dict(event.data)))]


_READERS: dict[str, Callable[[Event], list[tuple[Slot, object]]]] = {
    "annotate": _annotation, "change": _annotation, "erase": _erase, "verdict": _verdict,
    "remark": _remark, "key": _key, "look": _look,
}  # fmt: skip


def as_status(data: object) -> Status:
    """Read a status; ValueError when there is none of that name."""
    for status in get_args(Status):
        if data == status:
            return status  # type: ignore[no-any-return]
    raise ValueError(f"there is no status {data!r:.40}")


def _as_verdict(value: object) -> tuple[Verdict | None, str, str]:
    return value if isinstance(value, tuple) else (None, "", "")


def _text(data: object, longest: int = _LONGEST_LABEL) -> str:
    if not isinstance(data, str) or len(data) > longest:
        raise ValueError("a text is missing or too long")
    return data
