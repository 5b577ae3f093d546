"""Windows that only tell: keys, the model's card, the program and its licences."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from mriviewer import __version__
from mriviewer.core.language import tr
from mriviewer.paths import resources_folder
from mriviewer.ui.actions import GESTURES, ROWS
from mriviewer.ui.keys import shown_keys
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP

_ABOUT = f"""
# MRI Viewer {__version__}

Review brain MRI with a model at one's side. **Research use only, not for diagnosis.**

The model suggests; its numbers are calibrated on its own test data and hold for pictures like
those. Nothing leaves this computer.

MRI Viewer is free software under the Apache License 2.0. It stands on Qt and PySide6 (LGPL 3),
pydicom (MIT), NumPy, SciPy and nibabel (BSD and MIT), Pillow (MIT-CMU), ReportLab (BSD), ONNX
Runtime and grad-cam (MIT) and PyTorch (BSD).
"""


def tell_shortcuts(parent: QWidget, keys: Mapping[str, Sequence[str]]) -> QDialog:
    """Show all keys and gestures, made of the same table as the menus.

    keys  in force, by name of action
    """
    dialog, column = _dialog(parent, tr("Keys and gestures"))
    page = named(QWidget(), "panel")
    grid = QGridLayout(page)
    grid.setHorizontalSpacing(6 * STEP)
    grid.setVerticalSpacing(STEP)
    told = [(shown_keys(keys.get(row.name, ())), tr(row.text)) for row in ROWS]
    gestures = [(tr(gesture), tr(text)) for gesture, text in GESTURES]
    for number, (key, text) in enumerate([*gestures, *(each for each in told if each[0])]):
        grid.addWidget(QLabel(key), number, 0)
        grid.addWidget(words(text, "secondary"), number, 1)
    scroll = named(QScrollArea(), spoken=tr("Keys and gestures"))
    grid.setColumnStretch(1, 1)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    column.insertWidget(0, scroll)
    dialog.resize(520, 600)
    dialog.show()
    return dialog


def tell_card(parent: QWidget, title: str, card: str) -> QDialog:
    """Show what a model's makers say about it."""
    return _tell_markdown(parent, title, card or tr("This model package carries no card."))


def tell_about(parent: QWidget) -> QDialog:
    licences = resources_folder() / "licences"
    names = sorted(path.name for path in licences.glob("*")) if licences.is_dir() else []
    text = _ABOUT
    if names:
        text += f"\nThe full texts are in `{licences}`: {', '.join(names)}.\n"
    return _tell_markdown(parent, tr("About MRI Viewer"), text)


def _tell_markdown(parent: QWidget, title: str, text: str) -> QDialog:
    dialog, column = _dialog(parent, title)
    browser = named(QTextBrowser(), spoken=title)
    browser.setMarkdown(text)
    space_out(browser)
    browser.setFrameShape(QTextBrowser.Shape.NoFrame)
    browser.setOpenLinks(False)
    column.insertWidget(0, browser)
    dialog.resize(600, 480)
    dialog.show()
    return dialog


def space_out(browser: QTextBrowser) -> None:
    """Put air between paragraphs: Qt sets Markdown without any."""
    block = browser.document().begin()
    while block.isValid():
        form, cursor = block.blockFormat(), QTextCursor(block)
        if cursor.currentTable() is None:
            form.setBottomMargin(2 * STEP)
            form.setTopMargin(3 * STEP if form.headingLevel() > 1 else 0)
            cursor.setBlockFormat(form)
        block = block.next()
    browser.moveCursor(QTextCursor.MoveOperation.Start)


def _dialog(parent: QWidget, title: str) -> tuple[QDialog, QVBoxLayout]:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
    column.setSpacing(4 * STEP)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.close)
    column.addWidget(buttons)
    return dialog, column
