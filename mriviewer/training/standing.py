"""How a run stands, in one word for the program and in a sentence for people. Pure."""

import datetime
import re
import time
from typing import NamedTuple

from mriviewer.training.agenda import Agenda
from mriviewer.training.following import Outcome, Progress
from mriviewer.training.run_folder import Facts
from mriviewer.training.telling import how_killed, is_disk_full, is_out_of_memory

LEAST_FREE = 50_000_000  # bytes; with less a run could not even save its state
_GO_ON = re.compile(r"\s*Go on with: trainer resume .*$", re.DOTALL)
_CONTINUE = "Continue goes on from what was saved last."
_AGAIN = "Continue begins it again."


class Standing(NamedTuple):
    """See `mriviewer.session.training.running.Run`."""

    outcome: Outcome
    words: str
    can_resume: bool


def standing(facts: Facts, agenda: Agenda, slept: float = 0.0, booted: float = 0.0) -> Standing:
    """Return how a run stands.

    slept   seconds that the computer slept while the run went on and was watched
    booted  when the computer was started, seconds since the epoch
    """
    outcome = _outcome(facts, agenda)
    startable = facts.has_config or facts.has_own_config
    can_resume = outcome in ("paused", "failed", "interrupted") and startable
    return Standing(outcome, _words(facts, agenda, outcome, slept, booted), can_resume)


def booted_at() -> float:
    """Return when the computer was started, in seconds since the epoch."""
    # with the time that it slept: on Linux by this clock, on macOS and Windows by the others
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        clock = getattr(time, name, None)
        if clock is not None:
            return time.time() - time.clock_gettime(clock)
    return time.time() - time.monotonic()


def time_words(seconds: float) -> str:
    """Return "40 s", "12 min" or "3 h 20 min"."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"


def _outcome(facts: Facts, agenda: Agenda) -> Outcome:
    name, progress = facts.folder.name, facts.progress
    active = agenda.active is not None and agenda.active.run == name
    if active or facts.going_on:
        return "running"
    if agenda.place(name) is not None:
        return "waiting"
    if progress.ended == "finished" or (progress.ended != "failed" and progress.package):
        return "finished"  # a package that is made of a run that ended early comes after its end
    if progress.ended == "failed":
        return "failed"
    if progress.ended == "stopped" or name in agenda.resting:
        return "paused"
    if facts.exit_code in (1, 2) or (not progress.last_event and facts.said):
        return "failed"  # it was refused before it began
    return "interrupted" if progress.last_event or facts.exit_code is not None else "paused"


def _words(facts: Facts, agenda: Agenda, outcome: Outcome, slept: float, booted: float) -> str:
    if outcome == "waiting":
        return _waiting(facts, agenda)
    if outcome == "running":
        return _running(facts, agenda, slept)
    if outcome == "paused":
        return _paused(facts)
    if outcome == "finished":
        return _finished(facts.progress)
    if outcome == "failed":
        return _failed(facts)
    return _interrupted(facts, booted)


def _waiting(facts: Facts, agenda: Agenda) -> str:
    before = agenda.place(facts.folder.name) or 0
    before += agenda.active is not None
    if facts.free is not None and facts.free < LEAST_FREE:
        return f"Waits: the disk is full ({facts.free / 1e6:.0f} MB free). Free some space."
    if not before:
        return "Begins in a moment."
    return "Waits for the training before it." if before == 1 else (
        f"Waits for the {before} trainings before it."
    )  # fmt: skip


def _running(facts: Facts, agenda: Agenda, slept: float) -> str:
    name = facts.folder.name
    if agenda.active is not None and agenda.active.run == name and agenda.active.task != "train":
        if agenda.active.task == "package":
            return "Writing the package of the best weights so far."
        return "Adding the cross-validation to the report of its training."
    if name in agenda.finishing:
        return "Stopping; then the package of the best weights so far is written."
    if name in agenda.stopping:
        return "Stopping after this batch; everything is saved."
    words = f"{facts.progress.phase}."
    if slept:
        words += f" The computer slept for {time_words(slept)}; the training went on after it."
    return words


def _paused(facts: Facts) -> str:
    if not facts.progress.epochs:
        return f"Stopped before the first epoch. {_AGAIN}"
    return f"Paused {_place(facts.progress)}. Continue goes on where it stopped."


def _finished(progress: Progress) -> str:
    early = progress.ended == "stopped" or "ended early" in progress.text
    words = f"Ended early, {_place(progress)}" if early else "Finished"
    figure = progress.tested.get("balanced_accuracy")
    if figure is None:
        return f"{words}."
    over = "left-out" if progress.parts == "Cross-validation" else "test"
    return f"{words}: balanced accuracy {figure:.3f} on the {over} pictures."


def _failed(facts: Facts) -> str:
    told = facts.progress.text if facts.progress.ended == "failed" else facts.said
    if full := _full(facts, told):
        return full
    words = _GO_ON.sub("", told).strip().rstrip(".") or "Nobody knows why"
    if is_out_of_memory(told):
        words += ". Memory ran out: a smaller batch or smaller pictures need less"
    return f"It failed. {words}. {_CONTINUE if facts.progress.epochs else _AGAIN}"


def _interrupted(facts: Facts, booted: float) -> str:
    if full := _full(facts, facts.said):
        return full
    last = facts.progress.last_event
    if facts.exit_code is None and last and booted > last:
        why = "the computer was restarted or lost its power"
    else:
        why = how_killed(facts.exit_code) or (
            "its process was ended from outside, or the computer ran out of memory"
        )
    when = datetime.datetime.fromtimestamp(last).strftime("%Y-%m-%d %H:%M") if last else ""
    place = f" {_place(facts.progress)}" if facts.progress.epochs else " before the first epoch"
    heard = f", last heard of at {when}" if when else ""
    how = _CONTINUE if facts.progress.epochs else _AGAIN
    return f"Cut off{place}{heard}: {why}. {how}"


def _full(facts: Facts, told: str) -> str:
    """Return what to say when the disk is, or was, full; "" when it was not."""
    scarce = facts.free is not None and facts.free < LEAST_FREE
    if not scarce and not is_disk_full(told):
        return ""
    return f"The disk ran full. Free some space; nothing that was saved is lost. {_CONTINUE}"


def _place(progress: Progress) -> str:
    if not progress.epochs:
        return "before the first epoch"
    number, planned = progress.epochs[-1].number, progress.planned_epochs
    words = f"after epoch {number} of {planned}" if planned >= number else f"after epoch {number}"
    if not progress.phase.startswith(f"{progress.parts} "):
        return words
    part = progress.phase.partition(":")[0]
    return f"in {part[0].lower()}{part[1:]}, {words}"
