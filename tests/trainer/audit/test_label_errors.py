"""Planted label errors are found, hard pictures are not called errors."""

import numpy as np
import pytest

from trainer.audit.label_errors import likely_label_errors


def predictions(truth: np.ndarray, seed: int = 0) -> np.ndarray:
    random = np.random.default_rng(seed)
    logits = random.normal(0, 1, (len(truth), 3))
    logits[np.arange(len(truth)), truth] += 4
    shares = np.exp(logits)
    return shares / shares.sum(1, keepdims=True)


def test_planted_errors_are_found_with_their_true_label():
    truth = np.arange(300) % 3
    given = truth.copy()
    planted = [5, 50, 100, 200, 250]
    given[planted] = (truth[planted] + 1) % 3
    found = likely_label_errors(predictions(truth), given)
    clear = {dispute.place: dispute for dispute in found[:8]}
    assert len(set(planted) & set(clear)) >= 4
    for place in set(planted) & set(clear):
        assert clear[place].suggested == truth[place]
        assert clear[place].given == given[place]
    assert len(found) < 15


def test_a_model_that_prefers_one_label_does_not_dispute_the_others():
    """The threshold of a label is its own mean probability, not one half."""
    truth = np.array([0] * 50 + [1] * 50)
    shares = np.where(truth[:, None] == [0, 1], 0.8, 0.2)
    shares[truth == 1] = [0.55, 0.45]  # label 0 wins everywhere, and yet both are told apart
    assert likely_label_errors(shares, truth) == []


def test_a_label_without_pictures_is_never_suggested():
    truth = np.array([0, 1, 0, 1])
    shares = np.array([[0.1, 0.1, 0.8]] * 4)
    assert all(dispute.suggested != 2 for dispute in likely_label_errors(shares, truth))


def test_shapes_must_fit():
    with pytest.raises(ValueError, match="do not fit"):
        likely_label_errors(np.zeros((3, 2)), np.zeros(4, int))
