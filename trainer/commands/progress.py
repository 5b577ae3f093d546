"""What a command shows while it works: bars in a terminal, plain lines in a log file.

Both go to stderr: stdout belongs to results, and with --json to JSON alone. A program that shows
progress itself sets TRAINER_PROGRESS=json: then stderr gets, at most ten times a second, lines as
`{"what": "reading train", "done": 12, "total": 3264}` (total 0: nobody knows how much it is), and
beside them nothing but a message when the command fails.
"""

import json
import math
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple, Protocol, TextIO

Event = Mapping[str, Any]  # see trainer.events

PROGRESS = "TRAINER_PROGRESS"  # in the environment
_EVERY = 0.1  # seconds between the lines for a program
_PARTS = 1000  # in which work is told to a program of which only the share is known
_SILENCE = 30.0  # seconds after which a log file is told how far the work is
_REDRAWN = 4  # times a second: a thread of its own draws, and the training wants the processor
_NARROW, _NARROWEST = 64, 36  # columns of a terminal: below them a bar stands with less beside it
_PURPOSES = {"train": "train on", "val": "choose by", "test": "judge by"}


class Shown(Protocol):
    """Where progress goes."""

    def event(self, event: Event) -> None:
        """Show an event of a run."""

    def progress(self, what: str, done: int, total: int) -> None:
        """Show how far a piece of work is; a total of 0 is one of unknown length."""


@contextmanager
def shown(as_json: bool = False, stream: TextIO | None = None) -> Iterator[Shown]:
    """Yield what shows progress until the block ends.

    as_json  stdout is for a program. Bars are drawn all the same when only stderr is a terminal
    """
    stream = stream or sys.stderr
    terminal = _can_draw(stream)
    if os.environ.get(PROGRESS) == "json":
        yield _ForPrograms(stream)
    elif as_json and not (terminal and not sys.stdout.isatty()):
        yield _Nothing()
    elif terminal:
        with _bars(stream) as bars:
            yield bars
    else:
        yield _Lines(stream)


def _can_draw(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM", "") not in ("dumb", "unknown")


class Bar(NamedTuple):
    """How far a piece of work is.

    share   0 to 1, None when nobody knows
    place   "120/3264"
    note    what else is worth knowing, such as the loss
    pieces  (done, total) where the work is counted in pieces
    """

    what: str
    share: float | None
    place: str = ""
    note: str = ""
    pieces: tuple[int, int] | None = None


def bar_of(event: Event) -> Bar | None:
    """Return how far an event says that the work is; None when it says nothing of that."""
    kind = event["event"]
    if kind == "auditing":
        return counted(f"audit: {event['what']}", event["done"], event["total"])
    if kind == "sweeping":
        return counted("trying learning rates", event["done"], event["total"])
    if kind == "reading":
        return counted(f"{_whose(event)}reading {event['split']}", event["done"], event["total"])
    if kind in ("step", "epoch"):
        before = event["epoch"] - (kind == "step")
        part = event["step"] / event["steps"] if kind == "step" else 0.0
        place = f"{event['epoch']}/{event['epochs']}"
        what = _whose(event) + _stage(event)
        return Bar(what, (before + part) / event["epochs"], place, _pace(event))
    return None


def counted(what: str, done: int, total: int) -> Bar:
    """Return the bar of work that is counted; a total of 0 is unknown."""
    if not total:
        return Bar(what, None)
    return Bar(what, done / total, f"{done}/{total}", pieces=(done, total))


def line_of(event: Event) -> str:
    """Return what people are told of an event in a line; empty when it is not worth one."""
    words = _WORDS.get(event["event"])
    return _whose(event) + words(event) if words is not None else ""


def time_words(seconds: float) -> str:
    """Return "40 s", "12 min" or "3 h 20 min"."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = math.ceil(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _started(event: Event) -> str:
    counts = (
        f"{sum(of_label.values())} to {_PURPOSES[split]}"
        for split, of_label in event["counts"].items()
    )
    labels = ", ".join(event["labels"])
    return f"{event['name']} on {event['device']}: pictures {', '.join(counts)}; labels {labels}"


def _resumed(event: Event) -> str:
    if "members" in event:  # it is told of each where it goes on
        return f"{event['name']} on {event['device']} goes on"
    place = f"{_stage(event)} {event['epoch']}, step {event['step']}"
    return f"{event['name']} on {event['device']} goes on: {place}"


def _epoch(event: Event) -> str:
    best = " (best)" if event["best"] else ""
    return (
        f"{_stage(event)} {event['epoch']}/{event['epochs']}: loss {_number(event['loss'])}, "
        f"val loss {_number(event['val_loss'])}, val balanced accuracy "
        f"{event['val_balanced_accuracy']:.3f}{best}"
    )


def _tested(event: Event) -> str:
    return (
        f"test: accuracy {event['accuracy']:.3f}, "
        f"balanced accuracy {event['balanced_accuracy']:.3f}"
    )


_WORDS: dict[str, Callable[[Event], str]] = {
    "started": _started,
    "resumed": _resumed,
    "audit": lambda event: str(event["text"]),
    "budget": lambda event: str(event["text"]),
    "epoch": _epoch,
    "warning": lambda event: f"Warning: {event['text']}",
    "swept": lambda event: f"sweep {event['sweep']}/{event['sweeps']}: {event['rate']:.2g}",
    "tested": _tested,
    "member": lambda event: str(event["state"]),
}


def _whose(event: Event) -> str:
    """Return "2/3: " where the event is of one of several runs, see trainer.inner_runs."""
    return f"{event['member']}/{event['members']}: " if "member" in event else ""


def _stage(event: Event) -> str:
    return "head epoch" if event["stage"] == "head" else "epoch"


def _pace(event: Event) -> str:
    return f"loss {_number(event['loss'])}, {_speed(event)}"


def _speed(event: Event) -> str:
    words = f"{event['images_per_second']:.0f} pictures/s"
    left = event["seconds_left"]
    return f"{words}, {time_words(left)} left" if left else words


def _number(value: float | None) -> str:
    return "not finite" if value is None else f"{value:.3f}"


class _Nothing:
    def event(self, event: Event) -> None:
        pass

    def progress(self, what: str, done: int, total: int) -> None:
        pass


class _ForPrograms:
    """A JSON object a line, for a program that shows progress in its own way."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._said, self._what = -math.inf, ""

    def event(self, event: Event) -> None:
        if bar := bar_of(event):
            self._tell(bar)

    def progress(self, what: str, done: int, total: int) -> None:
        self._tell(counted(what, done, total))

    def _tell(self, bar: Bar) -> None:
        now = time.monotonic()
        if bar.what == self._what and now - self._said < _EVERY:  # other work is told at once
            return
        self._said, self._what = now, bar.what
        done, total = bar.pieces or (0, 0)
        if bar.pieces is None and bar.share is not None:
            done, total = round(bar.share * _PARTS), _PARTS
        line = json.dumps({"what": bar.what, "done": done, "total": total})
        print(line, file=self._stream, flush=True)


class _Lines:
    """One line for what is worth it, and one when nothing was said for long."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._said = time.monotonic()

    def event(self, event: Event) -> None:
        line, bar = line_of(event), bar_of(event)
        if line:  # in a log file nothing else says how fast it goes
            self._say(f"{line}, {_speed(event)}" if event["event"] == "epoch" else line)
        elif bar:
            self._tell_after_silence(bar)

    def progress(self, what: str, done: int, total: int) -> None:
        self._tell_after_silence(counted(what, done, total))

    def _tell_after_silence(self, bar: Bar) -> None:
        if time.monotonic() - self._said >= _SILENCE:
            self._say(", ".join(filter(None, (f"{bar.what} {bar.place}".strip(), bar.note))))

    def _say(self, line: str) -> None:
        print(line, file=self._stream, flush=True)
        self._said = time.monotonic()


@contextmanager
def _bars(stream: TextIO) -> Iterator[Shown]:
    """Yield what draws one bar at the bottom, with the lines above it."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    console = Console(file=stream, highlight=False, emoji=False)
    plain: Any = {"markup": False, "style": "none"}
    columns: list[Any] = [SpinnerColumn(), TextColumn("{task.fields[what]}", **plain)]
    if console.width >= _NARROWEST:
        columns += [BarColumn(bar_width=min(40, console.width // 4))]
    columns += [TextColumn("{task.fields[place]}", **plain)]
    if console.width >= _NARROW:
        columns += [TextColumn("{task.fields[note]}", **plain)]
    for column in columns:  # what does not fit is cut off: a second line would flicker
        column.get_table_column().no_wrap = True
    drawn = Progress(
        *columns, console=console, transient=True, refresh_per_second=_REDRAWN,
        redirect_stdout=False, redirect_stderr=True,
    )  # fmt: skip
    with drawn:
        yield _Bars(drawn)


class _Bars:
    """Draws the work in hand; when it is done, what it is a part of is shown again."""

    def __init__(self, drawn: Any) -> None:
        self._drawn = drawn
        self._task = drawn.add_task("", total=None, what="starting", place="", note="")
        self._whole = Bar("starting", None)

    def event(self, event: Event) -> None:
        if line := line_of(event):
            style = "yellow" if event["event"] == "warning" else None
            self._drawn.console.print(line, markup=False, style=style)
        if bar := bar_of(event):
            if event["event"] in ("step", "epoch"):
                self._whole = bar
            self._draw(bar if bar.share != 1 else self._whole)

    def progress(self, what: str, done: int, total: int) -> None:
        bar = counted(what, done, total)
        if bar.share is None:
            self._whole = bar
        self._draw(bar)

    def _draw(self, bar: Bar) -> None:
        # a total of None moves to and fro; at its end a bar would stand still as if nothing went on
        total = None if bar.share is None else 1.0
        self._drawn.update(
            self._task, total=total, completed=min(bar.share or 0.0, 0.999), what=bar.what,
            place=bar.place, note=bar.note,
        )  # fmt: skip
