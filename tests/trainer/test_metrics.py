"""What training watches, by hand."""

import numpy as np
import pytest

from trainer import metrics
from trainer.metrics import Predicted


def test_accuracy_and_balanced_accuracy_counted_by_hand():
    probabilities = np.eye(3)[[0, 0, 1, 1, 0]]
    some = Predicted(probabilities, np.array([0, 0, 0, 1, 2]), np.array(list("abcde")))
    assert metrics.confusion(some).tolist() == [[2, 1, 0], [0, 1, 0], [1, 0, 0]]
    assert metrics.accuracy(some) == pytest.approx(3 / 5)
    assert metrics.balanced_accuracy(some) == pytest.approx((2 / 3 + 1 + 0) / 3)


def test_temperature_undoes_overconfidence():
    random = np.random.default_rng(0)
    logits = random.normal(size=(4000, 3))
    shares = metrics.calibrated(logits, 1.0)
    truth = np.array([random.choice(3, p=share) for share in shares])
    assert metrics.fit_temperature(logits * 4, truth) == pytest.approx(4, rel=0.1)
