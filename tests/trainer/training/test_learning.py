"""One step, whatever fits into memory, and what happens to a step that is of no use."""

import copy
import math

import numpy as np
import pytest
import torch

from tests.trainer.training.conftest import weights_of
from trainer.errors import TrainerError
from trainer.training.learning import Learner, follow, precision_on, rates
from trainer.training.stages import full_stage
from trainer.training.state import Progress
from trainer.training_config import Training


def quiet(stage):
    """Batch norm in evaluation: its statistics differ between parts of a batch."""
    stage.task.network.eval()
    return stage


def one_step(task, at_once, rows=range(12), cost=None):
    stage = quiet(full_stage(task))
    progress = Progress(stage="all", at_once=at_once)
    indices = np.array(list(rows))
    loss = stage.learner.step(cost or stage.cost(1, 0, indices), len(indices), 1.0, progress)
    return stage, progress, loss


def test_parts_of_a_batch_make_the_step_of_the_whole_one(make_task):
    """The effective batch stays what it is when memory allows less at once."""
    steps = {}
    for at_once in (12, 4):
        task = make_task(True, outline_weight=0.5, mixup=0.4, class_weights="balanced",
                         optimiser="sgd", label_smoothing=0.1)  # fmt: skip
        stage, _, loss = one_step(task, at_once)
        steps[at_once] = loss, weights_of(stage.task.network)
    assert steps[12][0] == pytest.approx(steps[4][0], rel=1e-5)
    for key, value in steps[12][1].items():
        torch.testing.assert_close(value, steps[4][1][key], atol=1e-6, rtol=1e-4)


def running_out(stage, most):
    """Return a cost that needs more memory than there is for more than `most` pictures."""
    cost = stage.cost(1, 0, np.arange(12))

    def limited(part):
        if part.stop - part.start > most:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2 GiB")
        return cost(part)

    return limited


def test_memory_that_runs_out_makes_parts_smaller_and_is_told_once(make_task):
    task = make_task()
    stage = quiet(full_stage(task))
    progress = Progress(stage="all", at_once=12)
    loss = stage.learner.step(running_out(stage, 3), 12, 1.0, progress)
    assert math.isfinite(loss)
    assert progress.at_once == 3
    assert len(task.warn.said) == 2
    stage.learner.step(running_out(stage, 3), 12, 1.0, progress)
    assert len(task.warn.said) == 2


def test_no_memory_for_two_pictures_is_an_error(make_task):
    stage = quiet(full_stage(make_task()))
    with pytest.raises(TrainerError, match="not enough memory"):
        stage.learner.step(running_out(stage, 1), 12, 1.0, Progress(at_once=12))


def test_other_errors_are_not_taken_for_memory(make_task):
    def broken(part):
        raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    with pytest.raises(RuntimeError, match="mat1"):
        one_step(make_task(), 12, cost=broken)


@pytest.mark.parametrize("precision", ["fp32", "bf16", "fp16"])
def test_a_loss_that_is_no_number_changes_nothing_and_is_told_once(make_task, precision):
    task = make_task(precision=precision, average=0.9)
    stage = full_stage(task)
    stage.set_modes()
    before = weights_of(task.network)

    def spoilt(part):
        return task.network(torch.full((4, 3, 64, 64), math.nan)).sum()

    progress = Progress(stage="all", at_once=12)
    for _ in range(3):
        assert stage.learner.step(spoilt, 12, 1.0, progress) is None
    assert progress.unusable == 3
    assert task.warn.said == ["The loss is not a finite number: the step is left out."]
    for key, value in before.items():
        if "num_batches_tracked" not in key:
            assert torch.equal(value, task.network.state_dict()[key]), key
    assert stage.learner.step(stage.cost(1, 0, np.arange(12)), 12, 1.0, progress) is not None
    assert progress.unusable == 0


def test_a_gradient_that_is_no_number_is_left_out(make_task):
    task = make_task(optimiser="sgd")
    stage = quiet(full_stage(task))
    weight = task.network.body.fc.weight
    before = weight.detach().clone()
    progress = Progress(at_once=12)
    # the root of nothing is finite, its slope is not
    loss = stage.learner.step(lambda _: (weight * 0).sum().abs().sqrt(), 12, 1.0, progress)
    assert loss is None
    assert torch.equal(weight, before)


def test_ten_useless_steps_in_a_row_end_the_run(make_task):
    stage = quiet(full_stage(make_task()))
    progress = Progress(at_once=12)
    weight = stage.task.network.body.fc.weight

    def step():
        return stage.learner.step(lambda _: weight.sum() * math.nan, 12, 1.0, progress)

    assert [step() for _ in range(9)] == [None] * 9
    with pytest.raises(TrainerError, match=r"diverged.*best weights so far are kept"):
        step()
    assert progress.unusable == 10


@pytest.mark.parametrize("precision", ["bf16", "fp16"])
def test_half_precision_learns_and_weights_stay_fp32(make_task, precision):
    task = make_task(precision=precision, optimiser="sgd", learning_rate=0.05)
    before = weights_of(task.network)
    stage = quiet(full_stage(task))
    progress = Progress(at_once=6)
    for step in range(8):  # fp16 leaves some out while it looks for its scale
        loss = stage.learner.step(stage.cost(1, step, np.arange(6)), 6, 1.0, progress)
        assert math.isfinite(loss)
    after = task.network.state_dict()
    assert after["body.fc.weight"].dtype == torch.float32
    assert not torch.equal(before["body.fc.weight"], after["body.fc.weight"])
    assert task.warn.said == []


def test_auto_precision_is_fp32_without_a_gpu():
    assert precision_on(Training(), torch.device("cpu")) == "fp32"
    assert precision_on(Training(precision="bf16"), torch.device("cpu")) == "bf16"


def test_a_long_gradient_is_clipped(make_task):
    lengths = {}
    for clip in (0.0, 1e-3):
        task = make_task(optimiser="sgd", gradient_clip=clip, momentum=0)
        stage, _, _ = one_step(task, 12)
        gradients = [p.grad for p in stage.task.network.parameters() if p.grad is not None]
        lengths[clip] = torch.stack([g.norm() for g in gradients]).norm().item()
    assert lengths[1e-3] == pytest.approx(1e-3, rel=1e-3)
    assert lengths[0.0] > 1e-2


def test_the_factor_scales_every_peak(make_task):
    task = make_task(backbone_factor=0.5, learning_rate=0.01)
    stage = quiet(full_stage(task))
    stage.learner.step(stage.cost(1, 0, np.arange(4)), 4, 0.1, Progress(at_once=6))
    assert set(rates(stage.learner.optimiser)) == {0.0005, 0.001}


def test_a_short_training_does_not_stay_where_its_average_began(make_task):
    stage = full_stage(make_task(average=0.999))
    learner, progress = stage.learner, Progress(at_once=4)
    began = copy.deepcopy(learner.average.state_dict())
    for step in range(10):
        rows = np.arange(4)
        learner.step(stage.cost(1, step, rows), 4, 1.0, progress)

    def far(one, other) -> float:
        return float((one["body.fc.weight"] - other["body.fc.weight"]).norm())

    now, average = learner.network.state_dict(), learner.average.state_dict()
    assert far(average, now) < far(began, now) / 2


def test_the_average_follows_slowly(make_task):
    network, average = make_task().network, make_task().network
    with torch.no_grad():
        network.body.fc.weight.fill_(1.0)
        average.body.fc.weight.fill_(0.0)
        network.body.bn1.num_batches_tracked.fill_(7)
    follow(average, network, 0.75)
    assert average.body.fc.weight.unique().tolist() == [0.25]
    assert average.body.bn1.num_batches_tracked.item() == 7


def test_what_is_packed_is_unpacked(make_task):
    stage = full_stage(make_task(average=0.9, precision="fp16"))
    stage.set_modes()
    progress = Progress(at_once=6)
    stage.learner.step(stage.cost(1, 0, np.arange(6)), 6, 1.0, progress)
    content, tensors = stage.learner.pack()
    other = full_stage(make_task(average=0.9, precision="fp16"))
    other.task.network.load_state_dict(stage.task.network.state_dict())

    def part(prefix):
        start = f"{prefix}:"
        return {k.removeprefix(start): v for k, v in tensors.items() if k.startswith(start)}

    other.learner.unpack(content, part)
    again, same = other.learner.pack()
    assert again == content
    assert tensors.keys() == same.keys()
    assert all(torch.equal(tensors[key], same[key]) for key in tensors)
    assert isinstance(other.learner, Learner)


def test_a_gradient_that_overflows_fp16_at_every_scale_ends_the_run(make_task):
    """The loss may be a finite number all the while: nothing is learnt, and nobody would know."""
    stage = quiet(full_stage(make_task(precision="fp16")))
    progress = Progress(at_once=12)
    weight = stage.task.network.body.fc.weight

    def step():
        return stage.learner.step(lambda _: (weight * 0).sum().abs().sqrt(), 12, 1.0, progress)

    for _ in range(16 + 9):  # the scale is halved from 2^16 first
        step()
    with pytest.raises(TrainerError, match="diverged"):
        step()


def test_a_small_last_batch_is_divided_by_what_it_has(make_task):
    stage = quiet(full_stage(make_task()))
    progress = Progress(at_once=64)
    stage.learner.step(running_out(stage, 3), 12, 1.0, progress)
    assert progress.at_once == 3


def test_a_gpu_that_only_emulates_bf16_computes_in_fp32(monkeypatch):
    for real in (True, False):
        monkeypatch.setattr(
            torch.cuda, "is_bf16_supported", lambda including_emulation=True, real=real: (
                real or including_emulation
            )
        )  # fmt: skip
        expected = "bf16" if real else "fp32"
        assert precision_on(Training(), torch.device("cuda")) == expected
