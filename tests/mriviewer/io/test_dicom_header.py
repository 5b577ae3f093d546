"""What a header says reaches the tree as it is meant, in any script."""

from pathlib import Path

import pydicom
import pytest

from mriviewer.core.study import Patient
from mriviewer.io.scan import scan_all


def only_series(paths):
    update = scan_all(paths)
    (study,) = update.studies
    (series,) = study.series
    return series


def test_the_header_reaches_the_tree(tmp_path, write_slice):
    write_slice(
        tmp_path / "a", PatientBirthDate="19700131", PatientSex="F", StudyDate="20260301",
        StudyDescription="Brain MR", EchoTime=12, RepetitionTime=600, MagneticFieldStrength=3,
        SliceThickness=5, ProtocolName="t1", WindowCenter=[400, 40], WindowWidth=[800, 80],
    )  # fmt: skip
    (study,) = scan_all([tmp_path / "a"]).studies
    series = study.series[0]
    assert study.patient == Patient("P1", "Doe^Jane", "1970-01-31", "F")
    assert (study.date, study.description) == ("2026-03-01", "Brain MR")
    assert (series.uid, series.description, series.modality) == ("1.2.3.4", "T1 post", "MR")
    assert (series.number, series.source_format) == (3, "DICOM")
    assert series.header_window == (400, 800)
    assert series.details == (
        ("TE", "12 ms"), ("TR", "600 ms"), ("Slice thickness", "5 mm"),
        ("Field strength", "3 T"), ("Protocol", "t1"),
    )  # fmt: skip


@pytest.mark.parametrize("width", [0, -5, None])
def test_a_window_without_width_is_no_window(tmp_path, write_slice, width):
    write_slice(tmp_path / "a", WindowCenter=40, WindowWidth=width)
    assert only_series([tmp_path]).header_window is None


def test_names_in_other_scripts(tmp_path, write_slice):
    folder = tmp_path / "Łódź 頭部"
    write_slice(
        folder / "Bild Ä.dcm", PatientName="Müller^Jürgen", SpecificCharacterSet="ISO_IR 100"
    )
    write_slice(folder / "画像.dcm", PatientName="山田^太郎", SpecificCharacterSet="ISO_IR 192",
                PatientID="P2", StudyInstanceUID="2", SeriesInstanceUID="3")  # fmt: skip
    names = {study.patient.name for study in scan_all([folder]).studies}
    assert names == {"Müller^Jürgen", "山田^太郎"}


def test_pydicoms_own_files_with_character_sets():
    folder = Path(pydicom.__file__).parent / "data" / "charset_files"
    names = {study.patient.name for study in scan_all([folder]).studies}
    assert {"Yamada^Tarou=山田^太郎=やまだ^たろう", "שרון^דבורה", "Äneas^Rüdiger"} <= names
