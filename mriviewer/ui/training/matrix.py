"""A confusion matrix: rows are the truth, columns what the model answered."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from mriviewer.session.wording import heading
from mriviewer.ui.theme import STEP
from mriviewer.ui.training.canvas import Canvas, bold, colour_of, paint_text, percent_words

_SMALLEST = 0.8  # of the font, for names of columns
_STRONGEST = 0.5  # of the model's colour in a full cell: text on it must stay legible


class Matrix(Canvas):
    """Counts with their share of the row, the stronger the more. Cells may be chosen.

    choosable  whether a click or the arrow keys choose a cell
    """

    cell_chosen = Signal(int, int)  # row (truth), column (answer)

    def __init__(self, spoken: str = "Confusion matrix", choosable: bool = False) -> None:
        super().__init__(spoken)
        self._labels: tuple[str, ...] = ()
        self._counts: tuple[tuple[int, ...], ...] = ()
        self._choosable = choosable
        self.cell: tuple[int, int] | None = None
        if choosable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_counts(self, labels: Sequence[str], counts: Sequence[Sequence[int]]) -> None:
        """Show (labels, labels) counts; empty ones show what `show_empty` said."""
        self._labels = tuple(heading(label) for label in labels)
        self._counts = tuple(tuple(row) for row in counts)
        if self.cell is not None and max(self.cell) >= len(self._counts):
            self.cell = None
        self._say()
        self.updateGeometry()
        self.update()

    def choose(self, row: int, column: int) -> None:
        """Choose a cell, as a click does."""
        self.cell = row, column
        self._say()
        self.update()
        self.cell_chosen.emit(row, column)

    def words(self, row: int, column: int) -> str:
        """Return what a cell says in words."""
        count, total = self._counts[row][column], sum(self._counts[row])
        truth, answer = self._labels[row], self._labels[column]
        share = f" ({percent_words(count / total)})" if total else ""
        how = "answered rightly" if row == column else f"answered as {answer}"
        return f"{truth}: {count} of {total}{share} {how}"

    def _say(self) -> None:
        if self.cell is not None:
            self.setAccessibleDescription(self.words(*self.cell))
            return
        right = (self.words(i, i) for i in range(len(self._counts)))
        self.setAccessibleDescription("; ".join(right) or self.empty)

    def sizeHint(self) -> QSize:
        side = max(len(self._labels), 3)
        return QSize(
            round(self._left() + 4.6 * self.em * side), round((3.2 + 2.9 * side) * self.em)
        )

    def minimumSizeHint(self) -> QSize:
        side = max(len(self._labels), 3)
        return QSize(round((6 + 3.2 * side) * self.em), round((3.2 + 2.5 * side) * self.em))

    def words_at(self, place: QPointF) -> str:
        found = self._cell_at(place)
        return self.words(*found) if found else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._cell_at(event.position())
        if self._choosable and found and event.button() == Qt.MouseButton.LeftButton:
            self.choose(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
                 Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}  # fmt: skip
        move, last = moves.get(Qt.Key(event.key())), len(self._counts) - 1
        if not self._choosable or move is None or last < 0:
            super().keyPressEvent(event)
            return
        if self.cell is None:
            self.choose(0, 0)
            return
        row, column = (min(max(a + b, 0), last) for a, b in zip(self.cell, move, strict=True))
        self.choose(row, column)

    # where things stand

    def _left(self) -> float:
        widest = max((self.width_of(label) for label in self._labels), default=0.0)
        return max(min(widest + 3 * STEP, 0.34 * max(self.width(), 1)), 4 * self.em)

    def _upright(self) -> bool:
        """Whether the names of the columns fit side by side, a little narrower at the worst."""
        each = max(self.width() - self._left() - 1, 1.0) / max(len(self._labels), 1) - 2
        return all(self.width_of(label) * _SMALLEST <= each for label in self._labels)

    def _heads(self) -> float:
        """Return the height of the names of the columns, which stand on end where they must."""
        if self._upright():
            return 1.4 * self.em
        widest = max(self.width_of(label) for label in self._labels)
        return min(widest + 2 * STEP, 0.4 * self.height())

    def _cells(self) -> QRectF:
        top = 1.5 * self.em + self._heads()
        size = max(self.width() - self._left() - 1, 1.0), max(self.height() - top - 1, 1.0)
        return QRectF(self._left(), top, *size)

    def _cell(self, row: int, column: int) -> QRectF:
        cells, side = self._cells(), max(len(self._counts), 1)
        width, height = cells.width() / side, cells.height() / side
        return QRectF(cells.left() + column * width, cells.top() + row * height, width, height)

    def _cell_at(self, place: QPointF) -> tuple[int, int] | None:
        cells, side = self._cells(), len(self._counts)
        if not side or not cells.contains(place):
            return None
        row = int((place.y() - cells.top()) / cells.height() * side)
        column = int((place.x() - cells.left()) / cells.width() * side)
        return min(row, side - 1), min(column, side - 1)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with self.painting() as painter:
            if not self._counts:
                self.paint_empty(painter, QRectF(self.rect()))
                return
            self._paint_names(painter)
            for row, counts in enumerate(self._counts):
                for column, count in enumerate(counts):
                    share = count / max(sum(counts), 1)
                    self._paint_cell(painter, self._cell(row, column), count, share, row == column)
            if self.cell is not None:
                painter.setPen(QPen(colour_of("reader"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self._cell(*self.cell).adjusted(2, 2, -2, -2))
            self.paint_focus(painter, QRectF(self.rect()))

    def _paint_names(self, painter: QPainter) -> None:
        cells, line = self._cells(), self.em
        place = QRectF(cells.left(), 0, cells.width(), 1.4 * line)
        paint_text(painter, place, "the model answered →", "quiet", "centre")
        corner = QRectF(0, cells.top() - 1.4 * line, cells.left() - STEP, 1.4 * line)
        paint_text(painter, corner, "truth ↓", "quiet")
        upright, heads = self._upright(), self._heads()
        for number, label in enumerate(self._labels):
            across = self._cell(0, number)
            head = QRectF(across.left() + 1, 1.4 * line, across.width() - 2, heads)
            if upright:
                self._paint_head(painter, head, label)
            else:
                painter.save()
                painter.translate(head.center().x(), head.bottom() - STEP)
                painter.rotate(-90)
                room = QRectF(0, -line / 2, heads - STEP, line)
                paint_text(painter, room, label)
                painter.restore()
            down = self._cell(number, 0)
            side = QRectF(0, down.top(), cells.left() - 2 * STEP, down.height())
            paint_text(painter, side, label)

    def _paint_head(self, painter: QPainter, place: QRectF, label: str) -> None:
        """Paint the name of a column, smaller where it would not fit."""
        plain = painter.font()
        share = min(place.width() / max(self.width_of(label), 1.0), 1.0)
        if share < 1 and plain.pixelSize() > 0:
            smaller = QFont(plain)
            smaller.setPixelSize(round(plain.pixelSize() * max(share, _SMALLEST)))
            painter.setFont(smaller)
        paint_text(painter, place, label, align="centre")
        painter.setFont(plain)

    def _paint_cell(
        self, painter: QPainter, cell: QRectF, count: int, share: float, right: bool
    ) -> None:
        place = cell.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(place, shade(share))
        if right:  # a frame, so that the diagonal is found without colour
            painter.setPen(QPen(colour_of("quiet"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        line, middle = self.em, place.center().y()
        both = bool(count) and place.height() >= 2.2 * line
        plain = painter.font()
        painter.setFont(bold(plain))
        top = middle - line if both else middle - line / 2
        number = QRectF(place.left(), top, place.width(), line)
        paint_text(painter, number, str(count), "plain" if count else "quiet", "centre")
        painter.setFont(plain)
        if both:
            below = QRectF(place.left(), middle, place.width(), line)
            paint_text(painter, below, percent_words(share), align="centre")


def shade(share: float) -> QColor:
    """Return the colour laid over the panel for a share of the row, 0 to 1."""
    if share <= 0:
        faint = colour_of("quiet")
        faint.setAlphaF(0.07)
        return faint
    colour = colour_of("model")
    colour.setAlphaF(0.06 + (_STRONGEST - 0.06) * share)
    return colour
