"""Heat maps point at what the head looks at, and at nothing when there is nothing."""

import numpy as np
import pytest
import torch
from torch import nn

from trainer.gradcam import EvidenceMapper
from trainer.networks import Head as HeadOf
from trainer.networks import Tapped, build


class Head(nn.Module):
    """Label 0 wants channel 0, label 1 wants channel 1 and dislikes channel 0."""

    def __init__(self) -> None:
        super().__init__()
        self.classifier = nn.Linear(2, 2, bias=False)
        with torch.no_grad():
            self.classifier.weight.copy_(torch.tensor([[1.0, 0.0], [-1.0, 1.0]]))

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        return self.classifier(features.mean((2, 3)))


def features() -> torch.Tensor:
    maps = torch.zeros(1, 2, 4, 4)
    maps[0, 0, 1, 2] = 8.0
    return maps


def test_evidence_lies_where_the_feature_is_and_sums_to_the_logit():
    evidence = EvidenceMapper(Head()).maps(features(), [0])
    assert np.unravel_index(evidence.argmax(), evidence.shape) == (0, 1, 2)
    assert evidence.sum() == Head()(features())[0, 0].item() == 0.5


def test_evidence_against_a_label_is_no_evidence_for_it():
    assert not EvidenceMapper(Head()).maps(features(), [1]).any()


def test_twice_the_evidence_is_twice_the_map():
    mapper = EvidenceMapper(Head())
    np.testing.assert_allclose(mapper.maps(features() * 2, [0]), mapper.maps(features(), [0]) * 2)


def test_the_head_is_left_as_it_was():
    head = Head()
    mapper = EvidenceMapper(head)
    mapper.maps(features(), [0])
    mapper.close()
    assert all(p.grad is None for p in head.parameters())
    assert not head.classifier._forward_hooks


@pytest.mark.parametrize("head", [None, {"kind": "deep", "widths": [16, 8, 8]}])
def test_the_evidence_of_an_ensemble_is_the_mean_of_its_members(head):
    torch.manual_seed(0)
    network = build("test_resnet", 3, head=head, size=64, members=3).eval()
    at_tap = torch.randn(2, network.features(torch.rand(1, 3, 64, 64)).shape[1], 4, 4)
    parts = at_tap.chunk(3, 1)
    each = [raw(one, part) for one, part in zip(network.body.each(), parts, strict=True)]
    expected = torch.stack(each).mean(0).clamp(min=0).numpy()
    maps = EvidenceMapper(HeadOf(network)).maps(at_tap, [1, 2])
    np.testing.assert_allclose(maps, expected, rtol=1e-4, atol=1e-7)
    apart = torch.stack(each).clamp(min=0).mean(0).numpy()
    assert (
        np.abs(apart - maps).max() > 0.1 * maps.max()
    )  # what one member has against a label counts


def raw(network: Tapped, at_tap: torch.Tensor) -> torch.Tensor:
    """Grad-CAM of labels 1 and 2 by its definition, without leaving out what is negative."""
    at_tap = at_tap.clone().requires_grad_()
    logits = network.head(at_tap)
    (gradient,) = torch.autograd.grad(logits[0, 1] + logits[1, 2], at_tap)
    return (gradient.mean((2, 3), keepdim=True) * at_tap).sum(1).detach()
