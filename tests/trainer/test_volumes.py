"""A slice of a volume is the very picture that the viewer shows under its number."""

import gzip
from itertools import permutations, product
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from mriviewer.core.geometry import display_orientation
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader
from trainer.errors import TrainerError
from trainer.images import file_values, slice_count
from trainer.volumes import is_volume, slices_of


def same_as_the_viewer(path: Path, every: int = 1) -> None:
    ((series,),) = [study.series for study in scan_all([path]).studies]
    assert slice_count(path) == len(series.slices)
    turn = display_orientation(series.geometry)
    reader = SliceReader(series)
    for index in range(0, len(series.slices), every):
        shown = turn.apply(reader.read(index))
        assert np.array_equal(file_values(path, index), shown)


def save(path: Path, data: np.ndarray, affine: np.ndarray, code: int = 1) -> Path:
    image = nib.Nifti1Image(data, affine)
    image.header.set_sform(affine, code=code)
    image.header.set_qform(affine, code=code)
    nib.save(image, path)
    return path


@pytest.mark.parametrize("shape", [(7, 9, 4), (6, 7, 8), (4, 11, 9)])
def test_all_48_ways_to_store_a_volume(tmp_path, shape):
    data = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
    for order in permutations(range(3)):
        for signs in product((1.0, -1.0), repeat=3):
            affine = np.eye(4)
            affine[:3, :3] = np.eye(3)[:, list(order)] * signs * [1.0, 1.2, 1.4]
            same_as_the_viewer(save(tmp_path / "v.nii", data, affine), every=3)


@pytest.mark.parametrize("seed", range(6))
def test_oblique_volumes_and_such_without_placement(tmp_path, seed):
    random = np.random.default_rng(seed)
    data = random.normal(size=(9, 8, 5)).astype(np.float32)
    turn, _ = np.linalg.qr(random.normal(size=(3, 3)))
    affine = np.eye(4)
    affine[:3, :3] = turn * [1.0, 1.0, 4.0]
    same_as_the_viewer(save(tmp_path / "v.nii.gz", data, affine))
    same_as_the_viewer(save(tmp_path / "unplaced.nii", data, np.eye(4), code=0))


def test_scaling_of_the_header_is_applied(tmp_path):
    path = save(tmp_path / "v.nii", np.full((6, 5, 2), 7, np.int16), np.diag([1, 1, 5, 1]))
    image = nib.load(path)
    image.header["scl_slope"], image.header["scl_inter"] = 2, 10
    content = bytearray(path.read_bytes())
    content[112:120] = np.array([2, 10], "<f4").tobytes()
    path.write_bytes(content)
    assert (file_values(path, 1) == 24).all()
    same_as_the_viewer(path)


def test_real_volumes(shared_data):
    paths = sorted((shared_data / "nifti").rglob("*.nii*"))[:4]
    assert paths
    for path in paths:
        same_as_the_viewer(path, every=20)


def test_a_changed_file_is_read_anew(tmp_path):
    path = save(tmp_path / "v.nii", np.zeros((6, 5, 2), np.int16), np.diag([1, 1, 5, 1]))
    assert file_values(path, 0).max() == 0
    save(path, np.full((6, 5, 3), 9, np.int16), np.diag([1, 1, 5, 1]))
    assert file_values(path, 2).max() == 9


@pytest.mark.parametrize(("change", "word"), [
    (lambda b: b[:200], "damaged"), (lambda b: b[:-40], "cut off"), (lambda b: b"", "damaged"),
])  # fmt: skip
def test_damage_is_told_in_words(tmp_path, change, word):
    path = save(tmp_path / "v.nii", np.ones((6, 5, 4), np.int16), np.diag([1, 1, 5, 1]))
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(TrainerError, match=word):
        file_values(path, 0)


def test_a_broken_gzip_stream_is_told_in_words(tmp_path):
    path = save(tmp_path / "v.nii", np.ones((30, 30, 4), np.int16), np.diag([1, 1, 5, 1]))
    packed = gzip.compress(path.read_bytes(), mtime=0)
    (tmp_path / "w.nii.gz").write_bytes(packed[:-60])
    with pytest.raises(TrainerError, match=r"cannot be read|cut off|damaged"):
        file_values(tmp_path / "w.nii.gz", 0)


def test_what_is_no_plain_volume_is_refused(tmp_path):
    nib.save(nib.Nifti1Image(np.zeros((4, 4, 4, 3), np.int16), np.eye(4)), tmp_path / "four.nii")
    with pytest.raises(TrainerError, match="several volumes"):
        slices_of(tmp_path / "four.nii")
    nib.save(nib.Nifti1Image(np.zeros((4, 4, 4), np.complex64), np.eye(4)), tmp_path / "c.nii")
    with pytest.raises(TrainerError, match="colours or complex"):
        slices_of(tmp_path / "c.nii")
    with pytest.raises(TrainerError, match="slices 0 to 1, asked for was 2"):
        file_values(save(tmp_path / "v.nii", np.zeros((5, 5, 2), np.int16),
                         np.diag([1, 1, 5, 1])), 2)  # fmt: skip
    assert not is_volume(tmp_path / "v.img")
