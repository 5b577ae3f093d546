"""The black rectangle with the slice: it draws a frame and reports gestures."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import Frame
from mriviewer.session.wording import Corners
from mriviewer.ui import painting
from mriviewer.ui.theme import figures

Tool = Literal["window", "pan", "zoom"]
_NOTCH = 120  # eighths of a degree: one step of an ordinary wheel
_STILL = 4  # pixels; a press that moves less is a click
_ZOOM_PER_NOTCH = 1.15


class Viewport(QWidget):
    """Shows one slice. All positions are reported as shares, so that the owner needs no pixels."""

    scrolled = Signal(int)  # slices, positive is onwards
    jumped = Signal(int)  # to a slice; -1 is the last
    windowed = Signal(float, float)  # (right, down) as shares of the view's sides
    panned = Signal(float, float)  # (right, down) as fractions of the fitted slice
    zoom_dragged = Signal(float)  # up, as a share of the view's height
    zoomed = Signal(float, float, float)  # factor, and the fixed point (right, down) as for panned
    fit_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame: Frame | None = None
        self.view = ViewState()
        self.tool: Tool = "window"
        self._corners = Corners()
        self._message = ""
        self._layers: painting.Layers | None = None
        self._painted: tuple[object, ...] = ()  # of what the last paint drew slice and heat map
        self._kept: tuple[tuple[object, ...], QImage] | None = None  # and how it looked
        self._notches = 0.0
        self._button = Qt.MouseButton.NoButton
        self._pressed_at = self._last = QPointF()
        self._moved = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 240)
        self.setAccessibleName("Slice")

    def show_frame(
        self, frame: Frame | None, view: ViewState, corners: Corners, message: str = ""
    ) -> None:
        """Show a frame with its texts; without a frame the message stands in its place."""
        if frame is not self.frame:
            layers = None if frame is None else painting.layers_of(frame, self.frame, self._layers)
            self._layers = layers
        self.frame, self.view, self._corners, self._message = frame, view, corners, message
        where = f"Slice {view.slice_index + 1} of {view.slice_count}" if frame else message
        self.setAccessibleDescription(where)
        self.update()

    def picture(self, corners: Corners, model_lines: Sequence[str], footer: str) -> QImage:
        """Return the view at device resolution with the texts given.

        Below it stands a band with what the model said and with the footer, so that neither is
        lost when the picture travels alone.
        """
        ratio = self.devicePixelRatioF()
        font, room = figures(self.font()), self.width() - 2 * painting.MARGIN
        below_it = [line for text in model_lines for line in painting.wrapped(text, font, room)]
        band = painting.band_height(font, len(below_it) + 1)
        size = QSize(self.width(), self.height() + band)
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        painter.setFont(font)
        self._paint(painter, corners)
        below = QRectF(0, self.height(), self.width(), band)
        painting.paint_band(painter, below, below_it, footer)
        painter.end()
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(figures(self.font()))
        self._paint(painter, self._corners)
        painter.end()

    def _paint(self, painter: QPainter, corners: Corners) -> None:
        area = QSizeF(self.size())
        frame, layers = self.frame, self._layers
        if frame is None or layers is None:
            painter.fillRect(0, 0, self.width(), self.height(), Qt.GlobalColor.black)
            painting.paint_message(painter, self._message, area)
            painting.paint_corners(painter, corners, area)
            return
        rect = painting.picture_rect(frame, self.view, area)
        self._paint_picture(painter, layers, rect)
        if corners != Corners():
            painting.paint_letters(painter, frame, area)
            painting.paint_ruler(painter, frame, rect, corners, area)
            painting.paint_corners(painter, corners, area)
        if frame.heat is not None:
            threshold = self.view.heat_map.threshold
            painting.paint_colour_bar(painter, frame.heat, threshold, area)
            painting.paint_heat_words(painter, frame.heat, corners, area)
        painting.paint_notice(painter, frame.notice, corners, area)

    def _paint_picture(self, painter: QPainter, layers: painting.Layers, rect: QRectF) -> None:
        """Draw slice and heat map on black.

        Scaling is most of a paint's work. What is drawn a second time is kept from then on, for
        the texts over it change more often; while one scrolls, keeping would cost more.
        """
        opacity, ratio = self.view.heat_map.opacity, self.devicePixelRatioF()
        of = (layers, rect.getRect(), opacity, ratio, self.width(), self.height())
        again, self._painted = of == self._painted, of
        if not again:
            painter.fillRect(0, 0, self.width(), self.height(), Qt.GlobalColor.black)
            painting.paint_picture(painter, layers, rect, opacity, ratio)
            return
        if self._kept is None or self._kept[0] != of:
            image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(ratio)
            image.fill(Qt.GlobalColor.black)
            inner = QPainter(image)
            painting.paint_picture(inner, layers, rect, opacity, ratio)
            inner.end()
            self._kept = of, image
        painter.drawImage(0, 0, self._kept[1])

    # ---- wheel and keys ---------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by whole notches; a touch pad's small steps add up to them."""
        delta = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x, y = self._share_of_fitted(event.position() - QPointF(self.rect().center()))
            self.zoomed.emit(_ZOOM_PER_NOTCH ** (delta / _NOTCH), x, y)
        else:
            if delta * self._notches < 0:
                self._notches = 0.0  # turning back counts at once
            self._notches += delta / _NOTCH
            whole = int(self._notches)
            if whole:
                self._notches -= whole
                self.scrolled.emit(-whole)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        fast = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        steps = {
            Qt.Key.Key_Up: -fast, Qt.Key.Key_Left: -fast, Qt.Key.Key_Down: fast,
            Qt.Key.Key_Right: fast, Qt.Key.Key_PageUp: -10, Qt.Key.Key_PageDown: 10,
        }  # fmt: skip
        if key in steps:
            self.scrolled.emit(steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.jumped.emit(0 if key == Qt.Key.Key_Home else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.zoomed.emit(_ZOOM_PER_NOTCH ** (1 if key == Qt.Key.Key_Plus else -1), 0.0, 0.0)
        else:
            super().keyPressEvent(event)

    # ---- mouse ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._button == Qt.MouseButton.NoButton:
            self._button = event.button()
            self._pressed_at = self._last = event.position()
            self._moved = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._button == Qt.MouseButton.NoButton:
            return
        here = event.position()
        if not self._moved and (here - self._pressed_at).manhattanLength() < _STILL:
            return
        self._moved = True
        step, self._last = here - self._last, here
        gesture = self._gesture()
        if gesture == "window":
            self.windowed.emit(step.x() / self.width(), step.y() / self.height())
        elif gesture == "pan":
            self.panned.emit(*self._share_of_fitted(step))
        elif gesture == "zoom":
            self.zoom_dragged.emit(-step.y() / self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != self._button:
            return
        self._button = Qt.MouseButton.NoButton
        if event.button() == Qt.MouseButton.RightButton and not self._moved:
            self.menu_wanted.emit(event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.fit_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Only the keyboard's menu key comes here; the mouse decides on release."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.mapToGlobal(self.rect().center()))

    def _gesture(self) -> Tool | None:
        if self._button == Qt.MouseButton.LeftButton:
            return self.tool
        if self._button == Qt.MouseButton.MiddleButton:
            return "pan"
        return "zoom" if self._button == Qt.MouseButton.RightButton else None

    def _share_of_fitted(self, distance: QPointF) -> tuple[float, float]:
        if self.frame is None:
            return 0.0, 0.0
        fitted = painting.fitted_size(self.frame, QSizeF(self.size()))
        return distance.x() / fitted.width(), distance.y() / fitted.height()
