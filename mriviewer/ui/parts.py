"""Small makers of widgets: a role for the style sheet, a name for screen readers."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QWidget

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def named(widget: AnyWidget, role: str = "", spoken: str = "") -> AnyWidget:
    """Return the widget with its role in the style sheet and the name a screen reader says."""
    if role:
        widget.setObjectName(role)
    if spoken:
        widget.setAccessibleName(spoken)
    return widget


def words(text: str = "", role: str = "") -> QLabel:
    """Return a label that breaks lines. `role` as in the style sheet, such as "secondary"."""
    label = named(QLabel(text), role)
    label.setWordWrap(True)
    return label


def rule() -> QFrame:
    return named(QFrame(), "rule")


def quiet_button(text: str = "") -> QPushButton:
    """Return a button that looks like text until it is pointed at."""
    return named(QPushButton(text), "quiet")


class Column(QScrollArea):
    """Content that is scrolled up and down alone, and is never narrower than it can be read."""

    def __init__(self, content: QWidget, least: int) -> None:
        """`least` is the width below which it is not pressed, in pixels."""
        super().__init__()
        self._content, self._least = content, least
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def minimumSizeHint(self) -> QSize:
        width = self._content.minimumSizeHint().width()
        width += self.verticalScrollBar().sizeHint().width()
        return QSize(max(width, self._least), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
