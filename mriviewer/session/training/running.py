"""The runs: started as processes of their own, one after another, followed through their files.

A run outlives the window: closing the program stops nothing, and what goes on, waits or was cut off
is found again at the next start.
"""

import datetime
import re
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.session.background import Job, Workers
from mriviewer.session.training.asking import Command
from mriviewer.training.conduct import Conductor, Seen
from mriviewer.training.following import Outcome, Progress
from mriviewer.training.plan import Plan
from mriviewer.training.run_folder import CONFIG, Facts, Kind
from mriviewer.training.standing import booted_at, standing

_LOOK_EVERY_MS = 250
_THOROUGHLY_EVERY = 20  # looks: folders that nothing goes on in change seldom
_SLEPT = 30.0  # seconds between two looks that are no delay of the program any more
_CLOSING_S = 3.0  # for what was asked just before the program is closed
_NAME = re.compile(r"^name: *['\"]?([A-Za-z0-9][A-Za-z0-9._-]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """A run folder as it stands.

    folder   holds plan.json, config.yaml, log.txt beside what the trainer writes
    plan     None for a run that was started elsewhere
    outcome  "interrupted": its process is gone and it never said how it ended
    words    a sentence for people: what happened, and what can be done
    of       the run whose figures a cross-validation adds to, by its folder; None of a training
    """

    folder: Path
    plan: Plan | None
    outcome: Outcome
    progress: Progress
    words: str
    can_resume: bool = False
    has_best: bool = False  # weights are kept of which a package can be made
    kind: Kind = "training"
    of: Path | None = None


class Running(QObject):
    """All runs of the runs folder, newest first."""

    runs_changed = Signal()  # one came, went, or its outcome changed
    progressed = Signal(object)  # Path of a run: its progress changed, at most ten times a second
    failed = Signal(object)  # ViewerError

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.runs: tuple[Run, ...] = ()
        # one thread of its own: what is asked happens in the order of asking
        self._own = Workers("runs", 1)
        self._conductor = Conductor(folder)
        self._wishes: deque[Callable[[], Seen]] = deque()
        self._looks, self._looking, self._looked_at = 0, False, time.time()
        self._slept: dict[Path, float] = {}
        self._made: dict[Path, Run] = {}  # asked for, but not seen on the disk yet
        self._booted = booted_at()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def run_at(self, folder: Path) -> Run | None:
        return next((run for run in self.runs if run.folder == folder), None)

    @property
    def active(self) -> Run | None:
        """The run that is training now, if any."""
        return next((run for run in self.runs if run.outcome == "running"), None)

    def find(self) -> None:
        """Read the runs folder in the background and go on with what waits."""
        self._wish(lambda: self._conductor.look(thorough=True))

    def start(self, plan: Plan, config: str) -> Path:
        """Make a run folder and start the run, or let it wait for those before it."""
        folder = self._new_folder(plan, config)
        run = Run(folder, plan, "waiting", Progress(), "Begins in a moment.")
        self._made[folder] = run
        self.runs = (run, *self.runs)
        self._wish(lambda: self._conductor.start(folder.name, plan, config), made=folder)
        self.runs_changed.emit()
        return folder

    def pause(self, folder: Path) -> None:
        """Stop after the batch, its state saved; a run that waits is taken out of the queue."""
        self._wish_of(folder, self._conductor.pause)

    def resume(self, folder: Path) -> None:
        """Go on with a run that was paused, was cut off, failed, or was stopped elsewhere."""
        self._slept.pop(folder, None)
        self._wish_of(folder, self._conductor.resume)

    def finish_early(self, folder: Path) -> None:
        """Stop, keep the weights that validated best so far, and write the package of them."""
        self._wish_of(folder, self._conductor.finish_early)

    def cross_validate(self, folder: Path, folds: int) -> None:
        """Queue a cross-validation of a finished run's config, for the third of its numbers.

        It is a run of its own, beside the finished one. At its end the report of that is written
        again, with what was found.
        """
        self._wish_of(folder, lambda name: self._conductor.cross_validate(name, folds))

    def delete(self, folder: Path) -> None:
        """Delete a run that is not going on, with everything in its folder; never elsewhere."""
        self._wish_of(folder, self._conductor.delete)

    def command(self, folder: Path) -> str:
        """Return the command that trains the same in a terminal."""
        run = self.run_at(folder)
        elsewhere = run is not None and run.plan is None and run.kind == "training"
        config = folder / ("config.json" if elsewhere else CONFIG)
        folds = run is not None and run.kind == "cross-validation"
        return Command(("cross-validate" if folds else "fit", str(config))).words()

    def shutdown(self) -> None:
        """Stop following; the runs go on. What was asked for before is done."""
        self._timer.stop()
        ended = self._own.shutdown(_CLOSING_S)
        while self._wishes and ended:
            self._wishes.popleft()()
        self._conductor.let_go()

    # ---- how it is done ---------------------------------------------------------------------

    def _new_folder(self, plan: Plan, config: str) -> Path:
        named = _NAME.search(config)
        name = named[1] if named else plan.name or plan.recipe
        first = f"{name}-{datetime.datetime.now():%Y%m%d-%H%M%S}"
        taken = {run.folder.name for run in self.runs}
        number, new = 1, first
        while new in taken or (self.folder / new).exists():
            number += 1
            new = f"{first}-{number}"
        return self.folder / new

    def _wish_of(self, folder: Path, wish: Callable[[str], Seen]) -> None:
        if folder.parent != self.folder:
            self.failed.emit(ViewerError(
                f"{folder.name} cannot be changed here", f"it does not lie in {self.folder}.",
                "Use the trainer in a terminal.",
            ))  # fmt: skip
            return
        self._wish(lambda: wish(folder.name))

    def _wish(self, wish: Callable[[], Seen], made: Path | None = None) -> None:
        """Do what is asked in the background, in the order of asking, and show what came of it."""
        self._wishes.append(wish)
        self._timer.start()

        def next_wish(_: Job) -> Seen:
            return self._wishes.popleft()()

        def done(seen: Seen) -> None:
            if made is not None:
                self._made.pop(made, None)
            self._show(seen)

        def failed(error: Exception) -> None:
            if made is not None:
                self._made.pop(made, None)
            self._stumbled(error)

        self._own.submit(next_wish, done, failed, priority=-1)

    def _look(self) -> None:
        now = time.time()
        gap, self._looked_at = now - self._looked_at, now
        if gap > _SLEPT:
            for run in self.runs:
                if run.outcome == "running":
                    self._slept[run.folder] = self._slept.get(run.folder, 0.0) + gap
        self._looks += 1
        thorough = self._looks % _THOROUGHLY_EVERY == 0
        busy = any(run.outcome in ("running", "waiting") for run in self.runs)
        if self._looking or not (thorough or busy):
            return
        self._looking = True

        def done(seen: Seen) -> None:
            self._looking = False
            self._show(seen)

        def failed(error: Exception) -> None:
            self._looking = False
            self._stumbled(error)

        self._own.submit(lambda _: self._conductor.look(thorough), done, failed)

    def _stumbled(self, error: Exception) -> None:
        self.failed.emit(ViewerError("The trainings cannot be followed", f"{error}."))

    def _show(self, seen: Seen) -> None:
        before = {run.folder: run for run in self.runs}
        found = tuple(self._run(facts, seen) for facts in seen.newest_first)
        new = tuple(run for folder, run in self._made.items() if folder.name not in seen.facts)
        self.runs = (*new, *found)
        if [_shown(run) for run in self.runs] != [_shown(run) for run in before.values()]:
            self.runs_changed.emit()
        for run in found:
            earlier = before.get(run.folder)
            told = None if earlier is None else (earlier.progress, earlier.words)
            if told is not None and told != (run.progress, run.words):
                self.progressed.emit(run.folder)
        for error in seen.errors:
            self.failed.emit(error)

    def _run(self, facts: Facts, seen: Seen) -> Run:
        slept = self._slept.get(facts.folder, 0.0)
        outcome, words, can_resume = standing(facts, seen.agenda, slept, self._booted)
        return Run(
            facts.folder, facts.plan, outcome, facts.progress, words, can_resume,
            facts.has_best and outcome != "finished", facts.kind,
            self.folder / facts.of if facts.of else None,
        )  # fmt: skip


def _shown(run: Run) -> tuple[object, ...]:
    """Return what a list of runs shows: progress is told of separately."""
    words = "" if run.outcome == "running" else run.words
    return run.folder, run.outcome, words, run.can_resume, run.has_best
