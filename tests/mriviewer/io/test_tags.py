"""Each format tells what it has; a file that is none is refused with a reason."""

import gzip

import nibabel
import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from mriviewer.core.errors import ViewerError
from mriviewer.io.tags import read_tags


def of(table, key):
    return next(tag for tag in table.tags if tag.key == key)


@pytest.mark.parametrize("name", ["x.nii", "x.nii.gz"])
@pytest.mark.parametrize("kind", [nibabel.Nifti1Image, nibabel.Nifti2Image])
def test_the_fields_of_a_nifti_header(tmp_path, name, kind):
    image = kind(np.zeros((4, 5, 6), np.int16), np.diag([1.5, 2, 3, 1]))
    image.header["descrip"] = b"Jane's brain"
    nibabel.save(image, tmp_path / name)
    table = read_tags(tmp_path / name, "NIfTI")
    assert table.notes == []
    assert of(table, "dim").value.startswith("3 \\ 4 \\ 5 \\ 6")
    assert of(table, "pixdim").value.startswith("1 \\ 1.5 \\ 2 \\ 3")
    assert of(table, "descrip").text(False) == "Jane's brain"
    assert of(table, "descrip").text(True) == "hidden"
    assert of(table, "srow_x").value.startswith("1.5")


def test_a_nifti_file_that_is_cut_off(tmp_path):
    path = tmp_path / "x.nii.gz"
    path.write_bytes(gzip.compress(b"\x5c\x01\0\0" + bytes(100)))
    assert "cut off" in read_tags(path, "NIfTI").notes[0]
    path.write_bytes(gzip.compress(bytes(400))[:-20])
    with pytest.raises(ViewerError, match="damaged"):
        read_tags(path, "NIfTI")


def test_what_a_picture_carries(tmp_path):
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Jane Doe")
    picture = Image.new("L", (30, 20))
    picture.save(tmp_path / "x.png", pnginfo=texts)
    table = read_tags(tmp_path / "x.png", "picture")
    assert (of(table, "Format").value, of(table, "Width").value) == ("PNG", "30")
    assert of(table, "Author").text(True) == "hidden"
    assert of(table, "Author").text(False) == "Jane Doe"


def test_the_exif_of_a_picture_is_named_and_hidden(tmp_path):
    picture, exif = Image.new("L", (8, 8)), Image.Exif()
    exif[0x013B] = "Jane Doe"
    picture.save(tmp_path / "x.jpg", exif=exif)
    artist = of(read_tags(tmp_path / "x.jpg", "picture"), "EXIF 013B")
    assert (artist.name, artist.text(True)) == ("Artist", "hidden")


@pytest.mark.parametrize("kind", ["DICOM", "NIfTI", "picture"])
def test_a_file_that_is_gone_is_told(tmp_path, kind):
    with pytest.raises(ViewerError, match="cannot be read"):
        read_tags(tmp_path / "gone", kind)


def test_no_picture_at_all(tmp_path):
    (tmp_path / "x.png").write_bytes(b"nothing")
    with pytest.raises(ViewerError):
        read_tags(tmp_path / "x.png", "picture")
