"""Fields of a plan: set, refused with a reason, put back to the recipe's own."""

import pytest

from mriviewer.training.fields import BUDGET, EPOCHS, RATE, all_fields
from mriviewer.training.plan import Plan
from mriviewer.training.setting import (
    changed,
    config_of,
    fault_of,
    own,
    read,
    value_of,
    with_value,
    written,
)
from trainer.errors import TrainerError

FIELDS = {each.name: each for each in all_fields()}


def now(plan: Plan, name: str):
    return value_of(config_of(plan), name)


def test_the_recipe_counts_then_what_was_set_then_the_default():
    assert now(Plan(), "training.epochs") == 24
    assert now(Plan(settings={"training.epochs": 3}), "training.epochs") == 3
    assert now(Plan(), "training.mixup") == 0
    assert now(Plan(recipe="resnet-50", preprocess="paper"), "plan.size") == 256
    assert now(Plan(), "network.head.width") is None


def test_network_and_weights_of_the_plan_win_over_the_recipe():
    plan = Plan(backbone="resnet18.tv_in1k", weights="random")
    assert now(plan, "network.name") == "resnet18.tv_in1k"
    assert now(plan, "network.weights") == "random"


def test_it_needs_no_pictures_but_a_recipe_that_exists():
    assert config_of(Plan(folder="/nowhere")).training.epochs == 24
    with pytest.raises(TrainerError):
        config_of(Plan(recipe="no such recipe"))
    with pytest.raises(TrainerError):
        config_of(Plan(recipe="resnet-50", variant="no such variant"))


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("training.epochs", -1, "Must be 0 to 10000 (it is -1)."),
        ("training.learning_rate", 0.0, "Must be above 0, at most 100 (it is 0)."),
        ("training.epochs", 99_999_999, "Must be 0 to 10000 (it is 99999999)."),
        ("training.warm_up", 3.0, "Must be 0 to 1 (it is 3)."),
        ("plan.size", 5000, "Must be 32 to 2048 (it is 5000)."),
        ("training.augmentation.degrees", 200.0, "Must be 0 to 180 (it is 200)."),
        ("training.budget", "soon", "'soon' is no time; write 90s, 30m or 1h30m."),
        ("training.budget", "1h30m", ""),
        ("training.epochs", 0, ""),
        ("network.head.kind", "spp", ""),
    ],
)
def test_nonsense_is_refused_with_the_reason(name, value, fault):
    assert fault_of(Plan(), FIELDS[name], value) == fault


def test_fields_are_judged_beside_the_others():
    plan = Plan(settings={"training.momentum": 0.0})
    assert "momentum" in fault_of(plan, FIELDS["training.nesterov"], True)
    assert fault_of(Plan(), FIELDS["training.nesterov"], True) == ""


def test_nothing_puts_the_recipe_s_own_back():
    plan = with_value(Plan(), "training.epochs", 3)
    assert plan.settings == {"training.epochs": 3}
    assert with_value(plan, "training.epochs", None) == Plan()
    assert own(plan) == Plan()


def test_a_number_of_the_augmentation_is_written_with_all_others():
    plan = with_value(Plan(), "training.augmentation.degrees", 7.0)
    assert plan.settings["training.augmentation"]["degrees"] == 7
    assert plan.settings["training.augmentation"]["scale"] == 0.2  # the recipe's, not the default
    assert now(plan, "training.augmentation.degrees") == 7
    assert with_value(plan, "training.augmentation.degrees", None) == Plan()


def test_another_head_drops_what_was_set_of_the_old_one():
    plan = with_value(Plan(), "network.head.kind", "dense")
    plan = with_value(plan, "network.head.width", 64)
    assert now(plan, "network.head.width") == 64
    plan = with_value(plan, "network.head.kind", "linear")
    assert plan.settings == {"network.head.kind": "linear"}
    assert now(plan, "network.head.kind") == "linear"


def test_what_differs_from_the_recipe_is_named_in_the_order_of_the_page():
    plan = Plan(settings={"training.mixup": 0.2, "training.epochs": 5, "training.seed": 1})
    assert [each.name for each in changed(plan)] == ["training.epochs", "training.mixup"]
    assert changed(Plan(recipe="no such recipe")) == ()


def test_what_is_typed_is_read_and_written_back():
    assert read(RATE, " 1e-3 ") == 0.001
    assert read(RATE, "0,5") == 0.5
    assert read(EPOCHS, "") is None
    assert written(RATE, 0.00021) == "0.00021"
    assert written(EPOCHS, 12) == "12"
    assert written(EPOCHS, None) == ""
    assert [written(BUDGET, s) for s in (90.0, 1800.0, 5400.0)] == ["1m30s", "30m", "1h30m"]


@pytest.mark.parametrize(("asked", "text"), [(EPOCHS, "2.5"), (RATE, "fast"), (RATE, "1e999")])
def test_what_is_no_number_is_refused_with_an_example(asked, text):
    with pytest.raises(ValueError, match="write one such as"):
        read(asked, text)
