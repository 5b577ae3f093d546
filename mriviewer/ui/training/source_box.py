"""Where the pictures are: a folder or a table, chosen or dropped here, and how its scan stands."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.errors import ViewerError
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import STEP

_KINDS = (
    "One folder a label, such as “glioma” and “normal”, with or without Training and Testing.\n"
    "Or a table (CSV) that names the pictures and their labels.\n"
    "PNG, JPEG, TIFF, BMP, DICOM and NIfTI are read. Nothing leaves this computer."
)


class SourceBox(QWidget):
    """The folder's name with its buttons, then whatever is to be said about the scan."""

    chosen = Signal(str)  # path of a folder or of a CSV file
    table_left = Signal()
    scan_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.folder = QLineEdit()
        self.folder.setPlaceholderText("A folder of pictures")
        self.folder.setAccessibleName("Folder of pictures")
        self.folder.returnPressed.connect(self._take_typed)
        self.folder.editingFinished.connect(self._leave_typed)
        self.browse, self.table = QPushButton("Choose &folder…"), QPushButton("Choose t&able…")
        self.browse.clicked.connect(self._browse)
        self.table.clicked.connect(self._browse_table)
        self.again = quiet_button("&Scan again")
        self.again.clicked.connect(self.scan_wanted)
        self._table_words = words(role="secondary")
        self._leave = quiet_button("Use the folders instead")
        self._leave.clicked.connect(self.table_left)
        self._shown = ""  # the folder that is chosen, whatever is being typed
        self._empty = _invitation()
        self._error = words(role="danger")
        self._what = words(role="secondary")
        self.bar = named(QProgressBar(), spoken="Progress of the scan")
        self.bar.setTextVisible(False)
        self.cancel = QPushButton("Canc&el")
        self.cancel.clicked.connect(self.cancel_wanted)
        self._summary = words()
        self._progress, self._known = QWidget(), QWidget()
        self._lay_out()

    def show_source(self, folder: str, table: str) -> None:
        self._shown = folder
        if not self.folder.hasFocus() or not self.folder.isModified():
            self.folder.setText(folder)
            self.folder.setCursorPosition(len(folder))
            self.folder.setToolTip(folder)
        self._table_words.setText(f"Labels come from the table {Path(table).name}." * bool(table))
        for part in (self._table_words, self._leave):
            part.setVisible(bool(table))
        self._empty.setVisible(not folder)

    def show_state(self, scanning: bool, error: ViewerError | None, summary: str) -> None:
        """Show that a scan runs, why the last one found nothing, or what it found in a sentence."""
        if scanning and not self._progress.isVisibleTo(self):
            self.show_progress("Looking at the pictures", 0, 0)
        self._progress.setVisible(scanning)
        self._error.setText("" if error is None else str(error))
        self._error.setVisible(error is not None and not scanning)
        self._summary.setText(summary or "Not looked at yet." * (error is None))
        self._known.setVisible(not scanning and bool(self.folder.text()))

    def show_progress(self, what: str, done: int, total: int) -> None:
        """Show how far it is; a total of 0 means that nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        said = what[:1].upper() + what[1:]
        self._what.setText(f"{said}: {done:,} of {total:,}" if total > 1 else f"{said}…")

    def _take_typed(self) -> None:
        path = typed_path(self.folder.text())
        self.folder.setText(path or self._shown)
        if path:
            self.chosen.emit(path)

    def _leave_typed(self) -> None:
        """Take what was typed when the field is left, but not while a path is fetched elsewhere."""
        if self.folder.isModified() and self.isActiveWindow():
            self._take_typed()

    def _browse(self) -> None:
        found = QFileDialog.getExistingDirectory(self, "A folder of pictures", self.folder.text())
        if found:
            self.chosen.emit(found)

    def _browse_table(self) -> None:
        found, _ = QFileDialog.getOpenFileName(
            self, "A table of pictures", self.folder.text(), "Tables (*.csv)"
        )
        if found:
            self.chosen.emit(found)

    def _lay_out(self) -> None:
        label = QLabel("F&older")
        label.setBuddy(self.folder)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(label)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        row.addWidget(self.table)
        known = QHBoxLayout(self._known)
        known.setContentsMargins(0, 0, 0, 0)
        known.addWidget(self._summary, 1)
        known.addWidget(self.again)
        of_table = QHBoxLayout()
        of_table.addWidget(self._table_words, 1)
        of_table.addWidget(self._leave)
        going = QVBoxLayout(self._progress)
        going.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.setSpacing(3 * STEP)
        line.addWidget(self.bar, 1)
        line.addWidget(self.cancel)
        going.addWidget(self._what)
        going.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(row)
        column.addLayout(of_table)
        for part in (self._empty, self._progress, self._error, self._known):
            column.addWidget(part)


def _invitation() -> QFrame:
    frame = named(QFrame(), "drop")
    title = named(QLabel("Drop a folder or a table here"), "title")
    said = words(_KINDS, "secondary")
    for part in (title, said):
        part.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column = QVBoxLayout(frame)
    column.setContentsMargins(6 * STEP, 8 * STEP, 6 * STEP, 8 * STEP)
    column.setSpacing(3 * STEP)
    column.addStretch()
    column.addWidget(title)
    column.addWidget(said)
    column.addStretch()
    return frame


def typed_path(text: str) -> str:
    """Return the whole path of what is typed or pasted: with quotes, file:// or ~, too."""
    plain = text.strip().strip("\"'").strip()
    if plain.startswith("file:"):
        plain = QUrl(plain).toLocalFile()
    return str(Path(plain).expanduser().absolute()) if plain else ""


def dropped(data: QMimeData) -> str:
    """Return the path of a dropped folder or table, empty when it is neither."""
    for url in data.urls():
        path = Path(url.toLocalFile()) if url.isLocalFile() else None
        if path is not None and (path.is_dir() or path.suffix.lower() == ".csv"):
            return str(path)
    return ""
