"""What the trainer says of a finished run, as rows and sentences for people. Pure: JSON in.

The JSON is that of `trainer evaluate --json` and, for what a shortcut reaches, of the audit that
lies in the run folder as `passport.json`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from trainer.wording import many

Kind = Literal["share", "number"]

PROTOCOLS = (
    ("as_given", "Test as given"),
    ("without_leaked", "Test without leaked pictures"),
    ("cross_validated", "Cross-validation by groups"),
)
_SPLITS = {"test": "test", "val": "validation"}
_BY_GROUP = "_by_group"
_BASELINES = {
    "size": "Width and height alone",
    "border": "Outermost pixels alone",
    "thumbnail": "Most similar thumbnail",
}
_OVERALL: tuple[tuple[str, str, str, Kind], ...] = (
    ("accuracy", "Accuracy", "pictures that were answered right", "share"),
    ("balanced_accuracy", "Balanced accuracy", "mean sensitivity over the labels", "share"),
    ("macro_f1", "F1, macro", "mean over the labels, each weighing the same", "share"),
    ("matthews", "Matthews correlation", "0 is chance, 1 is perfect", "number"),
    ("kappa", "Cohen's kappa", "agreement beyond chance, at most 1", "number"),
    ("calibration_error", "Calibration error", "how far the stated probabilities are off", "share"),
)
_OF_LABEL: tuple[tuple[str, str, Kind], ...] = (
    ("sensitivity", "Sensitivity", "share"), ("specificity", "Specificity", "share"),
    ("ppv", "PPV", "share"), ("npv", "NPV", "share"), ("roc_auc", "ROC-AUC", "number"),
)  # fmt: skip
_CLOSE, _LOOSE = 0.05, 0.15  # calibration errors
_FEW = 100  # groups below which the intervals are wide whatever the model is


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and its 95 % interval; None where nothing can be computed."""

    value: float | None
    low: float | None = None
    high: float | None = None
    kind: Kind = "share"

    @property
    def text(self) -> str:
        """Return "32.5 %" or "0.11"; "–" where it cannot be measured."""
        if self.value is None:
            return "–"
        return f"{_plain(self.value, self.kind)} %" if self.kind == "share" else _plain(self.value)

    @property
    def interval(self) -> str:
        """Return "19.5 to 48.7 %"; empty where there is none."""
        if self.low is None or self.high is None:
            return ""
        both = f"{_plain(self.low, self.kind)} to {_plain(self.high, self.kind)}"
        return f"{both} %" if self.kind == "share" else both

    @property
    def short_interval(self) -> str:
        """Return "20–49 %", for columns that have little room; empty where there is none."""
        if self.low is None or self.high is None:
            return ""
        if self.kind == "share":
            return f"{100 * self.low:.0f}–{100 * self.high:.0f} %"
        return f"{_plain(self.low)}–{_plain(self.high)}"

    @property
    def words(self) -> str:
        """Return "32.5 % (19.5 to 48.7 %)"."""
        return f"{self.text} ({self.interval})" if self.interval else self.text


NOTHING = Figure(None)


@dataclass(frozen=True, slots=True)
class Row:
    """A figure by name. `note` says what it is, on how many pictures, or why it is missing."""

    name: str
    figure: Figure
    note: str = ""


@dataclass(frozen=True, slots=True)
class LabelRow:
    """The figures of one label, in the order of `LABEL_HEAD`."""

    name: str
    pictures: int
    figures: tuple[Figure, ...]


LABEL_HEAD = tuple(name for _, name, _ in _OF_LABEL)


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence on what to make of the figures. `grave`: it speaks against trusting them."""

    text: str
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Reliability:
    """How sure against how often right, a number a bin; None where a bin is empty."""

    confidence: tuple[float | None, ...]
    right: tuple[float | None, ...]
    pictures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that is said of one run.

    split      in words: "test", "validation" or "cross-validation"
    protocols  the three numbers; the figure of one that was not measured is `NOTHING`
    shortcuts  what is right without looking at the brain; `chance` always says the commonest label
    matrix     (labels, labels) counts: rows the truth, columns the answer
    remarks    what to make of it, the weightiest first
    """

    model: str
    split: str
    pictures: int
    groups: int
    labels: tuple[str, ...]
    accuracy: Figure
    headline: str
    protocols: tuple[Row, ...]
    protocols_words: str
    shortcuts: tuple[Row, ...]
    chance: float | None
    overall: tuple[Row, ...]
    by_label: tuple[LabelRow, ...]
    reliability: Reliability
    matrix: tuple[tuple[int, ...], ...]
    remarks: tuple[Remark, ...]

    @property
    def crossed(self) -> bool:
        """Whether it is that of a cross-validation, which leaves no model behind."""
        return self.split == "cross-validation"

    @property
    def cross_validated(self) -> bool:
        """Whether the third number is there."""
        return self.protocols[-1].figure.value is not None


def result_of(found: Mapping[str, Any], passport: Mapping[str, Any] | None = None) -> Result:
    """Return what `trainer evaluate RUN --json` found, beside the baselines of an audit.

    Raises ValueError when it is not what this version knows.
    """
    try:
        return _result(found, passport or {})
    except (KeyError, TypeError, IndexError, AttributeError, StopIteration) as error:
        raise ValueError(f"the figures are not as expected ({error!r})") from error


def _result(found: Mapping[str, Any], passport: Mapping[str, Any]) -> Result:
    crossed = found.get("cross_validation")
    if crossed is not None:
        split, judged, numbers = "cross-validation", crossed["together"], _of_folds(crossed)
    else:
        key = "test" if "test" in found["splits"] else next(iter(found["splits"]))
        split, judged, numbers = _SPLITS.get(key, key), found["splits"][key], found["three_numbers"]
    accuracy = figure_of(judged["accuracy"])
    baselines, chance = _baselines(passport.get("shortcuts") or {})
    diagram = judged["reliability"]["after"]
    return Result(
        model=str(found["model"]),
        split=split,
        pictures=judged["pictures"],
        groups=judged["groups"],
        labels=tuple(judged["confusion"]["labels"]),
        accuracy=accuracy,
        headline=_headline(judged, split, accuracy),
        protocols=_protocols(numbers),
        protocols_words=str(numbers.get("words", "")) if split != _SPLITS["val"] else "",
        shortcuts=baselines,
        chance=chance,
        overall=_overall(judged),
        by_label=_by_label(judged),
        reliability=Reliability(
            tuple(diagram["confidence"]), tuple(diagram["right"]), tuple(diagram["pictures"])
        ),
        matrix=tuple(tuple(row) for row in judged["confusion"]["true_by_predicted"]),
        remarks=tuple(
            remark for remark in (
                _how_many(judged, split), _against_shortcuts(accuracy, baselines),
                _how_sure(judged), Remark(str(found.get("test_ledger", {}).get("words", ""))),
            ) if remark.text
        ),
    )  # fmt: skip


def stated(metrics: Mapping[str, Any]) -> tuple[str, int, tuple[Row, ...], tuple[LabelRow, ...]]:
    """Return what a model package states of itself: split in words, pictures, both tables.

    metrics  of its manifest; the test counts, else validation. Raises ValueError when there are
             none, or they are not what this version knows.
    """
    key = "test" if "test" in metrics else "val"
    try:
        judged = metrics[key]
        return _SPLITS[key], int(judged["pictures"]), _overall(judged), _by_label(judged)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError("it states no figures that this version knows") from error


def accuracies(found: Mapping[str, Any]) -> tuple[Figure, Figure, int]:
    """Return accuracy, balanced accuracy and pictures of `trainer evaluate MODEL --config`.

    Raises ValueError when it is not what this version knows.
    """
    try:
        judged = next(iter(found["splits"].values()))
        return (
            figure_of(judged["accuracy"]), figure_of(judged["balanced_accuracy"]),
            int(judged["pictures"]),
        )  # fmt: skip
    except (KeyError, TypeError, AttributeError, StopIteration) as error:
        raise ValueError(f"the figures are not as expected ({error!r})") from error


def figure_of(found: Mapping[str, float | None] | None, kind: Kind = "share") -> Figure:
    """Return a figure of the trainer's JSON, {value, low, high}."""
    if found is None:
        return NOTHING
    return Figure(found["value"], found.get("low"), found.get("high"), kind)


def beside(this: Figure, other: Figure) -> Literal["better", "worse", "overlap", ""]:
    """Say how the other figure stands to that of this run; "" where an interval is missing.

    Intervals that overlap can hide a difference that a paired test would find, so nothing is ever
    called equal.
    """
    if this.low is None or this.high is None or other.low is None or other.high is None:
        return ""
    if other.low > this.high:
        return "better"
    return "worse" if other.high < this.low else "overlap"


def _headline(judged: Mapping[str, Any], split: str, accuracy: Figure) -> str:
    count = many(judged["pictures"], "picture")
    on = {"test": f"{count} kept for the test", "validation": f"{count} of validation"}
    return f"Right on {accuracy.words} of {on.get(split, f'{count}, each left out once')}"


def _protocols(numbers: Mapping[str, Any]) -> tuple[Row, ...]:
    rows = []
    for key, name in PROTOCOLS:
        of = numbers[key]
        if of["accuracy"] is None:
            rows.append(Row(name, NOTHING, _why_missing(key, of["missing"])))
        else:
            rows.append(Row(name, figure_of(of["accuracy"]), many(of["pictures"], "picture")))
    return tuple(rows)


def _why_missing(key: str, told: str) -> str:
    """Say why a figure is missing; what the trainer advises is about its config, not a window."""
    if key == "cross_validated":
        return "not measured yet"
    return "no test pictures" if "test split" in told else told


def _of_folds(crossed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the three numbers of a cross-validation, which has the third alone."""
    together = crossed["together"]
    lack = {"accuracy": None, "missing": "a cross-validation has none"}
    spread = crossed.get("over_folds", {}).get("accuracy", {})
    words = ""
    if spread.get("mean") is not None:
        words = (
            f"Over {len(crossed['by_fold'])} folds the accuracy is {100 * spread['mean']:.1f} % "
            f"on average, with a standard deviation of {100 * spread['sd']:.1f} percentage points."
        )
    return {
        "as_given": lack, "without_leaked": lack,
        "cross_validated": {"accuracy": together["accuracy"], "pictures": together["pictures"]},
        "words": words,
    }  # fmt: skip


def _baselines(found: Mapping[str, Any]) -> tuple[tuple[Row, ...], float | None]:
    """Return the baselines, with groups kept together where that was judged, and chance."""
    rows, chance = [], None
    for key, name in _BASELINES.items():
        how = found.get(key + _BY_GROUP) or found.get(key)
        if how is not None:
            rows.append(Row(name, Figure(how["accuracy"]), "without looking at the brain"))
            chance = how["chance"]
    return tuple(rows), chance


def _overall(judged: Mapping[str, Any]) -> tuple[Row, ...]:
    return tuple(
        Row(name, figure_of(judged[key], kind), note)
        for key, name, note, kind in _OVERALL
        if key in judged
    )


def _by_label(judged: Mapping[str, Any]) -> tuple[LabelRow, ...]:
    counts = (sum(row) for row in judged["confusion"]["true_by_predicted"])
    rows = [
        LabelRow(name, count, _figures(figures))
        for (name, figures), count in zip(judged["labels"].items(), counts, strict=True)
    ]
    if "finding" in judged and len(rows) > 2:
        rows.append(LabelRow("any finding", 0, _figures(judged["finding"])))
    return tuple(rows)


def _figures(found: Mapping[str, Any]) -> tuple[Figure, ...]:
    return tuple(figure_of(found.get(key), kind) for key, _, kind in _OF_LABEL)


def _against_shortcuts(accuracy: Figure, baselines: tuple[Row, ...]) -> Remark:
    known = [row for row in baselines if row.figure.value is not None]
    if not known or accuracy.value is None:
        return Remark("")
    best = max(known, key=lambda row: row.figure.value or 0.0)
    least = accuracy.value if accuracy.low is None else accuracy.low
    name = best.name[:1].lower() + best.name[1:]
    if least > (best.figure.value or 0.0):
        return Remark(
            f"The model is clearly better than the best shortcut ({name}: {best.figure.text}), "
            "which never looks at the brain."
        )
    return Remark(
        f"A shortcut that never looks at the brain ({name}) is right on {best.figure.text}. The "
        f"model, at {accuracy.words}, is not clearly better: it may have learnt no more than that.",
        grave=True,
    )


def _how_sure(judged: Mapping[str, Any]) -> Remark:
    error = judged["calibration_error"]["value"]
    if error is None:
        return Remark("")
    off = f"on average they are off by {100 * error:.0f} percentage points."
    if error < _CLOSE:
        return Remark(f"Its probabilities can be read as they stand: {off}")
    if error < _LOOSE:
        return Remark(f"Its probabilities are to be read with care: {off}")
    return Remark(f"Its probabilities say little about how often it is right: {off}", grave=True)


def _how_many(judged: Mapping[str, Any], split: str) -> Remark:
    if split == "validation":
        return Remark(
            "There are no test pictures. Validation chose the weights, so figures on it are too "
            "good.",
            grave=True,
        )
    groups = judged["groups"]
    if groups >= _FEW:
        return Remark("")
    return Remark(
        f"The test has only {many(groups, 'group')} of pictures that belong together, so every "
        "interval here is wide."
    )


def _plain(value: float, kind: Kind = "number") -> str:
    text = f"{100 * value:.1f}" if kind == "share" else f"{value:.2f}"
    return text.replace("-", "−")
