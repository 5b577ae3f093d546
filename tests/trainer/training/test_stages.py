"""What each stage shows the network, and that it shows the same again."""

import numpy as np
import pytest
import torch

from tests.trainer.training.conftest import NETWORK, SIZE, weights_of
from trainer.errors import TrainerError
from trainer.network_config import DenseHead, PyramidHead
from trainer.networks import build
from trainer.schedules import Plateau
from trainer.training.pictures import in_batches
from trainer.training.stages import (
    cached_features,
    check_wishes,
    full_stage,
    head_stage,
    sees_the_mean_alone,
)
from trainer.training.state import Progress
from trainer.training_config import Training

ROWS = np.arange(6)


def test_the_head_is_trained_on_means_where_it_sees_no_more(make_task):
    task = make_task()
    train, val = cached_features(task)
    assert train.shape == (14, train.shape[1], 1, 1)
    assert len(val) == 9
    whole = in_batches(task.network, task.network, task.plan, task.train.pictures)
    torch.testing.assert_close(task.network.head(train), whole, atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize(
    ("head", "mean_alone"),
    [
        (None, True),
        (DenseHead(kind="dense", width=8), True),
        (PyramidHead(kind="spp", levels=(2, 1), reduction=None, widths=(8,)), False),
    ],
)
def test_a_head_that_looks_at_places_gets_the_whole_map(head, mean_alone):
    torch.manual_seed(0)
    network = build(NETWORK, 3, head=head, size=SIZE)
    features = torch.rand(4, 96, 2, 2)
    assert sees_the_mean_alone(network, features) is mean_alone


def test_stage_one_changes_the_head_alone(make_task):
    task = make_task(head_learning_rate=0.05)
    before = weights_of(task.network)
    stage = head_stage(task)
    stage.set_modes()
    progress = Progress(at_once=6)
    losses = [stage.learner.step(stage.cost(1, step, ROWS), 6, 1.0, progress) for step in range(9)]
    assert losses[-1] < losses[0]
    changed = {k for k, v in task.network.state_dict().items() if not torch.equal(v, before[k])}
    assert changed == {"body.fc.weight", "body.fc.bias"}
    network, logits = stage.judged()
    assert network is task.network
    expected = in_batches(network, network, task.plan, task.val.pictures).numpy()
    np.testing.assert_allclose(logits, expected, atol=1e-5)


def cost_at(stage, epoch, step):
    stage.set_modes()
    return stage.cost(epoch, step, ROWS)(slice(0, 6)).item()


def test_a_step_is_a_function_of_its_place(make_task):
    """Dropout, augmentation and blending included, whatever was drawn before."""
    made = {"augmentation": "strong", "mixup": 0.4, "drop_rate": 0.5}
    stage = full_stage(make_task(**made))
    stage.task.network.eval()
    first = stage.cost(2, 3, ROWS)(slice(0, 6)).item()
    torch.rand(17)
    other = full_stage(make_task(**made))
    other.task.network.eval()
    assert other.cost(2, 3, ROWS)(slice(0, 6)).item() == first
    assert other.cost(2, 4, ROWS)(slice(0, 6)).item() != first
    assert other.cost(3, 3, ROWS)(slice(0, 6)).item() != first
    assert cost_at(full_stage(make_task(**made)), 2, 3) == cost_at(
        full_stage(make_task(**made)), 2, 3
    )


def test_outlines_cost_and_blends_of_outlined_pictures_do_too(make_task):
    plain = cost_at(full_stage(make_task()), 1, 0)
    outlined = cost_at(full_stage(make_task(True, outline_weight=0.5)), 1, 0)
    assert outlined > plain
    blended = cost_at(full_stage(make_task(mixup=0.4)), 1, 0)
    both = cost_at(full_stage(make_task(True, outline_weight=0.5, mixup=0.4)), 1, 0)
    assert both > blended != plain


def test_the_average_is_what_is_judged(make_task):
    stage = full_stage(make_task(average=0.9))
    assert stage.judged()[0] is stage.learner.average
    plain = full_stage(make_task())
    assert plain.judged()[0] is plain.task.network


def test_stage_two_follows_the_schedule_and_stage_one_does_not(make_task):
    stage = full_stage(make_task(schedule="plateau", gamma=0.1))
    assert stage.factor(0, 4, Plateau(lowered=2)) == pytest.approx(0.01)
    assert head_stage(make_task(schedule="plateau")).factor(0, 4, Plateau(lowered=2)) == 1


@pytest.mark.parametrize(
    ("wish", "named"),
    [
        ({"optimiser": "adamm"}, "'adamm'"),
        ({"unfreeze": ["layer9"]}, "'layer9'"),
        ({"frozen": ["layer9"]}, "'layer9'"),
        ({"outline_weight": 0.5}, "not a single linear layer"),
    ],
)
def test_what_the_network_cannot_do_is_told_before_pictures_are_read(wish, named):
    network = build(NETWORK, 3, head=DenseHead(kind="dense", width=8), size=SIZE)
    check_wishes(network, Training())
    with pytest.raises(TrainerError, match=named):
        check_wishes(network, Training(**wish))
    assert all(parameter.requires_grad for parameter in network.parameters())


def test_stage_two_begins_small_and_may_show_the_surroundings_of_findings_alone(make_task):
    task = make_task(outlines=True, focus=1.0, first_size=32, epochs=4)
    masks = np.zeros_like(task.train.outlines)
    masks[:, 20:24, 20:24] = 255
    task = task._replace(train=task.train._replace(outlines=masks))
    seen = []

    def look(pictures):
        seen.append(pictures)
        return type(task.network).features(task.network, pictures)

    task.network.features = look
    stage = full_stage(task)
    for epoch in (1, 4):
        stage.cost(epoch, 0, ROWS)(slice(0, 6))
    small, large = seen
    assert small.shape[-1] == 32
    assert large.shape[-1] == 64
    black = large[:, 0] == large[:, 0].amin((1, 2), keepdim=True)
    assert black.float().mean((1, 2)).min() > 0.7  # at most 4 + 2 * 8 of 64 pixels are left a side
    assert not black[:, 20:24, 20:24].any()


def test_a_head_that_answers_all_alike_does_not_say_what_it_sees():
    """Some networks begin with a last layer of zeros; the mean of the map looks enough then."""
    head = PyramidHead(kind="spp", levels=(2, 1), reduction=None, widths=(8,))
    network = build(NETWORK, 3, head=head, size=SIZE)
    with torch.no_grad():
        for parameter in network.top.classifier.parameters():
            parameter.zero_()
    assert not sees_the_mean_alone(network, torch.rand(4, 96, 2, 2))
