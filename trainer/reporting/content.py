"""Everything a report shows, as plain data: gathered here from a run's files, drawn elsewhere."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from trainer.audit.label_errors import likely_label_errors
from trainer.audit.passport import Baseline, Passport
from trainer.card import doubt_words, kept_words, map_check_words
from trainer.config import Config
from trainer.errors import TrainerError
from trainer.events import read_events
from trainer.judging.comparing import compare, verdict
from trainer.judging.judgement import judge
from trainer.judging.ledger import looks, said
from trainer.judging.predictions import OUT_OF_FOLD, SPLIT_WORDS, Predictions, read_predictions
from trainer.judging.protocols import sentence, three_numbers
from trainer.metrics import calibrated
from trainer.package import ModelPackage
from trainer.reporting.checklist import CheckedItem, checked
from trainer.runs import package_of, read_audit, read_run_config, settings_of
from trainer.wording import many

_BASELINES = {
    "size": "width and height of the picture alone",
    "border": "the outermost row of pixels alone",
    "thumbnail": "the most similar thumbnail",
}
_BASELINES |= {f"{name}_by_group": f"{words}, by group" for name, words in _BASELINES.items()}
_DISPUTED = 12


class Epoch(NamedTuple):
    """One epoch of the curves; `stage` is "head" or "all"."""

    stage: str
    epoch: int
    loss: float | None
    val_loss: float | None
    val_balanced_accuracy: float
    best: bool


class Count(NamedTuple):
    """Pictures of one split: of each label, groups, patients (0 when unknown)."""

    split: str
    of_label: tuple[int, ...]
    groups: int
    patients: int


class Comparison(NamedTuple):
    """Another run beside this one: figures by split, and a sentence on the first of them."""

    other: str
    splits: dict[str, dict[str, Any]]
    words: str


class Shortcut(NamedTuple):
    """How often something is right that never looks at the brain."""

    name: str
    words: str
    accuracy: float
    chance: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReportContent:
    """A report of one run; texts are whole sentences.

    metrics      {split: as judgement.judge gives them}, the split that counts first
    doubts       {split: sentences on prediction sets and unfamiliar pictures}
    numbers      as protocols.three_numbers gives them
    disputed     (path, given label, suggested label) that out-of-fold answers dispute
    settings, provenance  (name, value)
    """

    package: ModelPackage
    config: Config
    made: str
    predictions: Predictions
    temperature: float
    split_words: str
    counts: tuple[Count, ...]
    training_words: str
    epochs: tuple[Epoch, ...]
    metrics: dict[str, dict[str, Any]]
    doubts: dict[str, list[str]]
    numbers: dict[str, Any]
    numbers_words: str
    audit_words: str
    shortcuts: tuple[Shortcut, ...]
    shortcuts_words: str
    comparison: Comparison | None
    disputed: tuple[tuple[str, str, str], ...]
    disputed_count: int
    map_check: str
    ledger: str
    checklist: tuple[CheckedItem, ...]
    settings: tuple[tuple[str, str], ...]
    provenance: tuple[tuple[str, str], ...]

    @property
    def labels(self) -> tuple[str, ...]:
        return self.predictions.labels

    @property
    def judged_split(self) -> str:
        """The split that the report is about: test, else validation."""
        return "test" if "test" in self.metrics else "val"


def gather(
    folder: Path, against: Path | None = None, passport: Path | None = None
) -> ReportContent:
    """Collect a report from a finished run's files.

    against   folder of another run to compare with
    passport  of `trainer scan`; None takes `passport.json` in the run folder, if there is one

    Raises TrainerError when the run has no package or a file cannot be read.
    """
    config, package = read_run_config(folder), package_of(folder)
    predictions = read_predictions(folder)
    temperature = package.temperature
    audit = read_audit(folder, passport)
    metrics = {
        split: judge(part, temperature, package.identity.negative_label)
        for split in SPLIT_WORDS
        if len(part := predictions.of(split))
    }
    numbers = three_numbers(predictions, audit.groups if audit else None)
    disputed = _disputes(predictions, temperature)
    comparison = None if against is None else _comparison(predictions, folder, against)
    training = package.manifest["training"]
    counts = _counts(predictions)
    epochs = _epochs(folder)
    return ReportContent(
        package=package,
        config=config,
        made=datetime.datetime.now().astimezone().isoformat(sep=" ", timespec="minutes"),
        predictions=predictions,
        temperature=temperature,
        split_words=training["data"]["split_kind"],
        counts=counts,
        training_words=_training_words(package, bool(epochs)),
        epochs=epochs,
        metrics=metrics,
        doubts={
            split: doubt_words(package.metrics[split]) for split in metrics
            if split in package.metrics
        },
        numbers=numbers,
        numbers_words=sentence(numbers),
        audit_words=_audit_words(audit),
        shortcuts=_shortcuts(audit.shortcuts if audit else {}),
        shortcuts_words=_shortcuts_words(audit),
        comparison=comparison,
        disputed=disputed[:_DISPUTED],
        disputed_count=len(disputed),
        map_check=map_check_words(package.manifest["heat_map_check"])
        if "heat_map_check" in package.manifest
        else "",
        ledger=said(looks(folder)),
        checklist=checked(config, package, metrics, numbers, counts[0].patients > 0),
        settings=settings_of(config),
        provenance=_provenance(package),
    )  # fmt: skip


def _counts(predictions: Predictions) -> tuple[Count, ...]:
    rows = []
    for split in ("train", "val", "test"):
        part = predictions.of(split)
        of_label = np.bincount(part.truth, minlength=len(part.labels))
        patients = len(np.unique(part.patients)) if (part.patients != "").all() else 0
        rows.append(
            Count(split, tuple(int(n) for n in of_label), len(np.unique(part.groups)), patients)
        )
    return tuple(rows)


def _epochs(folder: Path) -> tuple[Epoch, ...]:
    """Return the epochs in order; of one that was resumed and repeated, the last.

    Of an ensemble they are those of its first member.
    """
    found: dict[tuple[str, int], Epoch] = {}
    try:
        events = read_events(folder)
    except OSError:
        return ()
    for event in events:
        if event["event"] == "started":  # trained anew in the same folder
            found.clear()
        if event["event"] == "epoch" and event.get("member", 1) == 1:
            found[event["stage"], event["epoch"]] = Epoch(
                event["stage"], event["epoch"], event.get("loss"), event.get("val_loss"),
                event["val_balanced_accuracy"], bool(event.get("best")),
            )  # fmt: skip
    return tuple(found.values())


def _comparison(predictions: Predictions, folder: Path, against: Path) -> Comparison:
    other = read_predictions(against)
    temperatures = other.temperature(), predictions.temperature()
    splits = {}
    for split in ("test", "val"):
        first, second = other.of(split), predictions.of(split)
        if len(first) and len(second):
            splits[split] = compare(first, second, temperatures)
    if not splits:
        raise TrainerError("The two runs cannot be compared", "they have no split in common.")
    names = against.resolve().name, folder.resolve().name  # either may be "."
    return Comparison(names[0], splits, verdict(next(iter(splits.values())), *names))


def _shortcuts(found: Mapping[str, Baseline]) -> tuple[Shortcut, ...]:
    return tuple(
        Shortcut(name, _BASELINES.get(name, name), float(one.accuracy), float(one.chance))
        for name, one in found.items()
    )


def _shortcuts_words(audit: Passport | None) -> str:
    if audit is None:
        return (
            "Not measured for this run: scan the folder (trainer scan FOLDER --json) and give the "
            "passport to trainer report with --passport."
        )
    where = f", judged on {audit.judged_on}" if audit.judged_on else ""
    return f"Baselines of the scan{where}."


def _audit_words(audit: Passport | None) -> str:
    if audit is None:
        return "No scan of the data was given: corrupt and doubtful pictures were not looked for."
    near = many(len(audit.near_duplicates), "pair of near copies", "pairs of near copies")
    return (
        f"A scan found {many(len(audit.corrupt), 'damaged picture')}, "
        f"{many(len(audit.foreign), 'file')} of other kinds, "
        f"{many(len(audit.duplicates), 'group')} of equal pictures, {near}, and "
        f"{many(len(audit.label_conflicts), 'image')} under two labels."
    )


def _disputes(predictions: Predictions, temperature: float) -> tuple[tuple[str, str, str], ...]:
    """Return what out-of-fold answers dispute; without them nothing can be said about labels."""
    folds = predictions.of(OUT_OF_FOLD)
    if len(folds) == 0:
        return ()
    names = predictions.labels
    return tuple(
        (str(folds.paths[row]), names[given], names[suggested])
        for row, given, suggested, _ in likely_label_errors(
            calibrated(folds.logits, temperature), folds.truth
        )
    )


def _training_words(package: ModelPackage, drawn: bool) -> str:
    training = package.manifest["training"]
    return (
        f"{package.network}, starting from {training['weights_origin']}. {kept_words(training)} "
        f"Temperature {training['temperature']:.3f}, fitted on validation. "
        f"It took {_duration(training['seconds'])} on {training['device']}."
        + (" The curves are those of the first network." * (drawn and package.members > 1))
    )


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    if seconds < 5400:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / 3600:.1f} hours"


def _provenance(package: ModelPackage) -> tuple[tuple[str, str], ...]:
    training = package.manifest["training"]
    return (
        ("Package", package.path.name),
        ("SHA-256", package.identity.sha256),
        ("Licence", package.license or "not stated"),
        ("Data, SHA-256 of contents", training["data"]["sha256_of_contents"]),
        ("Licence of the data", training["data"]["license"] or "not stated"),
        *((name, str(version)) for name, version in training["versions"].items()),
    )
