"""Files made at random: every voxel has the value and the place that other readers give it."""

import gzip
from pathlib import Path
from typing import Any, NamedTuple

import nibabel as nib
import numpy as np
import pydicom
import pytest
import SimpleITK as sitk
from numpy.typing import NDArray
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    JPEG2000Lossless,
    MRImageStorage,
    RLELossless,
)

from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader

SYNTAXES = [
    ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian,
    DeflatedExplicitVRLittleEndian, RLELossless, JPEG2000Lossless,
]  # fmt: skip
TO_LPS = np.diag([-1.0, -1.0, 1.0, 1.0])
Directions = NDArray[np.float64]


class Made(NamedTuple):
    """A DICOM series as it was made: by slice its values, and where its first pixel lies."""

    values: list[NDArray[np.float64]]
    positions: list[NDArray[np.float64]]
    right: NDArray[np.float64]
    down: NDArray[np.float64]
    spacing: tuple[float, float]


def directions(rng: np.random.Generator) -> Directions:
    """Return three perpendicular unit vectors as columns: along the axes, nearly so, or askew."""
    kind = rng.integers(3)
    if kind == 0:
        return np.asarray(np.eye(3)[:, rng.permutation(3)] * rng.choice([-1, 1], 3), np.float64)
    w, x, y, z = rng.normal(size=4) if kind == 1 else (4.0, *rng.normal(scale=0.5, size=3))
    length = np.linalg.norm([w, x, y, z])
    w, x, y, z = (part / length for part in (w, x, y, z))
    return np.array([
        [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
        [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
        [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
    ])  # fmt: skip


def numbers(rng: np.random.Generator, count: int) -> list[int | None]:
    """Return instance numbers: right, in any order, all the same, or none."""
    kind = rng.integers(4)
    if kind == 0:
        return [None] * count
    return [[1] * count, list(range(1, count + 1)), list(rng.permutation(count) + 1)][kind - 1]


def make_series(folder: Path, seed: int) -> Made:
    rng = np.random.default_rng(seed)
    syntax = SYNTAXES[seed % len(SYNTAXES)]
    right, down, normal = directions(rng).T
    gap, count = round(float(rng.uniform(0.6, 6)), 3) * rng.choice([-1, 1]), int(rng.integers(2, 6))
    shape = rng.integers(33, 40, 2) if syntax == JPEG2000Lossless else rng.integers(3, 20, 2)
    bytes_, signed = int(rng.choice([1, 2, 2])), bool(rng.integers(2))
    stored = 8 if bytes_ == 1 else int(rng.integers(10, 17))
    if bytes_ == 1 and syntax == JPEG2000Lossless:
        signed = False
    lowest = -(1 << (stored - 1)) if signed else 0
    line = (1.0, 0.0) if rng.integers(2) else (round(float(rng.uniform(0.01, 5)), 5), -1024.5)
    spacing = [round(float(part), 4) for part in rng.uniform(0.3, 3, 2)]
    first, found = rng.uniform(-150, 150, 3), []
    for index, number in enumerate(numbers(rng, count)):
        kind = f"{'i' if signed else 'u'}{bytes_}"
        pixels = rng.integers(lowest, lowest + (1 << stored), shape).astype(kind)
        own = (line[0] * (1 + index / 10), line[1]) if seed % 5 == 0 else line
        position = first + normal * gap * index
        says: dict[str, Any] = {
            "ImagePositionPatient": [f"{part:.8f}"[:16] for part in position],
            "ImageOrientationPatient": [f"{part:.12f}"[:16] for part in (*right, *down)],
            "PixelSpacing": spacing, "InstanceNumber": number, "BitsStored": stored,
        }  # fmt: skip
        if own != (1.0, 0.0):
            says |= {"RescaleSlope": f"{own[0]:.6f}", "RescaleIntercept": str(own[1])}
        if rng.integers(2):
            says["SliceThickness"] = abs(gap) * 1.4
        write_image(folder / f"{rng.integers(1 << 30):x}", pixels, syntax, rng, says)
        found.append((pixels * float(f"{own[0]:.6f}") + own[1], position))
    values, positions = zip(*found, strict=True)
    return Made(list(values), list(positions), right, down, (spacing[0], spacing[1]))


def write_image(
    path: Path, pixels: NDArray[Any], syntax: str, rng: np.random.Generator, says: dict[str, Any]
) -> None:
    """Write an image; bits that are not used hold whatever comes, as in old files."""
    image, bits, stored = Dataset(), 8 * pixels.dtype.itemsize, says["BitsStored"]
    image.file_meta = FileMetaDataset()
    packed = syntax in (RLELossless, JPEG2000Lossless)
    image.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian if packed else syntax
    image.SOPClassUID, image.SOPInstanceUID = MRImageStorage, f"1.9.{rng.integers(1 << 60)}"
    image.StudyInstanceUID, image.SeriesInstanceUID, image.Modality = "1.2", "1.2.3", "MR"
    image.PatientID, image.SamplesPerPixel = "P1", 1
    image.PhotometricInterpretation = "MONOCHROME2"
    (image.Rows, image.Columns), image.BitsAllocated = pixels.shape, bits
    image.HighBit, image.PixelRepresentation = stored - 1, int(pixels.dtype.kind == "i")
    for keyword, value in says.items():
        if value is not None:
            setattr(image, keyword, value)
    raw = pixels.view(f"u{bits // 8}")
    if stored < bits and syntax != JPEG2000Lossless:
        noise = rng.integers(0, 1 << (bits - stored), pixels.shape) << stored
        raw = (raw & ((1 << stored) - 1) | noise).astype(raw.dtype)
    order = ">" if syntax == ExplicitVRBigEndian else "<"
    content = raw.astype(raw.dtype.newbyteorder(order)).tobytes()
    image.PixelData = content + b"\0" * (len(content) % 2)
    image["PixelData"].VR = "OB" if bits == 8 else "OW"
    path.parent.mkdir(exist_ok=True)
    image.save_as(path, enforce_file_format=True)
    if packed:
        image = pydicom.dcmread(path)
        image.compress(syntax, generate_instance_uid=False)
        image.save_as(path)


@pytest.mark.parametrize("seed", range(24))
def test_a_made_dicom_series_is_read_as_it_was_made(tmp_path, seed):
    """T1, T4, T15: against what was written, and against SimpleITK."""
    made = make_series(tmp_path / "series", seed)
    update = scan_all([tmp_path / "series"])
    assert update.skipped == ()
    ((series,),) = [study.series for study in update.studies]
    reader, affine = SliceReader(series), TO_LPS @ series.geometry.affine_ras()
    ours = np.stack([reader.read(index) for index in range(len(series.slices))])
    for values, position in zip(made.values, made.positions, strict=True):
        off = [np.abs(np.subtract(source.position_mm, position)).max() for source in series.slices]
        index = int(np.argmin(off))
        assert off[index] < 1e-6
        assert ours[index] == pytest.approx(values, rel=3e-7, abs=1e-3)
        for row, column in ((0, 0), (values.shape[0] - 1, values.shape[1] - 1), (2, 1)):
            there = position + made.right * made.spacing[1] * column
            there = there + made.down * made.spacing[0] * row
            assert (affine @ [column, row, index, 1])[:3] == pytest.approx(there, abs=1e-4)
    # SimpleITK cuts slopes that differ to whole numbers, and its codecs refuse tiny pictures
    if seed % 5 and SYNTAXES[seed % len(SYNTAXES)] not in (RLELossless, JPEG2000Lossless):
        compare_with_simpleitk(tmp_path / "series", ours, affine)


def compare_with_simpleitk(folder: Path, ours: NDArray[np.float32], affine: Directions) -> None:
    reader = sitk.ImageSeriesReader()
    reader.SetFileNames(sitk.ImageSeriesReader.GetGDCMSeriesFileNames(str(folder)))
    image = reader.Execute()
    theirs, back = sitk.GetArrayFromImage(image), np.linalg.inv(affine)
    for slice_, row, column in np.ndindex(*theirs.shape):
        if (row + column) % 5:
            continue
        position = image.TransformIndexToPhysicalPoint((column, row, slice_))
        index = (back @ [*position, 1])[:3]
        c, r, s = np.rint(index).astype(int)
        assert np.abs(index - (c, r, s)).max() < 1e-3
        assert ours[s, r, c] == pytest.approx(
            float(theirs[slice_, row, column]), rel=1e-6, abs=1e-3
        )


def make_volume(folder: Path, seed: int) -> tuple[Path, bool]:
    """Write a NIfTI file by hand, so that nothing is mended; say whether it has a place."""
    rng = np.random.default_rng(seed)
    kind = np.dtype(["u1", "i1", "i2", "u2", "i4", "u4", "f4", "f8", "i8", "u8"][seed % 10])
    kind = kind.newbyteorder(str(rng.choice(["<", ">"])))
    shape = [int(length) for length in rng.integers(2, 8, rng.choice([3, 3, 3, 4, 5]))]
    data = rng.integers(-100 if kind.kind != "u" else 0, 100, shape).astype(kind)
    single, new = bool(rng.integers(4)), bool(rng.integers(2))
    kinds = [nib.nifti1.Nifti1PairHeader, nib.nifti2.Nifti2PairHeader,
             nib.Nifti1Header, nib.Nifti2Header]  # fmt: skip
    header: Any = kinds[2 * single + new](endianness=">" if kind.byteorder == ">" else "<")
    header.set_data_dtype(kind)
    header.set_data_shape(shape)
    steps = directions(rng) * rng.uniform(0.4, 6, 3)
    other = steps * rng.choice([-1, 1], 3) if rng.integers(3) == 0 else steps
    if rng.integers(5) == 0:  # sheared: no quaternion can say it
        steps = steps @ (np.eye(3) + np.triu(rng.uniform(-0.3, 0.3, (3, 3)), 1))
    codes = int(rng.choice([0, 1, 2, 4])), int(rng.choice([0, 1, 2]))
    for set_, matrix, code in zip(("sform", "qform"), (steps, other), codes, strict=True):
        placed = np.eye(4)
        placed[:3, :3], placed[:3, 3] = matrix, rng.uniform(-100, 100, 3)
        getattr(header, f"set_{set_}")(placed, code)
    lines = [(np.nan, np.nan), (1, 0), (0, 5), (rng.uniform(-3, 3), rng.uniform(-100, 100))]
    header["scl_slope"], header["scl_inter"] = lines[rng.integers(4)]
    if single:
        header["vox_offset"] = 544 if new else 352
    packed = ".gz" if rng.integers(2) else ""
    parts = {"a.nii": header.binaryblock + bytes(4) + data.tobytes(order="F")} if single else {
        "a.hdr": header.binaryblock, "a.img": data.tobytes(order="F"),
    }  # fmt: skip
    for name, content in parts.items():
        content = gzip.compress(content) if packed else content
        (folder / f"{name}{packed}").write_bytes(content)
    return folder / f"{'a.nii' if single else 'a.img'}{packed}", any(codes)


@pytest.mark.parametrize("seed", range(40))
def test_a_made_nifti_volume_is_what_nibabel_reads(tmp_path, seed):
    """T8, T9, T10: any directions, sforms, qforms, kinds of numbers and scaling."""
    path, placed = make_volume(tmp_path, seed)
    image = nib.load(path)
    theirs = np.asarray(image.dataobj, np.float64)
    theirs = theirs.reshape(*theirs.shape[:3], -1, order="F")
    update = scan_all([tmp_path])
    assert update.skipped == ()
    ((series,),) = [study.series for study in update.studies]
    reader, affine = SliceReader(series), series.geometry.reported_affine_ras()
    phases = [phase.slices for phase in series.phases] or [series.slices]
    assert len(phases) == theirs.shape[3]
    assert (affine is not None) is placed
    for phase, slices in enumerate(phases):
        ours = np.stack([reader.read_source(source) for source in slices])
        if affine is None:
            assert np.sort(ours, None) == pytest.approx(np.sort(theirs[..., phase], None), rel=1e-6)
            continue
        grid = np.stack(np.meshgrid(*map(np.arange, ours.shape), indexing="ij"), -1).reshape(-1, 3)
        at = np.c_[grid[:, ::-1], np.ones(len(grid))] @ (np.linalg.inv(image.affine) @ affine).T
        i, j, k = np.rint(at[:, :3]).astype(int).T
        assert np.abs(at[:, :3] - np.c_[i, j, k]).max() < 1e-3
        expected = theirs[i, j, k, phase]
        assert ours.reshape(-1) == pytest.approx(expected, rel=2e-6, abs=1e-4)
