"""Pictures of a folder are one series, in the order in which people count them."""

import shutil

import numpy as np
from PIL import Image

from mriviewer.io.scan import scan, scan_all


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


def test_real_pictures(shared_data):
    folder = shared_data / "brain-tumor-4class" / "Testing" / "pituitary_tumor"
    series = only_series([folder])
    assert len(series.slices) == 74
