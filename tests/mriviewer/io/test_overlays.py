"""Overlay planes lie where the file says, bit by bit, and nonsense in them stops nothing."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import pytest
from pydicom.data import get_testdata_file
from pydicom.uid import ExplicitVRBigEndian

from mriviewer.core.study import SliceSource
from mriviewer.io.overlays import read_overlays
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader


def source_of(path):
    ((series,),) = [study.series for study in scan_all([path]).studies]
    return series.slices[0]


def with_overlay(path, mask, group=0x6000, origin=(1, 1), kind="G", **more):
    """Add an overlay of (rows, columns) or (frames, rows, columns) bits to a file."""
    dataset = pydicom.dcmread(path)
    rows, columns = mask.shape[-2:]
    packed = np.packbits(mask.ravel().astype(np.uint8), bitorder="little").tobytes()
    elements = {
        (0x10, "US"): rows, (0x11, "US"): columns, (0x40, "CS"): kind, (0x50, "SS"): list(origin),
        (0x100, "US"): 1, (0x102, "US"): 0, (0x3000, "OW"): packed + b"\0" * (len(packed) % 2),
    }  # fmt: skip
    for (element, vr), value in {**elements, **more.get("elements", {})}.items():
        dataset.add_new((group, element), vr, value)
    dataset.save_as(path)
    return path


@pytest.fixture
def path(tmp_path, write_slice):
    return write_slice(tmp_path / "a", np.zeros((6, 9), np.uint16))


def test_pydicoms_overlay_is_read_as_pydicom_reads_it():
    path = Path(get_testdata_file("examples_overlay.dcm", download=False))
    (overlay,) = read_overlays(source_of(path))
    theirs = pydicom.dcmread(path).overlay_array(0x6000)
    assert np.array_equal(overlay.mask, theirs.astype(bool))
    assert overlay.kind in ("G", "R")


def test_columns_need_not_be_a_multiple_of_eight(path):
    """T46: rows do not begin at whole bytes."""
    mask = np.random.default_rng(0).random((6, 9)) > 0.5
    elements = {(0x1500, "LO"): "Lesion"}
    (overlay,) = read_overlays(source_of(with_overlay(path, mask, kind="R", elements=elements)))
    assert np.array_equal(overlay.mask, mask)
    assert (overlay.label, overlay.kind) == ("Lesion", "R")


@pytest.mark.parametrize("origin", [(3, 5), (-1, 0), (7, 1), (1, 1)])
def test_an_origin_shifts_and_what_is_outside_is_cut_off(path, origin):
    mask = np.ones((4, 5), bool)
    expected = np.zeros((20, 20), bool)
    top, left = origin[0] - 1 + 5, origin[1] - 1 + 5
    expected[top : top + 4, left : left + 5] = True
    expected = expected[5:11, 5:14]
    found = read_overlays(source_of(with_overlay(path, mask, origin=origin)))
    assert [np.array_equal(one.mask, expected) for one in found] == [True] * bool(expected.any())


def test_several_groups_are_several_overlays(path):
    for group, row in ((0x6000, 0), (0x6002, 2), (0x601E, 5)):
        mask = np.zeros((6, 9), bool)
        mask[row] = True
        with_overlay(path, mask, group)
    found = read_overlays(source_of(path))
    assert [one.label for one in found] == ["Overlay 1", "Overlay 2", "Overlay 16"]
    assert [int(np.argmax(one.mask.any(axis=1))) for one in found] == [0, 2, 5]


def test_frames_of_an_overlay_belong_to_frames_of_the_image(path):
    masks = np.zeros((3, 6, 9), bool)
    for frame in range(3):
        masks[frame, frame] = True
    elements = {(0x15, "IS"): 3, (0x51, "US"): 2}  # the first plane is that of the second frame
    source = source_of(with_overlay(path, masks, elements=elements))
    assert read_overlays(source) == ()
    for frame in (1, 2, 3):
        (overlay,) = read_overlays(replace(source, frame=frame))
        assert np.array_equal(overlay.mask, masks[frame - 1])
    assert read_overlays(replace(source, frame=4)) == ()


@pytest.mark.parametrize("bit", [12, 15])
def test_old_overlays_lie_in_unused_bits_of_the_pixels(tmp_path, write_slice, bit):
    rng = np.random.default_rng(1)
    values = rng.integers(0, 4096, (6, 9), dtype=np.uint16)
    mask = rng.random((6, 9)) > 0.5
    words = (values | (mask.astype(np.uint16) << bit)).astype(np.uint16)
    path = write_slice(tmp_path / "a", words, BitsStored=12, HighBit=11)
    dataset = pydicom.dcmread(path)
    for element, vr, value in ((0x10, "US", 6), (0x11, "US", 9), (0x40, "CS", "G"),
                               (0x50, "SS", [1, 1]), (0x100, "US", 16),
                               (0x102, "US", bit)):  # fmt: skip
        dataset.add_new((0x6000, element), vr, value)
    dataset.save_as(path)
    ((series,),) = [study.series for study in scan_all([path]).studies]
    reader = SliceReader(series)
    (overlay,) = reader.overlays(0)
    assert np.array_equal(overlay.mask, mask)
    assert np.array_equal(reader.read(0), values)  # and leave the values alone


def test_bits_that_are_part_of_the_values_are_no_overlay(tmp_path, write_slice):
    path = write_slice(tmp_path / "a", np.full((6, 9), 0xFFFF, np.uint16))
    dataset = pydicom.dcmread(path)
    for element, vr, value in ((0x10, "US", 6), (0x11, "US", 9), (0x102, "US", 3)):
        dataset.add_new((0x6000, element), vr, value)
    dataset.save_as(path)
    assert read_overlays(source_of(path)) == ()


def test_big_endian_words_are_turned(path):
    mask = np.random.default_rng(2).random((6, 9)) > 0.5
    dataset = pydicom.dcmread(with_overlay(path, mask))
    dataset[0x6000, 0x3000].value = (
        np.frombuffer(dataset[0x6000, 0x3000].value, "<u2").astype(">u2").tobytes()
    )
    dataset.file_meta.TransferSyntaxUID = ExplicitVRBigEndian
    pydicom.dcmwrite(path, dataset, implicit_vr=False, little_endian=False)
    (overlay,) = read_overlays(source_of(path))
    assert np.array_equal(overlay.mask, mask)


@pytest.mark.parametrize(
    ("element", "vr", "value"),
    [(0x3000, "OW", b"\1\0"), (0x10, "US", 60000), (0x50, "SS", [1]), (0x15, "IS", -3)],
)
def test_planes_that_make_no_sense_are_left_out(path, element, vr, value):
    with_overlay(path, np.ones((6, 9), bool), elements={(element, vr): value})
    with_overlay(path, np.ones((6, 9), bool), group=0x6002)
    assert [one.label for one in read_overlays(source_of(path))] == ["Overlay 2"]


def test_files_without_overlays_and_without_being_there(path, tmp_path):
    assert read_overlays(source_of(path)) == ()
    assert read_overlays(SliceSource(tmp_path / "gone", 6, 9)) == ()
