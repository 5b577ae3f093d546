"""What lies under the pointer: pixel, value and place, above the texts of the lower left corner."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter

from mriviewer.core import measures
from mriviewer.core.language import tr
from mriviewer.session.frame import Frame
from mriviewer.ui import painting
from mriviewer.ui.layer import Layer, Say
from mriviewer.ui.viewport import Viewport

_BESIDE_RULER = 560  # pixels of width; in a narrower view the ruler stands in the way


class Readout(Layer):
    """Follows the pointer; it takes no event."""

    def __init__(self) -> None:
        self._at: QPointF | None = None

    def paint(self, painter: QPainter, view: Viewport) -> None:
        frame = view.frame
        if self._at is None or frame is None or not view.shows_texts:
            return
        point = view.stored_point(self._at)
        lines = [] if point is None else readout_lines(frame, point)
        metrics = QFontMetricsF(painter.font())
        below = view.bottom_left_lines(metrics) or int(view.width() < _BESIDE_RULER)
        painting.paint_lines_above_corner(painter, lines, below, QRectF(view.rect()))

    def paint_in_picture(self, painter: QPainter, view: Viewport, say: Say) -> None:
        """Draw nothing: a value without its pointer says nothing."""

    def move(self, view: Viewport, event: QMouseEvent) -> bool:
        if event.buttons() == Qt.MouseButton.NoButton:
            self._at = event.position()
            view.update()
        return False

    def leave(self, view: Viewport) -> None:
        if self._at is not None:
            self._at = None
            view.update()


def readout_lines(frame: Frame, point: tuple[float, float]) -> Sequence[str]:
    """Return the value and the place of a (column, row) of the stored slice; none outside of it."""
    column, row = round(point[0]), round(point[1])
    if not (0 <= row < frame.values.shape[0] and 0 <= column < frame.values.shape[1]):
        return ()
    value = frame.values[row, column]
    said = f"({column}, {row})  {value_text(value)} {frame.unit}".rstrip()
    position = frame.grid.position_mm(*point)
    if position is None:
        return (said,)
    return (said, place_text(position))


def value_text(value: np.generic | np.ndarray) -> str:
    """Return a value as labels and lists write it; three numbers of a colour."""
    if isinstance(value, np.ndarray):
        return "RGB " + " ".join(f"{int(channel)}" for channel in value)
    number = float(value)
    if not np.isfinite(number):
        return tr("no value")
    return measures.value_text(number)


def place_text(position_mm: np.ndarray) -> str:
    """Return an LPS position with the sides of the patient: "L 12.0  P 3.5  H 40.1 mm"."""
    sides = (("R", "L"), ("A", "P"), ("F", "H"))
    parts = [f"{pair[int(value >= 0)]} {abs(value):.1f}" for pair, value in
             zip(sides, position_mm, strict=True)]  # fmt: skip
    return "  ".join(parts) + " mm"
