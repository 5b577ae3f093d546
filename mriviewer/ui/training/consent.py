"""What a split by single slices costs, and the sentence that has to be typed before it is drawn."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import PANEL, STEP

SENTENCE = "My figures will be 29 to 55 points too good"
_COST = (
    "Slices of one head will teach the network and judge it. It can then recognise the head "
    "instead of the disease. In four MRI data sets accuracy came out 29 to 55 percentage points "
    "higher when slices were divided than when patients were (Yagis et al. 2021). Near copies of "
    "one image are divided too. The model's package and its report will say so."
)
_ACCEPTED = "You accepted that the figures will be 29 to 55 points too good; the package says so."


class Consent(QFrame):
    """Asks for the sentence; once it was typed, says that it was."""

    given = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "banner")
        self.is_given = False
        self._text = words(_COST)
        self.sentence = named(QLineEdit(), spoken=f"Type: {SENTENCE}")
        self.accept = QPushButton("Divide slices an&yway")
        self.accept.setEnabled(False)
        self.sentence.textChanged.connect(self._check)
        self.sentence.returnPressed.connect(self.accept.click)
        self.accept.clicked.connect(self._accept)
        self._label = QLabel(f"To &go on, type: {SENTENCE}")
        self._label.setWordWrap(True)
        self._label.setBuddy(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL, 2 * STEP, PANEL, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self._text)
        column.addWidget(self._label)
        column.addLayout(row)

    def show_given(self, given: bool) -> None:
        """Show whether the sentence was typed; taken back, it has to be typed again."""
        if given == self.is_given:
            return
        self.is_given = given
        self._text.setText(_ACCEPTED if given else _COST)
        self.sentence.clear()
        for part in (self._label, self.sentence, self.accept):
            part.setVisible(not given)

    def _check(self, text: str) -> None:
        self.accept.setEnabled(_plain(text) == _plain(SENTENCE))

    def _accept(self) -> None:
        self.show_given(True)
        self.given.emit()


def _plain(text: str) -> str:
    """Return a sentence without what nobody should have to repeat: capitals, spaces, full stop."""
    return " ".join(text.casefold().split()).rstrip(".")
