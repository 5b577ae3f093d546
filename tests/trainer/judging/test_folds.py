"""The figures of a cross-validation: of all folds together, and how far they vary."""

import numpy as np
import pytest

from tests.trainer.made_predictions import made, noisy
from trainer.judging.folds import Fold, judge_folds, lines
from trainer.judging.judgement import judge
from trainer.judging.predictions import joined


def test_folds_are_judged_together_and_apart():
    one = made([0, 1, 2, 0], [0, 1, 2, 0], groups=["a", "a", "b", "c"])
    two = made([0, 1, 2, 2], [0, 1, 1, 1], groups=["d", "e", "f", "f"], first=10)
    found = judge_folds([Fold(0, one, 1.0), Fold(1, two, 1.0)], "none")
    assert found["together"]["pictures"] == 8
    assert found["together"]["groups"] == 6
    assert found["together"]["accuracy"]["value"] == 0.75
    assert found["together"]["accuracy"]["low"] < 0.75 < found["together"]["accuracy"]["high"]
    assert "finding" in found["together"]
    assert [row["accuracy"]["value"] for row in found["by_fold"]] == [1.0, 0.5]
    assert found["over_folds"]["accuracy"] == {"mean": 0.75, "sd": 0.3536}
    said = lines(found)
    assert said[0] == "8 pictures in 6 groups, each answered once"
    assert any("accuracy" in line and "0.750 ± 0.354 over the folds" in line for line in said)
    assert any(line.startswith("  fold 1: 4 pictures, accuracy 0.500") for line in said)


def test_each_fold_is_calibrated_by_its_own_temperature():
    one, two = noisy(60, seed=1), noisy(60, seed=2)
    found = judge_folds([Fold(0, one, 0.5), Fold(1, two, 4.0)], None)
    alone = [judge(one, 0.5, None), judge(two, 4.0, None)]
    for row, judged in zip(found["by_fold"], alone, strict=True):
        assert row["accuracy"] == judged["accuracy"]
    plain = judge(joined([one, two]), 1.0, None)
    assert found["together"]["accuracy"] == plain["accuracy"]  # no temperature moves an answer
    assert found["together"]["calibration_error"] != plain["calibration_error"]
    shown = np.average(
        [sum(judged["reliability"]["after"]["pictures"][-3:]) for judged in alone]
    )  # pictures answered with much confidence
    whole = sum(found["together"]["reliability"]["after"]["pictures"][-3:])
    assert whole == pytest.approx(2 * shown)


def test_one_fold_varies_by_nothing_that_can_be_told():
    found = judge_folds([Fold(0, made([0, 1], [0, 1]), 1.0)], None)
    assert found["over_folds"]["accuracy"] == {"mean": None, "sd": None}
    assert not any("over the folds" in line for line in lines(found))
