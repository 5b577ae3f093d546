"""Curves can be read off with mouse and keyboard, have gaps, and show what is marked."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from mriviewer.ui.training.curves import Axis, Curves, Line, Mark, Span

TRAIN = Line("train", ((1, 0.9), (2, None), (3, 0.4)), "quiet", dashed=True)
VAL = Line("validation", ((1, 1.0), (2, 0.7), (3, 0.5)))


@pytest.fixture
def curves(qtbot):
    made = Curves("Loss by epoch")
    qtbot.addWidget(made)
    made.resize(420, 220)
    made.show_lines(
        (TRAIN, VAL), Axis("epoch", whole=True), Axis("Loss"), [Mark(3, "best: epoch 3")],
        [Span(1, 1.5, "head"), Span(1.5, 3, "all layers")],
    )  # fmt: skip
    return made


def test_arrow_keys_read_off_the_numbers(curves):
    QTest.keyClick(curves, Qt.Key.Key_Home)
    assert curves.reading() == "epoch 1: train 0.9, validation 1"
    QTest.keyClick(curves, Qt.Key.Key_Right)
    assert curves.reading() == "epoch 2: validation 0.7"
    QTest.keyClick(curves, Qt.Key.Key_End)
    QTest.keyClick(curves, Qt.Key.Key_Right)  # nothing lies beyond
    assert curves.reading() == "epoch 3: train 0.4, validation 0.5"
    assert curves.accessibleDescription() == curves.reading()


def test_pointing_reads_off_the_nearest_place(curves):
    plot = curves._plot()
    curves.mouseMoveEvent(_moved(plot.center()))
    assert curves.reading().startswith("epoch 2")
    curves.mouseMoveEvent(_moved(plot.topLeft() / 4))
    assert curves.reading() == ""


def test_it_says_the_last_numbers_and_the_marks(curves):
    said = curves.accessibleDescription()
    assert said == "Loss, last: train 0.4, validation 0.5; best: epoch 3"


@pytest.mark.parametrize(("line", "drawn"), [(TRAIN.points, False), (VAL.points, True)])
def test_a_gap_is_not_drawn_over(curves, line, drawn):
    curves.show_lines((Line("only", line),), Axis("epoch", low=1, high=3), Axis("Loss"))
    image, plot = curves.grab().toImage(), curves._plot()
    column = round((plot.left() + plot.width() / 4) * image.devicePixelRatio())
    violets = [
        colour
        for y in range(image.height())
        if (colour := image.pixelColor(column, y)).blue() > colour.green() + 25
    ]
    assert bool(violets) == drawn


def test_without_points_it_says_why(qtbot):
    empty = Curves("Loss")
    qtbot.addWidget(empty)
    empty.show_empty("Drawn when the first epoch is done.")
    empty.show_lines((Line("train", ()),), Axis("epoch"), Axis("Loss"))
    assert empty.accessibleDescription() == "Drawn when the first epoch is done."
    QTest.keyClick(empty, Qt.Key.Key_Right)
    assert empty.reading() == ""
    assert not empty.grab().isNull()


def test_a_logarithmic_axis_spreads_decades_evenly(qtbot):
    sweep = Curves("Learning rate")
    qtbot.addWidget(sweep)
    sweep.resize(420, 220)
    line = Line("loss", ((1e-6, 1.0), (1e-4, 0.8), (1e-2, 2.0)))
    sweep.show_lines((line,), Axis("learning rate", logarithmic=True), Axis("Loss"))
    assert sweep._x_scale().share(1e-4) == pytest.approx(0.5)
    assert sweep.read_at(1e-4) == "learning rate 1e-4: loss 0.8"


def test_what_is_beyond_a_fixed_end_stays_on_the_plot(curves):
    curves.show_lines((VAL,), Axis("epoch"), Axis("Loss", low=0.0, high=0.6))
    assert curves._y_scale().share(1.0) == 1.0


def test_a_place_that_is_gone_is_read_no_more(curves):
    curves.read_at(3)
    curves.show_lines((Line("train", ((1, 0.9),)),), Axis("epoch"), Axis("Loss"))
    assert curves.reading() == ""


def _moved(place):
    none = Qt.MouseButton.NoButton
    return QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(place), none, none,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
