"""Values at points: the voxel itself where a point lies on one, else a blend of true neighbours."""

import numpy as np
import pytest

from mriviewer.core.sampling import Points, between_voxels, voxels_at

VOXELS = np.arange(4 * 5 * 6, dtype=np.float32).reshape(4, 5, 6)


def points(origin, down, right, rows=3, columns=3):
    vectors = (np.asarray(vector, float) for vector in (origin, down, right))
    return Points(rows, columns, *vectors)


@pytest.mark.parametrize("down", range(3))
@pytest.mark.parametrize("right", range(3))
@pytest.mark.parametrize("signs", [(1, 1), (1, -1), (-1, 1), (-1, -1)])
def test_points_on_voxels_are_a_view(down, right, signs):
    if down == right:
        return
    steps = np.eye(3, dtype=int)
    origin = np.array([1, 1, 1])
    for axis, sign in ((down, signs[0]), (right, signs[1])):
        origin[axis] = 0 if sign > 0 else VOXELS.shape[axis] - 1
    wanted = points(origin, steps[down] * signs[0], steps[right] * signs[1],
                    VOXELS.shape[down], VOXELS.shape[right])  # fmt: skip
    found = voxels_at(VOXELS, wanted)
    assert np.shares_memory(found, VOXELS)
    for row in range(wanted.rows):
        for column in range(wanted.columns):
            place = origin + row * wanted.down + column * wanted.right
            assert found[row, column] == VOXELS[tuple(place.astype(int))]
    assert np.array_equal(between_voxels(VOXELS, wanted), found)


@pytest.mark.parametrize("signs", [(1, 1), (-1, 1), (1, -1), (-1, -1)])
@pytest.mark.parametrize("origin", [(1, -2, -1), (1, 6, 8), (1, 2, 3), (1, -9, 0), (7, 0, 0)])
def test_points_beyond_the_voxels_are_nan(origin, signs):
    wanted = points(origin, (0, signs[0], 0), (0, 0, signs[1]), 7, 8)
    found = voxels_at(VOXELS, wanted)
    assert found.shape == (7, 8)
    for row in range(7):
        for column in range(8):
            s, r, c = origin[0], origin[1] + signs[0] * row, origin[2] + signs[1] * column
            inside = 0 <= s < 4 and 0 <= r < 5 and 0 <= c < 6
            expected = VOXELS[s, r, c] if inside else np.nan
            assert np.array_equal(found[row, column], expected, equal_nan=True)


@pytest.mark.parametrize(
    ("origin", "down", "right"),
    [((0, 0, 0.01), (0, 1, 0), (0, 0, 1)), ((0, 0, 0), (0, 1.001, 0), (0, 0, 1)),
     ((0, 0, 0), (0, 2, 0), (0, 0, 1)), ((0, 0, 0), (0, 1, 0), (0, 1, 0)),
     ((0, 0, 0), (0, 0, 0), (0, 0, 1)), ((0, 0, 0), (0, 1, 1), (0, 0, 1))],
)  # fmt: skip
def test_points_between_voxels_are_not_rounded_to_them(origin, down, right):
    assert voxels_at(VOXELS, points(origin, down, right)) is None


def test_a_blend_is_trilinear():
    found = between_voxels(VOXELS, points((0.5, 1.25, 2.75), (0, 1, 0), (0, 0, 1)))
    assert found[0, 0] == pytest.approx(0.5 * 30 + 1.25 * 6 + 2.75)
    assert found[2, 1] == pytest.approx(0.5 * 30 + 3.25 * 6 + 3.75)


def test_the_outermost_voxel_reaches_half_its_width_beyond_its_centre():
    """T15: the picture ends at the outer face of the voxel, not at its centre."""
    found = between_voxels(VOXELS, points((1, 1, -0.75), (0, 1, 0), (0, 0, 0.25), 1, 29))[0]
    assert np.isnan(found[0])
    assert found[1] == found[3] == VOXELS[1, 1, 0]
    assert found[-6] == found[-4] == VOXELS[1, 1, 5]
    assert np.isnan(found[-3:]).all()


def test_a_voxel_without_a_share_does_not_count():
    """A neighbour that is NaN blanks what lies between, not the voxel beside it."""
    voxels = VOXELS.copy()
    voxels[2] = np.nan
    found = between_voxels(voxels, points((1, 0.5, 0.5), (0.5, 0, 0), (0, 1, 0), 3, 3))
    assert found[0] == pytest.approx(VOXELS[1, :4, :2].mean(axis=1)[:3] + 3)
    assert np.isnan(found[1:]).all()


def test_infinite_voxels_stay_infinite():
    voxels = VOXELS.copy()
    voxels[1, 2, 3] = np.inf
    found = between_voxels(voxels, points((1, 2, 2.5), (0, 0.5, 0), (0, 0, 0.5), 2, 3))
    assert np.isinf(found[0]).all()
    assert found[1, 1] == np.inf
    assert found[0, 0] == np.inf


def test_padded_voxels_blend_with_nothing():
    voxels = VOXELS.copy()
    voxels[:, :, 5] = -2000
    wanted = points((1, 1.5, 3), (0, 1, 0), (0, 0, 0.5), 1, 5)
    found = between_voxels(voxels, wanted, (-2000.0, -1000.0))[0]
    assert found[:3] == pytest.approx([42, 42.5, 43])
    assert np.isnan(found[3:]).all()


def test_voxels_in_another_order_of_memory_give_the_same():
    wanted = points((0.3, 1.2, 0.7), (0.4, 0.5, 0.1), (0.1, 0.2, 0.6), 5, 6)
    turned = np.asfortranarray(VOXELS)
    assert np.array_equal(
        between_voxels(turned, wanted), between_voxels(VOXELS, wanted), equal_nan=True
    )


def test_one_voxel_deep_is_enough():
    flat = VOXELS[:1]
    found = between_voxels(flat, points((0.25, 1, 1.5), (0, 1, 0), (0, 0, 1), 2, 2))
    assert found.tolist() == [[7.5, 8.5], [13.5, 14.5]]
    assert np.isnan(between_voxels(flat, points((0.6, 1, 1), (0, 1, 0), (0, 0, 1)))).all()


def test_a_large_picture_is_the_same_as_its_parts():
    rng = np.random.default_rng(7)
    voxels = rng.normal(size=(20, 30, 40)).astype(np.float32)
    whole = points((2, 3, 1), (0.02, 0.05, 0.01), (0.01, -0.005, 0.06), 300, 500)
    found = between_voxels(voxels, whole)
    for row in (0, 111, 299):
        one = points(whole.origin + row * whole.down, whole.down, whole.right, 1, 500)
        assert np.array_equal(between_voxels(voxels, one)[0], found[row], equal_nan=True)
