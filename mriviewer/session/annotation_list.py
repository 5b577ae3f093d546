"""The shapes and key images of a series as rows of a list, and all of a study's as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.annotations import Annotation, Kind, OnSlice
from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import plane_of
from mriviewer.core.language import tr
from mriviewer.core.measures import Measures, Statistics, lines, measure
from mriviewer.core.review import Review
from mriviewer.core.study import Patient, Series
from mriviewer.core.volume import Volume, volume_of, why_no_volume
from mriviewer.export.measurements import Measurement
from mriviewer.export.report_content import safe_description
from mriviewer.session.measured import Measured
from mriviewer.session.measuring import Home, homes, kind_words, on_patch, on_slice


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row.

    uid         of the shape; empty for a key image, whose slice is `identity`
    place       where it is, in words
    statistics  of a region, for its histogram
    """

    uid: str
    kind: Kind | None
    place: str
    words: str
    text: str = ""
    told: tuple[str, ...] = ()
    identity: str = ""
    statistics: Statistics | None = None
    value_unit: str = ""


def rows_of(series: Series, review: Review, measured: Measured) -> tuple[ListRow, ...]:
    """Return all that is marked in a series, in the order of its slices, planes last."""
    found: list[tuple[tuple[int, int, int], ListRow]] = []
    for number, identity in enumerate(review.key_images):
        home = measured.home(series, identity)
        row = ListRow("", None, slice_words(series, home), tr("Key image"), identity=identity)
        found.append((_order(home, number), row))
    for number, shape in enumerate(review.annotations):
        home, place = None, place_words(shape)
        if isinstance(shape.place, OnSlice):
            home = measured.home(series, shape.place.identity)
            place = slice_words(series, home)
        measures = measured.measures(series, shape)
        row = _row(shape, place, measures)
        found.append((_order(home, len(review.key_images) + number), row))
    return tuple(row for _, row in sorted(found, key=lambda pair: pair[0]))


def _row(shape: Annotation, place: str, measures: Measures) -> ListRow:
    return ListRow(
        shape.uid, shape.kind, place, kind_words(shape.kind), shape.text, lines(shape, measures),
        statistics=measures.statistics, value_unit=measures.value_unit,
    )  # fmt: skip


def place_words(shape: Annotation) -> str:
    """Return what a reconstructed plane is called."""
    if isinstance(shape.place, OnSlice):
        return ""
    names = {
        "axial": tr("Axial plane"), "coronal": tr("Coronal plane"),
        "sagittal": tr("Sagittal plane"),
    }  # fmt: skip
    return names.get(plane_of(shape.place) or "", tr("Plane"))


def slice_words(series: Series, home: Home | None) -> str:
    """Return which slice it is, and of which phase where there are several."""
    if home is None:
        return tr("A slice that is not open")
    number = tr("Slice {n}").format(n=home.slice_index + 1)
    if len(series.phases) > 1:
        return f"{number} · {series.phases[home.phase].label}"
    return number


def _order(home: Home | None, number: int) -> tuple[int, int, int]:
    far = 10**9
    return (far, far, number) if home is None else (home.phase, home.slice_index, number)


# ---- as a table -----------------------------------------------------------------------------

_MOST_BYTES = 1 << 30  # of a volume that is built only to measure on it
Read = Callable[[Series, int], NDArray[np.float32]]


def measurements(
    patient: Patient,
    said: Sequence[tuple[Series, Review]],
    read: Read,
    known: Callable[[Series], Volume | None] = lambda _: None,
) -> list[Measurement]:
    """Return every shape of some series with its measures, from the pixels themselves.

    Slow, for a worker. A slice that cannot be read leaves the columns of its values empty. The
    patient's name is left out of the descriptions.

    read   returns the values of a slice, as stored; ViewerError
    known  returns volumes that are there already
    """
    found, made = [], _Made(read)
    for series, review in said:
        where, described = homes(series), safe_description(series, False, patient)
        for shape in review.annotations:
            place = place_words(shape)
            number, measures = None, Measures()
            if isinstance(shape.place, OnSlice):
                home = where.get(shape.place.identity)
                place = slice_words(series, home)
                if home is not None:
                    there = series.at_phase(home.phase)
                    values = _read(read, there, home.slice_index)
                    measures = measure(shape, on_slice(there, home, values))
                    number = home.slice_index + 1
            else:
                there = series.at_phase(shape.place.phase)
                volume = known(there) or made.volume(there)
                measures = measure(*on_patch(shape, shape.place, there, volume))
            found.append(Measurement(described, number, place, shape, measures))
    return found


class _Made:
    """Volumes that are built for a table alone, one at a time."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._last: tuple[Series | None, Volume | None] = None, None

    def volume(self, series: Series) -> Volume | None:
        """Return the volume of a series; None where it makes none, or one that is too large."""
        if self._last[0] != series:
            self._last = series, self._built(series)
        return self._last[1]

    def _built(self, series: Series) -> Volume | None:
        rows, columns = series.shape or (0, 0)
        if why_no_volume(series) or len(series.slices) * rows * columns * 4 > _MOST_BYTES:
            return None
        slices = [_read(self._read, series, index) for index in range(len(series.slices))]
        whole = [values for values in slices if values is not None]
        return volume_of(series, np.stack(whole)) if len(whole) == len(slices) else None


def _read(read: Read, series: Series, index: int) -> NDArray[np.float32] | None:
    try:
        return read(series, index)
    except ViewerError:
        return None
