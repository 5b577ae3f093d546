"""Before a run: what is going to be trained, what the model is called, and the command itself."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mriviewer.ui.parts import named, rule, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.copying import CopyLine, copy, text_box
from mriviewer.ui.training.run_queue import RunQueue
from trainer.prediction import NAME

_MOST_ROWS = 20  # of the summary
_NAME_HELP = "Small letters, figures and hyphens. It becomes part of the package's file name."
_COMMAND_HELP = (
    "Saved as a file, the config trains the same in a terminal, on this computer or another."
)


class StartPanel(QWidget):
    """Shows the plan and reports what the reader wants; it decides nothing."""

    name_changed = Signal(str)  # a name that may be used; empty for the recipe's
    start_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.queue = RunQueue()
        self.name = named(QLineEdit(), spoken="Name of the model")
        self.name_help = words(_NAME_HELP, "secondary")
        self.command = CopyLine("Command")
        self.config = text_box("Config")
        self.copy_config, self.save_config = (
            QPushButton("Copy con&fig"),
            QPushButton("Sa&ve config…"),
        )
        self.status = words(role="secondary")
        self.start = QPushButton("&Start training")
        self.start.setDefault(True)
        self._grid, self._told = QGridLayout(), list[QWidget]()
        self._rows: tuple[tuple[str, str], ...] = ()
        self._ready, self._fits = False, True  # the plan; the name
        self.name.textEdited.connect(self._check_name)
        self.copy_config.clicked.connect(lambda: copy(self.config.toPlainText()))
        self.save_config.clicked.connect(self.save_wanted)
        self.start.clicked.connect(self.start_wanted)
        self._lay_out()

    def show_summary(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show what is to be trained, a word and a sentence a row."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        for old in self._told:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._told = []
        for number, (name, said) in enumerate(rows):
            label, text = named(QLabel(name), "secondary"), words(said)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, number, 1)
            self._told += [label, text]

    def show_name(self, name: str, usual: str) -> None:
        """Show the name that was chosen; `usual` is the one that it has without."""
        self.name.setPlaceholderText(usual)
        if name != self.name.text() and not self.name.hasFocus():
            self.name.setText(name)
            self._tell_name(name)

    def show_config(self, config: str, command: str) -> None:
        if config != self.config.toPlainText():
            self.config.setPlainText(config)
        self.command.show_text(command)
        for button in (self.copy_config, self.save_config, self.command.button):
            button.setEnabled(bool(config))

    def show_state(self, status: str, can_start: bool, warning: bool = False) -> None:
        """Say beside the button what will happen, or why it cannot start."""
        self.status.setObjectName("warning" if warning else "secondary")
        self.status.style().unpolish(self.status)
        self.status.setText(status)
        self._ready = can_start
        self.start.setEnabled(self._ready and self._fits)
        self.start.setAccessibleDescription(status)

    def _check_name(self, text: str) -> None:
        if self._tell_name(text):
            self.name_changed.emit(text)

    def _tell_name(self, text: str) -> bool:
        fits = not text or re.fullmatch(NAME, text) is not None
        self.name_help.setText(_NAME_HELP if fits else f"This cannot be a name. {_NAME_HELP}")
        self.name_help.setObjectName("secondary" if fits else "warning")
        self.name_help.style().unpolish(self.name_help)
        self._fits = fits  # else it would be trained under the name before
        self.start.setEnabled(self._ready and self._fits)
        return fits

    def _lay_out(self) -> None:
        page = named(QWidget(), "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.queue)
        column.addSpacing(STEP)
        self._lay_out_fields()
        column.addLayout(self._grid, 1)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(page)
        bar = QHBoxLayout()
        bar.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        bar.setSpacing(3 * STEP)
        bar.addWidget(self.status, 1)
        bar.addWidget(self.start)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled, 1)
        whole.addWidget(rule())
        whole.addLayout(bar)

    def _lay_out_fields(self) -> None:
        """Put the fields below the rows of the summary, in the same two columns."""
        grid, row = self._grid, _MOST_ROWS
        grid.setHorizontalSpacing(4 * STEP)
        grid.setVerticalSpacing(STEP)
        grid.setColumnStretch(1, 1)
        grid.setRowMinimumHeight(row, STEP)
        name, command, config = QLabel("N&ame"), QLabel("&Command"), QLabel("C&onfig")
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(name, row + 1, 0)
        grid.addWidget(self.name, row + 1, 1)
        grid.addWidget(self.name_help, row + 2, 1)
        grid.addWidget(command, row + 3, 0)
        grid.addWidget(self.command, row + 3, 1)
        grid.addWidget(words(_COMMAND_HELP, "secondary"), row + 4, 1)
        grid.addWidget(config, row + 5, 0, top)
        grid.addWidget(self.config, row + 5, 1)
        for label, field in ((name, self.name), (command, self.command), (config, self.config)):
            label.setBuddy(field)
        self.config.setMinimumHeight(self.fontMetrics().height() * 6)
        grid.setRowStretch(row + 5, 1)
        below = QHBoxLayout()
        below.setSpacing(2 * STEP)
        below.addWidget(self.copy_config)
        below.addWidget(self.save_config)
        below.addStretch()
        grid.addLayout(below, row + 6, 1)
