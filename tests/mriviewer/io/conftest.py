"""DICOM slices and series made for a test, from nothing but pixels and header values."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence as Items
from pydicom.uid import (
    EnhancedMRImageStorage,
    ExplicitVRLittleEndian,
    MRImageStorage,
    generate_uid,
)

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


# by keyword: the sequences of the functional groups that hold it
_GROUPS = {
    "ImagePositionPatient": ("PlanePositionSequence",),
    "ImageOrientationPatient": ("PlaneOrientationSequence",),
    "PixelSpacing": ("PixelMeasuresSequence",),
    "RescaleSlope": ("PixelValueTransformationSequence",),
    "RescaleIntercept": ("PixelValueTransformationSequence",),
    "WindowCenter": ("FrameVOILUTSequence",),
    "WindowWidth": ("FrameVOILUTSequence",),
    "StackID": ("FrameContentSequence",),
    "TemporalPositionIndex": ("FrameContentSequence",),
    "DimensionIndexValues": ("FrameContentSequence",),
    "EffectiveEchoTime": ("MREchoSequence",),
    "DiffusionBValue": ("MRDiffusionSequence",),
    "DiffusionDirectionality": ("MRDiffusionSequence",),
    "DiffusionGradientOrientation": ("MRDiffusionSequence", "DiffusionGradientDirectionSequence"),
    "NominalCardiacTriggerDelayTime": ("CardiacSynchronizationSequence",),
    "FrameType": ("MRImageFrameTypeSequence",),
    "ComplexImageComponent": ("MRImageFrameTypeSequence",),
}


def functional_groups(values: dict[str, Any]) -> Dataset:
    """Return the item that says these values of a frame, or of all frames."""
    item = Dataset()
    for keyword, value in values.items():
        place = item
        for sequence in _GROUPS[keyword]:
            if sequence not in place:
                setattr(place, sequence, Items([Dataset()]))
            place = getattr(place, sequence)[0]
        setattr(place, keyword, value)
    return item


@pytest.fixture
def write_enhanced() -> Callable[..., Path]:
    """Write an enhanced MR file; frame i holds the value 10 * i, and says what `frames[i]` says."""

    def write(
        path: Path, frames: Sequence[dict[str, Any]], shared: dict[str, Any] | None = None,
        undefined: bool = False, **values: Any,
    ) -> Path:  # fmt: skip
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = np.stack([np.full((6, 8), 10 * index, np.uint16) for index in range(len(frames))])
        alone = {"PixelSpacing": None, "ImageOrientationPatient": None}
        dataset = _dataset(pixels[0], alone)
        dataset.SOPClassUID, dataset.NumberOfFrames = EnhancedMRImageStorage, len(frames)
        usual = {"PixelSpacing": [0.5, 0.5], "ImageOrientationPatient": [1, 0, 0, 0, 1, 0]}
        groups = [functional_groups(frame) for frame in frames]
        dataset.SharedFunctionalGroupsSequence = Items([functional_groups(usual | (shared or {}))])
        dataset.PerFrameFunctionalGroupsSequence = Items(groups)
        if undefined:
            _make_lengths_undefined(dataset)
        dataset.PixelData = pixels.astype("<u2").tobytes()
        for keyword, value in values.items():
            setattr(dataset, keyword, value)
        dataset.save_as(path, enforce_file_format=True)
        return path

    return write


def _make_lengths_undefined(dataset: Dataset) -> None:
    for element in dataset:
        if element.VR == "SQ":
            element.is_undefined_length = True
            for item in element.value:
                item.is_undefined_length_sequence_item = True
                _make_lengths_undefined(item)
