"""The demo is a whole, valid series that says on every slice that its lesion is artificial."""

import hashlib
import os

import numpy as np
import pydicom
import pytest

from mriviewer import paths
from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import display_orientation, displayed_letters
from mriviewer.io import demo
from mriviewer.io.demo import demo_folder
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import read_volume


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    patch = pytest.MonkeyPatch()
    patch.setenv("MRIVIEWER_HOME", str(tmp_path_factory.mktemp("demo home")))
    yield demo_folder()
    patch.undo()


@pytest.fixture(scope="module")
def series(made):
    update = scan_all([made])
    assert update.skipped == ()
    ((one,),) = [study.series for study in update.studies]
    return one


def test_it_opens_as_one_even_axial_series(series):
    assert 60 <= len(series.slices) <= 80
    assert series.shape == (240, 240)
    assert series.geometry.spacing_mm == (2, 1, 1)
    assert series.repairs == ()
    turn = display_orientation(series.geometry)
    assert "".join(displayed_letters(series.geometry, turn)) == "RLAP"


def test_it_says_what_it_is_everywhere(made, series):
    assert series.notice == "demo, artificial lesion"
    assert series.description == "T1 post-contrast (demo, artificial lesion)"
    for path in sorted(made.iterdir()):
        dataset = pydicom.dcmread(path, stop_before_pixels=True)
        assert dataset.PatientName == "Demo^Artificial Lesion"
        assert dataset.PatientID == "DEMO"
        assert "artificial lesion" in dataset.ImageComments
        assert dataset.StudyDescription == "Demo, artificial lesion"
        assert all(
            pydicom.uid.UID(uid).is_valid
            for uid in (dataset.SOPInstanceUID, dataset.StudyInstanceUID, dataset.SeriesInstanceUID)
        )


def test_the_lesion_is_a_bright_ring_around_a_dark_core_on_the_patients_right(series):
    volume = read_volume(series)
    centre = np.array(demo._LESION.centre_mm)
    assert centre[0] < 0  # LPS: the patient's right
    first = np.array(series.geometry.positions_mm[0])
    column, row, slice_ = np.round((centre - first) / (1, 1, 2)).astype(int)
    around = volume[slice_, row - 25 : row + 26, column - 25 : column + 26]
    mirrored = volume[slice_, row - 25 : row + 26, ::-1][:, column - 25 : column + 26]
    core = around[22:29, 22:29].mean()
    ring = around.max()
    white_matter = np.percentile(mirrored, 75)
    assert core < 0.6 * white_matter
    assert ring > 1.4 * white_matter
    bright = (around > 1.2 * white_matter).any(axis=0)
    assert 22 <= np.ptp(np.flatnonzero(bright)) <= 42  # millimetres across
    assert 500 < volume.max() < 2500


def test_it_is_always_the_same(made, home):
    def content(folder):
        digest = hashlib.sha256()
        for path in sorted(folder.iterdir()):
            digest.update(path.read_bytes())
        return digest.hexdigest()

    again = demo_folder()
    assert again.is_relative_to(home)
    assert content(again) == content(made)


def test_it_is_made_once_and_only_when_asked(monkeypatch):
    assert not demo_folder(create=False).exists()
    calls = []
    monkeypatch.setattr(demo, "_write_series", calls.append)
    folder = demo_folder()
    assert folder.is_dir()
    assert demo_folder() == folder
    assert len(calls) == 1


def test_a_half_made_folder_is_never_taken_for_the_demo(monkeypatch):
    def crash(folder):
        (folder / "IM0001.dcm").write_bytes(b"half")
        raise KeyboardInterrupt

    monkeypatch.setattr(demo, "_write_series", crash)
    with pytest.raises(KeyboardInterrupt):
        demo_folder()
    assert not demo_folder(create=False).exists()
    assert list(paths.data_folder().iterdir()) == []
    killed = paths.data_folder() / f".{demo._NAME}-killed"
    killed.mkdir()
    os.utime(killed, (0, 0))
    other = paths.data_folder() / f".{demo._NAME}-other-window"
    other.mkdir()
    monkeypatch.setattr(demo, "_write_series", lambda folder: None)
    assert list(demo_folder().iterdir()) == []
    assert set(paths.data_folder().iterdir()) == {demo_folder(), other}


def test_without_the_template_it_says_what_to_do(monkeypatch):
    monkeypatch.setattr(demo.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ViewerError, match="install nilearn"):
        demo_folder()
