"""Everything measured in a study as a table that spreadsheets read.

Nothing of the header that names the patient is in it; the reader's own words are as written.
"""

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mriviewer.core.annotations import Annotation
from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.measures import Measures
from mriviewer.paths import write_atomically

COLUMNS = (
    "series", "slice", "place", "kind", "text", "drawn", "length", "short_axis", "product",
    "area", "perimeter", "length_unit", "area_unit", "angle_deg", "pixels", "left_out", "mean",
    "sd", "min", "median", "max", "value", "stored", "value_unit", "column", "row", "left_mm",
    "back_mm", "head_mm",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so


@dataclass(frozen=True, slots=True)
class Measurement:
    """One shape of a series. `number` is that of its slice, from 1; None on a plane."""

    series: str
    number: int | None
    place: str
    shape: Annotation
    measures: Measures


def table(rows: Sequence[Measurement]) -> str:
    """Return the rows as comma-separated values with a heading; numbers with a decimal point.

    Units stand in columns of their own: mm and mm², or px and px² where millimetres are not known.
    """
    made = io.StringIO()
    writer = csv.DictWriter(made, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_cells(row) for row in rows)
    return made.getvalue()


def write_measurements(rows: Sequence[Measurement], path: Path) -> None:
    """Write the table, with the mark by which spreadsheets know UTF-8. ViewerError."""
    try:
        write_atomically(path, "\ufeff" + table(rows))
    except OSError as error:
        raise ViewerError(
            tr("The measurements were not written"), f"{error.strerror or error}.",
            tr("Choose another place."),
        ) from error  # fmt: skip


def _cells(row: Measurement) -> dict[str, str]:
    shape, found = row.shape, row.measures
    lengths = found.length is not None or found.axes is not None or found.perimeter is not None
    long, short = found.axes or (found.length, None)
    cells: dict[str, object] = {
        "series": _words(row.series), "slice": row.number, "place": row.place,
        "kind": shape.kind, "text": _words(shape.text), "drawn": shape.created,
        "length": long, "short_axis": short, "product": found.product, "area": found.area,
        "perimeter": found.perimeter, "angle_deg": found.angle,
        "length_unit": found.length_unit if lengths else None,
        "area_unit": f"{found.length_unit}²" if found.area or found.axes else None,
        **_values(found),
    }  # fmt: skip
    return {name: _cell(value) for name, value in cells.items()}


def _values(found: Measures) -> dict[str, object]:
    cells: dict[str, object] = {}
    if found.statistics is not None:
        s = found.statistics
        cells = {
            "pixels": s.pixels, "left_out": s.left_out, "mean": s.mean, "sd": s.deviation,
            "min": s.least, "median": s.median, "max": s.greatest,
        }  # fmt: skip
    if found.probed is not None:
        p = found.probed
        cells = {"value": p.value, "stored": p.stored, "column": p.column, "row": p.row}
        if p.position_mm is not None:
            cells |= dict(zip(("left_mm", "back_mm", "head_mm"), p.position_mm, strict=True))
    return cells | ({"value_unit": found.value_unit} if cells else {})


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.8g}" if math.isfinite(value) else ""
    return "" if value is None else str(value)


def _words(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
