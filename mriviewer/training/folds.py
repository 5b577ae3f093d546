"""The cross-validation of a run that is finished: a run of its own, beside it."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from mriviewer.training.event_tail import TRAINED_CONFIG
from mriviewer.training.plan import Plan
from mriviewer.training.run_folder import Facts, make


def make_folds(runs: Path, name: str, plan: Plan | None, folds: int) -> str:
    """Make the folder of a cross-validation of what a run was trained with; return its name.

    Raises OSError, and ValueError or KeyError when the run's config cannot be read.
    """
    config = json.loads((runs / name / TRAINED_CONFIG).read_bytes())
    config["data"]["folds"] = folds
    new, number = f"{name}-folds", 1
    while (runs / new).exists():
        number += 1
        new = f"{name}-folds-{number}"
    text = yaml.safe_dump(_told(config), sort_keys=False, allow_unicode=True)
    kept = None if plan is None else replace(plan, folds=folds)
    make(runs / new, kept, text, "cross-validation", name)
    return new


def unfinished_folds(runs: Iterable[Facts], name: str, folds: int) -> str | None:
    """Return the cross-validation of a run in so many folds that was begun and not finished."""
    for facts in runs:
        planned = 0 if facts.plan is None else facts.plan.folds
        if facts.of == name and planned == folds and facts.progress.ended != "finished":
            return facts.folder.name
    return None


def _told(content: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that say something."""
    return {
        key: _told(value) if isinstance(value, dict) else value
        for key, value in content.items()
        if value is not None
    }
