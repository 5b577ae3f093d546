"""Numbers a radiologist will quote, counted by hand."""

import json
import time

import numpy as np
import pytest

from tests.trainer.made_predictions import made, noisy
from trainer.doubt import calibrate_sets, feature_statistics
from trainer.judging.intervals import wilson
from trainer.judging.judgement import judge, judge_doubts


def test_figures_of_a_small_example_counted_by_hand():
    # true 0: 2 of 3 found, true 1: 1 of 1, true 2: 0 of 1
    judged = judge(made([0, 0, 0, 1, 2], [0, 0, 1, 1, 0]), 1.0, None)
    assert judged["confusion"]["true_by_predicted"] == [[2, 1, 0], [0, 1, 0], [1, 0, 0]]
    assert judged["accuracy"]["value"] == pytest.approx(3 / 5)
    assert judged["balanced_accuracy"]["value"] == pytest.approx((2 / 3 + 1 + 0) / 3, abs=1e-4)
    assert judged["macro_f1"]["value"] == pytest.approx((4 / 6 + 2 / 3 + 0) / 3, abs=1e-4)
    glioma = judged["labels"]["glioma"]
    assert glioma["sensitivity"]["value"] == pytest.approx(2 / 3, abs=1e-4)
    assert glioma["specificity"]["value"] == 0.5
    assert glioma["ppv"]["value"] == pytest.approx(2 / 3, abs=1e-4)
    assert glioma["npv"]["value"] == 0.5
    assert (glioma["npv"]["low"], glioma["npv"]["high"]) == pytest.approx(wilson(1, 2), abs=1e-4)
    assert "finding" not in judged
    assert "patients" not in judged
    json.dumps(judged, allow_nan=False)


def test_finding_against_none_pools_the_other_labels():
    # a glioma called meningioma is a finding all the same; the meningioma was missed
    judged = judge(made([0, 1, 2, 2], [1, 2, 2, 0]), 1.0, "none")
    assert judged["finding"]["sensitivity"]["value"] == 0.5
    assert judged["finding"]["specificity"]["value"] == 0.5
    assert judged["labels"]["none"]["sensitivity"]["value"] == 0.5


def test_temperature_changes_calibration_and_nothing_else():
    sample = noisy()
    cold, warm = judge(sample, 1.0, None), judge(sample, 3.0, None)
    assert cold["accuracy"] == warm["accuracy"]
    assert cold["calibration_error"] == warm["calibration_error_before"]
    assert cold["calibration_error"] != warm["calibration_error"]
    assert sum(warm["reliability"]["after"]["pictures"]) == len(sample)


def test_a_faultless_answer_is_not_certain():
    judged = judge(made([0, 1, 2] * 3, [0, 1, 2] * 3, groups=list("aabbccddd")), 1.0, None)
    assert judged["accuracy"]["value"] == 1
    low, _ = wilson(4, 4)  # four groups, not nine pictures
    assert judged["accuracy"]["low"] == pytest.approx(low, abs=1e-4)
    assert judged["labels"]["none"]["roc_auc"] == {"value": 1.0, "low": None, "high": None}


def test_a_label_that_never_occurs_has_no_area():
    judged = judge(made([0, 0, 1], [0, 1, 1]), 1.0, None)
    assert judged["labels"]["none"]["roc_auc"]["value"] is None
    assert judged["labels"]["none"]["sensitivity"]["value"] is None
    assert judged["labels"]["glioma"]["roc_auc"]["value"] is not None


def test_patients_are_judged_beside_slices_when_every_picture_has_one():
    sample = made([0, 0, 1, 1, 2], [0, 1, 1, 1, 2], patients=["p", "p", "q", "q", "r"])
    judged = judge(sample, 1.0, None)
    assert judged["accuracy"]["value"] == 0.8
    assert judged["patients"]["of_one_label"] == 3
    assert judged["patients"]["figures"]["pictures"] == 3


def test_three_thousand_pictures_take_no_minute():
    sample = noisy(3264, labels=4)
    began = time.process_time()
    judge(sample, 1.3, "d")
    assert time.process_time() - began < 10  # 0.6 s when the machine is idle


def test_prediction_sets_and_unfamiliar_pictures_are_counted():
    sample = noisy(600)
    shares = sample.predicted(1.0).probabilities
    features = np.random.default_rng(0).normal(size=(600, 6)).astype(np.float32)
    sets = calibrate_sets(shares, sample.truth, sample.groups)
    known = feature_statistics(features, sample.truth, 3, features)
    found = judge_doubts(sample, features, 1.0, sets, known)
    assert found["conformal"]["0.9"]["covered"] == pytest.approx(0.9, abs=0.03)
    assert found["unfamiliar"] == pytest.approx(0.05, abs=0.01)
    assert judge_doubts(sample, features + 9, 1.0, sets, known)["unfamiliar"] == 1
    assert judge_doubts(sample, features, 1.0, None, None) == {}
