"""What the reader says, in teal: agreement with the model and a remark."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriviewer.core.language import tr
from mriviewer.core.review import Review
from mriviewer.session.wording import words as label_words
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import PANEL, STEP

_LABELS = {"agree": "Agree", "disagree": "Disagree", "unsure": "Unsure"}


class ReviewPanel(QWidget):
    """Three verdicts and a remark; what is said is kept at once, there is nothing to save."""

    verdict_given = Signal(object, str)  # Verdict or None, correction
    remark_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._review = Review()
        self.buttons = {name: _toggle(tr(text)) for name, text in _LABELS.items()}
        self.corrections = QMenu(self)
        self.said = words(role="secondary")
        self.remark = named(QPlainTextEdit(), spoken=tr("Remark"))
        self.remark.setPlaceholderText(tr("Remark, printed in the report"))
        self.remark.setTabChangesFocus(True)
        self.remark.setFixedHeight(64)
        group = QButtonGroup(self)
        group.setExclusive(False)
        for button in self.buttons.values():
            group.addButton(button)
        self.buttons["agree"].clicked.connect(lambda: self._give("agree"))
        self.buttons["unsure"].clicked.connect(lambda: self._give("unsure"))
        self.buttons["disagree"].clicked.connect(self._ask_for_correction)
        self.remark.textChanged.connect(lambda: self.remark_changed.emit(self.remark.toPlainText()))
        self._lay_out()

    def show_labels(self, labels: tuple[str, ...]) -> None:
        """Offer the model's labels as corrections."""
        self.corrections.clear()
        for label in labels:
            self._offer(tr("It is {label}").format(label=label_words(label)), label)
        self._offer(tr("Something else"), "")

    def show_review(self, review: Review, enabled: bool, model_spoke: bool) -> None:
        """Show what was said; a verdict needs something that it is about."""
        self._review = review
        for name, button in self.buttons.items():
            button.setChecked(review.verdict == name)
            button.setEnabled(enabled and (model_spoke or review.verdict is not None))
        if self.remark.toPlainText() != review.remark:
            with QSignalBlocker(self.remark):
                self.remark.setPlainText(review.remark)
        self.remark.setEnabled(enabled)
        self.said.setText(_sentence(review))
        self.said.setVisible(bool(self.said.text()))

    def _offer(self, text: str, label: str) -> None:
        action = QAction(text, self.corrections)
        action.triggered.connect(lambda: self.verdict_given.emit("disagree", label))
        self.corrections.addAction(action)

    def _give(self, verdict: str) -> None:
        taken_back = self._review.verdict == verdict
        self.verdict_given.emit(None if taken_back else verdict, "")

    def _ask_for_correction(self) -> None:
        button = self.buttons["disagree"]
        if self._review.verdict == "disagree":
            self.verdict_given.emit(None, "")
            return
        button.setChecked(False)  # until a correction is chosen nothing was said
        self.corrections.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL, STEP, PANEL, PANEL)
        column.setSpacing(2 * STEP)
        column.addWidget(words(tr("YOUR READING"), "reader"))
        row = QHBoxLayout()
        row.setSpacing(STEP)
        for button in self.buttons.values():
            row.addWidget(button, 1)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.remark)


def _toggle(text: str) -> QPushButton:
    button = named(QPushButton(text), "tight")  # three stand in one row, in every language
    button.setCheckable(True)
    return button


def _sentence(review: Review) -> str:
    """Return what was said, about which model, in words."""
    if review.verdict is None:
        return ""
    what = {
        "agree": tr("You agree with {model}"), "disagree": tr("You disagree with {model}"),
        "unsure": tr("You are unsure about {model}"),
    }  # fmt: skip
    text = what[review.verdict].format(model=review.model)
    return f"{text}: {label_words(review.correction)}" if review.correction else text
