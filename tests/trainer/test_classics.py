"""The classics are torchvision's networks, and take torchvision's weight files."""

import pytest
import torch

from trainer.classics import CLASSICS
from trainer.errors import TrainerError
from trainer.networks import build, load_weights
from trainer.torchvision_fix import make_torchvision_importable


def whole(name: str) -> torch.nn.Module:
    make_torchvision_importable()
    from torchvision import models

    options = {"aux_logits": True, "init_weights": False} if name == "googlenet" else {}
    return getattr(models, name)(weights=None, **options).eval()


@pytest.mark.parametrize("name", ["googlenet", "squeezenet1_1"])
def test_torchvisions_weights_fit_and_give_torchvisions_features(name, tmp_path):
    original = whole(name)
    torch.save(original.state_dict(), tmp_path / f"{name}.pth")
    network = build(name, 3, size=64).eval()
    weights = load_weights(network, name, str(tmp_path / f"{name}.pth"))
    assert weights.origin.startswith(f"{name}.pth, SHA-256 ")
    seen = {}
    last = original.inception5b if name == "googlenet" else original.features
    last.register_forward_hook(lambda module, given, features: seen.update(features=features))
    pictures = torch.rand(2, 3, 64, 64)
    with torch.inference_mode():
        original(pictures)
        torch.testing.assert_close(network.features(pictures), seen["features"])


def test_alexnets_dense_layers_are_loaded_and_its_last_one_is_not(tmp_path):
    original = whole("alexnet")
    torch.save(original.state_dict(), tmp_path / "alexnet.pth")
    network = build("alexnet", 3, size=64)
    load_weights(network, "alexnet", str(tmp_path / "alexnet.pth"))
    assert torch.equal(network.body.neck[6].weight, original.classifier[4].weight)
    assert network.body.classifier.out_features == 3
    del original.features[0]
    torch.save(original.state_dict(), tmp_path / "half.pth")
    with pytest.raises(TrainerError, match="do not fit"):
        load_weights(network, "alexnet", str(tmp_path / "half.pth"))


def test_lenet_of_32_pixels_is_that_of_1998():
    network = CLASSICS["lenet"](10)
    assert network.forward_features(torch.rand(1, 3, 32, 32)).shape == (1, 120, 1, 1)
    assert network(torch.rand(1, 3, 32, 32)).shape == (1, 10)


def test_googlenets_numbers_are_those_of_its_weights():
    """Torchvision says ImageNet's, and undoes them inside its network."""
    assert CLASSICS["googlenet"](2).pretrained_cfg["mean"] == (0.5, 0.5, 0.5)
    assert CLASSICS["alexnet"](2).pretrained_cfg["mean"] == (0.485, 0.456, 0.406)


@pytest.mark.parametrize("name", sorted(CLASSICS))
def test_the_stride_is_that_of_the_network(name):
    network = CLASSICS[name](0)
    stride = network.feature_info[-1]["reduction"]
    with torch.no_grad():
        few, many = (
            network.forward_features(torch.zeros(1, 3, side, side)).shape[-1]
            for side in (128, 128 + 4 * stride)
        )
    assert many - few == 4
