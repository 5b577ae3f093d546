"""Shapes over one pane: it draws them and hands the mouse to `Annotating`."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from mriviewer.core.annotations import Point
from mriviewer.core.gestures import Surface
from mriviewer.session.annotating import Annotating, Canvas, Seen
from mriviewer.ui.annotation_painting import paint_key_badge, paint_shapes
from mriviewer.ui.layer import Layer, Say
from mriviewer.ui.viewport import Gesture, Viewport

_OTHERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class AnnotationLayer(Layer):
    """A layer of a viewport."""

    def __init__(self, annotating: Annotating) -> None:
        self._annotating = annotating

    def paint(self, painter: QPainter, view: Viewport) -> None:
        self._paint(painter, view, None)

    def paint_in_picture(self, painter: QPainter, view: Viewport, say: Say) -> None:
        """Draw what is kept, without what shows that one points at it."""
        self._paint(painter, view, say)

    def _paint(self, painter: QPainter, view: Viewport, say: Say | None) -> None:
        frame, area = view.frame, QRectF(view.rect())
        if frame is None or not self._annotating.shown:
            return
        shapes = self._annotating.seen(frame, view.view.phase)
        if say is not None:
            shapes = tuple(_at_rest(shape, say) for shape in shapes if not shape.unfinished)
        if shapes:
            paint_shapes(painter, shapes, view.place_of, area)
        if self._annotating.is_key(frame):
            paint_key_badge(painter, area)

    def press(self, view: Viewport, event: QMouseEvent) -> bool:
        if event.button() == Qt.MouseButton.RightButton:
            self._choose(view, event)
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if event.modifiers() & _OTHERS and not self._annotating.is_busy:
            return False
        if not self._may_take(view):
            return False
        return self._handed(self._annotating.press, view, event)

    def move(self, view: Viewport, event: QMouseEvent) -> bool:
        self._handed(self._annotating.move, view, event)
        self._show_cursor(view, event)
        return False  # others may follow the pointer too

    def release(self, view: Viewport, event: QMouseEvent) -> bool:
        return self._handed(self._annotating.release, view, event)

    def double_click(self, view: Viewport, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or not self._may_take(view):
            return False
        return self._handed(self._annotating.double_click, view, event)

    def key(self, view: Viewport, event: QKeyEvent) -> bool:
        """Take the keys that belong to a drawing; Esc also lets go of selection and tool."""
        if event.key() == Qt.Key.Key_Escape:
            return self._annotating.cancel()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._annotating.end_outline()
        if event.key() == Qt.Key.Key_Backspace:
            return self._annotating.step_back()
        return False

    def leave(self, view: Viewport) -> None:
        self._annotating.leave()

    def _choose(self, view: Viewport, event: QMouseEvent) -> None:
        """Select what lies under the pointer: the menu that follows is about it."""
        canvas, point = canvas_of(view), view.stored_point(event.position())
        if canvas is None or point is None or self._annotating.is_busy:
            return
        if (grip := self._annotating.grip_at(canvas, point)) is not None:
            self._annotating.select(grip.uid)

    def _may_take(self, view: Viewport) -> bool:
        """Tell whether no tool of another layer, such as the crosshair, is in hand."""
        return self._annotating.tool is not None or view.tool in get_args(Gesture)

    def _handed(
        self, to: Callable[[Canvas, Point], bool], view: Viewport, event: QMouseEvent
    ) -> bool:
        canvas, point = canvas_of(view), view.stored_point(event.position())
        return canvas is not None and point is not None and to(canvas, point)

    def _show_cursor(self, view: Viewport, event: QMouseEvent) -> None:
        """Let the pointer say what a press would do."""
        if self._annotating.is_busy:
            return
        canvas, point = canvas_of(view), view.stored_point(event.position())
        grip = None
        if canvas is not None and point is not None and self._may_take(view):
            grip = self._annotating.grip_at(canvas, point)
        if grip is not None:
            whole = Qt.CursorShape.SizeAllCursor
            view.setCursor(whole if grip.handle is None else Qt.CursorShape.PointingHandCursor)
        elif self._annotating.tool is not None:
            view.setCursor(Qt.CursorShape.CrossCursor)
        else:
            view.unsetCursor()


def _at_rest(seen: Seen, say: Say) -> Seen:
    said = replace(seen.annotation, text=say(seen.annotation.text))
    return replace(seen, annotation=said, selected=False, hovered=False)


def canvas_of(view: Viewport) -> Canvas | None:
    """Return what a viewport shows and how large its pixels stand; None without a slice."""
    frame, area = view.frame, view.picture_area()
    if frame is None or area is None:
        return None
    shown_rows, shown_columns = frame.grey.shape[:2]
    across, down = area.width() / shown_columns, area.height() / shown_rows
    if frame.turn.transpose:
        across, down = down, across
    rows, columns = frame.values.shape[:2]
    return Canvas(frame, view.view.phase, Surface(rows, columns, across, down))
