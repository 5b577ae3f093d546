"""Losses that add up over the parts of a batch, and evidence outside an outline."""

import math

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from trainer.errors import TrainerError
from trainer.networks import Tapped
from trainer.training.losses import blended_outlines, classification_loss, outlined, outside
from trainer.training_config import Training

TRUTH = np.array([0, 0, 0, 0, 1, 2])
CPU = torch.device("cpu")


def logits() -> torch.Tensor:
    return torch.randn(6, 3, generator=torch.Generator().manual_seed(0))


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
@pytest.mark.parametrize("weights", ["none", "balanced"])
def test_the_parts_of_a_batch_add_up_to_the_mean_that_torch_computes(smoothing, weights):
    training = Training(label_smoothing=smoothing, class_weights=weights)
    loss = classification_loss(training, TRUTH, 3, CPU)
    truth = torch.from_numpy(TRUTH)
    total = loss.total(truth)
    ours = sum(
        loss.costs(logits()[part], truth[part]).sum() / total for part in (slice(4), slice(4, 6))
    )
    expected = functional.cross_entropy(logits(), truth, loss.weights, label_smoothing=smoothing)
    assert ours.item() == pytest.approx(expected.item(), abs=1e-6)


def test_a_rare_label_weighs_more_unless_the_sampler_shows_it_more_often():
    weights = classification_loss(Training(), TRUTH, 3, CPU).weights
    assert weights.tolist() == pytest.approx([0.5, 2.0, 2.0])
    even = classification_loss(Training(sampler="balanced"), TRUTH, 3, CPU).weights
    assert even.tolist() == [1, 1, 1]


def test_focal_loss_cares_less_about_what_is_sure():
    focal = Training(loss="focal", focal_gamma=2, label_smoothing=0, class_weights="none")
    loss = classification_loss(focal, TRUTH, 3, CPU)
    answers = torch.tensor([[3.0, 0, 0], [0.0, 0, 0]])
    costs = loss.costs(answers, torch.tensor([0, 0]))
    for cost, answer in zip(costs, answers, strict=True):
        p = answer.softmax(0)[0].item()
        assert cost.item() == pytest.approx(-((1 - p) ** 2) * math.log(p), rel=1e-4)


class OneLayer(nn.Module):
    """A stand-in for a timm network: two channels, two labels."""

    num_features = 2

    def __init__(self) -> None:
        super().__init__()
        self.classifier = nn.Linear(2, 2, bias=False)
        with torch.no_grad():
            self.classifier.weight.copy_(torch.eye(2))

    def get_classifier(self) -> nn.Module:
        return self.classifier


def test_evidence_outside_the_outline_costs_and_inside_it_does_not():
    network = Tapped(OneLayer())
    features = torch.zeros(3, 2, 4, 4)
    features[:, 0, 1, 1] = 5.0  # evidence for label 0 in the second cell down and right
    outlines = torch.zeros(3, 32, 32)
    outlines[0, 8:16, 8:16] = 1  # that very cell
    outlines[1, 24:32, 0:8] = 1  # far from it; the third has none
    costs = outside(network, features, outlines, torch.zeros(3, dtype=torch.long))
    assert costs.tolist() == pytest.approx([-math.log(1.05), -math.log(0.05), 0], abs=1e-4)
    assert outlined(outlines).tolist() == [1, 1, 0]


def test_outlines_need_a_linear_head():
    network = Tapped(OneLayer())
    network.body.classifier = nn.Sequential(nn.Linear(2, 2))
    with pytest.raises(TrainerError, match="not a single linear layer"):
        outside(network, torch.ones(1, 2, 4, 4), torch.ones(1, 8, 8), torch.tensor([0]))


def test_blended_pictures_of_one_label_may_speak_from_either_outline():
    outlines = torch.zeros(4, 4, 4)
    outlines[0, :, 0] = 1
    outlines[1, :, 3] = 1
    outlines[2, 0] = 1  # the fourth has none
    truth = torch.tensor([0, 0, 1, 0])
    partners = torch.tensor([1, 2, 0, 1])
    same = truth == truth[partners]
    own, theirs = blended_outlines(outlines, outlines[partners], same)
    either = torch.maximum(outlines[0], outlines[1])
    assert torch.equal(own[0], either)
    assert torch.equal(theirs[0], either)
    assert torch.equal(own[1], outlines[1])  # another label: each its own
    assert torch.equal(theirs[1], outlines[2])
    assert torch.equal(theirs[2], outlines[0])
    assert not own[3].any()  # the same label, and one of the two is unknown
    assert not theirs[3].any()
