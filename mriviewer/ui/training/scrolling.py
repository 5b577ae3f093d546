"""Pages that are longer than the window, and how a passage on them begins."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP


class ScrolledColumn(QScrollArea):
    """One thing below the other in `column`; it scrolls down, never across."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the keys that turn pages scroll it
        self.page = named(QWidget(), "panel")
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        self.column.setSpacing(2 * STEP)
        self.setWidget(self.page)


def section(text: str) -> QLabel:
    """Return the heading of a passage."""
    return words(text, "section")
