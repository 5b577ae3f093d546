"""How far an answer may be trusted: prediction sets, and how unlike the training data a slice is.

Both travel in a model package as numbers and need numpy alone, so that a viewer can use them on
cached features.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.floating]
LEVELS = (0.9, 0.95)
_DIRECTIONS = 64  # of a covariance that are kept; a package stays small
_FAMILIAR = 0.95  # share of validation below the threshold
_METHOD = (
    "split conformal on validation, score 1 - calibrated probability of the label; one threshold "
    "a label where its groups allow (Sadinle, Lei, Wasserman 2019), else one for all labels; each "
    "group of pictures weighs the same (Lee, Barber, Willett 2023)"
)


@dataclass(frozen=True, slots=True)
class Conformal:
    """Thresholds of prediction sets.

    thresholds  {level: one a label}; a label is in the set of a level when 1 - its calibrated
                probability is at most its threshold. 1 keeps the label always
    by_label    {level: whether the threshold of each label comes from that label alone}
    groups      of validation pictures that they were found on
    method      in words, with sources
    """

    thresholds: dict[float, tuple[float, ...]]
    by_label: dict[float, tuple[bool, ...]]
    groups: int
    method: str = _METHOD

    def to_json(self) -> dict[str, Any]:
        return {
            "method": self.method,
            "groups": self.groups,
            "levels": [
                {"level": level, "thresholds": list(values), "by_label": list(self.by_label[level])}
                for level, values in self.thresholds.items()
            ],
        }

    @classmethod
    def from_json(cls, content: Mapping[str, Any], labels: int) -> "Conformal":
        """Read what `to_json` gave; ValueError, KeyError or TypeError when it is something else."""
        thresholds, by_label = {}, {}
        for entry in content["levels"]:
            level, values = float(entry["level"]), tuple(float(v) for v in entry["thresholds"])
            if not 0 < level < 1 or len(values) != labels or not np.isfinite(values).all():
                raise ValueError(f"conformal level {level}")
            thresholds[level] = values
            by_label[level] = tuple(bool(own) for own in entry["by_label"])
        return cls(thresholds, by_label, int(content["groups"]), str(content["method"]))


def calibrate_sets(
    probabilities: Numbers, truth: NDArray[np.integer], groups: Sequence[str] | NDArray[np.str_]
) -> Conformal:
    """Find thresholds so that a set holds the true label with the probability of its level.

    probabilities (n, labels) calibrated, truth (n,), groups (n,) what belongs together, best the
    patient. The promise holds for new groups that are drawn as those of validation were; weights
    and temperature chosen on the same validation make it approximate.
    """
    scores = 1 - probabilities[np.arange(len(truth)), truth]
    names = np.asarray(groups)
    count = probabilities.shape[1]
    thresholds: dict[float, tuple[float, ...]] = {}
    by_label: dict[float, tuple[bool, ...]] = {}
    for level in LEVELS:
        pooled = _quantile(scores, names, level)
        values, own = [], []
        for label in range(count):
            of_label = truth == label
            value = _quantile(scores[of_label], names[of_label], level)
            own.append(value is not None)
            chosen = pooled if value is None else value
            values.append(1.0 if chosen is None else round(chosen, 6))
        thresholds[level], by_label[level] = tuple(values), tuple(own)
    return Conformal(thresholds, by_label, len(np.unique(names)))


def prediction_set(probabilities: Numbers, conformal: Conformal, level: float) -> NDArray[np.bool_]:
    """Return which labels cannot be ruled out, (n, labels), for calibrated probabilities.

    A set may be empty: then no label is as probable as true labels usually are. KeyError when the
    package has no such level.
    """
    limits = np.asarray(conformal.thresholds[level])
    return np.asarray(1 - probabilities <= limits + 1e-6)


def coverage(sets: NDArray[np.bool_], truth: NDArray[np.integer]) -> dict[str, float]:
    """Return the share of (n, labels) sets that hold the truth, and how large they are."""
    held = sets[np.arange(len(truth)), truth]
    return {
        "covered": round(float(held.mean()), 4),
        "mean_size": round(float(sets.sum(1).mean()), 4),
        "empty": round(float((sets.sum(1) == 0).mean()), 4),
    }


def _quantile(scores: Numbers, groups: NDArray[np.str_], level: float) -> float | None:
    """Return the conformal quantile of scores; None when there are too few groups for the level.

    Each of k groups has the mass 1 / (k + 1), shared by its pictures, and infinity the rest. With
    one picture a group that is the usual ceil((n + 1) level)-th smallest score.
    """
    if len(scores) == 0:
        return None
    _, member, size = np.unique(groups, return_inverse=True, return_counts=True)
    order = np.argsort(scores)
    mass = np.cumsum(1 / size[member][order]) / (len(size) + 1)
    reached = np.flatnonzero(mass >= level - 1e-9)
    return float(scores[order][reached[0]]) if len(reached) else None


@dataclass(frozen=True, slots=True, eq=False)
class FeatureStatistics:
    """Where the pooled features of training pictures lie, for out-of-distribution scores.

    means       (labels, channels) float32
    directions  (channels, k) float32, orthonormal: along these the covariance is kept
    variances   (k,) float32 along them
    rest        variance along every other direction
    threshold   score below which 95 % of validation lies
    """

    means: NDArray[np.float32]
    directions: NDArray[np.float32]
    variances: NDArray[np.float32]
    rest: float
    threshold: float


def pooled(features: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the mean over the cells of (n, channels, cells, cells) features: (n, channels)."""
    return np.asarray(features.mean((2, 3)), np.float32)


def feature_statistics(
    train: NDArray[np.float32], truth: NDArray[np.integer], labels: int, val: NDArray[np.float32]
) -> FeatureStatistics:
    """Describe pooled features (n, channels) of train; the threshold comes from those of val.

    The Mahalanobis distance to the nearest label's mean, with one covariance for all labels (Lee
    et al. 2018). The covariance is shrunk (Ledoit and Wolf 2004), and of its directions the widest
    are kept while the others share their mean variance, so that it stays small.
    """
    means = np.stack([
        train[truth == label].mean(0) if (truth == label).any() else train.mean(0)
        for label in range(labels)
    ])  # fmt: skip
    variances, directions, rest = _shrunk_covariance((train - means[truth]).astype(np.float64))
    least = max(float(variances.max(initial=0)) * 1e-6, 1e-12)
    found = FeatureStatistics(
        means.astype(np.float32),
        np.ascontiguousarray(directions, np.float32),
        np.maximum(variances, least).astype(np.float32),
        float(np.float32(max(rest, least))),
        0.0,
    )
    limit = float(np.quantile(ood_score(val, found), _FAMILIAR)) if len(val) else float("inf")
    return FeatureStatistics(
        found.means, found.directions, found.variances, found.rest, float(np.float32(limit))
    )


def _shrunk_covariance(
    offsets: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    """Return the widest variances (k,) of offsets (n, channels), their directions, and the rest's.

    Through the smaller of the two products of the offsets with themselves: an ensemble has more
    channels than there are pictures, and the whole covariance would take minutes.
    """
    from scipy.linalg import eigh

    count, channels = offsets.shape
    few = count < channels
    product = (offsets @ offsets.T if few else offsets.T @ offsets) / count
    mean = float((offsets**2).mean())  # of the variances: shrinking leaves it as it is
    spread = float((product**2).sum())
    noise = float(((offsets**2).sum(1) ** 2).sum()) / count - spread
    distance = spread - channels * mean**2
    share = min(noise / count / distance, 1.0) if distance > 0 else 0.0  # Ledoit and Wolf 2004
    last = len(product) - 1
    values, vectors = eigh(product, subset_by_index=(max(last + 1 - _DIRECTIONS, 0), last))
    known = values > max(values[-1], 0) * 1e-12  # the others have no direction
    values, vectors = values[known][::-1], vectors[:, known][:, ::-1]
    if few:
        vectors = offsets.T @ vectors / np.sqrt(count * values)
    values = (1 - share) * values + share * mean
    others = channels - len(values)
    rest = (channels * mean - values.sum()) / others if others else values.mean()
    return values, vectors, float(rest)


def ood_score(features: Numbers, statistics: FeatureStatistics) -> NDArray[np.float64]:
    """Return how far pooled features (n, channels) lie from the training data, (n,).

    Squared Mahalanobis distance to the nearest label's mean, per channel: about 1 for pictures
    like those trained on; above `statistics.threshold` it is unusual.
    """
    offsets = np.asarray(features, np.float64)[:, None] - statistics.means[None]
    along = offsets @ statistics.directions.astype(np.float64)
    beside = np.maximum((offsets**2).sum(-1) - (along**2).sum(-1), 0)
    squared = (along**2 / statistics.variances).sum(-1) + beside / statistics.rest
    return np.asarray(squared.min(1) / offsets.shape[-1])


def pack_statistics(statistics: FeatureStatistics) -> bytes:
    """Return the bytes of an .npz."""
    buffer = io.BytesIO()
    np.savez_compressed(
        buffer, means=statistics.means, directions=statistics.directions,
        variances=statistics.variances,
        limits=np.array([statistics.rest, statistics.threshold], np.float64),
    )  # fmt: skip
    return buffer.getvalue()


def unpack_statistics(content: bytes, labels: int) -> FeatureStatistics:
    """Read what `pack_statistics` gave; ValueError or KeyError when it is something else."""
    with np.load(io.BytesIO(content), allow_pickle=False) as stored:
        means, directions = stored["means"], stored["directions"]
        variances, limits = stored["variances"], stored["limits"]
    shapes = means.shape[:1] == (labels,) and directions.shape == (means.shape[-1], len(variances))
    if not shapes or limits.shape != (2,) or not (variances > 0).all() or limits[0] <= 0:
        raise ValueError("feature statistics")
    return FeatureStatistics(means, directions, variances, float(limits[0]), float(limits[1]))
