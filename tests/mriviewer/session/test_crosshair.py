"""One place in the patient: who goes there, who stays, and where it is drawn."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriviewer.core.study import ScanUpdate, Window
from mriviewer.core.view_state import Layout
from mriviewer.session import viewing
from mriviewer.session.frame import frame_of
from tests.mriviewer.session.test_planes import placed
from tests.viewer_doubles import study_of


@pytest.fixture
def beside(qtbot, make_session):
    """Return a maker of sessions that show two series side by side."""

    def make(one, other):
        session = make_session(ScanUpdate((study_of(one, other),), finished=True))
        session.open_paths([Path("/made/up")])
        qtbot.waitUntil(lambda: session.series is not None and not session.opening.running)
        session.syncing.use_automatic(False)  # what moves here is moved by the crosshair
        session.use_layout(Layout.TWO)
        session.show_series(one.uid, 0)
        session.show_series(other.uid, 1)
        return session

    return make


def test_a_stack_goes_to_the_slice_at_that_place(beside):
    session = beside(
        placed("a", 10, frame_of_reference="1.2"), placed("b", 6, frame_of_reference="1.2")
    )
    session.scroll_to(3, 0)
    session.scroll_to(0, 1)
    session.crosshair.move((5.0, 5.0, 9.0), 0)
    assert [view.slice_index for view in session.panes] == [3, 3]
    session.crosshair.move((5.0, 5.0, 16.4), 0)  # within half a slice beyond the last one
    assert session.panes[1].slice_index == 5
    session.scroll_to(2, 1)
    session.crosshair.move((5.0, 5.0, 27.0), 0)  # farther than that
    assert session.panes[1].slice_index == 2


def test_another_frame_of_reference_stays_where_it_is(beside):
    """T13: the numbers could be compared, but nothing says that they mean the same."""
    session = beside(placed("a", 10, frame_of_reference="1.2"), placed("b", 10))
    session.scroll_to(0, 1)
    session.crosshair.move((5.0, 5.0, 9.0), 0)
    assert session.panes[1].slice_index == 0
    one, other = session.series_in(0), session.series_in(1)
    values = np.zeros((20, 30), np.float32)
    view = replace(session.panes[0], window=Window(1.0, 2.0), slice_index=3)
    assert session.crosshair.mark(frame_of(one, view, values), one) == (5.0, 2.5)
    frame = frame_of(other, replace(view, series_uid="b"), values)
    assert session.crosshair.mark(frame, other) is None
    assert session.crosshair.strokes(frame, other, view) == ()


def test_it_is_drawn_only_on_the_slice_that_holds_it(beside):
    session = beside(placed("a", 10), placed("b", 10))
    series, values = session.series_in(0), np.zeros((20, 30), np.float32)
    session.crosshair.move((5.0, 5.0, 9.4), 0)
    seen = []
    for index in range(10):
        view = replace(session.panes[0], window=Window(1.0, 2.0), slice_index=index)
        if session.crosshair.mark(frame_of(series, view, values), series) is not None:
            seen.append(index)
    assert seen == [3]
    session.crosshair.show(False)
    view = replace(session.panes[0], window=Window(1.0, 2.0), slice_index=3)
    assert session.crosshair.mark(frame_of(series, view, values), series) is None


@pytest.fixture
def in_planes(qtbot, beside):
    session = beside(placed("a", 10), placed("b", 10))
    session.use_layout(Layout.MPR)
    return session


def places(session):
    return [view.slice_index for view in session.panes]


def test_a_press_in_one_plane_moves_the_two_others(in_planes):
    in_planes.crosshair.move((7.2, 11.0, 15.0), 0)
    assert places(in_planes) == [5, 7, 6]  # axial, sagittal, coronal; rows are 2 mm apart


def test_scrolling_a_plane_takes_the_crosshair_along(in_planes):
    in_planes.crosshair.move((7.0, 11.0, 15.0), 0)
    in_planes.scroll_to(20, 1)
    assert in_planes.crosshair.spot.position_mm == pytest.approx((20.0, 11.0, 15.0))
    assert places(in_planes) == [5, 20, 6]


def test_in_a_sheared_volume_scrolling_one_plane_leaves_the_others(qtbot, beside):
    """The slices lean: each is shifted by 1.5 mm to the back against the one below."""
    leaning = placed("a", 10, normal=(0.0, 0.5, 1.0))
    session = beside(leaning, placed("b", 10))
    session.activate(0)
    session.mpr.use_acquisition(True)
    session.use_layout(Layout.MPR)
    before = places(session)
    session.scroll_to(0, 0)
    assert places(session) == [0, *before[1:]]
    session.scroll_to(9, 0)
    assert places(session) == [9, *before[1:]]


def test_planes_are_zoomed_together_about_the_crosshair(in_planes):
    session = in_planes
    session.crosshair.move((2.0, 4.0, 15.0), 0)
    anchors = [session.crosshair._anchor(pane, session.panes[pane]) for pane in range(3)]
    session.change(lambda view: viewing.zoomed(view, 2.0), 0)
    assert [view.zoom for view in session.panes] == [2.0, 2.0, 2.0]
    for pane in (1, 2):
        there = session.crosshair._anchor(pane, session.panes[pane])
        assert there == pytest.approx(anchors[pane])
    session.change(viewing.fitted, 0)
    assert {(view.zoom, view.pan) for view in session.panes} == {(1.0, (0.0, 0.0))}
    session.crosshair.link(False)
    session.change(lambda view: viewing.zoomed(view, 3.0), 0)
    assert [view.zoom for view in session.panes] == [3.0, 1.0, 1.0]
