"""Panes that scroll together: by position within one frame of reference, else as linked by hand."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import Series, SliceSource
from mriviewer.core.syncing import Pile, SyncOffset, follow, offset_between, pile_of, share_space
from mriviewer.core.view_state import ViewState
from mriviewer.session.viewing import scrolled_to


class Panes(Protocol):
    """What is needed of the session."""

    gestured: SignalInstance  # pane, old, new: what the reader made of a pane

    @property
    def panes(self) -> tuple[ViewState, ...]: ...
    @property
    def active(self) -> int: ...
    def series_in(self, pane: int) -> Series | None: ...
    def change(
        self, gesture: Callable[[ViewState], ViewState], pane: int | None = None
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class _Known:
    slices: tuple[SliceSource, ...]
    pile: Pile


class Syncing(QObject):
    """Moves the other panes after the one that the reader scrolls; nothing else moves them.

    automatic  panes of one frame of reference follow each other
    zooming    zoom and pan are shared by all panes
    """

    changed = Signal()  # what is linked, and how

    def __init__(self, session: Panes, automatic: bool = True, zooming: bool = False) -> None:
        super().__init__()
        self._session = session
        self.automatic, self.zooming = automatic, zooming
        self._offsets: dict[tuple[str, str], SyncOffset] = {}  # (moved, follower), by series uid
        self._piles: dict[str, _Known] = {}
        self._following = False
        session.gestured.connect(self._gestured)

    def use_automatic(self, wanted: bool) -> None:
        self.automatic = wanted
        self.changed.emit()

    def use_zooming(self, wanted: bool) -> None:
        """Share zoom and pan from now on; the other panes take those of the active one."""
        self.zooming = wanted
        if wanted:
            self._share_zoom(self._session.active)
        self.changed.emit()

    # ---- links by hand ----------------------------------------------------------------------

    def linked(self, pane: int) -> list[SyncOffset]:
        """Return how far a pane stays from the panes on screen that it is linked with by hand."""
        mine = self._stack(pane)
        if mine is None:
            return []
        others = [self._stack(other) for other in range(len(self._session.panes)) if other != pane]
        uids = dict.fromkeys(other.uid for other in others if other is not None)
        return [self._offsets[uid, mine.uid] for uid in uids if (uid, mine.uid) in self._offsets]

    def link(self) -> None:
        """Keep the other panes as far from the active one as they are now.

        Those that follow it by position anyway are left as they are. ViewerError when no pane can
        be linked.
        """
        session, active = self._session, self._session.active
        here, found = self._pile(active), 0
        at = session.panes[active].slice_index
        reason = tr("no other pane shows the slices of another series.")
        for pane, view in enumerate(session.panes):
            there = self._pile(pane)
            if here is None or there is None or there.series_uid == here.series_uid:
                continue
            if self.automatic and share_space(here, there):
                reason = tr("the panes scroll together by position already.")
                continue
            offset = offset_between(here, at, there, view.slice_index)
            back = offset_between(there, view.slice_index, here, at)
            if offset is None or back is None:
                reason = tr("their slices lie in different planes.")
                continue
            self._offsets[here.series_uid, there.series_uid] = offset
            self._offsets[there.series_uid, here.series_uid] = back
            found += 1
        if not found:
            raise ViewerError(tr("The panes cannot be linked"), reason)
        self.changed.emit()

    def unlink(self) -> None:
        """End the links of the active pane with those on screen."""
        mine = self._stack(self._session.active)
        shown = {view.series_uid for view in self._session.panes}
        for one, other in list(self._offsets):
            if mine is not None and mine.uid in (one, other) and {one, other} <= shown:
                del self._offsets[one, other]
        self.changed.emit()

    # ---- following --------------------------------------------------------------------------

    def _gestured(self, pane: int, old: ViewState, new: ViewState) -> None:
        if self._following or old.series_uid != new.series_uid:
            return
        self._following = True  # what follows is no gesture of its own
        try:
            if old.slice_index != new.slice_index and new.plane == "stack":
                self._lead(pane)
            if self.zooming and (old.zoom, old.pan) != (new.zoom, new.pan):
                self._share_zoom(pane)
        finally:
            self._following = False

    def _lead(self, leader: int) -> None:
        """Move what follows a pane, and what follows those, each once."""
        session = self._session
        waiting, seen = deque([leader]), {leader}
        while waiting:
            moved = waiting.popleft()
            for pane in range(len(session.panes)):
                index = None if pane in seen else self._target(moved, pane)
                if index is None:
                    continue
                seen.add(pane)
                waiting.append(pane)
                if index != session.panes[pane].slice_index:
                    session.change(partial(scrolled_to, index=index), pane)

    def _target(self, moved: int, pane: int) -> int | None:
        here, there = self._pile(moved), self._pile(pane)
        if here is None or there is None:
            return None
        offset = self._offsets.get((here.series_uid, there.series_uid))
        if offset is None and not self.automatic:
            return None
        return follow(here, self._session.panes[moved].slice_index, there, offset)

    def _share_zoom(self, leader: int) -> None:
        session, view = self._session, self._session.panes[leader]
        was, self._following = self._following, True
        try:
            for pane in range(len(session.panes)):
                stack = view.plane == session.panes[pane].plane == "stack"
                if stack and pane != leader and session.panes[pane].series_uid is not None:
                    session.change(lambda v: replace(v, zoom=view.zoom, pan=view.pan), pane)
        finally:
            self._following = was

    def _stack(self, pane: int) -> Series | None:
        """Return the series in a pane that shows its slices as they were acquired."""
        panes = self._session.panes
        if pane >= len(panes) or panes[pane].plane != "stack":
            return None
        return self._session.series_in(pane)

    def _pile(self, pane: int) -> Pile | None:
        series = self._stack(pane)
        if series is None:
            return None
        known = self._piles.get(series.uid)
        if known is None or known.slices is not series.slices:
            known = self._piles[series.uid] = _Known(series.slices, pile_of(series))
        return known.pile
