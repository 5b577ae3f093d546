"""What the keys do that lead through slices, series, studies and panes."""

from collections.abc import Callable
from functools import partial

from mriviewer.session import viewing
from mriviewer.session.session import Session
from mriviewer.ui.view_grid import ViewGrid

_FAR = 10  # slices
_ZOOM_PER_PRESS = 1.15


class Moving:
    """Handlers by name of action. `grid` is given once there is a window."""

    grid: ViewGrid

    def __init__(self, session: Session) -> None:
        self._session = session

    def handlers(self) -> dict[str, Callable[[], object]]:
        session = self._session
        return {
            "previous_slice": partial(session.scroll_by, -1),
            "next_slice": partial(session.scroll_by, 1),
            "ten_back": partial(session.scroll_by, -_FAR),
            "ten_on": partial(session.scroll_by, _FAR),
            "first_slice": partial(session.scroll_to, 0),
            "last_slice": lambda: session.scroll_to(session.view.slice_count - 1),
            "previous_series": partial(self._to_series, -1),
            "next_series": partial(self._to_series, 1),
            "previous_study": partial(self._to_study, -1),
            "next_study": partial(self._to_study, 1),
            "previous_pane": partial(self._to_pane, -1),
            "next_pane": partial(self._to_pane, 1),
            "zoom_in": partial(self._zoom, _ZOOM_PER_PRESS),
            "zoom_out": partial(self._zoom, 1 / _ZOOM_PER_PRESS),
        }

    def _to_series(self, step: int) -> None:
        """Show the next series of the study; the last one is the end."""
        study, uid = self._session.study, self._session.view.series_uid
        if study is None:
            return
        uids = [series.uid for series in study.series]
        wanted = uids.index(uid) + step if uid in uids else 0
        if 0 <= wanted < len(uids):
            self._session.show_series(uids[wanted])

    def _to_study(self, step: int) -> None:
        """Show the first series of the next study."""
        study, studies = self._session.study, self._session.studies
        if study is None:
            return
        wanted = [each.uid for each in studies].index(study.uid) + step
        if 0 <= wanted < len(studies) and studies[wanted].series:
            self._session.show_series(studies[wanted].series[0].uid)

    def _to_pane(self, step: int) -> None:
        """Make the next pane the active one, round and round; the keys go to its picture."""
        session = self._session
        session.activate((session.active + step) % len(session.panes))
        self.grid.panes[session.active].viewport.setFocus()

    def _zoom(self, factor: float) -> None:
        self._session.change(lambda view: viewing.zoomed(view, factor))
