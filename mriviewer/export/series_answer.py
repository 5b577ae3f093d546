"""What the model says about a whole series, without a window: probabilities, then evidence."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import display_orientation, displayed_aspect
from mriviewer.core.render import model_slice
from mriviewer.core.study import Series
from trainer.errors import TrainerError
from trainer.prediction import ModelIdentity, SeriesOpinion, Signs, finding_labels
from trainer.preprocess import Placement, Plan, Prepared, TapGeometry, prepare

BATCH = 8
ReadSlice = Callable[[int], NDArray[np.float32]]  # (rows, columns) as stored; ViewerError


class Network(Protocol):
    """`trainer.runtime.Runtime`, as far as it is used here."""

    identity: ModelIdentity
    plan: Plan
    tap: TapGeometry

    @property
    def device(self) -> str: ...

    def features(self, pictures: NDArray[np.float32]) -> NDArray[Any]: ...
    def probabilities(self, features: NDArray[Any]) -> NDArray[np.float32]: ...
    def heat_maps(
        self, features: NDArray[Any], label_indices: Sequence[int]
    ) -> NDArray[np.float32]: ...


@dataclass(frozen=True, slots=True, eq=False)
class SeenSeries:
    """The slices that the network has seen; the lists run in parallel.

    indices        of the slices in the series
    features       one array a slice
    peaks          highest evidence for the most probable finding on each
    placements     where each network input lies in the displayed slice
    probabilities  (slices of the series, labels) calibrated; NaN where there is no answer
    unreadable     (index, reason) of the slices without an answer
    """

    indices: tuple[int, ...]
    features: tuple[NDArray[Any], ...]
    placements: tuple[Placement, ...]
    peaks: tuple[float, ...]
    probabilities: NDArray[np.float32]
    unreadable: tuple[tuple[int, str], ...]

    def signs(self, series: Series) -> list[Signs]:
        """Return what tells how much each slice of the series has to say."""
        signs = [Signs(0.0, 0.0)] * len(self.probabilities)
        for index, placement, peak in zip(self.indices, self.placements, self.peaks, strict=True):
            # pictures are no stack: their heads may be of any size
            area = 1.0 if series.source_format == "picture" else placement.head_area
            signs[index] = Signs(area, peak)
        return signs


def see_series(
    series: Series, read: ReadSlice, network: Network, progress: Callable[[int], None]
) -> SeenSeries:
    """Show every readable slice to the network, in batches; `progress` is told slices done."""
    count = len(series.slices)
    answers = np.full((count, len(network.identity.labels)), np.nan, np.float32)
    indices: list[int] = []
    features: list[NDArray[Any]] = []
    placements: list[Placement] = []
    peaks: list[float] = []
    unreadable: list[tuple[int, str]] = []
    for start in range(0, count, BATCH):
        batch: list[tuple[int, Prepared]] = []
        for index in range(start, min(start + BATCH, count)):
            try:
                batch.append((index, _prepared(series, read(index), network.plan)))
            except (ViewerError, TrainerError) as error:
                unreadable.append((index, error.reason))
        if batch:
            computed = network.features(np.stack([one.picture for _, one in batch]))
            rows = [index for index, _ in batch]
            answers[rows] = network.probabilities(computed)
            labels = [int(label) for label in finding_labels(answers[rows], network.identity)]
            peaks += [float(m.max()) for m in network.heat_maps(computed, labels)]
            indices += rows
            features += list(computed)
            placements += [one.placement for _, one in batch]
        progress(min(start + BATCH, count))
    return SeenSeries(
        tuple(indices), tuple(features), tuple(placements), tuple(peaks), answers, tuple(unreadable)
    )


def evidence(
    series: Series, seen: SeenSeries, network: Network, label: str
) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """Yield (index, raw evidence for `label`), (rows, columns) float32 as the slice is stored."""
    turn = display_orientation(series.geometry)
    number = network.identity.labels.index(label)
    for start in range(0, len(seen.indices), BATCH):
        part = slice(start, start + BATCH)
        features = np.stack(seen.features[part])
        grids = network.heat_maps(features, [number] * len(features))
        for index, placement, grid in zip(
            seen.indices[part], seen.placements[part], grids, strict=True
        ):
            shown = placement.place(grid, network.tap)
            yield index, np.ascontiguousarray(turn.invert(shown), np.float32)


def explained_label(model: ModelIdentity, opinion: SeriesOpinion) -> str:
    """Return the one label whose evidence is written for all slices of a series.

    It is the most probable finding: one label makes the stack comparable, and evidence for the
    absence of a finding would be a hot spot on every healthy slice.
    """
    candidates = [label for label in model.labels if label != model.negative_label]
    return max(candidates, key=lambda label: opinion.probabilities[model.labels.index(label)])


def _prepared(series: Series, stored: NDArray[np.float32], plan: Plan) -> Prepared:
    """Show a stored slice the way the network is given it, and apply the plan to it."""
    return prepare(model_slice(series, stored), plan, displayed_aspect(series.geometry))
