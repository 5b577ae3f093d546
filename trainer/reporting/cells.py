"""Pictures from every cell of the confusion matrix, each with its heat map, as files to look at."""

import io
import json
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from trainer.config import Config
from trainer.errors import TrainerError
from trainer.files import remedy_for, write_result
from trainer.judging import figures
from trainer.judging.predictions import Predictions, read_predictions
from trainer.metrics import calibrated
from trainer.package import ModelPackage
from trainer.reporting.gallery import look
from trainer.runs import package_of, read_run_config
from trainer.runtime import Runtime

FILE = "gallery.json"
WRONG, RIGHT = 12, 4  # pictures of a cell, at most: errors teach more
Progress = Callable[[int, int], None]


class _Cell(NamedTuple):
    """Labels by index, all pictures in the cell, and the rows of those that are shown."""

    truth: int
    answer: int
    number: int
    rows: NDArray[np.int64]


def write_cells(folder: Path, out: Path, progress: Progress, each: int = WRONG) -> dict[str, Any]:
    """Write pictures of each cell into `out`, and `gallery.json`, which is returned.

    folder  of a finished run, whose stored answers on test (else on val) are shown
    each    pictures of a cell off the diagonal, the surest answers first; of the others at most 4

    `gallery.json` is {model, split, labels, matrix: [truth][answer] counts, missing: pictures that
    are no longer there, cells}; a cell {truth, answer, number, pictures}; a picture {path,
    truth, answer, probability (of the answer), probability_of_truth, evidence (largest, as a share
    of the model's scale), picture, heat_map}, the last two being names of PNG files in `out`.

    Raises TrainerError when the run has no package or no answers, its pictures are gone, or `out`
    cannot be written.
    """
    package, config = package_of(folder), read_run_config(folder)
    stored = read_predictions(folder)
    split = "test" if len(stored.of("test")) else "val"
    predictions = stored.of(split)
    cells = _cells(predictions, calibrated(predictions.logits, package.temperature), each)
    _make(out)
    earlier = _files(out)
    shown = _shown(cells, predictions, package, config, out, progress)
    names = predictions.labels
    matrix = figures.confusion(predictions.answers, predictions.truth, len(names))
    found = {
        "model": package.title,
        "split": split,
        "labels": list(names),
        "matrix": [[int(count) for count in row] for row in matrix],
        "missing": sum(len(cell.rows) for cell in cells) - sum(map(len, shown)),
        "cells": [
            {"truth": names[cell.truth], "answer": names[cell.answer], "number": cell.number,
             "pictures": pictures}
            for cell, pictures in zip(cells, shown, strict=True)
        ],
    }  # fmt: skip
    if not any(shown):
        raise TrainerError(
            "There is no picture to show", f"none of the {split} pictures is at its place any more "
            f"({config.data.folder}).", "Put them back where they were.",
        )  # fmt: skip
    write_result(out / FILE, json.dumps(found, indent=1).encode())
    for name in earlier - _files(out):
        with suppress(OSError):
            (out / name).unlink()
    return found


def _cells(predictions: Predictions, shares: NDArray[np.float64], each: int) -> list[_Cell]:
    """Return the cells that hold pictures, row by row."""
    cells = []
    places = range(len(predictions.labels))
    for truth, answer in ((one, other) for one in places for other in places):
        rows = np.flatnonzero((predictions.truth == truth) & (predictions.answers == answer))
        surest = rows[np.argsort(-shares[rows, answer], kind="stable")]
        most = min(each, RIGHT) if truth == answer else each
        if len(rows):
            cells.append(_Cell(truth, answer, len(rows), surest[:most]))
    return cells


def _shown(
    cells: list[_Cell], predictions: Predictions, package: ModelPackage, config: Config,
    out: Path, progress: Progress,
) -> list[list[dict[str, Any]]]:  # fmt: skip
    """Write the pictures of each cell, and return what is said of them."""
    count, done = sum(len(cell.rows) for cell in cells), 0
    shares = calibrated(predictions.logits, package.temperature)
    written: list[list[dict[str, Any]]] = []
    threads = config.training.threads
    with closing(Runtime(package, device="cpu", threads=threads)) as runtime:
        for cell in cells:
            written.append([])
            for row in cell.rows:
                name = str(predictions.paths[row])
                seen = look(runtime, config.data.folder, name, cell.answer)
                done += 1
                progress(done, count)
                if seen is None:
                    continue
                # by content: with an older gallery.json beside it, a file is still what that says
                stem = str(predictions.keys[row]).replace(":", "-")
                files = f"{stem}.png", f"{stem}-{cell.answer}.png"
                for file, pixels in zip(files, (seen.grey, seen.overlay), strict=True):
                    write_result(out / file, _png(pixels))
                written[-1].append({
                    "path": name,
                    "truth": predictions.labels[cell.truth],
                    "answer": predictions.labels[cell.answer],
                    "probability": float(shares[row, cell.answer]),
                    "probability_of_truth": float(shares[row, cell.truth]),
                    "evidence": seen.evidence,
                    "picture": files[0],
                    "heat_map": files[1],
                })  # fmt: skip
    return written


def _png(pixels: NDArray[np.uint8]) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"{error.strerror or error}."
        raise TrainerError(f"{folder} cannot be written", reason, remedy_for(error)) from error


def _files(out: Path) -> set[str]:
    """Return the names of the pictures that a gallery in this folder speaks of."""
    try:
        cells = json.loads((out / FILE).read_bytes())["cells"]
        return set(_named(cells))
    except (OSError, ValueError, TypeError, KeyError):
        return set()


def _named(cells: list[dict[str, Any]]) -> Iterator[str]:
    for cell in cells:
        for picture in cell["pictures"]:
            yield from (Path(picture[key]).name for key in ("picture", "heat_map"))
