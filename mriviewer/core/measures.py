"""What a shape measures on the picture it lies on; always computed anew, never stored.

Lengths, angles and areas are those of the shape itself, from the positions of its points. The
statistics of a region are those of the pixels whose centre lies inside it or on its edge; pixels
without a value (outside the volume, padding) are left out and counted. SD is that of these
pixels: the root of the mean squared deviation, divided by n.

Millimetres are stated only where `spacing_mm` is the spacing in the patient. Without it lengths
are in px, the width of a pixel: where pixels are known to be higher than wide a column of ten is
longer than ten px, so that lengths in one picture may be compared whatever their direction.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.annotations import FEWEST, POINTS, REGIONS, Annotation, Kind, Point
from mriviewer.core.geometry import Vector
from mriviewer.core.language import many, tr
from mriviewer.core.outlines import Scale, area, perimeter, region
from mriviewer.core.planes import Grid

_BINS = 32
_SQUARE = 1e-6  # relative; an aspect this close to 1 is that of a square pixel
_FINEST = 1e-12  # relative width of a bin; thinner ones cannot be told apart
_EXACT = 2**22  # stored numbers beyond it may not come back whole from 32-bit values


@dataclass(frozen=True, slots=True, eq=False)
class Sampling:
    """The picture that is measured on.

    values      (rows, columns), rescaled, NaN outside the volume; None in colour or while they
                are not read: then only geometry is measured
    spacing_mm  (between rows, between columns) in the patient; None when it is not known
    aspect      height of a pixel over its width; used where there is no spacing
    unit        of the values, e.g. "mm²/s"
    padding     (lowest, highest) value that means "no picture here"
    rescale     (slope, intercept) when values are stored numbers * slope + intercept and the
                stored numbers are whole; None when they are not known
    grid        where the picture lies, for the position of a probe
    indexed     columns and rows are those of a slice in a file, and so worth telling
    """

    values: NDArray[np.float32] | None = None
    spacing_mm: tuple[float, float] | None = None
    aspect: float = 1.0
    unit: str = ""
    padding: tuple[float, float] | None = None
    rescale: tuple[float, float] | None = None
    grid: Grid | None = None
    indexed: bool = True

    @property
    def scale(self) -> Scale:
        """Size of a pixel (along columns, along rows), in mm or in px."""
        if self.spacing_mm is not None:
            return self.spacing_mm[1], self.spacing_mm[0]
        return 1.0, self.aspect


@dataclass(frozen=True, slots=True)
class Histogram:
    """`counts[i]` pixels have a value from `edges[i]` up to `edges[i + 1]`, the last included."""

    counts: tuple[int, ...]
    edges: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """Of the pixels of a region that have a value; `left_out` counts those that have none.

    `beyond`: part of the region lies outside the picture and is not in any of the numbers.

    Without any pixel with a value everything but the counts is NaN.
    """

    pixels: int
    left_out: int
    beyond: bool = False
    mean: float = math.nan
    deviation: float = math.nan
    least: float = math.nan
    greatest: float = math.nan
    median: float = math.nan
    histogram: Histogram = field(default=Histogram((), ()))


@dataclass(frozen=True, slots=True)
class Probed:
    """The pixel under a probe.

    value        rescaled; None where the picture has none
    stored       the number in the file; None where it is not known
    column, row  of the pixel, counted from 0; None where it is in no file
    position_mm  LPS position of the probe's point; None when the place is not known
    """

    value: float | None
    stored: int | None
    column: int | None
    row: int | None
    position_mm: Vector | None


@dataclass(frozen=True, slots=True)
class Measures:
    """What one shape measures; what does not apply to its kind is None.

    length_unit    "mm", or "px": the width of a pixel
    square_pixels  False where a px is not the height of a pixel
    length         of a line
    angle          in degrees, 0 to 180; None too where an arm has no length
    axes           of a bidirectional measurement, the longer first
    area           in `length_unit` squared; None too for a scribble (see `outlines.area`)
    value_unit     of statistics and probe
    """

    length_unit: Literal["mm", "px"] = "mm"
    square_pixels: bool = True
    length: float | None = None
    angle: float | None = None
    axes: tuple[float, float] | None = None
    area: float | None = None
    perimeter: float | None = None
    statistics: Statistics | None = None
    probed: Probed | None = None
    value_unit: str = ""

    @property
    def product(self) -> float | None:
        """Of both axes, in `length_unit` squared."""
        return None if self.axes is None else self.axes[0] * self.axes[1]


def measure(annotation: Annotation, sampling: Sampling) -> Measures:
    """Return what an annotation measures on the picture it lies on; arrow and text: nothing.

    The points may be fewer than the kind asks for, while it is being drawn: what cannot be
    measured yet is None.
    """
    kind, points, scale = annotation.kind, annotation.points, sampling.scale
    known = sampling.spacing_mm is not None
    found = Measures(
        length_unit="mm" if known else "px",
        square_pixels=known or abs(sampling.aspect - 1) <= _SQUARE,
        value_unit=sampling.unit,
    )
    if kind == "length" and len(points) == 2:
        return replace(found, length=distance(points[0], points[1], scale))
    if kind == "angle" and len(points) == 3:
        return replace(found, angle=angle_deg(points, scale))
    if kind == "bidirectional" and len(points) == 4:
        axes = distance(points[0], points[1], scale), distance(points[2], points[3], scale)
        return replace(found, axes=(max(axes), min(axes)))
    if kind in REGIONS and len(points) >= POINTS.get(kind, FEWEST):
        return replace(
            found,
            area=area(kind, points, scale),
            perimeter=perimeter(kind, points, scale),
            statistics=_statistics(kind, points, sampling),
        )
    return replace(found, probed=_probed(points[0], sampling)) if kind == "probe" else found


def distance(one: Point, other: Point, scale: Scale) -> float:
    """Return the distance of two points, in the unit of `scale`."""
    return math.hypot((other[0] - one[0]) * scale[0], (other[1] - one[1]) * scale[1])


def angle_deg(points: Sequence[Point], scale: Scale) -> float | None:
    """Return the angle at the second of three points, 0 to 180; None where an arm is missing."""
    end, corner, other = points
    ax, ay = (end[0] - corner[0]) * scale[0], (end[1] - corner[1]) * scale[1]
    bx, by = (other[0] - corner[0]) * scale[0], (other[1] - corner[1]) * scale[1]
    if math.hypot(ax, ay) == 0 or math.hypot(bx, by) == 0:
        return None
    # unlike the arc cosine this is exact near 0 and 180 degrees too
    return math.degrees(abs(math.atan2(ax * by - ay * bx, ax * bx + ay * by)))


def _statistics(kind: Kind, points: Sequence[Point], sampling: Sampling) -> Statistics | None:
    values = sampling.values
    if values is None:
        return None
    rows, columns = values.shape
    ends = np.asarray(points)
    beyond = bool((ends < -0.5).any() or (ends > (columns - 0.5, rows - 0.5)).any())
    every = region(kind, points, rows, columns).of(values)
    known = every[np.isfinite(every) & ~_padded(every, sampling.padding)].astype(np.float64)
    if not known.size:
        return Statistics(0, every.size, beyond)
    return Statistics(
        pixels=known.size,
        left_out=every.size - known.size,
        beyond=beyond,
        mean=float(known.mean()),
        deviation=float(known.std()),
        least=float(known.min()),
        greatest=float(known.max()),
        median=float(np.median(known)),
        histogram=_histogram(known),
    )


def _padded(
    values: NDArray[np.float32], padding: tuple[float, float] | None
) -> NDArray[np.bool_] | np.bool_:
    if padding is None:
        return np.False_
    padded: NDArray[np.bool_] = (values >= padding[0]) & (values <= padding[1])
    return padded


def _histogram(values: NDArray[np.float64]) -> Histogram:
    """Return equal bins from the least value to the greatest; a few whole numbers get one each."""
    least, greatest = float(values.min()), float(values.max())
    bins, low, high = _BINS, least, greatest
    if greatest - least < _BINS and not (values % 1).any():
        bins, low, high = round(greatest - least) + 1, least - 0.5, greatest + 0.5
    elif (greatest - least) / _BINS <= abs(greatest) * _FINEST:
        bins, half = 1, max(abs(greatest), 1.0) / 2  # too close to be told apart
        low, high = least - half, greatest + half
    counts, edges = np.histogram(values, bins, (low, high))
    return Histogram(tuple(counts.tolist()), tuple(edges.tolist()))


def _probed(point: Point, sampling: Sampling) -> Probed:
    column, row = math.floor(point[0] + 0.5), math.floor(point[1] + 0.5)
    value = _value_at(column, row, sampling)
    stored = None if value is None else _stored(value, sampling.rescale)
    position = None if sampling.grid is None else sampling.grid.position_mm(*point)
    where = (
        None if position is None else (float(position[0]), float(position[1]), float(position[2]))
    )
    if not sampling.indexed:
        return Probed(value, stored, None, None, where)
    return Probed(value, stored, column, row, where)


def _stored(value: float, rescale: tuple[float, float] | None) -> int | None:
    """Return the whole number that was rescaled; None where rounding may have changed it."""
    if rescale is None or max(abs(value), abs(rescale[1])) > abs(rescale[0]) * _EXACT:
        return None
    return round((value - rescale[1]) / rescale[0]) if rescale[0] else None


def _value_at(column: int, row: int, sampling: Sampling) -> float | None:
    values = sampling.values
    if values is None or not (0 <= row < values.shape[0] and 0 <= column < values.shape[1]):
        return None
    value = values[row : row + 1, column]
    if not np.isfinite(value).all() or np.any(_padded(value, sampling.padding)):
        return None
    return float(value[0])


# ---- in words -------------------------------------------------------------------------------


def lines(annotation: Annotation, measures: Measures) -> tuple[str, ...]:
    """Return what was measured, for label, list and report alike; never the reader's own text."""
    unit = measures.length_unit
    if measures.length is not None:
        return (f"{length_text(measures.length)} {unit}", *_footnote(measures))
    if measures.angle is not None:
        return (f"{measures.angle:.1f}°",)
    if measures.axes is not None and measures.product is not None:
        both = " × ".join(length_text(axis) for axis in measures.axes)
        product = tr("Product {area}").format(area=f"{length_text(measures.product)} {unit}²")
        return (f"{both} {unit}", product, *_footnote(measures))
    if measures.perimeter is not None:
        around = f"{length_text(measures.perimeter)} {unit}"
        edge = tr("Perimeter {length}").format(length=around)
        return (_area_line(measures), *_value_lines(measures), edge, *_footnote(measures))
    if measures.probed is not None:
        return _probe_lines(measures.probed, measures.value_unit)
    if annotation.kind == "angle" and len(annotation.points) == POINTS["angle"]:
        return (tr("No angle: one arm has no length"),)
    return ()


def length_text(value: float) -> str:
    """Return a length or an area: one decimal, two below 1."""
    return f"{value:.2f}" if value < 0.995 else f"{value:.1f}"


def value_text(value: float) -> str:
    """Return a pixel value or a statistic of it, with a true minus sign."""
    size = abs(value)
    if size >= 1e7 or 0 < size < 1e-4:
        mantissa, exponent = f"{value:.2e}".split("e")
        text = f"{mantissa}e{int(exponent)}"
    elif value == round(value):
        text = f"{value:.0f}"
    elif size >= 0.995:
        text = f"{value:.1f}" if size >= 9.995 else f"{value:.2f}"
    else:
        text = f"{value:.{2 - math.floor(math.log10(size))}f}"
    return text.replace("-0", "0") if not float(text) else text.replace("-", "−")


def _area_line(measures: Measures) -> str:
    if measures.area is None:
        return tr("No area: the outline crosses itself too often")
    whole = f"{length_text(measures.area)} {measures.length_unit}²"
    return tr("Area {area}").format(area=whole)


def _value_lines(measures: Measures) -> tuple[str, ...]:
    found = measures.statistics
    if found is None:
        return ()
    notes = [] if found.pixels or found.left_out else [tr("No pixel centre inside")]
    if found.left_out:
        notes.append(
            many(
                found.left_out,
                "1 pixel without a value left out",
                "{n} pixels without a value left out",
            )
        )
    if found.beyond:
        notes.append(tr("Partly outside the picture"))
    if not found.pixels:
        return tuple(notes)
    unit = f" {measures.value_unit}" if measures.value_unit else ""
    mean = tr("Mean {mean} · SD {sd}{unit}").format(
        mean=value_text(found.mean), sd=value_text(found.deviation), unit=unit
    )
    spread = tr("Min {least} · median {median} · max {greatest}").format(
        least=value_text(found.least),
        median=value_text(found.median),
        greatest=value_text(found.greatest),
    )
    pixels = many(found.pixels, "1 pixel", "{n} pixels")
    return (mean, spread, pixels, *notes)


def _probe_lines(found: Probed, value_unit: str) -> tuple[str, ...]:
    unit = f" {value_unit}" if value_unit else ""
    value = tr("No value here") if found.value is None else f"{value_text(found.value)}{unit}"
    told = [value]
    if found.stored is not None and found.value != found.stored:
        told.append(tr("Stored {number}").format(number=value_text(found.stored)))
    if found.column is not None:
        told.append(tr("Column {column}, row {row}").format(column=found.column, row=found.row))
    if found.position_mm is not None:
        told.append(position_text(found.position_mm))
    return tuple(told)


def position_text(position_mm: Vector) -> str:
    """Return a position in the patient, each number with the side it lies on, e.g. L 12.0."""
    sides = zip(position_mm, ("LR", "PA", "HF"), strict=True)
    return " ".join(f"{side[x < 0]} {abs(x):.1f}" for x, side in sides) + " mm"


def _footnote(measures: Measures) -> tuple[str, ...]:
    return () if measures.square_pixels else (tr("px: the width of a pixel"),)
