"""The sum over processes is what one process would have computed."""

import math

import pytest
import torch
from torch import nn

from tests.trainer.training.made_processes import together
from trainer.training.exchange import learning_statistics, summed


def parameters(*gradients):
    made = [nn.Parameter(torch.zeros(2)) for _ in gradients]
    for parameter, gradient in zip(made, gradients, strict=True):
        parameter.grad = None if gradient is None else torch.full((2,), float(gradient))
    return made


def gradients(made):
    return [None if p.grad is None else p.grad.tolist() for p in made]


def test_gradients_and_losses_add_up_and_what_nobody_trains_stays_without():
    """An optimiser decays what has a gradient of 0, and leaves alone what has none."""
    given = [parameters(1, None, None), parameters(2, 3, None)]

    def work(processes):
        own = given[processes.rank]
        loss = summed(processes, own, [], float(processes.rank + 1), 0.5)
        return loss, gradients(own)

    assert together(2, work) == [(3.0, [[3, 3], [3, 3], None])] * 2


def test_statistics_are_averaged_by_rows():
    given = [torch.tensor([1.0, 10.0]), torch.tensor([5.0, 50.0]), torch.tensor([9.0, 9.0])]
    shares = [0.75, 0.25, 0.0]

    def work(processes):
        own = given[processes.rank]
        summed(processes, parameters(1), [own], 0.0, shares[processes.rank])
        return own.tolist()

    assert together(3, work) == [[2.0, 20.0]] * 3


def test_where_memory_ran_out_in_one_process_nothing_is_changed_in_any():
    statistics = [torch.ones(1), torch.full((1,), 5.0)]

    def work(processes):
        own = parameters(1)
        loss = None if processes.rank else 1.0
        answer = summed(processes, own, [statistics[processes.rank]], loss, 0.5)
        return answer, gradients(own)

    assert together(2, work) == [(None, [[1, 1]])] * 2
    assert [float(each) for each in statistics] == [1, 5]


def test_what_is_no_number_in_one_process_is_none_in_all():
    def work(processes):
        own = parameters(1)
        return summed(processes, own, [], math.nan if processes.rank else 1.0, 0.5)

    assert all(math.isnan(loss) for loss in together(2, work))


def test_the_layout_of_a_gradient_stays_that_of_its_weight():
    weight = nn.Parameter(torch.zeros(4, 3, 2, 2).contiguous(memory_format=torch.channels_last))

    def work(processes):
        own = nn.Parameter(weight.detach().clone(memory_format=torch.preserve_format))
        if processes.rank:
            own.grad = torch.arange(48.0).view(4, 3, 2, 2)
        summed(processes, [own], [], 0.0, 0.5)
        return own.grad

    for gradient in together(2, work):
        assert torch.equal(gradient, torch.arange(48.0).view(4, 3, 2, 2))
    assert together(2, work)[0].is_contiguous(memory_format=torch.channels_last)


@pytest.mark.parametrize(("training", "count"), [(True, 2), (False, 0)])
def test_only_batch_norm_that_learns_is_averaged(training, count):
    """Constants would drift: (c / 3) * 3 is not always c."""
    network = nn.Sequential(nn.BatchNorm2d(2), nn.BatchNorm2d(2).eval(), nn.LayerNorm(2))
    network[0].train(training)
    network.register_buffer("constant", torch.ones(1))
    assert len(learning_statistics(network)) == count
