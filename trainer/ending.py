"""A run that is ended before its end: what validated best so far becomes its result."""

import json
import platform
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.files import write_whole
from trainer.networks import Weights
from trainer.runs import (
    ENDED_EARLY,
    is_run,
    outer_runs,
    read_cross_validation,
    read_run_config,
    refuse_folds,
)
from trainer.training.fit import RunRecord
from trainer.training.state import Progress, State, has_state, read_state
from trainer.training.validation import Best

_TITLE = "This run cannot be ended here"


def end_early(folder: Path, log: EventLog) -> None:
    """Make a finished run of one that was stopped or killed, of its best weights in its state.

    `run.json` says in `ended_early` where training stood: {stage, epochs: of that stage that were
    validated, planned: of that stage}. Nothing is trained.

    Raises TrainerError when the folder is no such run, or a part of another one, or holds no
    weights that were validated; what training goes on from is left as it was then.
    """
    check_ending(folder)
    state = read_state(folder, lambda text: log("warning", text=text))
    if state is None or not state.content["best"]["stage"]:
        raise TrainerError(
            _TITLE, "it keeps no weights that were validated.",
            f"Train on until an epoch is validated: trainer resume {folder}.",
        )  # fmt: skip
    best, progress = state.content["best"], Progress.from_json(state.content["progress"])
    score = best["score"][0], best["score"][1]
    # not what lies in best.safetensors: it may be of an epoch that the state knows nothing of
    Best(folder).resume(score, best["stage"], best["epoch"], state.part("best"))
    record = asdict(_record(folder, state, progress))
    record[ENDED_EARLY] = _where(folder, progress)
    write_whole(folder / "run.json", json.dumps(record, indent=1).encode())


def check_ending(folder: Path) -> None:
    """Raise TrainerError where `end_early` has nothing to work on; only files are looked at."""
    if not is_run(folder):
        read_run_config(folder)
    if read_cross_validation(folder) is not None:
        refuse_folds(folder)
    if read_run_config(folder).ensemble is not None:
        raise TrainerError(
            _TITLE, "it is an ensemble, which is no model before all its members are trained.",
            f"Let them end: trainer resume {folder}.",
        )  # fmt: skip
    for outer in outer_runs(folder.resolve()):
        raise TrainerError(
            _TITLE, f"it is a part of {outer.name}, which would take it for a whole one.",
            f"Let all of it end: trainer resume {outer}.",
        )  # fmt: skip
    if not has_state(folder):
        raise TrainerError(
            _TITLE, "there is no saved state: training has hardly begun, or its state was removed.",
            f"Train first: trainer resume {folder}.",
        )  # fmt: skip


def _record(folder: Path, state: State, progress: Progress) -> RunRecord:
    began = _began(folder)
    weights, best = Weights(*state.content["weights"]), state.content["best"]
    return RunRecord(
        weights.origin, tuple(weights.mean), tuple(weights.std), best["stage"], best["epoch"],
        round(progress.seconds, 1), str(began.get("device", "unknown")),
        {"python": platform.python_version(), "torch": torch.__version__},
        int(began.get("processes", 1)),
    )  # fmt: skip


def _began(folder: Path) -> dict[str, Any]:
    """Return the event that tells of the last start."""
    try:
        events = read_events(folder)
    except OSError:
        return {}
    return next((e for e in reversed(events) if e["event"] in ("started", "resumed")), {})


def _where(folder: Path, progress: Progress) -> dict[str, Any]:
    """Return how far training has come, in the stage in which it stood."""
    training = read_run_config(folder).training
    stage, done = progress.stage, progress.epoch - 1
    if stage == "done":  # stopped between the last epoch and the package
        stage, done = "all", training.epochs
    planned = training.head_epochs if stage == "head" else training.epochs
    return {"stage": stage, "epochs": min(done, planned), "planned": planned}
