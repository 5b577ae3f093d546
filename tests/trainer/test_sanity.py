"""Maps that ignore what was learnt are found out."""

import numpy as np
import pytest
import torch
from scipy import ndimage
from torch import nn

from trainer.networks import Tapped, build
from trainer.sanity import check_maps, similarity


@pytest.fixture(scope="module")
def networks() -> tuple[Tapped, Tapped]:
    torch.manual_seed(0)
    return build("resnet10t", 3).eval(), build("resnet10t", 3).eval()


def pictures() -> np.ndarray:
    noise = np.random.default_rng(0).normal(size=(4, 3, 96, 96))
    return ndimage.gaussian_filter(noise, (0, 0, 5, 5)).astype(np.float32) * 8


def test_two_random_networks_give_other_maps(networks):
    found = check_maps(networks[0], networks[1], pictures())
    assert found["pictures"] == 4
    assert abs(found["all"]["rank_correlation"]) < 0.7
    assert "Adebayo" in found["method"]


def test_maps_that_depend_on_the_picture_alone_are_told(networks):
    class Brightness(nn.Module):
        """Features and head that no weight can change."""

        def __init__(self):
            super().__init__()
            self.unused = nn.Linear(1, 1)  # a device is asked of the weights

        def features(self, batch):
            return nn.functional.avg_pool2d(batch, 16).relu()

        def head(self, features):
            score = features.mean((1, 2, 3))
            return torch.stack([score, -score], 1)

    same = Brightness()
    found = check_maps_of(same)
    assert found["all"]["rank_correlation"] == pytest.approx(1)
    assert found["head"]["ssim"] == pytest.approx(1)


def check_maps_of(network) -> dict:
    """Run the check with a head that needs no timm body."""
    from trainer import sanity

    class Head(nn.Module):
        def __init__(self, owner):
            super().__init__()
            self.owner = owner

        def forward(self, features):
            return self.owner.head(features)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sanity, "Head", Head)
        return check_maps(network, network, pictures())


def test_random_weights_are_asked_with_the_brightness_of_these_pictures(networks):
    """Batch norm that has seen nothing would let features vanish or burst, and maps with them."""
    fresh = build("resnet10t", 3).eval()
    check_maps(networks[0], fresh, pictures())
    assert fresh.body.bn1.running_var.min() < 0.95
    assert not fresh.training


def test_the_check_leaves_the_network_as_it_was(networks):
    trained, fresh = networks
    before = {name: tensor.clone() for name, tensor in trained.state_dict().items()}
    check_maps(trained, fresh, pictures())
    for name, tensor in trained.state_dict().items():
        assert torch.equal(tensor, before[name]), name
    assert not trained.training
    assert all(parameter.requires_grad for parameter in trained.parameters())


def test_similarity_is_one_for_the_same_map_and_zero_without_evidence():
    one = np.random.default_rng(0).random((7, 7)).astype(np.float32)
    assert similarity(one, one) == pytest.approx(1)
    assert similarity(one, 3 * one) == pytest.approx(1)
    assert similarity(one, np.zeros_like(one)) == 0
    assert similarity(one, one.max() - one) < 0
