"""The table of measurements: a unit beside every number, and nothing a spreadsheet would run."""

import csv
import io

import numpy as np
import pytest

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.errors import ViewerError
from mriviewer.core.measures import Sampling, measure
from mriviewer.export.measurements import Measurement, table, write_measurements

VALUES = np.arange(200, dtype=np.float32).reshape(10, 20)


def measured(kind, *points, text="", spacing=(2.0, 1.0), **changes) -> Measurement:
    shape = Annotation("u", kind, "s", OnSlice("i"), points, text, "2026-03-01T08:00:00+01:00")
    sampling = Sampling(VALUES, spacing, **changes)
    return Measurement("T1 post", 4, "Slice 4", shape, measure(shape, sampling))


def rows(*found) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table(found))))


def filled(row: dict[str, str]) -> dict[str, str]:
    skipped = ("series", "slice", "place", "kind", "text", "drawn")
    return {name: cell for name, cell in row.items() if cell and name not in skipped}


def test_every_kind_fills_its_columns():
    length, angle, both, box, probe, words = rows(
        measured("length", (0, 0), (3, 2)),
        measured("angle", (5, 0), (0, 0), (0, 5)),
        measured("bidirectional", (0, 0), (10, 0), (5, 1), (5, 3)),
        measured("rectangle", (0, 0), (3, 1), unit="ms"),
        measured("probe", (3, 2), rescale=(0.5, 1.0)),
        measured("text", (3, 2), text="siehe oben"),
    )
    assert filled(length) == {"length": "5", "length_unit": "mm"}
    assert filled(angle) == {"angle_deg": "90"}
    assert filled(both) == {
        "length": "10", "short_axis": "4", "product": "40", "length_unit": "mm",
        "area_unit": "mm²",
    }  # fmt: skip
    assert filled(box) == {
        "area": "6", "perimeter": "10", "length_unit": "mm", "area_unit": "mm²", "pixels": "8",
        "left_out": "0", "mean": "11.5", "sd": "10.062306", "min": "0", "median": "11.5",
        "max": "23", "value_unit": "ms",
    }  # fmt: skip
    assert filled(probe) == {"value": "43", "stored": "84", "column": "3", "row": "2"}
    assert filled(words) == {}
    assert (words["text"], words["kind"], words["slice"]) == ("siehe oben", "text", "4")


def test_without_millimetres_the_unit_is_px():  # T23
    length, box = rows(
        measured("length", (0, 0), (3, 4), spacing=None),
        measured("rectangle", (0, 0), (3, 2), spacing=None),
    )
    assert filled(length) == {"length": "5", "length_unit": "px"}
    assert (box["area"], box["area_unit"], box["length_unit"]) == ("6", "px²", "px")


def test_words_come_through_and_are_never_a_formula():
    written = ('=HYPERLINK("x")', "+1", "größer, 腫瘍", 'so "called"\nhere', "-")
    found = rows(*(measured("text", (1, 1), text=text) for text in written))
    assert [row["text"] for row in found] == [
        '\'=HYPERLINK("x")', "'+1", "größer, 腫瘍", 'so "called"\nhere', "'-",
    ]  # fmt: skip


def test_the_file_is_marked_as_utf_8(tmp_path):
    write_measurements([measured("text", (1, 1), text="größer")], tmp_path / "m.csv")
    assert (tmp_path / "m.csv").read_bytes().startswith(b"\xef\xbb\xbfseries,slice,")


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ViewerError, match="measurements were not written"):
        write_measurements([], tmp_path / "file" / "m.csv")
