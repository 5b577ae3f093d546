"""Wrong answers to look at: each with its heat map and the training pictures most like it."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.errors import TrainerError
from trainer.images import displayed_aspect, file_values
from trainer.judging.predictions import Predictions
from trainer.metrics import calibrated
from trainer.package import ModelPackage
from trainer.placement import Placement
from trainer.preprocess import prepare
from trainer.reporting.neighbours import nearest
from trainer.runtime import Runtime

_OPACITY = 0.6  # of the strongest evidence; edges stay visible below it
_FAINT = 0.15  # share of the model's scale below which nothing is drawn


class Seen(NamedTuple):
    """A picture and what a model looked at in it.

    grey      (size, size) what the network saw
    overlay   (size, size, 3) with the evidence for a label laid over it
    evidence  its maximum, as a share of the model's scale; 0 means that nothing is drawn
    """

    grey: NDArray[np.uint8]
    overlay: NDArray[np.uint8]
    evidence: float


class Neighbour(NamedTuple):
    """A training picture like the wrong one; `likeness` is a cosine."""

    path: str
    label: str
    likeness: float
    grey: NDArray[np.uint8]


class Error(NamedTuple):
    """One wrong answer; `seen` with the evidence for the suggested label."""

    path: str
    true: str
    suggested: str
    probability: float
    probability_of_true: float
    seen: Seen
    neighbours: tuple[Neighbour, ...]


class Cell(NamedTuple):
    """A cell of the confusion matrix off its diagonal: the number of errors, and some of them."""

    true: str
    suggested: str
    number: int
    errors: tuple[Error, ...]


def gallery(
    folder: Path,
    data_folder: Path,
    package: ModelPackage,
    predictions: Predictions,
    split: str,
    *,
    each: int = 3,
    most: int = 36,
) -> tuple[Cell, ...]:
    """Return the wrong answers of a split by cell, the fullest cell first.

    Of each cell the surest answers are shown: those teach most. Pictures that are no longer where
    they were are left out. Raises TrainerError when the package cannot be loaded.
    """
    shares = calibrated(predictions.logits, package.temperature)
    cells = _cells(predictions, shares, split, each, most)
    if not cells:
        return ()
    near = nearest(folder, predictions, np.concatenate([rows for _, _, _, rows in cells]))
    shown, names = [], predictions.labels
    with closing(Runtime(package, device="cpu")) as runtime:
        for true, suggested, count, rows in cells:
            errors = [
                _error(runtime, data_folder, predictions, shares, int(row), near.get(int(row), ()))
                for row in rows
            ]
            known = tuple(error for error in errors if error is not None)
            shown.append(Cell(names[true], names[suggested], count, known))
    return tuple(shown)


def _cells(
    predictions: Predictions, shares: NDArray[np.float64], split: str, each: int, most: int
) -> list[tuple[int, int, int, NDArray[np.int64]]]:
    """Return (true, suggested, count, rows to show) of the cells that hold errors."""
    answers, truth = predictions.answers, predictions.truth
    wrong = (predictions.splits == split) & (answers != truth)
    cells = []
    for true in range(len(predictions.labels)):
        for suggested in range(len(predictions.labels)):
            rows = np.flatnonzero(wrong & (truth == true) & (answers == suggested))
            surest = rows[np.argsort(-shares[rows, suggested], kind="stable")]
            if len(rows):
                cells.append((true, suggested, len(rows), surest[:each]))
    cells.sort(key=lambda cell: -cell[2])
    room = max(1, most // max(len(cells), 1))
    return [(true, said, count, rows[:room]) for true, said, count, rows in cells]


def _error(
    runtime: Runtime,
    data_folder: Path,
    predictions: Predictions,
    shares: NDArray[np.float64],
    row: int,
    near: Sequence[tuple[int, float]],
) -> Error | None:
    suggested, truth = int(predictions.answers[row]), int(predictions.truth[row])
    found = look(runtime, data_folder, str(predictions.paths[row]), suggested)
    if found is None:
        return None
    neighbours = []
    for other, likeness in near:
        picture = _picture(runtime, data_folder, str(predictions.paths[other]))
        if picture is not None:
            label = predictions.labels[predictions.truth[other]]
            neighbours.append(
                Neighbour(str(predictions.paths[other]), label, likeness, _grey(picture))
            )
    return Error(
        path=str(predictions.paths[row]),
        true=predictions.labels[truth],
        suggested=predictions.labels[suggested],
        probability=float(shares[row, suggested]),
        probability_of_true=float(shares[row, truth]),
        seen=found,
        neighbours=tuple(neighbours),
    )


def look(runtime: Runtime, data_folder: Path, name: str, label: int) -> Seen | None:
    """Return a picture, named as predictions name it, with the evidence for a label.

    None when it is no longer where it was, or cannot be read.
    """
    picture = _picture(runtime, data_folder, name)
    if picture is None:
        return None
    features = runtime.features(picture[None])
    scale = runtime.identity.evidence_scale
    size = runtime.plan.size
    whole = Placement((size, size), 0.0, 0.0, float(size), float(size), size)
    evidence = whole.place(runtime.heat_maps(features, [label])[0], runtime.tap)
    evidence /= scale or 1.0  # 0 where no picture of validation had any evidence
    return Seen(_grey(picture), overlay(picture, evidence), float(evidence.max()))


def overlay(picture: NDArray[np.float32], evidence: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return (rows, columns, 3) with evidence, as a share of the model's scale, laid over it.

    Evidence is drawn on the scale of the model, never stretched to the picture: what has little
    shows little.
    """
    from matplotlib import colormaps

    share = np.clip(evidence, 0, 1)
    alpha = np.where(share < _FAINT, 0, _OPACITY * share)[..., None]
    colours = np.asarray(colormaps["inferno"](0.25 + 0.75 * share))[..., :3]
    mixed = (1 - alpha) * picture[..., None] + alpha * colours
    return np.asarray((255 * np.clip(mixed, 0, 1)).round(), np.uint8)


def _grey(picture: NDArray[np.float32]) -> NDArray[np.uint8]:
    return np.asarray((255 * picture).round(), np.uint8)


def _picture(runtime: Runtime, folder: Path, name: str) -> NDArray[np.float32] | None:
    """Return what the network sees of a picture named as predictions name it; None if gone."""
    path, index = folder / name, None
    before, mark, number = name.rpartition("#")
    if mark and number.isdigit() and not path.is_file():
        path, index = folder / before, int(number)
    try:
        return prepare(file_values(path, index), runtime.plan, displayed_aspect(path)).picture
    except TrainerError:
        return None
