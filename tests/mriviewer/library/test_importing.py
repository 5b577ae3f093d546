"""A copy is whole or not there, and nothing about it tells whose it is."""

from dataclasses import replace

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.library import importing
from mriviewer.library.importing import copy_study, study_folder
from mriviewer.library.journal import library_folder
from tests.viewer_doubles import series_of, study_of


@pytest.fixture
def study(tmp_path):
    series = series_of("a", [1, 2, 3])
    names = ("Doe^Jane-1.dcm", "IM2", "brain.img")
    paths = [tmp_path / name for name in names]
    for path in paths:
        path.write_bytes(path.name.encode())
    (tmp_path / "brain.hdr").write_bytes(b"header")
    slices = tuple(replace(s, path=p) for s, p in zip(series.slices, paths, strict=True))
    return study_of(replace(series, slices=slices))


def names(folder):
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_all_files_are_copied_under_names_that_tell_nothing(study):
    told = []
    folder = copy_study(study, lambda done, total: told.append((done, total)))
    assert folder == study_folder("study")
    assert names(folder) == ["0000/000000.dcm", "0000/000001.dcm", "0000/000002.hdr",
                             "0000/000002.img", "content"]  # fmt: skip
    assert (folder / "0000" / "000001.dcm").read_bytes() == b"IM2"
    assert told[-1] == (4, 4)
    assert "Doe" not in str(folder.relative_to(library_folder()))
    assert all(path.exists() for path in (s.path for s in study.series[0].slices))


def test_the_same_study_is_copied_once_another_state_stands_beside(study):
    first = copy_study(study)
    assert copy_study(study) == first
    study.series[0].slices[0].path.write_bytes(b"changed")
    second = copy_study(study)
    assert second.name == f"{first.name}-2"
    assert (first / "0000" / "000000.dcm").read_bytes() == b"Doe^Jane-1.dcm"
    assert sorted(p.name for p in first.parent.iterdir()) == [first.name, second.name]


def test_a_copy_that_lost_a_file_is_not_taken_for_whole(study):
    first = copy_study(study)
    (first / "0000" / "000001.dcm").unlink()
    assert copy_study(study) != first


def test_cancelled_it_leaves_nothing(study):
    assert copy_study(study, cancelled=lambda: True) is None
    assert names(library_folder()) == []


def test_a_file_that_is_gone_leaves_nothing_and_is_told(study):
    study.series[0].slices[1].path.unlink()
    with pytest.raises(ViewerError, match="not copied"):
        copy_study(study)
    assert names(library_folder()) == []


def test_a_full_disk_leaves_nothing_and_is_told(study, monkeypatch, own_disk):
    small = own_disk("size=64k")
    monkeypatch.setattr(importing, "library_folder", lambda: small)
    study.series[0].slices[1].path.write_bytes(b"x" * 200_000)
    with pytest.raises(ViewerError, match="Free space"):
        copy_study(study)
    assert names(small) == []
