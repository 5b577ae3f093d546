"""Pictures of a folder are one series, in the order in which people count them."""

import shutil

import numpy as np
from PIL import Image

from mriviewer.core.render import luma
from mriviewer.io.scan import scan, scan_all
from mriviewer.io.slices import SliceReader
from trainer.images import picture_values


def only_series(paths):
    update = scan_all(paths)
    (study,) = update.studies
    (series,) = study.series
    return series


def test_pictures_of_a_folder_are_one_series_in_natural_order(tmp_path):
    for name, size in (("slice 10.png", (4, 6)), ("slice 2.jpg", (5, 5)), ("slice 1.bmp", (3, 3))):
        Image.fromarray(np.full(size, 9, np.uint8)).save(tmp_path / name)
    series = only_series([tmp_path])
    assert [source.path.name for source in series.slices] == [
        "slice 1.bmp", "slice 2.jpg", "slice 10.png",
    ]  # fmt: skip
    assert series.shape is None
    assert series.source_format == "picture"
    assert series.description == tmp_path.name
    assert [repair.code for repair in series.repairs] == ["order-from-file-name"]
    assert series.geometry.affine_ras() is None


def test_a_single_picture_is_a_series_of_its_own(tmp_path):
    for name in ("a.png", "b.png"):
        Image.fromarray(np.full((4, 4), 9, np.uint8)).save(tmp_path / name)
    series = only_series([tmp_path / "b.png"])
    assert series.description == "b"
    assert series.shape == (4, 4)
    assert series.repairs == ()


def test_identifiers_of_pictures_follow_content_and_stay_while_the_series_fills(tmp_path):
    folder = tmp_path / "one"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for index in range(30):
        Image.fromarray(rng.integers(0, 255, (8, 8), np.uint8)).save(folder / f"{index}.png")
    updates = list(scan([folder]))
    uids = {update.studies[0].series[0].uid for update in updates}
    assert len(uids) == 1
    shutil.copytree(folder, tmp_path / "two")
    assert only_series([tmp_path / "two"]).uid in uids
    (tmp_path / "two" / "29.png").unlink()
    assert only_series([tmp_path / "two"]).uid not in uids


def test_pictures_given_one_by_one_are_the_series_that_their_folder_is(tmp_path):
    for number in (2, 10, 1):
        Image.new("L", (4, 3), number).save(tmp_path / f"slice {number}.png")
    (whole,) = scan_all([tmp_path]).studies[0].series
    (given,) = (
        scan_all([tmp_path / f"slice {number}.png" for number in (10, 1, 2)]).studies[0].series
    )
    assert [source.path.name for source in given.slices] == [
        "slice 1.png",
        "slice 2.png",
        "slice 10.png",
    ]
    assert (given.uid, given.slices) == (whole.uid, whole.slices)
    assert [repair.code for repair in given.repairs] == ["order-from-file-name"]


def test_real_pictures(shared_data):
    folder = shared_data / "brain-tumor-4class" / "Testing" / "pituitary_tumor"
    series = only_series([folder])
    assert len(series.slices) == 74


def rgb(path, pixels, **options):
    Image.fromarray(pixels).save(path, **options)
    return path


def test_pictures_with_real_colour_are_shown_in_colour(tmp_path):
    pixels = np.random.default_rng(0).integers(0, 256, (40, 50, 3), dtype=np.uint8)
    path = rgb(tmp_path / "a.png", pixels)
    series = only_series([path])
    assert series.colour
    values = SliceReader(series).read(0)
    assert np.array_equal(values, pixels)
    assert np.array_equal(luma(values), picture_values(path))  # what the model is given stays


def test_grey_that_is_stored_as_colour_stays_grey(tmp_path):
    grey = np.random.default_rng(0).integers(0, 256, (64, 64), dtype=np.uint8)
    smooth = np.asarray(Image.fromarray(grey).resize((256, 256)))
    path = rgb(tmp_path / "a.jpg", np.stack([smooth] * 3, axis=2), quality=60)
    series = only_series([path])
    assert not series.colour
    assert np.array_equal(SliceReader(series).read(0), picture_values(path))


def test_a_thin_coloured_arrow_is_colour(tmp_path):
    pixels = np.full((512, 512, 3), 90, np.uint8)
    pixels[100, 100:180] = (255, 255, 0)
    assert only_series([rgb(tmp_path / "a.png", pixels)]).colour


def test_a_picture_too_large_to_be_read_is_not_decoded_for_its_colour(tmp_path, monkeypatch):
    """T47: the last picture of a folder is looked at before its own turn to be refused."""
    Image.new("L", (4, 3)).save(tmp_path / "a.png")
    Image.new("RGB", (90, 90), (200, 0, 0)).save(tmp_path / "b.png")
    assert only_series([tmp_path]).colour
    monkeypatch.setattr("trainer.images._MOST_PIXELS", 100)
    update = scan_all([tmp_path])
    assert [len(series.slices) for series in update.studies[0].series] == [1]
    assert not update.studies[0].series[0].colour
    assert "more than a medical picture has" in update.skipped[0].reason


def test_clear_parts_are_laid_over_black_and_pictures_turned(tmp_path):
    pixels = np.zeros((4, 6, 4), np.uint8)
    pixels[:2] = (200, 0, 0, 255)
    pixels[2:] = (0, 200, 0, 0)
    values = SliceReader(only_series([rgb(tmp_path / "a.png", pixels)])).read(0)
    assert values[0, 0].tolist() == [200, 0, 0]
    assert values[3, 0].tolist() == [0, 0, 0]
    exif = Image.Exif()
    exif[0x0112] = 6
    wide = np.zeros((4, 6, 3), np.uint8)
    wide[:, 0] = (250, 0, 0)
    turned = only_series([rgb(tmp_path / "b.png", wide, exif=exif)])
    assert SliceReader(turned).read(0).shape == (6, 4, 3)
    assert turned.shape == (6, 4)


def test_identities_follow_content_and_copies_have_their_own(tmp_path):
    for name in ("a.png", "b.png"):
        Image.fromarray(np.full((4, 4), 9, np.uint8)).save(tmp_path / name)
    Image.fromarray(np.full((4, 4), 7, np.uint8)).save(tmp_path / "c.png")
    first, copy, other = (source.identity for source in only_series([tmp_path]).slices)
    assert len({first, copy, other}) == 3
    assert copy.startswith(first)
    (tmp_path / "a.png").rename(tmp_path / "z.png")
    assert {source.identity for source in only_series([tmp_path]).slices} == {first, copy, other}
