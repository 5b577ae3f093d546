"""Made-up series and a model of plain arithmetic: nothing here reads a file or needs torch."""

from pathlib import Path

import numpy as np

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import Patient, ScanUpdate, Series, SliceSource, Study
from mriviewer.session.doors import Doors
from mriviewer.session.models import ModelChoice
from trainer.prediction import ModelIdentity
from trainer.preprocess import Plan, TapGeometry

LABELS = ("glioma", "meningioma", "no_tumor")
IDENTITY = ModelIdentity("fake", "1.0", "f" * 64, LABELS, "no_tumor", 2.0)


def series_of(uid: str, numbers, shape=(20, 30), **fields) -> Series:
    slices = tuple(SliceSource(Path(f"/made/up/{uid}/{n:03d}.dcm"), *shape) for n in numbers)
    geometry = StackGeometry((0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (1.0, 1.0))
    return Series(uid, f"series {uid}", "MR", "DICOM", slices, geometry, **fields)


def study_of(*series: Series) -> Study:
    patient = Patient("7", "Doe^Jane", "1980-01-01", "F")
    return Study("study", patient, "2026-03-01", "Brain", series)


class MadeUpReader:
    """Slice N holds 10 N but for a ramp in row 0; slice 666 is damaged."""

    def __init__(self, series: Series) -> None:
        self.series = series

    def read(self, index: int):
        return self.read_source(self.series.slices[index])

    def read_source(self, source):
        number = int(source.path.stem)
        if number == 666:
            raise ViewerError(f"{source.path.name} cannot be shown", "it is damaged.")
        values = np.full((source.rows, source.columns), 10.0 * number, np.float32)
        values[0] = np.linspace(0, 1000, source.columns, dtype=np.float32)
        return values


class FakeRuntime:
    """Suggests glioma with the probability number / 100 for slice `number`."""

    identity = IDENTITY
    plan = Plan(size=16, crop="none")
    tap = TapGeometry(2.0, 4.0)
    device = "CPU (fake)"

    def __init__(self) -> None:
        self.batches: list[int] = []

    def features(self, pictures):
        self.batches.append(len(pictures))
        return pictures[:, None].mean(axis=(2, 3), keepdims=True).astype(np.float32)

    def probabilities(self, features):
        share = np.clip(features[:, 0, 0, 0], 0.01, 0.98)
        return np.stack([share, np.full_like(share, 0.01), 0.99 - share], axis=1)

    def heat_maps(self, features, label_indices):
        maps = np.zeros((len(features), 4, 4), np.float32)
        maps[:, 1, 2] = 2.0
        return maps


class BinaryRuntime(FakeRuntime):
    """Another model, which finds a tumour on every slice, and counts what it was asked."""

    identity = ModelIdentity("binary", "2.0", "b" * 64, ("tumor", "normal"), "normal", 2.0)

    def probabilities(self, features):
        return np.tile(np.asarray([[0.97, 0.03]], np.float32), (len(features), 1))


def updates(*steps):
    """Return a scan that yields these updates."""

    def scan(paths, cancelled):
        yield from steps

    return scan


def doors_of(*steps: ScanUpdate, **doors) -> Doors:
    """Return doors that find the updates given and a model that is plain arithmetic."""
    choice = ModelChoice("fake", "1.0", Path("fake.mrimodel"), LABELS)
    given = {
        "scan": updates(*steps), "reader": MadeUpReader, "models": lambda: (choice,),
        "runtime": lambda path: FakeRuntime(), "demo": lambda: Path("/made/up"),
    }  # fmt: skip
    return Doors(**{**given, **doors})
