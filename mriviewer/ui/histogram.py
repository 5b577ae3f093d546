"""The values of a region as bars, in the reader's teal."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriviewer.core.language import tr
from mriviewer.core.measures import Statistics, value_text
from mriviewer.ui.theme import figures, tokens

_HEIGHT, _PAD = 84, 4.0


class HistogramChart(QWidget):
    """How many pixels have which value, with least, greatest and a hairline at the mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Statistics | None = None
        self._unit = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Histogram of the region"))

    def show_statistics(self, found: Statistics | None, unit: str) -> None:
        """Show the pixels of a region; without any the chart takes no room."""
        self._found, self._unit = found, unit
        drawn = found is not None and found.pixels > 0
        self.setVisible(drawn)
        if found is not None and drawn:
            self.setAccessibleDescription(self._words(found))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def _words(self, found: Statistics) -> str:
        peak = max(found.histogram.counts)
        return tr("{n} pixels from {least} to {greatest}, at most {peak} in a bar").format(
            n=found.pixels, least=value_text(found.least), greatest=value_text(found.greatest),
            peak=peak,
        )  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        found, t = self._found, tokens()
        if found is None or not found.pixels:
            return
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(figures(self.font()))
        metrics = QFontMetricsF(painter.font())
        plot = QRectF(self.rect()).adjusted(_PAD, _PAD, -_PAD, -metrics.height() - _PAD)
        counts, edges = found.histogram.counts, found.histogram.edges
        peak, low, span = max(counts), edges[0], (edges[-1] - edges[0]) or 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.reader))
        for count, start, stop in zip(counts, edges[:-1], edges[1:], strict=True):
            left = plot.left() + (start - low) / span * plot.width()
            right = plot.left() + (stop - low) / span * plot.width()
            height = plot.height() * count / peak
            painter.drawRect(QRectF(left, plot.bottom() - height, max(right - left - 1, 1), height))
        painter.setPen(QPen(QColor(t.secondary), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        mean = plot.left() + (found.mean - low) / span * plot.width()
        painter.setPen(QPen(QColor(t.text), 1, Qt.PenStyle.DashLine))
        painter.drawLine(round(mean), round(plot.top()), round(mean), round(plot.bottom()))
        self._paint_axis(painter, found, metrics)
        painter.end()

    def _paint_axis(self, painter: QPainter, found: Statistics, metrics: QFontMetricsF) -> None:
        painter.setPen(QColor(tokens().secondary))
        row = QRectF(_PAD, self.height() - metrics.height(), self.width() - 2 * _PAD,
                     metrics.height())  # fmt: skip
        middle = Qt.AlignmentFlag.AlignVCenter
        greatest = " ".join(part for part in (value_text(found.greatest), self._unit) if part)
        painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | middle), value_text(found.least))
        painter.drawText(row, int(Qt.AlignmentFlag.AlignRight | middle), greatest)
        mean = tr("mean {mean}").format(mean=value_text(found.mean))
        painter.drawText(row, int(Qt.AlignmentFlag.AlignHCenter | middle), mean)
