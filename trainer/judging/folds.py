"""A cross-validation judged: each picture answered once, by the network that had not met it."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from trainer.card import shown
from trainer.judging.judgement import judge
from trainer.judging.predictions import OUT_OF_FOLD, Predictions, joined, with_split

FIGURES = {
    "accuracy": "accuracy",
    "balanced_accuracy": "balanced accuracy",
    "macro_f1": "F1, macro",
    "matthews": "MCC",
}


class Fold(NamedTuple):
    """What the network that left out fold `number` said of it, and its own temperature."""

    number: int
    predictions: Predictions
    temperature: float


def judge_folds(folds: Sequence[Fold], negative: str | None) -> dict[str, Any]:
    """Return the figures of all folds together, of each alone, and how far they vary.

    `together` is as judgement.judge gives it: intervals by resampling groups of all folds, answers
    calibrated by the temperature of their own network. `over_folds` holds {mean, sd} of the folds'
    figures; the folds share training pictures, so that this is no standard error.
    """
    calibrated = [
        replace(fold.predictions, logits=fold.predictions.logits / fold.temperature)
        for fold in folds
    ]
    together = with_split(joined(calibrated), OUT_OF_FOLD)
    rows = []
    for fold in folds:
        judged = judge(fold.predictions, fold.temperature, negative)
        rows.append({
            "fold": fold.number, "pictures": judged["pictures"], "groups": judged["groups"],
            "temperature": fold.temperature, **{key: judged[key] for key in FIGURES},
        })  # fmt: skip
    return {
        "together": judge(together, 1.0, negative),
        "over_folds": {key: _spread([row[key]["value"] for row in rows]) for key in FIGURES},
        "by_fold": rows,
    }


def lines(judged: Mapping[str, Any]) -> list[str]:
    """Return the figures as lines for people."""
    together = judged["together"]
    said = [f"{together['pictures']} pictures in {together['groups']} groups, each answered once"]
    width = max(len(words) for words in FIGURES.values())
    for key, words in FIGURES.items():
        spread = judged["over_folds"][key]
        over = ""
        if spread["mean"] is not None:
            over = f", {spread['mean']:.3f} ± {spread['sd']:.3f} over the folds"
        said.append(f"  {words:{width}}  {shown(together[key])}{over}")
    for row in judged["by_fold"]:
        figures = ", ".join(
            f"{words} {row[key]['value']:.3f}"
            for key, words in FIGURES.items()
            if row[key]["value"] is not None
        )
        said.append(f"  fold {row['fold']}: {row['pictures']} pictures, {figures}")
    return said


def _spread(values: Sequence[float | None]) -> dict[str, float | None]:
    known = [value for value in values if value is not None]
    if len(known) < len(values) or len(known) < 2:
        return {"mean": None, "sd": None}
    return {
        "mean": round(statistics.mean(known), 4),
        "sd": round(statistics.stdev(known), 4),
    }
