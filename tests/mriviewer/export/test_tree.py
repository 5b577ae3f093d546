"""What `mriviewer info` tells people."""

from pathlib import Path

from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import Patient, ScanUpdate, SkippedFile, Study
from mriviewer.export.tree import tree


def test_patients_studies_series_and_what_was_skipped(make_study, make_series):
    series = make_series(notice="demo, artificial lesion")
    bare = make_series(1, geometry=StackGeometry(), description="", uid="1.9", repairs=())
    sizes = make_series(slices=(*make_series(1).slices, *make_series(1, 30, 30).slices), uid="1.8")
    scan = ScanUpdate(
        (make_study(series, sizes), make_study(bare), Study("9", Patient(), series=(bare,))),
        (SkippedFile(Path("a/notes.txt"), "not an image."),),
    )
    text = tree(scan)
    assert text.count("Doe^Jane · PAT-0815 · 1961-03-02 · F") == 1  # two studies of one patient
    for line in (
        "  2026-03-01 · Brain of Jane", "    T1 post · demo, artificial lesion",
        "      MR · DICOM · 5 slices · 20 × 12 · 2 × 1 × 1 mm", "      1.2.3.4",
        "      repair: Slices are ordered by number.", "    Series without description",
        "      MR · DICOM · 1 slice · 20 × 12 · spacing unknown", "Patient not named in the files",
        "  Study without date or description", "Skipped (1):", "  notes.txt: not an image.",
    ):  # fmt: skip
        assert line in text.splitlines(), line
    assert "different sizes" in text
