"""The black rectangle with the slice: it draws a frame and reports gestures."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetricsF,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mriviewer.core.language import tr
from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import Frame
from mriviewer.session.wording import Corners
from mriviewer.ui import painting
from mriviewer.ui.layer import Layer, Say
from mriviewer.ui.theme import figures

Gesture = Literal["window", "pan", "zoom", "scroll"]
_GESTURES: tuple[Gesture, ...] = ("window", "pan", "zoom", "scroll")
SERIES_MIME = "application/x-mriviewer-series"  # the uid of a series that is being dragged
_NOTCH = 120  # eighths of a degree: one step of an ordinary wheel
_LEAST_PER_SLICE = 3.0  # pixels
_STILL = 4  # pixels; a press that moves less is a click
_ZOOM_PER_NOTCH = 1.15


class Viewport(QWidget):
    """Shows one slice. All positions are reported as shares, so that the owner needs no pixels.

    layers  lie over the slice, the first at the bottom; the topmost is asked first
    """

    touched = Signal()  # pressed, or the keys went here: this pane is meant now
    dropped = Signal(str)  # uid of a series that was dragged here
    maximise_wanted = Signal()
    scrolled = Signal(int)  # slices, positive is onwards
    windowed = Signal(float, float)  # (right, down) as shares of the view's sides
    panned = Signal(float, float)  # (right, down) as fractions of the fitted slice
    zoom_dragged = Signal(float)  # up, as a share of the view's height
    zoomed = Signal(float, float, float)  # factor, and the fixed point (right, down) as for panned
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame: Frame | None = None
        self.view = ViewState()
        self.tool = "window"  # a gesture, or what a layer knows
        self._corners = Corners()
        self._message = ""
        self._layers: painting.Layers | None = None
        self._painted: tuple[object, ...] = ()  # of what the last paint drew slice and heat map
        self._kept: tuple[tuple[object, ...], QImage] | None = None  # and how it looked
        self._notches = 0.0
        self._button = Qt.MouseButton.NoButton
        self._pressed_at = self._last = QPointF()
        self._moved = False
        self._taken = False  # the button that is down belongs to a layer
        self.layers: list[Layer] = []
        self.marked = False  # as the active one of several panes
        self.scale: float | None = None  # points a millimetre at zoom 1; None: whatever fits
        self._target = False  # a series is being dragged over it
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        self.setAccessibleName(tr("Slice"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_frame(
        self, frame: Frame | None, view: ViewState, corners: Corners, message: str = ""
    ) -> None:
        """Show a frame with its texts; without a frame the message stands in its place."""
        if frame is not self.frame:
            layers = None if frame is None else painting.layers_of(frame, self.frame, self._layers)
            self._layers = layers
        self.frame, self.view, self._corners, self._message = frame, view, corners, message
        where = (
            tr("Slice {number} of {count}").format(
                number=view.slice_index + 1, count=view.slice_count
            )
            if frame
            else message
        )
        if frame is not None and frame.place:
            where = ", ".join(part for part in (*frame.place, frame.mark) if part)
        self.setAccessibleDescription(where)
        self.update()

    def picture(
        self, corners: Corners, model_lines: Sequence[str], footer: str, say: Say = str
    ) -> QImage:
        """Return the view at device resolution with the texts given. `say`: see `Layer`.

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
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(font)
        self._paint(painter, corners, say)
        below = QRectF(0, self.height(), self.width(), band)
        painting.paint_band(painter, below, below_it, footer)
        painter.end()
        return image

    def mark(self, active: bool) -> None:
        """Show whether this is the active one of several panes."""
        if active != self.marked:
            self.marked = active
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setFont(figures(self.font()))
        self._paint(painter, self._corners)
        if self.marked or self._target:
            painting.paint_active(painter, QRectF(self.rect()))
        painter.end()

    # ---- where things are -------------------------------------------------------------------

    def picture_area(self) -> QRectF | None:
        """Return where the slice lies in the widget; None without one."""
        if self.frame is None:
            return None
        return painting.picture_rect(self.frame, self.view, QSizeF(self.size()), self.scale)

    @property
    def shows_texts(self) -> bool:
        """Whether the corners have texts at all."""
        return self._corners != Corners()

    def use_scale(self, scale: float | None) -> None:
        """Show so many points a millimetre at zoom 1; None: as large as fits."""
        if scale != self.scale:
            self.scale = scale
            self.update()

    def below_top_left(self, metrics: QFontMetricsF) -> float:
        """Return the height below the texts and the notice of the upper left corner."""
        shown = painting.corners_that_fit(self._corners, metrics, QSizeF(self.size()))
        lines, notice = len(shown.top_left), self.frame is not None and bool(self.frame.notice)
        height = painting.MARGIN + lines * (metrics.height() + 2) + (6 if lines else 0)
        return height + (metrics.height() + 14 if notice else 0)

    def bottom_left_lines(self, metrics: QFontMetricsF) -> int:
        """Return how many lines stand in the lower left corner."""
        shown = painting.corners_that_fit(self._corners, metrics, QSizeF(self.size()))
        return len(shown.bottom_left)

    def paint_slice(self, painter: QPainter, where: QRectF) -> None:
        """Draw slice and heat map, and nothing else, into a rectangle."""
        if self._layers is not None:
            opacity, smooth = self.view.heat_map.opacity, self.view.interpolation == "smooth"
            painting.paint_picture(
                painter, self._layers, where, opacity, self.devicePixelRatioF(), smooth
            )

    def stored_point(self, at: QPointF) -> tuple[float, float] | None:
        """Return (column, row) in the stored slice under a place in the widget.

        Continuous, and beyond the slice's edges too; None without a slice.
        """
        area, frame = self.picture_area(), self.frame
        if area is None or frame is None:
            return None
        rows, columns = frame.grey.shape[:2]
        shown = (
            (at.x() - area.left()) / area.width() * columns - 0.5,
            (at.y() - area.top()) / area.height() * rows - 0.5,
        )
        return frame.turn.stored_point(shown, *frame.values.shape[:2])

    def place_of(self, point: tuple[float, float]) -> QPointF:
        """Return where a (column, row) of the stored slice lies in the widget; needs a slice."""
        area, frame = self.picture_area(), self.frame
        if area is None or frame is None:
            return QPointF()
        rows, columns = frame.grey.shape[:2]
        column, row = frame.turn.shown_point(point, *frame.values.shape[:2])
        return QPointF(
            area.left() + (column + 0.5) * area.width() / columns,
            area.top() + (row + 0.5) * area.height() / rows,
        )

    def _paint(self, painter: QPainter, corners: Corners, say: Say | None = None) -> None:
        area = QSizeF(self.size())
        frame, layers = self.frame, self._layers
        if frame is None or layers is None:
            painter.fillRect(0, 0, self.width(), self.height(), Qt.GlobalColor.black)
            painting.paint_message(painter, self._message, area)
            painting.paint_corners(painter, corners, area)
            return
        rect = painting.picture_rect(frame, self.view, area, self.scale)
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
        for layer in self.layers:
            if say is None:
                layer.paint(painter, self)
            else:
                layer.paint_in_picture(painter, self, say)

    def _paint_picture(self, painter: QPainter, layers: painting.Layers, rect: QRectF) -> None:
        """Draw slice and heat map on black.

        Scaling is most of a paint's work. What is drawn a second time is kept from then on, for
        the texts over it change more often; while one scrolls, keeping would cost more.
        """
        opacity, ratio = self.view.heat_map.opacity, self.devicePixelRatioF()
        smooth = self.view.interpolation == "smooth"
        of = (layers, rect.getRect(), opacity, ratio, smooth, self.width(), self.height())
        again, self._painted = of == self._painted, of
        if not again:
            painter.fillRect(0, 0, self.width(), self.height(), Qt.GlobalColor.black)
            painting.paint_picture(painter, layers, rect, opacity, ratio, smooth)
            return
        if self._kept is None or self._kept[0] != of:
            image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(ratio)
            image.fill(Qt.GlobalColor.black)
            inner = QPainter(image)
            painting.paint_picture(inner, layers, rect, opacity, ratio, smooth)
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
        if not any(layer.key(self, event) for layer in reversed(self.layers)):
            super().keyPressEvent(event)  # on to the window, whose actions have the keys

    # ---- mouse ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._button != Qt.MouseButton.NoButton:
            return
        self.touched.emit()
        self._button = event.button()
        self._pressed_at = self._last = event.position()
        self._moved = False
        self._taken = any(layer.press(self, event) for layer in reversed(self.layers))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._button == Qt.MouseButton.NoButton or self._taken:
            any(layer.move(self, event) for layer in reversed(self.layers))
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
        elif gesture == "scroll":
            self._scroll_by_drag(step.y())

    def _scroll_by_drag(self, down: float) -> None:
        """Go through all slices by one drag over the whole height, at least a few pixels each."""
        pixels = max(self.height() / max(self.view.slice_count, 1), _LEAST_PER_SLICE)
        self._notches += down / pixels
        whole = int(self._notches)
        if whole:
            self._notches -= whole
            self.scrolled.emit(whole)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != self._button:
            return
        self._button = Qt.MouseButton.NoButton
        if self._taken:
            self._taken = False
            any(layer.release(self, event) for layer in reversed(self.layers))
        elif event.button() == Qt.MouseButton.RightButton and not self._moved:
            self.menu_wanted.emit(event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if any(layer.double_click(self, event) for layer in reversed(self.layers)):
            return
        if event.button() == Qt.MouseButton.LeftButton:
            self.maximise_wanted.emit()

    def leaveEvent(self, event: QEvent) -> None:
        for layer in self.layers:
            layer.leave(self)
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the mouse: the layout has changed in the middle of a gesture."""
        self._button, self._taken = Qt.MouseButton.NoButton, False
        for layer in self.layers:
            layer.leave(self)
        super().hideEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.touched.emit()
        super().focusInEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(SERIES_MIME):
            event.acceptProposedAction()
            self._aim(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(False)

    def _aim(self, wanted: bool) -> None:
        """Show that what is being dragged would come into this pane."""
        self._target = wanted
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._aim(False)
        event.acceptProposedAction()
        self.dropped.emit(bytes(event.mimeData().data(SERIES_MIME).data()).decode("utf-8"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Only the keyboard's menu key comes here; the mouse decides on release."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu_wanted.emit(self.mapToGlobal(self.rect().center()))

    def _gesture(self) -> Gesture | None:
        if self._button == Qt.MouseButton.LeftButton:
            return next((gesture for gesture in _GESTURES if gesture == self.tool), None)
        if self._button == Qt.MouseButton.MiddleButton:
            return "pan"
        return "zoom" if self._button == Qt.MouseButton.RightButton else None

    def _share_of_fitted(self, distance: QPointF) -> tuple[float, float]:
        if self.frame is None:
            return 0.0, 0.0
        fitted = painting.fitted_size(self.frame, QSizeF(self.size()), self.scale)
        return distance.x() / fitted.width(), distance.y() / fitted.height()
