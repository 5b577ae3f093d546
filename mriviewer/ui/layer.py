"""What lies over the slice in a viewport and may take the mouse and the keys first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

if TYPE_CHECKING:
    from mriviewer.ui.viewport import Viewport

Say = Callable[[str], str]


class Layer:
    """Draws nothing and takes nothing: layers override what they are for.

    The methods for events return whether the event was taken; then nothing else comes of it.
    `Viewport.stored_point` and `Viewport.place_of` lead from widget to slice and back.
    """

    def paint(self, painter: QPainter, view: "Viewport") -> None:
        """Draw over the slice."""

    def paint_in_picture(self, painter: QPainter, view: "Viewport", say: Say) -> None:
        """Draw into a picture that is saved: what follows the pointer is left out.

        say  returns the reader's words as they may leave, without names where these are left out
        """
        self.paint(painter, view)

    def press(self, view: "Viewport", event: QMouseEvent) -> bool:
        return False

    def move(self, view: "Viewport", event: QMouseEvent) -> bool:
        return False

    def release(self, view: "Viewport", event: QMouseEvent) -> bool:
        return False

    def double_click(self, view: "Viewport", event: QMouseEvent) -> bool:
        return False

    def key(self, view: "Viewport", event: QKeyEvent) -> bool:
        return False

    def leave(self, view: "Viewport") -> None:
        """Let go of the pointer, which has left the viewport."""
