"""Numbers and ticks of figures are round, and never alone."""

import doctest
from itertools import pairwise

import pytest

from mriviewer.ui.training import canvas
from mriviewer.ui.training.canvas import number_words, ticks


def test_the_examples_hold():
    assert doctest.testmod(canvas).failed == 0


@pytest.mark.parametrize(
    ("value", "words"), [(0.0, "0"), (12.0, "12"), (-0.25, "-0.25"), (98765.0, "98 800")]
)
def test_numbers_have_three_figures(value, words):
    assert number_words(value) == words


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (0.26, 1.45), (1.0, 12.0), (-3.0, 4e5)])
@pytest.mark.parametrize("most", [2, 3, 5, 9])
def test_ticks_lie_within_and_are_at_least_two(low, high, most):
    found = ticks(low, high, most)
    assert 2 <= len(found) <= max(most, 6)
    assert all(low - 1e-9 <= value <= high + 1e-9 for value in found)
    gaps = {round(b - a, 9) for a, b in pairwise(found)}
    assert len(gaps) == 1


def test_a_range_of_nothing_has_one_tick():
    assert ticks(2.0, 2.0, 5) == [2.0]
