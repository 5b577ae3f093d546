"""A small trained run that several tests look at."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from trainer.__main__ import main
from trainer.package import ModelPackage, open_package


def blob_pictures(root: Path, per_label: int = 16) -> Path:
    """Noise with a bright patch on the left, on the right, or none."""
    random = np.random.default_rng(0)
    for label, columns in (("left", slice(8, 28)), ("right", slice(52, 72)), ("none", None)):
        (root / label).mkdir(parents=True)
        for number in range(per_label):
            pixels = random.normal(60, 10, (96, 80))
            if columns is not None:
                pixels[36:60, columns] += 120
            picture = Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
            picture.save(root / label / f"{number}.png")
    return root


def blob_config(folder: Path, audit: bool = False, **training: Any) -> Path:
    """A config that trains in seconds; flips are off since left and right differ."""
    content = {
        "name": "blobs",
        "data": {
            "folder": "pictures", "negative_label": "none", "val_share": 0.25,
            "group": "picture", "audit": audit,
        },
        "network": {"name": "resnet10t", "weights": "random"},
        "plan": {"size": 64, "crop": "none"},
        "training": {
            "head_epochs": 1, "epochs": 2, "batch_size": 8, "class_weights": "none",
            "augmentation": {"flip": False}, **training,
        },
        "card": {"title": "Blobs", "intended_use": "Tests.", "limits": ["Knows only patches."]},
    }  # fmt: skip
    path = folder / "blobs.json"
    path.write_text(json.dumps(content))
    return path


@pytest.fixture(scope="session")
def blob_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run folder of a finished `trainer fit`, audit and all."""
    folder = tmp_path_factory.mktemp("blobs")
    blob_pictures(folder / "pictures")
    run = folder / "run"
    assert main(["fit", str(blob_config(folder, audit=True)), "--folder", str(run)]) == 0
    return run


@pytest.fixture(scope="session")
def blob_package(blob_run: Path) -> ModelPackage:
    return open_package(blob_run / "blobs-1.0.0.mrimodel")
