"""Intervals of 95 %: Wilson for proportions, a bootstrap over groups for everything else."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest

from trainer.judging.figures import Numbers

RESAMPLES = 1000
Interval = tuple[float, float]


class Resamples(NamedTuple):
    """Groups drawn with replacement: how often each counts in each resample.

    counts  (resamples, groups); the first row is the sample itself, every group once
    member  (n,) the group of each picture
    """

    counts: Numbers
    member: NDArray[np.int64]

    def sums(self, of_picture: Numbers) -> Numbers:
        """Return weighted sums (resamples, k) of numbers of each picture, (n, k)."""
        of_group = np.zeros((self.counts.shape[1], of_picture.shape[1]))
        np.add.at(of_group, self.member, of_picture)
        return np.asarray(self.counts @ of_group)

    @property
    def weights(self) -> Numbers:
        """How often each picture counts, (resamples, n)."""
        return self.counts[:, self.member]


def resample(groups: NDArray[np.str_], seed: int = 0, resamples: int = RESAMPLES) -> Resamples:
    """Draw whole groups with replacement; groups (n,) names what each picture belongs to.

    A cluster bootstrap (Field and Welsh 2007): pictures of a group are copies or neighbours of one
    another, and drawing them one by one would make an interval too narrow.
    """
    names, member = np.unique(groups, return_inverse=True)
    count = len(names)
    drawn = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), resamples)
    return Resamples(np.vstack([np.ones(count), drawn]), member.astype(np.int64))


def figure(draws: Numbers) -> dict[str, float | None]:
    """Return {value, low, high} of (1 + resamples,) draws, the first being the sample itself.

    A figure that no resample changes, such as an area of 1, has no interval: drawing from a sample
    without a fault cannot say how rare faults are.
    """
    known = draws[1:][~np.isnan(draws[1:])]
    if len(known) == 0 or np.ptp(known) < 1e-12:
        return rounded(draws[0], np.nan, np.nan)
    return rounded(draws[0], *np.percentile(known, [2.5, 97.5]))


def proportion(hits: int, count: int) -> dict[str, float | None]:
    """Return {value, low, high} of a proportion with its Wilson interval."""
    return rounded(hits / count if count else np.nan, *wilson(hits, count))


def wilson(hits: int, count: int) -> Interval:
    """Return the 95 % Wilson interval of a proportion; (0, 1) when nothing was counted."""
    if count == 0:
        return 0.0, 1.0
    interval = binomtest(hits, count).proportion_ci(0.95, method="wilson")
    return float(interval.low), float(interval.high)


def rounded(value: float, low: float, high: float) -> dict[str, float | None]:
    """Return a figure as JSON can hold it: None stands for what cannot be computed."""
    numbers = [None if np.isnan(number) else round(float(number), 4)
               for number in (value, low, high)]  # fmt: skip
    return dict(zip(("value", "low", "high"), numbers, strict=True))


def json_numbers(numbers: NDArray[Any]) -> list[float | None]:
    """Return numbers as JSON can hold them, rounded to six digits."""
    return [None if np.isnan(number) else round(float(number), 6) for number in numbers]
