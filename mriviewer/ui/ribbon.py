"""The slice slider with the model's ribbon: a cell a slice, violet by probability of a finding."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip, QWidget

from mriviewer.core.language import tr
from mriviewer.ui.theme import tokens

_WIDTH, _TRACK, _PAD = 36, 14, 8.0


class SliceRibbon(QAbstractSlider):
    """A slider from the first slice (top) to the last; its value is the visible slice.

    The cells carry the probability twice, as colour and as length, so that it is read without
    seeing violet.
    """

    jumped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[float | None, ...] = ()
        self._viewed: frozenset[int] = frozenset()
        self._keys: frozenset[int] = frozenset()
        self.setOrientation(Qt.Orientation.Vertical)
        self.setInvertedAppearance(True)
        self.setInvertedControls(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Slices, with the probability of a finding"))
        self.actionTriggered.connect(lambda _: self.jumped.emit(self.sliderPosition()))

    def show_slices(
        self, index: int, found: Sequence[float | None], viewed: frozenset[int]
    ) -> None:
        """Show the visible slice, the probability per slice (None: not known) and what was seen."""
        self._found, self._viewed = tuple(found), viewed
        self.setPageStep(10)
        self.setRange(0, max(len(found) - 1, 0))
        self.setValue(index)
        self.setAccessibleDescription(self.words(index))
        self.update()

    def mark_keys(self, keys: frozenset[int]) -> None:
        """Mark the slices that the reader has made key images, in the reader's colour."""
        if keys != self._keys:
            self._keys = keys
            self.setAccessibleDescription(self.words(self.value()))
            self.update()

    def words(self, index: int) -> str:
        """Return what a cell means in words."""
        if not 0 <= index < len(self._found):
            return ""
        found = self._found[index]
        said = (
            tr("not asked yet")
            if found is None
            else tr("probability of a finding {share:.0%}").format(share=found)
        )
        seen = tr(", viewed") if index in self._viewed else ""
        key = f", {tr('key image')}" if index in self._keys else ""
        return tr("Slice {number} of {count}: {said}{seen}{key}").format(
            number=index + 1, count=len(self._found), said=said, seen=seen, key=key
        )

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WIDTH, 80)

    def index_at(self, y: float) -> int:
        """Return the slice whose cell is at a height."""
        count = max(len(self._found), 1)
        share = (y - _PAD) / max(self.height() - 2 * _PAD, 1.0)
        return max(0, min(int(share * count), count - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(t.panel))
        if self._found:
            cells = QRectF(_TRACK, _PAD, self.width() - _TRACK - 6, self.height() - 2 * _PAD)
            painter.fillRect(cells, QColor(t.window))
            step = cells.height() / len(self._found)
            for index, found in enumerate(self._found):
                self._paint_cell(painter, QRectF(cells.left(), cells.top() + index * step,
                                                 cells.width(), step), index, found)  # fmt: skip
            painter.setPen(QPen(QColor(t.border), 1))
            painter.drawRect(cells)
            for index in self._keys:
                self._paint_key(painter, cells.right(), cells.top() + (index + 0.5) * step)
            self._paint_handle(painter, cells.top() + (self.value() + 0.5) * step, step, cells)
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: QRectF, index: int, found: float | None) -> None:
        t = tokens()
        gap = 1.0 if cell.height() >= 4 else 0.0
        if found is not None:
            colour = QColor(t.model)
            colour.setAlphaF(0.25 + 0.75 * found)
            bar = QRectF(cell.left() + 3, cell.top(), max((cell.width() - 3) * found, 1.0),
                         cell.height() - gap)  # fmt: skip
            painter.fillRect(bar, colour)
        if index in self._viewed:
            mark = QRectF(cell.left() + 1, cell.top(), 1, cell.height() - gap)
            painter.fillRect(mark, QColor(t.secondary))

    def _paint_key(self, painter: QPainter, x: float, y: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().panel), 1))
        painter.setBrush(QColor(tokens().reader))
        painter.drawPolygon(
            [QPointF(x - 5, y), QPointF(x, y - 5), QPointF(x + 5, y), QPointF(x, y + 5)]
        )

    def _paint_handle(self, painter: QPainter, y: float, step: float, cells: QRectF) -> None:
        t = tokens()
        colour = QColor(t.reader if self.hasFocus() else t.text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(3, y - 6), QPointF(11, y), QPointF(3, y + 6)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.5))
        high = max(step, 4.0)
        painter.drawRect(QRectF(cells.left(), y - high / 2, cells.width(), high))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._found:
            self.jumped.emit(self.index_at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._found:
            self.jumped.emit(self.index_at(event.position().y()))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words(self.index_at(event.pos().y())), self)
            return True
        return super().event(event)
