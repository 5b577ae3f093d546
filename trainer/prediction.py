"""What a model says about slices, each answer carrying the identity of what it answers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

KEY_SLICES = 3
LEAST_HEAD = 0.5


@dataclass(frozen=True, slots=True)
class ModelIdentity:
    """Which model spoke.

    sha256          of the package file
    labels          in the order of the probabilities
    negative_label  the label that means "nothing found", None if there is none
    evidence_scale  raw heat-map value drawn at full strength (a number of the model, not of the
                    slice, so that a healthy slice shows no hot spot)
    """

    name: str
    version: str
    sha256: str
    labels: tuple[str, ...]
    negative_label: str | None
    evidence_scale: float

    @property
    def title(self) -> str:
        return f"{self.name} {self.version}"


@dataclass(frozen=True, slots=True)
class SlicePrediction:
    """Calibrated probabilities of one slice, in the order of `model.labels`."""

    series_uid: str
    slice_index: int
    model: ModelIdentity
    probabilities: tuple[float, ...]

    @property
    def top_label(self) -> str:
        return self.model.labels[int(np.argmax(self.probabilities))]

    @property
    def tumor_probability(self) -> float:
        """1 - P(negative label); the highest probability when the model has no negative label."""
        return float(positive_probability(np.asarray([self.probabilities]), self.model)[0])


@dataclass(frozen=True, slots=True, eq=False)
class HeatMap:
    """Raw Grad-CAM evidence for one label on one slice.

    evidence  (rows, columns) float32 in the geometry of the slice that was given; >= 0, in units
              of the logit, never rescaled per slice. All zero means no positive evidence.
    """

    series_uid: str
    slice_index: int
    model: ModelIdentity
    label: str
    evidence: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SeriesOpinion:
    """One answer for a whole series; `key_slice` is an index into the predicted slices."""

    probabilities: tuple[float, ...]
    key_slice: int


def positive_probability(
    probabilities: NDArray[np.floating], model: ModelIdentity
) -> NDArray[np.floating]:
    """Return the probability of any finding for (slices, labels) probabilities; shape (slices,)."""
    if model.negative_label is None:
        return np.asarray(probabilities.max(axis=1))
    return np.asarray(1.0 - probabilities[:, model.labels.index(model.negative_label)])


def summarise(
    probabilities: NDArray[np.floating],
    model: ModelIdentity,
    head_areas: NDArray[np.floating] | None = None,
) -> SeriesOpinion:
    """Combine (slices, labels) probabilities into an opinion on the series.

    The mean over the KEY_SLICES slices with the highest probability of a finding: a tumour
    fills a few slices of a head, and a mean over all of them would drown it. The price is that
    false alarms of single slices weigh more; the report says how it was computed.

    head_areas  (slices,) area of the head on each slice of one stack, 0 where none was found.
                Slices with less than LEAST_HEAD of the largest are not asked, unless all are so:
                networks have learnt nothing about empty slices and the tip of a head

    Raises ValueError when there are no slices.
    """
    if len(probabilities) == 0:
        raise ValueError("no slices to summarise")
    asked = np.arange(len(probabilities))
    if head_areas is not None and head_areas.max() > 0:
        asked = np.flatnonzero(head_areas >= LEAST_HEAD * head_areas.max())
    found = positive_probability(probabilities[asked], model)
    order = asked[np.argsort(-found, kind="stable")]
    mean = probabilities[order[:KEY_SLICES]].mean(axis=0)
    return SeriesOpinion(tuple(float(p) for p in mean), int(order[0]))
