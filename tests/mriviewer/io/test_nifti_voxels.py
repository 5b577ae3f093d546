"""Volumes of a 4-D file are its own, however it is packed, and memory and disk stay bounded."""

import shutil

import nibabel as nib
import numpy as np
import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.io import nifti_voxels, unpacked
from mriviewer.io.nifti_header import read_header
from mriviewer.io.nifti_voxels import forget_voxels, open_voxels
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("MRIVIEWER_HOME", str(tmp_path / "home"))
    forget_voxels()
    yield
    forget_voxels()
    unpacked.leave()


def four_d(path, units=8, shape=(5, 4, 3, 6), **changes):
    data = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
    image = nib.Nifti1Image(data, np.diag([1.0, 1, 4, 1]))
    image.header["pixdim"][4], image.header["xyzt_units"] = 2.5, 2 | units
    for key, value in changes.items():
        image.header[key] = value
    nib.save(image, path)
    return data


def series_of(path):
    ((series,),) = [study.series for study in scan_all([path]).studies]
    return series


@pytest.mark.parametrize("suffix", [".nii", ".nii.gz"])
@pytest.mark.parametrize("in_memory", [True, False])
def test_every_phase_has_its_own_values(tmp_path, monkeypatch, suffix, in_memory):
    monkeypatch.setattr(nifti_voxels, "_IN_MEMORY_BYTES", 1_000_000 if in_memory else 0)
    data = four_d(tmp_path / f"a{suffix}")
    series = series_of(tmp_path / f"a{suffix}")
    assert len(series.phases) == 6
    assert series.slices == series.phases[0].slices
    for phase in (4, 0, 5):
        shown = series.at_phase(phase)
        for index in range(3):
            values = SliceReader(shown).read(index)
            assert np.array_equal(values, data[::-1, ::-1, index, phase].T)
    names = [source.identity for phase in series.phases for source in phase.slices]
    assert len(set(names)) == 18
    assert not any(str(tmp_path) in name for name in names)
    assert len({source.frame for phase in series.phases for source in phase.slices}) == 18


@pytest.mark.parametrize(
    ("units", "labels"),
    [(8, ["0 s", "2.5 s", "5 s"]), (16, ["0 s", "0.003 s", "0.005 s"]),
     (0, ["volume 1", "volume 2", "volume 3"]), (32, ["volume 1", "volume 2", "volume 3"])],
)  # fmt: skip
def test_volumes_are_called_by_their_time_where_a_unit_is_stated(tmp_path, units, labels):
    four_d(tmp_path / "a.nii", units)
    assert [phase.label for phase in series_of(tmp_path / "a.nii").phases][:3] == labels


def test_components_of_a_fifth_axis_are_named(tmp_path):
    data = four_d(tmp_path / "a.nii", shape=(5, 4, 3, 1, 2))
    series = series_of(tmp_path / "a.nii")
    assert [phase.label for phase in series.phases] == ["component 1", "component 2"]
    values = SliceReader(series.at_phase(1)).read(0)
    assert np.array_equal(values, data[::-1, ::-1, 0, 0, 1].T)


def test_a_zipped_file_is_decoded_once_for_all_phases_and_readers(tmp_path, monkeypatch):
    four_d(tmp_path / "a.nii.gz")
    opened = []
    taken = nifti_voxels.gzip.open
    monkeypatch.setattr(
        nifti_voxels.gzip, "open", lambda path, *rest: opened.append(path) or taken(path, *rest)
    )
    series = series_of(tmp_path / "a.nii.gz")
    before = len(opened)
    for phase in (0, 3, 1):
        SliceReader(series.at_phase(phase)).read(0)
    headers = 3  # each reader reads the header, which is short
    assert len(opened) - before == headers + 1


def test_no_more_is_decoded_than_was_asked_for(tmp_path):
    rng = np.random.default_rng(0)
    data = rng.integers(0, 30000, (20, 20, 20, 4), dtype=np.int16)
    nib.save(nib.Nifti1Image(data, np.diag([1.0, 1, 4, 1])), tmp_path / "a.nii.gz")
    content = (tmp_path / "a.nii.gz").read_bytes()
    (tmp_path / "a.nii.gz").write_bytes(content[: len(content) // 2])
    series = series_of(tmp_path / "a.nii.gz")
    assert np.array_equal(SliceReader(series).read(0), data[::-1, ::-1, 0, 0].T)
    with pytest.raises(ViewerError, match=r"a\.nii\.gz cannot be shown"):
        SliceReader(series.at_phase(3)).read(0)


def test_a_full_disk_is_a_reason(tmp_path, monkeypatch):
    monkeypatch.setattr(nifti_voxels, "_IN_MEMORY_BYTES", 0)
    four_d(tmp_path / "a.nii.gz")
    series = series_of(tmp_path / "a.nii.gz")
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(unpacked.shutil, "disk_usage", lambda path: usage._replace(free=10))
    with pytest.raises(ViewerError, match="cannot be shown") as told:
        SliceReader(series).read(0)
    assert "disk" in told.value.reason


def test_what_was_decoded_to_the_disk_cannot_be_seen_there(tmp_path, monkeypatch):
    monkeypatch.setattr(nifti_voxels, "_IN_MEMORY_BYTES", 0)
    four_d(tmp_path / "a.nii.gz")
    voxels = open_voxels(read_header(tmp_path / "a.nii.gz"))
    voxels.volume(5)
    room = tmp_path / "home" / "cache" / "unpacked"
    assert {path.name for path in room.iterdir()} <= {"users", "guard"}


def test_colours_are_read_as_they_are(tmp_path):
    rng = np.random.default_rng(1)
    for names in ("RGB", "RGBA"):
        data = np.zeros((5, 4, 3), [(name, "u1") for name in names])
        for name in names:
            data[name] = rng.integers(0, 256, data.shape)
        nib.save(nib.Nifti1Image(data, np.diag([1.0, 1, 4, 1])), tmp_path / f"{names}.nii")
        series = series_of(tmp_path / f"{names}.nii")
        assert series.colour
        values = SliceReader(series).read(2)
        assert values.shape == (4, 5, 3)
        for channel, name in enumerate("RGB"):
            assert np.array_equal(values[..., channel], data[name][::-1, ::-1, 2].T)


def test_nan_and_infinities_are_values_like_others(tmp_path):
    """T18: what is not a number neither moves the window nor breaks the picture."""
    from mriviewer.core.render import default_window, picture_of

    data = np.linspace(0, 100, 60).reshape(5, 4, 3).astype(np.float32)
    data[2, 2, 1], data[1, 1, 1] = np.nan, np.inf
    nib.save(nib.Nifti1Image(data, np.diag([1.0, 1, 4, 1])), tmp_path / "a.nii")
    series = series_of(tmp_path / "a.nii")
    values = SliceReader(series).read(1)
    window = default_window(series, values)
    assert np.isfinite(window).all()
    assert window.width < 101
    grey = picture_of(series, values, window)
    assert grey[np.isnan(values)].tolist() == [0]
    assert grey[np.isinf(values)].tolist() == [255]
