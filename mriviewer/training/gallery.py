"""The pictures behind a confusion matrix, as `trainer gallery RUN --out FOLDER` wrote them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = "gallery.json"


@dataclass(frozen=True, slots=True)
class Seen:
    """One picture that the model answered.

    path         below the folder of the data, as the trainer names it
    probability  of the answer, calibrated, 0 to 1; `of_truth`: that of the right label
    evidence     for the answer at its strongest, as a share of the model's scale; little shows
                 no colour
    picture      PNG of what the network saw, and
    heat         the same with the evidence for the answer laid over it
    """

    path: str
    truth: str
    answer: str
    probability: float
    of_truth: float
    evidence: float
    picture: Path
    heat: Path


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the matrix: how many pictures it counts, and some of them."""

    count: int
    pictures: tuple[Seen, ...]


NO_PICTURES = Cell(0, ())


@dataclass(frozen=True, slots=True)
class Gallery:
    """All cells that hold something, by (truth, answer).

    missing  pictures that are no longer where they were
    """

    cells: Mapping[tuple[str, str], Cell]
    missing: int = 0

    def cell(self, truth: str, answer: str) -> Cell:
        return self.cells.get((truth, answer), NO_PICTURES)

    def worst(self) -> tuple[str, str] | None:
        """Return the cell with most errors, the one to look at first; None without errors."""
        wrong = [(cell.count, key) for key, cell in self.cells.items() if key[0] != key[1]]
        return max(wrong)[1] if wrong else None


def gallery_of(found: Mapping[str, Any], folder: Path) -> Gallery:
    """Return what the trainer wrote into a folder. Raises ValueError when it is something else."""
    try:
        cells = {
            (str(cell["truth"]), str(cell["answer"])): Cell(
                int(cell["number"]), tuple(_seen(one, folder) for one in cell["pictures"])
            )
            for cell in found["cells"]
        }
        return Gallery(cells, int(found.get("missing", 0)))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{FILE} is not as expected ({error!r})") from error


def made_before(folder: Path, run: Path) -> Gallery | None:
    """Return the gallery that lies in a folder already, None if the run answered anew since."""
    try:
        if (folder / FILE).stat().st_mtime < (run / "predictions.csv").stat().st_mtime:
            return None
        return gallery_of(json.loads((folder / FILE).read_bytes()), folder)
    except (OSError, ValueError):
        return None


def _seen(found: Mapping[str, Any], folder: Path) -> Seen:
    return Seen(
        path=str(found["path"]),
        truth=str(found["truth"]),
        answer=str(found["answer"]),
        probability=float(found["probability"]),
        of_truth=float(found["probability_of_truth"]),
        evidence=float(found["evidence"]),
        picture=folder / found["picture"],
        heat=folder / found["heat_map"],
    )
