"""The network section refuses what makes no sense and tells a package what it must know."""

import pytest
from pydantic import ValidationError

from trainer.network_config import LinearHead, Network


def test_a_head_is_chosen_by_its_kind_and_its_sizes_are_checked():
    spp = Network.model_validate({"head": {"kind": "spp", "levels": [8, 4, 1]}})
    assert spp.head.kind == "spp"
    assert spp.head.levels == (8, 4, 1)
    for wrong in ({"kind": "none"}, {"kind": "spp", "levels": []}, {"kind": "dense", "width": 0},
                  {"kind": "deep", "widths": [1, 2]}, {"kind": "linear", "width": 3}):  # fmt: skip
        with pytest.raises(ValidationError, match="head"):
            Network.model_validate({"head": wrong})


def test_mean_and_std_belong_together():
    with pytest.raises(ValidationError, match="belong together"):
        Network(mean=(0.5, 0.5, 0.5))
    with pytest.raises(ValidationError, match="positive"):
        Network(mean=(0.5, 0.5, 0.5), std=(0.5, 0.0, 0.5))


def test_a_package_learns_head_and_padding():
    assert Network().for_package() == {"head": {"kind": "linear"}}
    dense = Network.model_validate({"head": {"kind": "dense"}, "pad_type": "same"})
    assert dense.for_package() == {
        "head": {"kind": "dense", "width": 128, "drop_rate": 0.2}, "pad_type": "same",
    }  # fmt: skip
    assert Network().head == LinearHead()
