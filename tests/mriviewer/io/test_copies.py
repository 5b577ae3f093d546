"""An image has one name for good: what the reader says about it is filed under that."""

import shutil
import zipfile

import numpy as np
import pydicom
import pytest

from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader

SAGITTAL = [0, 1, 0, 0, 0, -1]
NUMBERED_ALIKE = {"InstanceNumber": 1}
# what a series of six images says, by the index of the image
SERIES = {
    "plain": {},
    "no names": {},
    "one name": {"SOPInstanceUID": "1.9"},
    "one name, no places": {"SOPInstanceUID": "1.9", "ImagePositionPatient": None},
    "no names, no places, no numbers": {"ImagePositionPatient": None, "InstanceNumber": None},
    "two planes": {
        "ImageOrientationPatient": lambda i: SAGITTAL if i % 2 else [1, 0, 0, 0, 1, 0],
        "ImagePositionPatient": lambda i: [float(i)] * 3,
    },
    "two spacings": {"PixelSpacing": lambda i: [0.5 + 0.002 * (i % 2)] * 2} | NUMBERED_ALIKE,
    "two frames of reference": {"FrameOfReferenceUID": lambda i: f"1.{i % 2}"} | NUMBERED_ALIKE,
    "two sides": {
        "ImagePositionPatient": lambda i: [50.0 * (i % 2), 0.0, float(i // 2)],
    } | NUMBERED_ALIKE,
    "phases": {
        "ImagePositionPatient": lambda i: [0.0, 0.0, float(i // 2)],
        "AcquisitionNumber": lambda i: i % 2,
    } | NUMBERED_ALIKE,
    "directions": {
        "ImagePositionPatient": lambda i: [0.0, 0.0, float(i // 2)],
        "DiffusionBValue": 1000.0,
        "DiffusionGradientOrientation": lambda i: [1.0, 0, 0] if i % 2 else [0, 1.0, 0],
    } | NUMBERED_ALIKE,
    "two patients": {"PatientID": lambda i: f"P{i % 2}"},
}  # fmt: skip


def names_of(paths):
    """Return by series which value lies under which identity, and in which phase."""
    found = {}
    for study in scan_all(paths).studies:
        for series in study.series:
            reader, phases = SliceReader(series), [phase.slices for phase in series.phases]
            found[series.uid] = {
                source.identity: (phase, float(reader.read_source(source)[0, 0]))
                for phase, slices in enumerate(phases or [series.slices])
                for source in slices
            }
            assert len(found[series.uid]) == sum(map(len, phases or [series.slices]))
    return found


@pytest.mark.parametrize("kind", SERIES)
def test_series_and_images_are_named_alike_wherever_they_lie(tmp_path, write_series, kind):
    files = write_series(tmp_path / "a", range(6), **SERIES[kind])
    if kind.startswith("no names"):
        for file in files:
            image = pydicom.dcmread(file)
            del image.SOPInstanceUID
            image.save_as(file)
    whole = names_of([tmp_path / "a"])
    order = files[::-1]
    assert names_of(order) == whole
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for file in files:
            packed.write(file, f"somewhere/{file.name}")
    assert names_of([tmp_path / "a.zip"]) == whole
    for number, file in enumerate(order):  # under other names, in several folders
        target = tmp_path / "b" / f"{number % 2}" / f"image {number}"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, target)
    assert names_of([tmp_path / "b"]) == whole


def test_one_name_for_images_that_contradict_each_other_hides_none(tmp_path, write_slice):
    """Nothing but the weighting tells them apart: neither is a copy of the other."""
    for weighting in (0.0, 1000.0):
        write_slice(
            tmp_path / f"{weighting}", np.full((6, 8), int(weighting), np.uint16),
            SOPInstanceUID="1.1", ImagePositionPatient=[0, 0, 0], DiffusionBValue=weighting,
        )  # fmt: skip
    update = scan_all([tmp_path])
    assert update.skipped == ()
    (series,) = update.studies[0].series
    assert len(series.slices) == 2
    assert "instance-uid-shared" in [repair.code for repair in series.repairs]


def test_a_copy_that_says_less_is_still_a_copy(tmp_path, write_slice):
    path = write_slice(tmp_path / "a", SOPInstanceUID="1.1", DiffusionBValue=1000.0)
    copy = pydicom.dcmread(path)
    del copy.DiffusionBValue
    copy.save_as(tmp_path / "b")
    update = scan_all([tmp_path])
    assert len(update.studies[0].series[0].slices) == 1
    assert "the same image as a" in update.skipped[0].reason
