"""A measure that was told once stays, also when the pixels have left memory."""

from dataclasses import replace

import pytest

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.measures import Measures
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
