"""The number that a split gives, and what is left of it when the split is looked through.

Slices of one patient, copies and shortcuts make a test easy; see Yagis et al. 2021 (doi
10.1038/s41598-021-01681-w) for how much. So three protocols stand beside one another, and beside
them what can be had without looking at the brain at all.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.judging import figures
from trainer.judging.figures import Numbers
from trainer.judging.intervals import figure, proportion, resample
from trainer.judging.predictions import OUT_OF_FOLD, Predictions
from trainer.splits import Member, leaked

PROTOCOLS = {
    "as_given": "Test as given",
    "without_leaked": "Test without leaked pictures",
    "cross_validated": "Cross-validation by groups",
}
_NO_TEST = "There is no test split: give data.test_share, or a table that names one."
_ALL_LEAKED = "Every test picture has a copy or a neighbour among those trained or chosen on."
_NO_FOLDS = (
    "No answers of cross-validation are stored: trainer cross-validate CONFIG makes them, and "
    "trainer report RUN --cross-validation FOLDER puts them here (or --folds RUN0 RUN1 … those of "
    "runs with data.split: k-fold)."
)


def three_numbers(
    predictions: Predictions, groups: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return how good the answers are on test as given, without leaked pictures, and out of fold.

    groups  {relative path: group} of an audit, by which further copies are found; without it the
            groups of the run alone say what leaks

    Each protocol is {pictures, accuracy, balanced_accuracy, missing}; `missing` says what it needs
    where it cannot be had, else it is empty. `leaked` counts the leaked test pictures and says how
    many of them were answered right.
    """
    test = predictions.splits == "test"
    seen = _leaked(predictions, groups) & test
    given = predictions.take(test)
    right = predictions.answers == predictions.truth
    return {
        "as_given": _protocol(given, _NO_TEST),
        "without_leaked": _protocol(
            predictions.take(test & ~seen), _ALL_LEAKED if test.any() else _NO_TEST
        ),
        "cross_validated": _protocol(predictions.of(OUT_OF_FOLD), _NO_FOLDS),
        "leaked": {
            "pictures": int(seen.sum()),
            "accuracy": proportion(int((seen & right).sum()), int(seen.sum())),
            "by_label": {
                name: int((seen & (predictions.truth == index)).sum())
                for index, name in enumerate(predictions.labels)
            },
            "audited": groups is not None,
        },
    }


def sentence(numbers: Mapping[str, Any]) -> str:
    """Say in one line what the given split hides."""
    given, clean, copies = numbers["as_given"], numbers["without_leaked"], numbers["leaked"]
    if given["missing"]:
        return str(given["missing"])
    share = f"{100 * given['accuracy']['value']:.1f} %"
    if copies["pictures"] == 0:
        known = "no audit was made" if not copies["audited"] else "the audit found no other"
        return f"Accuracy {share}; no test picture shares a group with those trained on ({known})."
    if clean["missing"]:
        return f"Accuracy {share}, all of it on pictures with a copy among those trained on."
    return (
        f"Accuracy {share} = {100 * copies['accuracy']['value']:.1f} % on {copies['pictures']} "
        f"pictures with a copy or neighbour among those trained on, and "
        f"{100 * clean['accuracy']['value']:.1f} % on the {clean['pictures']} that are new."
    )


def _leaked(predictions: Predictions, groups: Mapping[str, str] | None) -> NDArray[np.bool_]:
    """Return which pictures stand, or have a twin, on the side that was trained or chosen on."""
    kept = predictions.splits != OUT_OF_FOLD  # the same pictures once more
    rows = np.flatnonzero(kept)
    splits = [str(predictions.splits[row]) for row in rows]
    found = np.zeros(len(predictions), bool)
    for grouping in (None, groups) if groups is not None else (None,):
        members = [
            Member(
                str(predictions.keys[row]),
                predictions.labels[predictions.truth[row]],
                str(predictions.groups[row])
                if grouping is None
                else grouping.get(str(predictions.paths[row]), f"alone {row}"),
            )
            for row in rows
        ]
        found[rows] |= leaked(members, splits)
    return found


def _protocol(predictions: Predictions, missing: str) -> dict[str, Any]:
    """Return the figures of a protocol; they do not depend on the temperature."""
    if len(predictions) == 0:
        return {"pictures": 0, "accuracy": None, "balanced_accuracy": None, "labels": {},
                "missing": missing}  # fmt: skip
    drawn = resample(predictions.groups)
    labels = len(predictions.labels)
    flat = figures.one_hot_matrices(predictions.answers, predictions.truth, labels)
    matrices: Numbers = drawn.sums(flat).reshape(-1, labels, labels)
    counts = np.bincount(predictions.truth, minlength=labels)
    return {
        "pictures": len(predictions),
        "accuracy": figure(figures.accuracy(matrices)),
        "balanced_accuracy": figure(figures.balanced_accuracy(matrices)),
        "labels": dict(zip(predictions.labels, counts.tolist(), strict=True)),
        "missing": "",
    }
