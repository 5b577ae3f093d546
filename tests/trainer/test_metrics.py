"""Numbers a radiologist will quote, against hand-made and published ones."""

import json

import numpy as np
import pytest

from trainer import metrics
from trainer.metrics import Predicted


def predicted(truth, answers, labels=3, confidence=0.9) -> Predicted:
    probabilities = np.full((len(truth), labels), (1 - confidence) / (labels - 1))
    probabilities[np.arange(len(truth)), answers] = confidence
    return Predicted(probabilities, np.array(truth), np.array([str(i) for i in range(len(truth))]))


def test_figures_of_a_small_example_counted_by_hand():
    # true 0: 2 of 3 found, true 1: 1 of 1, true 2: 0 of 1
    some = predicted([0, 0, 0, 1, 2], [0, 0, 1, 1, 0])
    assert metrics.confusion(some).tolist() == [[2, 1, 0], [0, 1, 0], [1, 0, 0]]
    assert metrics.accuracy(some) == pytest.approx(3 / 5)
    assert metrics.balanced_accuracy(some) == pytest.approx((2 / 3 + 1 + 0) / 3)
    assert metrics.macro_f1(some) == pytest.approx((4 / 6 + 2 / 3 + 0) / 3)
    assert metrics.calibration_error(some) == pytest.approx(0.9 - 3 / 5)


def test_wilson_agrees_with_the_published_interval_of_seed_trial():
    # 311 of 394, research section 4.5: 74.6 to 82.7 %
    low, high = metrics.wilson(311, 394)
    assert (low, high) == pytest.approx((0.746, 0.827), abs=0.001)
    assert metrics.wilson(0, 0) == (0.0, 1.0)


def test_finding_against_none_pools_the_other_labels():
    some = predicted([0, 1, 2, 2], [1, 2, 2, 0])  # 2 is the negative label
    judged = metrics.judge(some, ("glioma", "meningioma", "none"), "none")
    # a glioma called meningioma is a finding all the same; the meningioma was missed
    assert judged["finding"]["sensitivity"]["value"] == 0.5
    assert judged["finding"]["specificity"]["value"] == 0.5
    assert judged["labels"]["none"]["sensitivity"]["value"] == 0.5
    json.dumps(judged, allow_nan=False)


def test_intervals_resample_whole_groups():
    truth = [0, 1] * 50
    answers = [0, 1] * 25 + [1, 0] * 25
    alone = predicted(truth, answers, labels=2)
    clumped = alone._replace(groups=np.array([str(i // 50) for i in range(100)]))
    narrow = metrics.bootstrap(alone, {"accuracy": metrics.accuracy})["accuracy"]
    wide = metrics.bootstrap(clumped, {"accuracy": metrics.accuracy})["accuracy"]
    assert narrow["high"] - narrow["low"] < 0.3
    assert wide["high"] - wide["low"] == 1.0


def test_temperature_undoes_overconfidence():
    random = np.random.default_rng(0)
    logits = random.normal(size=(4000, 3))
    shares = metrics.calibrated(logits, 1.0)
    truth = np.array([random.choice(3, p=share) for share in shares])
    assert metrics.fit_temperature(logits * 4, truth) == pytest.approx(4, rel=0.1)


def test_a_label_that_never_occurs_has_no_roc_area():
    some = predicted([0, 0, 1], [0, 1, 1])
    judged = metrics.judge(some, ("a", "b", "c"), None)
    assert judged["labels"]["c"]["roc_auc"]["value"] is None
    assert judged["labels"]["a"]["roc_auc"]["value"] is not None
    assert "finding" not in judged
