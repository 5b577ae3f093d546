"""Whole files of every kind that is opened, small, to be damaged by `tests.hostile_files`."""

import gzip
import io
import struct
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import nibabel as nib
import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import EnhancedMRImageStorage, ExplicitVRLittleEndian, MRImageStorage

_LARGEST = 300_000  # bytes: damaging and reading it takes milliseconds
_PYDICOM = Path(pydicom.__file__).parent / "data"
_REAL = Path(__file__).resolve().parents[2] / "shared" / "data" / "dicom"


class Seed(NamedTuple):
    """A whole file; `kind` is one of dicom, nifti, nifti.gz, zip."""

    name: str
    kind: str
    content: bytes


def seeds(real: bool = True) -> list[Seed]:
    """Return all of them in one order; `real` takes in what lies beside the project."""
    found = [_of(path) for path in sorted((_PYDICOM / "test_files").glob("*.dcm"))
             if path.stat().st_size <= _LARGEST]  # fmt: skip
    found += [_of(path) for path in sorted((_PYDICOM / "test_files/dicomdirtests").glob("DICOM*"))]
    found += [_of(path) for path in sorted((_PYDICOM / "charset_files").glob("*.dcm"))]
    found += [
        Seed("made-mosaic", "dicom", mosaic()),
        Seed("made-enhanced", "dicom", enhanced()),
        *_volumes(),
        Seed("made-archive", "zip", archive({"a/MR": found[0].content, "b.nii": _volumes()[0][2]})),
    ]
    if real and _REAL.is_dir():
        paths = sorted(_REAL.glob("*/In/**/*.dcm"))
        found += [_of(path) for path in paths if path.stat().st_size <= _LARGEST]
    return found


def _of(path: Path) -> Seed:
    return Seed(path.stem, "dicom", path.read_bytes())


def mosaic(tiles: int = 4, words: str = "MOSAIC") -> bytes:
    """Return a Siemens mosaic of 16 x 16 pixels: four tiles, and the CSA header that says so."""
    dataset = _image(MRImageStorage, 16, 16)
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "M", "ND", words]
    dataset.Manufacturer = "SIEMENS"
    dataset.ImagePositionPatient = [-10, -20, 5]
    dataset.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    dataset.PixelSpacing, dataset.SliceThickness = [2, 2], "3"
    dataset.add_new(0x00190010, "LO", "SIEMENS MR HEADER")
    dataset.add_new(0x0019100A, "US", tiles)
    dataset.add_new(0x00290010, "LO", "SIEMENS CSA HEADER")
    facts = {"NumberOfImagesInMosaic": [str(tiles)], "SliceNormalVector": ["0", "0", "1"],
             "SpacingBetweenSlices": ["3.3"], "ProtocolSliceNumber": ["0"]}  # fmt: skip
    dataset.add_new(0x00291010, "OB", csa(facts))
    dataset.add_new(0x00291020, "OB", csa({"MrPhoenixProtocol": ["### ASCCONV BEGIN ###"]}))
    return _written(dataset)


def csa(facts: dict[str, list[str]]) -> bytes:
    """Return a Siemens CSA header of the second kind."""
    content = struct.pack("<4s4sII", b"SV10", b"\4\3\2\1", len(facts), 77)
    for name, values in facts.items():
        content += struct.pack("<64si4siii", name.encode(), len(values), b"FD", 3, 6, 77)
        for value in [*values, *[""] * (6 - len(values))]:
            text = value.encode() + b"\0" if value else b""
            content += struct.pack("<4i", len(text), len(text), 77, len(text))
            content += text + bytes(-len(text) % 4)
    return content


def enhanced(frames: int = 5) -> bytes:
    """Return an enhanced MR image of 12 x 10 pixels with positions for each of its frames."""
    dataset = _image(EnhancedMRImageStorage, 12, 10, frames)
    dataset.NumberOfFrames = frames
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "VOLUME", "NONE"]
    measures, lie = Dataset(), Dataset()
    measures.PixelSpacing, measures.SliceThickness = [1.5, 1.5], "4"
    lie.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    shared = Dataset()
    shared.PixelMeasuresSequence = Sequence([measures])
    shared.PlaneOrientationSequence = Sequence([lie])
    dataset.SharedFunctionalGroupsSequence = Sequence([shared])
    dataset.PerFrameFunctionalGroupsSequence = Sequence(
        [_frame(number) for number in range(frames)]
    )
    return _written(dataset)


def _frame(number: int) -> Dataset:
    content, place, line = Dataset(), Dataset(), Dataset()
    content.StackID, content.InStackPositionNumber = "1", number + 1
    content.DimensionIndexValues = [1, number + 1]
    place.ImagePositionPatient = [-9, -7.5, 4.0 * number]
    line.RescaleSlope, line.RescaleIntercept, line.RescaleType = "2", "-5", "US"
    groups = Dataset()
    groups.FrameContentSequence = Sequence([content])
    groups.PlanePositionSequence = Sequence([place])
    groups.PixelValueTransformationSequence = Sequence([line])
    return groups


def _image(sop_class: str, rows: int, columns: int, frames: int = 1) -> Dataset:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID, dataset.SOPInstanceUID = sop_class, "1.2.3.4.5"
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.3", "1.2.3.4"
    dataset.FrameOfReferenceUID = "1.2.3.9"
    dataset.PatientName, dataset.PatientID, dataset.Modality = "Doe^Jane", "P1", "MR"
    dataset.Rows, dataset.Columns, dataset.SamplesPerPixel = rows, columns, 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    dataset.PixelData = np.arange(frames * rows * columns, dtype="<u2").tobytes()
    return dataset


def _written(dataset: Dataset) -> bytes:
    file = io.BytesIO()
    dataset.save_as(file, enforce_file_format=True)
    return file.getvalue()


def _volumes() -> list[Seed]:
    rng = np.random.default_rng(5)
    grey = rng.integers(0, 900, (9, 8, 7)).astype(np.int16)
    several = rng.integers(0, 900, (6, 5, 4, 3)).astype(np.float32)
    colours = np.zeros((6, 5, 4), [("R", "u1"), ("G", "u1"), ("B", "u1")])
    affine = np.diag([-1.5, 1.5, 4, 1])
    made: list[tuple[str, Any]] = [
        ("made-grey", nib.Nifti1Image(grey, affine)),
        ("made-several", nib.Nifti1Image(several, affine)),
        ("made-colours", nib.Nifti1Image(colours, affine)),
        ("made-second", nib.Nifti2Image(grey, affine)),
    ]
    found = []
    for name, image in made:
        image.set_qform(affine, 1)
        content = image.to_bytes()
        found.append(Seed(name, "nifti", content))
        found.append(Seed(name, "nifti.gz", gzip.compress(content, mtime=0)))
    return found


def archive(files: dict[str, bytes]) -> bytes:
    """Return a ZIP of these files, by name; the names are taken as they are."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
