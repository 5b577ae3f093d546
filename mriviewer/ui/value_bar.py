"""The bar of a colour map at the left edge: which colour stands for which value."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mriviewer.core.colour_maps import table
from mriviewer.ui import painting
from mriviewer.ui.layer import Layer
from mriviewer.ui.readout import value_text
from mriviewer.ui.theme import DARK
from mriviewer.ui.viewport import Viewport

_LEAST_HEIGHT = 360.0  # pixels of the view; smaller ones have no room for it
_WIDTH = 10.0


class ValueBar(Layer):
    """Drawn while a grey picture is shown in colours; grey itself needs no bar."""

    def paint(self, painter: QPainter, view: Viewport) -> None:
        frame, window = view.frame, view.view.window
        if frame is None or window is None or view.view.colour_map == "grey":
            return
        if frame.values.ndim != 2 or view.height() < _LEAST_HEIGHT:
            return
        height = min(170.0, view.height() * 0.24)
        bar = QRectF(painting.MARGIN, view.height() / 2 + 40, _WIDTH, height)
        colours = table(view.view.colour_map)
        colours = colours if view.view.inverted else colours[::-1]
        painter.drawImage(bar, painting.grey_image(np.ascontiguousarray(colours[:, None, :])))
        painter.setPen(QPen(QColor(DARK.secondary), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        metrics = QFontMetricsF(painter.font())
        low, high = window.center - window.width / 2, window.center + window.width / 2
        for value, y in ((high, bar.top()), (window.center, bar.center().y()), (low, bar.bottom())):
            text = f"{value_text(np.float64(f'{value:.4g}'))} {frame.unit}".rstrip()
            where = QRectF(bar.right() + 8, y - metrics.height() / 2, 200, metrics.height())
            painting.paint_text(painter, where, text)
