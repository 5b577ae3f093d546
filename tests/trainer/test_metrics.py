"""Calibration finds what is known of made-up answers."""

import numpy as np
import pytest

from trainer import metrics


def test_temperature_undoes_overconfidence():
    random = np.random.default_rng(0)
    logits = random.normal(size=(4000, 3))
    shares = metrics.calibrated(logits, 1.0)
    truth = np.array([random.choice(3, p=share) for share in shares])
    assert metrics.fit_temperature(logits * 4, truth) == pytest.approx(4, rel=0.1)


def test_answers_that_are_all_right_say_nothing_about_certainty():
    """The likelihood would make every answer certain; one error is enough to stop it."""
    truth = np.arange(60) % 3
    logits = np.eye(3)[truth] * 2.0
    assert metrics.fit_temperature(logits, truth) == 1.0
    logits[0] = [0, 2, 0]
    found = metrics.fit_temperature(logits, truth)
    assert found == pytest.approx(2 / np.log(2 * 59), rel=0.01)  # where 59 of 60 are believed
