"""Lines over an axis: loss and accuracy by epoch, a schedule, a sweep of learning rates."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from mriviewer.ui.theme import STEP
from mriviewer.ui.training.canvas import (
    Canvas,
    Voice,
    colour_of,
    number_words,
    paint_text,
    ticks,
)

Point = tuple[float, float | None]  # x, y; None where nothing was measured: the line has a gap
_LEAST = 1e-12  # what a logarithmic axis can show


@dataclass(frozen=True, slots=True)
class Line:
    """One line, with x rising. Dashed as well as coloured, so that colour is not needed."""

    name: str
    points: tuple[Point, ...]
    voice: Voice = "model"
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the x axis worth pointing out, with the points there circled."""

    x: float
    text: str
    voice: Voice = "plain"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the x axis with a name, such as a stage of the training."""

    low: float
    high: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis. `low` and `high` None: as the points are; `words` says a number of it.

    whole  only whole numbers stand at it, such as epochs
    """

    title: str
    low: float | None = None
    high: float | None = None
    logarithmic: bool = False
    whole: bool = False
    words: Callable[[float], str] = number_words


@dataclass(frozen=True, slots=True)
class _Scale:
    """From values to a share of the axis, 0 to 1."""

    low: float
    high: float
    logarithmic: bool

    def share(self, value: float) -> float:
        low, high, at = self.low, self.high, value
        if self.logarithmic:
            low, high, at = (math.log10(max(v, _LEAST)) for v in (low, high, at))
        return min(max((at - low) / (high - low), 0.0), 1.0)

    def ticks(self, most: int, whole: bool) -> list[float]:
        if self.logarithmic:
            low, high = (math.log10(max(v, _LEAST)) for v in (self.low, self.high))
            decades = range(math.ceil(low - 1e-9), math.floor(high + 1e-9) + 1)
            if len(decades) >= 2:
                every = math.ceil(len(decades) / max(most, 1))
                return [10.0**decade for decade in decades[::every]]
            return [self.low, self.high]
        found = ticks(self.low, self.high, most)
        return [value for value in found if not whole or abs(value - round(value)) < 1e-6]


class Curves(Canvas):
    """Lines with a legend; pointing, or the arrow keys, read the numbers at a place off."""

    def __init__(self, spoken: str) -> None:
        super().__init__(spoken)
        self._lines: tuple[Line, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._spans: tuple[Span, ...] = ()
        self._x, self._y = Axis(""), Axis("")
        self._read: float | None = None  # x that is read off
        self.widest = ""  # room that numbers at the y axis have at least: for plots in a column
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_lines(
        self,
        lines: Sequence[Line],
        x: Axis,
        y: Axis,
        marks: Sequence[Mark] = (),
        spans: Sequence[Span] = (),
    ) -> None:
        """Show lines; without any point, what `show_empty` said stands in their place."""
        self._lines, self._x, self._y = tuple(lines), x, y
        self._marks, self._spans = tuple(marks), tuple(spans)
        if self._read not in self._places():
            self._read = None
        self._say()
        self.update()

    def read_at(self, x: float | None) -> str:
        """Read off the numbers at a place of the x axis (None: nowhere), and return the words."""
        self._read = x
        self._say()
        self.update()
        return self.reading()

    def reading(self) -> str:
        """Return the numbers at the place that is read off, such as "epoch 3: train 0.41"."""
        if self._read is None:
            return ""
        at = ((line.name, _value_at(line, self._read)) for line in self._lines)
        said = ", ".join(f"{name} {self._y.words(y)}" for name, y in at if y is not None)
        return f"{self._x.title} {self._x.words(self._read)}: {said}"

    def _say(self) -> None:
        last = ", ".join(
            f"{line.name} {self._y.words(known[-1])}"
            for line in self._lines
            if (known := [y for _, y in line.points if y is not None])
        )
        marks = ", ".join(mark.text for mark in self._marks if mark.text)
        whole = "; ".join(filter(None, (f"{self._y.title}, last: {last}" if last else "", marks)))
        self.setAccessibleDescription(self.reading() or whole or self.empty)

    def _places(self) -> list[float]:
        return sorted({x for line in self._lines for x, y in line.points if y is not None})

    def sizeHint(self) -> QSize:
        return QSize(round(24 * self.em), round(13 * self.em))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(14 * self.em), round(8 * self.em))

    # what the reader does

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        places, plot = self._places(), self._plot()
        if not places or not plot.contains(event.position()):
            self.read_at(None)
            return
        scale = self._x_scale()
        wanted = (event.position().x() - plot.left()) / plot.width()
        self.read_at(min(places, key=lambda x: abs(scale.share(x) - wanted)))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.read_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.read_at(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places, key = self._places(), event.key()
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1,
                 Qt.Key.Key_Home: -len(places), Qt.Key.Key_End: len(places)}  # fmt: skip
        move = moves.get(Qt.Key(key))
        if not places or move is None:
            super().keyPressEvent(event)
            return
        if self._read is None:
            self.read_at(places[0] if key == Qt.Key.Key_Home else places[-1])
            return
        now = min(range(len(places)), key=lambda i: abs(places[i] - (self._read or 0.0)))
        self.read_at(places[min(max(now + move, 0), len(places) - 1)])

    # where things stand

    def _x_scale(self) -> _Scale:
        values = self._places()
        return _scale(self._x, values, 0.0)

    def _y_scale(self) -> _Scale:
        values = [y for line in self._lines for _, y in line.points if y is not None]
        return _scale(self._y, values, 0.06)

    def _tick_words(self) -> list[str]:
        return [self._y.words(value) for value in self._y_ticks()]

    def _y_ticks(self) -> list[float]:
        _, high = self._top_and_height()
        return self._y_scale().ticks(max(3, int(high / (1.7 * self.em))), self._y.whole)

    def _top_and_height(self) -> tuple[float, float]:
        top = 1.7 * self.em * (1 + any(mark.text for mark in self._marks))
        return top, max(self.height() - top - 2.6 * self.em, 1.0)

    def _plot(self) -> QRectF:
        texts = (self.widest, *self._tick_words())
        left = max(self.width_of(text) for text in texts) + 3 * STEP
        top, high = self._top_and_height()
        return QRectF(left, top, max(self.width() - left - 3 * STEP, 1.0), high)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with self.painting() as painter:
            if not self._places():
                self.paint_empty(painter, QRectF(self.rect()))
                self.paint_focus(painter, QRectF(self.rect()))
                return
            plot, x, y = self._plot(), self._x_scale(), self._y_scale()
            self._paint_grid(painter, plot, x, y)
            self._paint_spans(painter, plot, x)
            for line in self._lines:
                self._paint_line(painter, plot, x, y, line)
            for mark in self._marks:
                self._paint_mark(painter, plot, x, y, mark)
            if self._read is not None:
                at = plot.left() + x.share(self._read) * plot.width()
                painter.setPen(QPen(colour_of("reader"), 1))
                painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()))
            self._paint_legend(painter)
            self.paint_focus(painter, QRectF(self.rect()))

    def _paint_grid(self, painter: QPainter, plot: QRectF, x: _Scale, y: _Scale) -> None:
        faint, line = colour_of("quiet"), self.em
        faint.setAlphaF(0.22)
        for value in self._y_ticks():
            at = plot.bottom() - y.share(value) * plot.height()
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at))
            place = QRectF(0, at - line / 2, plot.left() - STEP, line)
            paint_text(painter, place, self._y.words(value), "quiet", "right")
        painter.setPen(QPen(faint, 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        room = max(2, int(plot.width() / (4.2 * line)))
        for value in x.ticks(room, self._x.whole):
            at = plot.left() + x.share(value) * plot.width()
            text = self._x.words(value)
            half = self.width_of(text) / 2 + 1
            centre = min(max(at, half), self.width() - half)
            place = QRectF(centre - half, plot.bottom() + 2, 2 * half, line)
            paint_text(painter, place, text, "quiet", "centre")
        place = QRectF(plot.left(), plot.bottom() + 1.25 * line, plot.width(), line)
        if self._read is None:
            paint_text(painter, place, self._x.title, "quiet", "centre")
        else:
            text = f"{self._x.title} {self._x.words(self._read)}"
            paint_text(painter, place, text, "reader", "centre")

    def _paint_spans(self, painter: QPainter, plot: QRectF, x: _Scale) -> None:
        for number, span in enumerate(self._spans):
            left, right = (plot.left() + x.share(v) * plot.width() for v in (span.low, span.high))
            if number:
                painter.setPen(QPen(colour_of("quiet"), 1, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(left, plot.top()), QPointF(left, plot.bottom()))
            place = QRectF(left + STEP, plot.bottom() - 1.3 * self.em, right - left - STEP, self.em)
            if place.width() > 3 * self.em:
                paint_text(painter, place, span.text, "quiet")

    def _paint_line(
        self, painter: QPainter, plot: QRectF, x: _Scale, y: _Scale, line: Line
    ) -> None:
        pen = _pen_of(line)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in _pieces(line.points):
            points = [self._at(plot, x, y, *point) for point in piece]
            if len(points) == 1:
                painter.setBrush(pen.color())
                painter.drawEllipse(points[0], 2.5, 2.5)
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(points)

    def _paint_mark(
        self, painter: QPainter, plot: QRectF, x: _Scale, y: _Scale, mark: Mark
    ) -> None:
        at = plot.left() + x.share(mark.x) * plot.width()
        painter.setPen(QPen(colour_of(mark.voice), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()))
        painter.setPen(QPen(colour_of(mark.voice), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in self._lines:
            value = _value_at(line, mark.x)
            if value is not None and not line.dashed:
                painter.drawEllipse(self._at(plot, x, y, mark.x, value), 5.0, 5.0)
        half = self.width_of(mark.text) / 2 + 2
        centre = min(max(at, half), self.width() - half)
        place = QRectF(centre - half, plot.top() - 1.4 * self.em, 2 * half, 1.3 * self.em)
        paint_text(painter, place, mark.text, mark.voice, "centre")

    def _paint_legend(self, painter: QPainter) -> None:
        """Paint the title of the y axis and the lines' names, with the numbers read off."""
        high, x = 1.5 * self.em, float(STEP)
        alone = len(self._lines) == 1
        title = self._y.title
        if alone and self._read is not None:
            value = _value_at(self._lines[0], self._read)
            title = title if value is None else f"{title} {self._y.words(value)}"
        width = self.width_of(title) + 1
        paint_text(painter, QRectF(x, 0, width, high), title)
        x += width + 4 * STEP
        for line in () if alone else self._lines:
            value = None if self._read is None else _value_at(line, self._read)
            text = line.name if value is None else f"{line.name} {self._y.words(value)}"
            sample = 1.5 * self.em
            painter.setPen(_pen_of(line))
            painter.drawLine(QPointF(x, high / 2), QPointF(x + sample, high / 2))
            room = max(self.width() - x - sample - 6, 0.0)
            width = min(self.width_of(text) + 1, room)
            paint_text(painter, QRectF(x + sample + 6, 0, width, high), text, "quiet")
            x += sample + 6 + width + 3 * STEP

    @staticmethod
    def _at(plot: QRectF, x: _Scale, y: _Scale, a: float, b: float) -> QPointF:
        return QPointF(
            plot.left() + x.share(a) * plot.width(), plot.bottom() - y.share(b) * plot.height()
        )


def _pen_of(line: Line) -> QPen:
    style = Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine
    pen = QPen(colour_of(line.voice), 1.8, style)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _value_at(line: Line, x: float) -> float | None:
    return next((y for at, y in line.points if at == x), None)


def _pieces(points: Sequence[Point]) -> list[list[tuple[float, float]]]:
    """Return the stretches between gaps."""
    found: list[list[tuple[float, float]]] = [[]]
    for x, y in points:
        if y is None:
            found.append([])
        else:
            found[-1].append((x, y))
    return [piece for piece in found if piece]


def _scale(axis: Axis, values: Sequence[float], spare: float) -> _Scale:
    if axis.logarithmic:
        values = [value for value in values if value > _LEAST]
    low = min(values, default=0.0) if axis.low is None else axis.low
    high = max(values, default=1.0) if axis.high is None else axis.high
    if not high > low:
        half = (0.5 if axis.whole else abs(low) / 10) or 0.5
        low, high = (
            (low / 2, high * 2) if axis.logarithmic and low > 0 else (low - half, high + half)
        )
    elif not axis.logarithmic:
        reach = (high - low) * spare
        low -= 0.0 if axis.low is not None else reach
        high += 0.0 if axis.high is not None else reach
    return _Scale(low, high, axis.logarithmic)
