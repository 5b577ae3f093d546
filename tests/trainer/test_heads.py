"""Heads are what their names say, and the pyramid is adaptive pooling without its faults."""

import numpy as np
import pytest
import torch
from torch import nn

from trainer.errors import TrainerError
from trainer.gradcam import EvidenceMapper
from trainer.heads import Pyramid, make_head, read_head
from trainer.network_config import DeepHead, DenseHead, LinearHead, PyramidHead

HEADS = [LinearHead(), DenseHead(kind="dense"), DeepHead(kind="deep", widths=(32, 16, 8)),
         PyramidHead(kind="spp", reduction=4, widths=(16, 8)),
         PyramidHead(kind="spp", levels=(8, 4, 1), reduction=None, widths=())]  # fmt: skip


def features(cells: int = 7, channels: int = 6) -> torch.Tensor:
    return torch.randn(3, channels, cells, cells, generator=torch.Generator().manual_seed(0))


@pytest.mark.parametrize("cells", [1, 2, 5, 7, 13])
def test_a_level_of_the_pyramid_is_adaptive_max_pooling(cells):
    for level in (1, 2, 4, 8):
        expected = nn.functional.adaptive_max_pool2d(features(cells), level).flatten(1)
        torch.testing.assert_close(Pyramid([level])(features(cells)), expected)


def test_the_literal_pyramid_of_the_paper_has_81_times_256_features():
    head = make_head(PyramidHead(kind="spp", levels=(8, 4, 1), reduction=256), 2048, 2)
    dense = [layer for layer in head.layers if isinstance(layer, nn.Linear)]
    assert dense[0].in_features == 81 * 256 == 20_736
    sane = make_head(PyramidHead(kind="spp"), 2048, 2)
    assert next(m for m in sane.layers if isinstance(m, nn.Linear)).in_features == 5_376


def test_new_weights_of_the_pyramid_are_drawn_from_a_narrow_normal():
    torch.manual_seed(0)
    head = make_head(PyramidHead(kind="spp", reduction=64), 512, 4)
    for layer in head.modules():
        if isinstance(layer, nn.Linear | nn.Conv2d) and layer.weight.numel() > 5000:
            assert layer.weight.std().item() == pytest.approx(0.01, rel=0.1)
            assert not layer.bias.any()


def test_the_gradient_of_the_pyramid_is_deterministic():
    was = torch.are_deterministic_algorithms_enabled()
    torch.use_deterministic_algorithms(True)
    try:
        leaf = features().requires_grad_()
        Pyramid([8, 4, 1])(leaf).sum().backward()
        assert leaf.grad is not None
    finally:
        torch.use_deterministic_algorithms(was)


def test_the_dense_and_the_deep_head_are_those_of_the_papers():
    dense = make_head(DenseHead(kind="dense", width=128, drop_rate=0.3), 10, 4)
    kinds = [type(layer).__name__ for layer in (*dense.layers, dense.classifier)]
    assert kinds == ["Mean", "Dropout", "Linear", "ReLU", "Dropout", "Linear"]
    assert dense.classifier.in_features == 128
    deep = make_head(DeepHead(kind="deep"), 10, 2)
    widths = [m.out_features for m in deep.modules() if isinstance(m, nn.Linear)]
    assert widths == [2048, 1024, 512, 2]
    norms = [m.num_features for m in deep.modules() if isinstance(m, nn.BatchNorm1d)]
    assert norms == [10, 1024]


@pytest.mark.parametrize("settings", HEADS, ids=lambda head: head.kind)
def test_every_head_learns_and_explains_itself(settings):
    head = make_head(settings, 6, 4, 0.1).train()
    logits = head(features())
    assert logits.shape == (3, 4)
    nn.functional.cross_entropy(logits, torch.tensor([0, 1, 2])).backward()
    assert all(parameter.grad is not None for parameter in head.parameters())
    mapper = EvidenceMapper(head.eval())
    maps = mapper.maps(features(), [0, 1, 2])
    mapper.close()
    assert maps.shape == (3, 7, 7)
    assert np.isfinite(maps).all()


@pytest.mark.parametrize("settings", HEADS, ids=lambda head: head.kind)
def test_a_head_survives_the_manifest(settings):
    assert read_head(settings.model_dump(mode="json")) == settings


def test_a_package_without_a_head_has_a_linear_one_and_an_unknown_one_is_refused():
    assert read_head(None) == LinearHead()
    with pytest.raises(TrainerError, match="Update"):
        read_head({"kind": "capsule"})
