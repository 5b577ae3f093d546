"""Small makers of widgets: a role for the style sheet, a name for screen readers."""

from typing import TypeVar

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

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
