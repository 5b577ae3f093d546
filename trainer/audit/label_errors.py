"""Pictures whose label a classifier that never saw them disputes with good reason.

Confident learning: Northcutt, Jiang, Chuang, "Confident learning: estimating uncertainty in
dataset labels", JAIR 70 (2021). Only probabilities from out-of-fold predictions are evidence: a
network agrees with the labels it was trained on.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray


class LabelDispute(NamedTuple):
    """One picture: its `place` in the predictions, labels as numbers.

    margin  probability of the suggested label minus that of the given one; -1..1
    """

    place: int
    given: int
    suggested: int
    margin: float


def likely_label_errors(
    probabilities: NDArray[np.floating[Any]], truth: NDArray[np.integer[Any]]
) -> list[LabelDispute]:
    """Return the pictures that are probably labelled wrongly, the clearest first.

    probabilities  (n, labels), out of fold: from a model that did not train on the picture or its
                   group
    truth          (n,) given labels, 0..labels-1

    A picture is confidently of a label when its probability reaches the mean probability of that
    label among the pictures that carry it; it is disputed when it is confidently of another label
    and not of its own cell of the confident joint ("C confusion" of the paper, off the diagonal).
    Raises ValueError when shapes do not fit.
    """
    if probabilities.ndim != 2 or truth.shape != probabilities.shape[:1]:
        raise ValueError(f"probabilities {probabilities.shape} do not fit truth {truth.shape}")
    shares = np.asarray(probabilities, np.float64)
    labels = shares.shape[1]
    thresholds = np.array(
        [shares[truth == k, k].mean() if (truth == k).any() else np.inf for k in range(labels)]
    )
    confident = shares >= thresholds
    suggested = np.where(confident, shares, -1.0).argmax(1)
    disputed = confident.any(1) & (suggested != truth)
    found = [
        LabelDispute(
            int(i), int(truth[i]), int(suggested[i]),
            float(shares[i, suggested[i]] - shares[i, truth[i]]),
        )
        for i in np.flatnonzero(disputed)
    ]  # fmt: skip
    return sorted(found, key=lambda dispute: (-dispute.margin, dispute.place))
