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
from mriviewer.ui.status_bar import RESEARCH_ONLY
from mriviewer.ui.theme import STEP

_LIBRARIES = (
    "Qt and PySide6 (LGPL 3), pydicom (MIT), NumPy, SciPy, nibabel (BSD, MIT), Pillow (MIT-CMU), "
    "ReportLab (BSD), ONNX Runtime, grad-cam (MIT), PyTorch (BSD)"
)


def tell_shortcuts(parent: QWidget, keys: Mapping[str, Sequence[str]]) -> QDialog:
    """Show all keys and gestures, made of the same table as the menus.

    keys  in force, by name of action
    """
    dialog, column = _dialog(parent, tr("Keys and gestures"))
    page = named(QWidget(), "panel")
    grid = QGridLayout(page)
    grid.setHorizontalSpacing(6 * STEP)
    grid.setVerticalSpacing(STEP)
    for title, lines in _keys_by_menu(keys).items():
        line = grid.rowCount()
        grid.setRowMinimumHeight(line, 6 * STEP)
        heading = named(QLabel(title), "section")
        grid.addWidget(heading, line, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
        for number, (key, text) in enumerate(lines, line + 1):
            grid.addWidget(QLabel(key), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(text, "secondary"), number, 1)
    scroll = named(QScrollArea(), spoken=tr("Keys and gestures"))
    grid.setColumnStretch(1, 1)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    column.insertWidget(0, scroll)
    dialog.resize(560, 640)
    dialog.show()
    return dialog


def _keys_by_menu(keys: Mapping[str, Sequence[str]]) -> dict[str, list[tuple[str, str]]]:
    """Return what each gesture and key does, below the name of its menu."""
    told = {tr("Mouse"): [(tr(gesture), tr(text)) for gesture, text in GESTURES]}
    for menu in ("", *dict.fromkeys(row.menu for row in ROWS if row.menu)):
        title = tr(menu) if menu else tr("Slices, series and panes")
        lines = [(shown_keys(keys.get(row.name, ())), tr(row.text)) for row in ROWS
                 if row.menu == menu]  # fmt: skip
        if menu == "Picture":
            lines.append((tr("{first} to {last}").format(first=1, last=9), tr("Window presets")))
        told[title] = [line for line in lines if line[0]]
    return {title: lines for title, lines in told.items() if lines}


def tell_card(parent: QWidget, title: str, card: str) -> QDialog:
    """Show what a model's makers say about it."""
    return _tell_markdown(parent, title, card or tr("This model package carries no card."))


def tell_about(parent: QWidget) -> QDialog:
    licences = resources_folder() / "licences"
    names = sorted(path.name for path in licences.glob("*")) if licences.is_dir() else []
    paragraphs = [
        f"# MRI Viewer {__version__}",
        tr("Review brain MRI with a model at one's side."),
        f"**{tr(RESEARCH_ONLY)}**",
        tr(
            "The model suggests; its numbers are calibrated on its own test data and hold for "
            "pictures like those. Nothing leaves this computer."
        ),
        tr("MRI Viewer is free software under the Apache License 2.0. It stands on:"),
        _LIBRARIES,
    ]
    if names:
        told = tr("The full texts are in {folder}:").format(folder=f"`{licences}`")
        paragraphs += [told, ", ".join(names)]
    text = "\n\n".join(paragraphs)
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
