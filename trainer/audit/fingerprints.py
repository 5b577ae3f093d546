"""What is remembered of every decoded picture: hashes, small views of it, its outermost pixels."""

import hashlib
import json
import zlib
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from trainer.errors import TrainerError
from trainer.folders import Picture
from trainer.images import file_values, picture_mode
from trainer.volumes import is_volume

SIDE = 128  # pixels of a view: enough for the detail that tells a copy from the neighbouring slice
EDGE = 16  # numbers on each side of a picture that stand for its outermost pixels
# of everything below and of the baselines: raise it when the same bytes would give something else
VERSION = 1
_PERCENTILES = (0.5, 99.5)
_HEAD_LEVEL, _LEAST_HEAD = 0.15, 0.05
_MASK = 96  # pixels of the copy on which the head is looked for

Grey = NDArray[np.uint8]


class Fingerprint(NamedTuple):
    """One picture, or why it is none: then `problem` is not empty and the rest is.

    pixels  SHA-256 of size and grey values: equal in copies saved anew without loss
    mode    how the file stores its pixels, such as "RGB" or "16 bit"
    whole   (128, 128) of the whole picture, contrast stretched
    head    (128, 128) of the box around the largest bright region
    edges   (4, 16) mean of the outermost pixels, 0..255: top, bottom, left, right
    """

    pixels: str
    rows: int
    columns: int
    mode: str
    whole: Grey
    head: Grey
    edges: Grey
    problem: str = ""

    def to_bytes(self) -> bytes:
        """Return it for the cache; `from_bytes` reads it back."""
        head = json.dumps([self.pixels, self.rows, self.columns, self.mode, self.problem]).encode()
        content = b"".join(part.tobytes() for part in (self.whole, self.head, self.edges))
        return zlib.compress(len(head).to_bytes(4, "little") + head + content, level=1)

    @classmethod
    def from_bytes(cls, kept: bytes) -> "Fingerprint":
        """Read what `to_bytes` wrote; ValueError when it is something else."""
        try:
            content = zlib.decompress(kept)
            start = 4 + int.from_bytes(content[:4], "little")
            pixels, rows, columns, mode, problem = json.loads(content[4:start])
            views = np.frombuffer(content, np.uint8, offset=start)
            whole, head, edges = np.split(views, [SIDE * SIDE, 2 * SIDE * SIDE])
            shape = (SIDE, SIDE)
            whole, head, edges = whole.reshape(shape), head.reshape(shape), edges.reshape(4, EDGE)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        return cls(pixels, rows, columns, mode, whole, head, edges, problem)


def take(picture: Picture) -> Fingerprint:
    """Decode a picture wholly and describe it. A damaged one is an answer, not an error."""
    try:
        values = file_values(picture.path, picture.index)
        mode = "NIfTI" if is_volume(picture.path) else picture_mode(picture.path)
    except TrainerError as error:
        return _broken(error.reason)
    if not np.isfinite(values).all():
        values = np.nan_to_num(values, posinf=0.0, neginf=0.0)
    return describe(values, mode)


def describe(values: NDArray[np.float32], mode: str) -> Fingerprint:
    """Return the fingerprint of grey values (rows, columns), bright is high."""
    rows, columns = values.shape
    digest = hashlib.sha256(np.array(values.shape, "<i4").tobytes())
    digest.update(np.ascontiguousarray(values, "<f4").tobytes())
    grey = stretched(values)
    picture = Image.fromarray(grey)
    small = picture.resize((min(_MASK, columns), min(_MASK, rows)), Image.Resampling.BOX)
    box = _head_box(np.asarray(small), rows, columns)
    return Fingerprint(
        pixels=digest.hexdigest(), rows=rows, columns=columns, mode=mode,
        whole=_view(picture, None), head=_view(picture, box), edges=_edges(grey),
    )  # fmt: skip


def _broken(reason: str) -> Fingerprint:
    nothing = np.zeros((SIDE, SIDE), np.uint8)
    return Fingerprint("", 0, 0, "", nothing, nothing, np.zeros((4, EDGE), np.uint8), reason)


def stretched(values: NDArray[np.float32]) -> Grey:
    """Return grey levels between two percentiles, so that re-encoding changes little."""
    low, high = np.percentile(values[::2, ::2], _PERCENTILES)
    if high <= low:
        low, high = float(values.min()), float(values.max())
    if high <= low:
        return np.zeros(values.shape, np.uint8)
    unit = (values - np.float32(low)) * np.float32(255 / (high - low))
    return np.asarray(np.clip(unit, 0, 255), np.uint8)


def _head_box(small: Grey, rows: int, columns: int) -> tuple[float, float, float, float] | None:
    """Return (left, top, right, bottom) of the largest bright region, None when there is none."""
    regions, count = ndimage.label(small > 255 * _HEAD_LEVEL)
    if count == 0:
        return None
    largest = int(np.argmax(np.bincount(regions.ravel())[1:]))
    down, across = ndimage.find_objects(regions)[largest]
    area = (down.stop - down.start) * (across.stop - across.start)
    if area < _LEAST_HEAD * small.size:
        return None
    height, width = rows / small.shape[0], columns / small.shape[1]
    return (
        across.start * width, down.start * height,
        min(across.stop * width, columns), min(down.stop * height, rows),
    )  # fmt: skip


def _view(picture: Image.Image, box: tuple[float, float, float, float] | None) -> Grey:
    return np.asarray(picture.resize((SIDE, SIDE), Image.Resampling.BILINEAR, box=box))


def _edges(grey: Grey) -> Grey:
    sides = (grey[0], grey[-1], grey[:, 0], grey[:, -1])
    lines = [Image.fromarray(np.ascontiguousarray(side)[None]) for side in sides]
    resized = [np.asarray(line.resize((EDGE, 1), Image.Resampling.BOX))[0] for line in lines]
    return np.stack(resized)
