"""Which planes there are, which of them are acquired slices, and why a series has none."""

from dataclasses import replace

import numpy as np
import pytest

from mriviewer.core.geometry import StackGeometry
from mriviewer.core.view_state import ViewState
from mriviewer.session.background import Workers
from mriviewer.session.planes import Planes
from mriviewer.session.slices import SliceStore
from mriviewer.session.volumes import Volumes
from tests.viewer_doubles import MadeUpReader, series_of


def placed(uid, count, normal=(0.0, 0.0, 1.0), down=(0.0, 1.0, 0.0), right=(1.0, 0.0, 0.0), **more):
    """A made-up series of slices 3 mm apart, 20 rows of 2 mm and 30 columns of 1 mm."""
    series = series_of(uid, range(count), **more)
    places = tuple(tuple(3.0 * n * part for part in normal) for n in range(count))
    return replace(series, geometry=StackGeometry(down, right, (2.0, 1.0), places))


@pytest.fixture
def planes(qtbot):
    workers = Workers("planes", 1)
    growing: set[str] = set()
    made = Planes(Volumes(SliceStore(10**7, MadeUpReader), workers, 10**7), growing.__contains__)
    made.growing_now = growing
    yield made
    assert workers.shutdown(5)


def test_planes_are_known_before_a_voxel_is_read(planes):
    series = placed("a", 6)
    counts = {kind: planes.of(series, kind).count for kind in ("axial", "coronal", "sagittal")}
    assert counts == {"axial": 6, "coronal": 20, "sagittal": 30}
    assert planes.of(series, "stack") is None
    assert planes.volume(series) is None


def test_planes_along_the_slices_are_the_slices(planes):
    """T2: numbered from foot to head, whatever the order in which the slices were acquired."""
    upwards, downwards = placed("up", 6), placed("down", 6, normal=(0.0, 0.0, -1.0))
    assert [planes.acquired(upwards, "axial", i) for i in range(6)] == [0, 1, 2, 3, 4, 5]
    assert [planes.acquired(downwards, "axial", i) for i in range(6)] == [5, 4, 3, 2, 1, 0]
    assert planes.acquired(upwards, "sagittal", 3) is None
    assert planes.acquired(upwards, "axial", 6) is None
    for index in range(6):
        view = ViewState("down", index, 6, plane="axial")
        assert planes.grid(downwards, view).origin_mm == (0.0, 0.0, -15.0 + 3.0 * index)


def test_tilted_slices_are_planes_only_along_the_acquisition(planes):
    lean = np.radians(20)
    series = placed(
        "a", 6, normal=(0.0, -np.sin(lean), np.cos(lean)), down=(0.0, np.cos(lean), np.sin(lean))
    )
    assert planes.acquired(series, "axial", 2) is None
    assert not planes.of(series, "axial").exact
    planes.acquisition = True
    assert [planes.acquired(series, "axial", i) for i in range(6)] == [0, 1, 2, 3, 4, 5]


def test_a_series_that_makes_none_says_why(planes):
    series = series_of("a", range(6))  # no positions
    assert "position of every slice" in planes.why_not(series)
    assert planes.of(series, "axial") is None
    assert planes.refusal(series).reason == planes.why_not(series)
    assert planes.refusal(placed("b", 6)) is None


def test_while_a_scan_goes_on_nothing_is_said_against_a_series(planes):
    series = placed("a", 2)  # too few, so far
    planes.growing_now.add("a")
    assert planes.why_not(series) == ""
    assert planes.of(series, "axial") is None
    assert planes.words(series) == "Waiting until all slices have been found"
    planes.ask(series)
    assert not planes.volumes.under_way(series)
    planes.growing_now.clear()
    assert "2 slices" in planes.why_not(series)


def test_a_position_leads_to_its_slice_and_back(planes):
    series = placed("a", 6)
    assert planes.slice_at(series, (3.0, 4.0, 7.0)) == 2
    assert planes.slice_at(series, (3.0, 4.0, 99.0)) == 5
    assert planes.moved_to_slice(series, (3.0, 4.0, 7.0), 4) == (3.0, 4.0, 12.0)
    assert planes.middle(series, 1) == (14.5, 19.0, 3.0)


def test_the_volume_is_told_of_in_words(qtbot, planes):
    series = placed("a", 6)
    planes.ask(series)
    assert planes.words(series) == "Building the volume 0 %"
    qtbot.waitUntil(lambda: planes.volume(series) is not None)
    assert planes.words(series) == ""
    assert planes.progress(series) is None
    planes.let_go()
    assert planes.volume(series) is None


def test_a_series_too_large_for_memory_is_refused_in_words(qtbot, planes):
    series = placed("a", 6, shape=(2000, 2000))
    with qtbot.waitSignal(planes.volumes.failed):
        planes.ask(series)
    assert "GB of memory" in planes.why_not(series)
    assert planes.refusal(series) is not None
