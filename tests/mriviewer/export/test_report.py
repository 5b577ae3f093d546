"""The report says what it must, on every page, whatever the names and remarks are."""

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pypdf import PdfReader

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import use_translator
from mriviewer.core.review import Review
from mriviewer.core.study import Patient, Window
from mriviewer.core.view_state import HeatMapView
from mriviewer.export.fonts import printable
from mriviewer.export.report import ReportContent, write_report
from mriviewer.export.report_content import ModelWord, key_picture, series_page
from mriviewer.export.right_to_left import joined
from trainer.prediction import summarise


@pytest.fixture
def page(make_study, make_series, ramp, identity):
    series = make_series(24, 64, 48, notice="demo, artificial lesion")
    rows = np.tile(np.float32([0.1, 0.8, 0.1]), (24, 1))
    rows[13] = (0.873, 0.1, 0.027)
    rows[5] = np.nan
    word = ModelWord(
        identity=identity, probabilities=rows, opinion=summarise(rows, identity),
        limits=("Trained on four classes.",), license="Apache-2.0", device="CPU",
    )  # fmt: skip
    evidence = np.full((64, 48), 1.5, np.float32)
    key = key_picture(series, 13, ramp(64, 48), Window(1500, 3000), evidence, identity,
                      HeatMapView(label="glioma"))  # fmt: skip
    review = Review("disagree", "pituitary", "tumor-type 1.0.0", "Looks <benign> & small.")
    return series_page(make_study(series), series, with_identity=True, review=review, model=word,
                       key=key, unreadable=((5, "it is damaged."),))  # fmt: skip


def report(path: Path, *pages) -> PdfReader:
    content = ReportContent(
        series=pages, created="2026-11-21T04:10:00+00:00", software=(("MRI Viewer", "0.1.0"),)
    )
    write_report(content, path)
    return PdfReader(io.BytesIO(path.read_bytes()))


def words(reader: PdfReader) -> str:
    text = "\n".join(page.extract_text() for page in reader.pages)
    return " ".join(text.split())


def test_it_says_what_it_must(tmp_path, page):
    reader = report(tmp_path / "r.pdf", page)
    text = words(reader)
    for needed in (
        "T1 post", "Doe, Jane", "PAT-0815", "1961-03-02", "2026-03-01", "demo, artificial lesion",
        "Disagrees with the model (tumor-type 1.0.0); would say: pituitary",
        "Looks <benign> & small.",
        "tumor-type 1.0.0 suggests no tumor", "ab" * 32, "Trained on four classes.",
        "here 14, ", "Key slice 14 of 24", "window 1500 / 3000", "Evidence for glioma",
        "Slices are ordered by number.", "Slice 6 was left out: it is damaged.", "Apache-2.0",
        "2026-11-21T04:10:00+00:00", "1 − P(no tumor)",
    ):  # fmt: skip
        assert needed in text, needed
    for label in ("glioma", "no tumor", "pituitary"):
        assert label in text


def test_every_page_has_its_footer(tmp_path, page):
    reader = report(tmp_path / "r.pdf", page, page)
    total = len(reader.pages)
    assert total >= 4
    for number, one in enumerate(reader.pages, start=1):
        text = one.extract_text()
        assert "Research use only, not for diagnosis" in text
        assert f"Page {number} of {total}" in text
        assert [round(float(side)) for side in one.mediabox[2:]] == [595, 842]


def test_without_identity_nothing_tells_who_it_is(tmp_path, page):
    page = replace(page, patient=None, study_date="", study_description="")
    reader = report(tmp_path / "r.pdf", page)
    assert "identity left out" in words(reader)
    everything = words(reader) + str(reader.metadata)
    for secret in ("Doe", "PAT-0815", "1961", "2026-03-01", "Brain of Jane"):
        assert secret not in everything


def test_the_metadata_never_holds_a_name(tmp_path, page):
    reader = report(tmp_path / "r.pdf", page)
    assert reader.metadata.author in (None, "")
    assert "Doe" not in str(reader.metadata)
    assert "T1 post" not in str(reader.metadata)
    assert reader.xmp_metadata is None


def test_the_font_is_embedded(tmp_path, page):
    reader = report(tmp_path / "r.pdf", page)
    fonts = {
        str(font["/BaseFont"]): font.get("/FontDescriptor", {})
        for one in reader.pages
        for font in (entry.get_object() for entry in one["/Resources"]["/Font"].values())
    }
    dejavu = [descriptor for name, descriptor in fonts.items() if "DejaVuSans" in name]
    assert dejavu
    assert all("/FontFile2" in descriptor for descriptor in dejavu)


@pytest.mark.parametrize(
    "name",
    ["", "x" * 5000, "Müller^Jürgen", "Иванов", "山田^太郎", "やまだ", "김^철수", "כהן דוד",
     "</para><b>&nbsp;&#0;", "a\x00b\n\r\tc", "😀 emoji", "word " * 900],
)  # fmt: skip
def test_no_name_breaks_it(tmp_path, page, name):
    page = replace(
        page, patient=Patient(name, name, name, name), study_description=name, description=name,
        notice=name, modality=name, details=((name, name),),
        review=Review("disagree", name, name, name),
    )  # fmt: skip
    reader = report(tmp_path / "r.pdf", page)
    assert len(reader.pages) >= 2


def test_a_name_in_cyrillic_can_be_read(tmp_path, page):
    page = replace(page, patient=replace(page.patient, name="Иванов^Пётр"))
    assert "Иванов, Пётр" in words(report(tmp_path / "r.pdf", page))


def test_a_long_remark_runs_over_pages(tmp_path, page):
    lines = [f"line {number} " + "word " * (number % 40) for number in range(200)]
    page = replace(page, review=Review(remark="\n".join(lines) + "\n\n" + "y" * 4000))
    text = words(report(tmp_path / "r.pdf", page))
    for number in (0, 99, 199):
        assert f"line {number} " in text


def test_missing_values(tmp_path, page):
    bare = replace(
        page, patient=Patient(), study_date="", study_description="", description="", modality="",
        shape=None, spacing_mm=None, details=(), notice="", review=Review(), model=None, key=None,
        repairs=(), unreadable=(),
    )  # fmt: skip
    text = words(report(tmp_path / "r.pdf", bare))
    for needed in ("no name in the files", "No verdict", "No remark", "No model was asked",
                   "of different sizes", "unknown"):  # fmt: skip
        assert needed in text


def test_no_evidence_is_said(tmp_path, page):
    nothing = replace(page, key=replace(page.key, evidence_max=0.0))
    assert "No positive evidence" in words(report(tmp_path / "r.pdf", nothing))
    weak = replace(page, key=replace(page.key, evidence_max=0.1))
    assert "below the threshold" in words(report(tmp_path / "r.pdf", weak))


@pytest.mark.parametrize("count", [1, 2, 700])
def test_few_and_many_slices(tmp_path, page, identity, count):
    rows = np.tile(np.float32([0.1, 0.8, 0.1]), (count, 1))
    word = ModelWord(identity=identity, probabilities=rows, opinion=summarise(rows, identity))
    page = replace(page, model=word, slice_count=count)
    assert len(report(tmp_path / "r.pdf", page).pages) >= 2


@pytest.mark.parametrize("aspect", [0.1, 0.5, 3.0, 12.0])
def test_long_and_wide_slices_fit(tmp_path, page, aspect):
    page = replace(page, key=replace(page.key, pixel_aspect=aspect))
    assert len(report(tmp_path / "r.pdf", page).pages) >= 2


def test_a_crash_while_writing_keeps_the_old_report(tmp_path, page, monkeypatch):
    target = tmp_path / "r.pdf"
    target.write_bytes(b"old")

    def refuse(self, other):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ViewerError, match="in use"):
        report(target, page)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.glob(".*")) == []


def test_nowhere_and_nothing(tmp_path, page):
    with pytest.raises(ViewerError, match="does not exist"):
        report(tmp_path / "missing" / "r.pdf", page)
    with pytest.raises(ViewerError, match="no series"):
        report(tmp_path / "r.pdf")


def test_a_language_read_from_the_right_is_joined_and_broken_into_lines(tmp_path, page):
    sentence = "شريحة " * 60
    use_translator(lambda text, count: sentence if text.startswith("Above:") else text, "ar")
    try:
        reader = report(tmp_path / "r.pdf", replace(page, description="دماغ"))
    finally:
        use_translator(None)
    text = words(reader)
    assert printable("دماغ") not in ("دماغ", "غامد")  # letters that join have other shapes
    assert joined("دماغ") in text  # pypdf turns it back again
    assert text.count(joined("شريحة")) == 60
    assert reader.root_object["/Lang"] == "ar"
