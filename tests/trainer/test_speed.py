"""Measured figures are of the network that was asked for."""

import pytest

from trainer.errors import TrainerError
from trainer.speed import count, measure


def test_counting_computes_nothing_and_knows_any_network():
    size, parameters, flops = count("resnet50.tv_in1k")
    assert (size, parameters) == (224, 25_557_032)
    assert flops == pytest.approx(2 * 4.09e9, rel=0.01)  # 4.09 G multiply-adds
    with pytest.raises(TrainerError, match="No network"):
        count("resnet5")


def test_a_measurement_says_pictures_a_second_where_and_how():
    speed = measure("lenet", batch=4, seconds=0.05)
    assert speed.answering > 0
    assert speed.training > 0
    assert speed.batch == 4
    assert speed.device
