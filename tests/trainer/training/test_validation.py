"""Which weights are kept, and what a collapse is."""

import math

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from tests.trainer.training.conftest import noisy_pictures, small_network, weights_of
from trainer.training.validation import Best, Judged, collapsed_for, is_news, judge

VAL = noisy_pictures(9)


def test_logits_are_judged():
    right = np.eye(3, dtype=np.float32)[VAL.truth] * 9
    judged = judge(right, VAL)
    assert judged.accuracy == judged.balanced_accuracy == 1
    assert judged.loss == pytest.approx(-math.log(math.exp(9) / (math.exp(9) + 2)), rel=1e-3)
    assert judged.answered == pytest.approx(1 / 3)
    assert judged.confusion == ((3, 0, 0), (0, 3, 0), (0, 0, 3))


def test_confusion_has_a_row_for_each_true_label():
    always_last = np.tile(np.array([0, 0, 1], np.float32), (9, 1))
    assert judge(always_last, VAL).confusion == ((0, 0, 3), (0, 0, 3), (0, 0, 3))


def test_answers_that_are_not_finite_are_never_best():
    broken = np.full((9, 3), np.nan, np.float32)
    judged = judge(broken, VAL)
    assert math.isnan(judged.loss)
    assert judged.score[1] == -math.inf
    assert judged.accuracy == judged.balanced_accuracy == 0
    assert judge(np.zeros((9, 3), np.float32), VAL).score > judged.score


def test_a_collapse_is_one_label_for_nearly_all_though_not_all_are_it():
    one = Judged(1.0, 0.3, 0.3, answered=0.96)
    assert collapsed_for(1, one, VAL.truth) == 2
    assert collapsed_for(1, one._replace(answered=0.9), VAL.truth) == 0
    mostly = np.array([0] * 97 + [1] * 3)
    assert collapsed_for(1, one, mostly) == 0
    assert [is_news(count) for count in (1, 2, 3)] == [False, True, False]


def test_only_better_weights_replace_the_file(tmp_path):
    best = Best(tmp_path)
    first, second = small_network(0), small_network(1)
    assert best.offer((0.5, -1.0), "head", 1, first)
    assert not best.offer((0.5, -1.0), "head", 2, second)
    assert best.offer((0.5, -0.9), "all", 1, second)
    assert (best.stage, best.epoch) == ("all", 1)
    written = load_file(tmp_path / "best.safetensors")
    for key, value in second.state_dict().items():
        assert torch.equal(written[key], value)


def test_going_back_brings_back_the_file_too(tmp_path):
    """The file may be of an epoch that was lost with the state."""
    best = Best(tmp_path)
    best.offer((0.5, -1.0), "head", 1, small_network(0))
    kept = weights_of(small_network(0))
    best.offer((0.9, -1.0), "all", 4, small_network(1))
    again = Best(tmp_path)
    again.resume((0.5, -1.0), "head", 1, kept)
    assert torch.equal(load_file(tmp_path / "best.safetensors")["body.fc.weight"],
                       kept["body.fc.weight"])  # fmt: skip
    assert again.offer((0.6, -1.0), "all", 1, small_network(2))


def test_another_process_writes_the_file():
    best = Best(None)
    assert best.offer((0.5, -1.0), "head", 1, small_network(0))
    assert best.state
