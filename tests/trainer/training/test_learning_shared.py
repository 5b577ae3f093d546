"""A step that several processes take together: they agree on every decision."""

import copy
import math

import numpy as np
import pytest
import torch

from tests.trainer.training.conftest import weights_of
from tests.trainer.training.made_processes import together
from trainer.errors import TrainerError
from trainer.processes import ALONE
from trainer.training.stages import full_stage
from trainer.training.state import Progress

ROWS = np.arange(12)


def stage_of(task, processes, training=False):
    said = []
    made = task._replace(network=copy.deepcopy(task.network), processes=processes, warn=said.append)
    stage = full_stage(made)
    stage.set_modes() if training else made.network.eval()
    return stage, said


def steps(task, processes, spoil=None, training=False, at_once=12, number=2):
    """Take a few steps; `spoil(processes, cost)` may change the cost."""
    stage, said = stage_of(task, processes, training)
    progress = Progress(stage="all", at_once=at_once)
    losses = []
    for step in range(number):
        cost = stage.cost(1, step, ROWS)
        cost = spoil(processes, cost) if spoil else cost
        losses.append(stage.learner.step(cost, len(ROWS), 1.0, progress))
    return losses, weights_of(stage.task.network), progress, said


def check_same(found):
    for losses, weights, progress, _ in found[1:]:
        assert losses == found[0][0]
        assert progress == found[0][2]
        assert all(torch.equal(value, found[0][1][key]) for key, value in weights.items())


@pytest.mark.parametrize("precision", ["fp32", "fp16"])
def test_two_take_the_steps_of_one(make_task, precision):
    task = make_task(optimiser="sgd", gradient_clip=0.5, mixup=0.3, precision=precision,
                     weight_decay=0.1)  # fmt: skip
    losses, weights, _, _ = steps(task, ALONE)
    found = together(2, lambda processes: steps(task, processes))
    check_same(found)
    tolerance = 1e-5 if precision == "fp32" else 3e-3
    assert found[0][0] == pytest.approx(losses, abs=tolerance)
    for key, value in found[0][1].items():
        torch.testing.assert_close(value, weights[key], atol=tolerance, rtol=1e-3)


def out_of_memory(of, most):
    """Return what makes one process run out of memory above so many pictures."""

    def spoil(processes, cost):
        def limited(part):
            if processes.rank == of and part.stop - part.start > most:
                raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")
            return cost(part)

        return limited

    return spoil


def test_when_one_runs_out_of_memory_all_make_smaller_parts(make_task):
    """Halves of what a process has to compute: half of the batch would help nobody."""
    task = make_task(optimiser="sgd")
    expected = steps(task, ALONE)
    found = together(2, lambda processes: steps(task, processes, out_of_memory(1, 3)))
    check_same(found)
    assert found[0][2].at_once == 3
    assert [len(said) for *_, said in found] == [1, 1]
    assert found[0][0] == pytest.approx(expected[0], abs=1e-5)


def test_no_memory_for_two_pictures_ends_all(make_task):
    task = make_task()
    with pytest.raises(TrainerError, match="not enough memory"):
        together(2, lambda processes: steps(task, processes, out_of_memory(0, 1)))


def test_a_loss_that_is_no_number_in_one_process_is_left_out_by_all(make_task):
    def spoil(processes, cost):
        return lambda part: cost(part) * (math.nan if processes.rank else 1)

    task = make_task(average=0.9)
    before = weights_of(task.network)
    found = together(2, lambda processes: steps(task, processes, spoil, training=True))
    for losses, weights, progress, said in found:
        assert losses == [None, None]
        assert progress.unusable == 2
        assert len(said) == 1
        for key, value in weights.items():
            if "num_batches_tracked" not in key:
                assert torch.equal(value, before[key]), key


def test_batch_norm_learns_from_all_and_is_the_same_everywhere(make_task):
    task = make_task(optimiser="sgd", learning_rate=1e-9, augmentation="none")
    found = together(2, lambda processes: steps(task, processes, training=True, number=1))
    check_same(found)
    one = steps(task, ALONE, training=True, number=1)[1]
    first = next(key for key in one if "running_mean" in key)  # those behind it see what it made
    mean = found[0][1][first]
    assert not torch.equal(mean, task.network.state_dict()[first])
    torch.testing.assert_close(mean, one[first], atol=1e-6, rtol=1e-4)


@pytest.mark.parametrize("precision", ["fp32", "fp16"])
def test_a_process_without_rows_takes_the_step_too(make_task, precision):
    task = make_task(optimiser="sgd", precision=precision)

    def work(processes):
        stage, _ = stage_of(task, processes)
        loss = stage.learner.step(stage.cost(1, 0, np.arange(3)), 3, 1.0, Progress(at_once=12))
        return [loss], weights_of(stage.task.network), Progress(), []

    check_same(together(3, work))
