"""The Tab key goes through a page as it is read, also through what was put there later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_layout(page: QWidget) -> None:
    """Let Tab go through the widgets of a page in the order of its layouts."""
    fields = [each for each in _inside(page) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for one, following in pairwise(fields):
        QWidget.setTabOrder(one, following)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from _inside(inner)
    elif (layout := widget.layout()) is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _inside(widget)
        elif (inner := item.layout()) is not None:
            yield from _of_layout(inner)
