"""A range is checked by itself: a wrong one never reaches a trial."""

import pytest
from pydantic import ValidationError

from trainer.sweeping.ranges import Range, as_number


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"low": 2, "high": 1}, "low must be less than high"),
        ({"low": 0, "high": 1, "log": True}, "log needs a low above 0"),
        ({"low": 1, "high": 9, "log": True, "step": 2}, "exclude each other"),
        ({"low": 1, "high": 9.5, "kind": "int"}, "kind: int needs whole numbers"),
        ({"low": 5, "high": 30, "step": 10}, "reach 25: make that high"),
        ({"low": 1, "high": 3, "step": 0}, "step must be above 0"),
        ({"low": 1, "high": float("inf")}, "must be finite"),
        ({"low": 1, "high": 3, "stride": 1}, "Extra inputs"),
    ],
)
def test_what_makes_no_range_is_told(fields, said):
    with pytest.raises(ValidationError, match=said):
        Range(**fields)


def test_steps_are_listed_up_to_the_end():
    assert Range(low=5, high=25, step=10).listed() == [5, 15, 25]
    assert Range(low=0.1, high=0.3, step=0.1).listed() == [0.1, 0.2, 0.3]


def test_whole_numbers_stay_whole():
    assert Range(low=1, high=9).is_whole
    assert not Range(low=1, high=9, kind="float").is_whole
    assert not Range(low=1, high=9.5).is_whole
    assert all(isinstance(value, int) for value in Range(low=1, high=9).samples())


def test_a_range_of_fractions_has_a_fraction_among_its_samples():
    """Or a setting that takes whole numbers alone would be found out by a trial."""
    assert any(value % 1 for value in Range(low=1, high=5, kind="float").samples())


def test_numbers_that_yaml_takes_for_words_are_numbers():
    assert as_number("1e-4") == 1e-4
    assert as_number("resnet18") == "resnet18"
    assert Range(low="1e-4", high="1e-1", log=True).low == 1e-4
