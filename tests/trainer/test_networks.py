"""Networks split into features and head, are frozen in part, and say where their cells look."""

import pytest
import torch
from torch import nn

from trainer.errors import TrainerError
from trainer.network_config import DeepHead
from trainer.networks import (
    Head,
    Tapped,
    build,
    freeze,
    freeze_all_but_last,
    measure_tap,
    state_of_ensemble,
)


class Even(nn.Module):
    """Averages over cells of 8 pixels: every cell looks at its own middle."""

    def forward_features(self, pictures: torch.Tensor) -> torch.Tensor:
        return nn.functional.avg_pool2d(pictures, 8)


class OneSided(nn.Module):
    """Padding at the bottom and right only, as TensorFlow does."""

    def forward_features(self, pictures: torch.Tensor) -> torch.Tensor:
        kernel = torch.ones(3, 1, 3, 3)
        return nn.functional.conv2d(
            nn.functional.pad(pictures, (0, 1, 0, 1)), kernel, stride=2, groups=3
        )


def pictures() -> torch.Tensor:
    return torch.rand(2, 3, 32, 32, generator=torch.Generator().manual_seed(0))


def test_the_tap_is_measured_to_a_fraction_of_a_pixel():
    even = measure_tap(Tapped(Even()), pictures())
    assert even == pytest.approx((4, 8), abs=0.01)
    one_sided = measure_tap(Tapped(OneSided()), pictures())
    # a 3 x 3 kernel on pixels 0, 1, 2 looks at the middle of pixel 1
    assert one_sided == pytest.approx((1.5, 2), abs=0.01)


def test_unknown_and_unfit_networks_are_refused():
    with pytest.raises(TrainerError, match="No network is called"):
        build("resnet10tt", 2)
    with pytest.raises(TrainerError, match="convolutional network or a transformer over a grid"):
        build("mixer_s32_224", 2)


def test_frozen_modules_are_named_or_refused():
    network = build("resnet10t", 2)
    freeze(network, ["conv1", "layer1"])
    assert not any(p.requires_grad for p in network.body.layer1.parameters())
    assert all(p.requires_grad for p in network.body.layer2.parameters())
    with pytest.raises(TrainerError, match="layer9"):
        freeze(network, ["layer9"])


def trainable(network: Tapped) -> list[bool]:
    """Return whether each layer of the backbone learns; all of its parameters do, or none."""
    heads = {id(parameter) for parameter in network.head_parameters()}
    layers = [
        {p.requires_grad for p in module.parameters(recurse=False) if id(p) not in heads}
        for module in network.body.modules()
    ]
    assert all(len(layer) < 2 for layer in layers)
    return [learns for layer in layers for learns in layer]


def test_all_but_the_last_layers_are_frozen_and_thawed_again():
    network = build("resnet10t", 2)
    freeze_all_but_last(network, 0.3)
    free = trainable(network)
    assert free == sorted(free)  # frozen ones first
    assert sum(free) == round(0.3 * len(free))
    assert not network.body.conv1[0].weight.requires_grad
    assert all(parameter.requires_grad for parameter in network.head_parameters())
    freeze_all_but_last(network, 1)
    assert all(trainable(network))
    freeze_all_but_last(network, 0)
    assert not any(trainable(network))
    with pytest.raises(TrainerError, match="no share"):
        freeze_all_but_last(network, 1.5)


def test_batch_norm_stays_in_evaluation_when_it_is_asked_to():
    network = build("resnet10t", 2, head=DeepHead(kind="deep", widths=(8, 8, 8)), bn_eval=True)
    pictures = torch.rand(4, 3, 64, 64)
    before = network.body.conv1[1].running_mean.clone()
    network.train()(pictures)
    assert torch.equal(network.body.conv1[1].running_mean, before)
    assert network.head_module().training
    assert network.top.layers[1].num_batches_tracked == 1  # the head's own goes on learning


@pytest.mark.parametrize("head", [
    {"kind": "dense"}, {"kind": "deep", "widths": [16, 8, 8]},
    {"kind": "spp", "levels": [8, 4, 1], "reduction": 8},
])  # fmt: skip
def test_any_head_stands_on_any_network_and_is_no_linear_one(head):
    network = build("resnet10t", 3, head=head, size=64).eval()
    features = network.features(torch.rand(2, 3, 64, 64))
    assert network.head(features).shape == (2, 3)
    assert torch.equal(Head(network)(features), network.head(features))
    with pytest.raises(TrainerError, match="not a single linear layer"):
        network.linear_head()
    assert len(network.head_parameters()) == len(list(network.head_module().parameters())) > 2


def test_a_linear_head_is_its_weights():
    for name in ("resnet10t", "vit_tiny_patch16_224"):
        network = build(name, 3, size=64).eval()
        features = network.features(torch.rand(2, 3, 64, 64))
        bias = network.head_module().state_dict()
        bias = next(value for key, value in bias.items() if key.endswith("bias"))
        expected = features.mean((2, 3)) @ network.linear_head().T + bias
        torch.testing.assert_close(network.head(features), expected)
    with pytest.raises(TrainerError, match="not a single linear layer"):
        build("convnext_atto", 3, size=64).linear_head()  # layer norm stands between
    with pytest.raises(TrainerError, match="not a single linear layer"):
        build("mobilenetv3_small_050", 3, size=64).linear_head()


def test_the_tap_of_a_network_without_padding_has_the_networks_stride():
    network = build("lenet", 2, size=64)
    tap = measure_tap(network, torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(0)))
    assert tap.stride == 4
    assert tap.first == pytest.approx(16, abs=2)  # the middle of the 32 pixels a cell sees


def test_the_tap_of_patches_is_their_middle():
    network = build("vit_tiny_patch16_224", 2, size=64)
    assert measure_tap(network, torch.rand(1, 3, 64, 64)) == (8, 16)


@pytest.mark.parametrize("head", [
    None, {"kind": "dense", "width": 8}, {"kind": "deep", "widths": [16, 8, 8]},
    {"kind": "spp", "levels": [4, 1], "reduction": 8},
])  # fmt: skip
@pytest.mark.parametrize("name", ["test_resnet", "test_vit"])
def test_an_ensemble_answers_with_the_mean_of_its_members_logits(name, head):
    members = [build(name, 3, head=head, size=64).eval() for _ in range(3)]
    network = build(name, 3, head=head, size=64, members=3).eval()
    network.load_state_dict(state_of_ensemble([member.state_dict() for member in members]))
    pictures = torch.rand(2, 3, 64, 64)
    features = network.features(pictures)
    each = [member.features(pictures) for member in members]
    assert torch.equal(features, torch.cat(each, 1))
    expected = torch.stack([member(pictures) for member in members]).mean(0)
    torch.testing.assert_close(network(pictures), expected, atol=1e-5, rtol=0)
    torch.testing.assert_close(Head(network)(features), expected, atol=1e-5, rtol=0)
    assert (each[0] - each[1]).abs().max() > 1e-3  # other weights each


def test_the_tap_of_an_ensemble_is_the_mean_of_its_members_taps():
    network = build("lenet", 2, size=64, members=2)
    pictures = torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(0))
    taps = [measure_tap(member, pictures) for member in network.body.each()]
    assert measure_tap(network, pictures) == (
        pytest.approx((taps[0].first + taps[1].first) / 2, abs=0.01), 4,
    )  # fmt: skip
