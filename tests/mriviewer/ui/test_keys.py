"""A key goes to whom it belongs: the field, the list and button with the focus, or the action."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from mriviewer.ui.keys import key_of_event, shown_keys, takes_text

SHIFT = Qt.KeyboardModifier.ShiftModifier


def pressed(key, modifiers=Qt.KeyboardModifier.NoModifier, text=""):
    return key_of_event(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def test_a_key_event_is_written_as_in_the_tables(qapp):
    assert pressed(Qt.Key.Key_K, text="k") == "K"
    assert pressed(Qt.Key.Key_K, SHIFT, "K") == "Shift+K"
    assert pressed(Qt.Key.Key_PageUp) == "PgUp"
    assert pressed(Qt.Key.Key_Up, SHIFT | Qt.KeyboardModifier.KeypadModifier) == "Shift+Up"
    assert pressed(Qt.Key.Key_Plus, SHIFT, "+") == "+"  # Shift only writes the sign
    assert pressed(Qt.Key.Key_Space, text=" ") == "Space"
    assert pressed(Qt.Key.Key_Shift, SHIFT) == ""
    assert shown_keys(["PgUp", "K"]) == "PgUp, K"


def test_over_the_picture_the_arrows_scroll(viewer):
    picture = viewer.window.viewport
    picture.setFocus()
    before = viewer.session.view.slice_index
    QTest.keyClick(picture, Qt.Key.Key_Down)
    QTest.keyClick(picture, Qt.Key.Key_Down)
    QTest.keyClick(picture, Qt.Key.Key_Up)
    assert viewer.session.view.slice_index == before + 1
    QTest.keyClick(picture, Qt.Key.Key_Home)
    assert viewer.session.view.slice_index == 0
    QTest.keyClick(picture, Qt.Key.Key_Up)
    assert viewer.session.view.slice_index == 0
    QTest.keyClick(picture, Qt.Key.Key_PageDown)
    assert viewer.session.view.slice_index == 8
    zoom = viewer.session.view.zoom
    QTest.keyClick(picture, Qt.Key.Key_Plus, SHIFT)
    assert viewer.session.view.zoom == pytest.approx(zoom * 1.15)


def test_keys_do_nothing_while_one_types(viewer, qtbot):
    viewer.window.activateWindow()
    search = viewer.window.findChild(QLineEdit)
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    before = viewer.session.view
    QTest.keyClicks(search, "wmk i0")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Escape):
        QTest.keyClick(search, key)
    assert search.text() == "wmk i0"
    assert viewer.session.view == before
    assert not viewer.window.actions_by_name["tool_zoom"].isChecked()


def test_a_layer_is_asked_before_the_actions(viewer):
    class Layer:
        def __init__(self):
            self.keys = []

        def paint(self, painter, view): ...

        def leave(self, view): ...

        def key(self, view, event):
            self.keys.append(event.key())
            return event.key() == Qt.Key.Key_Up

    layer, picture = Layer(), viewer.window.viewport
    picture.layers.append(layer)
    picture.setFocus()
    before = viewer.session.view.slice_index
    QTest.keyClick(picture, Qt.Key.Key_Up)
    QTest.keyClick(picture, Qt.Key.Key_Down)
    picture.layers.remove(layer)
    assert layer.keys == [Qt.Key.Key_Up, Qt.Key.Key_Down]
    assert viewer.session.view.slice_index == before + 1


def test_who_takes_text(qtbot):
    line, page = QLineEdit(), QPlainTextEdit()
    for each in (line, page):
        qtbot.addWidget(each)
    assert takes_text(line)
    assert takes_text(page)
    page.setReadOnly(True)
    assert not takes_text(page)
    assert not takes_text(None)
