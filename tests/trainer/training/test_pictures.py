"""Training sees what the plan says, on any device and in any batch."""

import numpy as np
import pytest
import torch

from tests.trainer.training.conftest import noisy_pictures, small_network
from tests.trainer.training.made_processes import together
from trainer.preprocess import Plan
from trainer.training.pictures import in_batches, network_input


def test_the_network_gets_what_the_plan_normalises():
    plan = Plan(size=64, mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225))
    pictures = noisy_pictures(3).pictures
    ours = network_input(plan, torch.from_numpy(pictures))
    np.testing.assert_array_equal(ours.numpy(), plan.normalise(pictures))
    assert ours.is_contiguous(memory_format=torch.channels_last)


def test_batches_are_put_together_again_and_can_be_paused():
    network, plan = small_network(), Plan(size=64)
    pictures = noisy_pictures(40).pictures
    pauses: list[int] = []
    logits = in_batches(network, network, plan, pictures, lambda: pauses.append(1))
    assert logits.shape == (40, 3)
    assert len(pauses) == 2
    with torch.no_grad():
        first = network(network_input(plan, torch.from_numpy(pictures[:5])))
    torch.testing.assert_close(logits[:5], first)
    logits.requires_grad_()  # a plain tensor: what is computed from it can learn


@pytest.mark.parametrize("count", [40, 97, 3])
def test_processes_share_the_pictures_and_pause_equally_often(count):
    """One that paused once more than the others would wait for them for ever."""
    network, plan = small_network().eval(), Plan(size=64)
    pictures = noisy_pictures(count).pictures
    whole = in_batches(network, network, plan, pictures)

    def work(processes):
        pauses: list[bool] = []
        logits = in_batches(
            network, network, plan, pictures, lambda: pauses.append(processes.any(False)), processes
        )
        return logits, len(pauses)

    found = together(3, work)
    assert len({pauses for _, pauses in found}) == 1
    for logits, _ in found:
        torch.testing.assert_close(logits, whole)
