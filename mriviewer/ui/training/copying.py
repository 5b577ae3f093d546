"""Texts for a terminal or a file: shown as they are, in letters of equal width, to be copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from mriviewer.ui.parts import named
from mriviewer.ui.theme import STEP


def set_fixed_width(widget: QWidget) -> None:
    """Give a widget letters of equal width, in the size that it has."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    own = widget.font()
    if own.pixelSize() > 0:
        font.setPixelSize(own.pixelSize())
    else:
        font.setPointSizeF(own.pointSizeF())
    widget.setFont(font)


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


class CopyLine(QWidget):
    """One line that can be selected, with a button that copies it."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.line = named(QLineEdit(), spoken=spoken)
        self.line.setReadOnly(True)
        set_fixed_width(self.line)
        self.button = named(QPushButton("Copy"), spoken=f"Copy: {spoken}")
        self.button.clicked.connect(lambda: copy(self.line.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.line, 1)
        # aligned: a button that is lower than a line of large letters would cut them off
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.line)

    def show_text(self, text: str) -> None:
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)
            self.line.setToolTip(text)


def text_box(spoken: str) -> QPlainTextEdit:
    """Return a box of text that is read and copied, never written; Tab leaves it."""
    box = named(QPlainTextEdit(), spoken=spoken)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    set_fixed_width(box)
    return box
