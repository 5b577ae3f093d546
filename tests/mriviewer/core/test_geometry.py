"""A wrong left or right is worse than a crash: turns, letters and affines must agree."""

import math
from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mriviewer.core.geometry import (
    InPlane,
    Letters,
    StackGeometry,
    display_orientation,
    displayed_letters,
    letter,
    nearest_axes,
    plane_of,
)

LEFT, BACK, HEAD = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)
RIGHT, FRONT, FOOT = (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0), (0.0, 0.0, -1.0)
WANTED = {
    "axial": Letters(left="R", right="L", top="A", bottom="P"),
    "coronal": Letters(left="R", right="L", top="H", bottom="F"),
    "sagittal": Letters(left="A", right="P", top="H", bottom="F"),
}
turns = st.builds(InPlane, st.booleans(), st.booleans(), st.booleans())


@st.composite
def rotations(draw):
    """Rotation matrices from unit quaternions, evenly over all directions."""
    quaternion = np.array([draw(st.floats(-1, 1)) for _ in range(4)])
    if np.linalg.norm(quaternion) < 0.1:
        quaternion = np.array([1.0, 0, 0, 0])
    w, x, y, z = quaternion / np.linalg.norm(quaternion)
    return np.array([
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ])  # fmt: skip


@given(turns, st.integers(1, 5), st.integers(1, 5))
def test_a_turn_is_undone_exactly(turn, rows, columns):
    stored = np.arange(2 * rows * columns).reshape(2, rows, columns)
    assert np.array_equal(turn.invert(turn.apply(stored)), stored)
    assert np.array_equal(turn.invert(turn.apply(stored[0])), stored[0])


@given(turns)
def test_directions_turn_with_the_pixels(turn):
    """Walking down the shown picture must walk along the direction that is claimed for it."""
    rows, columns = np.mgrid[0:4, 0:6]
    down, right = turn.directions((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))
    shown_rows, shown_columns = turn.apply(rows), turn.apply(columns)
    assert shown_rows[1, 0] - shown_rows[0, 0] == down[0]
    assert shown_columns[1, 0] - shown_columns[0, 0] == down[1]
    assert shown_rows[0, 1] - shown_rows[0, 0] == right[0]
    assert shown_columns[0, 1] - shown_columns[0, 0] == right[1]


@given(turns, turns, st.integers(1, 4), st.integers(1, 4))
def test_two_turns_make_one(first, second, rows, columns):
    stored = np.arange(rows * columns).reshape(rows, columns)
    expected = second.apply(first.apply(stored))
    assert np.array_equal(first.then(second).apply(stored), expected)
    assert first.then(first.inverse()) == InPlane()
    assert np.array_equal(first.inverse().apply(first.apply(stored)), stored)


@given(turns, turns)
def test_letters_follow_flips_and_rotations(first, second):
    """What the reader turns after the anatomy's turn carries the letters along."""
    directions = first.then(second).directions(BACK, LEFT)
    step_by_step = second.directions(*first.directions(BACK, LEFT))
    assert directions == step_by_step


@given(turns, st.integers(1, 5), st.integers(1, 5))
def test_points_turn_with_the_pixels(turn, rows, columns):
    """T15: pixel centres land on pixel centres, corners on corners."""
    stored = np.arange(rows * columns).reshape(rows, columns)
    shown = turn.apply(stored)
    for row, column in product(range(rows), range(columns)):
        shown_column, shown_row = turn.shown_point((column, row), rows, columns)
        assert shown[shown_row, shown_column] == stored[row, column]
        assert turn.stored_point((shown_column, shown_row), rows, columns) == (column, row)
    corner = turn.shown_point((-0.5, -0.5), rows, columns)
    assert corner[0] in (-0.5, shown.shape[1] - 0.5)
    assert corner[1] in (-0.5, shown.shape[0] - 0.5)
    assert turn.stored_point(turn.shown_point((0.25, 0.75), rows, columns), rows, columns) == (
        pytest.approx((0.25, 0.75))
    )


AXES = (LEFT, BACK, HEAD)
STORED = [
    (tuple(a * x for x in AXES[i]), tuple(b * x for x in AXES[j]))
    for i, j in permutations(range(3), 2)
    for a, b in product((1.0, -1.0), repeat=2)
]


@pytest.mark.parametrize(("down", "right"), STORED)
def test_every_stored_orientation_is_shown_radiologically(down, right):
    geometry = StackGeometry(down=down, right=right)
    letters = displayed_letters(geometry, display_orientation(geometry))
    assert letters == WANTED[plane_of(geometry)]


@pytest.mark.parametrize(("down", "right"), STORED)
def test_neurological_puts_the_patients_right_on_screen_right(down, right):
    geometry = StackGeometry(down=down, right=right)
    letters = displayed_letters(geometry, display_orientation(geometry, neurological=True))
    wanted = WANTED[plane_of(geometry)]
    mirrored = wanted._replace(left=wanted.right, right=wanted.left)
    assert letters == (wanted if plane_of(geometry) == "sagittal" else mirrored)


def tilted(degrees):
    """An axial stack whose rows run down the back and, by the angle, towards the feet."""
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return StackGeometry(down=(0.0, cosine, -sine), right=LEFT)


def test_oblique_sides_have_a_second_letter():
    """T11: a tilted slice is not shown as if it lay along the axes."""
    letters = displayed_letters(tilted(20), InPlane())
    assert (letters.top, letters.second_top) == ("A", "H")
    assert (letters.bottom, letters.second_bottom) == ("P", "F")
    assert (letters.left, letters.second_left) == ("R", "")
    turned = displayed_letters(tilted(20), InPlane(True, False, True))
    assert (turned.right, turned.second_right) == ("A", "H")


def test_a_lean_of_a_few_degrees_has_no_second_letter():
    assert displayed_letters(tilted(11), InPlane()).second_top == ""
    assert displayed_letters(tilted(12), InPlane()).second_top == "H"


@given(rotations())
def test_a_second_letter_is_of_another_axis(rotation):
    geometry = StackGeometry(down=tuple(rotation[:, 1]), right=tuple(rotation[:, 0]))
    letters = displayed_letters(geometry, display_orientation(geometry))
    axis = {letter: axis for axis, pair in enumerate(("LR", "AP", "HF")) for letter in pair}
    for first, second in zip(letters[:4], letters[4:], strict=True):
        assert second == "" or axis[first] != axis[second]


@given(rotations(), st.sampled_from([0, 1, 2]))
def test_letters_are_opposite_and_of_two_axes(rotation, column):
    right, down = rotation[:, column], rotation[:, (column + 1) % 3]
    geometry = StackGeometry(down=tuple(down), right=tuple(right))
    letters = displayed_letters(geometry, display_orientation(geometry))
    opposite = {"L": "R", "R": "L", "A": "P", "P": "A", "H": "F", "F": "H"}
    assert opposite[letters.left] == letters.right
    assert opposite[letters.top] == letters.bottom
    assert len(set(letters[:4])) == 4


@given(rotations())
def test_oblique_slices_are_shown_as_their_plane_is(rotation):
    sums = sorted(
        sum(abs(rotation[axis, column]) for column, axis in enumerate(axes))
        for axes in permutations(range(3))
    )
    assume(sums[-1] - sums[-2] > 0.01)  # exactly between two planes either of them will do
    geometry = StackGeometry(down=tuple(rotation[:, 1]), right=tuple(rotation[:, 0]))
    turn = display_orientation(geometry)
    down, right = turn.directions(geometry.down, geometry.right)
    shown = StackGeometry(down=down, right=right)
    assert display_orientation(shown) == InPlane()
    assert displayed_letters(geometry, turn)[:4] == WANTED[plane_of(geometry)][:4]


@given(rotations())
def test_axes_are_given_once_each(rotation):
    assert sorted(nearest_axes(rotation)) == [0, 1, 2]


def test_axes_are_not_chosen_one_by_one():
    """T9: both first directions lie nearest to the left: one of them must take another axis."""
    right = np.array([0.66, 0.60, 0.45])
    down = np.array([0.68, -0.73, -0.02])
    down -= right * (right @ down) / (right @ right)
    right, down = right / np.linalg.norm(right), down / np.linalg.norm(down)
    directions = np.stack([down, right, np.cross(right, down)])
    assert sorted(nearest_axes(directions)) == [0, 1, 2]


@pytest.mark.parametrize(
    ("direction", "expected"),
    [(LEFT, "L"), (RIGHT, "R"), (BACK, "P"), (FRONT, "A"), (HEAD, "H"), (FOOT, "F")],
)
def test_letters_name_the_side_that_is_pointed_to(direction, expected):
    assert letter(direction) == expected


def test_unknown_directions_are_left_alone():
    geometry = StackGeometry(pixel_spacing_mm=(1.0, 1.0))
    assert display_orientation(geometry) == InPlane()
    assert displayed_letters(geometry, InPlane()) is None
    assert plane_of(geometry) is None
    assert geometry.affine_ras() is None


def stack(positions, **changes):
    known = {"down": BACK, "right": LEFT, "pixel_spacing_mm": (2.0, 0.5), "positions_mm": positions}
    return StackGeometry(**(known | changes))


def test_affine_maps_indices_to_ras():
    geometry = stack(((10.0, 20.0, 30.0), (10.0, 20.0, 33.0), (10.0, 20.0, 36.0)))
    column, row, slice_ = 4, 3, 2
    expected_lps = np.array([10 + 0.5 * column, 20 + 2.0 * row, 30 + 3.0 * slice_])
    ras = geometry.affine_ras() @ [column, row, slice_, 1]
    assert np.allclose(ras[:3], expected_lps * [-1, -1, 1])
    assert geometry.spacing_mm == (3.0, 2.0, 0.5)
    assert geometry.pixel_aspect == 4.0


def test_uneven_slices_have_no_affine():
    geometry = stack(((0.0, 0.0, 0.0), (0.0, 0.0, 3.0), (0.0, 0.0, 6.05)))
    assert geometry.affine_ras() is None
    assert geometry.spacing_mm is None


def test_rounding_in_the_header_is_not_uneven():
    geometry = stack(((0.0, 0.0, 0.0), (0.0, 0.0, 3.004), (0.0, 0.0, 6.0)))
    assert geometry.spacing_mm == (3.0, 2.0, 0.5)


def test_a_single_slice_steps_along_its_normal():
    affine = stack(((0.0, 0.0, 5.0),)).affine_ras()
    assert np.allclose(affine[:3, 2], [0, 0, 1])


def test_repetitions_of_one_slice_have_no_spacing():
    geometry = stack(((0.0, 0.0, 5.0),) * 3)
    assert geometry.spacing_mm is None
    assert geometry.affine_ras() is None


def test_the_files_matrix_is_reported_but_measures_nothing():
    matrix = tuple(tuple(row) for row in np.diag([-1.0, -1.0, 1.0, 1.0]))
    geometry = StackGeometry(down=BACK, right=LEFT, file_affine_ras=matrix)
    assert geometry.affine_ras() is None
    assert geometry.spacing_mm is None
    assert np.array_equal(geometry.reported_affine_ras(), matrix)
    assert stack(((0.0, 0.0, 5.0),)).reported_affine_ras() is not None


def test_aspect_without_millimetres():
    assert StackGeometry(stated_aspect=2.0).pixel_aspect == 2.0
    assert StackGeometry().pixel_aspect == 1.0
    assert math.isclose(stack(None, stated_aspect=9.0).pixel_aspect, 4.0)
