"""Presets, times and what stands for what."""

from itertools import pairwise

import pytest
from pydantic import ValidationError

from trainer.training_config import PRESETS, Augmentation, Training, seconds_of


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90s", 90), ("30m", 1800), ("1h30m", 5400), ("1.5h", 5400), ("2m 5s", 125), (45, 45)],
)
def test_a_time_is_read(text, seconds):
    assert seconds_of(text) == seconds
    assert Training(budget=text).budget == seconds


@pytest.mark.parametrize("text", ["", "soon", "30", "10m5h", 0, -3])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValidationError, match="budget"):
        Training(budget=text)


def test_augmentation_is_a_name_or_numbers():
    assert Training(augmentation="none").augmentation == PRESETS["none"]
    assert Training(augmentation={"degrees": 3}).augmentation == Augmentation(degrees=3)
    assert Training().augmentation == PRESETS["medium"]
    with pytest.raises(ValidationError, match="none, light, medium, strong"):
        Training(augmentation="wild")


def test_presets_go_further_one_after_the_other():
    numbers = [
        [getattr(PRESETS[name], field) for field in ("degrees", "scale", "shift", "contrast")]
        for name in ("none", "light", "medium", "strong")
    ]
    for weaker, stronger in pairwise(numbers):
        assert all(a < b for a, b in zip(weaker, stronger, strict=True))


def test_what_is_unfrozen_is_all_a_share_or_names():
    assert Training(unfreeze=0.3).unfreeze == 0.3
    assert Training(unfreeze=["blocks.6"]).unfreeze == ("blocks.6",)
    for wrong in (0, 1.5, "some"):
        with pytest.raises(ValidationError, match="unfreeze"):
            Training(unfreeze=wrong)


def test_warm_up_belongs_to_the_schedule_unless_given():
    assert Training().rising == 0.15
    assert Training(schedule="exponential").rising == 0
    assert Training(schedule="exponential", warm_up=0.2).rising == 0.2


def test_nesterov_needs_a_momentum():
    with pytest.raises(ValidationError, match="momentum above 0"):
        Training(nesterov=True, momentum=0)
