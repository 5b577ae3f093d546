"""The figures of the training window: bars and reliability here, `Curves` and `Matrix` beside.

All take plain data by a `show_…` method, draw themselves at any size and font, and say the same in
words: as accessible description and where they are pointed at.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from mriviewer.ui.theme import STEP
from mriviewer.ui.training.canvas import (
    Canvas,
    Voice,
    colour_of,
    number_words,
    paint_text,
    percent_words,
)
from mriviewer.ui.training.curves import Axis, Curves, Line, Mark, Span
from mriviewer.ui.training.matrix import Matrix

__all__ = [
    "Axis", "Bar", "Bars", "Curves", "Line", "Mark", "Matrix", "Reliability", "Span",
    "number_words", "percent_words",
]  # fmt: skip

_ROW = 1.9  # lines of text that a row takes
_TINTS = (1.0, 0.45, 1.0)  # of the parts of a bar, from the left
_PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
)  # full, pale, hatched: told apart without colour


@dataclass(frozen=True, slots=True)
class Bar:
    """One row. `words` is what stands at its right; empty: the number.

    low, high  an interval around the value, drawn as a whisker; None for none
    parts      what the value is made of, in the order of the legend; empty: one piece
    """

    name: str
    value: float
    words: str = ""
    low: float | None = None
    high: float | None = None
    parts: tuple[float, ...] = ()
    voice: Voice = "quiet"

    def said(self) -> str:
        return f"{self.name}: {self.words or number_words(self.value)}"


class Bars(Canvas):
    """Horizontal bars with their names at the left and their numbers at the right."""

    def __init__(self, spoken: str) -> None:
        super().__init__(spoken)
        self._rows: tuple[Bar, ...] = ()
        self._legend: tuple[str, ...] = ()
        self._most, self._mark, self._mark_words = 1.0, 0.0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(
        self,
        rows: Sequence[Bar],
        legend: Sequence[str] = (),
        most: float | None = None,
        mark: float = 0.0,
        mark_words: str = "",
    ) -> None:
        """Show rows from the top.

        legend  names of the parts, where bars have some
        most    what the full width stands for; None: the largest value
        mark    a value to compare with, such as chance, drawn as a dashed line; `mark_words` names
                it, empty for none
        """
        self._rows, self._legend = tuple(rows), tuple(legend)
        largest = max((max(row.value, row.high or 0.0) for row in rows), default=0.0)
        self._most = most or largest or 1.0
        self._mark, self._mark_words = mark, mark_words
        self.setAccessibleDescription("; ".join(self._said(row) for row in rows) or self.empty)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(
            round(24 * self.em), round(self._top() + self._row() * max(len(self._rows), 1))
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(round(14 * self.em), self.sizeHint().height())

    def words_at(self, place: QPointF) -> str:
        number = int((place.y() - self._top()) // self._row())
        return self._said(self._rows[number]) if 0 <= number < len(self._rows) else ""

    def _said(self, row: Bar) -> str:
        named = zip(self._legend, row.parts, strict=False)
        parts = ", ".join(f"{name} {number_words(value)}" for name, value in named)
        return f"{row.said()} ({parts})" if parts else row.said()

    def _row(self) -> float:
        return _ROW * self.em

    def _top(self) -> float:
        return _ROW * self.em if self._legend or self._mark_words else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        with self.painting() as painter:
            if not self._rows:
                self.paint_empty(painter, QRectF(self.rect()))
                return
            names = max(self.width_of(row.name) for row in self._rows) + 3 * STEP
            names = min(names, 0.4 * self.width())
            numbers = max(self.width_of(row.words or number_words(row.value)) for row in self._rows)
            bars = QRectF(names, self._top(), self.width() - names - numbers - 3 * STEP, 0)
            self._paint_legend(painter, bars)
            for number, row in enumerate(self._rows):
                place = QRectF(0, self._top() + number * self._row(), self.width(), self._row())
                paint_text(painter, QRectF(0, place.top(), names - STEP, place.height()), row.name)
                self._paint_bar(painter, row, QRectF(
                    bars.left(), place.center().y() - 0.32 * self.em, bars.width(), 0.64 * self.em
                ))  # fmt: skip
                paint_text(painter, place, row.words or number_words(row.value), align="right")
            if self._mark_words:
                x = bars.left() + bars.width() * min(self._mark / self._most, 1.0)
                painter.setPen(QPen(colour_of("plain"), 1, Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(x, self._top()), QPointF(x, self.height()))

    def _paint_bar(self, painter: QPainter, row: Bar, groove: QRectF) -> None:
        faint = colour_of("quiet")
        faint.setAlphaF(0.16)
        painter.fillRect(groove, faint)
        left, each = groove.left(), groove.width() / self._most
        for number, value in enumerate(row.parts or (row.value,)):
            width = min(max(value * each, 0.0), groove.right() - left)
            if value > 0:
                piece = QRectF(left, groove.top(), max(width, 1.5), groove.height())
                _fill_part(painter, piece, colour_of(row.voice), number)
            left += width
        if row.low is not None and row.high is not None:
            y = groove.center().y()
            low, high = (groove.left() + each * v for v in (row.low, row.high))
            painter.setPen(QPen(colour_of("plain"), 1.5))
            painter.drawLine(QPointF(low, y), QPointF(high, y))
            for x in (low, high):
                painter.drawLine(QPointF(x, y - 0.25 * self.em), QPointF(x, y + 0.25 * self.em))

    def _paint_legend(self, painter: QPainter, bars: QRectF) -> None:
        side = 0.7 * self.em
        texts = (*self._legend, self._mark_words)
        wanted = sum(self.width_of(text) + side + 6 * STEP for text in texts)
        x = min(bars.left(), max(self.width() - wanted, 0.0))
        for number, name in enumerate(self._legend):
            square = QRectF(x, (self._top() - side) / 2, side, side)
            _fill_part(painter, square, colour_of("quiet"), number)
            width = self.width_of(name) + 1
            paint_text(painter, QRectF(x + side + 6, 0, width, self._top()), name, "quiet")
            x += side + width + 4.5 * STEP
        if self._mark_words:
            painter.setPen(QPen(colour_of("plain"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x + 2, 0.3 * self.em), QPointF(x + 2, self._top() - 4))
            place = QRectF(x + 2 * STEP, 0, self.width() - x - 2 * STEP, self._top())
            paint_text(painter, place, self._mark_words, "quiet")


def _fill_part(painter: QPainter, place: QRectF, colour: QColor, number: int) -> None:
    kind = number % len(_TINTS)
    tint = QColor(colour)
    tint.setAlphaF(_TINTS[kind])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(place, QBrush(tint, _PATTERNS[kind]))


class Reliability(Canvas):
    """How sure the model was against how often it was right, in bins; on the diagonal is ideal."""

    def __init__(self, spoken: str = "Reliability: how sure against how often right") -> None:
        super().__init__(spoken)
        self._bins: tuple[tuple[float, float, int], ...] = ()
        self.setMouseTracking(True)

    def show_bins(
        self,
        confidence: Sequence[float | None],
        right: Sequence[float | None],
        pictures: Sequence[int],
    ) -> None:
        """Show mean probability of the answer, share that was right, and pictures of each bin."""
        rows = zip(confidence, right, pictures, strict=True)
        self._bins = tuple((c, r, n) for c, r, n in rows if c is not None and r is not None and n)
        said = (self._said(each) for each in self._bins)
        self.setAccessibleDescription("; ".join(said) or self.empty)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(18 * self.em), round(16 * self.em))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(12 * self.em), round(11 * self.em))

    def words_at(self, place: QPointF) -> str:
        plot = self._plot()
        for found in self._bins:
            at = self._at(plot, found[0], found[1])
            if (at - place).manhattanLength() < max(self._radius(found[2]), 6) + 4:
                return self._said(found)
        return ""

    @staticmethod
    def _said(found: tuple[float, float, int]) -> str:
        sure, right, count = found
        noun = "picture" if count == 1 else "pictures"
        return f"{percent_words(sure)} sure, {percent_words(right)} right ({count} {noun})"

    def _plot(self) -> QRectF:
        left, below = self.width_of("100 %") + 2.0 * self.em, 2.8 * self.em
        right = self.width_of("100 %") / 2 + 2
        side = min(self.width() - left - right, self.height() - below - 0.8 * self.em)
        return QRectF(left, 0.8 * self.em, max(side, 1.0), max(side, 1.0))

    @staticmethod
    def _at(plot: QRectF, x: float, y: float) -> QPointF:
        return QPointF(plot.left() + x * plot.width(), plot.bottom() - y * plot.height())

    def _radius(self, count: int) -> float:
        total = sum(n for _, _, n in self._bins)
        return float(0.18 * self.em + 0.75 * self.em * (count / total) ** 0.5)

    def paintEvent(self, event: QPaintEvent) -> None:
        with self.painting() as painter:
            plot = self._plot()
            self._paint_axes(painter, plot)
            if not self._bins:
                self.paint_empty(painter, plot)
                return
            line = QPolygonF([self._at(plot, c, r) for c, r, _ in self._bins])
            painter.setPen(QPen(colour_of("model"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(line)
            tint = colour_of("model")
            tint.setAlphaF(0.55)
            painter.setBrush(tint)
            for sure, right, count in self._bins:
                radius = self._radius(count)
                painter.drawEllipse(self._at(plot, sure, right), radius, radius)

    def _paint_axes(self, painter: QPainter, plot: QRectF) -> None:
        grid = colour_of("quiet")
        grid.setAlphaF(0.3)
        painter.setPen(QPen(grid, 1))
        painter.drawRect(plot)
        painter.setPen(QPen(colour_of("quiet"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(plot.bottomLeft(), plot.topRight())
        line = self.em
        for value in (0.0, 0.5, 1.0):
            text, at = percent_words(value), self._at(plot, value, value)
            width = self.width_of(text) + 2
            place = QRectF(at.x() - width / 2, plot.bottom() + STEP, width, line)
            paint_text(painter, place, text, "quiet", "centre")
            lift = line / 2 if value else 0.85 * line  # clear of the zero below
            place = QRectF(plot.left() - width - STEP, at.y() - lift, width, line)
            paint_text(painter, place, text, "quiet", "right")
        title = "how sure the model was"
        width = self.width_of(title) + 2
        left = min(max(plot.center().x() - width / 2, 0.0), max(self.width() - width, 0.0))
        below = QRectF(left, plot.bottom() + 1.4 * line, width, line)
        paint_text(painter, below, title, "quiet", "centre")
        painter.save()
        painter.translate(0, plot.center().y())
        painter.rotate(-90)
        title = "how often it was right"
        width = self.width_of(title) + 2
        paint_text(painter, QRectF(-width / 2, 0, width, line), title, "quiet", "centre")
        painter.restore()
