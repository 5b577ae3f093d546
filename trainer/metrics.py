"""How good stored predictions are, with 95 % intervals. numpy and scikit-learn, no torch."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax

_BINS = 15
_RESAMPLES = 1000
_Z95 = 1.959963984540054
Interval = tuple[float, float]


class Predicted(NamedTuple):
    """Stored predictions: probabilities (n, labels), true label indices (n,), groups (n,)."""

    probabilities: NDArray[np.float64]
    truth: NDArray[np.int64]
    groups: NDArray[np.str_]


def fit_temperature(logits: NDArray[np.floating], truth: NDArray[np.int64]) -> float:
    """Return the temperature that minimises the negative log likelihood (Guo et al. 2017)."""

    def loss(log_temperature: float) -> float:
        scaled = log_softmax(logits / np.exp(log_temperature), axis=1)
        return float(-scaled[np.arange(len(truth)), truth].mean())

    return float(np.exp(minimize_scalar(loss, bounds=(-3, 3), method="bounded").x))


def calibrated(logits: NDArray[np.floating], temperature: float) -> NDArray[np.float64]:
    """Return probabilities (n, labels) for logits (n, labels)."""
    return np.asarray(softmax(np.asarray(logits, np.float64) / temperature, axis=1))


def confusion(predicted: Predicted) -> NDArray[np.int64]:
    """Return counts (true label, predicted label)."""
    labels = predicted.probabilities.shape[1]
    matrix = np.zeros((labels, labels), np.int64)
    np.add.at(matrix, (predicted.truth, predicted.probabilities.argmax(1)), 1)
    return matrix


def accuracy(predicted: Predicted) -> float:
    return float((predicted.probabilities.argmax(1) == predicted.truth).mean())


def balanced_accuracy(predicted: Predicted) -> float:
    """Return the mean sensitivity over the labels that occur."""
    matrix = confusion(predicted)
    present = matrix.sum(1) > 0
    return float((np.diag(matrix)[present] / matrix.sum(1)[present]).mean())


def macro_f1(predicted: Predicted) -> float:
    """Return the unweighted mean over labels of 2TP / (2TP + FP + FN)."""
    matrix = confusion(predicted)
    hits = np.diag(matrix)
    counted = np.maximum(matrix.sum(0) + matrix.sum(1), 1)
    return float((2 * hits / counted).mean())


def calibration_error(predicted: Predicted) -> float:
    """Return the expected calibration error of the top label over 15 equal bins."""
    confidence = predicted.probabilities.max(1)
    hit = predicted.probabilities.argmax(1) == predicted.truth
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    count = np.bincount(bins, minlength=_BINS)
    gap = np.abs(
        np.bincount(bins, hit, minlength=_BINS) - np.bincount(bins, confidence, minlength=_BINS)
    )
    return float(gap.sum() / count.sum())


def roc_auc(predicted: Predicted, label: int) -> float:
    """Return the area under the ROC curve of one label against the rest; NaN if one is absent."""
    from sklearn.metrics import roc_auc_score

    positive = predicted.truth == label
    if positive.all() or not positive.any():
        return float("nan")
    return float(roc_auc_score(positive, predicted.probabilities[:, label]))


def wilson(hits: int, count: int) -> Interval:
    """Return the 95 % Wilson interval of a proportion; (0, 1) when nothing was counted."""
    if count == 0:
        return 0.0, 1.0
    share, z2 = hits / count, _Z95**2
    centre = (share + z2 / (2 * count)) / (1 + z2 / count)
    half = _Z95 * np.sqrt(share * (1 - share) / count + z2 / (4 * count**2)) / (1 + z2 / count)
    return max(0.0, float(centre - half)), min(1.0, float(centre + half))


def bootstrap(
    predicted: Predicted, metrics: dict[str, Callable[[Predicted], float]], seed: int = 0
) -> dict[str, dict[str, Any]]:
    """Return {name: {value, low, high}}: 95 % percentile intervals, resampling whole groups."""
    random = np.random.default_rng(seed)
    _, member = np.unique(predicted.groups, return_inverse=True)
    rows_of = [np.flatnonzero(member == group) for group in range(member.max() + 1)]
    draws: dict[str, list[float]] = {name: [] for name in metrics}
    for _ in range(_RESAMPLES):
        chosen = random.integers(len(rows_of), size=len(rows_of))
        rows = np.concatenate([rows_of[group] for group in chosen])
        sample = Predicted(*(column[rows] for column in predicted))
        for name, metric in metrics.items():
            draws[name].append(metric(sample))
    return {
        name: _figure(metric(predicted), *_middle_95(draws[name]))
        for name, metric in metrics.items()
    }


def judge(predicted: Predicted, labels: tuple[str, ...], negative: str | None) -> dict[str, Any]:
    """Return every metric as plain JSON: overall, per label, and finding against `negative`.

    Figures are {value, low, high}. Proportions have Wilson intervals, the rest a bootstrap over
    groups of pictures that belong together.
    """
    overall = {
        "accuracy": accuracy,
        "balanced_accuracy": balanced_accuracy,
        "macro_f1": macro_f1,
        "calibration_error": calibration_error,
    }
    areas = {name: _area_of(index) for index, name in enumerate(labels)}
    figures = bootstrap(predicted, {**overall, **areas})
    matrix = confusion(predicted)
    result: dict[str, Any] = {
        "pictures": len(predicted.truth),
        "groups": len(np.unique(predicted.groups)),
        "confusion": {"labels": list(labels), "true_by_predicted": matrix.tolist()},
        **{name: figures[name] for name in overall},
        "labels": {
            name: {**_proportions(*_binary(matrix, [index])), "roc_auc": figures[name]}
            for index, name in enumerate(labels)
        },
    }
    if negative is not None:
        positive = [index for index, name in enumerate(labels) if name != negative]
        result["finding"] = _proportions(*_binary(matrix, positive))
    return result


def _middle_95(draws: list[float]) -> Interval:
    """Return the 2.5 and 97.5 percentiles of the draws in which the metric could be computed."""
    known = [value for value in draws if not np.isnan(value)]
    if not known:
        return float("nan"), float("nan")
    low, high = np.percentile(known, [2.5, 97.5])
    return float(low), float(high)


def _area_of(label: int) -> Callable[[Predicted], float]:
    return lambda predicted: roc_auc(predicted, label)


def _binary(matrix: NDArray[np.int64], positive: list[int]) -> tuple[int, int, int, int]:
    """Return (true positives, false negatives, false positives, true negatives)."""
    mask = np.zeros(len(matrix), bool)
    mask[positive] = True
    blocks = (matrix[mask][:, mask], matrix[mask][:, ~mask], matrix[~mask][:, mask])
    found, missed, false = (int(block.sum()) for block in blocks)
    return found, missed, false, int(matrix[~mask][:, ~mask].sum())


def _proportions(found: int, missed: int, false: int, rejected: int) -> dict[str, Any]:
    pairs = {
        "sensitivity": (found, found + missed),
        "specificity": (rejected, rejected + false),
        "ppv": (found, found + false),
        "npv": (rejected, rejected + missed),
    }
    return {
        name: _figure(hits / count if count else float("nan"), *wilson(hits, count))
        for name, (hits, count) in pairs.items()
    }


def _figure(value: float, low: float, high: float) -> dict[str, Any]:
    """Return a figure as JSON can hold it: None stands for what cannot be computed."""
    rounded = [
        None if np.isnan(number) else round(float(number), 4) for number in (value, low, high)
    ]
    return dict(zip(("value", "low", "high"), rounded, strict=True))
