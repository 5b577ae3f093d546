"""Runs inside a run: the members of an ensemble, the folds of a cross-validation.

Each is a whole run folder of its own; they are trained one after the other. The outer run's events
tell of all of them, and a file `stop` in its folder stops the one in progress.
"""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from trainer.config import Config
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.processes import Processes
from trainer.runs import read_run_config
from trainer.training.stopping import Stopped, forget

_OWN = {"package", "report", "member"}  # events that speak of the inner run's files alone


class Inner(NamedTuple):
    """One run inside another: number `number`, from 1, `of` how many."""

    folder: Path
    number: int
    of: int

    @property
    def finished(self) -> bool:
        """Whether it is trained."""
        return (self.folder / "run.json").is_file()

    def within_budget(self, config: Config, first: "Inner") -> Config:
        """Return a config of this run in which all share the budget of time, if there is one.

        The first plans with its part of the time; the others take over what it planned, so that
        all are of one size.
        """
        budget = config.training.budget
        if budget is None:
            return config
        if self.number == 1:
            training = config.training.model_copy(update={"budget": budget / self.of})
            return config.model_copy(update={"training": training})
        planned = read_run_config(first.folder)
        return config.model_copy(
            update={
                "plan": planned.plan,
                "training": planned.training.model_copy(
                    update={"budget": None, "seed": config.training.seed}
                ),
            }
        )


def inner_runs(folder: Path, names: Iterable[str]) -> list[Inner]:
    """Return the runs of these names in a folder, whether they were begun or not."""
    each = list(names)
    return [Inner(folder / name, place, len(each)) for place, name in enumerate(each, 1)]


def refuse_old(folder: Path) -> None:
    """Raise TrainerError where runs of earlier would be taken for those of a new config."""
    if folder.is_dir() and any(folder.iterdir()):
        raise TrainerError(
            "There are other runs in this folder", f"{folder} is not empty.",
            f"Go on with them: trainer resume {folder.parent}. Or name another folder.",
        )  # fmt: skip


@contextmanager
def stoppable(outer: Path, processes: Processes) -> Iterator[None]:
    """Take away a file `stop` that was for an earlier start, and at the end that of this one."""
    if processes.is_first:
        forget(outer)
    try:
        yield
    finally:
        if processes.is_first:
            forget(outer)


@contextmanager
def told(inner: Inner, log: EventLog, processes: Processes) -> Iterator[EventLog]:
    """Yield the log of a run inside a run, and note how it ended; see `_InnerLog`."""
    if not processes.is_first:
        yield log
        return
    inner.folder.mkdir(parents=True, exist_ok=True)
    with _InnerLog(inner, log) as own:
        try:
            yield own
        except BaseException as error:
            outcome = "stopped" if isinstance(error, Stopped | KeyboardInterrupt) else "failed"
            with suppress(OSError):  # the disk may be full, which is then what is told
                own("ended", outcome=outcome, text=str(error))
            raise
        own("ended", outcome="finished", text=f"The run folder is {inner.folder.name}.")


class _InnerLog(EventLog):
    """Writes to the inner run's own folder, and tells the outer log with `member` and `members`.

    What begins and ends there begins and ends no outer run: it becomes an event "member" with a
    `state`. Its `seconds_left` become those of all that is still to come.
    """

    def __init__(self, inner: Inner, outer: EventLog) -> None:
        super().__init__(inner.folder, stream=None)
        self._inner, self._outer, self._began = inner, outer, time.monotonic()

    def __call__(self, event: str, **fields: Any) -> None:
        super().__call__(event, **fields)
        if event in _OWN:
            return
        if event in ("started", "resumed", "ended"):
            event, fields = "member", {"state": fields.get("outcome", event)}
        if fields.get("seconds_left") is not None:
            fields["seconds_left"] = self._left(fields["seconds_left"])
        of = {"member": self._inner.number, "members": self._inner.of}
        self._outer(event, **{**fields, **of})

    def _left(self, seconds: float) -> int:
        """Return the seconds left for this run and those after it, each taken to last as long."""
        whole = time.monotonic() - self._began + seconds
        return round(seconds + (self._inner.of - self._inner.number) * whole)
