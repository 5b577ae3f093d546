"""One place in the patient that several panes show: the crosshair, and what moves with it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, SignalInstance

from mriviewer.core.geometry import Point, Vector
from mriviewer.core.planes import Grid, nearest_slice, shown_turn
from mriviewer.core.planes import crosshair as point_in
from mriviewer.core.reslice import Kind
from mriviewer.core.study import Series
from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import Frame
from mriviewer.session.planes import KINDS, Planes
from mriviewer.session.viewing import scrolled_to, zoomed

_ALONE_MM = 0.5  # how near a position must be to a picture whose thickness is not known
_SLACK_MM = 0.01
_PARALLEL = 1e-6  # of two normals: no line is where planes do not cut


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the patient; it means something only in its frame of reference (T13)."""

    position_mm: Vector
    series_uid: str
    frame_of_reference: str

    def is_in(self, series: Series) -> bool:
        """Tell whether positions of a series may be compared with this one."""
        if series.uid == self.series_uid:
            return True
        return bool(self.frame_of_reference) and (
            series.frame_of_reference == self.frame_of_reference
        )


class Stroke(NamedTuple):
    """A line of the crosshair in a picture, from edge to edge; (column, row) of its grid.

    kind  of the planes that lie along it; empty for a line that stands for none
    """

    kind: Kind | None
    start: Point
    end: Point


class Panes(Protocol):
    """What is needed of the session."""

    gestured: SignalInstance

    @property
    def panes(self) -> tuple[ViewState, ...]: ...
    @property
    def active(self) -> int: ...
    def series_in(self, pane: int) -> Series | None: ...


class Crosshair(QObject):
    """Where the crosshair is; panes follow it, and it follows the planes that are scrolled.

    shown   its lines are drawn
    linked  planes are zoomed together
    """

    moved = Signal()
    changed = Signal()  # whether it is shown

    def __init__(
        self, session: Panes, planes: Planes, put: Callable[[int, ViewState], None]
    ) -> None:
        """`put` replaces the view state of a pane without being a gesture of the reader."""
        super().__init__()
        self._session, self._planes, self._put = session, planes, put
        self.spot: Spot | None = None
        self.shown = self.linked = True
        session.gestured.connect(self._gestured)

    def show(self, shown: bool) -> None:
        self.shown = shown
        self.changed.emit()

    def link(self, linked: bool) -> None:
        """Zoom planes together from now on, as far as the active one is."""
        self.linked = linked
        if linked:
            self._share_zoom(self._session.active)
        self.changed.emit()

    # ---- moving -----------------------------------------------------------------------------

    def move(self, position_mm: Vector | NDArray[np.float64], pane: int) -> None:
        """Go to a position that was pointed at in a pane; the other panes go there too.

        A stack that has no slice there, or whose positions are of another frame of reference,
        stays where it is.
        """
        series = self._session.series_in(pane)
        if series is None:
            return
        self.place(position_mm, series)
        self._lead(pane)
        self.moved.emit()

    def place(self, position_mm: Vector | NDArray[np.float64], series: Series) -> None:
        """Set the position; no pane follows."""
        x, y, z = (float(part) for part in position_mm)
        self.spot = Spot((x, y, z), series.uid, series.frame_of_reference)

    def forget(self) -> None:
        """Have no place any more, until one is pointed at: no line stays on the pictures."""
        self.spot = None
        self.moved.emit()

    def clear(self) -> None:
        """Point at nothing."""
        self.spot = None
        self.moved.emit()

    def index(self, series: Series, view: ViewState) -> int | None:
        """Return the slice or plane through the crosshair; None where there is none."""
        if self.spot is None or not self.spot.is_in(series):
            return None
        if view.plane == "stack":
            return nearest_slice(series, self.spot.position_mm)
        planes = self._planes.of(series, view.plane)
        return None if planes is None else planes.nearest(self.spot.position_mm)

    def _lead(self, leader: int | None) -> None:
        """Bring the panes to the crosshair, but for the one that leads."""
        for pane, view in enumerate(self._session.panes):
            series = self._session.series_in(pane)
            index = None if series is None or pane == leader else self.index(series, view)
            if index is not None and index != view.slice_index:
                self._put(pane, scrolled_to(view, index))

    def lead_all(self) -> None:
        """Bring every pane to the crosshair."""
        self._lead(None)
        self.moved.emit()

    # ---- what is drawn ----------------------------------------------------------------------

    def mark(self, frame: Frame, series: Series) -> Point | None:
        """Return the (column, row) of the crosshair in a picture; None where it is not in it."""
        spot, grid = self.spot, frame.grid
        if not self.shown or spot is None or not spot.is_in(series):
            return None
        off = grid.distance_mm(spot.position_mm)
        reach = _ALONE_MM if grid.thickness_mm is None else grid.thickness_mm / 2 + _SLACK_MM
        if off is None or abs(off) > reach:
            return None
        return point_in(spot.position_mm, grid)

    def strokes(self, frame: Frame, series: Series, view: ViewState) -> tuple[Stroke, ...]:
        """Return the lines through the crosshair: of other planes, or along rows and columns."""
        here, spot = self.mark(frame, series), self.spot
        if here is None or spot is None:
            return ()
        if view.plane == "stack":
            found = [(None, (1.0, 0.0)), (None, (0.0, 1.0))]
            return tuple(Stroke(kind, *_across(frame.grid, here, way)) for kind, way in found)
        strokes = []
        for kind in KINDS:
            way = None if kind == view.plane else self._way(series, kind, frame.grid, here)
            if way is not None:
                strokes.append(Stroke(kind, *_across(frame.grid, here, way)))
        return tuple(strokes)

    def _way(self, series: Series, kind: Kind, grid: Grid, here: Point) -> Point | None:
        """Return along which (columns, rows) planes of a kind cut a picture."""
        planes, spot, normal = self._planes.of(series, kind), self.spot, grid.normal
        other = None if planes is None else planes.first.normal
        if spot is None or normal is None or other is None:
            return None
        along = np.cross(normal, other)
        if np.linalg.norm(along) < _PARALLEL:
            return None
        there = grid.point(np.asarray(spot.position_mm) + along)
        return None if there is None else (there[0] - here[0], there[1] - here[1])

    # ---- gestures ---------------------------------------------------------------------------

    def _gestured(self, pane: int, old: ViewState, new: ViewState) -> None:
        if new.plane == "stack" or old.series_uid != new.series_uid:
            return
        if old.slice_index != new.slice_index:
            self._follow(pane, new)
        whole = (new.zoom, new.pan) == (1.0, (0.0, 0.0)) and new.pan != old.pan
        if self.linked and (old.zoom != new.zoom or whole):
            self._share_zoom(pane)

    def _follow(self, pane: int, view: ViewState) -> None:
        """Take the crosshair along onto the plane that was scrolled to."""
        series = self._session.series_in(pane)
        planes = None if series is None else self._planes.of(series, view.plane)
        if series is None or planes is None or not 0 <= view.slice_index < planes.count:
            return
        spot, grid, stride = self.spot, planes.grid(view.slice_index), np.asarray(planes.stride_mm)
        if spot is None or not spot.is_in(series) or grid.normal is None:
            return
        off = grid.distance_mm(spot.position_mm) or 0.0
        # along the stride: in a sheared volume the other planes stay where they are
        there = np.asarray(spot.position_mm) - stride * (off / float(grid.normal @ stride))
        self.place(there, series)
        self._lead(pane)
        self.moved.emit()

    def _share_zoom(self, leader: int) -> None:
        """Zoom the other planes as far, about the crosshair, which stays where it stands."""
        lead = self._session.panes[leader]
        if lead.plane == "stack":
            return
        for pane, view in enumerate(self._session.panes):
            if pane == leader or view.plane == "stack":
                continue
            if (lead.zoom, lead.pan) == (1.0, (0.0, 0.0)):
                self._put(pane, replace(view, zoom=1.0, pan=(0.0, 0.0)))
            else:
                anchor = self._anchor(pane, view)
                grow = partial(zoomed, factor=lead.zoom / view.zoom, anchor=anchor)
                self._put(pane, replace(grow(view), zoom=lead.zoom))

    def _anchor(self, pane: int, view: ViewState) -> tuple[float, float]:
        """Return where the crosshair stands, from the middle of the view, as fractions."""
        series = self._session.series_in(pane)
        grid = None if series is None else self._planes.grid(series, view)
        point = None if grid is None or self.spot is None else grid.point(self.spot.position_mm)
        if grid is None or point is None:
            return (0.0, 0.0)
        turn = shown_turn(grid, view)
        column, row = turn.shown_point(point, grid.rows, grid.columns)
        columns, rows = grid.columns, grid.rows
        if turn.transpose:
            columns, rows = rows, columns
        right, down = (column + 0.5) / columns - 0.5, (row + 0.5) / rows - 0.5
        return (view.pan[0] + right * view.zoom, view.pan[1] + down * view.zoom)


def _across(grid: Grid, here: Point, way: Point) -> tuple[Point, Point]:
    """Return the ends of a line through a point of a picture, at the picture's edges."""
    least, most = -np.inf, np.inf
    for at, step, count in zip(here, way, (grid.columns, grid.rows), strict=True):
        if abs(step) > 1e-9:
            low, high = sorted(((-0.5 - at) / step, (count - 0.5 - at) / step))
            least, most = max(least, low), min(most, high)
    return (
        (here[0] + least * way[0], here[1] + least * way[1]),
        (here[0] + most * way[0], here[1] + most * way[1]),
    )
