"""What is being done, how far it is, and a button that ends it; or why it did not come about."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import STEP


class Waiting(QWidget):
    """One line; hidden while there is nothing to tell."""

    stop_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, stoppable: bool = True) -> None:
        super().__init__()
        self._stoppable = stoppable
        self.words = words()
        self.bar = named(QProgressBar(), spoken="Progress")
        self.bar.setTextVisible(False)
        self.stop, self.again = QPushButton("&Stop"), QPushButton("Tr&y again")
        for button in (self.stop, self.again):
            button.setAutoDefault(False)  # Enter in a field beside it is not meant for it
        self.stop.clicked.connect(self.stop_wanted)
        self.again.clicked.connect(self.again_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.words, 3)
        row.addWidget(self.bar, 2)
        row.addWidget(self.stop)
        row.addWidget(self.again)
        self.rest()

    def show_busy(self, what: str, done: int = 0, total: int = 0) -> None:
        """Say what is being done; total 0: nobody knows how far it is."""
        counted = f"{done:,} of {total:,}" if total else ""
        sentence = what[:1].upper() + what[1:]
        self._show("", f"{sentence}: {counted}" if counted else f"{sentence} …")
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.show()
        self.stop.setVisible(self._stoppable)
        self.again.hide()

    def show_failed(self, why: str, again: bool = True) -> None:
        self._show("warning", why)
        self.bar.hide()
        self.stop.hide()
        self.again.setVisible(again)

    def show_done(self, text: str) -> None:
        self._show("", text)
        self.bar.hide()
        self.stop.hide()
        self.again.hide()

    def rest(self) -> None:
        self.hide()

    def _show(self, role: str, text: str) -> None:
        if self.words.objectName() != role:
            named(self.words, role)
            self.words.style().polish(self.words)
        self.words.setText(text)
        self.show()
