"""Layouts that are compared instead of walked give the same values, whatever the bytes."""

import time
from contextlib import suppress
from io import BytesIO

import numpy as np
import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom.uid import ImplicitVRLittleEndian

from mriviewer.io.dicom_elements import read_elements
from mriviewer.io.dicom_refusals import NotShownError
from mriviewer.io.functional_groups import FunctionalGroups


def groups_of(path):
    file = BytesIO(path.read_bytes())
    elements = read_elements(file)
    return FunctionalGroups(file, elements.groups_at, elements.implicit, 0), file, elements


def positions(groups, count):
    return [frame["ImagePositionPatient"][1].decode().strip() for frame in groups.frames(count)]


@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.parametrize("implicit", [False, True])
def test_values_of_every_length_are_found(tmp_path, write_enhanced, undefined, implicit):
    heights = [10.0**power for power in range(-3, 9)] + list(range(20))
    frames = [
        {"ImagePositionPatient": [0, 0, height], "DiffusionBValue": float(index)}
        for index, height in enumerate(heights)
    ]
    path = write_enhanced(tmp_path / "a", frames, undefined=undefined)
    if implicit:
        dataset = pydicom.dcmread(path)
        dataset.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
        pydicom.dcmwrite(path, dataset, implicit_vr=True, little_endian=True)
    groups, file, _ = groups_of(path)
    found = list(groups.frames(len(frames)))
    assert [float(one["ImagePositionPatient"][1].split(b"\\")[2]) for one in found] == heights
    weights = [np.frombuffer(one["DiffusionBValue"][1], "<f8")[0] for one in found]
    assert weights == list(range(len(frames)))
    assert all(one["PixelSpacing"] == ("DS", b"0.5\\0.5 ") for one in found)
    file.seek(groups.end)
    assert file.read(4) == b"\xe0\x7f\x10\x00"


def test_a_frame_that_says_more_than_the_one_before(tmp_path, write_enhanced):
    """The layout of one frame must never be laid over a frame of another layout."""
    place = {"ImagePositionPatient": [0, 0, 1]}
    frames = [place, place | {"StackID": "1"}, place, place | {"StackID": "22"}, {"StackID": "3"}]
    groups, _, _ = groups_of(write_enhanced(tmp_path / "a", frames))
    found = [one.get("StackID", ("", b""))[1].strip() for one in groups.frames(5)]
    assert found == [b"", b"1", b"", b"22", b"3"]


@given(st.data())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_damaged_groups_end_in_a_reason(tmp_path, write_enhanced, data):
    frames = [{"ImagePositionPatient": [0, 0, i], "StackID": "1"} for i in range(3)]
    content = bytearray(
        write_enhanced(tmp_path / "a", frames, undefined=True, SOPInstanceUID="1.2").read_bytes()
    )
    start = content.find(b"\x00\x52\x29\x92")
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(start, len(content) - 1))] = data.draw(st.integers(0, 255))
    began = time.monotonic()
    with suppress(NotShownError):
        groups = FunctionalGroups(BytesIO(bytes(content)), start, False, 0)
        assert len(list(groups.frames(3))) == 3
    assert time.monotonic() - began < 2
