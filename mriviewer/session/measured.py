"""What shapes measure, remembered while their pixels are not in memory."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence

import numpy as np

from mriviewer.core.annotations import REGIONS, Annotation, OnSlice
from mriviewer.core.measures import Measures, Sampling, measure
from mriviewer.core.planes import Grid, slice_grid
from mriviewer.core.study import Series
from mriviewer.core.volume import Volume
from mriviewer.session.measuring import Home, homes, on_patch, on_slice, plane_grid
from mriviewer.session.slices import SliceStore, key_of

_MOST = 20_000  # shapes; beyond it the oldest are measured anew
_PARALLEL = 1e-9  # of the cosine between two normals
_SURELY_MM = 0.1
_PICTURES = 16  # on screen and lately so, each with what lies near it


class Measured:
    """Measures of shapes on their own pictures.

    volume_of  returns the volume of a series at its phase, None while it is not made
    """

    def __init__(self, store: SliceStore) -> None:
        self._store = store
        self.volume_of: Callable[[Series], Volume | None] = lambda _: None
        self._homes: dict[str, tuple[object, dict[str, Home]]] = {}
        self._known: dict[str, tuple[object, Measures]] = {}  # by uid: what it was made from
        self._grids: dict[str, tuple[object, dict[str, Grid | None]]] = {}
        self._near: OrderedDict[object, tuple[object, dict[str, bool]]] = OrderedDict()

    def home(self, series: Series, identity: str) -> Home | None:
        """Return where in a series (at any phase) a slice is; None when it is not there."""
        made_from, found = self._homes.get(series.uid, (None, {}))
        slices = series.phases or series.slices  # the same at every phase
        if made_from is not slices:
            found = homes(series)
            self._homes[series.uid] = slices, found
        return found.get(identity)

    def grid(self, series: Series, annotation: Annotation) -> Grid | None:
        """Return the grid of a shape's own picture; None when its slice is not in the series."""
        if not isinstance(annotation.place, OnSlice):
            return plane_grid(annotation.place)
        made_from, known = self._grids.get(series.uid, (None, {}))
        of = (series.geometry, series.phases or series.slices)
        if made_from is None or not _is_one(made_from, of):
            known = {}
            self._grids[series.uid] = of, known
        name = annotation.place.identity
        if name not in known:
            home = self.home(series, name)
            known[name] = (
                None if home is None else slice_grid(series.at_phase(home.phase), home.slice_index)
            )
        return known[name]

    def measures(
        self, series: Series, annotation: Annotation, here: Callable[[], Sampling] | None = None
    ) -> Measures:
        """Return what a shape measures; of its values only what is in memory, or once was.

        here  returns its own picture, where that is on screen
        """
        known = self._known.get(annotation.uid)
        made_from = (annotation, series.geometry, series.padding, series.value_unit)
        if known is not None and known[0] == made_from and _has_values(annotation, known[1]):
            return known[1]
        on, sampling = self._sampling(series, annotation)
        if here is not None and (sampling is None or sampling.values is None):
            on, sampling = annotation, here()
        if sampling is None:
            return Measures()  # the slice is not among the open files: nothing is known of it
        found = measure(on, sampling)
        while len(self._known) >= _MOST:
            del self._known[next(iter(self._known))]
        self._known[annotation.uid] = made_from, found
        return found

    def catch_up(self, series: Series, annotations: Sequence[Annotation], seconds: float) -> bool:
        """Measure as many shapes as there is time for; return whether that was all."""
        end = time.monotonic() + seconds
        for annotation in annotations:
            self.measures(series, annotation)
            if time.monotonic() > end:
                return annotation is annotations[-1]
        return True

    def may_meet(self, series: Series, annotation: Annotation, grid: Grid) -> bool:
        """Tell whether a shape's own picture comes near another one at all.

        Found out once for all shapes of a slice: there may be thousands on slices far away.
        """
        if not isinstance(annotation.place, OnSlice):
            return True
        of, slices = (series.uid, grid), series.phases or series.slices
        made_from, near = self._near.get(of, (None, {}))
        if made_from is not slices:
            near = {}
            self._near[of] = slices, near
        self._near.move_to_end(of)
        if len(self._near) > _PICTURES:
            self._near.popitem(last=False)
        name = annotation.place.identity
        if name not in near:
            own = self.grid(series, annotation)
            near[name] = own is not None and not _are_apart(own, grid)
        return near[name]

    def _sampling(
        self, series: Series, annotation: Annotation
    ) -> tuple[Annotation, Sampling | None]:
        place = annotation.place
        if not isinstance(place, OnSlice):
            there = series.at_phase(place.phase)
            return on_patch(annotation, place, there, self.volume_of(there))
        home = self.home(series, place.identity)
        if home is None:
            return annotation, None
        there = series.at_phase(home.phase)
        return annotation, on_slice(there, home, self._store.get(key_of(there, home.slice_index)))


def _is_one(made_from: object, of: tuple[object, object]) -> bool:
    """Tell whether two pairs are the very same objects; comparing what they hold takes longer."""
    return isinstance(made_from, tuple) and made_from[0] is of[0] and made_from[1] is of[1]


def _are_apart(one: Grid, other: Grid) -> bool:
    """Tell whether two pictures are parallel and sure not to meet, or have no known place."""
    here, there = one.normal, other.normal
    if here is None or there is None or one.origin_mm is None or other.origin_mm is None:
        return True
    if 1 - abs(float(np.dot(here, there))) > _PARALLEL:
        return False
    off = other.distance_mm(one.origin_mm)
    return off is not None and abs(off) > (other.thickness_mm or 0.0) / 2 + _SURELY_MM


def _has_values(annotation: Annotation, measures: Measures) -> bool:
    """Tell whether all is measured that will be, so that it need not be done again."""
    if annotation.kind in REGIONS:
        return measures.statistics is not None
    return annotation.kind != "probe" or (
        measures.probed is not None and measures.probed.value is not None
    )
