"""A threshold is chosen on validation as asked, and what it does on test is counted."""

from dataclasses import replace

import numpy as np
import pytest
from sklearn.metrics import roc_curve

from tests.trainer.made_predictions import made, noisy
from trainer.errors import TrainerError
from trainer.judging.predictions import joined
from trainer.judging.thresholds import Rule, choose, judge_threshold, lines, read_rule
from trainer.metrics import calibrated


@pytest.mark.parametrize(
    ("text", "rule"),
    [("youden", Rule("youden", 0)), ("sensitivity=0.95", Rule("sensitivity", 0.95)),
     ("specificity=.9", Rule("specificity", 0.9)), ("0.3", Rule("fixed", 0.3))],
)  # fmt: skip
def test_a_rule_is_read(text, rule):
    assert read_rule(text) == rule


@pytest.mark.parametrize("text", ["", "best", "sensitivity", "sensitivity=95", "accuracy=0.9", "1"])
def test_what_is_no_rule_is_told_with_what_may_be(text):
    with pytest.raises(TrainerError, match=r"It may be youden, sensitivity=0\.95"):
        read_rule(text)


SCORES = np.array([0.1, 0.2, 0.3, 0.4, 0.6, 0.8])
POSITIVE = np.array([False, False, True, False, True, True])


@pytest.mark.parametrize(
    ("rule", "threshold"),
    [("sensitivity=0.99", 0.25), ("sensitivity=0.6", 0.5), ("specificity=0.99", 0.5),
     ("specificity=0.6", 0.25), ("0.37", 0.37)],
)  # fmt: skip
def test_thresholds_by_hand(rule, threshold):
    assert choose(read_rule(rule), SCORES, POSITIVE) == pytest.approx(threshold)


def test_youden_finds_the_best_point_of_the_roc_curve():
    random = np.random.default_rng(0)
    positive = random.random(200) < 0.3
    scores = 1 / (1 + np.exp(-(random.normal(size=200) + 1.5 * positive)))
    threshold = choose(read_rule("youden"), scores, positive)
    alarms, found, _ = roc_curve(positive, scores)
    own = (scores[positive] >= threshold).mean() - (scores[~positive] >= threshold).mean()
    assert own == pytest.approx((found - alarms).max())


@pytest.mark.parametrize("rule", ["sensitivity=0.999", "specificity=0.999"])
def test_the_last_picture_can_be_found_or_left(rule):
    scores = np.array([0.0, 1.0, 0.0, 1.0])
    positive = np.array([True, False, True, False])  # wrong throughout
    threshold = choose(read_rule(rule), scores, positive)
    found = scores >= threshold
    assert found[positive].all() if rule.startswith("sens") else not found[~positive].any()


@pytest.fixture
def answers():
    """Three labels on val and test, the third meaning that nothing was found."""
    parts = [noisy(240, seed=seed, split=split) for seed, split in ((1, "val"), (2, "test"))]
    return joined([replace(part, labels=("glioma", "meningioma", "none")) for part in parts])


def test_the_goal_is_met_on_validation_and_test_is_counted(answers):
    found = judge_threshold(answers, 1.3, read_rule("sensitivity=0.95"), "none", None)
    val, test = found["splits"]["val"], found["splits"]["test"]
    assert val["sensitivity"]["value"] >= 0.95
    higher = replace_value(found["value"] + 0.02, answers)
    assert higher["sensitivity"]["value"] < 0.95  # the highest that does
    shares = 1 - calibrated(answers.of("test").logits, 1.3)[:, 2]
    truth = answers.of("test").truth != 2
    assert test["found"] == int(((shares >= found["value"]) & truth).sum())
    assert test["found"] + test["missed"] == 160
    assert test["false"] + test["rejected"] == 80
    assert test["sensitivity"]["low"] < test["sensitivity"]["value"] < test["sensitivity"]["high"]
    said = lines(found, lambda figure: f"{figure['value']:.2f}")
    assert said[0].startswith("Threshold 0.")
    assert "glioma or meningioma against none (sensitivity of at least 0.95" in said[0]
    assert "better than it is" in said[1]


def replace_value(value, answers):
    found = judge_threshold(answers, 1.3, Rule("fixed", value), "none", None)
    return found["splits"]["val"]


def test_one_label_can_be_found_against_all_others(answers):
    found = judge_threshold(answers, 1.0, read_rule("0.5"), None, "glioma")
    assert found["found"] == "glioma"
    assert found["against"] == "meningioma and none"
    assert found["splits"]["val"]["found"] + found["splits"]["val"]["missed"] == 80


@pytest.mark.parametrize(
    ("negative", "label", "words"),
    [(None, None, "Say with --label what is to be found: glioma, meningioma, none"),
     ("none", "tumour", "It has glioma, meningioma, none")],
)  # fmt: skip
def test_what_is_to_be_found_must_be_known(answers, negative, label, words):
    with pytest.raises(TrainerError, match=words):
        judge_threshold(answers, 1.0, read_rule("youden"), negative, label)


def test_validation_must_hold_both():
    alone = made([0, 1, 0], [0, 1, 1], split="val")
    with pytest.raises(TrainerError, match="validation holds not both"):
        judge_threshold(alone, 1.0, read_rule("youden"), "none", None)
