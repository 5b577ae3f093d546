"""The name and version under which a trained model is installed, and whether it is used at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriviewer.session.training.shelf import Busy
from mriviewer.training.naming import Taken, fault_of, free_version
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.waiting import Waiting

_VERSION_WIDE = 9  # widths of a letter


class InstallBar(QWidget):
    """Reports what is wanted; what came of it is told to it."""

    install_wanted = Signal(str, str, bool)  # name, version, whether the viewer uses it at once
    use_wanted = Signal(str, str)  # name and version of what is installed already
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._taken: tuple[Taken, ...] = ()
        self._busy = False
        self.name, self.version = QLineEdit(), QLineEdit()
        self.use = QCheckBox("&Use it in the viewer")
        self.use.setChecked(True)
        self.button = QPushButton("&Install")
        self.fault = words(role="secondary")
        self.waiting = Waiting()
        self._named, self._below = QWidget(), QHBoxLayout()
        self._possible = True
        self._lay_out()
        for field in (self.name, self.version):
            field.textEdited.connect(self._edited)
            field.returnPressed.connect(self._press)
        self.button.clicked.connect(self._press)
        self.waiting.stop_wanted.connect(self.stop_wanted)

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Put further buttons at the right, below what is about the name."""
        for button in buttons:
            self._below.addWidget(button)

    def show_possible(self, possible: bool) -> None:
        """Say whether there is a model to install at all: a cross-validation leaves none."""
        self._possible = possible
        self._named.setVisible(possible)
        self.waiting.rest()
        self._judge()

    def show_model(self, name: str, version: str) -> None:
        """Offer a model under its own name, or under the next version of it that is free."""
        self.name.setText(name)
        self.version.setText(free_version(name, version, self._taken))
        self.waiting.rest()
        self._judge()

    def show_taken(self, taken: Sequence[Taken]) -> None:
        """Take the names that are in use, so that none is refused only after the checks."""
        fresh = not self._taken
        self._taken = tuple(taken)
        if fresh and self.name.text():
            version = free_version(self.name.text(), self.version.text(), self._taken)
            self.version.setText(version)
        self._judge()

    def show_busy(self, busy: Busy | None) -> None:
        self._busy = busy is not None
        if busy is not None:
            self.waiting.show_busy(busy.what, busy.done, busy.total)
        self._judge()

    def show_told(self, text: str) -> None:
        self.waiting.show_done(text)
        self._judge()

    def show_failed(self, why: str) -> None:
        self.waiting.show_failed(why, again=False)
        self._judge()

    def _edited(self) -> None:
        self.waiting.rest()
        self._judge()

    def _is_there(self) -> bool:
        wanted = self.name.text(), self.version.text()
        return any(one.same and (one.name, one.version) == wanted for one in self._taken)

    def _judge(self) -> None:
        """Say at once what is wrong with the name, and what the button does."""
        fault = fault_of(self.name.text(), self.version.text(), self._taken)
        there = self._is_there()
        self.button.setText("&Use it in the viewer" if there else "&Install")
        self.button.setEnabled(not fault and not self._busy)
        self.use.setVisible(not there)
        if not self._possible:
            fault = ""
        self.fault.setText(fault or self._fact(there))
        named(self.fault, "danger" if fault else "secondary")
        self.fault.style().polish(self.fault)
        self.fault.setVisible(bool(self.fault.text()) and self.waiting.isHidden())
        for field in (self.name, self.version):
            field.setProperty("wrong", bool(fault))
            field.style().polish(field)
            field.setAccessibleDescription(fault)
            field.setEnabled(not self._busy)

    def _fact(self, there: bool) -> str:
        if not self._possible:
            return "A cross-validation judges. It leaves no model to install."
        return "It is installed under this name." if there else ""

    def _press(self) -> None:
        if not self.button.isEnabled():
            return
        if self._is_there():
            self.use_wanted.emit(self.name.text(), self.version.text())
        else:
            wanted = self.name.text(), self.version.text(), self.use.isChecked()
            self.install_wanted.emit(*wanted)

    def _lay_out(self) -> None:
        wide = self.fontMetrics().averageCharWidth()
        self.version.setMaximumWidth(wide * _VERSION_WIDE + 4 * STEP)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        for text, field in (("&Name", self.name), ("&Version", self.version)):
            label = QLabel(text)
            label.setBuddy(field)
            named(field, spoken=f"{text.replace('&', '')} of the model")
            row.addWidget(label)
            row.addWidget(field, 1)
        row.addWidget(self.use)
        row.addWidget(self.button)
        self._named.setLayout(row)
        self._below.setSpacing(2 * STEP)
        self._below.addWidget(self.fault, 1)
        self._below.addWidget(self.waiting, 1)
        self._below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self._named)
        column.addLayout(self._below)
