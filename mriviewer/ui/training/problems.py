"""What is wrong with the pictures, in order of weight; the gravest stand open."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mriviewer.session.background import Workers
from mriviewer.training.findings import Place, Problem
from mriviewer.ui.parts import named, quiet_button, words
from mriviewer.ui.theme import PANEL, STEP
from mriviewer.ui.training.flow import FlowLayout
from mriviewer.ui.training.picture_strip import SHARP, SIDE, PictureStrip
from mriviewer.ui.training.thumbnails import Thumbnails

_AT_ONCE = 4  # examples; the next ones come when they are asked for
_LINES = 12
_INDENT = 6 * STEP  # of what a problem says, below its title
_ROLES = {"severe": "danger", "notable": "warning", "minor": "secondary"}
_MENDED: dict[Place, str] = {
    "split": "Go to Split", "labels": "Change the labels", "folder": "Open the folder",
    "exclude": "Leave them out",
}  # fmt: skip


class ProblemList(QWidget):
    """One card a problem. Widgets inside a card are made when it is opened first."""

    mending_wanted = Signal(str)  # Place of a problem, such as "split"
    grown = Signal()  # there are further widgets
    picture_chosen = Signal(object)  # Example that should be seen large

    def __init__(self, workers: Workers) -> None:
        super().__init__()
        self._thumbnails = Thumbnails(workers, SIDE * SHARP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        self.cards: list[ProblemCard] = []

    def show_problems(self, problems: Sequence[Problem], folder: Path) -> None:
        self._thumbnails.open(folder)
        for card in self.cards:
            card.setParent(None)
            card.deleteLater()
        self.cards = [ProblemCard(problem, self._thumbnails) for problem in problems]
        for card in self.cards:
            card.mending_wanted.connect(self.mending_wanted)
            card.picture_chosen.connect(self.picture_chosen)
            card.grown.connect(self.grown)
            self._column.addWidget(card)
        for card in self.cards[:1] + [card for card in self.cards[1:] if _must_be_seen(card)]:
            card.open(True)
        self.grown.emit()


class ProblemCard(QFrame):
    """A line that says what it is; opened, what it means, what can be done, and the cases."""

    mending_wanted = Signal(str)
    picture_chosen = Signal(object)
    grown = Signal()

    def __init__(self, problem: Problem, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("card")
        self.problem, self._thumbnails = problem, thumbnails
        self.toggle = named(QPushButton(), "quiet")
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(f"{problem.weight.capitalize()}: {problem.title}")
        self.toggle.toggled.connect(self.open)
        weight = named(QLabel(problem.weight.capitalize()), _ROLES[problem.weight])
        weight.setMinimumWidth(self.fontMetrics().horizontalAdvance("Notable") + STEP)
        title = words(problem.title)
        title.setAccessibleName(problem.title)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        for part, stretch in ((self.toggle, 0), (weight, 0), (title, 1)):
            head.addWidget(part, stretch)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PANEL, STEP, PANEL, STEP)
        self._column.setSpacing(STEP)
        self._column.addLayout(head)
        self._body: QWidget | None = None
        self._say()

    def open(self, opened: bool) -> None:
        """Show or hide what is inside."""
        if opened and self._body is None:
            self._body = _Body(self.problem, self._thumbnails)
            self._body.mending_wanted.connect(self.mending_wanted)
            self._body.picture_chosen.connect(self.picture_chosen)
            self._body.grown.connect(self.grown)
            self._column.addWidget(self._body)
            self.grown.emit()
        if self._body is not None:
            self._body.setVisible(opened)
        self.toggle.blockSignals(True)
        self.toggle.setChecked(opened)
        self.toggle.blockSignals(False)
        self._say()

    @property
    def is_open(self) -> bool:
        return self.toggle.isChecked()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the whole line be clicked, not the small mark alone."""
        if self._body is None or not self.is_open or event.position().y() < self._body.y():
            self.open(not self.is_open)

    def _say(self) -> None:
        self.toggle.setText("▾" if self.is_open else "▸")
        self.toggle.setAccessibleDescription("open" if self.is_open else "closed")


class _Body(QWidget):
    mending_wanted = Signal(str)
    picture_chosen = Signal(object)
    grown = Signal()

    def __init__(self, problem: Problem, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._problem, self._thumbnails = problem, thumbnails
        self._examples = FlowLayout(4 * STEP, 2 * STEP)
        self._more = quiet_button()
        self._more.clicked.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT, 0, 0, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(words(problem.meaning))
        column.addWidget(words(problem.remedy, "secondary"))
        if lines := _lines(problem.lines):
            text = words(lines)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(text)
        column.addLayout(self._examples)
        column.addLayout(self._ways())
        self._show_more()

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        place = self._problem.place
        if place:
            mend = QPushButton(_MENDED[place])
            mend.clicked.connect(lambda: self.mending_wanted.emit(place))
            row.addWidget(mend)
        row.addWidget(self._more)
        if self._problem.examples or len(self._problem.lines) > 1:
            copy = quiet_button("Copy the list")
            copy.clicked.connect(
                lambda: QGuiApplication.clipboard().setText(self._problem.listing())
            )
            row.addWidget(copy)
        row.addStretch()
        return row

    def _show_more(self) -> None:
        examples, shown = self._problem.examples, self._examples.count()
        for example in examples[shown : shown + _AT_ONCE]:
            strip = PictureStrip(example, self._thumbnails)
            strip.chosen.connect(partial(self.picture_chosen.emit, example))
            self._examples.addWidget(strip)
        left = len(examples) - self._examples.count()
        self._more.setVisible(left > 0)
        self._more.setText(f"Show more of {left:,}")
        self.grown.emit()


def _must_be_seen(card: ProblemCard) -> bool:
    return card.problem.weight == "severe" and bool(card.problem.examples)


def _lines(lines: Sequence[str]) -> str:
    more = len(lines) - _LINES
    return "\n".join([*lines[:_LINES], *([f"… and {more:,} more"] if more > 0 else [])])
