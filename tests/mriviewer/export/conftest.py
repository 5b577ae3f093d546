"""A study small enough to reason about, and a model that is plain arithmetic."""

import numpy as np
import pytest

from mriviewer.core.geometry import StackGeometry
from mriviewer.core.repairs import Repair
from mriviewer.core.study import Patient, Series, SliceSource, Study
from trainer.prediction import ModelIdentity
from trainer.preprocess import Plan, TapGeometry

PATIENT = Patient("PAT-0815", "Doe^Jane", "1961-03-02", "F")


@pytest.fixture
def identity() -> ModelIdentity:
    return ModelIdentity(
        "tumor-type", "1.0.0", "ab" * 32, ("glioma", "no_tumor", "pituitary"), "no_tumor", 2.0
    )


@pytest.fixture
def make_series(tmp_path):
    """Return a maker of axial series, 2 mm apart, of `count` slices of (rows, columns) pixels."""

    def make(count=5, rows=20, columns=12, **changes) -> Series:
        geometry = StackGeometry(
            down=(0.0, 1.0, 0.0), right=(1.0, 0.0, 0.0), pixel_spacing_mm=(1.0, 1.0),
            positions_mm=tuple((0.0, 0.0, 2.0 * index) for index in range(count)),
        )  # fmt: skip
        slices = tuple(
            SliceSource(tmp_path / f"Doe_Jane_{index}.dcm", rows, columns) for index in range(count)
        )
        usual = {
            "uid": "1.2.3.4", "description": "T1 post", "modality": "MR", "source_format": "DICOM",
            "slices": slices, "geometry": geometry,
            "repairs": (Repair("order", "Slices are ordered by number."),),
        }  # fmt: skip
        return Series(**(usual | changes))

    return make


@pytest.fixture
def make_study():
    def make(*series: Series) -> Study:
        return Study("1.2.3", PATIENT, "2026-03-01", "Brain of Jane", series)

    return make


@pytest.fixture
def ramp():
    """Return (rows, columns) float32 values that differ everywhere."""

    def make(rows=20, columns=12) -> np.ndarray:
        return np.arange(rows * columns, dtype=np.float32).reshape(rows, columns)

    return make


class ArithmeticNetwork:
    """Stands in for the runtime: evidence is brightness, so that one knows where it belongs."""

    device = "arithmetic"

    def __init__(self, identity: ModelIdentity) -> None:
        self.identity = identity
        self.plan = Plan(size=32, percentiles=(0.0, 100.0), crop="none")
        self.tap = TapGeometry(first=2.0, stride=4.0)
        self.batches: list[int] = []

    def features(self, pictures: np.ndarray) -> np.ndarray:
        assert pictures.shape[1:] == (32, 32)
        assert pictures.dtype == np.float32
        self.batches.append(len(pictures))
        return pictures.reshape(-1, 8, 4, 8, 4).mean(axis=(2, 4))

    def probabilities(self, features: np.ndarray) -> np.ndarray:
        bright = np.clip(features.mean(axis=(1, 2)), 0.01, 0.9)
        return np.stack([bright, 0.999 - bright, np.full_like(bright, 0.001)], axis=1)

    def heat_maps(self, features: np.ndarray, label_indices: list[int]) -> np.ndarray:
        assert len(features) == len(label_indices)
        return (features * (1 + np.asarray(label_indices))[:, None, None]).astype(np.float32)


@pytest.fixture
def network(identity) -> ArithmeticNetwork:
    return ArithmeticNetwork(identity)
