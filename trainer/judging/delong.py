"""Areas under the ROC curve of models on the same pictures, and how sure their difference is.

Variances after DeLong, DeLong and Clarke-Pearson 1988 (Biometrics 44:837), by the mid-ranks of Sun
and Xu 2014 (IEEE Signal Processing Letters 21:1389), so that they cost as much as sorting. Pictures
of one group are not independent; what each adds is summed over its group first (Obuchowski 1997,
Biometrics 53:567). Where every picture is a group of its own, that is DeLong's variance itself.
"""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm, rankdata

from trainer.judging.figures import Numbers
from trainer.judging.intervals import rounded

_WIDTH = 1.959964  # standard errors on either side of an interval of 95 %


class Areas(NamedTuple):
    """Areas of k models on the same pictures, (k,), and how they vary together, (k, k)."""

    values: Numbers
    covariance: Numbers


def areas(scores: Numbers, positive: NDArray[np.bool_], groups: NDArray[np.int64]) -> Areas:
    """Return the areas of models that gave the same pictures scores (k, n).

    positive (n,); groups (n,) numbers of what belongs together. NaN where pictures of one side are
    missing; the covariance is NaN, too, where one side has a single group.
    """
    count, others = int(positive.sum()), int((~positive).sum())
    models = len(scores)
    if not count or not others:
        return Areas(np.full(models, np.nan), np.full((models, models), np.nan))
    ranks = rankdata(scores, axis=1)
    # the share of the other side that each picture stands on the right side of
    of_positive = (ranks[:, positive] - rankdata(scores[:, positive], axis=1)) / others
    of_other = 1 - (ranks[:, ~positive] - rankdata(scores[:, ~positive], axis=1)) / count
    values = of_positive.mean(1)
    found = _summed(of_positive - values[:, None], groups[positive])
    rejected = _summed(of_other - values[:, None], groups[~positive])
    apart = _spread(found, found) / count**2 + _spread(rejected, rejected) / others**2
    # groups that hold pictures of both sides tie the two sides together
    shared, left, right = np.intersect1d(found.names, rejected.names, return_indices=True)
    everyone = len(np.union1d(found.names, rejected.names))
    across = np.zeros((models, models))
    if len(shared):
        across = found.sums[:, left] @ rejected.sums[:, right].T * everyone
        across /= max(everyone - 1, 1)  # of one group the covariance is NaN already
    both = (across + across.T) / (count * others)
    return Areas(values, apart + both)


def difference(found: Areas) -> dict[str, Any]:
    """Return how the second of two areas differs from the first: {value, low, high} and p.

    The interval and the two-sided p are of the normal distribution; p is None where the variance is
    none, as when both rank all pictures alike.
    """
    value = float(found.values[1] - found.values[0])
    contrast = np.array([-1.0, 1.0])
    variance = float(contrast @ found.covariance @ contrast)
    if not variance > 1e-15:
        known = rounded(value, np.nan, np.nan)
        return {**known, "p": None}
    error = float(np.sqrt(variance))
    p = 2 * float(norm.sf(abs(value) / error))
    return {**rounded(value, value - _WIDTH * error, value + _WIDTH * error), "p": round(p, 6)}


def interval(value: float, variance: float) -> dict[str, float | None]:
    """Return {value, low, high} of one area, on the scale of its logit so that it stays below 1.

    An area of 0 or 1 has no interval: a sample without a fault cannot say how rare faults are.
    """
    if not 0 < value < 1 or not variance > 0:
        return rounded(value, np.nan, np.nan)
    middle = np.log(value / (1 - value))
    reach = _WIDTH * np.sqrt(variance) / (value * (1 - value))
    low, high = 1 / (1 + np.exp(-(middle + np.array([-reach, reach]))))
    return rounded(value, float(low), float(high))


class _Sums(NamedTuple):
    """What the pictures of each group add, (k, groups), and the groups' numbers."""

    sums: Numbers
    names: NDArray[np.int64]


def _summed(parts: Numbers, groups: NDArray[np.int64]) -> _Sums:
    names, place = np.unique(groups, return_inverse=True)
    sums = [np.asarray(np.bincount(place, row, len(names)), np.float64) for row in parts]
    return _Sums(np.stack(sums), names)


def _spread(one: _Sums, other: _Sums) -> Numbers:
    """Return sums of products, (k, k), with Bessel's correction; NaN for a single group."""
    number = len(one.names)
    if number < 2:
        return np.full((len(one.sums), len(one.sums)), np.nan)
    return np.asarray(one.sums @ other.sums.T * number / (number - 1))
