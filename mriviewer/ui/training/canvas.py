"""What all drawn figures share: measures that follow the font, colours by who speaks."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mriviewer.ui.theme import STEP, figures, tokens

Voice = Literal["plain", "quiet", "model", "reader", "good", "warning", "danger"]
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_CENTRE, _MIDDLE = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter


def colour_of(voice: Voice) -> QColor:
    """Return the colour of who speaks: "plain" text, "quiet" grey, the model, the reader."""
    t = tokens()
    return QColor(
        {"plain": t.text, "quiet": t.secondary, "model": t.model, "reader": t.reader,
         "good": t.good, "warning": t.warning, "danger": t.danger}[voice]
    )  # fmt: skip


def number_words(value: float) -> str:
    """Return a number as it stands at an axis: three significant figures, no needless zeros.

    >>> number_words(0.5), number_words(1234567.0), number_words(3e-05)
    ('0.5', '1 230 000', '3e-5')
    """
    if value and not 1e-3 <= abs(value) < 1e7:
        mantissa, exponent = f"{value:.2e}".split("e")
        return f"{float(mantissa):g}e{int(exponent)}"
    if abs(value) >= 1000:
        rounded = round(value, 3 - 1 - math.floor(math.log10(abs(value))))
        return f"{rounded:,.0f}".replace(",", " ")
    return f"{value:.3g}"


def percent_words(share: float) -> str:
    """Return a share in percent; one digit after the point where it says something.

    >>> percent_words(0.873), percent_words(0.87), percent_words(1.0)
    ('87.3 %', '87 %', '100 %')
    """
    text = f"{100 * share:.1f}"
    return f"{text.removesuffix('.0')} %"


def ticks(low: float, high: float, most: int) -> list[float]:
    """Return round numbers from `low` to `high`, at most `most` but at least two."""
    if not high > low:
        return [low]
    raw = (high - low) / max(most - 1, 1)
    size = 10.0 ** math.floor(math.log10(raw))
    steps = [size * factor for factor in (10, 5, 2, 1, 0.5, 0.2, 0.1)]
    wide = next(place for place in reversed(range(4)) if steps[place] >= raw * (1 - 1e-9))
    found: list[float] = []
    for step in steps[wide:]:
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        found = [number * step for number in range(first, last + 1)]
        if len(found) >= 2:
            break
    return found


class Canvas(QWidget):
    """A figure that is painted. All measures are in `self.em`, the height of a line of text."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.empty = ""

    @property
    def em(self) -> float:
        return QFontMetricsF(self.font()).height()

    def show_empty(self, text: str) -> None:
        """Say in the place of the figure why there is none."""
        self.empty = text
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    def width_of(self, text: str) -> float:
        return QFontMetricsF(figures(self.font())).horizontalAdvance(text)

    def words_at(self, place: QPointF) -> str:
        """Return what is said of a place that is pointed at; empty for nothing."""
        return ""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    @contextmanager
    def painting(self) -> Iterator[QPainter]:
        """Yield a painter with figures of equal width; it ends with the block."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(figures(self.font()))
        try:
            yield painter
        finally:
            painter.end()

    def paint_empty(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(colour_of("quiet"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place.adjusted(STEP, STEP, -STEP, -STEP), int(flags), self.empty)

    def paint_focus(self, painter: QPainter, place: QRectF) -> None:
        if self.hasFocus():
            painter.setPen(QPen(colour_of("reader"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def paint_text(
    painter: QPainter,
    place: QRectF,
    text: str,
    voice: Voice = "plain",
    align: Literal["left", "right", "centre"] = "left",
) -> None:
    """Paint one line, vertically in the middle; what does not fit ends in an ellipsis."""
    painter.setPen(colour_of(voice))
    side = {"left": _LEFT, "right": _RIGHT, "centre": _CENTRE}[align]
    fitting = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, math.ceil(place.width())
    )
    painter.drawText(place, int(side | _MIDDLE), fitting)


def bold(font: QFont) -> QFont:
    heavy = QFont(font)
    heavy.setWeight(QFont.Weight.DemiBold)
    return heavy
