"""A scan finds what is there, tells what it cannot show, and is stopped by nothing."""

import contextlib
import gzip
import os
from io import BytesIO
from pathlib import Path

import nibabel as nib
import numpy as np
import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from pydicom.data import get_testdata_file

from mriviewer.core.errors import ViewerError
from mriviewer.io.scan import scan, scan_all
from mriviewer.io.slices import SliceReader


def _healthy() -> list[bytes]:
    names = ("MR_small.dcm", "MR_small_implicit.dcm", "MR_small_RLE.dcm", "MR_small_bigendian.dcm",
             "SC_rgb_small_odd.dcm", "examples_palette.dcm")  # fmt: skip
    files = [Path(get_testdata_file(name, download=False)).read_bytes() for name in names]
    picture = BytesIO()
    Image.fromarray(np.arange(400, dtype=np.uint8).reshape(20, 20)).save(picture, "PNG")
    volume = nib.Nifti1Image(np.ones((6, 5, 4), np.int16), np.diag([1.0, 1, 5, 1])).to_bytes()
    several = nib.Nifti1Image(np.ones((6, 5, 4, 3), np.int16), np.diag([1.0, 1, 5, 1])).to_bytes()
    return [*files, picture.getvalue(), volume, gzip.compress(several)]


HEALTHY = _healthy()


def only_series(paths):
    update = scan_all(paths)
    (study,) = update.studies
    (series,) = study.series
    return series


def reasons(update):
    return {skipped.path.name: skipped.reason for skipped in update.skipped}


def test_an_empty_folder_ends_with_nothing(tmp_path):
    (update,) = scan([tmp_path])
    assert update.finished
    assert (update.studies, update.skipped, update.done) == ((), (), 0)


def test_all_of_pydicoms_files_are_shown_or_listed():
    """Truncated, misformed and foreign objects: each has a slice or a reason, none stops."""
    folder = Path(pydicom.__file__).parent / "data" / "test_files"
    update = scan_all([folder])
    shown = {
        source.path
        for study in update.studies
        for one in study.series
        for slices in (one.slices, *(phase.slices for phase in one.phases))
        for source in slices
    }
    listed = [skipped.path for skipped in update.skipped]
    assert len(shown) >= 40
    assert len(set(listed)) == len(listed)
    indices = [path for path in folder.rglob("*") if path.name.startswith("DICOMDIR")]
    assert not {*indices, *shown} & set(listed)  # an index that was used is not told of
    assert len(shown) + len(listed) + len(indices) == update.done
    assert all(skipped.reason for skipped in update.skipped)
    told = reasons(update)
    assert "cut off" in told["MR_truncated.dcm"]
    assert "segmentation" in told["liver_1frame.dcm"]
    assert "structured report" in told["test-SR.dcm"]
    assert "radiotherapy" in told["rtstruct.dcm"]
    assert "waveform" in told["waveform_ecg.dcm"]
    assert "a compressed DICOM file" in told["zipMR.gz"]


edits = st.lists(
    st.tuples(st.integers(0, 2999), st.sampled_from([0, 1, 0x5C, 0x7F, 0xFF])), max_size=6
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(range(len(HEALTHY))), edits, st.none() | st.integers(1, 9000))
def test_no_damage_stops_a_scan_or_reaches_the_reader_unexplained(
    tmp_path_factory, kind, edited, cut
):
    """Real files of every kind, with some bytes overwritten or the end cut off."""
    content = bytearray(HEALTHY[kind])
    for at, value in edited:
        content[at % len(content)] = value
    path = tmp_path_factory.mktemp("damaged") / "file"
    path.write_bytes(content[:cut])
    update = scan_all([path])
    assert update.finished
    assert bool(update.studies) != bool(update.skipped)
    for study in update.studies:
        for series in study.series:
            with contextlib.suppress(ViewerError):
                values = SliceReader(series).read(0)
                assert values.shape[:2] == (series.slices[0].rows, series.slices[0].columns)


def test_what_is_not_an_image_is_listed(tmp_path, write_slice):
    (tmp_path / "notes.dcm").write_text("this is text")
    (tmp_path / "empty.dcm").write_bytes(b"")
    (tmp_path / "report.pdf").write_bytes(b"%PDF-1.7 " + b"x" * 500)
    (tmp_path / ".hidden").write_bytes(b"x")
    write_slice(tmp_path / "image-without-a-suffix")
    update = scan_all([tmp_path])
    assert len(update.studies) == 1
    told = reasons(update)
    assert set(told) == {"notes.dcm", "empty.dcm", "report.pdf", ".hidden"}
    assert "empty" in told["empty.dcm"]
    assert "PDF" in told["report.pdf"]
    assert "hidden" in told[".hidden"]


@pytest.mark.parametrize("kept", [100, 140, 300, 600])
def test_headers_that_end_too_early(tmp_path, write_slice, kept):
    path = write_slice(tmp_path / "a")
    path.write_bytes(path.read_bytes()[:kept])
    update = scan_all([tmp_path])
    assert update.studies == ()
    assert list(reasons(update)) == ["a"]


def test_pixels_that_end_too_early_are_told_and_the_others_shown(tmp_path, write_series):
    files = write_series(tmp_path, [0, 1, 2])
    files[1].write_bytes(files[1].read_bytes()[:-10])
    update = scan_all([tmp_path])
    assert len(update.studies[0].series[0].slices) == 2
    assert "86 of 96 bytes" in reasons(update)["IM0001"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything")
def test_unreadable_files_are_listed(tmp_path, write_slice):
    write_slice(tmp_path / "a").chmod(0)
    assert "ermission" in reasons(scan_all([tmp_path]))["a"]


def test_the_first_update_comes_with_the_first_image(tmp_path, write_series):
    write_series(tmp_path, range(50))
    updates = scan([tmp_path])
    first = next(updates)
    assert len(first.studies[0].series[0].slices) == 1
    assert not first.finished
    assert first.done == 1
    last = list(updates)[-1]
    assert last.finished
    assert (last.done, last.total) == (50, 50)


def shown_first(paths):
    return next(scan(paths)).studies[0].series[0].slices[0].path.name


def test_a_dicom_folder_opens_at_its_middle_and_every_file_is_read_once(tmp_path, write_series):
    write_series(tmp_path / "nine", range(9))
    assert shown_first([tmp_path / "nine"]) == "IM0004"
    update = scan_all([tmp_path / "nine"])
    assert [s.path.name for s in update.studies[0].series[0].slices] == [
        f"IM{index:04d}" for index in range(9)
    ]
    assert (update.done, update.total) == (9, 9)
    write_series(tmp_path / "one", [0])
    assert shown_first([tmp_path / "one"]) == "IM0000"


def test_stacks_do_not_depend_on_what_is_read_first(tmp_path, write_series, monkeypatch):
    """Shuffled names, a second copy, missing numbers: the same as when read in order."""
    rng = np.random.default_rng(7)
    names = [f"F{number}" for number in rng.permutation(20)]
    files = write_series(tmp_path, range(20), names=names, InstanceNumber=lambda _: None)
    (tmp_path / "copy").write_bytes(files[3].read_bytes())
    write_series(tmp_path / "below", range(5), ImageOrientationPatient=[0, 1, 0, 0, 0, -1])
    middle_first = scan_all([tmp_path])
    monkeypatch.setattr("mriviewer.io.scan._reading_order", lambda folder: folder.files)
    assert scan_all([tmp_path]) == middle_first


def test_pictures_and_single_files_open_at_the_first(tmp_path, write_series):
    for number in range(5):
        picture = Image.fromarray(np.full((8, 8), 40 * number, np.uint8))
        picture.save(tmp_path / f"p{number}", "PNG")  # no suffix: content decides
    assert shown_first([tmp_path]) == "p0"
    files = write_series(tmp_path / "dicom", range(5))
    assert shown_first(files) == "IM0000"


def test_a_middle_file_that_is_no_image_changes_nothing(tmp_path, write_series):
    write_series(tmp_path, range(4))
    (tmp_path / "IM0001a").write_text("not an image")
    assert shown_first([tmp_path]) == "IM0000"


def test_updates_come_at_most_ten_times_a_second(tmp_path, write_series, monkeypatch):
    write_series(tmp_path, range(40))
    clock = iter(range(1000))
    monkeypatch.setattr("mriviewer.io.scan.time.monotonic", lambda: next(clock) * 0.01)
    updates = list(scan([tmp_path]))
    assert 4 <= len(updates) <= 6
    assert {update.total for update in updates[1:]} == {40}


def test_a_cancelled_scan_stops_without_the_last_update(tmp_path, write_series):
    write_series(tmp_path, range(20))
    seen = []
    for update in scan([tmp_path], cancelled=lambda: bool(seen)):
        seen.append(update)
    assert len(seen) == 1
    assert not seen[0].finished
