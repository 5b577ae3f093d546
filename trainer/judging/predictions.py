"""The answers of a run, stored once; every figure is computed from them.

`predictions.csv` in the run folder has a row a picture. A spreadsheet shows it, and the columns
"logit LABEL" hold each float32 in the shortest decimal form that reads back to the same bits.
"""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.errors import TrainerError
from trainer.files import write_whole
from trainer.metrics import Predicted, calibrated, fit_temperature

FILE = "predictions.csv"
OUT_OF_FOLD = "oof"  # the "split" of answers that cross-validation gave; see three_numbers
SPLIT_WORDS = {
    "test": "Test",
    "val": "Validation",
    OUT_OF_FOLD: "Cross-validation (out of fold)",
}
_TEXTS = ("path", "split", "group", "patient", "label", "sha256")
_FIRST = 5  # of them stand before the columns of the labels, the last one after these
_LOGIT = "logit "


@dataclass(frozen=True, slots=True, eq=False)
class Predictions:
    """Answers before calibration, one row a picture.

    labels    in the order of the columns of `logits`
    keys      (n,) hash of the picture's content, with ":index" for a slice of a volume
    paths     (n,) relative to the data folder, with "/" and with "#index" for a slice of a volume
    splits    (n,) "train", "val", "test", or "oof" for answers of cross-validation
    groups    (n,) what belongs together and must not be divided
    patients  (n,) empty where unknown
    truth     (n,) indices into `labels`
    logits    (n, labels) float32
    """

    labels: tuple[str, ...]
    keys: NDArray[np.str_]
    paths: NDArray[np.str_]
    splits: NDArray[np.str_]
    groups: NDArray[np.str_]
    patients: NDArray[np.str_]
    truth: NDArray[np.int64]
    logits: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.truth)

    def of(self, split: str) -> "Predictions":
        return self.take(self.splits == split)

    def take(self, rows: NDArray[np.bool_] | NDArray[np.int64]) -> "Predictions":
        """Return the rows that a mask or indices choose."""
        return replace(
            self, keys=self.keys[rows], paths=self.paths[rows], splits=self.splits[rows],
            groups=self.groups[rows], patients=self.patients[rows], truth=self.truth[rows],
            logits=self.logits[rows],
        )  # fmt: skip

    def predicted(self, temperature: float) -> Predicted:
        return Predicted(calibrated(self.logits, temperature), self.truth, self.groups)

    @property
    def answers(self) -> NDArray[np.int64]:
        """The index of the label with the highest logit, (n,)."""
        return np.asarray(self.logits.argmax(1), np.int64)

    def temperature(self) -> float:
        """Return the temperature that fits validation; 1 when there is nothing to fit on."""
        val = self.of("val")
        return round(fit_temperature(val.logits, val.truth), 4) if len(val) else 1.0


def joined(parts: Sequence[Predictions]) -> Predictions:
    """Return the rows of all parts in order; ValueError when their labels differ."""
    if len({part.labels for part in parts}) != 1:
        raise ValueError("predictions of different labels cannot be joined")
    columns = ("keys", "paths", "splits", "groups", "patients", "truth", "logits")
    return Predictions(
        parts[0].labels,
        **{name: np.concatenate([getattr(part, name) for part in parts]) for name in columns},
    )


def with_split(predictions: Predictions, split: str) -> Predictions:
    """Return the same answers under another name of split."""
    return replace(predictions, splits=np.array([split] * len(predictions), np.str_))


def write_predictions(folder: Path, predictions: Predictions) -> None:
    """Write `predictions.csv` into a run folder, probabilities beside the logits for people."""
    shares = calibrated(predictions.logits, predictions.temperature())
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    names = predictions.labels
    writer.writerow([*_TEXTS[:_FIRST], *names, *(_LOGIT + name for name in names), _TEXTS[_FIRST]])
    for row in range(len(predictions)):
        writer.writerow([
            predictions.paths[row], predictions.splits[row], predictions.groups[row],
            predictions.patients[row], names[predictions.truth[row]],
            *(f"{share:.6f}" for share in shares[row]),
            *map(str, predictions.logits[row]), predictions.keys[row],
        ])  # fmt: skip
    write_whole(folder / FILE, buffer.getvalue().encode())


def add_out_of_fold(folder: Path, answers: Predictions) -> None:
    """Put the answers of cross-validation into a run's predictions, in place of earlier ones."""
    write_predictions(folder, with_out_of_fold(read_predictions(folder), answers))


def with_out_of_fold(predictions: Predictions, answers: Predictions) -> Predictions:
    """Return a run's predictions with the answers of cross-validation in place of earlier ones."""
    kept = predictions.take(predictions.splits != OUT_OF_FOLD)
    return joined([kept, with_split(answers, OUT_OF_FOLD)])


def gather_folds(folders: Sequence[Path]) -> Predictions:
    """Return the test answers of runs that each left out one fold, as out-of-fold answers.

    Raises TrainerError when the runs tell apart different labels, or when a picture was left out
    twice: then they are not the folds of one division.
    """
    title = "The folds cannot be put together"
    parts = [read_predictions(folder).of("test") for folder in folders]
    if not parts or len({part.labels for part in parts}) != 1:
        raise TrainerError(title, "their labels differ.", "Name the runs of one division.")
    whole = with_split(joined(parts), OUT_OF_FOLD)
    if len(np.unique(whole.paths)) != len(whole):
        reason = "some pictures were left out by more than one of them."
        raise TrainerError(title, reason, "Name the runs of one division, each once.")
    return whole


def read_predictions(folder: Path) -> Predictions:
    """Read a run's predictions; TrainerError when there are none or they cannot be understood."""
    title = f"The predictions of {folder.name} cannot be read"
    try:
        with (folder / FILE).open(encoding="utf-8", newline="") as file:
            head, *rows = list(csv.reader(file)) or [[]]
    except FileNotFoundError as error:
        remedy = f"Finish the run, then: trainer package {folder.name}."
        raise TrainerError(title, f"there is no {FILE} in it.", remedy) from error
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TrainerError(title, f"{FILE} is damaged ({error}).") from error
    labels = _labels_of(head)
    if not labels:
        missing = [name for name in _TEXTS if name not in head]
        lack = f"it has no {', '.join(missing)}" if missing else "its columns are others"
        reason = f"{FILE} is of an older version: {lack}."
        remedy = f"Have it written again: trainer package {folder.name}."
        raise TrainerError(title, reason, remedy)
    try:
        return _from_rows(labels, [row for row in rows if row])
    except (KeyError, IndexError, ValueError) as error:
        reason = f"{FILE} was changed or cut off ({error})."
        remedy = f"Have it written again: trainer package {folder.name}."
        raise TrainerError(title, reason, remedy) from error


def _labels_of(head: list[str]) -> tuple[str, ...]:
    """Return the labels that a header line names; none when it is not that of this version.

    By place, not by name: a label may be called "patient" or "group" as a column is.
    """
    count = (len(head) - len(_TEXTS)) // 2
    labels = tuple(head[_FIRST : _FIRST + count])
    wanted = [*_TEXTS[:_FIRST], *labels, *(_LOGIT + name for name in labels), _TEXTS[_FIRST]]
    return labels if head == wanted else ()


def _from_rows(labels: tuple[str, ...], rows: list[list[str]]) -> Predictions:
    def texts(column: str) -> NDArray[np.str_]:
        place = _TEXTS.index(column)
        place = place if place < _FIRST else _FIRST + 2 * len(labels)
        return np.array([row[place] for row in rows], np.str_)

    index = {name: place for place, name in enumerate(labels)}
    first = _FIRST + len(labels)
    logits = [[float(number) for number in row[first : first + len(labels)]] for row in rows]
    return Predictions(
        labels=labels,
        keys=texts("sha256"),
        paths=texts("path"),
        splits=texts("split"),
        groups=texts("group"),
        patients=texts("patient"),
        truth=np.array([index[label] for label in texts("label")], np.int64),
        logits=np.array(logits, np.float32).reshape(len(rows), len(labels)),
    )


def by_patient(predictions: Predictions, temperature: float) -> tuple[Predictions, int]:
    """Return one row a patient, the mean probability over its pictures, and how many are left out.

    The logits of the result are logarithms of the mean calibrated probabilities: judge them at
    temperature 1. Left out are patients whose pictures carry more than one label, such as healthy
    slices beside those of a tumour: a mean over all slices says nothing about them. Pictures
    without a patient are not counted.
    """
    shares = calibrated(predictions.logits, temperature)
    rows, logits, mixed = [], [], 0
    for patient in np.unique(predictions.patients[predictions.patients != ""]):
        own = np.flatnonzero(predictions.patients == patient)
        if len(np.unique(predictions.truth[own])) > 1:
            mixed += 1
            continue
        rows.append(int(own[0]))
        logits.append(np.log(np.maximum(shares[own].mean(0), 1e-12)))
    picked = predictions.take(np.array(rows, np.int64))
    stacked = np.array(logits, np.float32).reshape(len(rows), len(predictions.labels))
    return replace(picked, logits=stacked, groups=picked.patients), mixed


def matching(
    first: Predictions, second: Predictions, say: Callable[[str], Exception]
) -> tuple[Predictions, Predictions]:
    """Return the rows of both that are of the same pictures, in the same order and label order.

    Pictures are matched by content, equal ones by their order. Raises what `say(reason)` makes
    when the labels differ.
    """
    if set(first.labels) != set(second.labels):
        raise say(f"they tell apart {_listed(first.labels)} and {_listed(second.labels)}.")
    order = [second.labels.index(name) for name in first.labels]
    turned = replace(
        second,
        labels=first.labels,
        logits=second.logits[:, order],
        truth=np.argsort(order)[second.truth].astype(np.int64),
    )
    places = _numbered(turned.keys)
    pairs = [(row, places[key]) for key, row in _numbered(first.keys).items() if key in places]
    rows = np.array(pairs, np.int64).reshape(len(pairs), 2)
    return first.take(rows[:, 0]), turned.take(rows[:, 1])


def _numbered(keys: Iterable[str]) -> dict[tuple[str, int], int]:
    """Return {(key, how often it was seen before): row}."""
    seen: dict[str, int] = {}
    places = {}
    for row, key in enumerate(keys):
        places[key, seen.get(key, 0)] = row
        seen[key] = seen.get(key, 0) + 1
    return places


def _listed(labels: Iterable[str]) -> str:
    return ", ".join(sorted(labels))
