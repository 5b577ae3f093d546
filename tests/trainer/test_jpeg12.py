"""12-bit JPEG is decoded as GDCM's own reader does it, and damage is an error."""

from pathlib import Path

import gdcm
import numpy as np
import pytest
from pydicom.data import get_testdata_file
from pydicom.pixels.decoders import JPEGExtended12BitDecoder

from trainer import jpeg12
from trainer.errors import TrainerError
from trainer.images import dicom_values, read_dicom


@pytest.mark.parametrize("name", ["JPGExtended.dcm", "JPEG-lossy.dcm"])
def test_values_are_those_of_gdcms_reader(name):
    path = Path(get_testdata_file(name, download=False))
    reader = gdcm.ImageReader()
    reader.SetFileName(str(path))
    assert reader.Read()
    stored = reader.GetImage().GetBuffer().encode("utf-8", "surrogateescape")
    expected = np.frombuffer(stored, "<u2").reshape(1024, 256)
    assert expected.max() == 264  # more than eight bits
    assert np.array_equal(dicom_values(read_dicom(path)), expected)


def test_registering_twice_changes_nothing():
    jpeg12.register()
    before = JPEGExtended12BitDecoder.available_plugins
    jpeg12.register()
    assert JPEGExtended12BitDecoder.available_plugins == before
    assert len(set(before)) == len(before) > 0


def test_damaged_data_are_an_error():
    dataset = read_dicom(Path(get_testdata_file("JPGExtended.dcm", download=False)))
    dataset.PixelData = dataset.PixelData[:40] + b"\0" * (len(dataset.PixelData) - 40)
    with pytest.raises(TrainerError, match="damaged"):
        dicom_values(dataset)
