"""Artificial heads: textures no two of which agree, and neighbouring slices that nearly do."""

import io
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage


def head(seed: int, size: int = 200, share: float = 0.0) -> np.ndarray:
    """Return (size, size) uint8: a bright rim, and inside a texture that belongs to the seed.

    share  of the inside that comes from a second texture: 0.7 makes a neighbouring slice
    """
    random = np.random.default_rng(seed)
    broad = ndimage.gaussian_filter(random.normal(size=(size, size)), 12) * 12
    fine, other = (
        ndimage.gaussian_filter(random.normal(size=(size, size)), 2) * 3 for _ in range(2)
    )
    rows, columns = np.ogrid[-1 : 1 : size * 1j, -1 : 1 : size * 1j]
    radius = (rows / random.uniform(0.75, 0.9)) ** 2 + (columns / random.uniform(0.55, 0.7)) ** 2
    texture = broad + (1 - share) * fine + share * 2 * other
    inside = np.where(radius < 0.85, 110 + 45 * texture, 220)
    return np.where(radius < 1, inside, 4).clip(0, 255).astype(np.uint8)


def through_jpeg(pixels: np.ndarray, quality: int = 50) -> np.ndarray:
    buffer = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels)).save(buffer, "JPEG", quality=quality)
    return np.asarray(Image.open(buffer))


def save(path: Path, pixels: np.ndarray) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.ascontiguousarray(pixels)).save(path)
    return path
