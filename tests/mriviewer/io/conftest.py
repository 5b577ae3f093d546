"""DICOM slices and series made for a test, from nothing but pixels and header values."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, generate_uid

WriteSlice = Callable[..., Path]
WriteSeries = Callable[..., list[Path]]


def _dataset(pixels: NDArray[Any], values: dict[str, Any]) -> Dataset:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID = MRImageStorage
    dataset.SOPInstanceUID = generate_uid()
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.3", "1.2.3.4"
    dataset.PatientName, dataset.PatientID = "Doe^Jane", "P1"
    dataset.Modality, dataset.SeriesNumber = "MR", 3
    dataset.SeriesDescription = "T1 post"
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "M"]
    dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    dataset.PixelSpacing = [0.5, 0.5]
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.Rows, dataset.Columns = pixels.shape
    bits = pixels.dtype.itemsize * 8
    dataset.BitsAllocated = dataset.BitsStored = bits
    dataset.HighBit = bits - 1
    dataset.PixelRepresentation = int(pixels.dtype.kind == "i")
    dataset.PixelData = pixels.astype(pixels.dtype.newbyteorder("<")).tobytes()
    for keyword, value in values.items():
        if value is None:
            delattr(dataset, keyword) if keyword in dataset else None
        else:
            setattr(dataset, keyword, value)
    return dataset


@pytest.fixture
def write_slice() -> WriteSlice:
    """Write one slice; a header value of None leaves the element out."""

    def write(path: Path, pixels: NDArray[Any] | None = None, **values: Any) -> Path:
        pixels = np.arange(48, dtype=np.uint16).reshape(6, 8) if pixels is None else pixels
        path.parent.mkdir(parents=True, exist_ok=True)
        _dataset(pixels, values).save_as(path, enforce_file_format=True)
        return path

    return write


@pytest.fixture
def write_series(write_slice: WriteSlice) -> WriteSeries:
    """Write an axial series, one file a position along z; slice i holds the value 10 * i."""

    def write(
        folder: Path, heights_mm: Sequence[float], names: Sequence[str] | None = None, **values: Any
    ) -> list[Path]:
        files = []
        for index, height in enumerate(heights_mm):
            pixels = np.full((6, 8), 10 * index, np.uint16)
            own = {"ImagePositionPatient": [-10, -20, height], "InstanceNumber": index + 1}
            own |= {key: value(index) if callable(value) else value
                    for key, value in values.items()}  # fmt: skip
            name = names[index] if names else f"IM{index:04d}"
            files.append(write_slice(folder / name, pixels, **own))
        return files

    return write
