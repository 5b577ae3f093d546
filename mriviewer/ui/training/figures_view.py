"""All figures of a run with their intervals: overall, by label, and how sure it may be believed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from mriviewer.session.wording import heading
from mriviewer.training.results import LABEL_HEAD, Figure, LabelRow, Result, Row
from mriviewer.ui.parts import named, rule, words
from mriviewer.ui.theme import PANEL, STEP, figures
from mriviewer.ui.training.charts import Reliability
from mriviewer.ui.training.scrolling import ScrolledColumn, section

_INTERVALS = (
    "Below each figure its 95 % interval: Wilson's for sensitivity, specificity, PPV and NPV, for "
    "the others by resampling groups of pictures that belong together. The report has the "
    "remaining figures."
)
_NARROW = 44  # heights of a line below which the diagram stands below the table
_RIGHT = Qt.AlignmentFlag.AlignRight


class FiguresView(ScrolledColumn):
    """Two tables and the reliability diagram."""

    def __init__(self) -> None:
        super().__init__()
        self.reliability = Reliability()
        self._overall, self._labels = QFrame(), QFrame()
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(6 * STEP)
        left = QVBoxLayout()
        left.setSpacing(2 * STEP)
        left.addWidget(section("Overall"))
        left.addWidget(self._overall)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(2 * STEP)
        right.addWidget(section("How far its probabilities can be believed"))
        right.addWidget(self.reliability, 1)
        self._top.addLayout(left, 3)
        self._top.addLayout(right, 2)
        self.column.addLayout(self._top)
        self.column.addWidget(section("By label"))
        self.column.addWidget(self._labels)
        self.column.addWidget(words(_INTERVALS, "secondary"))
        self.column.addStretch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = self.width() < _NARROW * self.fontMetrics().height()
        ways = QBoxLayout.Direction
        self._top.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        super().resizeEvent(event)

    def show_result(self, result: Result) -> None:
        bins = result.reliability
        self.reliability.show_bins(bins.confidence, bins.right, bins.pictures)
        self._overall = _replaced(self._overall, overall_table(result.overall))
        self._labels = _replaced(self._labels, label_table(result.by_label))


def overall_table(rows: Sequence[Row]) -> QFrame:
    """Return names with what they mean at the left, figures with their intervals at the right."""
    table, grid = _table()
    grid.setColumnStretch(0, 1)
    for number, row in enumerate(rows):
        _add_rule(grid, number, 2)
        grid.addWidget(_name(row.name, row.note), 2 * number + 1, 0)
        grid.addWidget(_figure(row.figure, row.name, row.figure.interval), 2 * number + 1, 1)
    return table


def label_table(rows: Sequence[LabelRow]) -> QFrame:
    """Return a row a label; sensitivity and its kin as columns."""
    table, grid = _table()
    grid.setHorizontalSpacing(3 * STEP)
    grid.setColumnStretch(0, 1)
    for column, name in enumerate(LABEL_HEAD, start=1):
        grid.addWidget(named(QLabel(name), "secondary"), 0, column, _RIGHT)
    for number, row in enumerate(rows, start=1):
        _add_rule(grid, number, len(LABEL_HEAD) + 1)
        count = "" if not row.pictures else _pictures(row.pictures)
        grid.addWidget(_name(heading(row.name), count), 2 * number + 1, 0)
        for column, (name, figure) in enumerate(zip(LABEL_HEAD, row.figures, strict=True), start=1):
            cell = _figure(figure, f"{name} of {heading(row.name)}", figure.short_interval)
            grid.addWidget(cell, 2 * number + 1, column)
    return table


def _pictures(count: int) -> str:
    return "1 picture" if count == 1 else f"{count:,} pictures"


def _name(text: str, note: str) -> QWidget:
    """Return a name with what is said of it below."""
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(words(text))
    if note:
        column.addWidget(words(note, "secondary"))
    column.addStretch()
    return cell


def _figure(figure: Figure, spoken: str, interval: str) -> QWidget:
    """Return a number with its interval below it, both at the right."""
    cell = named(QWidget(), spoken=f"{spoken}: {figure.words}")
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for label in (QLabel(figure.text), named(QLabel(interval), "secondary")):
        label.setFont(figures(label.font()))
        label.setAlignment(_RIGHT)
        column.addWidget(label)
    column.addStretch()
    return cell


def _table() -> tuple[QFrame, QGridLayout]:
    table = named(QFrame(), "card")
    grid = QGridLayout(table)
    grid.setContentsMargins(PANEL, 2 * STEP, PANEL, 2 * STEP)
    grid.setHorizontalSpacing(5 * STEP)
    grid.setVerticalSpacing(STEP)
    return table, grid


def _add_rule(grid: QGridLayout, number: int, columns: int) -> None:
    if number:
        grid.addWidget(rule(), 2 * number, 0, 1, columns)


def _replaced(old: QFrame, new: QFrame) -> QFrame:
    """Put a new table in the place of the old one."""
    parent = old.parentWidget()
    layout = None if parent is None else parent.layout()
    if layout is not None:
        layout.replaceWidget(old, new, Qt.FindChildOption.FindChildrenRecursively)
        old.deleteLater()
    return new
