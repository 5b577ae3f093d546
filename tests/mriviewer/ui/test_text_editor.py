"""Words over the picture are kept by Return and by a click elsewhere, and left alone by Esc."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mriviewer.ui.text_editor import TextEditor


@pytest.fixture
def over(qtbot) -> QWidget:
    made = QWidget()
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def opened(over, at=(50, 50), text="before"):
    editor, told = TextEditor(over, QPointF(*at), text), []
    editor.written.connect(told.append)
    return editor, told


def test_return_keeps_and_esc_leaves(over):
    editor, told = opened(over)
    editor.setText("after")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told == ["after"]
    editor, told = opened(over)
    editor.setText("after")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert told == ["before"]
    assert not editor.isVisible()


def test_a_click_elsewhere_keeps_and_tells_once(over):
    editor, told = opened(over)
    editor.setText("after")
    QTest.mouseClick(over, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    editor.finish()
    assert told == ["after"]


@pytest.mark.parametrize("at", [(0, 0), (299, 199), (-500, 900)])
def test_it_stands_inside_the_view(over, at):
    editor, _ = opened(over, at)
    assert over.rect().contains(editor.geometry())
