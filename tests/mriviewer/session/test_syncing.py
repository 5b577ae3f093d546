"""Scrolling together: within one frame of reference alone, else only by hand, and never unsaid."""

from dataclasses import replace

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import ScanUpdate
from mriviewer.core.view_state import Layout
from mriviewer.session import viewing
from tests.viewer_doubles import series_of, study_of

AXIAL = ((0.0, 1.0, 0.0), (1.0, 0.0, 0.0))
CORONAL = ((0.0, 0.0, -1.0), (1.0, 0.0, 0.0))


def placed(uid, heights, frame, directions=AXIAL):
    """Return a series whose slices lie at these heights across their plane."""
    axis = 2 if directions is AXIAL else 1
    made = series_of(uid, range(len(heights)))
    positions = tuple(tuple(h if i == axis else 0.0 for i in range(3)) for h in heights)
    slices = tuple(
        replace(source, position_mm=at) for source, at in zip(made.slices, positions, strict=True)
    )
    geometry = StackGeometry(*directions, (1.0, 1.0), positions)
    return replace(made, slices=slices, geometry=geometry, frame_of_reference=frame)


def thick(uid, frame, start=0.0):
    return placed(uid, [start + 5.0 * i for i in range(11)], frame)


@pytest.fixture
def beside(qtbot, make_session):
    """Return what opens series side by side, each at its first slice."""

    def show(*series, layout=Layout.TWO):
        session = make_session(ScanUpdate((study_of(*series),), finished=True))
        session.open_paths(["/made/up"])
        qtbot.waitUntil(lambda: not session.opening.running)
        session.use_layout(layout)
        for pane, one in enumerate(series[: layout.panes]):
            session.show_series(one.uid, pane)
        session.syncing.use_automatic(False)
        for pane in range(len(series[: layout.panes])):
            session.scroll_to(0, pane)
        session.syncing.use_automatic(True)
        return session

    return show


def indices(session):
    return [view.slice_index for view in session.panes]


def test_panes_of_one_frame_of_reference_stay_at_one_place(beside):
    thin = placed("b", [1.0 * i for i in range(51)], "F")
    session = beside(thick("a", "F"), thin)
    session.scroll_to(4)
    assert indices(session) == [4, 20]
    session.scroll_to(32, pane=1)
    assert indices(session) == [6, 32], "the pane that is scrolled leads, whichever is active"


def test_other_frames_of_reference_never_follow_by_themselves(beside):
    for frames in (("F", "G"), ("", ""), ("F", "")):  # T13
        session = beside(thick("a", frames[0]), thick("b", frames[1]))
        session.scroll_to(4)
        assert indices(session) == [4, 0], frames


def test_what_is_switched_off_follows_nothing(beside):
    session = beside(thick("a", "F"), thick("b", "F"))
    session.syncing.use_automatic(False)
    session.scroll_to(4)
    assert indices(session) == [4, 0]


def test_other_planes_do_not_follow(beside):
    session = beside(thick("a", "F"), placed("b", [5.0 * i for i in range(11)], "F", CORONAL))
    session.scroll_to(4)
    assert indices(session) == [4, 0]


def test_a_link_by_hand_keeps_the_offset_in_both_directions(beside):
    session = beside(thick("a", "F"), thick("b", "G", start=100.0))
    session.scroll_to(2)
    session.scroll_to(5, pane=1)
    session.syncing.link()
    assert [offset.mm for offset in session.syncing.linked(1)] == [115.0]  # T13
    assert [offset.mm for offset in session.syncing.linked(0)] == [-115.0]
    assert "+115.0 mm" in session.syncing.linked(1)[0].words()
    session.scroll_to(4)
    assert indices(session) == [4, 7]
    session.scroll_to(6, pane=1)
    assert indices(session) == [3, 6]
    session.syncing.unlink()
    assert not session.syncing.linked(0)
    assert not session.syncing.linked(1)
    session.scroll_to(0)
    assert indices(session) == [0, 6]


def test_without_positions_the_link_counts_slices(beside):
    session = beside(series_of("a", range(9)), series_of("b", range(9)))
    session.scroll_to(3, pane=1)
    session.syncing.link()
    assert [(o.mm, o.slices) for o in session.syncing.linked(1)] == [(None, 3)]
    session.scroll_to(2)
    assert indices(session) == [2, 5]


def test_what_cannot_be_linked_says_why(beside):
    crossed = beside(thick("a", "F"), placed("b", [5.0 * i for i in range(11)], "G", CORONAL))
    with pytest.raises(ViewerError, match="different planes"):
        crossed.syncing.link()
    together = beside(thick("a", "F"), thick("b", "F"))
    with pytest.raises(ViewerError, match="already"):
        together.syncing.link()
    alone = beside(thick("a", "F"), layout=Layout.ONE)
    with pytest.raises(ViewerError, match="no other pane"):
        alone.syncing.link()


def test_a_link_leads_on_to_what_lies_in_the_same_frame(beside):
    series = [thick("a", "F"), thick("b", "F"), thick("c", "G"), thick("d", "G")]
    session = beside(*series, layout=Layout.FOUR)
    session.syncing.link()
    session.scroll_to(3, pane=1)
    assert indices(session) == [3, 3, 3, 3]


def test_a_link_belongs_to_the_series_and_not_to_the_pane(beside):
    session = beside(thick("a", "F"), thick("b", "G"), thick("c", "H"))
    session.syncing.link()
    session.show_series("c", pane=1)
    session.scroll_to(0, pane=1)
    assert not session.syncing.linked(0)
    session.scroll_to(7)
    assert indices(session) == [7, 0]


def test_a_growing_series_moves_no_other_pane(qtbot, beside):
    """T30: the index of the slice in view changes, and nobody has scrolled."""
    session = beside(thick("a", "F"), thick("b", "F"))
    session.syncing.use_automatic(False)
    session.scroll_to(5)
    session.syncing.use_automatic(True)
    before = indices(session)
    session._set(0, replace(session.panes[0], slice_index=6))
    assert indices(session) == [6, before[1]]


def test_zoom_and_place_are_shared_on_wish_alone(beside):
    session = beside(thick("a", "F"), thick("b", "G"))
    session.change(lambda view: viewing.zoomed(view, 2.0))
    assert session.panes[1].zoom == 1.0
    session.syncing.use_zooming(True)
    assert session.panes[1].zoom == 2.0
    session.change(lambda view: viewing.panned(view, 0.1, 0.2), pane=1)
    assert session.panes[0].pan == session.panes[1].pan == (0.1, 0.2)
    assert indices(session) == [0, 0]
