"""The log of a run: what the trainer printed, read again and again while it is looked at."""

from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from mriviewer.session.background import Job, Workers
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.copying import copy, text_box

_FILE = "log.txt"
_MOST = 256 * 1024  # bytes at the end of the file that are shown
_EVERY_MS = 1000


class LogDialog(QDialog):
    """The end of a run's log. It follows the last line unless one has scrolled away from it."""

    def __init__(self, parent: QWidget, workers: Workers, folder: Path, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Log of {name}")
        self._workers, self._folder = workers, folder
        self._reading: Job | None = None
        self.box = text_box("Log")
        self.box.setPlaceholderText("The trainer has printed nothing yet.")
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._read)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for text, act in (("&Copy", self._copy), ("Open the &folder", self._open_folder)):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.box, 1)
        column.addWidget(buttons)
        self.resize(760, 480)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        super().hideEvent(event)

    def _read(self) -> None:
        if self._reading is None:
            path = self._folder / _FILE
            self._reading = self._workers.submit(lambda _: end_of(path), self._show, self._show_why)

    def _show(self, text: str) -> None:
        self._reading = None
        if text == self.box.toPlainText():
            return
        bar = self.box.verticalScrollBar()
        at_end, before = bar.value() >= bar.maximum() - 1, bar.value()
        self.box.setPlainText(text)
        bar.setValue(bar.maximum() if at_end else before)

    def _show_why(self, error: Exception) -> None:
        self._reading = None
        if not isinstance(error, FileNotFoundError):
            self.box.setPlaceholderText(f"The log cannot be read: {error}")

    def _copy(self) -> None:
        copy(self.box.toPlainText())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def end_of(path: Path, most: int = _MOST) -> str:
    """Return the last whole lines of a text file, at most so many bytes. Raises OSError."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(size - most, 0))
        text = file.read().decode("utf-8", "replace")
    return text.partition("\n")[2] if size > most else text
