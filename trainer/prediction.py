"""What a model says about slices, each answer carrying the identity of what it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

NAME = r"[a-z0-9][a-z0-9-]{0,63}"  # of a model; it becomes part of file names
VERSION = r"\d{1,4}\.\d{1,4}\.\d{1,4}"
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
    """One answer for a whole series.

    probabilities  mean over the slices in `counted`, in the order of the model's labels
    counted        indices of the slices that were counted, the strongest finding first
    """

    probabilities: tuple[float, ...]
    counted: tuple[int, ...]

    @property
    def key_slice(self) -> int:
        """The slice with the strongest finding."""
        return self.counted[0]


class Signs(NamedTuple):
    """What tells, beside probabilities, how much a slice has to say.

    head_area  of the head on the slice, 0 where none was found; all equal for mere pictures
    peak       highest evidence for the most probable finding, in units of the logit
    """

    head_area: float
    peak: float


def positive_probability(
    probabilities: NDArray[np.floating], model: ModelIdentity
) -> NDArray[np.floating]:
    """Return the probability of any finding for (slices, labels) probabilities; shape (slices,)."""
    if model.negative_label is None:
        return np.asarray(probabilities.max(axis=1))
    return np.asarray(1.0 - probabilities[:, model.labels.index(model.negative_label)])


def finding_labels(probabilities: NDArray[np.floating], model: ModelIdentity) -> NDArray[np.intp]:
    """Return the index of the most probable finding, never the negative label; shape (slices,)."""
    findings = [i for i, label in enumerate(model.labels) if label != model.negative_label]
    strongest: NDArray[np.intp] = np.asarray(findings)[probabilities[:, findings].argmax(axis=1)]
    return strongest


def summarise(
    probabilities: NDArray[np.floating], model: ModelIdentity, signs: Sequence[Signs] | None = None
) -> SeriesOpinion:
    """Combine (slices, labels) probabilities into an opinion on the series.

    The mean over the KEY_SLICES slices with the strongest finding: a tumour fills a few slices of
    a head, and a mean over all of them would drown it. The price is that false alarms of single
    slices weigh more; the report says how it was computed.

    How strong a finding is: its probability, times the peak of the evidence for it where `signs`
    are given. Probabilities alone are near 1 on every slice of a sequence that the network has
    only met with tumours; evidence tells such slices apart.

    probabilities  rows of NaN are slices without an answer
    signs          one a slice; slices whose head has less than LEAST_HEAD of the largest area are
                   not asked, unless all are so: networks learn nothing about empty slices and
                   the tip of a head

    Raises ValueError when no slice has an answer.
    """
    answered = ~np.isnan(probabilities).any(axis=1)
    if not answered.any():
        raise ValueError("no slices to summarise")
    asked = answered
    found = positive_probability(probabilities, model)
    strength = found
    if signs is not None:
        areas = np.asarray([sign.head_area for sign in signs])
        asked = answered & (areas > 0) & (areas >= LEAST_HEAD * areas[answered].max())
        strength = found * np.asarray([sign.peak for sign in signs])
    indices = np.flatnonzero(asked if asked.any() else answered)
    order = np.lexsort((-found[indices], -strength[indices]))  # without evidence, by probability
    counted = indices[order][:KEY_SLICES]
    mean = probabilities[counted].mean(axis=0)
    return SeriesOpinion(tuple(float(p) for p in mean), tuple(int(i) for i in counted))
