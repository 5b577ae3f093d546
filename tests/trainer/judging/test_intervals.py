"""An interval is as wide as the groups are few."""

import numpy as np
import pytest
from scipy.stats import binom

from trainer.judging.intervals import figure, proportion, resample, wilson


def test_wilson_agrees_with_a_published_interval():
    # 311 of 394: 74.6 to 82.7 %
    assert wilson(311, 394) == pytest.approx((0.746, 0.827), abs=0.001)
    assert wilson(0, 0) == (0.0, 1.0)
    assert proportion(0, 0)["value"] is None


def test_the_first_row_is_the_sample_itself_and_every_other_draws_as_many_groups():
    drawn = resample(np.array(["a", "b", "b", "c"]), resamples=50)
    assert drawn.counts.shape == (51, 3)
    assert drawn.weights[0].tolist() == [1, 1, 1, 1]
    assert (drawn.counts.sum(1) == 3).all()
    assert (drawn.weights[:, 1] == drawn.weights[:, 2]).all()


def test_sums_are_those_of_the_weighted_pictures():
    drawn = resample(np.array(["a", "b", "b", "c", "a"]), resamples=20)
    numbers = np.random.default_rng(0).normal(size=(5, 2))
    np.testing.assert_allclose(drawn.sums(numbers), drawn.weights @ numbers)


def test_single_pictures_give_the_quantiles_of_the_binomial_distribution():
    """That is what many resamples of single pictures come to; 90 % would be 3 pictures narrower."""
    right = np.random.default_rng(1).random(400) < 0.8
    drawn = resample(np.arange(400).astype(np.str_))
    found = figure((drawn.sums(right[:, None].astype(float)) / 400)[:, 0])
    low, high = binom.ppf([0.025, 0.975], 400, right.mean()) / 400
    assert found["value"] == pytest.approx(right.mean())
    assert found["low"] == pytest.approx(low, abs=1.2 / 400)
    assert found["high"] == pytest.approx(high, abs=1.2 / 400)


def test_pictures_of_one_group_widen_the_interval():
    right = (np.arange(100) % 4 > 0).astype(float)[:, None]
    right[:50], right[50:] = 1, 0

    def width(groups):
        drawn = figure((resample(groups).sums(right) / 100)[:, 0])
        return drawn["high"] - drawn["low"]

    assert width(np.arange(100).astype(np.str_)) < 0.25
    assert width((np.arange(100) // 25).astype(np.str_)) > 0.7


def test_what_no_resample_changes_has_no_interval():
    assert figure(np.ones(20)) == {"value": 1.0, "low": None, "high": None}
    assert figure(np.array([np.nan, np.nan]))["value"] is None
