"""Prediction sets hold what they promise, and a strange slice stands out."""

import json
import subprocess
import sys

import numpy as np
import pytest

from trainer.doubt import (
    Conformal,
    calibrate_sets,
    coverage,
    feature_statistics,
    ood_score,
    pack_statistics,
    pooled,
    prediction_set,
    unpack_statistics,
)


def answers(count, seed, labels=3):
    random = np.random.default_rng(seed)
    truth = np.arange(count) % labels
    logits = random.normal(size=(count, labels))
    logits[np.arange(count), truth] += 1.0
    shares = np.exp(logits)
    return shares / shares.sum(1, keepdims=True), truth


def test_new_pictures_are_covered_as_promised_label_by_label():
    shares, truth = answers(3000, 0)
    sets = calibrate_sets(shares, truth, [str(n) for n in range(3000)])
    fresh, fresh_truth = answers(3000, 1)
    for level in (0.9, 0.95):
        chosen = prediction_set(fresh, sets, level)
        for label in range(3):
            of_label = fresh_truth == label
            held = coverage(chosen[of_label], fresh_truth[of_label])["covered"]
            assert held == pytest.approx(level, abs=0.03)
        assert all(sets.by_label[level])


def test_with_one_picture_a_group_it_is_the_textbook_quantile():
    shares, truth = answers(99, 2)
    sets = calibrate_sets(shares, truth, [str(n) for n in range(99)])
    for label in range(3):
        scores = np.sort(1 - shares[truth == label, label])
        assert len(scores) == 33
        place = int(np.ceil(34 * 0.9)) - 1
        assert sets.thresholds[0.9][label] == pytest.approx(scores[place], abs=1e-6)


def test_too_few_groups_of_a_label_take_the_threshold_of_all():
    shares, truth = answers(60, 3)
    groups = [str(n) for n in range(60)]
    for n in np.flatnonzero(truth == 2):
        groups[n] = "one patient"
    sets = calibrate_sets(shares, truth, groups)
    assert sets.by_label[0.9] == (True, True, False)
    few = calibrate_sets(shares[:5], truth[:5], groups[:5])
    assert few.thresholds[0.95] == (1.0, 1.0, 1.0)
    assert prediction_set(shares, few, 0.95).all()


def test_a_group_of_many_pictures_weighs_as_much_as_one():
    shares = np.array([[0.9, 0.1]] * 40 + [[0.2, 0.8]] * 400)
    truth = np.zeros(440, int)
    alone = calibrate_sets(shares, truth, [str(n) for n in range(440)])
    grouped = calibrate_sets(shares, truth, [str(min(n, 40)) for n in range(440)])
    assert alone.thresholds[0.9][0] == pytest.approx(0.8)
    assert grouped.thresholds[0.9][0] == pytest.approx(0.1)


def test_thresholds_survive_json_and_nonsense_is_refused():
    shares, truth = answers(90, 4)
    sets = calibrate_sets(shares, truth, [str(n) for n in range(90)])
    content = json.loads(json.dumps(sets.to_json()))
    assert Conformal.from_json(content, 3) == sets
    with pytest.raises(ValueError, match="conformal level"):
        Conformal.from_json(content, 4)
    with pytest.raises(KeyError):
        prediction_set(shares, sets, 0.5)


def features(count, seed, channels=100):
    random = np.random.default_rng(seed)
    truth = np.arange(count) % 2
    scale = np.linspace(0.2, 2, channels)
    values = random.normal(size=(count, channels)) * scale + 3 * truth[:, None]
    return values.astype(np.float32), truth


def test_strange_features_score_high_and_familiar_ones_do_not():
    train, truth = features(800, 0)
    val, _ = features(400, 1)
    known = feature_statistics(train, truth, 2, val)
    assert known.directions.shape == (100, 64)
    assert (ood_score(val, known) > known.threshold).mean() == pytest.approx(0.05, abs=0.01)
    # as wide as the data along one direction, and impossible across the others
    strange = train[:50].copy()
    strange[:, :20] += 4
    assert (ood_score(strange, known) > known.threshold).all()
    assert np.median(ood_score(val, known)) == pytest.approx(1, abs=0.3)


def test_with_few_channels_the_score_is_the_mahalanobis_distance():
    from sklearn.covariance import LedoitWolf

    train, truth = features(500, 2, channels=8)
    known = feature_statistics(train, truth, 2, train)
    means = np.stack([train[truth == n].mean(0) for n in range(2)])
    fitted = LedoitWolf(assume_centered=True).fit((train - means[truth]).astype(float))
    expected = np.min([fitted.mahalanobis(train[:9] - mean) for mean in means], 0) / 8
    np.testing.assert_allclose(ood_score(train[:9], known), expected, rtol=1e-3)


def test_statistics_are_small_and_read_back_as_they_were():
    train, truth = features(300, 3, channels=1280)
    known = feature_statistics(train, truth, 2, train[:50])
    content = pack_statistics(known)
    assert len(content) < 500_000
    again = unpack_statistics(content, 2)
    np.testing.assert_array_equal(ood_score(train, again), ood_score(train, known))
    assert again.threshold == known.threshold
    with pytest.raises(ValueError, match="feature statistics"):
        unpack_statistics(content, 3)


def test_pooling_is_the_mean_over_the_cells():
    maps = np.arange(24, dtype=np.float32).reshape(1, 2, 3, 4)
    assert pooled(maps).tolist() == [[5.5, 17.5]]


def test_a_viewer_can_use_it_without_torch():
    code = "import sys, trainer.doubt; print([m for m in ('torch', 'sklearn') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("pictures", "channels"), [(40, 100), (300, 80)])
def test_the_short_way_gives_the_covariance_of_ledoit_and_wolf(pictures, channels):
    from sklearn.covariance import ledoit_wolf

    random = np.random.default_rng(0)
    mixed = random.normal(size=(pictures, 6)) @ random.normal(size=(6, channels))
    train = (mixed + 0.3 * random.normal(size=(pictures, channels))).astype(np.float32)
    truth = np.arange(pictures) % 2
    known = feature_statistics(train, truth, 2, train)
    offsets = (train - known.means[truth]).astype(np.float64)
    covariance, _ = ledoit_wolf(offsets, assume_centered=True)
    variances = np.linalg.eigvalsh(covariance)[::-1]
    kept = len(known.variances)
    assert kept == min(64, pictures - 2)  # two means are taken off
    np.testing.assert_allclose(known.variances, variances[:kept], rtol=1e-4)
    assert known.rest == pytest.approx(variances[kept:].mean(), rel=1e-4)
    along = known.directions.T @ covariance @ known.directions
    np.testing.assert_allclose(along, np.diag(known.variances), atol=1e-4)
