"""The overlay planes of a file, in amber over its slice."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter

from mriviewer.core.render import turned
from mriviewer.session.frame import Frame
from mriviewer.ui.layer import Layer
from mriviewer.ui.painting import colour_image
from mriviewer.ui.theme import DARK
from mriviewer.ui.viewport import Viewport

Marks = NDArray[np.bool_]


class FileOverlayLayer(Layer):
    """Asks for the marks of the frame on screen each time, and keeps their image."""

    def __init__(self, marks_of: Callable[[Frame], Marks | None]) -> None:
        self._marks_of = marks_of
        self._image: tuple[Marks, object, QImage] | None = None

    def paint(self, painter: QPainter, view: Viewport) -> None:
        frame, area = view.frame, view.picture_area()
        if frame is None or area is None or not view.view.overlays or not frame.identity:
            return
        marks = self._marks_of(frame)
        if marks is None or marks.shape != frame.values.shape[:2]:
            return
        if self._image is None or self._image[0] is not marks or self._image[1] != frame.turn:
            shown = np.ascontiguousarray(turned(marks, frame.turn))
            rgba = np.zeros((*shown.shape, 4), np.uint8)
            rgba[shown] = QColor(DARK.warning).getRgb()
            self._image = marks, frame.turn, colour_image(rgba)
        painter.drawImage(area, self._image[2])
