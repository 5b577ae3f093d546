"""Every advised backbone builds, learns a step and gives its features as a grid."""

import pytest
import torch
from torch import nn

from trainer.backbones import BACKBONES
from trainer.bodies import features_of, make_body
from trainer.errors import TrainerError
from trainer.network_config import PyramidHead
from trainer.networks import build

# (size of the pictures, channels and cells of the features), small where the network allows
SMALL = {
    "inception_v3": (96, 2048, 1), "legacy_xception": (64, 2048, 2), "alexnet": (96, 256, 2),
    "googlenet": (64, 1024, 2), "squeezenet1_1": (64, 512, 3), "lenet": (64, 120, 9),
    "vit_small_patch16_224": (64, 384, 4), "vgg16": (64, 512, 2), "convnext_tiny": (64, 768, 2),
    "densenet121": (64, 1024, 2), "densenet201": (64, 1920, 2), "mobilenetv1_100": (64, 1024, 2),
    "mobilenetv2_100": (64, 1280, 2), "mobilenetv3_large_100": (64, 960, 2),
    "resnet18": (64, 512, 2), "resnet34": (64, 512, 2), "resnet50": (64, 2048, 2),
    "resnet101": (64, 2048, 2), "resnet152": (64, 2048, 2),
    **{f"tf_efficientnet_lite{n}": (64, 1280, 2) for n in range(3)},
    **{f"tf_efficientnet_b{n}": (64, channels, 2) for n, channels in enumerate(
        (1280, 1280, 1408, 1536, 1792, 2048, 2304, 2560))},
}  # fmt: skip
LARGE = {"vgg16", "resnet152", "tf_efficientnet_b6", "tf_efficientnet_b7", "alexnet"}
ROWS = [
    pytest.param(row, marks=pytest.mark.slow if row.name.partition(".")[0] in LARGE else ())
    for row in BACKBONES
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name.partition(".")[0])
def test_a_backbone_builds_steps_and_gives_a_grid(row):
    torch.manual_seed(0)
    size, channels, cells = SMALL[row.name.partition(".")[0]]
    network = build(row.name, 3, size=size)
    pictures = torch.rand(2, 3, size, size)
    features = network.features(pictures)
    assert features.shape == (2, channels, cells, cells)
    logits = network.head(features)
    assert logits.shape == (2, 3)
    before = [parameter.clone() for parameter in network.head_parameters()]
    optimiser = torch.optim.SGD(network.parameters(), lr=0.1)
    nn.functional.cross_entropy(logits, torch.tensor([0, 2])).backward()
    assert all(parameter.grad is not None for parameter in network.parameters())
    optimiser.step()
    assert not any(map(torch.equal, before, network.head_parameters()))


@pytest.mark.parametrize("name", ["mobilenetv3_large_100", "squeezenet1_1", "resnet10t"])
def test_under_a_head_of_its_own_nothing_idle_is_kept(name):
    network = build(name, 3, size=64, head=PyramidHead(kind="spp", reduction=8))
    network(torch.rand(2, 3, 64, 64)).sum().backward()
    assert all(parameter.grad is not None for parameter in network.parameters())
    assert network.body.num_classes == 0


def test_tokens_go_back_to_the_place_they_came_from():
    """A bright patch moves the features of its own cell most."""
    network = build("vit_tiny_patch16_224", 2, size=64).eval()
    with torch.no_grad():
        dark = torch.zeros(1, 3, 64, 64)
        bright = dark.clone()
        bright[:, :, 16:32, 48:64] = 1
        moved = (network.features(bright) - network.features(dark)).abs().sum(1)[0]
    assert moved.shape == (4, 4)
    assert divmod(int(moved.argmax()), 4) == (1, 3)


def test_networks_that_put_channels_last_are_turned():
    body = make_body("swin_tiny_patch4_window7_224", 2, size=64).eval()
    with torch.no_grad():
        raw = body.forward_features(torch.zeros(1, 3, 64, 64))
        assert raw.shape == (1, 2, 2, 768)
        assert features_of(body, torch.zeros(1, 3, 64, 64)).shape == (1, 768, 2, 2)


def test_what_does_not_exist_says_what_does():
    with pytest.raises(TrainerError, match=r"(?s)No network is called 'resnet10tt'.*backbones"):
        make_body("resnet10tt", 2)
    with pytest.raises(TrainerError, match=r"No weights are called 'resnet18\.nobody'.*tv_in1k"):
        make_body("resnet18.nobody", 2)
    for name in ("resnet10t", "alexnet"):
        with pytest.raises(TrainerError, match="no choice of padding"):
            make_body(name, 2, pad_type="same")


def test_pictures_that_are_too_small_are_a_clear_error():
    with pytest.raises(TrainerError, match="fails on pictures of 32 pixels"):
        build("inception_v3", 2, size=32)
