"""How errors and messages are told: one banner above the picture, never a window in the way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.ui.icons import icon
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import ICON, PANEL, STEP, tokens


class Banner(QFrame):
    """What happened, why, and what to do; withdraws when told to and can be called back."""

    withdrawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "banner")
        self.last: ViewerError | None = None
        self._icon, self.text = QLabel(), words()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(tr("Dismiss"))
        self.button.clicked.connect(self.withdraw)
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL, 2 * STEP, 2 * STEP, 2 * STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_error(self, error: ViewerError) -> None:
        """Tell an error: title, reason and remedy. The one place where errors are shown."""
        self.last = error
        self.text.setText(str(error))
        self.setAccessibleName(tr("Message: {error}").format(error=error))
        self.retheme()
        self.show()

    def withdraw(self) -> None:
        self.hide()
        self.withdrawn.emit()

    def call_back(self) -> None:
        if self.last is not None:
            self.show_error(self.last)

    def retheme(self) -> None:
        self._icon.setPixmap(icon("warning", tokens().warning).pixmap(ICON, ICON))
