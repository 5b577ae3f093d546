"""Calibration: from logits to probabilities that can be believed. numpy and scipy, no torch.

Figures, watched and reported, are in `trainer.judging`.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax


class Predicted(NamedTuple):
    """Stored predictions: probabilities (n, labels), true label indices (n,), groups (n,)."""

    probabilities: NDArray[np.float64]
    truth: NDArray[np.int64]
    groups: NDArray[np.str_]


def fit_temperature(logits: NDArray[np.floating], truth: NDArray[np.int64]) -> float:
    """Return the temperature that minimises the negative log likelihood (Guo et al. 2017).

    1 where every answer is right: the likelihood then grows until every answer is certain, and
    says nothing about how certain one may be.
    """
    if (logits.argmax(1) == truth).all():
        return 1.0

    def loss(log_temperature: float) -> float:
        scaled = log_softmax(logits / np.exp(log_temperature), axis=1)
        return float(-scaled[np.arange(len(truth)), truth].mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-3, 3), method="bounded").x))


def calibrated(logits: NDArray[np.floating], temperature: float) -> NDArray[np.float64]:
    """Return probabilities (n, labels) for logits (n, labels)."""
    return np.asarray(softmax(np.asarray(logits, np.float64) / temperature, axis=1))
