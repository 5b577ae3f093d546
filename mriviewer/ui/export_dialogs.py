"""Asking how and where to: the export of a picture or a report."""

from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.language import tr
from mriviewer.ui.parts import words
from mriviewer.ui.theme import STEP


class ExportDialog(QDialog):
    """One question before the file dialog; the choices are read when it was accepted."""

    def __init__(
        self, parent: QWidget, title: str, resolutions: bool, hide_identity: bool, warning: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.as_seen = QRadioButton(tr("As on screen, with zoom and texts"))
        self.original = QRadioButton(tr("At the slice's own resolution, texts beside the anatomy"))
        self.as_seen.setChecked(True)
        self.hide_identity = QCheckBox(tr("Leave out the patient's identity"))
        self.hide_identity.setChecked(hide_identity)
        note = words(
            tr(
                "Names, numbers and dates from the header are left out. Text that is burned into "
                "the pixels is not removed."
            ),
            "secondary",
        )
        cautious = words(warning, "warning")
        cautious.setVisible(bool(warning))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(tr("Save…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        for choice in (self.as_seen, self.original):
            choice.setVisible(resolutions)
            column.addWidget(choice)
        others: tuple[QWidget, ...] = (self.hide_identity, note, cautious)
        for part in others:
            column.addWidget(part)
        column.addSpacing(2 * STEP)
        column.addWidget(buttons)
        self.setMinimumWidth(460)


def ask_where(
    parent: QWidget, title: str, folder: str, name: str, kind: str, suffix: str
) -> Path | None:
    """Return where to save, with the suffix; None when the reader thought better of it."""
    start = QDir(folder or QDir.homePath()).filePath(name)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start, f"{kind} (*{suffix})")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
