"""Wrong answers are shown as the network saw them, with honest heat maps."""

import shutil
from dataclasses import replace

import nibabel
import numpy as np
import pytest

from trainer.dataset import Sample, decode
from trainer.judging.predictions import read_predictions
from trainer.reporting.gallery import gallery, overlay


@pytest.fixture(scope="module")
def predictions(blob_run):
    """The stored answers, two of them turned into sure mistakes."""
    stored = read_predictions(blob_run)
    stored.logits[:] = np.eye(3, dtype=np.float32)[stored.truth] * 5
    val = np.flatnonzero((stored.splits == "val") & (stored.truth == 0))
    stored.logits[val[0]] = [0, 9, 0]
    stored.logits[val[1]] = [0, 4, 3]
    return stored


def test_the_surest_mistakes_of_a_cell_come_first(blob_run, blob_package, predictions):
    pictures = blob_run.parent / "pictures"
    cells = gallery(blob_run, pictures, blob_package, predictions, "val")
    (cell,) = cells
    assert (cell.true, cell.suggested, cell.number) == ("left", "none", 2)
    first, second = cell.errors
    assert first.probability > second.probability
    assert first.seen.grey.shape == (64, 64)
    assert first.seen.overlay.shape == (64, 64, 3)
    assert len(first.neighbours) == 3
    assert first.neighbours[0].likeness >= first.neighbours[1].likeness
    assert gallery(blob_run, pictures, blob_package, predictions, "test") == ()


def test_the_number_of_a_cell_counts_what_is_not_shown(blob_run, blob_package, predictions):
    pictures = blob_run.parent / "pictures"
    (cell,) = gallery(blob_run, pictures, blob_package, predictions, "val", each=1)
    assert cell.number == 2
    assert len(cell.errors) == 1


def test_pictures_that_are_gone_are_left_out(blob_run, blob_package, predictions, tmp_path):
    (cell,) = gallery(blob_run, tmp_path, blob_package, predictions, "val")
    assert cell.number == 2
    assert cell.errors == ()


def test_a_file_name_with_a_number_sign_is_a_file_name(
    blob_run, blob_package, predictions, tmp_path
):
    row = int(np.flatnonzero((predictions.splits == "val") & (predictions.truth == 0))[0])
    old = blob_run.parent / "pictures" / str(predictions.paths[row])
    shutil.copy(old, tmp_path / "odd#3")
    renamed = predictions.take(np.arange(len(predictions)))
    paths = renamed.paths.copy()
    paths[row] = "odd#3"
    (cell,) = gallery(blob_run, tmp_path, blob_package, replace(renamed, paths=paths), "val")
    assert [error.path for error in cell.errors] == ["odd#3"]


def test_pixels_that_are_not_square_are_shown_as_the_network_saw_them(
    blob_run, blob_package, predictions, tmp_path
):
    row = int(np.flatnonzero((predictions.splits == "val") & (predictions.truth == 0))[0])
    stored = np.random.default_rng(0).integers(0, 900, (30, 60)).astype(np.int16)
    volume = nibabel.Nifti1Image(stored.T[:, ::-1, None], np.diag([-1.0, 2.0, 9.0, 1.0]))
    volume.header.set_sform(volume.affine, code=1)
    nibabel.save(volume, tmp_path / "flat.nii")
    paths = predictions.paths.copy()
    paths[row] = "flat.nii#0"
    (cell,) = gallery(blob_run, tmp_path, blob_package, replace(predictions, paths=paths), "val")
    sample = Sample(tmp_path / "flat.nii", 0, "val", "g", index=0, key="flat")
    (seen,) = decode([sample], blob_package.plan, lambda *_: None)
    np.testing.assert_array_equal(cell.errors[0].seen.grey, (255 * seen).round().astype(np.uint8))


def test_a_model_without_any_evidence_draws_none(blob_run, blob_package, predictions):
    identity = replace(blob_package.identity, evidence_scale=0.0)
    package = replace(blob_package, identity=identity)
    (cell,) = gallery(blob_run, blob_run.parent / "pictures", package, predictions, "val")
    assert np.isfinite(cell.errors[0].seen.evidence)


def test_evidence_is_drawn_on_the_scale_of_the_model_and_faint_evidence_not_at_all():
    picture = np.full((4, 4), 0.5, np.float32)
    faint = overlay(picture, np.full((4, 4), 0.1, np.float32))
    assert (faint == 128).all()
    strong = overlay(picture, np.full((4, 4), 1.0, np.float32))
    medium = overlay(picture, np.full((4, 4), 0.5, np.float32))
    far, near = (np.abs(drawn.astype(int) - 128).sum() for drawn in (strong, medium))
    assert far > near > 0
    np.testing.assert_array_equal(strong, overlay(picture, np.full((4, 4), 7.0, np.float32)))
