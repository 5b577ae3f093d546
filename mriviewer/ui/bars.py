"""Probabilities as bars with their numbers, in the model's violet."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriviewer.core.language import tr
from mriviewer.session.wording import heading, percent
from mriviewer.ui.theme import figures, tokens

_ROW, _BAR, _NUMBER = 24, 8, 52


class ProbabilityBars(QWidget):
    """One row a label: name, bar, number. The suggested one is bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, float | None], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Probabilities for this slice"))

    def show_rows(self, rows: tuple[tuple[str, float | None], ...]) -> None:
        """Show (label, calibrated probability or None while it is not known)."""
        if len(rows) != len(self._rows):
            self.updateGeometry()
        self._rows = rows
        said = (f"{heading(n)} {percent(p)}" for n, p in rows if p is not None)
        self.setAccessibleDescription(", ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _ROW * max(len(self._rows), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _ROW * max(len(self._rows), 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, bold = figures(self.font()), figures(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        names = max((metrics.horizontalAdvance(heading(n)) for n, _ in self._rows), default=0)
        names = min(names + 10, self.width() // 2)
        best = max((p for _, p in self._rows if p is not None), default=None)
        for row, (label, probability) in enumerate(self._rows):
            painter.setFont(bold if probability is not None and probability == best else plain)
            self._paint_row(painter, row * _ROW, names, label, probability)
        painter.end()

    def _paint_row(
        self, painter: QPainter, top: int, names: int, label: str, probability: float | None
    ) -> None:
        t = tokens()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(t.text))
        name = painter.fontMetrics().elidedText(
            heading(label), Qt.TextElideMode.ElideRight, names - 6
        )
        painter.drawText(QRectF(0, top, names, _ROW), int(middle), name)
        groove = QRectF(names, top + (_ROW - _BAR) / 2, self.width() - names - _NUMBER, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.border))
        painter.drawRoundedRect(groove, 2, 2)
        number = "–"
        if probability is not None:
            painter.setBrush(QColor(t.model))
            filled = QRectF(groove)
            filled.setWidth(max(groove.width() * probability, 2.0))
            painter.drawRoundedRect(filled, 2, 2)
            number = percent(probability)
        painter.setPen(QColor(t.text))
        where = QRectF(self.width() - _NUMBER, top, _NUMBER, _ROW)
        painter.drawText(where, int(middle | Qt.AlignmentFlag.AlignRight), number)
