"""Files that others made, converted: values and places are those that GDCM finds in them.

They come with pydicom: signed and unsigned, big and little endian, implicit, run lengths, JPEG-LS
and JPEG 2000.
"""

from pathlib import Path

import nibabel as nib
import numpy as np
import pydicom
import pytest
import SimpleITK as sitk

from mriviewer.cli import run

FOLDER = Path(pydicom.__file__).parent / "data" / "test_files"
PLACED = (
    "693_J2KI.dcm", "CT_small.dcm", "J2K_pixelrep_mismatch.dcm", "MR_small.dcm",
    "MR_small_RLE.dcm", "MR_small_bigendian.dcm", "MR_small_expb.dcm", "MR_small_implicit.dcm",
    "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm", "MR_small_padded.dcm",
    "examples_overlay.dcm",
)  # fmt: skip
REFUSED = {
    "MR_truncated.dcm": "its picture is cut off: 8,130 of 8,192 bytes",
    "JPEG2000-embedded-sequence-delimiter.dcm": "its files do not state the positions",
    "image_dfl.dcm": "its files do not state the positions",
    "JPEG-lossy.dcm": "its files do not state the positions",
    "SC_rgb_rle.dcm": "its pictures are in colour",
    "liver_1frame.dcm": "a segmentation",
    "rtdose.dcm": "a radiotherapy dose grid",
    "no_meta.dcm": "not an image",
    "priv_SQ.dcm": "it holds no picture",
}


@pytest.mark.parametrize("name", PLACED)
def test_values_and_places_are_those_of_gdcm(tmp_path, capsys, name):
    out = tmp_path / "a.nii"
    assert run(["convert", str(FOLDER / name), "--out", str(out)]) == 0, capsys.readouterr().err
    ours = nib.load(out)
    theirs = sitk.ReadImage(str(FOLDER / name))
    values = sitk.GetArrayFromImage(theirs)[0]
    assert np.abs(np.asarray(ours.dataobj)[:, :, 0].T - values).max() <= 1e-3
    last = (ours.shape[0] - 1, ours.shape[1] - 1, 0)
    for corner in ((0, 0, 0), last):
        place = np.array(theirs.TransformIndexToPhysicalPoint(corner)) * [-1, -1, 1]
        assert (ours.affine @ [*corner, 1])[:3] == pytest.approx(place, abs=0.01)


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_placed_is_refused_with_its_reason(tmp_path, capsys, name):
    assert run(["convert", str(FOLDER / name), "--out", str(tmp_path / "a.nii")]) == 1
    assert REFUSED[name] in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
