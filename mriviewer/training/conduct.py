"""Conducts the runs of a folder: one after another, each a process that outlives this program.

What is to be done stands in the agenda on the disk, so that it goes on after a restart; how far
things are is read from the run folders. Reads, writes and starts: not for the GUI thread, and for
one thread alone. Two programs may conduct one folder: a lock keeps their changes apart.
"""

import platform
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from mriviewer.core.errors import ViewerError
from mriviewer.paths import write_atomically
from mriviewer.training import processes, run_folder, telling
from mriviewer.training.agenda import Active, Agenda, Task, Work, agenda_of
from mriviewer.training.folds import make_folds, unfinished_folds
from mriviewer.training.following import LOOKING, PACKING, STARTING, begun
from mriviewer.training.plan import Plan
from mriviewer.training.run_folder import CONFIG, LOG, STOP, Facts
from mriviewer.training.standing import LEAST_FREE
from trainer.errors import TrainerError
from trainer.locks import holder, holding, is_going_on

QUEUE = "queue.json"
_STARTS = 60.0  # seconds in which a process that was started must have taken its lock
_REPORTS = 600.0  # seconds in which a report must be written
_STOPPED = (0, 130)  # exit statuses of one that did what it was asked


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is: the runs by their folders' names, the agenda, and what went wrong just now."""

    facts: dict[str, Facts]
    agenda: Agenda
    errors: tuple[ViewerError, ...] = ()

    @property
    def newest_first(self) -> list[Facts]:
        return sorted(self.facts.values(), key=lambda facts: (-facts.made, facts.folder.name))


class Conductor:
    """Looks after one runs folder. Every method returns what is seen after it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._facts: dict[str, Facts] = {}
        self._own: dict[str, processes.Detached] = {}
        self._errors: list[ViewerError] = []
        self._last_trouble = ""

    # ---- what is asked ----------------------------------------------------------------------

    def start(self, name: str, plan: Plan, config: str) -> Seen:
        """Make a run folder, and queue it."""

        def wish() -> None:
            run_folder.make(self.folder / name, plan, config)
            self._change(lambda agenda: agenda.with_work(name, "train"))

        return self._do("The training cannot be started", wish)

    def pause(self, name: str) -> Seen:
        """Ask a run to stop after its batch, or take it out of the queue."""
        return self._do("The training cannot be paused", lambda: self._stop(name, finish=False))

    def finish_early(self, name: str) -> Seen:
        """Stop a run if it goes on, then write the package of its best weights."""

        def wish() -> None:
            agenda = self._agenda()
            active = agenda.active
            if active is not None and active.run == name and active.task != "train":
                return  # that is what it does
            if self._goes_on(name, agenda):
                self._stop(name, finish=True)
            else:
                self._change(lambda agenda: agenda.without(name).with_work(name, "package", True))

        return self._do("The training cannot be finished", wish)

    def resume(self, name: str) -> Seen:
        """Queue a run that ended before its end, or was never begun."""

        def change(agenda: Agenda) -> Agenda:
            if self._goes_on(name, agenda):
                return agenda
            return agenda.without(name).with_work(name, "train")

        return self._do("The training cannot go on", lambda: self._change(change))

    def cross_validate(self, name: str, folds: int) -> Seen:
        """Queue a cross-validation of a finished run's config; one that was cut off goes on."""
        title = "The cross-validation cannot be started"
        return self._do(title, lambda: self._queue_folds(name, folds))

    def delete(self, name: str) -> Seen:
        """Delete a run that neither goes on nor waits."""

        def wish() -> None:
            agenda = self._agenda()
            if self._goes_on(name, agenda) or agenda.place(name) is not None:
                raise ViewerError(
                    "The training cannot be deleted", "it is going on, or it waits.",
                    "Pause it first.",
                )  # fmt: skip
            run_folder.delete(self.folder / name, self.folder)
            self._facts.pop(name, None)
            self._change(lambda agenda: agenda.without(name))

        return self._do("The training cannot be deleted", wish)

    def look(self, thorough: bool) -> Seen:
        """See how far things are, and go on with what waits.

        thorough  whether to look into all run folders, not only into those that go on
        """
        return self._do("The trainings cannot be followed", lambda: None, thorough)

    def let_go(self) -> None:
        """Forget the processes; they go on."""
        for process in self._own.values():
            process.let_go()
        self._own.clear()

    # ---- how it is done ---------------------------------------------------------------------

    def _do(self, title: str, wish: Callable[[], object], thorough: bool = True) -> Seen:
        trouble = ""
        try:
            if not self._facts:  # a wish may come before the first look
                self._survey(thorough=True)
            wish()
        except (OSError, ValueError, KeyError, TrainerError, ViewerError) as error:
            self._errors.append(_told(title, error))
        try:
            self._survey(thorough)
            agenda = self._go_on()
        except TrainerError:  # another program changes the agenda; the next look comes soon
            agenda = self._agenda()
        except OSError as error:
            agenda, told = self._unnoted(), _told("The trainings cannot be followed", error)
            trouble = str(told)
            if trouble != self._last_trouble:  # not at every look
                self._errors.append(told)
        self._last_trouble = trouble
        errors, self._errors = tuple(self._errors), []
        return Seen(dict(self._facts), agenda, errors)

    def _agenda(self) -> Agenda:
        try:
            return agenda_of((self.folder / QUEUE).read_bytes())
        except OSError:
            return Agenda()

    def _unnoted(self) -> Agenda:
        """Return the agenda where the disk takes no note: what has ended is not said to go on."""
        agenda = self._agenda()
        if (active := agenda.active) is None or self._lives(active):
            return agenda
        own, facts = self._own_process(active), self._facts.get(active.run)
        if own is not None and facts is not None:
            self._facts[active.run] = replace(facts, exit_code=own.exit_code())
        return replace(agenda, active=None)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        self.folder.mkdir(parents=True, exist_ok=True)
        with holding(self.folder):
            yield

    def _change(self, change: Callable[[Agenda], Agenda]) -> Agenda:
        """Change the agenda on the disk."""
        with self._alone():
            before = self._agenda()
            after = change(before)
            if after != before:
                write_atomically(self.folder / QUEUE, after.to_text())
        return after

    def _survey(self, thorough: bool) -> None:
        if not self.folder.is_dir():
            self._facts.clear()
            return
        names = list(self._facts)
        if thorough:
            names = [path.name for path in self.folder.iterdir() if run_folder.is_run(path)]
        active = self._agenda().active
        seen: dict[str, Facts] = {}
        for name in names:
            before = self._facts.get(name)
            busy = before is None or before.going_on or (active is not None and active.run == name)
            if before is None or busy or thorough:
                before = run_folder.look(self.folder / name, before)
            seen[name] = before
        self._facts = seen

    def _go_on(self) -> Agenda:
        """Press those that are to stop, note what has ended, and start what is next."""
        agenda = self._agenda()
        self._press(agenda)
        over = agenda.active is not None and not self._lives(agenda.active)
        ready = agenda.active is None and self._can_begin(agenda)
        idle = any(not self._goes_on(name, agenda) for name in agenda.stopping | agenda.finishing)
        return self._change(self._advanced) if over or ready or idle else agenda

    def _advanced(self, agenda: Agenda) -> Agenda:
        if agenda.active is not None and not self._lives(agenda.active):
            agenda = self._ended(agenda, agenda.active)
        for name in agenda.stopping | agenda.finishing:
            if not self._goes_on(name, agenda):
                agenda = self._stopped(agenda, name)
        while agenda.active is None and self._can_begin(agenda):
            work, *others = agenda.waiting
            agenda = replace(agenda, waiting=tuple(others), resting=agenda.resting - {work.run})
            agenda = replace(agenda, active=self._launched(work))
        return agenda

    def _ended(self, agenda: Agenda, active: Active) -> Agenda:
        """Return the agenda after a process has ended, with what follows from it."""
        own = self._own_process(active)
        code = None if own is None else own.exit_code()
        self._own.pop(active.run, None)
        folder = self.folder / active.run
        agenda = replace(agenda, active=None)
        if not folder.is_dir():
            return agenda.without(active.run)
        facts = replace(run_folder.look(folder, self._facts.get(active.run)), exit_code=code)
        self._facts[active.run] = facts
        failed = code not in (None, *_STOPPED)
        if active.task == "train" and facts.progress.ended == "finished":
            agenda = agenda.without(active.run)
            if facts.kind == "cross-validation" and facts.of:
                agenda = agenda.with_work(active.run, "report", first=True)
            elif facts.plan is not None and facts.plan.folds:
                agenda = self._followed_by_folds(agenda, facts.folder.name, facts.plan)
        elif active.task == "report" and code is None:  # another program may have seen it end
            agenda = agenda.with_work(active.run, "report", first=True)
        elif failed and active.run not in agenda.stopping and facts.progress.ended != "failed":
            self._errors.append(telling.as_error(run_folder.log_lines(folder), code))
        return agenda

    def _stopped(self, agenda: Agenda, name: str) -> Agenda:
        """Return the agenda after a run has stopped that was asked to."""
        with suppress(OSError):
            (self.folder / name / STOP).unlink(missing_ok=True)
        facts = self._facts.get(name)
        wanted = name in agenda.finishing and facts is not None and facts.has_best
        agenda = agenda.without(name)
        if facts is None or facts.progress.ended == "finished":
            return agenda
        if wanted:
            return agenda.with_work(name, "package", first=True)
        return replace(agenda, resting=agenda.resting | {name})

    def _launched(self, work: Work) -> Active | None:
        """Start a process; None when there is nothing to start, or it cannot be started."""
        folder = self.folder / work.run
        if not run_folder.is_run(folder):
            return None
        facts = run_folder.look(folder, self._facts.get(work.run))
        arguments = self._arguments(facts, work.task)
        try:
            (folder / STOP).unlink(missing_ok=True)
            run_folder.note_start(folder, " ".join(["trainer", *arguments]))
            process = processes.start(processes.program(arguments), folder / LOG)
        except OSError as error:
            told = _told("The trainer cannot be started", error)
            run_folder.note(folder, str(told))
            self._errors.append(told)
            self._facts[work.run] = replace(facts, exit_code=1, said=str(told))
            return None
        self._own[work.run] = process
        progress = facts.progress
        if work.task == "train":
            progress = begun(progress)
        elif work.task == "package":
            progress = replace(progress, phase=PACKING, share=None)
        followed = replace(facts.followed, progress=progress)
        self._facts[work.run] = replace(facts, followed=followed, exit_code=None)
        return Active(work.run, work.task, process.pid, time.time())

    def _arguments(self, facts: Facts, task: Task) -> list[str]:
        folder = str(facts.folder)
        if task == "package":
            return ["package", folder, "--so-far"]
        if task == "report":
            return ["report", str(self.folder / facts.of), "--cross-validation", folder]
        folds = facts.kind == "cross-validation"
        # killed between its config and its mark, it would be taken for a single training
        marked = not folds or (facts.folder / "cross_validation.json").is_file()
        if facts.has_config and marked:
            return ["resume", folder]
        command = "cross-validate" if folds else "fit"
        return [command, str(facts.folder / CONFIG), "--folder", folder]

    def _stop(self, name: str, finish: bool) -> None:
        """Ask a run to stop; one that waits rests from now on."""

        def change(agenda: Agenda) -> Agenda:
            if not self._goes_on(name, agenda):
                rested = agenda.without(name)
                return replace(rested, resting=rested.resting | {name})
            finishing = agenda.finishing | {name} if finish else agenda.finishing - {name}
            return replace(agenda, stopping=agenda.stopping | {name}, finishing=finishing)

        agenda = self._change(change)
        if self._goes_on(name, agenda):
            (self.folder / name / STOP).touch()

    def _press(self, agenda: Agenda) -> None:
        """Tell those that are to stop. Training takes away the file that it finds at its start."""
        for name in agenda.stopping:
            folder = self.folder / name
            if not self._goes_on(name, agenda):
                continue
            with suppress(OSError):
                (folder / STOP).touch()
            facts = self._facts.get(name)
            # before the training nothing is lost, and nothing looks for the file
            if facts is not None and facts.progress.phase in (STARTING, LOOKING):
                self._kill(name)

    def _kill(self, name: str) -> None:
        """End the process of a run, if it is certain which one that is."""
        folder = self.folder / name
        if (own := self._own.get(name)) and own.exit_code() is None:
            processes.end(own.pid)
        elif (who := holder(folder)) and who.host == platform.node() and is_going_on(folder):
            processes.end(who.pid)

    def _goes_on(self, name: str, agenda: Agenda) -> bool:
        active = agenda.active
        if active is not None and active.run == name:
            return self._lives(active)
        return is_going_on(self.folder / name)

    def _lives(self, active: Active) -> bool:
        if own := self._own_process(active):
            return own.exit_code() is None
        if is_going_on(self.folder / active.run):
            return True
        since = time.time() - active.since  # of another start of this program, or another program
        starts = _REPORTS if active.task == "report" else _STARTS  # a report takes no lock
        return since < starts and processes.is_alive(active.pid)

    def _own_process(self, active: Active) -> processes.Detached | None:
        """Return the process that works if it is this program's; a run may have had another."""
        own = self._own.get(active.run)
        return own if own is not None and own.pid == active.pid else None

    def _can_begin(self, agenda: Agenda) -> bool:
        """Whether something waits, the disk has room, and nothing goes on, started elsewhere."""
        if not agenda.waiting or any(facts.going_on for facts in self._facts.values()):
            return False
        if any(own.exit_code() is None for own in self._own.values()):
            return False  # it was started, but the disk did not take the note of it
        free = run_folder.free_bytes(self.folder)
        for work in agenda.waiting:
            if facts := self._facts.get(work.run):
                self._facts[work.run] = replace(facts, free=free)
        return free is None or free >= LEAST_FREE

    def _followed_by_folds(self, agenda: Agenda, name: str, plan: Plan) -> Agenda:
        """Return the agenda with the cross-validation that was planned to follow a training."""
        try:
            new = self._folds_of(name, plan, plan.folds)
        except (OSError, ValueError, KeyError) as error:
            self._errors.append(_told("The cross-validation cannot be started", error))
            return agenda
        return agenda.with_work(new, "train", first=True)

    def _queue_folds(self, name: str, folds: int) -> None:
        plan = self._facts[name].plan if name in self._facts else None
        new = self._folds_of(name, plan, folds)
        if not self._goes_on(new, self._agenda()):
            self._change(lambda agenda: agenda.without(new).with_work(new, "train"))

    def _folds_of(self, name: str, plan: Plan | None, folds: int) -> str:
        """Return the folder of a run's cross-validation: one that was begun, else a new one."""
        begun = unfinished_folds(self._facts.values(), name, folds)
        return begun or make_folds(self.folder, name, plan, folds)


def _told(title: str, error: Exception) -> ViewerError:
    if isinstance(error, ViewerError):
        return error
    if isinstance(error, TrainerError):  # nobody else was let in
        return ViewerError(title, "another window of MRI Viewer changes the queue.", "Try again.")
    if isinstance(error, OSError):
        remedy = "Free some space." if telling.is_disk_full(str(error)) else ""
        named = f"{error.filename}: " if error.filename else ""
        return ViewerError(title, f"{named}{error.strerror or error}.", remedy)
    return ViewerError(title, f"{error}.")
