"""One question before studies are imported: copy their files, or only remember where they are."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from mriviewer.core.language import tr
from mriviewer.library.journal import library_folder
from mriviewer.ui.parts import words
from mriviewer.ui.theme import STEP


class ImportDialog(QDialog):
    """Reports the choice: whether to copy."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget, folder: Path, copy: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import"))
        self.refer = QRadioButton(tr("Remember where the files are"))
        self.copy = QRadioButton(tr("Copy the files into the library"))
        (self.copy if copy else self.refer).setChecked(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        bring = buttons.addButton(tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        bring.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(words(tr("All studies in {folder}").format(folder=folder)))
        column.addWidget(self.refer)
        column.addWidget(words(tr("They stay where they are, and take no more room."), "secondary"))
        column.addWidget(self.copy)
        where = tr("They stay at hand when a disk or a CD is taken away. They go to {folder}.")
        column.addWidget(words(where.format(folder=library_folder() / "studies"), "secondary"))
        column.addSpacing(2 * STEP)
        column.addWidget(buttons)
        self.setMinimumWidth(460)

    def _accept(self) -> None:
        self.chosen.emit(self.copy.isChecked())
        self.accept()
