"""Conversion judged by NIfTI files that somebody else's program (dcm2niix) made of the same DICOM.

Every value and the place of every voxel must be the same; the order of axes and their directions
in the file are free. Run with -s for the table.
"""

import json
import sys
from pathlib import Path
from typing import NamedTuple

import nibabel as nib
import numpy as np
import pytest

from mriviewer.cli import run

SAME_PLACE_MM = 0.01


class Case(NamedTuple):
    """A reference, and which series of which input is compared with it.

    series    its description; empty where there is one
    standard  (slope, intercept) of the standard's rescale where the reference applies Philips'
              private one, whose unit is arbitrary in magnitudes and which is rounded in field maps:
              the stored numbers are compared then, and the rescale by itself
    """

    reference: str
    source: str
    series: str
    standard: tuple[float, float] | None = None


MOSAICS = {
    "ax": ("ax_asc_35sl_6", "ax_desc_35sl_7", "ax_int_35sl_8", "ax_asc_36sl_9", "ax_desc_36sl_10",
           "ax_asc_36sl_11", "ax_int_36sl_12"),
    "cor": ("cor_asc_36sl_13", "cor_desc_36sl_14", "cor_int_36sl_15", "cor_asc_35sl_16",
            "cor_desc_35sl_17", "cor_int_35sl_18"),
    "sag": ("sag_asc_36sl_19", "sag_desc_36sl_20", "sag_int_36sl_21", "sag_asc_35sl_22",
            "sag_desc_35sl_23", "sag_int_35sl_24"),
    "axmb": ("fMRI_MB_asc_25", "fMRI_MB_int_26"),
}  # fmt: skip
FOLDERS = {
    "axasc35": 6, "axdesc35": 7, "axint35": 8, "axasc36": 9, "axdesc36": 10, "axasc36b": 11,
    "axint36": 12, "corasc36": 13, "cordesc36": 14, "corint36": 15, "corasc35": 16,
    "cordesc35": 17, "corint35": 18, "sagasc36": 19, "sagdesc36": 20, "sagint36": 21,
    "sagasc35": 22, "sagdesc35": 23, "sagint35": 24, "AxAsc36mb2a": 25, "AxInt36mb": 26,
}  # fmt: skip
NUMBERS = {number: name for name, number in FOLDERS.items()}
CASES = [
    Case(f"siemens-mosaic/Ref/{name}.nii",
         f"siemens-mosaic/In/{plane}/{NUMBERS[int(name.rsplit('_', 1)[1])]}",
         name.rsplit("_", 1)[0])
    for plane, names in MOSAICS.items() for name in names
] + [
    Case(f"transfer-syntaxes/Ref/{number}.nii", f"transfer-syntaxes/In/{number}.dcm", "")
    for number in range(1, 10)
] + [
    Case("enhanced/Ref/Siemens_REST1_w_SMS_PF7-8_6.nii", "enhanced/In/Siemens/XA10", ""),
    Case("enhanced/Ref/Philips_WIP_B0_NS_801_e1.nii", "enhanced/In/Philips",
         "B0 NS (M)", (1.27985347985347, 0.0)),
    Case("enhanced/Ref/Philips_WIP_B0_NS_801_e2_fieldmaphz.nii", "enhanced/In/Philips",
         "B0 NS (FIELD MAP REAL)", (0.24420024420024, -500.0)),
    Case("xa-enhanced/Ref/11_DWI_dir80_PA.nii", "xa-enhanced/In/11_DWI_dir80_PA", ""),
    Case("xa-enhanced/Ref/25_asl_2d_tra.nii", "xa-enhanced/In/25_asl_2d_tra", ""),
    Case("xa-enhanced/Ref/5_anat-T1w_acq-tfl.nii", "xa-enhanced/In/5_anat-T1w_acq-tfl", ""),
    Case("xa-enhanced/Ref/8_gre_field_mapping_e1.nii", "xa-enhanced/In/8_gre_field_mapping",
         "gre_field_mapping (TE 10 ms)"),
    Case("xa-enhanced/Ref/8_gre_field_mapping_e2.nii", "xa-enhanced/In/8_gre_field_mapping",
         "gre_field_mapping (TE 12.46 ms)"),
    Case("xa-enhanced/Ref/9_gre_field_mapping_e2_ph.nii", "xa-enhanced/In/9_gre_field_mapping", ""),
]  # fmt: skip


class Deviation(NamedTuple):
    """The largest differences: of places in millimetres, and of values."""

    place_mm: float
    value: float


def deviation(ours: Path, theirs: Path, stored: bool) -> Deviation:
    """Compare all voxels of two files of the same volumes, whatever the order of their axes."""
    one, other = nib.load(ours), nib.load(theirs)
    shape = np.array(other.shape[:3])
    to_ours = np.linalg.inv(one.affine) @ other.affine
    steps = np.rint(to_ours[:3, :3]).astype(int)
    corners = np.array(np.meshgrid(*([0, size - 1] for size in shape))).reshape(3, -1)
    offset = np.rint(to_ours[:3, 3]).astype(int)
    placed = steps @ corners + offset[:, None]
    assert placed.min() >= 0
    assert (placed.max(axis=1) == np.array(one.shape[:3]) - 1).all()
    gap = one.affine[:3] @ np.vstack([placed, np.ones(8)]) - other.affine[:3] @ np.vstack(
        [corners, np.ones(8)]
    )
    index = steps @ np.indices(shape).reshape(3, -1) + offset[:, None]
    mine, yours = (
        np.asarray(image.dataobj.get_unscaled() if stored else image.dataobj, np.float64)
        for image in (one, other)
    )
    mine = mine[tuple(index)]
    yours = yours.reshape(mine.shape)
    return Deviation(float(np.linalg.norm(gap, axis=0).max()), float(np.abs(mine - yours).max()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: Path(case.reference).stem)
def test_conversion_agrees_with_the_reference(shared_data, tmp_path, capfd, case):
    source, reference = shared_data / "dicom" / case.source, shared_data / "dicom" / case.reference
    assert run(["info", "--json", str(source)]) == 0
    found = json.loads(capfd.readouterr().out)
    (study,) = found["patients"][0]["studies"]
    (series,) = [one for one in study["series"] if case.series in ("", one["description"])]
    out = tmp_path / "ours.nii"
    assert run(["convert", str(source), "--series", series["uid"], "--out", str(out)]) == 0
    worst = deviation(out, reference, stored=case.standard is not None)
    outcome = "stored numbers the same" if case.standard else "values the same"
    with capfd.disabled():
        sys.stdout.write(
            f"\n{Path(case.reference).stem:34} {outcome:24} "
            f"{worst.place_mm:.6f} mm  {worst.value:g}"
        )
    assert worst.place_mm < SAME_PLACE_MM
    assert worst.value == 0
    if case.standard is not None:
        written = nib.load(out).dataobj
        assert (written.slope, written.inter) == pytest.approx(case.standard)


def test_every_reference_is_compared(shared_data):
    found = {str(path.relative_to(shared_data / "dicom"))
             for path in (shared_data / "dicom").glob("*/Ref/*.nii")}  # fmt: skip
    assert {case.reference for case in CASES} == found


def test_a_volume_has_the_time_between_volumes(shared_data, tmp_path):
    source = shared_data / "dicom/enhanced/In/Siemens/XA10"
    assert run(["convert", str(source), "--out", str(tmp_path / "a.nii.gz")]) == 0
    image = nib.load(tmp_path / "a.nii.gz")
    assert image.shape == (64, 64, 6, 4)
    assert image.header.get_zooms()[3] == pytest.approx(0.5)
    assert image.header.get_xyzt_units() == ("mm", "sec")
