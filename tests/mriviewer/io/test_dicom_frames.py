"""One frame of a compressed file is what all of them decoded together would give."""

import pydicom
import pytest

from mriviewer.io.dicom_frames import frame_values
from mriviewer.io.dicom_refusals import NotShownError


def test_a_compressed_enhanced_file_with_and_without_an_offset_table(tmp_path, write_enhanced):
    frames = [{"ImagePositionPatient": [0, 0, float(index)]} for index in range(5)]
    path = write_enhanced(tmp_path / "a", frames)
    dataset = pydicom.dcmread(path)
    dataset.compress(pydicom.uid.RLELossless)
    dataset.save_as(path)
    at = path.read_bytes().rfind(b"\xe0\x7f\x10\x00OB")
    with_table = [frame_values(path, index, at, (1.0, 0.0))[0, 0] for index in range(5)]
    assert with_table == [0, 10, 20, 30, 40]
    content = path.read_bytes()
    table = at + 12
    length = int.from_bytes(content[table + 4 : table + 8], "little")
    assert length == 20
    empty = content[: table + 4] + b"\0\0\0\0" + content[table + 8 + length :]
    path.write_bytes(empty)
    assert [frame_values(path, i, at, (1.0, 0.0))[0, 0] for i in range(5)] == with_table


def test_damage_and_change_are_told(tmp_path, write_enhanced):
    path = write_enhanced(tmp_path / "a", [{}, {}])
    dataset = pydicom.dcmread(path)
    dataset.compress(pydicom.uid.RLELossless)
    dataset.save_as(path)
    at = path.read_bytes().rfind(b"\xe0\x7f\x10\x00OB")
    with pytest.raises(NotShownError, match="changed"):
        frame_values(path, 0, at + 2, (1.0, 0.0))
    path.write_bytes(path.read_bytes()[: at + 40])
    with pytest.raises(NotShownError, match="damaged"):
        frame_values(path, 1, at, (1.0, 0.0))
