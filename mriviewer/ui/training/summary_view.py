"""How good a run is, in one look: three numbers beside what needs no look at the brain."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mriviewer.training.results import Remark, Result, Row
from mriviewer.ui.icons import icon
from mriviewer.ui.parts import named, words
from mriviewer.ui.theme import ICON, STEP, tokens
from mriviewer.ui.training.charts import Bar, Bars
from mriviewer.ui.training.scrolling import ScrolledColumn, section

_FOLDS = (3, 5, 10)


class SummaryView(ScrolledColumn):
    """The headline, the bars, and sentences on what to make of them."""

    cross_validation_wanted = Signal(int)  # folds
    folds_wanted = Signal()  # show the cross-validation that was asked for

    def __init__(self) -> None:
        super().__init__()
        self.headline = words(role="title")
        self.bars = Bars("Accuracy of the model, and what is right without looking at the brain")
        self.split_words = words(role="secondary")
        self.folds = named(QComboBox(), spoken="Number of folds")
        for count in _FOLDS:
            self.folds.addItem(f"{count} folds", count)
        self.folds.setCurrentIndex(_FOLDS.index(5))
        self.cross_validate = QPushButton("&Cross-validate")
        self.go_to_folds = QPushButton("Show its &progress")
        self.folds_words = words(role="secondary")
        self._remarks = QVBoxLayout()
        self._remarks.setSpacing(2 * STEP)
        self._lay_out()
        self.cross_validate.clicked.connect(
            lambda: self.cross_validation_wanted.emit(self.folds.currentData())
        )
        self.go_to_folds.clicked.connect(self.folds_wanted)

    def show_result(self, result: Result) -> None:
        self.headline.setText(result.headline)
        rows = [
            *(_of_protocol(row) for row in result.protocols),
            *map(_of_shortcut, result.shortcuts),
        ]
        chance = result.chance
        said = f"always the commonest label: {100 * (chance or 0):.0f} %"
        self.bars.show_bars(rows, most=1.0, mark=chance or 0.0, mark_words=said if chance else "")
        self.split_words.setText(result.protocols_words)
        self.split_words.setVisible(bool(result.protocols_words))
        while (old := self._remarks.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for remark in result.remarks:
            self._remarks.addWidget(_RemarkRow(remark))

    def show_folds(self, said: str, *, may_ask: bool, may_look: bool) -> None:
        """Say how the cross-validation stands, and what can be done about it."""
        self.folds_words.setText(said)
        self.folds_words.setVisible(bool(said))
        self.folds.setVisible(may_ask)
        self.cross_validate.setVisible(may_ask)
        self.go_to_folds.setVisible(may_look)

    def _lay_out(self) -> None:
        ask = QHBoxLayout()
        ask.setSpacing(2 * STEP)
        ask.addWidget(self.cross_validate)
        ask.addWidget(self.folds)
        ask.addWidget(self.go_to_folds)
        ask.addWidget(self.folds_words, 1)
        for part in (self.headline, self.bars, self.split_words):
            self.column.addWidget(part)
        self.column.addLayout(ask)
        self.column.addWidget(section("What to make of it"))
        self.column.addLayout(self._remarks)
        self.column.addStretch()


class _RemarkRow(QWidget):
    """A sentence; a grave one has the sign of a warning before it."""

    def __init__(self, remark: Remark) -> None:
        super().__init__()
        sign, text = QLabel(), words(remark.text)
        sign.setFixedWidth(ICON)
        if remark.grave:
            sign.setPixmap(icon("warning", tokens().warning).pixmap(ICON, ICON))
            sign.setAccessibleName("Warning")
        else:
            sign.setText("·")
            sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)


def _of_protocol(row: Row) -> Bar:
    figure = row.figure
    if figure.value is None:
        return Bar(row.name, 0.0, row.note, voice="model")
    return Bar(row.name, figure.value, figure.words, figure.low, figure.high, voice="model")


def _of_shortcut(row: Row) -> Bar:
    return Bar(row.name, row.figure.value or 0.0, row.figure.text)
