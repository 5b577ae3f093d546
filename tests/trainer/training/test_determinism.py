"""The switch is set, and says what it cannot do."""

import pytest
import torch
from torch import nn

from tests.trainer.training.conftest import small_network, weights_of
from trainer.training.determinism import make_deterministic, make_fast


@pytest.fixture(autouse=True)
def switched_back():
    yield
    torch.use_deterministic_algorithms(False)
    torch.backends.cudnn.benchmark = False


def test_what_cannot_be_repeated_is_found_before_the_start():
    network = small_network()
    pool, undo = nn.MaxPool2d(2, return_indices=True), nn.MaxUnpool2d(2)

    def features(pictures):
        return undo(*pool(pictures))  # no deterministic kernel on any device

    network.body.conv1 = nn.Sequential(network.body.conv1)
    network.body.conv1.forward = lambda x: network.body.conv1[0](features(x))
    assert any("unpool" in name for name in make_deterministic(network, 64))


def test_a_network_that_can_be_repeated_is_left_as_it_was():
    network = small_network()
    before, state = weights_of(network), torch.random.get_rng_state()
    assert make_deterministic(network, 64) == []
    assert torch.are_deterministic_algorithms_enabled()
    assert all(torch.equal(before[key], value) for key, value in network.state_dict().items())
    assert torch.equal(torch.random.get_rng_state(), state)
    make_fast()
    assert not torch.are_deterministic_algorithms_enabled()
