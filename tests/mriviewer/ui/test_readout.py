"""What lies under the pointer is the stored value there, however the slice is turned."""

from itertools import product

import numpy as np
import pytest

from mriviewer.core.geometry import InPlane
from mriviewer.core.planes import Grid
from mriviewer.session.frame import Frame
from mriviewer.ui.readout import place_text, readout_lines, value_text

VALUES = np.arange(20, dtype=np.float32).reshape(4, 5)
GRID = Grid(4, 5, (-10.0, 20.0, 5.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (2.0, 1.0), 2.0)


def frame(values=VALUES, grid=GRID, turn=InPlane(), unit=""):  # noqa: B008
    return Frame("a", 0, np.zeros((4, 5), np.uint8), 1.0, None, None, "", None, values, grid,
                 turn, unit)  # fmt: skip


def test_value_and_place_of_a_stored_point():
    assert readout_lines(frame(unit="ms"), (3.2, 1.4)) == (
        "(3, 1)  8 ms", "R 6.8  P 22.8  H 5.0 mm",
    )  # fmt: skip


def test_without_a_place_nothing_is_said_in_millimetres():
    assert readout_lines(frame(grid=Grid(4, 5)), (0.0, 0.0)) == ("(0, 0)  0",)


@pytest.mark.parametrize("point", [(-0.6, 0.0), (4.6, 0.0), (0.0, 3.6)])
def test_beyond_the_slice_there_is_nothing(point):
    assert readout_lines(frame(), point) == ()


@pytest.mark.parametrize("turn", [InPlane(*flags) for flags in product((False, True), repeat=3)])
def test_turning_the_picture_changes_no_value(turn):
    stored = (3.0, 1.0)
    shown = turn.shown_point(stored, 4, 5)
    displayed = turn.apply(VALUES)
    assert displayed[int(shown[1]), int(shown[0])] == VALUES[1, 3]
    assert readout_lines(frame(turn=turn), turn.stored_point(shown, 4, 5))[0] == "(3, 1)  8"


def test_values_are_written_as_people_write_them():
    assert value_text(np.float32(-3)) == "−3"
    assert value_text(np.float32(0.123456)) == "0.123"
    assert value_text(np.float32(123456.7)) == "123456.7", "as the probe's label has it"
    assert value_text(np.float32("nan")) == "no value"
    assert value_text(np.array([1, 2, 3], np.float32)) == "RGB 1 2 3"


def test_the_sides_of_the_patient_are_letters():
    assert place_text(np.array([12.04, -3.5, -40.0])) == "L 12.0  A 3.5  F 40.0 mm"
