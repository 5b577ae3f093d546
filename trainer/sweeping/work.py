"""What every worker of a sweep does: take a trial, train it, tell how it went, take the next."""

import json
import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

import optuna
from optuna.storages import BaseStorage
from optuna.trial import FrozenTrial, Trial, TrialState

from trainer.auditing import audit_run
from trainer.dataset import listing_of_run
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import write_whole
from trainer.runs import SWEEP_SETTINGS, TRIALS
from trainer.sweeping import claims
from trainer.sweeping.settings import Sweep
from trainer.sweeping.space import decoded, points, pruner, sampler
from trainer.sweeping.storing import is_url, open_storage
from trainer.sweeping.table import in_words
from trainer.sweeping.trial import Ended, Stop, carry_out, tell

STOP = "stop"
Outcome = Literal["finished", "stopped", "failed"]
_ALIKE = 3  # failures in a row with one text that stop a sweep
_POLL = 1.0  # seconds
_STOPPED = "stopped"  # the study's attribute that says why


@dataclass(frozen=True, slots=True)
class Desk:
    """What the workers of one sweep share.

    folder   of the sweep, seen by all of them
    study_id  in the storage
    """

    sweep: Sweep
    folder: Path
    storage: BaseStorage
    name: str
    study_id: int

    def study(self, number: int = 0) -> optuna.Study:
        """Return the study, to choose the values of trial `number`."""
        return optuna.load_study(
            study_name=self.name, storage=self.storage, sampler=sampler(self.sweep, number),
            pruner=pruner(self.sweep),
        )  # fmt: skip

    def trials(self) -> list[FrozenTrial]:
        """Return all trials by number; they are not to be changed."""
        return self.storage.get_all_trials(self.study_id, deepcopy=False)

    def run_folder(self, number: int) -> Path:
        return self.folder / TRIALS / f"{number:04d}"


def prepare(sweep: Sweep, folder: Path, storage: str | None, say: Callable[[str], None]) -> None:
    """Draw the split that all trials share and list the trials; what is there already stays.

    The pictures are audited first, once: a leak into validation would choose for all trials.
    Any number of workers may call it at once. Raises TrainerError when the pictures cannot be
    used, or the folder belongs to another sweep.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / STOP).unlink(missing_ok=True)  # an old one was for an earlier start
    with claims.taken(folder, "start", lambda who: say(f"Waiting for {who} to begin the sweep.")):
        known = _known(folder)
        _check_same(sweep, known, folder)
        opened = open_storage(storage, folder)
        if known is None:
            audit_run(sweep.base, folder, EventLog(None, show=_showing(say)))
        listing = listing_of_run(sweep.base.data, sweep.base.training.seed, folder)
        if known is None:
            shared = storage is not None and is_url(storage)
            name = f"{sweep.name}-{uuid4().hex[:8]}" if shared else sweep.name
            known = {
                "study": name, "sweep": sweep.to_json(), "split": listing.split_kind,
                "labels": list(listing.labels), "counts": listing.counts(),
                "base": sweep.base.model_dump(mode="json"),
            }  # fmt: skip
            write_whole(folder / SWEEP_SETTINGS, json.dumps(known, indent=1).encode())
        study = optuna.create_study(
            study_name=known["study"], storage=opened, load_if_exists=True,
            direction="minimize" if sweep.smaller_is_better else "maximize",
        )  # fmt: skip
        _list_trials(sweep, study, folder)
        trials = study.get_trials(deepcopy=False)
    ended = sum(trial.state.is_finished() for trial in trials)
    say(f"{len(trials)} trials in {folder / TRIALS}, {ended} of them have ended")


def desk(sweep: Sweep, folder: Path, storage: str | None) -> Desk:
    """Return what a worker needs; `prepare` must have been called."""
    opened = open_storage(storage, folder)
    name = str(read_settings(folder)["study"])
    return Desk(sweep, folder, opened, name, opened.get_study_id_from_name(name))


def read_settings(folder: Path) -> dict[str, Any]:
    """Return what `prepare` wrote: the settings, where the split comes from, how many pictures."""
    known = _known(folder)
    if known is None:
        raise TrainerError("There is no sweep to work on", f"{folder} lacks {SWEEP_SETTINGS}.")
    return known


def work(
    at: Desk, say: Callable[[str], None], stop: Stop, ended: Callable[[], None] = lambda: None
) -> Outcome:
    """Compute trials until all have ended, also those of workers that died.

    stop   whether to end after the batch in progress, its state saved
    ended  called after each trial

    "failed" when the trials fail one after the other with one text; `why_failed` has it.
    """
    waiting: set[int] = set()
    while True:
        if stop():
            return "stopped"
        if why_failed(at):
            return "failed"
        open_now = [t for t in at.trials() if not t.state.is_finished()]
        if not open_now:
            return "finished"
        took = _take(at, open_now)
        if took is None:
            _say_who(at, open_now, waiting, say)
            time.sleep(_POLL)
            continue
        trial, claim = took
        with claim:
            outcome = _one(at, trial, claim, say, stop)
        if outcome.outcome == "stopped":
            return "stopped"
        ended()


def why_failed(at: Desk) -> str:
    """Return why all workers were stopped; empty when they were not."""
    found = at.storage.get_study_user_attrs(at.study_id).get(_STOPPED)
    return "" if not found else str(found["text"])


def _one(
    at: Desk, trial: Trial, claim: claims.Claim, say: Callable[[str], None], stop: Stop
) -> Ended:
    study, run = trial.study, at.run_folder(trial.number)
    if run.is_dir():
        say(f"trial {trial.number} goes on where it was left")
    done = carry_out(at.sweep, trial, at.folder, run, claim, stop)
    tell(study, trial, done)
    say(f"trial {trial.number} {_words(at, trial, done)}")
    if done.outcome == "failed":
        _stop_when_alike(at, study)
    return done


def _showing(say: Callable[[str], None]) -> Callable[[dict[str, Any]], None]:
    """Return what tells in words of what an audit found."""

    def show(event: dict[str, Any]) -> None:
        if event["event"] in ("audit", "warning"):
            say(event["text"])

    return show


def _words(at: Desk, trial: Trial, done: Ended) -> str:
    values = in_words(decoded(at.sweep.search, trial.params))
    curve = done.curve
    if done.outcome == "failed":
        return f"failed ({values}): {done.text}"
    if curve is None or curve.best is None:
        return f"is {done.outcome}; its state is saved" if done.outcome == "stopped" else "is lost"
    said = f"{at.sweep.metric} {curve.best:.4f} at epoch {curve.best_epoch}"
    early = f"pruned after epoch {len(curve.values)}, " if done.outcome == "pruned" else ""
    return f"{early}{said} in {curve.seconds:.0f} s ({values})"


def _take(at: Desk, open_now: list[FrozenTrial]) -> tuple[Trial, claims.Claim] | None:
    """Take the first trial that is nobody's, be it new or of a worker that died or stopped."""
    for found in open_now:
        claim = claims.take(at.folder, f"{found.number:04d}")
        if claim is None:
            continue
        try:
            trial = _begun(at, found.number)
        except BaseException:
            claim.let_go()
            raise
        if trial is not None:
            return trial, claim
        claim.let_go()
    return None


def _begun(at: Desk, number: int) -> Trial | None:
    """Return a claimed trial once it runs; None when it has ended since it was looked at."""
    trial_id = at.storage.get_trial_id_from_study_id_trial_number(at.study_id, number)
    state = at.storage.get_trial(trial_id).state
    if state == TrialState.WAITING:
        if not at.storage.set_trial_state_values(trial_id, TrialState.RUNNING):
            return None
    elif state != TrialState.RUNNING:
        return None
    trial = Trial(at.study(number), trial_id)
    trial.set_user_attr("worker", f"{platform.node()} (process {os.getpid()})")
    return trial


def _stop_when_alike(at: Desk, study: optuna.Study) -> None:
    """Stop all workers when the last trials failed alike: the next ones would, too."""
    done = [t for t in at.trials() if t.state.is_finished() and t.datetime_complete is not None]
    last = sorted(done, key=lambda t: (str(t.datetime_complete), t.number))[-_ALIKE:]
    texts = {str(t.user_attrs.get("error", "")) for t in last}
    if len(last) == _ALIKE and len(texts) == 1 and all(t.state == TrialState.FAIL for t in last):
        study.set_user_attr(_STOPPED, {"text": texts.pop(), "trials": [t.number for t in last]})


def _say_who(
    at: Desk, open_now: list[FrozenTrial], said: set[int], say: Callable[[str], None]
) -> None:
    for trial in open_now:
        if trial.number not in said:
            said.add(trial.number)
            name = f"{trial.number:04d}"
            say(f"Waiting for trial {trial.number}, which {claims.holder(at.folder, name)} trains. "
                f"(If that worker is gone: remove {claims.FOLDER}/{name}.json.)")  # fmt: skip


def _known(folder: Path) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = json.loads((folder / SWEEP_SETTINGS).read_bytes())
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise TrainerError(
            "The sweep cannot go on",
            f"{folder / SWEEP_SETTINGS} is damaged.",
            "Name another --folder.",
        ) from error
    return found


def _check_same(sweep: Sweep, known: dict[str, Any] | None, folder: Path) -> None:
    """Raise TrainerError when the folder belongs to a sweep with other settings."""
    title, remedy = "This folder holds another sweep", "Name another --folder."
    if known is None:
        if (folder / TRIALS).exists():
            raise TrainerError(title, f"{folder / TRIALS} is there already.", remedy)
        return
    base = sweep.base.model_dump(mode="json")
    now = json.loads(json.dumps({**sweep.to_json(), **_comparable(base)}))  # tuples are lists there
    before = {**known["sweep"], **_comparable(known["base"])}
    differing = [key for key in sorted({*now, *before}) if now.get(key) != before.get(key)]
    if differing:
        raise TrainerError(
            title, f"of what decides its trials, {', '.join(differing)} is not as it was.", remedy
        )


def _comparable(base: dict[str, Any]) -> dict[str, Any]:
    """Return what decides a run, without places on the disk: they differ between machines."""
    return {f"config.{key}": base[key] for key in ("plan", "training")} | {
        "config.network.name": base["network"]["name"], "config.data.labels": base["data"]["labels"]
    }  # fmt: skip


def _list_trials(sweep: Sweep, study: optuna.Study, folder: Path) -> None:
    """Add the trials that are not listed yet, and again those whose failures stopped the sweep."""
    trials = study.get_trials(deepcopy=False)
    if not trials and (folder / TRIALS).exists():
        raise TrainerError(
            "The sweep cannot go on",
            f"{folder / TRIALS} has trials that the storage knows nothing of.",
            "Give the --storage of before, or name another --folder.",
        )
    listed = {trial.user_attrs["point"] for trial in trials}
    for point, params in enumerate(points(sweep)):
        if point not in listed:
            study.enqueue_trial(params, user_attrs={"point": point})
    stopped = study.user_attrs.get(_STOPPED)
    if stopped:
        for number in stopped["trials"]:
            failed = trials[number]
            again = {"point": failed.user_attrs["point"], "again": number}
            study.enqueue_trial(failed.params, user_attrs=again)
        study.set_user_attr(_STOPPED, None)
