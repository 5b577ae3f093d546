"""Every control has a name that a screen reader can say, and the keyboard reaches it."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSlider,
    QWidget,
)

from mriviewer.core.view_state import Layout
from mriviewer.ui.actions import ROWS, TOOLBAR
from mriviewer.ui.text_editor import TextEditor


def spoken(widget: QWidget) -> str:
    """Return what a screen reader says of a widget."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton):
        return widget.text().strip() or widget.toolTip()
    return widget.text() if isinstance(widget, QLabel) else ""


def controls(window: QWidget) -> list[QWidget]:
    """Return what can have the focus, as it is on screen."""
    return [
        widget for widget in window.findChildren(QWidget)
        if widget.isVisibleTo(window) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.window() is window and not isinstance(widget.parent(), QComboBox)
        and not widget.objectName().startswith("qt_")
    ]  # fmt: skip


@pytest.mark.parametrize("tab", ["annotations", "repairs", "tags", "skipped"])
def test_every_control_has_a_name(viewer, tab):
    viewer.window.tabs.setCurrentWidget(getattr(viewer.window, tab))
    nameless = [widget for widget in controls(viewer.window) if not spoken(widget)]
    assert [(type(w).__name__, w.objectName(), w.parent()) for w in nameless] == []


def test_the_main_tools_fit_a_window_of_1024_pixels(viewer, qtbot):
    window = viewer.window
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: window.bar.width() == 1024)
    main = [name for group in TOOLBAR[:-1] for name in group]
    buttons = {name: window.bar.widgetForAction(window.actions_by_name[name]) for name in main}
    assert [name for name, button in buttons.items() if not button.isVisible()] == []
    assert {row.name for row in ROWS if row.toolbar and row.icon} >= set(main)


def test_panels_are_never_cut_off_in_a_small_window(viewer, qtbot):
    window = viewer.window
    viewer.session.use_layout(Layout.FOUR)
    window.resize(720, 480)
    qtbot.waitUntil(lambda: window.width() == 720)
    for panel in (window.tree, window.model):
        assert panel.width() >= panel.minimumSizeHint().width()
        assert panel.width() >= 140


def test_menus_stand_in_the_usual_order(viewer):
    titles = [action.text().replace("&", "") for action in viewer.window.menuBar().actions()]
    assert titles == ["File", "Edit", "View", "Picture", "Tools", "Train", "Help"]
    assert viewer.window.menu("File").actions()[-1].objectName() == "quit"


def test_every_action_has_words(viewer):
    for name, action in viewer.window.actions_by_name.items():
        assert action.text().strip(), name
        assert action.toolTip().strip(), name


def test_tab_leads_through_all_controls(viewer, qtbot):
    window = viewer.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.viewport.setFocus()
    reached = []
    for _ in range(300):
        window.focusNextChild()
        focus = QApplication.focusWidget()
        if focus in reached:
            break
        reached.append(focus)
    by_tab = [w for w in controls(window) if w.focusPolicy() & Qt.FocusPolicy.TabFocus
              and w.isEnabled() and w.focusProxy() is None]  # fmt: skip
    missed = [w for w in by_tab if w not in reached and isinstance(
        w, (QAbstractButton, QLineEdit, QComboBox, QSlider))]  # fmt: skip
    assert [(type(w).__name__, spoken(w)) for w in missed] == []
    assert window.viewport in reached


def test_the_tags_come_to_the_front_with_room_for_their_rows(viewer, qtbot):
    viewer.window.actions_by_name["tags"].trigger()
    assert viewer.window.tabs.currentWidget() is viewer.window.tags
    assert viewer.window.tags.isVisible()
    assert viewer.window.focusWidget() is viewer.window.tags.search
    qtbot.waitUntil(lambda: viewer.window.tags.height() > 200)
    # the made-up series has no files: that is said, and nothing else happens
    qtbot.waitUntil(lambda: "cannot be read" in viewer.window.tags.told.text())


def test_words_that_are_being_written_are_kept_when_the_window_closes(viewer):
    told, view = [], viewer.window.viewport
    editor = TextEditor(view, QPointF(40, 40), "")
    editor.written.connect(told.append)
    QTest.keyClicks(editor, "ring")
    viewer.window.close()
    assert told == ["ring"]
