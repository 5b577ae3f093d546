"""What is to be trained one after another, and what the reader asked of what goes on.

`queue.json` in the runs folder holds it: it outlives the program. Runs are named by their folders.
"""

import dataclasses
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

# "train" begins or goes on; "package" makes one of the best weights so far; "report" puts a
# cross-validation beside the figures of the run that it belongs to
Task = Literal["train", "package", "report"]


@dataclass(frozen=True, slots=True)
class Work:
    """Something to do for a run."""

    run: str
    task: Task


@dataclass(frozen=True, slots=True)
class Active:
    """What is being done: its process, and when that was started, in seconds since the epoch."""

    run: str
    task: Task
    pid: int
    since: float


@dataclass(frozen=True, slots=True)
class Agenda:
    """The queue, first come first served.

    stopping   runs that were asked to stop and go on as yet
    finishing  those of them whose package is to be written then
    resting    runs that the reader stopped or took out of the queue: nobody cut them off
    """

    waiting: tuple[Work, ...] = ()
    active: Active | None = None
    stopping: frozenset[str] = frozenset()
    finishing: frozenset[str] = frozenset()
    resting: frozenset[str] = frozenset()

    def place(self, run: str) -> int | None:
        """Return how many wait before a run, None when it does not wait."""
        return next((place for place, work in enumerate(self.waiting) if work.run == run), None)

    def with_work(self, run: str, task: Task, first: bool = False) -> "Agenda":
        """Add work unless the run waits already."""
        if self.place(run) is not None:
            return self
        work = (Work(run, task),)
        waiting = work + self.waiting if first else self.waiting + work
        return replace(self, waiting=waiting, resting=self.resting - {run})

    def without(self, run: str) -> "Agenda":
        """Forget what was asked of a run."""
        return replace(
            self,
            waiting=tuple(work for work in self.waiting if work.run != run),
            stopping=self.stopping - {run},
            finishing=self.finishing - {run},
            resting=self.resting - {run},
        )

    def to_text(self) -> str:
        content = dataclasses.asdict(self)
        for name in ("stopping", "finishing", "resting"):
            content[name] = sorted(content[name])
        return json.dumps(content, indent=1)


def agenda_of(text: str | bytes) -> Agenda:
    """Return the agenda that `to_text` wrote; what cannot be read of it is left out."""
    try:
        content = json.loads(text)
    except ValueError:
        return Agenda()
    if not isinstance(content, dict):
        return Agenda()
    waiting = content.get("waiting")
    return Agenda(
        tuple(filter(None, map(_work, waiting if isinstance(waiting, list) else ()))),
        _active(content.get("active")),
        *(_names(content.get(name)) for name in ("stopping", "finishing", "resting")),
    )


def _work(content: Any) -> Work | None:
    if not isinstance(content, dict) or not is_name(content.get("run")):
        return None  # a name of no folder here must not be started, nor deleted
    task: Any = content.get("task")
    return Work(content["run"], task) if task in get_args(Task) else None


def _active(content: Any) -> Active | None:
    work = _work(content)
    if work is None or type(content.get("pid")) is not int:
        return None
    since = content.get("since")
    return Active(work.run, work.task, content["pid"], float(since) if _is_number(since) else 0.0)


def _names(content: Any) -> frozenset[str]:
    found: Iterable[Any] = content if isinstance(content, list) else ()
    return frozenset(name for name in found if is_name(name))


def is_name(content: Any) -> bool:
    """Whether this names a folder directly below another one."""
    return isinstance(content, str) and content not in ("", ".", "..") and not set(content) & {
        "/", "\\", ":", "\0"
    }  # fmt: skip


def _is_number(content: Any) -> bool:
    return type(content) in (int, float)
