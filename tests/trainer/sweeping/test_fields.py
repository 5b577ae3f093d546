"""A setting is found by its dotted name, or the message says what there is."""

import pytest

from tests.trainer.conftest import blob_config
from trainer.config import read_config
from trainer.sweeping.fields import WrongField, check_name, with_fields


@pytest.fixture
def base(tmp_path):
    return read_config(blob_config(tmp_path, augmentation="light"))


@pytest.mark.parametrize(
    "name",
    ["training.learning_rate", "training.augmentation.degrees", "training.augmentation",
     "network.name", "network.head", "network.head.levels", "plan.size"],
)  # fmt: skip
def test_settings_of_all_kinds_are_known(name):
    check_name(name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("training.learningrate", "it may be .*training.learning_rate"),
        ("training.colour", "there are training.seed, training.batch_size"),
        ("network.head.widht", "network.head.width"),
        ("training.epochs.first", "training.epochs has no fields of its own"),
        ("training", "whole section"),
        ("data.val_share", "same pictures"),
        ("plan.mean", "plan.mean belongs to the weights"),
        ("card.title", "what can lies in network, plan, training"),
    ],
)
def test_other_names_are_told_with_what_there_is(name, said):
    with pytest.raises(WrongField, match=said):
        check_name(name)


def test_values_are_set_and_the_rest_stays(base):
    changed = with_fields(base, {"training.learning_rate": 0.5, "plan.size": 32})
    assert changed.training.learning_rate == 0.5
    assert changed.plan == {"size": 32, "crop": "none"}
    assert changed.training.model_copy(update={"learning_rate": 0.001}) == base.training
    assert changed.data == base.data


def test_a_number_of_a_preset_can_be_set(base):
    """The preset "light" was a word in the file."""
    augmentation = with_fields(base, {"training.augmentation.degrees": 33}).training.augmentation
    assert augmentation.degrees == 33
    assert augmentation.scale == base.training.augmentation.scale == 0.1


def test_another_head_replaces_the_whole_head(base):
    assert with_fields(base, {"network.head": {"kind": "dense"}}).network.head.kind == "dense"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"training.schedule": "cosin"}, "'constant', 'exponential', 'step', 'cosine'"),
        ({"training.batch_size": 1}, "training.batch_size: .*greater than or equal to 2"),
        ({"plan.crop": "hat"}, "plan.crop hat makes no sense: .*head, brain, none"),
        ({"plan.size": -1}, "plan.size -1 makes no sense$"),
        ({"training.nesterov": True, "training.momentum": 0}, "nesterov needs a"),
    ],
)
def test_wrong_values_are_told_with_what_is_allowed(base, values, said):
    with pytest.raises(WrongField, match=said):
        with_fields(base, values)
