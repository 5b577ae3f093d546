"""A shape is found and measured by its place in the patient, in the stack and in planes alike."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriviewer.core.annotations import Annotation, OnPlane, OnSlice
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.measures import measure
from mriviewer.core.planes import slice_grid
from mriviewer.core.reslice import mpr_planes, reslice
from mriviewer.core.study import Phase, RawPixels, Series, SliceSource, Window
from mriviewer.core.view_state import ViewState
from mriviewer.core.volume import Volume, volume_of
from mriviewer.session.frame import Frame, framed
from mriviewer.session.measuring import (
    Home,
    homes,
    is_same,
    on_patch,
    on_slice,
    place_of,
    plane_grid,
    sampling_of,
    seen_in,
)

ROWS, COLUMNS, SLICES = 24, 32, 10
SPACING, STEP = (1.5, 0.5), 3.0  # between rows, between columns, between slices
VIEW = ViewState("s", 0, SLICES, Window(500, 1000))
AXIAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))  # right, down, from slice to slice
CORONAL = ((1.0, 0.0, 0.0), (0.0, 0.0, -1.0), (0.0, 1.0, 0.0))
SAGITTAL = ((0.0, 1.0, 0.0), (0.0, 0.0, -1.0), (-1.0, 0.0, 0.0))
SIDES = {"axial": AXIAL, "coronal": CORONAL, "sagittal": SAGITTAL}


def phantom(kind: str = "axial") -> tuple[Series, np.ndarray]:
    """A series acquired in a plane, and its values: 1 a mm to the left, 10 back, 100 up."""
    right, down, step = (np.asarray(side) for side in SIDES[kind])
    positions = [tuple((STEP * number * step).tolist()) for number in range(SLICES)]
    raw = RawPixels(0, 8, 2, 16, False, 2.0, -7.0)
    slices = tuple(
        SliceSource(Path(f"{n}.dcm"), ROWS, COLUMNS, 0, position, n, raw, f"1.2.{n}#0")
        for n, position in enumerate(positions)
    )
    geometry = StackGeometry(tuple(down), tuple(right), SPACING, tuple(positions))
    series = Series("s", "phantom", "MR", "DICOM", slices, geometry, value_unit="ms")
    n, r, c = np.indices((SLICES, ROWS, COLUMNS))
    place = (
        n[..., None] * STEP * step + r[..., None] * SPACING[0] * down
        + c[..., None] * SPACING[1] * right
    )  # fmt: skip
    return series, (place @ (1.0, 10.0, 100.0)).astype(np.float32)


def plane_frame(series: Series, volume: Volume, kind: str, index: int) -> Frame:
    grid = mpr_planes(volume, kind).grid(index)
    return framed(series, replace(VIEW, plane=kind), reslice(volume, grid), grid, None)


def slice_frame(series: Series, values: np.ndarray, index: int) -> Frame:
    view, source = replace(VIEW, slice_index=index), series.slices[index]
    return framed(series, view, values[index], slice_grid(series, index), None, source.identity)


def shape(kind, place, *points) -> Annotation:
    return Annotation("a", kind, "s", place, points)


@pytest.mark.parametrize("acquired", ["axial", "coronal", "sagittal"])
@pytest.mark.parametrize(
    ("kind", "points"),
    [
        ("length", ((5, 6), (17, 12))),
        ("angle", ((5, 6), (17, 12), (9, 15))),
        ("bidirectional", ((5, 6), (17, 12), (10, 12), (12, 6))),
        ("rectangle", ((4.6, 5.7), (20.3, 14.2))),
        ("ellipse", ((4.6, 5.7), (20.3, 14.2))),
        ("polygon", ((4.2, 5.7), (20.3, 8.8), (11.1, 16.3))),
        ("freehand", ((4.2, 5.7), (20.3, 8.8), (11.1, 16.3), (6.6, 12.2))),
    ],
)
def test_stack_and_plane_measure_the_same(acquired, kind, points):  # T12, T21
    series, values = phantom(acquired)
    volume = volume_of(series, values)
    own = shape(kind, OnSlice(series.slices[4].identity), *points)
    in_stack = measure(own, on_slice(series, Home(0, 4), values[4]))
    planes = mpr_planes(volume, acquired)
    grid = slice_grid(series, 4)
    frame = plane_frame(series, volume, acquired, planes.nearest(grid.position_mm(0, 0)))
    seen = seen_in(own, frame, grid)
    assert seen is not None
    place = place_of(frame, 0)
    there = shape(seen.kind, place, *seen.points)
    for found in (
        measure(there, sampling_of(frame, series)),
        measure(*on_patch(there, place, series, volume)),
    ):
        assert found.length_unit == "mm"
        for name in ("length", "angle", "area", "perimeter", "axes"):
            told = getattr(in_stack, name)
            wanted = None if told is None else pytest.approx(told, rel=1e-9)
            assert getattr(found, name) == wanted, name
        if in_stack.statistics is not None:
            for name in ("pixels", "left_out", "mean", "deviation", "least", "greatest", "median"):
                wanted = getattr(in_stack.statistics, name)
                assert getattr(found.statistics, name) == pytest.approx(wanted, rel=1e-6), name


@pytest.mark.parametrize("plane", ["coronal", "sagittal"])
def test_a_plane_across_the_slices_has_the_spacing_of_the_patient(plane):  # T12, T21
    series, values = phantom("axial")
    volume = volume_of(series, values)
    frame = plane_frame(series, volume, plane, 7)
    first, second = (frame.grid.point((6.0, 9.0, 3.0)), frame.grid.point((12.0, 17.0, 21.0)))
    found = measure(shape("length", place_of(frame, 0), first, second), sampling_of(frame, series))
    across = 6.0 if plane == "coronal" else 8.0
    assert found.length == pytest.approx(np.hypot(across, 18.0))
    box = shape("rectangle", place_of(frame, 0), first, second)
    found = measure(box, sampling_of(frame, series))
    assert found.area == pytest.approx(across * 18.0)


def test_a_shape_is_seen_within_half_a_slice_and_no_further():
    series, values = phantom("axial")
    own = shape("length", OnSlice("1.2.4#0"), (5, 6), (17, 12))
    grid = slice_grid(series, 4)
    for index, seen in ((3, False), (4, True), (5, False)):
        frame = slice_frame(series, values, index)
        assert (seen_in(own, frame, grid) is not None) == seen
    frame = plane_frame(series, volume_of(series, values), "sagittal", 10)
    assert seen_in(own, frame, grid) is None, "it crosses that plane, it does not lie in it"


def test_a_box_seen_from_turned_axes_becomes_an_outline():
    series, values = phantom("axial")
    half = 0.5**0.5
    place = OnPlane((4.0, 4.0, 12.0), (half, half, 0.0), (-half, half, 0.0), (1.0, 1.0))
    frame = slice_frame(series, values, 4)
    for kind, corners in (("rectangle", 4), ("ellipse", 72)):
        own = shape(kind, place, (1, 1), (5, 3))
        seen = seen_in(own, frame, plane_grid(place))
        assert (seen.kind, len(seen.points)) == ("polygon", corners)
        there = shape("polygon", OnSlice("1.2.4#0"), *seen.points)
        area = measure(there, on_slice(series, Home(0, 4), values[4])).area
        assert area == pytest.approx(8.0 if kind == "rectangle" else 2 * np.pi, rel=0.002)


def test_places_are_the_same_only_where_every_point_is():
    place = OnPlane((4.0, 4.0, 12.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (1.0, 0.5), 1)
    assert is_same(place, replace(place, origin_mm=(4.0, 4.0000001, 12.0)))
    for other in (
        replace(place, origin_mm=(4.0, 4.0, 12.1)),
        replace(place, right=(-1.0, 0.0, 0.0)),
        replace(place, spacing_mm=(1.0, 0.51)),
        replace(place, phase=0),
        OnSlice("1.2.4#0"),
        None,
    ):
        assert not is_same(place, other)
    assert is_same(OnSlice("1.2.4#0"), OnSlice("1.2.4#0"))
    assert not is_same(None, None)


def test_nothing_is_placed_where_nobody_could_find_it_again():
    series, values = phantom("axial")
    frame = slice_frame(series, values, 4)
    assert place_of(frame, 0) == OnSlice("1.2.4#0")
    nameless = replace(frame, identity="", grid=replace(frame.grid, origin_mm=None))
    assert place_of(nameless, 0) is None
    leaning = replace(frame, identity="", grid=replace(frame.grid, right=(0.8, 0.6, 0.0)))
    assert place_of(leaning, 0) is None
    assert sampling_of(replace(leaning, identity="1.2.4#0"), series).spacing_mm is None


def test_the_stored_number_is_told_only_of_a_slice_of_the_file():
    series, values = phantom("axial")
    probe = shape("probe", OnSlice("1.2.4#0"), (5, 6))
    found = measure(probe, sampling_of(slice_frame(series, values, 4), series))
    assert found.probed.stored is not None
    assert (found.probed.column, found.probed.row) == (5, 6)
    frame = plane_frame(series, volume_of(series, values), "coronal", 3)
    found = measure(shape("probe", place_of(frame, 0), (5, 6)), sampling_of(frame, series))
    assert (found.probed.stored, found.probed.column, found.probed.row) == (None, None, None)
    assert found.value_unit == "ms"
    grown = replace(slice_frame(series, values, 4), slice_index=5)  # found again by its name
    assert measure(probe, sampling_of(grown, series)) == measure(
        probe, sampling_of(slice_frame(series, values, 4), series)
    )
    gone = replace(grown, identity="elsewhere")
    assert measure(probe, sampling_of(gone, series)).probed.stored is None


def test_slices_are_found_at_every_phase():
    series, _ = phantom("axial")
    other = tuple(replace(source, identity=f"2.{n}") for n, source in enumerate(series.slices))
    moving = replace(series, phases=(Phase("b 0", series.slices), Phase("b 1000", other)))
    for shown in (moving, moving.at_phase(1)):
        assert homes(shown)["1.2.3#0"] == Home(0, 3)
        assert homes(shown)["2.3"] == Home(1, 3)


def test_without_a_volume_a_plane_has_its_geometry_only():
    place = OnPlane((4.0, 4.0, 12.0), (1.0, 0.0, 0.0), (0.0, 0.0, -1.0), (2.0, 0.5))
    series, _ = phantom("axial")
    box = shape("rectangle", place, (0, 0), (8, 3))
    found = measure(*on_patch(box, place, series, None))
    assert (found.area, found.statistics) == (24.0, None)
