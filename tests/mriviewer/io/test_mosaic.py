"""A slice of a mosaic lies where its header puts it, or the file is refused."""

import struct

import numpy as np
import pydicom
import pytest
from pydicom.dataset import Dataset

from mriviewer.io.scan import scan_all
from mriviewer.io.slices import read_volume


def csa(**entries):
    content = b"SV10\x04\x03\x02\x01" + struct.pack("<II", len(entries), 77)
    for name, numbers in entries.items():
        content += struct.pack("<64si4siii", name.encode(), 1, b"FD", 0, len(numbers), 77)
        for number in numbers:
            value = str(number).encode() + b"\0"
            content += struct.pack("<4i", len(value), len(value), 77, len(value))
            content += value + b"\0" * (-len(value) % 4)
    return content


@pytest.fixture
def write_mosaic(write_slice):
    """Write five axial slices of 2 x 3 pixels as 3 x 3 tiles; tile i holds 10 * i and its place."""

    def write(path, image=None, series=b"", tiles=5, **values):
        pixels = np.zeros((6, 9), np.uint16)
        for index in range(5):
            rows, columns = slice(2 * (index // 3), None), slice(3 * (index % 3), None)
            pixels[rows, columns][:2, :3] = 10 * index + np.arange(6).reshape(2, 3)
        usual = {"ImageType": ["ORIGINAL", "PRIMARY", "M", "MOSAIC"], "SpacingBetweenSlices": 4.0,
                 "ImagePositionPatient": [-30, -20, 7], "PixelSpacing": [2, 1]}  # fmt: skip
        write_slice(path, pixels, **(usual | values))
        dataset = pydicom.dcmread(path)
        if tiles:
            dataset.private_block(0x19, "SIEMENS MR HEADER", create=True).add_new(0xA, "US", tiles)
        block = dataset.private_block(0x29, "SIEMENS CSA HEADER", create=True)
        image = csa(SliceNormalVector=[0, 0, 1]) if image is None else image
        block.add_new(0x10, "OB", image)
        block.add_new(0x20, "OB", series)
        dataset.save_as(path)
        return path

    return write


def only_series(path):
    ((series,),) = [study.series for study in scan_all([path]).studies]
    return series


def why(path):
    (skipped,) = scan_all([path]).skipped
    return skipped.reason


def planned(heights):
    return b"".join(
        b"sSliceArray.asSlice[%d].sPosition.dTra = %g\n" % (index, height)
        for index, height in enumerate(heights)
    )


def test_tiles_become_slices_around_the_same_centre(tmp_path, write_mosaic):
    """The stated corner is that of a picture as large as the mosaic, around the same middle."""
    series = only_series(write_mosaic(tmp_path / "a"))
    volume = read_volume(series)
    assert np.array_equal(volume, (np.arange(5)[:, None] * 10 + np.arange(6)).reshape(5, 2, 3))
    corner = (-30 + (9 - 3) / 2 * 1, -20 + (6 - 2) / 2 * 2)
    assert series.geometry.positions_mm == tuple((*corner, 7.0 + 4 * i) for i in range(5))
    assert series.repairs == ()
    assert len({source.identity for source in series.slices}) == 5


def test_the_private_normal_says_which_way_the_slices_go(tmp_path, write_mosaic):
    """Slices of sagittal mosaics run against rows x columns; the last tile is shown first."""
    series = only_series(write_mosaic(tmp_path / "a", csa(SliceNormalVector=[0, 0, -1])))
    assert [position[2] for position in series.geometry.positions_mm] == [-9, -5, -1, 3, 7]
    assert read_volume(series)[:, 0, 0].tolist() == [40, 30, 20, 10, 0]


def test_a_compressed_mosaic_gives_the_same(tmp_path, write_mosaic):
    path = write_mosaic(tmp_path / "a")
    plain = read_volume(only_series(path))
    dataset = pydicom.dcmread(path)
    dataset.compress(pydicom.uid.RLELossless)
    dataset.save_as(path)
    series = only_series(path)
    assert series.slices[0].raw is None
    assert np.array_equal(read_volume(series), plain)


def test_several_files_are_volumes(tmp_path, write_mosaic):
    for volume in (1, 2, 3):
        write_mosaic(tmp_path / f"{volume}", InstanceNumber=volume, AcquisitionNumber=volume)
    series = only_series(tmp_path)
    assert [phase.label for phase in series.phases] == ["volume 1", "volume 2", "volume 3"]
    assert all(len(phase.slices) == 5 for phase in series.phases)


def test_the_plan_alone_tells_direction_and_distance(tmp_path, write_mosaic):
    """Both orders of the plan; its end where the first tile lies is what counts."""
    for name, heights in (("up", [7, 10, 13, 16, 19]), ("down", [19, 16, 13, 10, 7])):
        plan = b"SV10" + planned(heights)
        path = write_mosaic(tmp_path / name, b"", plan, SpacingBetweenSlices=None)
        heights = [position[2] for position in only_series(path).geometry.positions_mm]
        assert heights == [7, 10, 13, 16, 19]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"image": b""}, "in which direction"),
        ({"SpacingBetweenSlices": None}, "distance between slices"),
        ({"image": csa(SliceNormalVector=[0, 1, 0])}, "two different directions"),
        ({"series": b"SV10" + planned([23, 19, 15, 11, 7])[:-1] + b" "}, None),
        ({"series": b"SV10" + planned([7, 3, -1, -5, -9])}, "opposite orders"),
        ({"series": b"SV10" + planned([7, 12, 17, 22, 27])}, "two different distances"),
        ({"image": csa(NumberOfImagesInMosaic=[6], SliceNormalVector=[0, 0, 1])},
         "two different numbers"),
        ({"tiles": 30}, "cannot be divided"),
        ({"tiles": 0}, "how many slices"),
        ({"ImagePositionPatient": None}, "where it lies"),
        ({"ImageOrientationPatient": [1, 0, 0, 1, 0, 0]}, "not usable"),
    ],
)  # fmt: skip
def test_what_would_need_a_guess_is_refused(tmp_path, write_mosaic, changes, reason):
    path = write_mosaic(tmp_path / "a", **changes)
    if reason is None:
        assert len(only_series(path).slices) == 5
    else:
        assert reason in why(path)
        assert "mosaic" in why(path)


def test_a_mosaic_without_the_word_is_known_by_its_count(tmp_path, write_mosaic):
    series = only_series(write_mosaic(tmp_path / "a", ImageType=["ORIGINAL", "PRIMARY"]))
    assert len(series.slices) == 5


def test_the_word_alone_makes_no_mosaic(tmp_path, write_mosaic):
    """T43: software XA30 writes it into single pictures, as large as what was acquired."""
    series = only_series(write_mosaic(tmp_path / "a", tiles=0, AcquisitionMatrix=[9, 0, 0, 6]))
    assert (len(series.slices), series.shape) == (1, (6, 9))
    one = only_series(write_mosaic(tmp_path / "b", tiles=1))
    assert (len(one.slices), one.shape) == (1, (6, 9))


def grid(path, positions):
    """Make a UIH grid of a mosaic's file: 2 x 3 tiles for five slices."""
    dataset = pydicom.dcmread(path)
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "M", "VFRAME"]
    block = dataset.private_block(0x65, "Image Private Header", create=True)
    block.add_new(0x50, "DS", "5")
    items = []
    for position in positions:
        item = Dataset()
        item.ImagePositionPatient = position
        items.append(item)
    block.add_new(0x51, "SQ", items)
    dataset.save_as(path)


def test_a_grid_of_uih_states_the_place_of_every_slice(tmp_path, write_slice):
    pixels = np.repeat(np.repeat(np.arange(6).reshape(2, 3), 4, 0), 5, 1).astype(np.uint16)
    path = write_slice(tmp_path / "a", pixels)
    grid(path, [[1, 2, 10 - 3 * index] for index in range(5)])
    series = only_series(path)
    assert series.shape == (4, 5)
    assert read_volume(series)[:, 0, 0].tolist() == [4, 3, 2, 1, 0]
    assert series.geometry.positions_mm[0] == (1, 2, -2)
    grid(path, [[1, 2, 3]] * 4)
    assert "position of every slice" in why(path)
