"""What panes show of one another: where slices cut each other, and which panes are linked."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from mriviewer.core.geometry import Point
from mriviewer.core.language import tr
from mriviewer.core.planes import reference_line
from mriviewer.core.study import Series
from mriviewer.core.view_state import Layout
from mriviewer.session.frame import Frame
from mriviewer.session.session import Session
from mriviewer.ui import painting
from mriviewer.ui.layer import Layer
from mriviewer.ui.theme import DARK
from mriviewer.ui.view_grid import ViewGrid
from mriviewer.ui.viewport import Viewport

_HALO = QColor(0, 0, 0, 170)


class Relations(Layer):
    """The layer over one pane; it takes no event.

    line   in the stored slice, (column, row) of both ends; None where there is none to draw
    links  what is said of the panes that this one is linked with
    """

    def __init__(self) -> None:
        self.line: tuple[Point, Point] | None = None
        self.links = ""

    def paint(self, painter: QPainter, view: Viewport) -> None:
        if view.frame is None:
            return
        if self.line is not None:
            ends = QLineF(*(view.place_of(point) for point in self.line))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for colour, width, style in (
                (_HALO, 3.0, Qt.PenStyle.SolidLine),
                (QColor(DARK.reader), 1.2, Qt.PenStyle.DashLine),
            ):
                painter.setPen(QPen(colour, width, style))
                painter.drawLine(ends)
        if self.links:
            below = view.bottom_left_lines(QFontMetricsF(painter.font()))
            painting.paint_link(painter, self.links, below, QRectF(view.rect()))


class ReferenceLines(QObject):
    """Keeps lines and links of all panes up to date; made after what draws the panes."""

    def __init__(self, session: Session, grid: ViewGrid) -> None:
        super().__init__(grid)
        self._session, self._grid = session, grid
        self._layers = [Relations() for _ in grid.panes]
        self._known: dict[int, tuple[Frame, Frame, tuple[Point, Point] | None]] = {}
        for layer, pane in zip(self._layers, grid.panes, strict=True):
            pane.viewport.layers.insert(0, layer)
        session.pane_changed.connect(lambda _: self.draw())
        session.active_changed.connect(lambda _: self.draw())
        session.slice_ready.connect(lambda _: self.draw())
        session.layout_changed.connect(self.draw)
        session.syncing.changed.connect(self.draw)
        self.draw()

    def said(self, pane: int) -> str:
        """Return what stands in a pane about its links."""
        return self._layers[pane].links

    def draw(self) -> None:
        """Find out what to draw from the slices that are on screen."""
        session = self._session
        several = session.layout.panes > 1 and not session.maximised
        for pane, layer in enumerate(self._layers):
            shown = several and pane < session.layout.panes
            line = self._line(pane) if shown else None
            offsets = session.syncing.linked(pane) if shown else []
            links = ", ".join(dict.fromkeys(offset.words() for offset in offsets))
            links = tr("Linked: {offset}").format(offset=links) if links else ""
            if (line, links) != (layer.line, layer.links):
                layer.line, layer.links = line, links
                self._grid.panes[pane].viewport.update()

    def _line(self, pane: int) -> tuple[Point, Point] | None:
        session = self._session
        if not session.settings.reference_lines or session.layout is Layout.MPR:
            return None  # the crosshair tells it there
        if pane == session.active:
            return None
        of = self._grid.panes[session.active].viewport.frame
        on = self._grid.panes[pane].viewport.frame
        if of is None or on is None or not _comparable(session.series, session.series_in(pane)):
            return None
        known = self._known.get(pane)
        if known is None or known[0] is not of or known[1] is not on:
            known = self._known[pane] = of, on, reference_line(of.grid, on.grid)
        return known[2]


def _comparable(one: Series | None, other: Series | None) -> bool:
    """Tell whether positions of two series may be compared: one frame of reference (T13)."""
    if one is None or other is None:
        return False
    frames: Sequence[str] = (one.frame_of_reference, other.frame_of_reference)
    return one.uid == other.uid or (bool(frames[0]) and frames[0] == frames[1])
