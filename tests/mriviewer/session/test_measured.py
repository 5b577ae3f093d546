"""A measure that was told once stays, also when the pixels have left memory."""

from dataclasses import replace

import pytest

from mriviewer.core.annotations import Annotation, OnPlane, OnSlice
from mriviewer.core.measures import Measures, lines
from mriviewer.core.planes import slice_grid
from mriviewer.session.measured import Measured
from mriviewer.session.slices import SliceStore
from tests.viewer_doubles import MadeUpReader, series_of


@pytest.fixture
def series():
    made = series_of("a", range(10, 50, 10))
    slices = tuple(replace(source, identity=f"i{n}") for n, source in enumerate(made.slices))
    return replace(made, slices=slices)


def box(identity: str = "i2", far: float = 8.0) -> Annotation:
    return Annotation("u", "rectangle", "a", OnSlice(identity), ((2.0, 2.0), (far, 6.0)))


def test_numbers_come_with_the_pixels_and_stay(series):
    store = SliceStore(reader=MadeUpReader)
    measured = Measured(store)
    before = measured.measures(series, box())
    assert before.area == 24.0
    assert before.statistics is None, "the slice has not been read"
    store.read(series, 2)
    assert measured.measures(series, box()).statistics.mean == 300.0
    store.forget()
    assert measured.measures(series, box()).statistics.mean == 300.0
    changed = measured.measures(series, box(far=9.0))
    assert (changed.area, changed.statistics) == (28.0, None), "another shape is measured anew"


def test_a_slice_that_is_not_open_measures_nothing(series):
    assert Measured(SliceStore(reader=MadeUpReader)).measures(series, box("gone")) == Measures()


def test_places_follow_a_series_that_grows(series):
    measured = Measured(SliceStore(reader=MadeUpReader))
    assert measured.home(series, "i2").slice_index == 2
    shorter = replace(series, slices=series.slices[1:])
    assert measured.home(shorter, "i2").slice_index == 1
    assert measured.home(shorter, "i0") is None


def test_a_series_of_which_more_is_known_is_measured_anew(series):
    """T23: millimetres must not stay where a scan has found that there are none."""
    measured = Measured(SliceStore(reader=MadeUpReader))
    assert lines(box(), measured.measures(series, box())) != ()
    in_mm = measured.measures(series, box())
    unplaced = replace(series, geometry=replace(series.geometry, pixel_spacing_mm=None))
    in_pixels = measured.measures(unplaced, box())
    assert any("mm" in line for line in lines(box(), in_mm))
    assert not any("mm" in line for line in lines(box(), in_pixels))


def test_many_shapes_are_measured_a_few_at_a_time(series):
    store = SliceStore(reader=MadeUpReader)
    store.read(series, 2)
    measured = Measured(store)
    shapes = [replace(box(), uid=f"u{n}") for n in range(300)]
    assert not measured.catch_up(series, shapes, 0.0)
    rounds = 0
    while not measured.catch_up(series, shapes, 0.005):
        rounds += 1
        assert rounds < 300, "it comes to an end"
    assert measured.catch_up(series, (), 0.0)


def test_pictures_that_cannot_meet_are_told_apart_from_those_that_can(series):
    down, right = series.geometry.down, series.geometry.right
    places = tuple((0.0, 0.0, 4.0 * n) for n in range(4))
    placed = replace(series, geometry=replace(series.geometry, positions_mm=places))
    measured, other = Measured(SliceStore(reader=MadeUpReader)), slice_grid(placed, 0)
    assert not measured.may_meet(placed, box("i2"), other)
    assert measured.may_meet(placed, box("i0"), other)
    assert measured.may_meet(placed, box("i2"), replace(other, thickness_mm=17.0))
    assert measured.may_meet(placed, box("i2"), replace(other, down=(0.0, 0.0, -1.0)))
    on_plane = replace(box(), place=OnPlane(places[1], right, down, (1.0, 1.0)))
    assert measured.may_meet(placed, on_plane, other), "looked at for itself"
    assert not measured.may_meet(series, box("i2"), slice_grid(series, 0)), "nobody knows where"
    first = replace(placed, slices=placed.slices[:1], geometry=replace(
        placed.geometry, positions_mm=places[:1]))  # fmt: skip
    wide = replace(other, thickness_mm=17.0)
    assert not measured.may_meet(first, box("i2"), wide), "the scan has not found it"
    assert measured.may_meet(placed, box("i2"), wide)
