"""What several processes compute of a batch is what one would have computed of all of it."""

import copy

import numpy as np
import pytest
import torch

from tests.trainer.training.made_processes import together
from trainer.processes import ALONE
from trainer.training.exchange import summed
from trainer.training.stages import FullStage, HeadStage, full_stage, head_stage

WISHES = {
    "plain": {"augmentation": "strong"},
    "mixup": {"augmentation": "strong", "mixup": 0.5},
    "outlines": {"augmentation": "medium", "mixup": 0.5, "outline_weight": 0.5},
    "focus": {"augmentation": "light", "focus": 0.7, "first_size": 32, "epochs": 4},
}


def own(task, processes):
    """The task as one of the processes has it, batch norm in evaluation: it sees its rows alone."""
    made = task._replace(network=copy.deepcopy(task.network), processes=processes)
    made.network.eval()
    return made


def gradient(stage: FullStage | HeadStage, rows, processes):
    """Return the loss of a batch and its gradients, added up over the processes."""
    cost = stage.cost(1, 3, rows)
    part = processes.share(len(rows))
    loss = 0.0
    if part.start < part.stop:
        whole = cost(slice(0, part.stop - part.start))
        whole.backward()
        loss = whole.item()
    parameters = [p for p in stage.task.network.parameters() if p.requires_grad]
    if processes.count > 1:
        loss = summed(processes, parameters, [], loss, 0.0)
    return loss, [None if p.grad is None else p.grad.clone() for p in parameters]


def check_equal(ours, expected):
    loss, gradients = ours
    assert loss == pytest.approx(expected[0], abs=1e-5)
    for one, other in zip(gradients, expected[1], strict=True):
        torch.testing.assert_close(one, other, atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize(("count", "pictures"), [(2, 9), (3, 8), (3, 3)])
def test_a_step_of_stage_two(make_task, wish, count, pictures):
    """Also of batches that cannot be divided, and of one that is too small for all."""
    has_outlines = wish in ("outlines", "focus")
    task = make_task(has_outlines, class_weights="balanced", label_smoothing=0.1, **WISHES[wish])
    rows = np.array([3, 1, 12, 7, 0, 13, 5, 9, 2])[:pictures]
    expected = gradient(full_stage(own(task, ALONE)), rows, ALONE)

    def work(processes):
        return gradient(full_stage(own(task, processes)), rows, processes)

    for ours in together(count, work):
        check_equal(ours, expected)


def test_a_step_of_stage_one_and_its_features(make_task):
    task = make_task(class_weights="balanced")
    rows = np.arange(7)
    alone = head_stage(own(task, ALONE))
    expected = gradient(alone, rows, ALONE)

    def work(processes):
        stage = head_stage(own(task, processes))
        torch.testing.assert_close(stage.features, alone.features, atol=1e-5, rtol=1e-4)
        torch.testing.assert_close(stage.val_features, alone.val_features, atol=1e-5, rtol=1e-4)
        return gradient(stage, rows, processes), stage.judged()[1]

    (first, logits), (second, same_logits) = together(2, work)
    check_equal(first, expected)
    check_equal(second, expected)
    np.testing.assert_array_equal(logits, same_logits)


def test_all_judge_by_the_same_logits(make_task):
    task = make_task()
    expected = full_stage(own(task, ALONE)).judged()[1]
    found = together(3, lambda processes: full_stage(own(task, processes)).judged()[1])
    for logits in found:
        np.testing.assert_array_equal(logits, found[0])
        np.testing.assert_allclose(logits, expected, atol=1e-5)


def test_a_picture_is_prepared_once_unless_it_is_blended_elsewhere(make_task, monkeypatch):
    seen = []
    from trainer.training import stages

    original = stages.augment

    def counted(pictures, *rest):
        seen.append(len(pictures))
        return original(pictures, *rest)

    monkeypatch.setattr(stages, "augment", counted)
    task = make_task(augmentation="light")
    together(2, lambda processes: full_stage(own(task, processes)).cost(1, 0, np.arange(8)))
    assert seen == [4, 4]
