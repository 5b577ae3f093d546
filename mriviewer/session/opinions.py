"""What the model has said so far, filed by the pixels it was said about."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.study import Series
from mriviewer.session.slices import SliceKey, key_of
from trainer.prediction import (
    HeatMap,
    ModelIdentity,
    SeriesOpinion,
    Signs,
    SlicePrediction,
    summarise,
)

_PLACED_KEPT = 12


class Placing(Protocol):
    """`trainer.preprocess.Placement` as far as it is needed here.

    The box that the network was given, in slice pixels; it may reach beyond the slice.
    """

    @property
    def top(self) -> float: ...
    @property
    def left(self) -> float: ...
    @property
    def height(self) -> float: ...
    @property
    def width(self) -> float: ...
    def place(self, grid: NDArray[np.float32], tap: object) -> NDArray[np.float32]: ...


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """A raw heat map as small as the network made it, and where it lies in the displayed slice.

    grid  (cells, cells) float32, in units of the logit
    """

    grid: NDArray[np.float32]
    placement: Placing
    tap: object


@dataclass(frozen=True, slots=True)
class Answer:
    """What one request brought. Slices that cannot be read or prepared have a reason instead."""

    model: ModelIdentity
    device: str
    probabilities: dict[SliceKey, tuple[float, ...]]
    evidence: dict[tuple[SliceKey, str], Evidence]
    signs: dict[SliceKey, Signs]
    unanswerable: dict[SliceKey, str]


def drawn_label(prediction: SlicePrediction, chosen: str | None) -> str | None:
    """Return the label whose evidence is drawn; None where the top label means "nothing found".

    Evidence for the absence of a finding, drawn unasked, would be a hot spot on a healthy slice.
    """
    if chosen is not None:
        return chosen
    top = prediction.top_label
    return None if top == prediction.model.negative_label else top


class Opinions:
    """The answers of one model. Identity is checked here: what was not asked about is not found."""

    def __init__(self, model: ModelIdentity) -> None:
        self.model = model
        self._probabilities: dict[SliceKey, tuple[float, ...]] = {}
        self._evidence: dict[tuple[SliceKey, str], Evidence] = {}
        self._signs: dict[SliceKey, Signs] = {}
        self._unanswerable: dict[SliceKey, str] = {}
        self._placed: OrderedDict[tuple[SliceKey, str], NDArray[np.float32]] = OrderedDict()

    def file(self, answer: Answer) -> None:
        """Take in an answer; ValueError when another model gave it."""
        if answer.model != self.model:
            raise ValueError(f"{answer.model.title} answered for {self.model.title}")
        self._probabilities.update(answer.probabilities)
        self._evidence.update(answer.evidence)
        self._signs.update(answer.signs)
        self._unanswerable.update(answer.unanswerable)

    def copy(self) -> "Opinions":
        """Return what was said so far, for another thread to read."""
        twin = Opinions(self.model)
        twin._probabilities = dict(self._probabilities)
        twin._evidence = dict(self._evidence)
        twin._signs = dict(self._signs)
        twin._unanswerable = dict(self._unanswerable)
        return twin

    def prediction(self, series: Series, index: int) -> SlicePrediction | None:
        found = self._probabilities.get(key_of(series, index))
        return None if found is None else SlicePrediction(series.uid, index, self.model, found)

    def heat_map(self, series: Series, index: int, label: str) -> HeatMap | None:
        """Return the map in display orientation, (rows, columns) as shown."""
        key = (key_of(series, index), label)
        evidence = self._evidence.get(key)
        if evidence is None:
            return None
        placed = self._placed.get(key)
        if placed is None:
            placed = evidence.placement.place(evidence.grid, evidence.tap)
            self._placed[key] = placed
            if len(self._placed) > _PLACED_KEPT:
                self._placed.popitem(last=False)
        return HeatMap(series.uid, index, self.model, label, placed)

    def seen(self, series: Series, index: int, label: str) -> Placing | None:
        """Return the box of the displayed slice that the network was given; None if not known."""
        evidence = self._evidence.get((key_of(series, index), label))
        return None if evidence is None else evidence.placement

    def has_evidence(self, series: Series, index: int, label: str) -> bool:
        return (key_of(series, index), label) in self._evidence

    def unanswerable(self, series: Series, index: int) -> str | None:
        """Return why the model cannot answer for a slice, None when it can."""
        return self._unanswerable.get(key_of(series, index))

    def has_answer(self, series: Series, index: int) -> bool:
        """Tell whether the model has spoken about a slice, or said that it cannot."""
        key = key_of(series, index)
        return key in self._probabilities or key in self._unanswerable

    def found(self, series: Series) -> list[float | None]:
        """Return the probability of any finding per slice; None where nothing was said yet."""
        answers = [self.prediction(series, index) for index in range(len(series.slices))]
        return [None if answer is None else answer.tumor_probability for answer in answers]

    def wants(self, series: Series, index: int, chosen: str | None) -> bool:
        """Tell whether the model still has something to say about a slice."""
        key = key_of(series, index)
        if key in self._unanswerable:
            return False
        prediction = self.prediction(series, index)
        if prediction is None:
            return True
        label = drawn_label(prediction, chosen)
        return label is not None and (key, label) not in self._evidence

    def answered(self, series: Series) -> int:
        return sum(self.has_answer(series, index) for index in range(len(series.slices)))

    def of_series(self, series: Series) -> SeriesOpinion | None:
        """Return the opinion on a series once every slice of it was answered."""
        if self.answered(series) < len(series.slices):
            return None
        rows = self.rows(series)
        if np.isnan(rows).all():
            return None
        return summarise(rows, self.model, self._signs_of(series))

    def peak(self, series: Series) -> tuple[int, int] | None:
        """Return (first, last) index of the run around the highest probability of a finding.

        The run holds the neighbours that reach at least half of the highest; None before the
        whole series was answered.
        """
        opinion = self.of_series(series)
        if opinion is None:
            return None
        found = [0.0 if p is None else p for p in self.found(series)]
        return _run_around(found, opinion.key_slice)

    def _signs_of(self, series: Series) -> list[Signs]:
        keys = (key_of(series, index) for index in range(len(series.slices)))
        found = [self._signs.get(key, Signs(0.0, 0.0)) for key in keys]
        # pictures are no stack: their heads may be of any size
        return [Signs(1.0, s.peak) for s in found] if series.source_format == "picture" else found

    def rows(self, series: Series) -> NDArray[np.float64]:
        """Return (slices, labels) probabilities; NaN where there is no answer."""
        empty = (float("nan"),) * len(self.model.labels)
        keys: Iterable[SliceKey] = (key_of(series, i) for i in range(len(series.slices)))
        return np.asarray([self._probabilities.get(key, empty) for key in keys])


def _run_around(found: list[float], peak: int) -> tuple[int, int]:
    first = last = peak
    enough = found[peak] / 2
    while first > 0 and found[first - 1] >= enough:
        first -= 1
    while last + 1 < len(found) and found[last + 1] >= enough:
        last += 1
    return first, last
