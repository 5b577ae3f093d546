"""The menu of a slice speaks of the shape that was clicked, if there is one."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mriviewer.core.study import ScanUpdate
from mriviewer.ui.slice_menu import open_slice_menu
from tests.mriviewer.ui.conftest import settled
from tests.viewer_doubles import series_of, study_of


def names(menu):
    return [action.objectName() for action in menu.actions() if not action.isSeparator()]


def opened(window):
    menu = open_slice_menu(window, QPoint(10, 10))
    found = names(menu)
    menu.close()
    return found


def test_a_slice_offers_what_belongs_to_it(viewer):
    offered = opened(viewer.window)
    assert "fit" in offered
    assert "key_image" in offered
    assert "erase_annotation" not in offered


def test_a_right_click_on_a_shape_chooses_it_first(make_viewer, qtbot):
    plain = series_of("a", range(10, 50, 10))
    named = [replace(one, identity=f"1.2.{i}#0") for i, one in enumerate(plain.slices)]
    series = replace(plain, slices=tuple(named))
    viewer = make_viewer(ScanUpdate((study_of(series),), finished=True))
    viewer.session.open_paths([Path("/made/up")])
    qtbot.waitUntil(lambda: settled(viewer))
    window, annotating = viewer.window, viewer.commands.drawing.annotating
    view = window.viewport
    window.actions_by_name["tool_length"].trigger()
    ends = [view.place_of((column, 10.0)).toPoint() for column in (5.0, 25.0)]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=ends[0])
    for at in (QPoint((ends[0].x() + ends[1].x()) // 2, ends[0].y()), ends[1]):
        QTest.mouseMove(view, at)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=ends[1])
    qtbot.waitUntil(lambda: len(viewer.session.reviewing.review.annotations) == 1)
    drawn = viewer.session.reviewing.review.annotations
    window.actions_by_name["tool_window"].trigger()
    annotating.select("")
    assert "erase_annotation" not in opened(window)
    middle = view.place_of((15.0, 10.0)).toPoint()
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=middle)
    assert annotating.selected == drawn[0].uid
    menu = QApplication.activePopupWidget()
    assert names(menu)[:2] == ["edit_annotation", "erase_annotation"]
    menu.close()
