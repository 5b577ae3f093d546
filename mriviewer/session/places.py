"""Which series stood in which pane: it comes back after a restart, where it is opened again."""

import json
from collections.abc import Sequence

from mriviewer.core.study import Study
from mriviewer.core.view_state import ViewState
from mriviewer.session.panes import MOST_PANES

_LONGEST = 200  # characters of an identifier


class Places:
    """The series that are still awaited in their panes. A pane that the reader has filled is his.

    kept  what `packed` returned at the end of the last run; nonsense counts as nothing
    """

    def __init__(self, kept: str = "") -> None:
        self._awaited = _unpacked(kept)
        self._stopgap: dict[int, str] = {}  # what was shown in the meantime, to show anything

    def awaits(self, series_uid: str) -> bool:
        return series_uid in self._awaited.values()

    def fill_in(self, pane: int, series_uid: str) -> None:
        """Say that a series stands in a pane only until the one that is awaited comes."""
        if pane in self._awaited:
            self._stopgap[pane] = series_uid

    def taken(self, pane: int) -> None:
        """Say that the reader has begun to use a pane: nothing comes into it any more."""
        self._awaited.pop(pane, None)

    def due(self, studies: Sequence[Study], panes: Sequence[ViewState]) -> list[tuple[int, str]]:
        """Return (pane, series uid) of what has been found and may come in; it is told once."""
        if not self._awaited:
            return []
        there = {series.uid for study in studies for series in study.series}
        come = []
        for pane, uid in list(self._awaited.items()):
            if uid not in there or pane >= len(panes):
                continue
            del self._awaited[pane]
            if panes[pane].series_uid in (None, self._stopgap.get(pane)):
                come.append((pane, uid))
        return come


def packed(panes: Sequence[ViewState]) -> str:
    """Return which series stand in which panes, to keep; no path, no name."""
    return json.dumps([view.series_uid for view in panes])


def _unpacked(kept: str) -> dict[int, str]:
    try:
        uids = json.loads(kept) if kept else []
    except (ValueError, RecursionError):
        return {}
    if not isinstance(uids, list):
        return {}
    return {
        pane: uid
        for pane, uid in enumerate(uids[:MOST_PANES])
        if isinstance(uid, str) and 0 < len(uid) <= _LONGEST
    }
