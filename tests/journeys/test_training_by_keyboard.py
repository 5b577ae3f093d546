"""Every page of the training window: worked by keyboard alone, named, and read at 150 %."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from mriviewer.ui.theme import apply_theme
from tests.journeys.fellow import STEPS, Fellow

FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractItemView)
WORKED = (*FIELDS, QAbstractButton)
MOST_TABS = 400


@pytest.fixture
def larger_font(qapp):
    """A font half as large again as the base; the usual one comes back."""
    usual = QFont(qapp.font())
    font = QFont(usual)
    font.setPixelSize(round(13 * 1.5))
    qapp.setFont(font)
    yield
    qapp.setFont(usual)
    apply_theme(qapp, "dark")


def described(widget: QWidget) -> str:
    said = widget.accessibleName()
    if isinstance(widget, QAbstractButton | QLabel):
        said = said or widget.text()
    return f"{type(widget).__name__} '{said[:60]}'"


def wanted_by_keyboard(page: QWidget) -> list[QWidget]:
    """Return what a mouse could work on a page."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, WORKED) and widget.isVisible() and widget.isEnabled()
        and not isinstance(widget.parent(), FIELDS) and not isinstance(widget, QScrollArea)
    ]  # fmt: skip


def reached(widget: QWidget, by_tab: set[QWidget]) -> bool:
    """Whether Tab comes to it; in a group of choices arrow keys go on from any of them."""
    group = widget.group() if isinstance(widget, QRadioButton) else None
    return bool(by_tab & set([widget] if group is None else group.buttons()))


def reached_by_tab(window: QWidget) -> set[QWidget]:
    window.activateWindow()
    start = window.focusWidget() or window
    start.setFocus()
    seen: set[QWidget] = set()
    for _ in range(MOST_TABS):
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen and len(seen) > 1:
            return seen
        seen.add(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    raise AssertionError("Tab goes on without end")


def named(widget: QWidget, page: QWidget) -> bool:
    buddies = {label.buddy() for label in page.findChildren(QLabel)}
    return bool(widget.accessibleName()) or widget in buddies


def cut_off(page: QWidget) -> list[str]:
    """Return the texts that have less room than they need."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        text = widget.text()
        if not text or (isinstance(widget, QLabel) and widget.pixmap() and not text):
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        needed = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().height()
        narrow = not wraps and widget.width() < widget.sizeHint().width() - 1
        if narrow or widget.height() < needed - 2:
            found.append(described(widget))
    return found


def test_every_page_by_keyboard_and_at_150_percent(qtbot, open_program, pictures, larger_font):
    fellow = Fellow(qtbot, open_program())
    fellow.plan(pictures)
    folder = fellow.start()
    fellow.wait(lambda: fellow.is_at(folder, "finished"))
    window = fellow.rooms.window
    window.resize(1000, 700)
    faults = {}
    for step in STEPS:
        window.go_to(step)
        page = window.page
        if step == "Settings":
            page.more.unfold(True)
        if step == "Result":
            fellow.wait(page.install.button.isVisible)
        qtbot.wait(300)
        by_tab = reached_by_tab(window)
        wanted = wanted_by_keyboard(page)
        assert wanted, step
        faults[step] = {
            "not reached": [described(each) for each in wanted if not reached(each, by_tab)],
            "not named": [described(each) for each in wanted
                          if isinstance(each, FIELDS) and not named(each, page)],
            "cut off": cut_off(page),
        }  # fmt: skip
    assert faults == {step: {kind: [] for kind in faults["Data"]} for step in STEPS}
