"""What a report says is what the model and the files said, of that very slice."""

from types import SimpleNamespace

import numpy as np
import pytest

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.review import Review
from mriviewer.core.study import Patient, Window
from mriviewer.core.view_state import HeatMapView
from mriviewer.export.report_content import (
    key_picture,
    model_limits,
    patient_line,
    percent,
    probability_line,
    safe_description,
    series_page,
    software_versions,
)


@pytest.mark.parametrize(
    ("probability", "words"),
    [(0, "<0.1 %"), (0.0009, "<0.1 %"), (0.001, "0.1 %"), (0.873, "87.3 %"), (0.9991, ">99.9 %"),
     (1, ">99.9 %")],
)  # fmt: skip
def test_percent_never_claims_certainty(probability, words):
    assert percent(probability) == words


def test_picture_and_heat_map_are_turned_together(make_series, identity):
    # columns run down the patient's back, rows to the left: the stored slice lies on its side
    geometry = StackGeometry(
        down=(1.0, 0.0, 0.0), right=(0.0, 1.0, 0.0), pixel_spacing_mm=(2.0, 1.0),
        positions_mm=((0.0, 0.0, 0.0), (0.0, 0.0, 2.0)),
    )  # fmt: skip
    series = make_series(2, 20, 12, geometry=geometry)
    values = np.zeros((20, 12), np.float32)
    values[15, 2] = 100
    evidence = np.zeros((20, 12), np.float32)
    evidence[15, 2] = 2.0
    key = key_picture(series, 1, values, Window(50, 100), evidence, identity,
                      HeatMapView(label="glioma"))  # fmt: skip
    assert key.grey.shape == (12, 20)
    assert np.argwhere(key.grey == 255).tolist() == [[2, 15]]
    assert np.argwhere(key.heat[..., 3] == 255).tolist() == [[2, 15]]
    assert key.pixel_aspect == 0.5  # stored pixels are twice as high as wide; turned: half
    assert key.letters[:4] == ("R", "L", "A", "P")
    assert key.evidence_max == 2.0


def test_monochrome1_is_drawn_inverted(make_series, ramp):
    key = key_picture(make_series(inverted=True), 0, ramp(), Window(120, 240))
    assert key.grey[0, 0] > key.grey[-1, -1]


def test_without_evidence_there_is_no_heat_map(make_series, ramp):
    assert key_picture(make_series(), 0, ramp()).heat is None


@pytest.mark.parametrize(
    ("source_format", "kept"), [("DICOM", True), ("NIfTI", False), ("picture", False)]
)
def test_file_names_are_no_descriptions_without_identity(make_series, source_format, kept):
    series = make_series(description="Doe_Jane", source_format=source_format)
    assert safe_description(series, True, Patient()) == "Doe_Jane"
    assert ("Doe" in safe_description(series, False, Patient())) is kept


def test_a_page_without_identity_holds_none(make_study, make_series):
    series = make_series()
    page = series_page(make_study(series), series, with_identity=False, review=Review())
    for secret in ("Doe", "PAT-0815", "1961", "2026-03-01", "Jane"):
        assert secret not in repr(page)
    page = series_page(make_study(series), series, with_identity=True, review=Review())
    assert page.patient.name == "Doe^Jane"
    assert page.study_date == "2026-03-01"


def test_a_description_that_names_the_patient_is_left_out_without_identity(make_study, make_series):
    series = make_series(
        description="T1 DOE PAT-0815", details=(("Protocol", "Jane 19610302 ax"), ("TE", "9 ms"))
    )
    study = make_study(series)
    page = series_page(study, series, with_identity=False, review=Review())
    assert page.description == "T1 … …"
    assert page.details == (("Protocol", "… … ax"), ("TE", "9 ms"))
    assert series_page(study, series, with_identity=True, review=Review()).details == series.details


def test_the_readers_own_words_lose_the_patient_too(make_study, make_series):
    """T51: what was written about a patient often names him."""
    shape = Annotation("u1", "text", "1.2", OnSlice("a#0"), ((1.0, 2.0),), "Jane's cyst")
    said = Review("disagree", "cyst, see PAT-0815", "m 1.0", "Mrs Doe, born 02.03.1961:\nstable",
                  (shape,))  # fmt: skip
    series = make_series()
    page = series_page(make_study(series), series, with_identity=False, review=said)
    for secret in ("Doe", "PAT-0815", "1961", "Jane"):
        assert secret not in repr(page)
    assert page.review.remark == "Mrs …, born …:\nstable"
    assert (page.review.correction, page.review.model) == ("cyst, see …", "m 1.0")
    page = series_page(make_study(series), series, with_identity=True, review=said)
    assert page.review == said


def test_lines(make_study, identity):
    assert patient_line(make_study()) == "Doe, Jane · PAT-0815 · 1961-03-02 · F · 2026-03-01"
    assert probability_line(identity, (0.2, 0.7, 0.1)) == (
        "tumor-type 1.0.0 suggests for this slice: no_tumor 70.0 %, glioma 20.0 %, "
        "pituitary 10.0 % (calibrated)"
    )


def test_versions_name_the_program_first():
    assert software_versions()[0][0] == "MRI Viewer"
    assert all(version for _, version in software_versions())


def test_limits_come_with_the_measured_accuracy():
    package = SimpleNamespace(limits=("One.", "Two."), metrics={})
    assert model_limits(package) == ("One.", "Two.")
    package.metrics = {"test": {"accuracy": {"value": 0.9, "low": 0.87, "high": 0.93}}}
    assert model_limits(package)[-1] == (
        "Accuracy on its test pictures: 0.90 (95 % interval 0.87 to 0.93)."
    )
    package.metrics = {"test": {"accuracy": {"value": None, "low": 0.0, "high": 1.0}}}
    assert model_limits(package) == ("One.", "Two.")
