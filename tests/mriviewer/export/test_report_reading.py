"""The report prints every measurement with its number, and the key images it is found on."""

import io
from dataclasses import replace

import numpy as np
import pytest
from pypdf import PdfReader

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.review import Review
from mriviewer.core.study import Window
from mriviewer.export.report import write_report
from mriviewer.export.report_content import (
    MeasuredRow,
    ReportContent,
    key_picture,
    series_page,
)
from tests.viewer_doubles import series_of, study_of

SERIES = replace(series_of("a", range(3), shape=(20, 30)), geometry=StackGeometry(
    (0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (1.0, 1.0)))  # fmt: skip
ROW = MeasuredRow(1, "Slice 2", "Ellipse", "ring <b>&", ("Area 12.6 mm²", "Mean 3.0 · SD 1.0"))


@pytest.fixture
def text_of(tmp_path):
    def written(**parts):
        page = series_page(study_of(SERIES), SERIES, with_identity=True, review=Review(), **parts)
        path = tmp_path / "report.pdf"
        write_report(ReportContent(series=(page,), created="2026-11-21T12:00:00+01:00"), path)
        reader = PdfReader(io.BytesIO(path.read_bytes()))
        return "\n".join(page.extract_text() for page in reader.pages), reader

    return written


def key_image(number):
    shape = Annotation("1", "length", "a", OnSlice("x"), ((1.0, 1.0), (9.0, 9.0)))
    values = np.zeros((20, 30), np.float32)
    made = key_picture(SERIES, 1, values, Window(50, 100), shapes=[shape], numbers=[number])
    return replace(made, where=f"Slice {number}")


def test_without_measurements_there_are_no_such_pages(text_of):
    text, _ = text_of()
    assert "Measurements" not in text
    assert "Key images" not in text


def test_each_measurement_has_a_row_with_its_number_units_and_words(text_of):
    text, _ = text_of(measured=(ROW, replace_number(ROW, 2)))
    for words in ("Measurements", "Slice 2", "Ellipse", "ring <b>&", "Area 12.6 mm²", "SD 1.0"):
        assert words in text


def test_a_long_table_goes_on_with_its_heading(text_of):
    text, reader = text_of(measured=tuple(replace_number(ROW, n) for n in range(1, 80)))
    assert len(reader.pages) > 3
    assert text.count("Reader's words") == sum(
        "Ellipse" in page.extract_text() for page in reader.pages
    )


def test_key_images_are_printed_with_their_place_and_letters(text_of):
    text, reader = text_of(key_images=tuple(key_image(n) for n in range(1, 6)))
    for number in range(1, 6):
        assert f"Slice {number}, window 50 / 100" in text
    assert sum(len(page.images) for page in reader.pages) == 5


def replace_number(row, number):
    return MeasuredRow(number, row.where, row.kind, row.text, row.lines)
