"""Which training pictures look most alike to the network: nearest by the angle of pooled features.

`features.npz` in the run folder keeps them in 16 bits, so that no report asks the network again.
"""

import io
import zipfile
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.errors import TrainerError
from trainer.files import write_whole
from trainer.judging.predictions import Predictions

FILE = "features.npz"


class Neighbour(NamedTuple):
    """A training picture by its row in the predictions; `likeness` is a cosine, 1 for a twin."""

    row: int
    likeness: float


def write_features(folder: Path, predictions: Predictions, pooled: NDArray[np.float32]) -> None:
    """Keep pooled features (n, channels) in the order of the rows of `predictions`."""
    buffer = io.BytesIO()
    scale = float(np.abs(pooled).max(initial=0)) or 1.0  # 16 bits end at 65504
    np.savez_compressed(buffer, pooled=(pooled / scale).astype(np.float16), keys=predictions.keys)
    write_whole(folder / FILE, buffer.getvalue())


def nearest(
    folder: Path, predictions: Predictions, rows: NDArray[np.int64], count: int = 3
) -> dict[int, list[Neighbour]]:
    """Return the nearest training pictures of some rows; empty when none are stored or they differ.

    Pictures of the same content are twins and are named: a twin in train is a leak.
    """
    stored = _read(folder, predictions)
    train = np.flatnonzero(predictions.splits == "train")
    if stored is None or len(train) == 0:
        return {}
    unit = stored / np.maximum(np.linalg.norm(stored, axis=1, keepdims=True), 1e-12)
    found = {}
    for row in rows:
        likeness = unit[train] @ unit[row]
        best = np.argsort(-likeness)[:count]
        found[int(row)] = [Neighbour(int(train[i]), float(likeness[i])) for i in best]
    return found


def _read(folder: Path, predictions: Predictions) -> NDArray[np.float32] | None:
    """Return features for the first rows of the predictions, None when they are not of these."""
    try:
        content = io.BytesIO((folder / FILE).read_bytes())
        with np.load(content, allow_pickle=False) as stored:
            pooled, keys = stored["pooled"].astype(np.float32), stored["keys"]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise TrainerError(f"The features of {folder.name} cannot be read", f"{error}.") from error
    if len(keys) > len(predictions) or not np.array_equal(keys, predictions.keys[: len(keys)]):
        return None
    rest = np.zeros((len(predictions) - len(keys), pooled.shape[1]), np.float32)
    return np.concatenate([pooled, rest])
