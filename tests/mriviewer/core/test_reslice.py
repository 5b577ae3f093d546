"""Planes through a volume: the same anatomy from every acquisition, nothing cut, nothing moved."""

import time
from dataclasses import replace
from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mriviewer.core.geometry import InPlane, display_orientation, displayed_letters, plane_of
from mriviewer.core.planes import Grid
from mriviewer.core.reslice import mpr_planes, reslice
from mriviewer.core.volume import Volume

KINDS = ("axial", "coronal", "sagittal")
SIZE, SPACING = (6, 7, 9), (3.0, 2.0, 0.5)  # along left, back, head
CORNER = np.array([-10.0, 4.0, 30.0])
PHANTOM = np.random.default_rng(3).normal(size=SIZE).astype(np.float32)  # [left, back, head]


def acquired(order, flips):
    """The phantom as an array with its axes in another order and turned over, placed truly."""
    voxels, affine = PHANTOM.transpose(order), np.diag([0.0, 0.0, 0.0, 1.0])
    origin = CORNER.copy()
    for array_axis, (patient, flip) in enumerate(zip(order, flips, strict=True)):
        affine[patient, array_axis] = -SPACING[patient] if flip else SPACING[patient]
        origin[patient] += SPACING[patient] * (SIZE[patient] - 1) * flip
    turned = voxels[tuple(slice(None, None, -1 if flip else 1) for flip in flips)]
    affine[:3, 3] = origin
    return Volume(np.ascontiguousarray(turned), affine, "1.2")


def rotation(x, y, z):
    turns = []
    for axis, angle in enumerate((x, y, z)):
        turn = np.eye(3)
        first, second = (other for other in range(3) if other != axis)
        turn[first, first] = turn[second, second] = np.cos(angle)
        turn[first, second], turn[second, first] = -np.sin(angle), np.sin(angle)
        turns.append(turn)
    return turns[0] @ turns[1] @ turns[2]


def oblique(x=0.3, y=-0.2, z=0.1, shear=0.0, shape=(12, 20, 24), spacing=(3.0, 1.0, 0.8)):
    """A volume whose values are a linear function of the position: 2x - 3y + z + 5."""
    affine = np.eye(4)
    # slices along z, rows along y, columns along x
    steps = np.array([[0, 0, spacing[2]], [0, spacing[1], 0], [spacing[0], 0, 0]], float)
    steps[1, 0] += shear
    affine[:3, :3] = rotation(x, y, z) @ steps
    affine[:3, 3] = (-8.0, 12.0, -20.0)
    index = np.stack(np.mgrid[tuple(map(slice, shape))])
    places = np.einsum("ij,jabc->iabc", affine[:3, :3], index)
    places += affine[:3, 3, None, None, None]
    return Volume(ramp(places).astype(np.float32), affine)


def ramp(places):
    return 2 * places[0] - 3 * places[1] + places[2] + 5


def places_of(grid):
    """LPS positions of all samples, (3, rows, columns)."""
    rows, columns = np.mgrid[: grid.rows, : grid.columns]
    steps = np.stack([grid.down, grid.right]) * np.asarray(grid.spacing_mm)[:, None]
    away = rows * steps[0][:, None, None] + columns * steps[1][:, None, None]
    return away + np.asarray(grid.origin_mm)[:, None, None]


def in_core(volume, grid):
    """Say which samples lie between voxel centres, where a linear ramp blends exactly."""
    index = np.linalg.inv(volume.affine_lps[:3, :3]) @ (
        places_of(grid).reshape(3, -1) - volume.affine_lps[:3, 3, None]
    )
    last = np.asarray(volume.shape)[:, None] - 1
    return ((index >= 0) & (index <= last)).all(axis=0).reshape(grid.rows, grid.columns)


ALL = [(o, f) for o in permutations(range(3)) for f in product((False, True), repeat=3)]


@pytest.mark.parametrize(("order", "flips"), ALL)
@pytest.mark.parametrize("acquisition", [False, True])
def test_every_acquisition_gives_the_same_planes(order, flips, acquisition):
    """T8, T12: 48 orders and flips of the axes, voxel by voxel the same pictures."""
    volume = acquired(order, flips)
    expected = {
        "axial": PHANTOM.transpose(2, 1, 0),
        "coronal": PHANTOM.transpose(1, 2, 0)[:, ::-1],
        "sagittal": PHANTOM.transpose(0, 2, 1)[:, ::-1],
    }
    for kind in KINDS:
        planes = mpr_planes(volume, kind, acquisition)
        assert planes.exact
        assert planes.count == len(expected[kind])
        for index in range(planes.count):
            assert np.array_equal(reslice(volume, planes.grid(index)), expected[kind][index])
        grid = planes.grid(0)
        assert (plane_of(grid), display_orientation(grid)) == (kind, InPlane())
        assert np.allclose(places_of(grid)[:, 0, 0], corner_of(kind))


def corner_of(kind):
    far = CORNER + np.asarray(SPACING) * (np.asarray(SIZE) - 1)
    return CORNER if kind == "axial" else np.array([*CORNER[:2], far[2]])


@pytest.mark.parametrize("kind", KINDS)
def test_aligned_planes_are_the_voxels_themselves(kind):
    """T2, T12: no interpolation, the spacing of the acquisition, no copy."""
    volume = acquired((2, 1, 0), (False, False, False))
    planes = mpr_planes(volume, kind)
    spacing = dict(zip("xyz", SPACING, strict=True))
    wanted = {"axial": "zyx", "coronal": "yzx", "sagittal": "xzy"}[kind]
    assert planes.step_mm == pytest.approx(spacing[wanted[0]])
    assert planes.first.spacing_mm == pytest.approx((spacing[wanted[1]], spacing[wanted[2]]))
    assert planes.first.thickness_mm == planes.step_mm
    picture = reslice(volume, planes.grid(0))
    assert np.shares_memory(picture, volume.voxels)


def test_the_first_and_the_last_plane_are_the_first_and_the_last_slice():
    """T2: nothing is lost or moved at the ends of the stack."""
    volume = acquired((2, 1, 0), (False, False, False))
    planes = mpr_planes(volume, "axial")
    assert np.array_equal(reslice(volume, planes.grid(0)), volume.voxels[0])
    assert np.array_equal(reslice(volume, planes.grid(planes.count - 1)), volume.voxels[-1])
    with pytest.raises(IndexError):
        planes.grid(planes.count)
    with pytest.raises(IndexError):
        planes.grid(-1)


def test_the_nearest_plane_is_the_one_whose_slab_holds_the_position():
    volume = acquired((2, 1, 0), (False, True, False))
    planes = mpr_planes(volume, "coronal")  # y = 4, 6, 8, ... 16
    assert [planes.nearest((0.0, y, 0.0)) for y in (-50.0, 4.9, 5.1, 16.2, 99.0)] == [0, 0, 1, 6, 6]
    for index in range(planes.count):
        assert planes.nearest(planes.grid(index).centre_mm) == index


@pytest.mark.parametrize("kind", KINDS)
def test_a_linear_ramp_is_exact_on_oblique_planes(kind):
    """T12: every sample has the value of its very place, to a hundredth of a millimetre (T15)."""
    volume = oblique()
    planes = mpr_planes(volume, kind)
    assert not planes.exact
    for index in range(planes.count):
        grid = planes.grid(index)
        values = reslice(volume, grid)
        core = in_core(volume, grid)
        assert not np.isnan(values[core]).any()
        assert np.abs(values - ramp(places_of(grid)))[core].max(initial=0) < 0.01
    assert in_core(volume, planes.grid(planes.count // 2)).sum() > 100


@pytest.mark.parametrize("kind", KINDS)
def test_oblique_planes_stand_across_the_patient_and_are_square(kind):
    planes = mpr_planes(oblique(), kind)
    grid = planes.first
    across = ("sagittal", "coronal", "axial").index(kind)
    assert np.abs(grid.normal).tolist() == np.eye(3)[across].tolist()
    assert grid.spacing_mm == (0.8, 0.8)
    assert grid.aspect == 1.0
    letters = displayed_letters(grid, display_orientation(grid))
    assert letters[4:] == ("", "", "", "")


angles = st.floats(-0.7, 0.7)


@settings(max_examples=40, deadline=None)
@given(angles, angles, angles, st.sampled_from(KINDS), st.floats(-1.5, 1.5), st.booleans())
def test_nothing_of_an_oblique_volume_is_cut(x, y, z, kind, shear, acquisition):
    """T12: every corner of every outermost voxel lies on a sample's square, within a slab."""
    volume = oblique(x, y, z, shear, (4, 5, 6))
    planes = mpr_planes(volume, kind, acquisition)
    ends = [(-0.5, count - 0.5) for count in volume.shape]
    for corner in product(*ends):
        place = volume.position_mm(corner)
        grid = planes.grid(planes.nearest(place))
        column, row = grid.point(place)
        # the planes of a leaning stack are moved sideways; so is the half step beyond the last one
        aside = np.abs(grid.point(places_of(grid)[:, 0, 0] + planes.stride_mm)) / 2
        assert -0.5 - aside[0] - 1e-6 <= column <= grid.columns - 0.5 + aside[0] + 1e-6
        assert -0.5 - aside[1] - 1e-6 <= row <= grid.rows - 0.5 + aside[1] + 1e-6
        assert abs(grid.distance_mm(place)) <= planes.step_mm / 2 + 1e-6


@settings(max_examples=40, deadline=None)
@given(angles, angles, angles, st.sampled_from(KINDS))
def test_no_voxel_is_passed_over_between_planes(x, y, z, kind):
    volume = oblique(x, y, z)
    planes = mpr_planes(volume, kind)
    step = np.linalg.solve(volume.steps_mm, np.asarray(planes.stride_mm))
    assert np.abs(step).max() <= 1 + 1e-9


def test_a_volume_counts_as_aligned_while_no_voxel_moves_by_a_tenth():
    """The corners of 20 x 24 voxels move by about 12 voxels times the angle."""
    assert mpr_planes(oblique(0, 0, 0.004), "axial").exact
    assert not mpr_planes(oblique(0, 0, 0.02), "axial").exact
    nearly = oblique(0, 0, 0.004)
    planes = mpr_planes(nearly, "axial")
    truly = places_of(planes.grid(0))[:, 5, 7]
    row, column = nearly.index(truly)[1:]
    assert (row % 1, column % 1) == pytest.approx(
        (0, 0), abs=1e-9
    )  # the true place, not a neat one


@pytest.mark.parametrize("kind", KINDS)
def test_planes_along_the_acquisition_are_its_voxels(kind):
    volume = oblique()
    planes = mpr_planes(volume, kind, acquisition=True)
    assert planes.exact
    axis = {"axial": 0, "coronal": 1, "sagittal": 2}[kind]
    assert planes.count == volume.shape[axis]
    for index in (0, planes.count - 1):
        grid = planes.grid(index)
        values = reslice(volume, grid)
        assert np.shares_memory(values, volume.voxels)
        assert np.abs(values - ramp(places_of(grid))).max() < 0.01
        assert plane_of(grid) == kind


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("acquisition", [False, True])
def test_a_sheared_stack_is_shown_where_it_lies(kind, acquisition):
    """T12: a tilted gantry moves each slice on; planes across it are not deformed by that."""
    volume = oblique(0, 0, 0, shear=1.0)
    planes = mpr_planes(volume, kind, acquisition)
    seen = 0
    for index in range(planes.count):
        grid = planes.grid(index)
        assert np.dot(grid.right, grid.down) == pytest.approx(0, abs=1e-3)
        values, core = reslice(volume, grid), in_core(volume, grid)
        assert np.abs(values - ramp(places_of(grid)))[core].max(initial=0) < 0.01
        seen += core.sum()
    assert seen > 1000


def test_padded_voxels_are_no_picture():
    volume = oblique()
    volume.voxels[:, :, 12:] = -2000
    padded = replace(volume, padding=(-2000.0, -2000.0))
    planes = mpr_planes(padded, "axial")
    values = reslice(padded, planes.grid(planes.count // 2))
    shown = values[~np.isnan(values)]
    lowest = ramp(places_of(planes.grid(planes.count // 2))).min()
    assert shown.size > 50
    assert shown.min() > lowest - 1


def test_a_grid_without_a_place_is_not_sampled():
    with pytest.raises(ValueError, match="without a place"):
        reslice(oblique(), Grid(4, 4))


def test_absurd_anisotropy_does_not_fill_the_memory():
    thin = Volume(np.zeros((2, 2, 4000), np.float32), np.diag([900.0, 900.0, 0.01, 1.0]))
    turned = replace(thin, affine_lps=thin.affine_lps.copy())
    turned.affine_lps[:3, :3] = rotation(0.3, 0.3, 0.3) @ thin.affine_lps[:3, :3]
    for kind in KINDS:
        planes = mpr_planes(turned, kind)
        assert planes.first.rows * planes.first.columns <= 2048**2
        assert planes.count <= 16384


def test_planes_are_fast_enough_to_scroll():
    """Bounds an order of magnitude above what an idle machine takes."""
    voxels = np.random.default_rng(0).normal(size=(60, 512, 512)).astype(np.float32)
    steps = np.array([[0, 0, 0.5], [0, 0.5, 0], [3.0, 0, 0]])
    affine = np.eye(4)
    affine[:3, :3] = steps
    aligned = Volume(voxels, affine)
    tilted = affine.copy()
    tilted[:3, :3] = rotation(0.3, 0.2, 0.1) @ steps
    slanting = Volume(voxels, tilted)
    middle = slanting.position_mm((30, 256, 256)) - 128
    grid = Grid(512, 512, tuple(middle), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.5, 0.5))
    assert fastest(lambda: reslice(slanting, grid)) < 0.3
    assert fastest(lambda: reslice(aligned, mpr_planes(aligned, "sagittal").grid(200))) < 0.02


def fastest(work):
    times = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)
