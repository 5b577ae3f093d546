"""A reader arranges panes: by keys, by dragging, by hanging; and finds them again tomorrow."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mriviewer.app import Viewer
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import ScanUpdate
from mriviewer.core.view_state import Layout
from mriviewer.ui.study_tree import series_mime
from tests.viewer_doubles import doors_of, series_of, study_of

HEIGHTS = [4.0 * i for i in range(12)]


def placed(name, frame):
    """Return an axial series of 12 slices, 4 mm apart, whose positions are in `frame`."""
    made = series_of(name, range(0, 120, 10), contrast=name)
    positions = tuple((0.0, 0.0, height) for height in HEIGHTS)
    slices = tuple(
        replace(source, position_mm=at, identity=f"{name}{i}")
        for i, (source, at) in enumerate(zip(made.slices, positions, strict=True))
    )
    geometry = StackGeometry((0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (1.0, 1.0), positions)
    return replace(made, slices=slices, geometry=geometry, frame_of_reference=frame)


NOW = study_of(*(placed(name, "now") for name in ("T2", "T1", "FLAIR", "T1 post")))
THEN = replace(
    study_of(*(replace(placed(name, "then"), uid=f"old {name}") for name in ("T1", "FLAIR"))),
    uid="then",
    date="2024-01-15",
)


@pytest.fixture
def start(qtbot, qapp):
    """Return what starts the program and opens both studies; all starts are closed at the end."""
    made = []

    def begin() -> Viewer:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        viewer = Viewer(application, "dark", doors_of(ScanUpdate((NOW, THEN), finished=True)))
        made.append(viewer)
        viewer.start([Path("/made/up")])
        session = viewer.session
        qtbot.waitUntil(lambda: not session.opening.running and session.series is not None)
        qtbot.waitUntil(lambda: not session.loader.missing())
        return viewer

    yield begin
    for viewer in made:
        viewer.window.close()
        viewer.window.deleteLater()


def press(viewer, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(viewer.window.viewport, key, held)


def shown(viewer):
    return [view.series_uid for view in viewer.session.panes]


def seen(viewer):
    return [pane.isVisible() for pane in viewer.window.grid.panes]


def drop(viewer, what, pane):
    """Drop a series, or anything else, onto a pane."""
    view = viewer.window.grid.panes[pane].viewport
    mime = series_mime(what) if isinstance(what, str) else what
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
           Qt.KeyboardModifier.NoModifier)  # fmt: skip
    centre = view.rect().center()
    QApplication.sendEvent(view, QDragEnterEvent(centre, *how))
    QApplication.sendEvent(view, QDropEvent(QPointF(centre), *how))


def wheel(view, notches):
    centre = QPointF(view.rect().center())
    event = QWheelEvent(
        centre, QPointF(view.mapToGlobal(centre)), QPoint(), QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_layouts_by_keys_and_what_hangs_in_them(qtbot, start):
    viewer = start()
    session, window = viewer.session, viewer.window
    assert seen(viewer) == [True, False, False, False]
    press(viewer, Qt.Key.Key_2, CTRL)
    assert (session.layout, seen(viewer)) == (Layout.TWO, [True, True, False, False])
    assert window.grid.panes[1].viewport._message == "Drag a series here"
    press(viewer, Qt.Key.Key_3, CTRL)
    assert seen(viewer) == [True] * 4
    assert window.actions_by_name["layout_four"].isChecked()

    drop(viewer, "FLAIR", 2)
    assert shown(viewer) == ["T2", None, "FLAIR", None]
    assert session.active == 2, "where one drops, one reads"
    assert window.grid.panes[2].viewport.marked

    press(viewer, Qt.Key.Key_F6)
    assert session.active == 3
    press(viewer, Qt.Key.Key_F6)
    press(viewer, Qt.Key.Key_F6)
    assert session.active == 1
    window.tree.series_chosen.emit("T1")
    assert shown(viewer)[1] == "T1", "the tree shows in the active pane"

    press(viewer, Qt.Key.Key_H, CTRL)
    assert shown(viewer) == ["T1 post", "T1", "FLAIR", "T2"]
    assert "T1 post · T1 · FLAIR · T2" in window.status.currentMessage()
    press(viewer, Qt.Key.Key_H, CTRL | SHIFT)
    assert shown(viewer) == ["T1", "old T1"]
    press(viewer, Qt.Key.Key_1, CTRL)
    assert seen(viewer) == [True, False, False, False]
    assert window.viewport.hasFocus()


def test_one_pane_alone_and_back(qtbot, start):
    viewer = start()
    press(viewer, Qt.Key.Key_H, CTRL)
    third = viewer.window.grid.panes[2].viewport
    QTest.mouseClick(third, Qt.MouseButton.LeftButton)
    assert viewer.session.active == 2
    for there, back in (
        (lambda: QTest.mouseDClick(third, Qt.MouseButton.LeftButton),) * 2,
        (lambda: press(viewer, Qt.Key.Key_F11),) * 2,
        (lambda: press(viewer, Qt.Key.Key_F11), lambda: press(viewer, Qt.Key.Key_Escape)),
    ):
        there()
        assert seen(viewer) == [False, False, True, False]
        assert viewer.session.active == 2
        back()
        assert seen(viewer) == [True] * 4
        assert shown(viewer) == ["T1 post", "T1", "FLAIR", "T2"]


def test_the_wheel_scrolls_what_is_under_it_and_what_belongs_to_it(qtbot, start):
    viewer = start()
    session, grid = viewer.session, viewer.window.grid
    press(viewer, Qt.Key.Key_H, CTRL | SHIFT)
    session.show_series("FLAIR", 1)
    for pane in (0, 1):
        session.scroll_to(3, pane)
    wheel(grid.panes[1].viewport, 2)
    assert session.active == 0, "the wheel activates nothing"
    assert [view.slice_index for view in session.panes] == [5, 5]

    session.show_series("old T1", 1)
    session.scroll_to(2, 1)
    wheel(grid.panes[0].viewport, 1)
    assert [view.slice_index for view in session.panes] == [6, 2], "T13: another frame stays"
    press(viewer, Qt.Key.Key_L, SHIFT)
    assert viewer.window.actions_by_name["link_panes"].isChecked()
    assert "−16.0 mm" in viewer.commands.layout.lines.said(1).replace("-", "−")
    assert "+16.0 mm" in viewer.commands.layout.lines.said(0)
    wheel(grid.panes[0].viewport, 1)
    assert [view.slice_index for view in session.panes] == [7, 3]
    press(viewer, Qt.Key.Key_L, SHIFT)
    assert viewer.commands.layout.lines.said(0) == viewer.commands.layout.lines.said(1) == ""


def test_tomorrow_all_stands_where_it_stood(qtbot, start):
    viewer = start()
    press(viewer, Qt.Key.Key_3, CTRL)
    for pane, uid in enumerate(("FLAIR", "old T1", "T1 post")):
        drop(viewer, uid, pane)
    viewer.session.syncing.use_automatic(False)
    for pane, index in enumerate((1, 2, 9)):
        viewer.session.scroll_to(index, pane)
    viewer.window.close()

    again = start()
    session = again.session
    assert session.layout is Layout.FOUR
    assert shown(again) == ["FLAIR", "old T1", "T1 post", None]
    assert [view.slice_index for view in session.panes][:3] == [1, 2, 9]
    assert seen(again) == [True] * 4


def test_files_dropped_on_a_pane_are_opened(qtbot, start):
    viewer = start()
    opened = []
    viewer.window.dropped.connect(opened.extend)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/made/up/too")])
    drop(viewer, mime, 0)
    assert opened == [Path("/made/up/too")]
    assert shown(viewer) == ["T2"]
    qtbot.waitUntil(lambda: not viewer.session.opening.running)


def test_what_is_not_possible_says_why(qtbot, start):
    viewer = start()
    actions = viewer.window.actions_by_name
    assert actions["layout_mpr"].isEnabled()
    assert actions["hang_prior"].isEnabled()
    viewer.session.show_series("old T1")
    assert not actions["hang_prior"].isEnabled()
    assert "surely of this patient" in actions["hang_prior"].toolTip()
