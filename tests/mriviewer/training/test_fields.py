"""The table of settings says what the trainer's config says, and nothing else."""

import pytest

from mriviewer.training.fields import (
    BUDGET,
    EPOCHS,
    GROUPS,
    RATE,
    all_fields,
    limits_of,
    literals_of,
)
from mriviewer.training.plan import Plan
from mriviewer.training.setting import config_of, value_of, with_value

FIELDS = {each.name: each for each in all_fields()}


@pytest.mark.parametrize("asked", all_fields(), ids=lambda each: each.name)
def test_every_field_is_one_of_the_config_and_explains_itself(asked):
    assert asked.kind in ("whole", "number", "switch", "choice", "text")
    assert asked.words[0].isupper()
    assert asked.help.endswith(".")
    if asked.kind in ("whole", "number"):
        assert asked.range
        assert asked.range in asked.explained()


@pytest.mark.parametrize("asked", all_fields(), ids=lambda each: each.name)
def test_every_choice_of_the_config_has_words(asked):
    if asked.choices and asked.name != "network.head.kind":
        assert set(literals_of(asked.name)) <= set(asked.choices)


@pytest.mark.parametrize("kind", FIELDS["network.head.kind"].choices)
def test_every_head_that_is_offered_can_be_made(kind):
    plan = with_value(Plan(), "network.head.kind", kind)
    assert value_of(config_of(plan), "network.head.kind") == kind


def test_what_a_field_depends_on_is_offered_too():
    for each in all_fields():
        if each.only is not None:
            name, values = each.only
            assert set(values) <= set(FIELDS[name].choices)


def test_names_are_unique():
    assert len(FIELDS) == 2 + sum(len(group.fields) for group in GROUPS)


def test_kinds_and_limits_are_those_of_the_config():
    assert (EPOCHS.kind, EPOCHS.range) == ("whole", "0 to 10000")
    assert (RATE.kind, RATE.range) == ("number", "above 0, at most 100")
    assert BUDGET.kind == "text"
    assert FIELDS["training.warm_up"].range == "0 to 1"
    assert FIELDS["training.average"].range == "0 or more, below 1"
    assert FIELDS["training.nesterov"].kind == "switch"
    assert FIELDS["training.unfreeze"].kind == "choice"
    assert limits_of("network.head.width") == {"ge": 1, "le": 8192}


def test_a_field_that_no_config_has_is_not_made_up():
    with pytest.raises(KeyError):
        limits_of("training.no_such_field")
