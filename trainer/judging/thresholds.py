"""Where to draw the line between "found" and "not found": chosen on validation, judged on test.

A model that tells labels apart answers with the most probable one. As a detector it is used
otherwise: a picture counts as found when the probability of a finding reaches a threshold, and how
many findings may be missed is for people to say. Chosen and judged on the same pictures a threshold
looks better than it is.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.errors import TrainerError
from trainer.judging.figures import Numbers
from trainer.judging.judgement import proportions
from trainer.judging.predictions import SPLIT_WORDS, Predictions
from trainer.metrics import calibrated

_FIGURES = {"sensitivity": "sensitivity", "specificity": "specificity", "ppv": "PPV", "npv": "NPV"}
_TITLE = "The threshold cannot be set"
_GOALS = ("sensitivity", "specificity")
_MAY_BE = "youden, sensitivity=0.95, specificity=0.9, or a probability such as 0.3"


class Rule(NamedTuple):
    """How a threshold is chosen.

    goal   "youden": the largest sum of sensitivity and specificity (Youden 1950); "sensitivity" or
           "specificity": the best other one at which this one is at least `least`; "fixed": `least`
    """

    goal: str
    least: float

    @property
    def words(self) -> str:
        if self.goal == "youden":
            return "largest sum of sensitivity and specificity on validation"
        if self.goal == "fixed":
            return "as given"
        return f"{self.goal} of at least {self.least:g} on validation"


def read_rule(text: str) -> Rule:
    """Return the rule that "youden", "sensitivity=0.95" or "0.3" names. TrainerError."""
    goal, _, number = text.partition("=")
    if text == "youden":
        return Rule("youden", 0.0)
    goal, number = (goal, number) if goal in _GOALS else ("fixed", text)
    try:
        least = float(number)
    except ValueError as error:
        raise TrainerError(_TITLE, f"'{text}' names none.", f"It may be {_MAY_BE}.") from error
    if not 0 < least < 1:
        raise TrainerError(_TITLE, f"{number} is not between 0 and 1.", f"It may be {_MAY_BE}.")
    return Rule(goal, least)


def judge_threshold(
    predictions: Predictions,
    temperature: float,
    rule: Rule,
    negative: str | None,
    label: str | None,
) -> dict[str, Any]:
    """Return the threshold that a rule gives, and what it does on val and test.

    negative  label that means "nothing found": found is then any other label
    label     found is this one, against all others

    Returned are {rule, words, found, against, value, splits}; each split has {pictures, found,
    missed, false, rejected} and sensitivity, specificity, ppv and npv with their Wilson intervals.
    Raises TrainerError when it is not clear what is to be found, or validation cannot show it.
    """
    wanted, against = _sides(predictions.labels, negative, label)
    shares = calibrated(predictions.logits, temperature)
    scores = shares[:, wanted].sum(1)
    positive = np.isin(predictions.truth, wanted)
    val = predictions.splits == "val"
    if len(set(positive[val].tolist())) < 2:
        raise TrainerError(
            _TITLE, "validation holds not both, what is to be found and what is not.",
            "Choose a run with a larger data.val_share.",
        )  # fmt: skip
    value = choose(rule, scores[val], positive[val])
    named = label or " or ".join(predictions.labels[index] for index in wanted)
    return {
        "rule": rule._asdict(), "words": rule.words, "found": named, "against": against,
        "value": value,
        "splits": {
            split: _judged(scores[rows] >= value, positive[rows])
            for split in ("val", "test")
            if (rows := predictions.splits == split).any()
        },
    }  # fmt: skip


def choose(rule: Rule, scores: Numbers, positive: NDArray[np.bool_]) -> float:
    """Return the threshold of a rule; scores (n,) from it on count as found, positive (n,).

    It lies in the middle between two scores that occur, so that it is not of one picture's making.
    """
    if rule.goal == "fixed":
        return rule.least
    levels = np.unique(scores)
    above = np.maximum((levels[-1:] + 1) / 2, np.nextafter(levels[-1:], 2))
    middles = np.concatenate([levels[:1] / 2, (levels[1:] + levels[:-1]) / 2, above])
    sensitivity = _shares_from(scores[positive], middles)
    specificity = 1 - _shares_from(scores[~positive], middles)
    if rule.goal == "youden":
        return float(middles[np.argmax(sensitivity + specificity)])
    if rule.goal == "sensitivity":  # the highest that still finds enough
        return float(middles[sensitivity >= rule.least][-1])
    return float(middles[specificity >= rule.least][0])


def lines(found: Mapping[str, Any], shown: Any) -> list[str]:
    """Return a judged threshold in lines; `shown` writes a figure with its interval."""
    said = [
        f"Threshold {found['value']:.3f} for {found['found']} against {found['against']} "
        f"({found['words']})"
    ]
    for split, of in found["splits"].items():
        figures = ", ".join(f"{words} {shown(of[name])}" for name, words in _FIGURES.items())
        note = ""
        if split == "val" and found["rule"]["goal"] != "fixed":
            note = " (chosen on these pictures: better than it is)"
        said.append(f"  {SPLIT_WORDS[split]}: {figures}{note}")
        said.append(
            f"    {of['found']} found, {of['missed']} missed, {of['false']} false alarms, "
            f"{of['rejected']} rightly left"
        )
    return said


def _sides(
    labels: tuple[str, ...], negative: str | None, label: str | None
) -> tuple[list[int], str]:
    """Return the indices of what is to be found, and in words what it is told from."""
    if label is not None:
        if label not in labels:
            raise TrainerError(
                _TITLE, f"the model has no label '{label}'.", f"It has {', '.join(labels)}."
            )
        others = [name for name in labels if name != label]
        return [labels.index(label)], " and ".join(others)
    if negative is None:
        raise TrainerError(
            _TITLE, "no label of this model means that nothing was found.",
            f"Say with --label what is to be found: {', '.join(labels)}.",
        )  # fmt: skip
    return [index for index, name in enumerate(labels) if name != negative], negative


def _shares_from(scores: Numbers, thresholds: Numbers) -> Numbers:
    """Return the share of scores that reach each threshold."""
    below = np.searchsorted(np.sort(scores), thresholds, side="left")
    return np.asarray(1 - below / len(scores), np.float64)


def _judged(found: NDArray[np.bool_], positive: NDArray[np.bool_]) -> dict[str, Any]:
    matrix = np.zeros((2, 2))
    np.add.at(matrix, (positive.astype(int), found.astype(int)), 1)
    counts = matrix.astype(int)
    return {
        "pictures": len(found),
        "found": int(counts[1, 1]), "missed": int(counts[1, 0]),
        "false": int(counts[0, 1]), "rejected": int(counts[0, 0]),
        **proportions(matrix, [1]),
    }  # fmt: skip
