"""`mriviewer info --json`: everything another program may rely on, and nothing that is guessed."""

import json

import numpy as np
from PIL import Image

from mriviewer.io.scan import scan_all
from mriviewer.io.summary import summary


def told(path):
    """Return the summary as another program reads it."""
    return json.loads(json.dumps(summary(scan_all([path])), allow_nan=False))


def only(content):
    ((series,),) = [
        study["series"] for patient in content["patients"] for study in patient["studies"]
    ]
    return series


def test_a_dicom_series(tmp_path, write_series):
    write_series(tmp_path, [0, 3, 6], StudyDate="20260301", StudyDescription="Brain MR")
    (tmp_path / "notes.txt").write_text("hello")
    content = told(tmp_path)
    (patient,) = content["patients"]
    assert (patient["id"], patient["name"]) == ("P1", "Doe^Jane")
    study = patient["studies"][0]
    assert (study["uid"], study["date"], study["description"]) == (
        "1.2.3",
        "2026-03-01",
        "Brain MR",
    )
    assert study["series"] == [
        {
            "uid": "1.2.3.4", "description": "T1 post", "modality": "MR", "source_format": "DICOM",
            "slices": 3, "phases": [], "rows": 6, "columns": 8, "spacing_mm": [3.0, 0.5, 0.5],
            "orientation": {"left": "R", "right": "L", "top": "A", "bottom": "P"},
            "affine": [[-0.5, 0, 0, 10], [0, -0.5, 0, 20], [0, 0, 3, 0], [0, 0, 0, 1]],
            "repairs": [],
        }
    ]  # fmt: skip
    (skipped,) = content["skipped"]
    assert skipped["path"] == str(tmp_path / "notes.txt")
    assert "not an image" in skipped["reason"]


def test_letters_are_those_of_the_displayed_slice(tmp_path, write_series):
    write_series(tmp_path, [0, 3], ImageOrientationPatient=[-1, 0, 0, 0, -1, 0])
    letters = only(told(tmp_path))["orientation"]
    assert letters == {"left": "R", "right": "L", "top": "A", "bottom": "P"}


def test_the_volumes_of_a_4d_series_are_named(tmp_path, write_series):
    write_series(tmp_path, [0, 0, 3, 3], TriggerTime=lambda i: 40.0 * (i % 2))
    series = only(told(tmp_path))
    assert (series["slices"], series["phases"]) == (2, ["0 ms", "40 ms"])


def test_pictures_claim_no_geometry(tmp_path):
    for index, size in enumerate([(4, 6), (3, 3)]):
        Image.fromarray(np.full(size, 9, np.uint8)).save(tmp_path / f"{index}.png")
    series = only(told(tmp_path))
    assert (series["slices"], series["rows"], series["columns"]) == (2, None, None)
    assert series["spacing_mm"] is series["orientation"] is series["affine"] is None
    assert series["repairs"][0]["code"] == "order-from-file-name"


def test_the_files_matrix_is_told_where_its_millimetres_are_not(shared_data):
    folder = shared_data / "nifti" / "brain-tumor-progression" / "01"
    series = only(told(folder / "Pre_Scan_T1.nii.gz"))
    assert series["spacing_mm"] is None
    assert series["affine"] == [[-1, 0, 0, 0], [0, -1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
    assert [repair["code"] for repair in series["repairs"]] == ["spacing-placeholder"]
