"""The shapes and key images of a series as rows of a list, and all of a study's as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.annotations import Annotation, Kind, OnSlice
from mriviewer.core.geometry import plane_of
from mriviewer.core.language import tr
from mriviewer.core.measures import Measures, Statistics, lines, measure
from mriviewer.core.review import Review
from mriviewer.core.study import Patient, Series
from mriviewer.core.volume import Volume
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
        on_slice_ = isinstance(shape.place, OnSlice)
        home = (
            measured.home(series, shape.place.identity)
            if isinstance(shape.place, OnSlice)
            else None
        )
        place = slice_words(series, home) if on_slice_ else place_words(shape)
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

Read = Callable[[Series, int], NDArray[np.float32]]


def measurements(
    patient: Patient,
    said: Sequence[tuple[Series, Review]],
    read: Read,
    volume_of: Callable[[Series], Volume | None] = lambda _: None,
) -> list[Measurement]:
    """Return every shape of some series with its measures, from the pixels themselves.

    Slow, for a worker. `read` gives the values of a slice, as stored; ViewerError from it. The
    patient's name is left out of the descriptions.
    """
    found = []
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
                    values = read(there, home.slice_index)
                    measures = measure(shape, on_slice(there, home, values))
                    number = home.slice_index + 1
            else:
                there = series.at_phase(shape.place.phase)
                measures = measure(*on_patch(shape, shape.place, there, volume_of(there)))
            found.append(Measurement(described, number, place, shape, measures))
    return found
