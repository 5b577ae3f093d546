"""Conversion judged by NIfTI files that somebody else's program (dcm2niix) made of the same DICOM.

Every value and the place of every voxel must be the same; the order of axes and their directions
in the file are free. Run with -s for the table; `python -m tests.benchmarks.references` prints it
for the command line as a program.
"""

import sys
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from mriviewer.cli import run
from tests.benchmarks.references import CASES, FIELD_MAP, outcome


@pytest.fixture
def command_line(capfd):
    def called(arguments):
        code = run(arguments)
        return code, *capfd.readouterr()

    return called


@pytest.mark.parametrize("case", CASES, ids=lambda case: Path(case.reference).stem)
def test_conversion_agrees_with_the_reference(shared_data, tmp_path, capfd, command_line, case):
    found = outcome(case, command_line, tmp_path)
    with capfd.disabled():
        sys.stdout.write(f"\n{found.row()}")
    assert found.good, found.row()


def test_every_reference_is_compared(shared_data):
    found = {str(path.relative_to(shared_data / "dicom"))
             for path in (shared_data / "dicom").glob("*/Ref/*.nii")}  # fmt: skip
    assert {case.reference for case in CASES} == found


def test_the_slope_of_the_field_map_is_rounded_in_the_reference(shared_data):
    reference = nib.load(shared_data / "dicom" / FIELD_MAP).dataobj
    slope, intercept, scale = np.float32([0.24420024420024, -500, 4.095000267028809])

    def exact(stored):
        return (np.float32(stored) * slope + intercept) / (slope * scale)

    assert (reference.slope, reference.inter) == (exact(1) - exact(0), exact(0))
    assert reference.slope - 1 / scale == pytest.approx(1.4e-6, rel=0.1)


def test_the_values_of_the_window_are_written_when_asked_for(shared_data, tmp_path, capfd):
    source = str(shared_data / "dicom/enhanced/In/Philips")
    options = ["--all", "--out", str(tmp_path), "--standard-rescale"]
    assert run(["convert", source, *options]) == 0
    assert "exact" not in capfd.readouterr().out
    lines = {
        path.name: (image.dataobj.slope, image.dataobj.inter)
        for path in tmp_path.iterdir()
        if (image := nib.load(path))
    }
    assert lines == {
        "801-B0_NS_M.nii.gz": pytest.approx((1.27985347985347, 0.0)),
        "801-B0_NS_FIELD_MAP_REAL.nii.gz": pytest.approx((0.24420024420024, -500.0)),
    }


def test_a_volume_has_the_time_between_volumes(shared_data, tmp_path):
    source = shared_data / "dicom/enhanced/In/Siemens/XA10"
    assert run(["convert", str(source), "--out", str(tmp_path / "a.nii.gz")]) == 0
    image = nib.load(tmp_path / "a.nii.gz")
    assert image.shape == (64, 64, 6, 4)
    assert image.header.get_zooms()[3] == pytest.approx(0.5)
    assert image.header.get_xyzt_units() == ("mm", "sec")
