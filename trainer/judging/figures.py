"""Figures of confusion matrices and of scores, for one sample or for a thousand resamples at once.

scikit-learn computes each of these for one sample, which a bootstrap would repeat thousands of
times. Here they take stacked matrices (..., true label, predicted label) or weights
(resamples, pictures); the tests hold every one against scikit-learn. NaN is what cannot be
computed, such as the sensitivity for a label that does not occur.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
BINS = 15
_CHUNK = 2**17  # numbers at a time: larger temporaries leave the processor's cache


def accuracy(matrix: Numbers) -> Numbers:
    """Return the share of right answers, (...)."""
    return _ratio(_hits(matrix).sum(-1), matrix.sum((-2, -1)))


def sensitivities(matrix: Numbers) -> Numbers:
    """Return the sensitivity (recall) of each label, (..., labels)."""
    return _ratio(_hits(matrix), matrix.sum(-1))


def precisions(matrix: Numbers) -> Numbers:
    """Return the precision (PPV) of each label, (..., labels)."""
    return _ratio(_hits(matrix), matrix.sum(-2))


def f1s(matrix: Numbers) -> Numbers:
    """Return 2TP / (2TP + FP + FN) of each label, (..., labels)."""
    return _ratio(2 * _hits(matrix), matrix.sum(-1) + matrix.sum(-2))


def balanced_accuracy(matrix: Numbers) -> Numbers:
    """Return the mean sensitivity over the labels that occur, (...)."""
    return _mean(sensitivities(matrix))


def matthews(matrix: Numbers) -> Numbers:
    """Return Matthews' correlation of many labels (Gorodkin 2004); 0 when one side is constant."""
    true, said, all_of = matrix.sum(-1), matrix.sum(-2), matrix.sum((-2, -1))
    shared = _hits(matrix).sum(-1) * all_of - (true * said).sum(-1)
    spread = (all_of**2 - (true**2).sum(-1)) * (all_of**2 - (said**2).sum(-1))
    return np.where(spread > 0, shared / np.sqrt(np.where(spread > 0, spread, 1)), 0.0)


def kappa(matrix: Numbers) -> Numbers:
    """Return Cohen's kappa, unweighted (Cohen 1960); NaN when chance alone agrees always."""
    all_of = matrix.sum((-2, -1))
    chance = _ratio((matrix.sum(-1) * matrix.sum(-2)).sum(-1), all_of**2)
    return _ratio(accuracy(matrix) - chance, 1 - chance)


def macro(each: Callable[[Numbers], Numbers]) -> Callable[[Numbers], Numbers]:
    """Return the unweighted mean of a figure over the labels that occur or are suggested.

    A label that occurs and is never suggested counts with 0, as in scikit-learn.
    """

    def mean(matrix: Numbers) -> Numbers:
        seen = (matrix.sum(-1) + matrix.sum(-2)) > 0
        return _mean(np.where(seen, np.nan_to_num(each(matrix)), np.nan))

    return mean


def weighted(each: Callable[[Numbers], Numbers]) -> Callable[[Numbers], Numbers]:
    """Return the mean of a figure over labels, each weighing as much as it occurs."""

    def mean(matrix: Numbers) -> Numbers:
        share = _ratio(matrix.sum(-1), matrix.sum((-2, -1))[..., None])
        return np.asarray((np.nan_to_num(each(matrix)) * share).sum(-1))

    return mean


OF_MATRIX: dict[str, Callable[[Numbers], Numbers]] = {
    "accuracy": accuracy,
    "balanced_accuracy": balanced_accuracy,
    "macro_f1": macro(f1s),
    "precision_macro": macro(precisions),
    "recall_macro": macro(sensitivities),
    "precision_weighted": weighted(precisions),
    "recall_weighted": weighted(sensitivities),
    "f1_weighted": weighted(f1s),
    "matthews": matthews,
    "kappa": kappa,
}


class Areas(NamedTuple):
    """Areas under the ROC curve and under the precision-recall curve, (resamples,) each."""

    roc: Numbers
    precision_recall: Numbers


def areas(scores: Numbers, positive: NDArray[np.bool_], weights: Numbers) -> Areas:
    """Return both areas of one label against the rest; NaN where one side is absent.

    scores (n,), positive (n,), weights (resamples, n). Equal scores are one threshold. The area
    under precision and recall is the average precision, without interpolation.
    """
    order = np.argsort(-scores, kind="stable")
    ends = np.flatnonzero(np.diff(scores[order], append=-np.inf))
    rows = max(1, _CHUNK // max(len(scores), 1))
    parts = [
        _areas(weights[start : start + rows][:, order], positive[order], ends)
        for start in range(0, len(weights), rows)
    ]
    return Areas(*(np.concatenate(part) for part in zip(*parts, strict=True)))


def _areas(weights: Numbers, positive: NDArray[np.bool_], ends: NDArray[np.int64]) -> Areas:
    """Return the areas for weights (resamples, n) in falling order of the scores.

    ends  the last place of each stretch of equal scores
    """
    found = np.cumsum(weights * positive, 1)[:, ends]
    called = np.cumsum(weights, 1)[:, ends]
    false = called - found
    sensitivity = _ratio(found, found[:, -1:])
    alarms = _ratio(false, false[:, -1:])
    zero = np.zeros((len(weights), 1))
    rise = np.diff(sensitivity, axis=1, prepend=zero)
    before = np.concatenate([zero, sensitivity[:, :-1]], 1)
    roc = (np.diff(alarms, axis=1, prepend=zero) * (sensitivity + before) / 2).sum(1)
    precision = np.nan_to_num(_ratio(found, called))
    return Areas(roc, np.where(found[:, -1] > 0, (rise * precision).sum(1), np.nan))


class Reliability(NamedTuple):
    """How confidence and being right agree, over 15 equal bins of the top label's probability.

    pictures    (bins,) how many
    confidence  (bins,) mean probability; NaN where empty
    right       (bins,) share that is right; NaN where empty
    """

    pictures: NDArray[np.int64]
    confidence: Numbers
    right: Numbers


def reliability(probabilities: Numbers, truth: NDArray[np.int64]) -> Reliability:
    """Return the reliability diagram of probabilities (n, labels) for true indices (n,)."""
    bins, confidence, hit = _binned(probabilities, truth)
    count = np.bincount(bins, minlength=BINS)
    return Reliability(
        count,
        _ratio(np.asarray(np.bincount(bins, confidence, BINS), np.float64), count),
        _ratio(np.asarray(np.bincount(bins, hit, BINS), np.float64), count),
    )


def calibration_error(
    probabilities: Numbers, truth: NDArray[np.int64], weights: Numbers
) -> Numbers:
    """Return the expected calibration error of the top label (Naeini et al. 2015), (resamples,).

    probabilities (n, labels), truth (n,), weights (resamples, n); 15 bins of equal width.
    """
    bins, confidence, hit = _binned(probabilities, truth)
    gap = np.zeros((len(truth), BINS))
    gap[np.arange(len(truth)), bins] = hit - confidence
    return _ratio(np.abs(weights @ gap).sum(1), weights.sum(1))


def one_hot_matrices(answers: NDArray[np.int64], truth: NDArray[np.int64], labels: int) -> Numbers:
    """Return a confusion matrix a picture, flat: (n, labels * labels)."""
    flat = np.zeros((len(truth), labels * labels))
    flat[np.arange(len(truth)), truth * labels + answers] = 1
    return flat


def confusion(answers: NDArray[np.int64], truth: NDArray[np.int64], labels: int) -> Numbers:
    """Return the counts (true label, answered label) of indices (n,)."""
    counts = one_hot_matrices(answers, truth, labels).sum(0)
    return np.asarray(counts.reshape(labels, labels), np.float64)


def _binned(
    probabilities: Numbers, truth: NDArray[np.int64]
) -> tuple[NDArray[np.int64], Numbers, Numbers]:
    confidence = probabilities.max(1)
    hit = (probabilities.argmax(1) == truth).astype(np.float64)
    return np.minimum((confidence * BINS).astype(np.int64), BINS - 1), confidence, hit


def _hits(matrix: Numbers) -> Numbers:
    return np.asarray(np.diagonal(matrix, axis1=-2, axis2=-1))


def _ratio(part: Numbers, whole: Numbers | NDArray[np.int64]) -> Numbers:
    out = np.full(np.broadcast_shapes(part.shape, whole.shape), np.nan)
    return np.asarray(np.divide(part, whole, out=out, where=whole != 0))


def _mean(each: Numbers) -> Numbers:
    """Return the mean over the last axis of what is not NaN; NaN where nothing is."""
    known = ~np.isnan(each)
    return _ratio(np.where(known, each, 0).sum(-1), known.sum(-1))
