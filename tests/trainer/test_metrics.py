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
