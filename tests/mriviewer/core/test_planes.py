"""A point of a picture is one place in the patient, to a hundredth of a millimetre (T15)."""

import math
from pathlib import Path

import numpy as np
import pytest

from mriviewer.core.geometry import InPlane, Letters, StackGeometry, displayed_letters
from mriviewer.core.planes import Grid, crosshair, reference_line, shown_turn, slice_grid
from mriviewer.core.study import Series, SliceSource
from mriviewer.core.view_state import ViewState

LEFT, BACK, HEAD, FOOT = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0), (0.0, 0.0, -1.0)
# the first pixel's centre half a pixel inside a field of view of 24 x 20 mm
AXIAL = Grid(10, 24, (-11.5, -9.0, 5.0), LEFT, BACK, (2.0, 1.0), 2.0)
SAGITTAL = Grid(30, 20, (0.0, -9.5, 14.5), BACK, FOOT, (1.0, 1.0))


def series(count=3, positions=True, shape=(10, 24), **changes):
    places = tuple((-11.5, -9.0, 5.0 + 4.0 * index) for index in range(count))
    slices = tuple(SliceSource(Path(f"{i}.dcm"), *shape, 0, places[i]) for i in range(count))
    known = {"down": BACK, "right": LEFT, "pixel_spacing_mm": (2.0, 1.0)} | changes
    return Series("1", "", "MR", "DICOM", slices,
                  StackGeometry(positions_mm=places if positions else None, **known))  # fmt: skip


def test_corners_and_centres_are_where_the_header_says():
    """T15: the outer corner of the first pixel lies half a pixel before its centre."""
    assert AXIAL.position_mm(0, 0).tolist() == [-11.5, -9.0, 5.0]
    assert AXIAL.position_mm(-0.5, -0.5).tolist() == [-12.0, -10.0, 5.0]
    assert AXIAL.position_mm(23.5, 9.5).tolist() == [12.0, 10.0, 5.0]
    assert AXIAL.centre_mm.tolist() == [0.0, 0.0, 5.0]


def test_a_position_finds_its_point_again():
    place = AXIAL.position_mm(3.25, 7.5)
    assert AXIAL.point(place) == pytest.approx((3.25, 7.5))
    assert AXIAL.distance_mm(place) == pytest.approx(0)
    above = place + np.array([0.0, 0.0, 3.0])
    assert AXIAL.point(above) == pytest.approx((3.25, 7.5))
    assert AXIAL.distance_mm(above) == pytest.approx(3.0)


def test_points_hold_where_rows_and_columns_are_not_at_right_angles():
    leaning = (math.sin(0.1), math.cos(0.1), 0.0)
    grid = Grid(10, 10, (1.0, 2.0, 3.0), LEFT, leaning, (2.0, 1.0))
    assert grid.point(grid.position_mm(4.0, 7.0)) == pytest.approx((4.0, 7.0))


@pytest.mark.parametrize("lacking", ["origin_mm", "right", "down", "spacing_mm"])
def test_what_is_not_known_is_not_guessed(lacking):
    known = {"origin_mm": (0.0, 0.0, 0.0), "right": LEFT, "down": BACK, "spacing_mm": (1.0, 1.0)}
    grid = Grid(4, 4, **(known | {lacking: None}))
    assert grid.position_mm(0, 0) is grid.point((0.0, 0.0, 0.0)) is grid.centre_mm is None
    assert crosshair((0.0, 0.0, 0.0), grid) is None
    assert reference_line(grid, SAGITTAL) is None
    assert reference_line(SAGITTAL, grid) is None


def test_the_grid_of_a_slice():
    assert slice_grid(series(), 2) == Grid(
        10, 24, (-11.5, -9.0, 13.0), LEFT, BACK, (2.0, 1.0), 2.0, 4.0
    )


def test_a_slice_without_a_known_place_still_has_a_shape():
    grid = slice_grid(series(down=None, positions=False), 0)
    assert (grid.rows, grid.columns, grid.down, grid.thickness_mm) == (10, 24, None, None)
    assert grid.position_mm(0, 0) is None


def test_uneven_neighbours_give_no_thickness():
    places = ((0.0, 0.0, 0.0), (0.0, 0.0, 3.0), (0.0, 0.0, 9.0))
    slices = tuple(SliceSource(Path(f"{i}.dcm"), 4, 4, 0, place) for i, place in enumerate(places))
    stack = StackGeometry(BACK, LEFT, (1.0, 1.0), places)
    uneven = Series("1", "", "MR", "DICOM", slices, stack)
    assert [slice_grid(uneven, index).thickness_mm for index in range(3)] == [3.0, None, 6.0]


def test_a_picture_is_turned_by_anatomy_and_then_by_hand():
    upside_down = Grid(4, 4, right=LEFT, down=(0.0, -1.0, 0.0))
    assert shown_turn(upside_down, ViewState()) == InPlane(flip_rows=True)
    quarter = InPlane(True, False, True)  # clockwise
    turn = shown_turn(upside_down, ViewState(turn=quarter))
    assert displayed_letters(upside_down, turn) == Letters("P", "A", "R", "L")
    neurological = shown_turn(upside_down, ViewState(neurological=True))
    assert displayed_letters(upside_down, neurological) == Letters("L", "R", "A", "P")


def test_a_reference_line_runs_where_the_pictures_cut():
    """The axial slice at z = 5 is 20 mm long from front to back: rows 14.5 - 5 on the sagittal."""
    (x1, y1), (x2, y2) = reference_line(AXIAL, SAGITTAL)
    assert sorted((x1, x2)) == pytest.approx([-0.5, 19.5])
    assert (y1, y2) == pytest.approx((9.5, 9.5))


def test_a_reference_line_ends_where_the_shorter_picture_does():
    short = Grid(3, 24, (-11.5, -1.0, 5.0), LEFT, BACK, (1.0, 1.0))  # from -1.5 to 1.5 mm
    (x1, _), (x2, _) = reference_line(short, SAGITTAL)
    assert sorted((x1, x2)) == pytest.approx([8.0, 11.0])
    (_, y1), (_, y2) = reference_line(SAGITTAL, short)
    assert sorted((y1, y2)) == pytest.approx([-0.5, 2.5])


def test_an_oblique_reference_line_lies_in_both_planes():
    angle = math.radians(30)
    down = (0.0, math.cos(angle), -math.sin(angle))
    oblique = Grid(100, 100, (-49.5, -40.0, 30.0), LEFT, down, (1.0, 1.0))
    for point in reference_line(oblique, SAGITTAL):
        place = SAGITTAL.position_mm(*point)
        assert oblique.distance_mm(place) == pytest.approx(0, abs=1e-9)
        assert SAGITTAL.distance_mm(place) == pytest.approx(0, abs=1e-9)
        column, row = point
        on_edge = [abs(column + 0.5), abs(column - 19.5), abs(row + 0.5), abs(row - 29.5)]
        assert min(on_edge) == pytest.approx(0, abs=1e-9)


def test_parallel_and_distant_pictures_have_no_line():
    above = Grid(10, 24, (-11.5, -9.0, 8.0), LEFT, BACK, (2.0, 1.0))
    tilted = Grid(10, 24, (-11.5, -9.0, 5.0), LEFT, (0.0, math.cos(0.005), math.sin(0.005)),
                  (2.0, 1.0))  # fmt: skip
    far_left = Grid(30, 20, (12.1, -9.5, 14.5), BACK, FOOT, (1.0, 1.0))
    high = Grid(10, 24, (-11.5, -9.0, 15.1), LEFT, BACK, (2.0, 1.0))
    assert reference_line(above, AXIAL) is None
    assert reference_line(AXIAL, AXIAL) is None
    assert reference_line(tilted, AXIAL) is None
    assert reference_line(far_left, AXIAL) is None
    assert reference_line(high, SAGITTAL) is None


def test_the_crosshair_is_on_the_picture_or_nowhere():
    assert crosshair((0.0, 0.0, 9.0), AXIAL) == pytest.approx((11.5, 4.5))
    assert crosshair((-12.0, -10.0, 5.0), AXIAL) == (-0.5, -0.5)
    assert crosshair((-12.1, 0.0, 5.0), AXIAL) is None
    assert crosshair((0.0, 10.1, 5.0), AXIAL) is None
