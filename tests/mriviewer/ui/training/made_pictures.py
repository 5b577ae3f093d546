"""A small folder of pictures, and its passport as the trainer prints it."""

from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image

from trainer.audit.scan import scan

NAMES = ("glioma_tumor", "no_tumor", "pituitary_tumor")
EACH = 6


def make_pictures(folder: Path) -> Path:
    """Write Training and Testing with three labels; one test picture is a copy of a training one.

    One more lies under another label, and one file is no picture.
    """
    for split, first in (("Training", 0), ("Testing", 4)):
        for number, name in enumerate(NAMES):
            place = folder / split / name
            place.mkdir(parents=True)
            for picture in range(first, 4 if split == "Training" else EACH):
                Image.fromarray(_noise(100 * number + picture)).save(place / f"p{picture}_1.png")
    copy = _noise(0)  # Training/glioma_tumor/p0_1.png
    Image.fromarray(copy).save(folder / "Testing" / "glioma_tumor" / "copy.png")
    Image.fromarray(copy).save(folder / "Training" / "no_tumor" / "wrong.png")
    (folder / "readme.txt").write_text("no picture")
    return folder


def passport_of(folder: Path, cache_folder: Path) -> dict[str, object]:
    return scan(folder, None, cache_folder).to_json()


@cache
def _noise(seed: int) -> np.ndarray:
    coarse = np.random.default_rng(seed).integers(0, 255, (8, 8), np.uint8)
    return np.kron(coarse, np.ones((8, 8), np.uint8))
