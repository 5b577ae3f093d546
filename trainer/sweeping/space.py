"""How a search is put to Optuna: values as text it can keep, and points that are drawn ahead."""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import optuna
from optuna.distributions import (
    BaseDistribution,
    CategoricalDistribution,
    FloatDistribution,
    IntDistribution,
)

from trainer.sweeping.ranges import Range
from trainer.sweeping.settings import Sweep

Search = Mapping[str, list[Any] | Range]
_MOST_STARTUP, _FEWEST_STARTUP = 10, 4  # trials at random before TPE has something to go by


def distributions(search: Search) -> dict[str, BaseDistribution]:
    """Return Optuna's distributions by dotted name; values are JSON text, lists included."""
    return {name: _distribution(found) for name, found in search.items()}


def encoded(search: Search, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values as Optuna keeps them."""
    return {
        name: _text(value) if isinstance(search[name], list) else value
        for name, value in values.items()
    }


def decoded(search: Search, params: Mapping[str, Any]) -> dict[str, Any]:
    """Return what Optuna keeps as values of settings, in the order of the search."""
    return {
        name: json.loads(params[name]) if isinstance(found, list) else params[name]
        for name, found in search.items()
        if name in params
    }


def points(sweep: Sweep) -> list[dict[str, Any]]:
    """Return what each trial is told as Optuna keeps it; empty where TPE decides when it starts.

    Drawn ahead, a grid and a random search are the same however many workers share them, and a
    longer random search begins as a shorter one.
    """
    if sweep.method == "grid":
        return [encoded(sweep.search, point) for point in sweep.grid()]
    if sweep.method == "tpe":
        return [{} for _ in range(sweep.trials)]
    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=sweep.seed))
    fixed = distributions(sweep.search)
    return [dict(study.ask(fixed).params) for _ in range(sweep.trials)]


def sampler(sweep: Sweep, number: int) -> optuna.samplers.BaseSampler:
    """Return the sampler of one trial: its chance depends on seed and number alone.

    So one worker repeats a search exactly, stopped or not. With several, TPE also depends on
    which trials have ended when one starts.
    """
    seed = int(np.random.SeedSequence([sweep.seed, number]).generate_state(1)[0])
    startup = min(_MOST_STARTUP, max(_FEWEST_STARTUP, sweep.trials // 4))
    return optuna.samplers.TPESampler(seed=seed, n_startup_trials=startup)


def pruner(sweep: Sweep) -> optuna.pruners.BasePruner:
    """Return what decides whether a trial ends before its time."""
    told = sweep.pruning
    if told.method == "median":
        # an epoch is counted from 1: the first that may end a trial is the one after the warm-up
        return optuna.pruners.MedianPruner(
            n_startup_trials=told.startup, n_warmup_steps=told.warm_up + 1
        )
    if told.method == "hyperband":
        return optuna.pruners.HyperbandPruner(told.warm_up, max(_epochs(sweep), told.warm_up))
    return optuna.pruners.NopPruner()


def _epochs(sweep: Sweep) -> int:
    """Return the most epochs that a trial may have in the stage that is looked at."""
    training = sweep.base.training
    stage = "epochs" if training.epochs else "head_epochs"
    found = sweep.search.get(f"training.{stage}", [getattr(training, stage)])
    return int(found.high if isinstance(found, Range) else max(found))


def _distribution(found: list[Any] | Range) -> BaseDistribution:
    if isinstance(found, list):
        return CategoricalDistribution([_text(value) for value in found])
    if found.is_whole:
        step = 1 if found.step is None else int(found.step)
        return IntDistribution(int(found.low), int(found.high), found.log, step)
    return FloatDistribution(float(found.low), float(found.high), found.log, found.step)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
