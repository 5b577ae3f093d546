"""Two models on the same pictures: whether one answers better, or chance may do as much."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest

from trainer.errors import TrainerError
from trainer.judging import delong, figures
from trainer.judging.figures import Numbers
from trainer.judging.intervals import Resamples, figure, resample
from trainer.judging.predictions import Predictions, matching
from trainer.metrics import calibrated
from trainer.wording import many

_COMPARED = ("accuracy", "balanced_accuracy", "macro_f1", "matthews")


def compare(
    first: Predictions, second: Predictions, temperatures: tuple[float, float] = (1.0, 1.0)
) -> dict[str, Any]:
    """Return McNemar's test, paired bootstrap intervals of `second` minus `first`, and ROC areas.

    temperatures  of the two, which have a part in how a label's probability ranks the pictures

    Only pictures that both answered count; pass the same split of both, so that neither has
    trained on them. Figures are {value, low, high}; an interval of a difference that holds 0 means
    that the pictures cannot tell the models apart. Raises TrainerError when the models tell apart
    different labels or share no picture.
    """
    title = "The two models cannot be compared"
    first, second = matching(first, second, lambda reason: TrainerError(title, reason))
    if len(first) == 0:
        raise TrainerError(
            title, "no picture was answered by both.", "Judge both on the same folder."
        )
    if (first.truth != second.truth).any():
        raise TrainerError(title, "the same picture has one label there and another here.")
    drawn = resample(_together(first.groups, second.groups))
    matrices = [_matrices(part, drawn) for part in (first, second)]
    differences: dict[str, Any] = {}
    for name in _COMPARED:
        of = figures.OF_MATRIX[name]
        a, b = (of(matrix) for matrix in matrices)
        differences[name] = {
            "first": figure(a),
            "second": figure(b),
            "difference": figure(b - a),
        }
    right = first.answers == first.truth, second.answers == second.truth
    return {
        "pictures": len(first),
        "groups": drawn.counts.shape[1],
        "mcnemar": mcnemar(*right),
        "differences": differences,
        "areas": _areas(first, second, temperatures, drawn.member),
    }


def mcnemar(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> dict[str, Any]:
    """Return McNemar's exact test (1947; binomial, two-sided) of two answers right or wrong, (n,).

    It counts pictures as independent: where groups hold several, the bootstrap is the one to read.
    """
    only_first, only_second = int((first & ~second).sum()), int((~first & second).sum())
    differing = only_first + only_second
    return {
        "both_right": int((first & second).sum()),
        "only_first_right": only_first,
        "only_second_right": only_second,
        "both_wrong": int((~first & ~second).sum()),
        "p": float(binomtest(only_first, differing).pvalue) if differing else 1.0,
    }


def verdict(comparison: dict[str, Any], first: str, second: str) -> str:
    """Say in a sentence what a comparison shows, by balanced accuracy."""
    difference = comparison["differences"]["balanced_accuracy"]["difference"]
    value, low, high = difference["value"], difference["low"], difference["high"]
    if value == 0 and low is None:
        both = f"the {comparison['pictures']} pictures that both answered"
        return f"{first} and {second} have the same balanced accuracy on {both}."
    if None in (value, low, high):
        return "The pictures do not suffice to compare the two."
    words = f"(difference of balanced accuracy {value:+.3f}, {low:+.3f} to {high:+.3f})"
    if low > 0:
        return f"{second} is better than {first} on these pictures {words}."
    if high < 0:
        return f"{second} is worse than {first} on these pictures {words}."
    return f"These pictures cannot tell {first} and {second} apart {words}."


def signed(figure: Mapping[str, float | None]) -> str:
    """Return "+0.012 (-0.004 to +0.028)"."""
    value, low, high = figure["value"], figure["low"], figure["high"]
    if value is None:
        return "not measurable"
    if low is None or high is None:
        return f"{value:+.3f} (no interval)"
    return f"{value:+.3f} ({low:+.3f} to {high:+.3f})"


def p_words(p: float | None) -> str:
    """Return "p = 0.012", "p < 0.001" or "" where none is known."""
    if p is None:
        return ""
    return "p < 0.001" if p < 0.001 else f"p = {p:.3f}"


def mcnemar_words(found: Mapping[str, Any], first: str, second: str) -> str:
    """Say what McNemar's test counted."""
    return (
        f"McNemar's exact test: {many(found['only_first_right'], 'picture')} that only {first} "
        f"answers right, {found['only_second_right']} only {second}; "
        f"{found['both_right']} both, {found['both_wrong']} neither; "
        f"{p_words(found['p'])}. It takes pictures as independent; where "
        "groups hold several, read the intervals."
    )


def _areas(
    first: Predictions,
    second: Predictions,
    temperatures: tuple[float, float],
    groups: NDArray[np.int64],
) -> dict[str, Any]:
    """Return {label: {first, second, difference}} of each label against the rest; see delong.

    Of two labels one says it all: the areas of both are the same.
    """
    shares = np.stack(
        [
            calibrated(part.logits, temperature)
            for part, temperature in zip((first, second), temperatures, strict=True)
        ]
    )
    labels = first.labels[:1] if len(first.labels) == 2 else first.labels
    found: dict[str, Any] = {}
    for index, name in enumerate(labels):
        both = delong.areas(shares[:, :, index], first.truth == index, groups)
        variances = np.diag(both.covariance)
        found[name] = {
            "first": delong.interval(float(both.values[0]), float(variances[0])),
            "second": delong.interval(float(both.values[1]), float(variances[1])),
            "difference": delong.difference(both),
        }
    return found


def _matrices(predictions: Predictions, drawn: Resamples) -> Numbers:
    labels = len(predictions.labels)
    flat = figures.one_hot_matrices(predictions.answers, predictions.truth, labels)
    return drawn.sums(flat).reshape(-1, labels, labels)


def _together(first: NDArray[np.str_], second: NDArray[np.str_]) -> NDArray[np.str_]:
    """Return groups in which lies together what either run keeps together, (n,)."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    n = len(first)
    _, a = np.unique(first, return_inverse=True)
    _, b = np.unique(second, return_inverse=True)
    picture = np.arange(n)
    rows = np.concatenate([picture, picture])
    columns = np.concatenate([n + a, n + a.max() + 1 + b])
    size = int(columns.max()) + 1
    graph = coo_array((np.ones(len(rows)), (rows, columns)), shape=(size, size))
    _, component = connected_components(graph, directed=False)
    return np.asarray(component[:n], np.str_)
