"""One name for many numbers; mirroring is chosen beside it."""

import pytest

from mriviewer.training.plan import Plan
from mriviewer.training.setting import config_of, with_value
from mriviewer.training.strength import (
    OWN,
    RECIPE,
    STRENGTHS,
    mirrored,
    strength_of,
    warning_words,
    with_mirroring,
    with_strength,
)
from trainer.training_config import PRESETS


def test_every_strength_of_the_trainer_is_offered():
    assert set(STRENGTHS) == {RECIPE, OWN, *PRESETS}


@pytest.mark.parametrize("name", PRESETS)
def test_a_strength_is_written_by_its_name(name):
    plan = with_strength(Plan(), name)
    assert plan.settings == {"training.augmentation": name}
    assert config_of(plan).training.augmentation == PRESETS[name]
    assert strength_of(plan) == name
    assert with_strength(plan, RECIPE) == Plan()


def test_mirroring_is_chosen_beside_the_strength_and_stays():
    plan = with_mirroring(with_strength(Plan(), "medium"), False)
    assert (strength_of(plan), mirrored(plan)) == ("medium", False)
    plan = with_strength(plan, "strong")
    assert (strength_of(plan), mirrored(plan)) == ("strong", False)
    assert with_mirroring(plan, True).settings == {"training.augmentation": "strong"}


def test_no_augmentation_does_not_turn_mirroring_off_for_good():
    plan = with_strength(with_strength(Plan(), "none"), "light")
    assert mirrored(plan)


def test_other_numbers_are_the_reader_s_own():
    plan = with_value(Plan(), "training.augmentation.degrees", 3.0)
    assert strength_of(plan) == OWN
    assert strength_of(Plan()) == RECIPE
    assert strength_of(with_mirroring(Plan(), False)) == RECIPE


def test_warnings_speak_of_fields_as_the_page_does():
    assert (
        warning_words("flip makes left and right equal") == "Mirroring makes left and right equal"
    )
    assert warning_words("degrees above 30 tilt") == "Rotation above 30 tilt"
    assert warning_words("Something else") == "Something else"
