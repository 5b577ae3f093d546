"""All series into a folder: nothing stops the others, and no name of a file names the patient."""

from dataclasses import replace

import nibabel
import numpy as np
import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import Patient, ScanUpdate, SkippedFile
from mriviewer.export import conversion
from mriviewer.export.conversion import convert_all, convert_one, file_names


@pytest.fixture
def found(monkeypatch, tmp_path):
    """Make the scan find these studies; a slice holds ones."""
    monkeypatch.setattr(
        "mriviewer.export.nifti.SliceReader.read_source",
        lambda reader, source: np.ones((source.rows, source.columns), np.float32),
    )

    def finds(*studies, skipped=()):
        scan = ScanUpdate(tuple(studies), tuple(skipped))
        monkeypatch.setattr(conversion, "scan_all", lambda paths: scan)

    return finds


@pytest.fixture
def said():
    return []


@pytest.fixture
def complaints():
    return []


def test_one_that_fails_does_not_stop_the_others(
    tmp_path, found, make_study, make_series, said, complaints
):
    nowhere = make_series(uid="1.2", description="T2", number=4, geometry=StackGeometry())
    found(make_study(make_series(uid="1.1", number=3), nowhere, make_series(uid="1.3", number=5)))
    out = tmp_path / "new" / "folder"
    assert not convert_all([tmp_path], out, False, said.append, complaints.append)
    names = ["003-T1_post.nii.gz", "005-T1_post.nii.gz"]
    assert sorted(path.name for path in out.iterdir()) == names
    assert said == [str(out / name) for name in names]
    assert complaints[0].startswith("T2 cannot be converted: ")
    assert complaints[1] == "1 of 3 series were not converted."
    assert nibabel.load(out / names[0]).shape == (12, 20, 5)


def test_no_name_names_the_patient(make_study, make_series):
    descriptions = ["T1 Doe Jane", "DOE^JANE P1 sag", "t2/../x:*?", "Kopf längs", "", "a" * 300]
    series = [
        make_series(uid=f"1.{index}", description=text, number=index + 1)
        for index, text in enumerate(descriptions)
    ]
    study = replace(make_study(*series), patient=Patient(id="P1", name="Doe^Jane"))
    names = list(file_names([(study, one) for one in series]))
    assert names[:5] == ["001-T1.nii.gz", "002-sag.nii.gz", "003-t2_x.nii.gz",
                         "004-Kopf_längs.nii.gz", "005.nii.gz"]  # fmt: skip
    assert max(map(len, names)) < 80


def test_names_differ_and_tell_studies_apart(make_study, make_series):
    one, other = make_series(uid="1.1", number=3), make_series(uid="1.2", number=3)
    study = make_study(one, other)
    pairs = [(study, one), (study, other)]
    assert list(file_names(pairs)) == ["003-T1_post.nii.gz", "003-T1_post-2.nii.gz"]
    again = replace(study, uid="9", patient=Patient(id="other"))
    assert list(file_names([(study, one), (again, other)])) == [
        "study-1-003-T1_post.nii.gz", "study-2-003-T1_post.nii.gz",
    ]  # fmt: skip


def test_what_is_no_dicom_may_be_called_after_the_patient(make_study, make_series):
    series = make_series(description="Jane Doe.nii", source_format="NIfTI", number=None)
    assert list(file_names([(make_study(series), series)])) == ["series.nii.gz"]


def test_skipped_images_are_told(tmp_path, found, make_study, make_series, said, complaints):
    skipped = [SkippedFile(tmp_path / "a", "its picture is cut off."),
               SkippedFile(tmp_path / "b", "not an image: a text.")]  # fmt: skip
    found(make_study(make_series()), skipped=skipped)
    assert convert_all([tmp_path], tmp_path, False, said.append, complaints.append)
    assert complaints == ["1 files were skipped; `mriviewer info` says why."]


def test_a_folder_that_cannot_be_made(tmp_path, found, make_study, make_series):
    found(make_study(make_series()))
    (tmp_path / "file").touch()
    with pytest.raises(ViewerError, match="cannot be made"):
        convert_all([tmp_path], tmp_path / "file", False, print, print)


def test_one_series_says_its_file(tmp_path, found, make_study, make_series, said):
    found(make_study(make_series()))
    convert_one([tmp_path], None, tmp_path / "a.nii", False, said.append)
    assert said == [str(tmp_path / "a.nii")]
