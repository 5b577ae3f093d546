"""What stands in the viewport's place while nothing is open: why it is empty and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mriviewer.core.language import tr
from mriviewer.ui.parts import named
from mriviewer.ui.theme import DARK, STEP


class EmptyState(QWidget):
    """An invitation on black, with the two ways to begin."""

    open_wanted = Signal()
    demo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(DARK.viewport))
        self.setPalette(palette)
        self.title, self.words = QLabel(), QLabel()
        self.title.setStyleSheet(f"color: {DARK.text}; font-size: 18px;")
        self.words.setStyleSheet(f"color: {DARK.secondary};")
        self.open = QPushButton(tr("Open folder…"))
        self.demo = QPushButton(tr("Open the demo"))
        self.open.clicked.connect(self.open_wanted)
        self.demo.clicked.connect(self.demo_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        buttons.addStretch()
        buttons.addWidget(self.open)
        buttons.addWidget(self.demo)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(3 * STEP)
        column.addStretch()
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        named(self, spoken=tr("Nothing is open"))
        self.show_waiting("")

    def show_waiting(self, work: str) -> None:
        """Say what is being done; nothing means that it waits for the reader."""
        self.title.setText(work or tr("Drop a folder here, or open the demo"))
        self.words.setText(
            tr("The first slice appears as soon as it is found") if work
            else tr("DICOM, NIfTI, PNG, JPEG and TIFF are read. Nothing leaves this computer.")
        )  # fmt: skip
        if work and (self.open.hasFocus() or self.demo.hasFocus()):
            self.setFocus()  # else it went to some panel, and the keys never came to the slice
        self.open.setVisible(not work)
        self.demo.setVisible(not work)
        if not work and self.hasFocus():
            self.open.setFocus()
