"""The hand over the panes: what it draws goes to the review, and only there."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriviewer.core.annotations import OnPlane, OnSlice
from mriviewer.core.geometry import InPlane
from mriviewer.core.gestures import Surface
from mriviewer.core.measures import lines
from mriviewer.core.planes import Grid
from mriviewer.core.study import ScanUpdate
from mriviewer.core.view_state import Layout
from mriviewer.session import annotating as annotating_module
from mriviewer.session.annotating import Annotating, Canvas, tidy
from mriviewer.session.frame import Frame
from tests.viewer_doubles import series_of, study_of

ROWS, COLUMNS = 20, 30
SURFACE = Surface(ROWS, COLUMNS, 10.0, 10.0)


def named(uid: str):
    series = series_of(uid, range(10, 50, 10), (ROWS, COLUMNS))
    slices = tuple(
        replace(source, identity=f"{uid}.{n}#0") for n, source in enumerate(series.slices)
    )
    return replace(series, slices=slices)


@pytest.fixture
def session(qtbot, make_session):
    made = make_session(ScanUpdate((study_of(named("a"), named("b")),), finished=True))
    made.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: made.series is not None and not made.loader.missing())
    return made


@pytest.fixture
def annotating(session) -> Annotating:
    return Annotating(session)


def canvas(uid="a", identity="a.2#0", grid=None, phase=0, index=2) -> Canvas:
    grid = grid or Grid(ROWS, COLUMNS, spacing_mm=(1.0, 1.0))
    values = np.full((ROWS, COLUMNS), 30, np.float32)
    frame = Frame(
        uid, index, np.zeros((ROWS, COLUMNS), np.uint8), 1.0, 1.0, None, "", None, values, grid,
        InPlane(), identity=identity,
    )  # fmt: skip
    return Canvas(frame, phase, SURFACE)


PLANE = Grid(
    ROWS, COLUMNS, (0.0, 5.0, 40.0), (1.0, 0.0, 0.0), (0.0, 0.0, -1.0), (2.0, 0.5), 4.0, 1.0
)


def draw(annotating, kind, start, stop, on=None):
    annotating.use_tool(kind)
    on = on or canvas()
    assert annotating.press(on, start)
    annotating.move(on, stop)
    assert annotating.release(on, stop)


def test_what_is_drawn_on_a_slice_goes_by_its_name(annotating, session):
    draw(annotating, "length", (5, 5), (15, 5))
    (drawn,) = session.reviewing.review_of("a").annotations
    assert (drawn.place, drawn.points) == (OnSlice("a.2#0"), ((5, 5), (15, 5)))
    assert drawn.created
    assert annotating.selected == drawn.uid
    assert annotating.tool == "length", "one measures more than once"


def test_what_is_drawn_on_a_plane_goes_by_its_place_and_phase(annotating, session):
    on = canvas(identity="", grid=PLANE, phase=0)
    draw(annotating, "rectangle", (5, 5), (15, 9), on)
    (drawn,) = session.reviewing.review_of("a").annotations
    assert drawn.place == OnPlane(PLANE.origin_mm, PLANE.right, PLANE.down, PLANE.spacing_mm, 0)
    (seen,) = annotating.seen(on.frame, 0)
    assert seen.own
    assert lines(drawn, seen.measures)[0] == "Area 40.0 mm²"
    assert annotating.seen(on.frame, 1) == (), "another phase is another picture"
    annotating.use_tool(None)
    near = replace(PLANE, origin_mm=(0.0, 5.4, 40.0))
    (seen,) = annotating.seen(canvas(identity="", grid=near).frame, 0)
    assert not seen.own
    assert not annotating.press(canvas(identity="", grid=near), (5, 5)), "it is changed at home"
    far = replace(PLANE, origin_mm=(0.0, 6.0, 40.0))
    assert annotating.seen(canvas(identity="", grid=far).frame, 0) == ()


def test_nothing_is_drawn_where_the_file_names_nothing(annotating, session):
    told = []
    session.failed.connect(told.append)
    annotating.use_tool("length")
    assert annotating.press(canvas(identity=""), (5, 5))
    assert not annotating.is_busy
    assert "does not say which slice" in told[0].reason


def test_a_drawing_belongs_to_its_picture(annotating, session):
    annotating.use_tool("polygon")
    for point in ((5, 5), (15, 5)):
        annotating.press(canvas(), point)
        annotating.release(canvas(), point)
    other = canvas(identity="a.3#0", index=3)
    assert annotating.seen(other.frame, 0) == ()
    assert annotating.seen(canvas().frame, 0)[0].unfinished
    annotating.press(other, (5, 5))  # begins anew there
    assert annotating.seen(canvas().frame, 0) == ()
    assert len(annotating.seen(other.frame, 0)) == 1
    assert session.reviewing.review_of("a").annotations == ()


def test_a_click_that_draws_nothing_keeps_nothing(annotating, session):
    draw(annotating, "ellipse", (5, 5), (15, 5))
    annotating.use_tool("freehand")
    annotating.press(canvas(), (5, 5))
    annotating.release(canvas(), (5, 5))
    assert session.reviewing.review_of("a").annotations == ()


def test_the_numbers_follow_the_hand(annotating):
    draw(annotating, "length", (5, 5), (15, 5))
    annotating.use_tool(None)
    annotating.press(canvas(), (15, 5))
    annotating.move(canvas(), (17, 5))
    (seen,) = annotating.seen(canvas().frame, 0)
    assert lines(seen.annotation, seen.measures) == ("12.0 mm",)


def test_esc_leaves_what_is_held_as_it_was(annotating, session):
    draw(annotating, "length", (5, 5), (15, 5))
    annotating.use_tool(None)
    annotating.press(canvas(), (15, 5))
    annotating.move(canvas(), (25, 5))
    assert annotating.cancel()
    assert not annotating.release(canvas(), (25, 5))
    assert session.reviewing.review_of("a").annotations[0].points == ((5, 5), (15, 5))
    assert annotating.cancel(), "the selection"
    assert not annotating.cancel()


def test_with_a_tool_in_hand_only_selected_handles_are_taken(annotating, session):
    draw(annotating, "length", (5, 5), (15, 5))
    draw(annotating, "length", (10, 5), (10, 15))  # begins on the line of the first
    assert len(session.reviewing.review_of("a").annotations) == 2
    first, second = session.reviewing.review_of("a").annotations
    assert annotating.selected == second.uid
    draw(annotating, "length", (10, 15), (12, 18))  # takes the end just drawn
    assert session.reviewing.review_of("a").annotations[1].points[1] == (12, 18)
    assert session.reviewing.review_of("a").annotations[0] == first


def test_undo_takes_the_selection_away_with_its_shape(annotating, session):
    draw(annotating, "length", (5, 5), (15, 5))
    session.reviewing.undo()
    assert annotating.selected == ""
    session.reviewing.redo()
    assert len(annotating.seen(canvas().frame, 0)) == 1


def test_words_are_kept_when_there_are_any(annotating, session):
    wanted = []
    annotating.text_wanted.connect(wanted.append)
    draw(annotating, "text", (5, 5), (5, 5))
    assert session.reviewing.review_of("a").annotations == ()
    annotating.write_text(wanted[0], " größer\x00 als 2024 ")
    (kept,) = session.reviewing.review_of("a").annotations
    assert kept.text == "größer als 2024"
    annotating.write_text(kept, "")
    assert session.reviewing.review_of("a").annotations == ()
    session.reviewing.undo()
    assert session.reviewing.review_of("a").annotations == (kept,)


def test_words_of_no_file_are_made_writable():
    assert tidy("a\ud800b\x07\n c ") == "ab\n c"
    assert len(tidy("x" * 9000)) == 4000


def test_only_a_stored_slice_becomes_a_key_image(annotating, session):
    told = []
    session.failed.connect(told.append)
    annotating.mark_key()
    identity = session.series.slices[session.view.slice_index].identity
    assert session.reviewing.review.key_images == (identity,)
    session.change(lambda view: replace(view, plane="coronal"))  # these slices make no planes
    annotating.mark_key()
    assert session.reviewing.review.key_images == (identity,)
    assert "not a reconstructed plane" in told[0].reason


def test_shapes_of_one_series_are_not_seen_on_another(annotating, session):
    draw(annotating, "length", (5, 5), (15, 5))
    session.show_series("b")
    assert annotating.seen(canvas("b", "a.2#0").frame, 0) == ()


def test_words_reach_a_shape_that_has_left_the_screen(annotating, session):
    draw(annotating, "length", (5, 5), (15, 5))
    (drawn,) = session.reviewing.review_of("a").annotations
    session.show_series("b")  # as a scan may do while one writes
    annotating.write_text(drawn, "ring")
    (kept,) = session.reviewing.review_of("a").annotations
    assert (kept.uid, kept.text, kept.points) == (drawn.uid, "ring", drawn.points)


def test_the_shape_that_is_selected_is_erased_whatever_pane_is_active(qtbot, make_session):
    studies = tuple(replace(study_of(named(uid)), uid=f"study {uid}") for uid in "ab")
    session = make_session(ScanUpdate(studies, finished=True))
    session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: session.series is not None and not session.loader.missing())
    annotating = Annotating(session)
    draw(annotating, "length", (5, 5), (15, 5))
    session.use_layout(Layout.TWO)
    session.show_series("b", 1)
    session.activate(1)
    annotating.erase()
    assert session.reviewing.review_of("a").annotations == ()


def test_what_lies_far_away_is_not_measured_for_a_picture(annotating, session, monkeypatch):
    """Thousands of shapes on other slices must not be looked through one by one."""
    placed = session.series
    down, right = placed.geometry.down, placed.geometry.right
    places = tuple((0.0, 0.0, 5.0 * n) for n in range(4))
    grids = [Grid(ROWS, COLUMNS, at, right, down, (1.0, 1.0), 1.0, 5.0) for at in places]
    monkeypatch.setattr(annotating.measured, "grid", lambda series, shape: grids[0])
    draw(annotating, "length", (5, 5), (15, 5), canvas(identity="a.0#0", grid=grids[0], index=0))
    looked = []
    monkeypatch.setattr(annotating_module, "seen_in", lambda *given: looked.append(given))
    for _ in range(3):
        assert annotating.seen(canvas(grid=grids[2]).frame, 0) == ()
    assert looked == []
    tilted = Grid(ROWS, COLUMNS, places[2], right, (0.0, 0.0, -1.0), (1.0, 1.0), 1.0, 5.0)
    annotating.seen(canvas(identity="", grid=tilted).frame, 0)
    assert len(looked) == 1, "a picture that cuts the other one may show it"
