"""The layout of three planes: one series, one place, one phase; and nothing left behind."""

import gc
import threading
import weakref
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriviewer.core.study import Phase, ScanUpdate, SliceSource
from mriviewer.core.view_state import Layout
from mriviewer.session.slices import key_of
from mriviewer.session.viewing import at_phase
from tests.mriviewer.session.test_planes import placed
from tests.viewer_doubles import MadeUpReader, series_of, study_of

PATHS = [Path("/made/up")]


@pytest.fixture
def opened(qtbot, make_session):
    """Return a maker of sessions in which series have been found."""

    def make(*series, **doors):
        session = make_session(ScanUpdate((study_of(*series),), finished=True), **doors)
        session.open_paths(PATHS)
        qtbot.waitUntil(lambda: session.series is not None and not session.opening.running)
        session.show_series(series[0].uid)
        return session

    return make


def built(qtbot, session):
    qtbot.waitUntil(lambda: session.planes.volume(session.series) is not None)


def test_it_starts_at_the_slice_in_view_and_gives_the_stacks_back(qtbot, opened):
    session = opened(placed("a", 10), placed("b", 6))
    session.use_layout(Layout.TWO)
    session.show_series("b", 0)
    session.show_series("a", 1)
    session.activate(1)
    session.scroll_to(7)
    qtbot.waitUntil(lambda: all(view.window is not None for view in session.panes))
    before = session.panes
    session.use_layout(Layout.MPR)
    assert [view.plane for view in session.panes] == ["axial", "sagittal", "coronal"]
    assert {view.series_uid for view in session.panes} == {"a"}
    assert [view.slice_index for view in session.panes] == [7, 14, 10]
    assert [view.slice_count for view in session.panes] == [10, 30, 20]
    assert session.stack_index(0) == session.stack_index(1) == session.stack_index(2) == 7
    session.scroll_to(2, 0)
    assert session.stack_index(1) == 2, "the slice at the crosshair"
    built(qtbot, session)
    session.use_layout(Layout.TWO)
    assert session.active == 1
    assert session.panes == before


def test_the_crosshair_of_the_planes_does_not_stay_on_the_slices(opened):
    """What nobody pointed at lies over no anatomy."""
    session = opened(placed("a", 10))
    session.use_layout(Layout.MPR)
    assert session.crosshair.spot is not None
    session.use_layout(Layout.ONE)
    assert session.crosshair.spot is None
    session.crosshair.place((1.0, 2.0, 3.0), session.series)
    session.use_layout(Layout.TWO)
    assert session.crosshair.spot is not None, "the reader's own"


def test_a_series_without_a_volume_is_refused_with_its_reason(qtbot, opened):
    session = opened(series_of("flat", range(5)), placed("a", 6))
    with qtbot.waitSignal(session.failed) as told:
        session.use_layout(Layout.MPR)
    assert "position of every slice" in told.args[0].reason
    assert session.layout is Layout.ONE


def test_another_series_comes_into_all_three_panes_or_ends_the_layout(qtbot, opened):
    session = opened(placed("a", 10), placed("b", 6), series_of("flat", range(5)))
    session.use_layout(Layout.MPR)
    session.show_series("b", 2)
    assert {view.series_uid for view in session.panes} == {"b"}
    assert session.view.slice_count == 6
    built(qtbot, session)
    with qtbot.waitSignal(session.failed):
        session.show_series("flat")
    assert session.layout is Layout.ONE
    assert session.view.series_uid == "flat"
    assert session.view.plane == "stack"


def test_going_back_shows_the_series_that_was_chosen_among_planes(opened):
    session = opened(placed("a", 10), placed("b", 6))
    session.use_layout(Layout.MPR)
    session.show_series("b")
    session.use_layout(Layout.ONE)
    assert (session.view.series_uid, session.view.slice_count) == ("b", 6)


def test_a_slice_that_cannot_be_read_ends_the_layout(qtbot, opened):
    broken = placed("a", 10)
    damaged = replace(broken.slices[4], path=Path("/made/up/666.dcm"))
    session = opened(replace(broken, slices=(*broken.slices[:4], damaged, *broken.slices[5:])))
    with qtbot.waitSignal(session.failed) as told:
        session.use_layout(Layout.MPR)
    assert "Slice 5 is missing" in told.args[0].reason
    assert session.layout is Layout.ONE


def test_while_the_scan_goes_on_planes_wait(qtbot, make_session):
    gate, whole = threading.Event(), placed("a", 10)
    part = placed("a", 4)

    def scan(paths, cancelled):
        yield ScanUpdate((study_of(part),))
        assert gate.wait(5)
        yield ScanUpdate((study_of(whole),), finished=True)

    session = make_session(scan=scan)
    session.use_layout(Layout.MPR)
    session.open_paths(PATHS)
    qtbot.waitUntil(lambda: session.series is not None)
    assert [view.slice_count for view in session.panes] == [0, 0, 0]
    assert session.planes.words(session.series).startswith("Waiting")
    gate.set()
    qtbot.waitUntil(lambda: session.view.slice_count == 10)
    built(qtbot, session)
    assert session.view.slice_index == 2, "where the middle of the first four was"
    session.use_layout(Layout.ONE)
    assert session.view.slice_count == 10, "the stack behind the planes has grown too"


def phased(count=5):
    """A series of two phases at the same places, whose second holds ten times as much."""
    first = placed("4d", count)
    second = tuple(SliceSource(Path(f"/made/up/4d/{100 + n}.dcm"), 20, 30) for n in range(count))
    return replace(first, phases=(Phase("early", first.slices), Phase("late", second)), phase=0)


class Sources(MadeUpReader):
    def read_source(self, source):
        return np.full((source.rows, source.columns), float(source.path.stem), np.float32)

    def read(self, index):
        return self.read_source(self.series.slices[index])


def test_a_phase_has_its_own_volume_in_all_three_panes(qtbot, opened):
    session = opened(phased(), reader=Sources)
    session.use_layout(Layout.MPR)
    built(qtbot, session)
    assert session.planes.volume(session.series).voxels.max() == 4
    session.change(lambda view: at_phase(view, 1), 1)
    assert [view.phase for view in session.panes] == [1, 1, 1]
    built(qtbot, session)
    assert session.planes.volume(session.series).voxels[:, 3, 3].tolist() == [
        100, 101, 102, 103, 104,
    ]  # fmt: skip


def test_leaving_lets_go_of_the_volume(qtbot, opened):
    session = opened(placed("a", 10, shape=(64, 64)))
    session.use_layout(Layout.MPR)
    built(qtbot, session)
    session.scroll_to(3)
    keys = [key_of(session.series, index) for index in range(10)]
    block = weakref.ref(session.planes.volume(session.series).voxels)
    before = [session.store.get(key).copy() for key in keys]
    session.use_layout(Layout.ONE)

    def gone():
        gc.collect()
        return block() is None

    qtbot.waitUntil(gone)
    held = [session.store.get(key) for key in keys]
    assert all(np.array_equal(a, b) for a, b in zip(held, before, strict=True) if a is not None)
    assert session.store.used <= 10 * 64 * 64 * 4
    session.use_layout(Layout.MPR)
    built(qtbot, session)


def test_planes_along_the_acquisition_stay_at_the_crosshair(opened):
    lean = np.radians(20)
    tilted = placed(
        "a", 12, normal=(0.0, -np.sin(lean), np.cos(lean)), down=(0.0, np.cos(lean), np.sin(lean))
    )
    session = opened(tilted)
    session.use_layout(Layout.MPR)
    spot = session.crosshair.spot
    session.mpr.use_acquisition(True)
    assert session.view.slice_count == 12
    assert session.view.slice_index == session.stack_index(0) == 6
    assert session.crosshair.spot == spot
    session.mpr.go_to_slice(2)
    assert session.view.slice_index == 2
    session.mpr.use_acquisition(False)
    assert session.stack_index(0) == 2


def test_the_model_speaks_of_the_slice_at_the_crosshair(qtbot, opened):
    session = opened(placed("a", 10))
    session.find_models()
    session.use_layout(Layout.MPR)
    session.crosshair.move((5.0, 5.0, 24.0), 2)
    assert session.stack_index(session.active) == 8
    assert session.predicting._visible == 8
