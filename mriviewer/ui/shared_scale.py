"""One scale for the three planes: a millimetre is equally long in all of them."""

from PySide6.QtCore import QEvent, QObject

from mriviewer.core.planes import shown_turn
from mriviewer.core.view_state import Layout
from mriviewer.session.session import Session
from mriviewer.ui.view_grid import ViewGrid


class SharedScale(QObject):
    """Gives the viewports of planes the largest scale at which each plane fits its own."""

    def __init__(self, session: Session, grid: ViewGrid) -> None:
        super().__init__(grid)
        self._session, self._grid = session, grid
        for pane in grid.panes:
            pane.viewport.installEventFilter(self)
        session.pane_changed.connect(lambda _: self.fit())
        session.layout_changed.connect(self.fit)
        session.crosshair.changed.connect(self.fit)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """Find the scale anew: panes, planes or what is shared have changed."""
        session, shared = self._session, self._session.layout is Layout.MPR
        fits = []
        if shared and session.crosshair.linked:
            several = range(len(session.panes))
            shown = [session.active] if session.maximised else several
            fits = [fit for fit in map(self._fitting, shown) if fit is not None]
        scale = min(fits, default=None)
        for pane in self._grid.panes:
            pane.viewport.use_scale(scale)

    def _fitting(self, pane: int) -> float | None:
        """Return how many points a millimetre may have for the plane to fit its viewport."""
        series, view = self._session.series_in(pane), self._session.panes[pane]
        grid = None if series is None else self._session.planes.grid(series, view)
        if grid is None or grid.spacing_mm is None:
            return None
        height, width = grid.rows * grid.spacing_mm[0], grid.columns * grid.spacing_mm[1]
        if shown_turn(grid, view).transpose:
            height, width = width, height
        viewport = self._grid.panes[pane].viewport
        return min(viewport.width() / width, viewport.height() / height)
