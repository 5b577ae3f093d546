"""Where slices cut each other is drawn in millimetres of one frame of reference, or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import ScanUpdate
from mriviewer.core.view_state import Layout
from tests.viewer_doubles import series_of, study_of

ROWS, COLUMNS = 20, 30


def placed(uid, frame, down, right, positions):
    made = series_of(uid, range(len(positions)), shape=(ROWS, COLUMNS))
    slices = tuple(
        replace(source, position_mm=at) for source, at in zip(made.slices, positions, strict=True)
    )
    geometry = StackGeometry(down, right, (1.0, 1.0), tuple(positions))
    return replace(made, slices=slices, geometry=geometry, frame_of_reference=frame)


def axial(uid, frame):
    return placed(
        uid, frame, (0.0, 1.0, 0.0), (1.0, 0.0, 0.0), [(0.0, 0.0, 2.0 * z) for z in range(9)]
    )


def coronal(uid, frame):
    """Return coronal slices over the same place, from head to foot."""
    return placed(uid, frame, (0.0, 0.0, -1.0), (1.0, 0.0, 0.0),
                  [(0.0, 2.0 * y, 18.0) for y in range(9)])  # fmt: skip


@pytest.fixture
def beside(qtbot, make_viewer):
    def show(*series):
        viewer = make_viewer(ScanUpdate((study_of(*series),), finished=True))
        session = viewer.session
        session.open_paths([Path("/made/up")])
        qtbot.waitUntil(lambda: not session.opening.running)
        session.use_layout(Layout.TWO)
        for pane, one in enumerate(series[:2]):
            session.show_series(one.uid, pane)
        grid = viewer.window.grid
        qtbot.waitUntil(lambda: all(grid.panes[p].viewport.frame is not None for p in (0, 1)))
        return viewer

    return show


def line(viewer, pane):
    return viewer.commands.layout.lines._layers[pane].line


def test_the_line_lies_where_the_active_slice_cuts_the_other(qtbot, beside):
    def on_screen(pane, index):
        frame = viewer.window.grid.panes[pane].viewport.frame
        return frame is not None and frame.slice_index == index

    viewer = beside(axial("a", "F"), coronal("c", "F"))
    viewer.session.scroll_to(3, 0)  # z = 6 mm, which is row 12 of the coronal slices
    qtbot.waitUntil(lambda: on_screen(0, 3))
    assert line(viewer, 0) is None, "not in the active pane itself"
    (x0, y0), (x1, y1) = line(viewer, 1)
    assert (y0, y1) == pytest.approx((12, 12))
    assert sorted((x0, x1)) == pytest.approx([-0.5, COLUMNS - 0.5])
    viewer.session.scroll_to(5, 1)
    viewer.session.activate(1)  # y = 10 mm, which is row 10 of the axial slices
    qtbot.waitUntil(lambda: on_screen(1, 5))
    (_, y0), (_, y1) = line(viewer, 0)
    assert (y0, y1) == pytest.approx((10, 10))
    assert line(viewer, 1) is None


@pytest.mark.parametrize("frames", [("F", "G"), ("", ""), ("F", "")])
def test_nothing_is_drawn_across_frames_of_reference(beside, frames):
    viewer = beside(axial("a", frames[0]), coronal("c", frames[1]))  # T13
    assert line(viewer, 1) is None


def test_nothing_is_drawn_between_parallel_slices_nor_when_switched_off(beside):
    assert line(beside(axial("a", "F"), axial("b", "F")), 1) is None
    viewer = beside(axial("a", "F"), coronal("c", "F"))
    assert line(viewer, 1) is not None
    viewer.window.actions_by_name["reference_lines"].trigger()
    assert line(viewer, 1) is None
    assert not viewer.session.settings.reference_lines


def test_lines_and_links_are_seen(beside):
    viewer = beside(axial("a", "F"), coronal("c", "F"), axial("b", "G"))
    view = viewer.window.grid.panes[1].viewport
    with_line = view.grab().toImage()
    viewer.window.actions_by_name["reference_lines"].trigger()
    assert view.grab().toImage() != with_line
    viewer.session.show_series("b", 1)
    plain = view.grab().toImage()
    viewer.window.actions_by_name["link_panes"].trigger()
    assert "set by hand" in viewer.commands.layout.lines.said(1)
    assert view.grab().toImage() != plain
