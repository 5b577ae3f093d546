"""Patients are never mixed: what shares an identifier by accident is kept apart."""

from mriviewer.io.scan import scan_all


def test_patients_studies_and_series_are_kept_apart(tmp_path, write_series):
    write_series(tmp_path / "a", [0, 1], SeriesInstanceUID="1.1", SeriesNumber=2)
    write_series(tmp_path / "b", [0, 1], SeriesInstanceUID="1.2", SeriesNumber=1)
    write_series(tmp_path / "c", [0], StudyInstanceUID="9.9", SeriesInstanceUID="1.3")
    write_series(tmp_path / "d", [0], PatientID="P2", PatientName="Roe^Rick",
                 StudyInstanceUID="9.8", SeriesInstanceUID="1.4")  # fmt: skip
    studies = scan_all([tmp_path]).studies
    found = [(s.patient.name, s.uid, [one.uid for one in s.series]) for s in studies]
    assert found == [
        ("Doe^Jane", "1.2.3", ["1.2", "1.1"]),
        ("Doe^Jane", "9.9", ["1.3"]),
        ("Roe^Rick", "9.8", ["1.4"]),
    ]


def test_one_identifier_in_two_patients_is_never_one_series(tmp_path, write_series):
    """Results and remarks are kept by series uid: they must not reach another patient."""
    write_series(tmp_path / "a", [0, 1])
    write_series(tmp_path / "b", [0, 1], PatientID="P2", PatientName="Roe^Rick")
    one, other = scan_all([tmp_path]).studies
    assert one.uid != other.uid
    assert one.series[0].uid == "1.2.3.4"
    assert other.series[0].uid != "1.2.3.4"
    assert other.series[0].repairs[-1].code == "uid-shared"
    assert len(one.series[0].slices) == len(other.series[0].slices) == 2
