"""The shipped model says the same about a patient, however the files lie around."""

import json
import random
from pathlib import Path

import nibabel
import numpy as np
import pydicom
import pytest
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage

from mriviewer.export.analysis import analyze


def write_dicom(source: Path, folder: Path) -> None:
    """Write a NIfTI volume of whole numbers as DICOM: shuffled names, no InstanceNumber."""
    image = nibabel.load(source)
    values = np.asarray(image.dataobj)
    lps = np.diag([-1.0, -1.0, 1.0, 1.0]) @ image.affine
    axes = lps[:3, :3] / np.linalg.norm(lps[:3, :3], axis=0)
    names = list(range(values.shape[2]))
    random.Random(4).shuffle(names)
    for index, name in enumerate(names):
        meta = FileMetaDataset()
        meta.MediaStorageSOPClassUID = MRImageStorage
        meta.MediaStorageSOPInstanceUID = f"1.2.3.{index + 1}"
        meta.TransferSyntaxUID = ExplicitVRLittleEndian
        path = folder / f"{name:03d}.dcm"
        dataset = FileDataset(str(path), {}, file_meta=meta, preamble=b"\0" * 128)
        dataset.SOPClassUID = MRImageStorage
        dataset.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
        dataset.SeriesInstanceUID, dataset.StudyInstanceUID = "1.2.4", "1.2.5"
        dataset.Modality, dataset.PatientID = "MR", "P"
        dataset.Rows, dataset.Columns = values.shape[1], values.shape[0]
        dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
        dataset.BitsAllocated = dataset.BitsStored = 16
        dataset.HighBit, dataset.PixelRepresentation = 15, 1
        dataset.PixelSpacing = [1, 1]
        dataset.ImageOrientationPatient = [*axes[:, 0], *axes[:, 1]]
        dataset.ImagePositionPatient = list((lps @ [0, 0, index, 1])[:3])
        dataset.PixelData = np.ascontiguousarray(values[:, :, index].T, np.int16).tobytes()
        pydicom.dcmwrite(path, dataset, enforce_file_format=True)


def analysed(path: Path, out: Path) -> tuple[dict, np.ndarray, np.ndarray]:
    """Return the series of results.json, its (slices, labels) probabilities and its maps."""
    analyze([path], out)
    (series,) = json.loads((out / "results.json").read_text(encoding="utf-8"))["series"]
    rows = [list(one["probabilities"].values()) for one in series["slices"]]
    return series, np.array(rows), np.load(out / series["heat_maps"])


def test_shuffled_dicom_and_nifti_agree_slice_by_slice(tmp_path, shared_data):
    source = shared_data / "nifti" / "brain-tumor-progression" / "01" / "Pre_Scan_T1.nii.gz"
    folder = tmp_path / "dicom"
    folder.mkdir()
    write_dicom(source, folder)
    nifti, nifti_rows, nifti_maps = analysed(source, tmp_path / "a")
    dicom, dicom_rows, dicom_maps = analysed(folder, tmp_path / "b")
    assert nifti_rows.shape == (24, 4)
    assert dicom_rows == pytest.approx(nifti_rows, abs=1e-4)
    assert dicom["key_slice"] == nifti["key_slice"]
    assert np.abs(dicom_maps - nifti_maps).max() < 1e-4 * max(nifti_maps.max(), 1)
    assert nifti_maps.shape == (24, 256, 256)
    assert nifti_maps.min() >= 0
    assert nifti_maps.max() > 0
