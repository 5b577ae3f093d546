"""Which panes are seen, and where the keys go when one of them is hidden."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mriviewer.core.view_state import Layout
from mriviewer.ui.view_grid import ViewGrid


@pytest.fixture
def grid(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    window.field, window.grid = QLineEdit(), ViewGrid()
    column.addWidget(window.field)
    column.addWidget(window.grid)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.grid.window_kept = window  # else it goes with the fixture
    return window.grid


def seen(grid):
    return [pane.isVisible() for pane in grid.panes]


def test_each_layout_has_its_panes_and_no_empty_room(qtbot, grid):
    for layout, shares in (
        (Layout.ONE, [(1, 1)]), (Layout.TWO, [(0.5, 1)] * 2), (Layout.FOUR, [(0.5, 0.5)] * 4),
        (Layout.MPR, [(0.5, 1), (0.5, 0.5), (0.5, 0.5)]), (Layout.ONE, [(1, 1)]),
    ):  # fmt: skip
        grid.arrange(layout, 0, False)
        QApplication.processEvents()
        assert seen(grid) == [index < layout.panes for index in range(4)]
        for pane, (width, height) in zip(grid.panes, shares, strict=False):
            assert pane.width() / grid.width() == pytest.approx(width, abs=0.02)
            assert pane.height() / grid.height() == pytest.approx(height, abs=0.02)


def test_one_pane_fills_all(grid):
    grid.arrange(Layout.FOUR, 3, True)
    QApplication.processEvents()
    assert seen(grid) == [False, False, False, True]
    assert grid.panes[3].size() == grid.size()
    assert not grid.panes[3].viewport.marked, "there is nothing to tell it from"
    grid.arrange(Layout.FOUR, 3, False)
    assert seen(grid) == [True] * 4
    assert [pane.viewport.marked for pane in grid.panes] == [False, False, False, True]


def test_the_keys_stay_with_the_panes_when_one_is_hidden(grid):
    grid.arrange(Layout.FOUR, 2, False)
    grid.panes[2].viewport.setFocus()
    touched = []
    for index, pane in enumerate(grid.panes):
        pane.viewport.touched.connect(lambda index=index: touched.append(index))
    grid.arrange(Layout.ONE, 0, False)
    assert grid.panes[0].viewport.hasFocus()
    assert touched == [0]


def test_a_reader_who_types_keeps_typing(grid):
    field = grid.parentWidget().field
    field.setFocus()
    grid.arrange(Layout.FOUR, 1, False)
    grid.arrange(Layout.ONE, 0, False)
    assert field.hasFocus()
