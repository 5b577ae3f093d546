"""A difference counts only when the pictures can tell it from chance."""

import numpy as np
import pytest
from scipy.stats import binom

from tests.trainer.made_predictions import made, noisy
from trainer.errors import TrainerError
from trainer.judging.comparing import (
    compare,
    mcnemar,
    mcnemar_words,
    p_words,
    signed,
    verdict,
)
from trainer.judging.judgement import judge


def test_mcnemar_is_the_two_sided_binomial_test_of_the_differing_pictures():
    first = np.array([True] * 50 + [True] * 9 + [False] * 2 + [False] * 3)
    second = np.array([True] * 50 + [False] * 9 + [True] * 2 + [False] * 3)
    found = mcnemar(first, second)
    assert (found["only_first_right"], found["only_second_right"]) == (9, 2)
    assert (found["both_right"], found["both_wrong"]) == (50, 3)
    assert found["p"] == pytest.approx(2 * binom.cdf(2, 11, 0.5))
    assert mcnemar(first, first)["p"] == 1
    assert "9 pictures that only A answers right" in mcnemar_words(found, "A", "B")


def test_a_paired_difference_is_sure_where_two_intervals_overlap():
    truth = np.arange(300) % 3
    worse = np.where(np.arange(300) % 5 == 0, (truth + 1) % 3, truth)
    better = np.where(np.arange(300) % 10 == 0, (truth + 1) % 3, truth)
    found = compare(made(truth, worse), made(truth, better))
    row = found["differences"]["accuracy"]
    assert row["first"]["value"] == 0.8
    assert row["difference"]["value"] == pytest.approx(0.1)
    assert row["difference"]["low"] > 0
    assert "is better than" in verdict(found, "old", "new")
    turned = compare(made(truth, better), made(truth, worse))
    assert "is worse than" in verdict(turned, "old", "new")


def test_equal_models_cannot_be_told_apart():
    found = compare(noisy(seed=1), noisy(seed=2))
    assert "cannot tell" in verdict(found, "one", "other")
    same = compare(noisy(), noisy())
    assert same["differences"]["accuracy"]["difference"]["value"] == 0
    assert "one and other have the same balanced accuracy" in verdict(same, "one", "other")


def test_a_difference_without_an_interval_is_no_verdict():
    found = compare(noisy(), noisy())
    found["differences"]["balanced_accuracy"]["difference"] = {
        "value": 0.1, "low": None, "high": None,
    }  # fmt: skip
    assert "do not suffice" in verdict(found, "one", "other")


def test_areas_are_those_of_the_judgement_and_their_difference_has_a_p():
    first, second = noisy(seed=1), noisy(seed=2)
    second.logits[:] = first.logits + 1.5 * np.eye(3, dtype=np.float32)[second.truth]
    found = compare(first, second, (1.4, 0.8))["areas"]
    assert list(found) == ["a", "b", "c"]
    judged = judge(first, 1.4, None)["labels"], judge(second, 0.8, None)["labels"]
    for name, row in found.items():
        for side, labels in zip(("first", "second"), judged, strict=True):
            value = labels[name]["roc_auc"]["value"]
            assert row[side]["value"] == pytest.approx(value, abs=1.1e-4)  # both are rounded
            assert row[side]["low"] == pytest.approx(labels[name]["roc_auc"]["low"], abs=0.02)
        assert row["difference"]["low"] > 0
        assert row["difference"]["p"] < 0.01
    alone = compare(noisy(labels=2, seed=1), noisy(labels=2, seed=2))["areas"]
    assert list(alone) == ["a"]


def test_p_in_words():
    assert [p_words(p) for p in (None, 0.0002, 0.0214)] == ["", "p < 0.001", "p = 0.021"]


def test_groups_of_either_run_are_kept_whole():
    truth = [0, 1, 2, 0]
    first = made(truth, truth, groups=["a", "a", "b", "c"])
    second = made(truth, truth, groups=["x", "y", "y", "z"])
    assert compare(first, second)["groups"] == 2


def test_what_cannot_be_compared_says_why():
    with pytest.raises(TrainerError, match="no picture was answered by both"):
        compare(made([0], [0]), made([0], [0], first=5))
    with pytest.raises(TrainerError, match="one label there and another here"):
        compare(made([0], [0]), made([1], [0]))
    with pytest.raises(TrainerError, match="they tell apart"):
        compare(made([0], [0]), made([0], [0], labels=("a", "b", "c")))


def test_a_difference_carries_its_sign_and_interval():
    assert signed({"value": 0.0123, "low": -0.004, "high": 0.028}) == "+0.012 (-0.004 to +0.028)"
    assert signed({"value": 0.0, "low": None, "high": None}) == "+0.000 (no interval)"
    assert signed({"value": None, "low": None, "high": None}) == "not measurable"
