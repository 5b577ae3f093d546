"""Areas and their variances agree with the plain definition, and with chance where it is known."""

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from trainer.judging.delong import areas, difference, interval


def scored(count=120, seed=0, skill=(1.0, 1.5), rounded=None):
    """Two models on the same pictures; their scores agree in part."""
    random = np.random.default_rng(seed)
    positive = random.random(count) < 0.4
    shared = random.normal(size=count)
    scores = np.stack([shared + random.normal(size=count) + s * positive for s in skill])
    return (scores if rounded is None else scores.round(rounded)), positive


def by_definition(scores, positive):
    """DeLong's areas and covariance from all pairs of pictures."""
    kernels = []
    for row in scores:
        pairs = row[positive][:, None] - row[~positive][None]
        kernels.append((pairs > 0) + 0.5 * (pairs == 0))
    values = np.array([kernel.mean() for kernel in kernels])
    found = np.cov([kernel.mean(1) for kernel in kernels]) / positive.sum()
    rejected = np.cov([kernel.mean(0) for kernel in kernels]) / (~positive).sum()
    return values, found + rejected


@pytest.mark.parametrize("rounded", [None, 1, 0])
def test_mid_ranks_give_what_all_pairs_give_also_with_ties(rounded):
    scores, positive = scored(rounded=rounded)
    values, covariance = areas(scores, positive, np.arange(len(positive)))
    expected = by_definition(scores, positive)
    np.testing.assert_allclose(values, expected[0], atol=1e-12)
    np.testing.assert_allclose(covariance, expected[1], atol=1e-12)
    assert values[0] == pytest.approx(roc_auc_score(positive, scores[0]))


def test_copies_of_every_picture_change_nothing_when_they_are_one_group():
    scores, positive = scored()
    groups = np.arange(len(positive))
    alone = areas(scores, positive, groups)
    doubled = areas(np.tile(scores, 2), np.tile(positive, 2), np.tile(groups, 2))
    np.testing.assert_allclose(doubled.values, alone.values)
    np.testing.assert_allclose(doubled.covariance, alone.covariance)
    apart = areas(np.tile(scores, 2), np.tile(positive, 2), np.arange(2 * len(positive)))
    assert apart.covariance[0, 0] < 0.6 * alone.covariance[0, 0]  # what ignoring groups would say


def test_the_variance_is_that_of_many_samples_also_when_groups_hold_both_sides():
    values, variances = [], []
    for seed in range(400):
        random = np.random.default_rng(seed)
        patients = np.repeat(np.arange(40), 4)
        positive = np.tile([True, True, False, False], 40)
        scores = random.normal(size=160) + 1.2 * positive + 1.0 * random.normal(size=40)[patients]
        found = areas(scores[None], positive, patients)
        values.append(found.values[0])
        variances.append(found.covariance[0, 0])
    assert np.mean(variances) == pytest.approx(np.var(values), rel=0.15)


def test_a_difference_that_is_there_is_seen_and_one_that_is_not_is_not():
    scores, positive = scored(count=600, skill=(0.6, 2.0))
    groups = np.arange(600)
    seen = difference(areas(scores, positive, groups))
    assert 0 < seen["low"] < seen["value"] < seen["high"]
    assert seen["p"] < 0.001
    same = difference(areas(scores[[0, 0]], positive, groups))
    assert same == {"value": 0.0, "low": None, "high": None, "p": None}


def test_as_often_as_promised_chance_alone_looks_like_a_difference():
    false = 0
    for seed in range(400):
        scores, positive = scored(count=80, seed=seed, skill=(1.0, 1.0))
        false += difference(areas(scores, positive, np.arange(80)))["p"] < 0.05
    assert 0.02 < false / 400 < 0.09


def test_an_interval_stays_below_one():
    near = interval(0.98, 0.02**2)
    assert 0.8 < near["low"] < 0.98 < near["high"] < 1
    assert interval(1.0, 0.0) == {"value": 1.0, "low": None, "high": None}


def test_one_side_alone_has_no_area():
    found = areas(np.ones((2, 3)), np.ones(3, bool), np.arange(3))
    assert np.isnan(found.values).all()
    assert difference(found)["value"] is None


def test_a_single_group_has_an_area_and_no_interval():
    scores, positive = scored(count=20)
    found = areas(scores, positive, np.zeros(20, np.int64))
    assert found.values[0] == pytest.approx(roc_auc_score(positive, scores[0]))
    assert difference(found)["low"] is None
