"""The panes of the window as plain data: what each shows, which one is active, how they stand."""

from collections.abc import Callable
from dataclasses import replace

from mriviewer.core.render import default_lut
from mriviewer.core.study import Series
from mriviewer.core.view_state import (
    CornerText,
    HeatMapView,
    Interpolation,
    Layout,
    PlaneKind,
    ViewState,
)
from mriviewer.settings import Settings

MOST_PANES = 4
THREE_PLANES: tuple[PlaneKind, ...] = ("axial", "sagittal", "coronal")
# what belongs to all panes, and what to all panes of one series
_COMMON = ("corner_text", "heat_map", "neurological", "overlays")
_OF_SERIES = ("window", "lut", "inverted", "colour_map", "interpolation")


def first_view(settings: Settings) -> ViewState:
    """Return what a pane looks like before anything is open, as the reader likes it."""
    heat = HeatMapView(settings.heat_shown, None, settings.heat_opacity, settings.heat_threshold)
    return ViewState(
        corner_text=CornerText(settings.corner_text), heat_map=heat,
        neurological=settings.neurological,
    )  # fmt: skip


class Panes:
    """View states, one a pane. Panes that a smaller layout hides keep what they show.

    before        the layout of stacks that the three planes have taken the place of, and
    active_stack  the pane that was active in it
    """

    def __init__(self, first: ViewState) -> None:
        empty = replace(first, series_uid=None)
        self.stacks = [first, *(empty for _ in range(MOST_PANES - 1))]
        self.planes = [replace(empty, plane=plane) for plane in THREE_PLANES]
        self.layout = Layout.ONE
        self.before, self.active_stack = Layout.ONE, 0
        self.active = 0
        self._left: dict[str, ViewState] = {}  # how each series looked when it was left

    @property
    def _shown(self) -> list[ViewState]:
        return self.planes if self.layout is Layout.MPR else self.stacks

    @property
    def views(self) -> tuple[ViewState, ...]:
        """The panes on screen, in reading order."""
        return tuple(self._shown[: self.layout.panes])

    def replace(self, pane: int, view: ViewState) -> list[int]:
        """Put a view state in a pane; return all panes that changed by it.

        What belongs to every pane, such as the corner texts, and what belongs to a series, such
        as its window, changes in the other panes too, seen or not.
        """
        old = self._shown[pane]
        self._shown[pane] = view
        common = {n: getattr(view, n) for n in _COMMON if getattr(view, n) != getattr(old, n)}
        of_series = {n: getattr(view, n) for n in _OF_SERIES if getattr(view, n) != getattr(old, n)}
        if old.series_uid != view.series_uid:
            of_series = {name: getattr(view, name) for name in _OF_SERIES}
        changed = [pane] if old != view else []
        for panes in (self.stacks, self.planes):
            for index, other in enumerate(panes):
                shared = dict(common)
                if view.series_uid is not None and other.series_uid == view.series_uid:
                    shared |= of_series
                following = replace(other, **shared) if shared else other
                if following != other:
                    panes[index] = following
                    if panes is self._shown and index < self.layout.panes:
                        changed.append(index)
        return list(dict.fromkeys(changed))

    def use_layout(self, layout: Layout) -> None:
        """Change the layout. The three planes show the series of the pane that was active."""
        if layout is Layout.MPR and self.layout is not Layout.MPR:
            stack = self.views[self.active]
            self.before, self.active_stack = self.layout, self.active
            for index, plane in enumerate(THREE_PLANES):
                self.planes[index] = replace(
                    stack, plane=plane, zoom=1.0, pan=(0.0, 0.0), slice_index=0, slice_count=0
                )
            self.active = 0
        elif self.layout is Layout.MPR and layout is not Layout.MPR:
            self.active = self.active_stack
        self.layout = layout
        self.active = min(self.active, layout.panes - 1)

    def leave(self, view: ViewState) -> None:
        """Remember how a series looked."""
        if view.series_uid is not None and view.plane == "stack":
            self._left[view.series_uid] = view

    def view_of(
        self, series: Series, now: ViewState, interpolation: Interpolation = "smooth"
    ) -> ViewState:
        """Return how a series comes into a pane: the way it was left, at first in its middle.

        interpolation  of a series that has not been seen yet
        """
        shown = next((v for v in self.stacks if v.series_uid == series.uid), None)
        left = self._left.get(series.uid) or shown
        count = len(series.slices)
        if left is None:
            left = ViewState(series.uid, count // 2, count, lut=default_lut(series),
                             interpolation=interpolation)  # fmt: skip
        elif shown is not None:  # another pane has it, and may have changed how it looks since
            left = replace(left, **{name: getattr(shown, name) for name in _OF_SERIES})
        return replace(
            left,
            slice_index=min(left.slice_index, count - 1), slice_count=count,
            phase=min(left.phase, max(len(series.phases) - 1, 0)),
            phase_count=max(len(series.phases), 1),
            corner_text=now.corner_text, heat_map=replace(now.heat_map, label=None),
            neurological=now.neurological, overlays=now.overlays,
        )  # fmt: skip

    def empty(self, now: ViewState) -> ViewState:
        """Return what a pane without a series is, beside the others."""
        return ViewState(
            corner_text=now.corner_text, heat_map=now.heat_map, plane=now.plane,
            neurological=now.neurological, overlays=now.overlays,
        )  # fmt: skip

    def change_unseen(self, change: Callable[[ViewState], ViewState]) -> None:
        """Change all views not on screen: those of hidden panes, and of series that were left."""
        shown = self.layout.panes
        for panes in (self.stacks, self.planes):
            first = shown if panes is self._shown else 0
            panes[first:] = [change(view) for view in panes[first:]]
        self._left = {uid: change(view) for uid, view in self._left.items()}

    def showing(self, series_uid: str) -> list[int]:
        """Return the panes on screen that show a series."""
        return [i for i, view in enumerate(self.views) if view.series_uid == series_uid]
