"""The trials of a sweep as a table: what was set, how it ended, which is best."""

import csv
import io
import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import optuna
from optuna.trial import FrozenTrial, TrialState

from trainer.sweeping.curves import Curve, curve_of
from trainer.sweeping.settings import Sweep
from trainer.sweeping.space import decoded

FEWEST_FOR_IMPORTANCE = 8  # finished trials; fewer say nothing about several settings
_OUTCOMES = {
    TrialState.COMPLETE: "finished", TrialState.PRUNED: "pruned", TrialState.FAIL: "failed",
    TrialState.RUNNING: "running", TrialState.WAITING: "waiting",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One trial.

    outcome   "finished", "pruned", "failed", "running" (or stopped) or "waiting"
    value     best of the metric so far, None before the first epoch
    settings  {dotted name: value} of what was searched; empty before it has begun
    folder    of its run, below the folder of the sweep
    worker    the machine and the process that had it last
    error     why it failed
    """

    number: int
    outcome: str
    value: float | None
    settings: dict[str, Any]
    curve: Curve
    folder: str
    worker: str = ""
    error: str = ""

    def to_json(self) -> dict[str, Any]:
        return {
            "number": self.number, "outcome": self.outcome, "value": self.value,
            "epoch": self.curve.best_epoch or None, "epochs": len(self.curve.values),
            "seconds": self.curve.seconds, "folder": self.folder, "settings": self.settings,
            "curve": list(self.curve.values), "worker": self.worker, "error": self.error,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """All trials, in order of their numbers.

    split       where the split comes from, in words
    counts      {split: {label: pictures}}
    importance  {dotted name: share of the differences that it explains}, the largest first
    no_importance  why there is none; empty when there is
    """

    sweep: Sweep
    rows: tuple[Row, ...]
    split: str
    counts: dict[str, dict[str, int]]
    importance: dict[str, float]
    no_importance: str

    @property
    def ranked(self) -> list[Row]:
        """The finished trials, the best first."""
        return [row for row in self.in_order if row.outcome == "finished" and row.value is not None]

    @property
    def in_order(self) -> list[Row]:
        """All trials, the finished ones first and the best of each kind first."""
        kinds, sign = list(_OUTCOMES.values()), 1 if self.sweep.smaller_is_better else -1

        def place(row: Row) -> tuple[int, float, int]:
            known = math.inf if row.value is None else sign * row.value
            return kinds.index(row.outcome), known, row.number

        return sorted(self.rows, key=place)

    @property
    def best(self) -> Row | None:
        return next(iter(self.ranked), None)

    def count(self, outcome: str) -> int:
        return sum(row.outcome == outcome for row in self.rows)

    def to_json(self) -> dict[str, Any]:
        """Return what `sweep.json` holds."""
        best = self.best
        return {
            **self.sweep.to_json(),
            "direction": "minimize" if self.sweep.smaller_is_better else "maximize",
            "counts": {outcome: self.count(outcome) for outcome in _OUTCOMES.values()},
            "split": self.split,
            "best": None if best is None else best.to_json(),
            "importance": self.importance or None,
            "no_importance": self.no_importance,
            "trials": [row.to_json() for row in self.rows],
        }

    def to_csv(self) -> str:
        """Return a line a trial, a column a setting."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        names = list(self.sweep.search)
        head = ["number", "outcome", self.sweep.metric, "epoch", "epochs", "seconds", "folder"]
        writer.writerow([*head, *names, "error"])
        for row in self.rows:
            line = row.to_json()
            told = [line[key] for key in ("number", "outcome", "value", *head[3:])]
            values = [_cell(row.settings[name]) if name in row.settings else "" for name in names]
            writer.writerow([*("" if v is None else v for v in told), *values, row.error])
        return text.getvalue()


def gather(
    sweep: Sweep, study: optuna.Study, known: Mapping[str, Any], folder_of: Callable[[int], Path]
) -> Table:
    """Return the table as the storage and the run folders have it now.

    known      what `settings.json` says of split and counts
    folder_of  a trial's run folder by its number
    """
    trials = study.get_trials(deepcopy=False)
    rows = tuple(_row(sweep, trial, folder_of(trial.number)) for trial in trials)
    importance, why = _importance(sweep, study, rows)
    return Table(sweep, rows, known["split"], known["counts"], importance, why)


def in_words(settings: Mapping[str, Any]) -> str:
    """Return "training.epochs 3, network.name resnet18"."""
    return ", ".join(f"{name} {short(value)}" for name, value in settings.items())


def short(value: Any) -> str:
    """Return a value for people: four digits, and no brackets or quotes."""
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, dict):
        return ", ".join(f"{key} {short(part)}" for key, part in value.items())
    if isinstance(value, list):
        return "-".join(map(short, value))
    return value if isinstance(value, str) else json.dumps(value)


def _row(sweep: Sweep, trial: FrozenTrial, run: Path) -> Row:
    curve = curve_of(run, sweep.metric)
    value = trial.value if trial.state == TrialState.COMPLETE else trial.user_attrs.get("value")
    return Row(
        trial.number, _OUTCOMES[trial.state], curve.best if value is None else value,
        decoded(sweep.search, trial.params), curve, f"{run.parent.name}/{run.name}",
        str(trial.user_attrs.get("worker", "")), str(trial.user_attrs.get("error", "")),
    )  # fmt: skip


def _importance(
    sweep: Sweep, study: optuna.Study, rows: Sequence[Row]
) -> tuple[dict[str, float], str]:
    done = [row for row in rows if row.outcome == "finished" and row.value is not None]
    if len(sweep.search) < 2:
        return {}, "Importance compares settings: here only one is searched."
    if len(done) < FEWEST_FOR_IMPORTANCE:
        return {}, (
            f"Importance needs {FEWEST_FOR_IMPORTANCE} finished trials; there are {len(done)}."
        )
    if len({row.value for row in done}) < 2:
        return {}, "All trials came to the same value: no setting mattered."
    evaluator = optuna.importance.FanovaImportanceEvaluator(seed=sweep.seed)
    found = optuna.importance.get_param_importances(study, evaluator=evaluator)
    return {name: round(float(share), 4) for name, share in found.items()}, ""


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value
