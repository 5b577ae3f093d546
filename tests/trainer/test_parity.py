"""Trainer and viewer see the same: one file, one answer, whatever the crop and the geometry.

The trainer's way: `decode`, then the network in PyTorch. The viewer's way: the study is scanned,
slices are read, turned and prepared, and a packaged network answers (ONNX Runtime on a CPU).
"""

from pathlib import Path

import nibabel
import numpy as np
import pydicom
import pytest
import torch
from PIL import Image
from pydicom.uid import MRImageStorage, generate_uid
from safetensors.torch import load

from mriviewer.export.series_answer import see_series
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader
from tests.trainer.made_packages import LABELS, made_package
from trainer.dataset import Sample, decode
from trainer.network_config import Network
from trainer.networks import untrained
from trainer.package import ModelPackage
from trainer.preprocess import Plan
from trainer.runtime import Runtime

NETWORK = Network(name="resnet10t", weights="random")
PLANS = {
    "whole": Plan(size=64, crop="none"),
    "head": Plan(size=64),
    "brain, squashed": Plan(
        size=64, crop="brain", margin=0, aspect="stretch", interpolation="bicubic",
        percentiles=(2, 98),
    ),
}  # fmt: skip


def head(rows: int, columns: int, seed: int) -> np.ndarray:
    """A head off centre with something in it, uint16, other values in each quarter."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[:rows, :columns]
    inside = ((y / rows - 0.45) / 0.3) ** 2 + ((x / columns - 0.55) / 0.25) ** 2 < 1
    values = inside * (400 + 150 * (y > rows / 2) + 90 * (x > columns / 2))
    return (values + random.integers(0, 30, (rows, columns))).astype(np.uint16)


def picture(folder: Path) -> Path:
    Image.fromarray((head(120, 90, 1) / 3).astype(np.uint8)).save(folder / "one.png")
    return folder / "one.png"


def sagittal_dicom(folder: Path) -> Path:
    """Stored turned, dark is high, pixels twice as high as wide."""
    header = pydicom.Dataset()
    header.SOPClassUID, header.SOPInstanceUID = MRImageStorage, generate_uid()
    header.StudyInstanceUID = header.SeriesInstanceUID = generate_uid()
    header.PatientID, header.Modality, header.InstanceNumber = "1", "MR", 1
    header.ImageOrientationPatient = [0, 0, 1, 0, -1, 0]
    header.ImagePositionPatient = [0, 0, 0]
    header.PixelSpacing = [2.0, 1.0]
    header.RescaleSlope, header.RescaleIntercept = 2, -50
    header.set_pixel_data(head(70, 130, 2), "MONOCHROME1", 12)
    path = folder / "one.dcm"
    header.save_as(path, implicit_vr=False, little_endian=True, enforce_file_format=True)
    return path


def volume(folder: Path) -> Path:
    stack = np.stack([head(60, 80, seed) for seed in range(5)], axis=1)
    affine = np.array([[0, 0, 1.5, 0], [0, -6, 0, 0], [-1.0, 0, 0, 0], [0, 0, 0, 1]])
    nibabel.save(nibabel.Nifti1Image(stack, affine), folder / "one.nii.gz")
    return folder / "one.nii.gz"


def viewers_logits(path: Path, runtime: Runtime) -> np.ndarray:
    (study,) = scan_all([path]).studies
    (series,) = study.series
    seen = see_series(series, SliceReader(series).read, runtime, lambda done: None)
    assert seen.unreadable == ()
    return runtime.logits(np.stack(seen.features))


@pytest.fixture(scope="module", params=PLANS.values(), ids=PLANS)
def package(request, tmp_path_factory) -> ModelPackage:
    return made_package(
        tmp_path_factory.mktemp("package") / "made.mrimodel", NETWORK, request.param
    )


def trainers_logits(samples: list[Sample], package: ModelPackage) -> np.ndarray:
    network = untrained(NETWORK, len(LABELS), package.plan.size).eval()
    tensors = load(package.read("weights.safetensors"))
    network.load_state_dict({name: tensor.float() for name, tensor in tensors.items()})
    pictures = decode(samples, package.plan, lambda done, total: None)
    with torch.inference_mode():
        return network(torch.from_numpy(package.plan.normalise(pictures))).numpy()


@pytest.mark.parametrize(("make", "slices"), [(picture, 1), (sagittal_dicom, 1), (volume, 5)])
def test_validation_logits_are_the_viewers_logits(tmp_path, package, make, slices):
    path = make(tmp_path)
    indices = range(slices) if slices > 1 else [None]
    samples = [Sample(path, 0, "val", "g", index=i, key=f"{make.__name__}{i}") for i in indices]
    trainers = trainers_logits(samples, package)
    assert np.ptp(trainers) > 0.01
    runtime = Runtime(package, device="cpu", threads=1)
    np.testing.assert_allclose(viewers_logits(path, runtime), trainers, atol=1e-4)
    runtime.close()
