"""Bars are as long as their values, and figures say in words what they show."""

import pytest
from PySide6.QtCore import QPointF

from mriviewer.ui.theme import tokens
from mriviewer.ui.training.charts import Bar, Bars, Reliability

ROWS = (Bar("Glioma", 100, voice="model"), Bar("No tumor", 50, voice="model"))


@pytest.fixture
def bars(qtbot):
    made = Bars("Pictures of each label")
    qtbot.addWidget(made)
    made.resize(400, 80)
    return made


def violet_in_row(widget, row, rows):
    """Count pixels of the model's colour across the middle of a row."""
    image = widget.grab().toImage()
    y = int((row + 0.5) * image.height() / rows)
    wanted = tokens().model.lower()
    return sum(image.pixelColor(x, y).name() == wanted for x in range(image.width()))


def test_half_the_value_is_half_the_length(bars):
    bars.show_bars(ROWS)
    bars.resize(400, bars.sizeHint().height())
    whole, half = violet_in_row(bars, 0, 2), violet_in_row(bars, 1, 2)
    assert whole > 100
    assert half == pytest.approx(whole / 2, abs=3)


def test_rows_and_their_parts_are_said(bars):
    bars.show_bars([Bar("Glioma", 30, parts=(20, 10))], legend=("train", "test"))
    assert bars.accessibleDescription() == "Glioma: 30 (train 20, test 10)"
    assert bars.words_at(QPointF(5, bars.sizeHint().height() - 3)).startswith("Glioma: 30")


def test_without_rows_it_says_why(bars):
    bars.show_empty("Nothing was counted yet.")
    bars.show_bars(())
    assert bars.accessibleDescription() == "Nothing was counted yet."


def test_an_interval_may_reach_beyond_the_largest_value(bars):
    bars.show_bars([Bar("Accuracy", 0.9, low=0.8, high=1.2, voice="model")])
    bars.resize(400, bars.sizeHint().height())
    groove = violet_in_row(bars, 0, 1)
    bars.show_bars([Bar("Accuracy", 0.9, voice="model")])
    assert groove < violet_in_row(bars, 0, 1)  # the scale ends where the whisker does


def test_reliability_leaves_out_empty_bins_and_tells_of_the_others(qtbot):
    diagram = Reliability()
    qtbot.addWidget(diagram)
    diagram.resize(300, 260)
    diagram.show_bins([None, 0.5, 0.96], [None, 0.4, 0.9], [0, 10, 1])
    assert diagram.accessibleDescription() == (
        "50 % sure, 40 % right (10 pictures); 96 % sure, 90 % right (1 picture)"
    )
    assert not diagram.grab().isNull()
