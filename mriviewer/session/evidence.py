"""The model's evidence between the slices: the maps of all slices as one volume, and its planes.

A map belongs to the pixels of one slice. In other planes only what was said about every slice of
the series is drawn, each map at the place of its own slice; where a slice has none, nothing is.
"""

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import display_orientation
from mriviewer.core.language import tr
from mriviewer.core.planes import Grid
from mriviewer.core.render import heat_rgba
from mriviewer.core.reslice import reslice
from mriviewer.core.study import Series, SliceSource
from mriviewer.core.view_state import HeatMapView
from mriviewer.core.volume import Volume, stack_affine_lps
from mriviewer.session.background import Job, Workers
from mriviewer.session.doors import as_viewer_error
from mriviewer.session.frame import LEAST_EVIDENCE, HeatLayer, edge_opacity
from mriviewer.session.opinions import Opinions
from mriviewer.session.predicting import Predicting
from mriviewer.session.wording import heading, words

_FINEST = 256  # samples along the longer side of a slice: maps are far coarser than that
_LAYERS_KEPT = 6


class _Of(NamedTuple):
    """What an evidence volume was made of."""

    series_uid: str
    slices: tuple[SliceSource, ...]
    model: str
    label: str


@dataclass(frozen=True, slots=True, eq=False)
class EvidenceVolume:
    """Raw evidence of one label, and how opaque it is drawn.

    evidence  in units of the logit; NaN on slices about which the model says nothing
    opacity   0 to 1, below 1 at the border of what the network was given; None where it has none
    """

    evidence: Volume
    opacity: Volume | None


class EvidenceVolumes(QObject):
    """Puts the volume together in a worker once the model has answered for all slices.

    One is held at a time: that of the series in the three planes. Lives on the GUI thread.
    """

    changed = Signal()

    def __init__(self, predicting: Predicting, workers: Workers) -> None:
        super().__init__()
        self._predicting, self._workers = predicting, workers
        self._held: tuple[_Of, EvidenceVolume] | None = None
        self._under_way: tuple[_Of, Job] | None = None
        self._failed: tuple[_Of, str] | None = None
        self._layers: OrderedDict[tuple[object, ...], HeatLayer] = OrderedDict()
        self._tops: dict[tuple[str, int, str], tuple[tuple[SliceSource, ...], str]] = {}

    def label_wanted(self, series: Series, heat: HeatMapView) -> str | None:
        """Return whose evidence is wanted of every slice; None: that of each slice's top label.

        Without the reader's choice that is the top finding of the series, once it is known.
        """
        opinions = self._predicting.opinions
        if heat.label is not None or not heat.shown or opinions is None:
            return heat.label
        top = self._top(series, opinions)
        return None if top == opinions.model.negative_label else top

    def layer(self, series: Series, grid: Grid, heat: HeatMapView) -> HeatLayer | None:
        """Return what lies over a reconstructed plane, or why nothing does; None: nothing to say.

        rgba is in radiological orientation, as `frame.framed` takes it.
        """
        opinions = self._predicting.opinions
        if opinions is None or not heat.shown:
            return None
        label = heat.label or self._top(series, opinions)
        if label is None:
            count, answered = len(series.slices), opinions.answered(series)
            text = tr("Heat map between slices: the model has answered for {done} of {count}")
            return HeatLayer(message=text.format(done=answered, count=count))
        if heat.label is None and label == opinions.model.negative_label:
            text = tr("Suggests {label}: no evidence is drawn")
            return HeatLayer(message=text.format(label=words(label)))
        of = _Of(series.uid, series.slices, opinions.model.sha256, label)
        held = self._volume(of, series, opinions)
        if isinstance(held, str):
            return HeatLayer(None, label, opinions.model.evidence_scale, 0.0, held)
        key = (of, grid, heat.threshold)
        if key not in self._layers:
            self._layers[key] = layer_of(held, grid, label, opinions.model.evidence_scale,
                                         heat.threshold)  # fmt: skip
            if len(self._layers) > _LAYERS_KEPT:
                self._layers.popitem(last=False)
        return self._layers[key]

    def let_go(self) -> None:
        """Forget the volume: no plane is on screen any more."""
        if self._under_way is not None:
            self._under_way[1].cancel()
        self._held = self._under_way = self._failed = None
        self._layers.clear()

    # ---- inside -----------------------------------------------------------------------------

    def _top(self, series: Series, opinions: Opinions) -> str | None:
        """Return the top label of the whole series; None until all of it was answered."""
        key = (series.uid, series.phase, opinions.model.sha256)
        known = self._tops.get(key)
        if known is not None and known[0] == series.slices:
            return known[1]
        opinion = opinions.of_series(series)
        if opinion is None:
            return None
        top = opinions.model.labels[int(np.argmax(opinion.probabilities))]
        self._tops[key] = (series.slices, top)
        return top

    def _volume(self, of: _Of, series: Series, opinions: Opinions) -> EvidenceVolume | str:
        """Return the volume of some evidence, or in words why it is not there."""
        if self._held is not None and self._held[0] == of:
            return self._held[1]
        if self._failed is not None and self._failed[0] == of:
            return self._failed[1]
        slices = range(len(series.slices))
        known = sum(
            opinions.has_evidence(series, index, of.label)
            or opinions.unanswerable(series, index) is not None
            for index in slices
        )
        if known < len(slices):
            text = tr("Evidence for {label}: {done} of {count} slices")
            return text.format(label=words(of.label), done=known, count=len(slices))
        if self._under_way is None or self._under_way[0] != of:
            self._start(of, series, opinions)
        return tr("The heat map between the slices is put together")

    def _start(self, of: _Of, series: Series, opinions: Opinions) -> None:
        if self._under_way is not None:
            self._under_way[1].cancel()
        said = opinions.copy()  # the other thread reads it while answers may still come in
        job = self._workers.submit(
            lambda job: evidence_volume(series, said, of.label, job.cancelled),
            partial(self._made, of),
            partial(self._gone_wrong, of),
            priority=1,
        )
        self._under_way = of, job

    def _made(self, of: _Of, volume: EvidenceVolume | None) -> None:
        self._under_way = None
        if volume is not None:
            self._held = of, volume
            self._layers.clear()
            self.changed.emit()

    def _gone_wrong(self, of: _Of, error: Exception) -> None:
        """Draw none and say why: a map in the wrong place is worse than no map."""
        self._under_way = None
        reason = as_viewer_error("", error).reason
        self._failed = of, tr("No heat map between slices: {reason}").format(reason=reason)
        self.changed.emit()


def evidence_volume(
    series: Series, opinions: Opinions, label: str, cancelled: Callable[[], bool]
) -> EvidenceVolume | None:
    """Return the evidence of all slices at the places of their pixels; None when cancelled.

    Every map is turned back from display orientation to the stored pixels of its slice. Large
    slices are sampled at every second, third… pixel. ViewerError when a map does not fit.
    """
    rows, columns = series.shape or (0, 0)
    turn, step = display_orientation(series.geometry), math.ceil(max(rows, columns) / _FINEST)
    first = ((rows - 1) % step // 2, (columns - 1) % step // 2)
    picked = (slice(first[0], None, step), slice(first[1], None, step))
    shape, shown = np.empty((rows, columns), bool)[picked].shape, (rows, columns)
    if turn.transpose:
        shown = (columns, rows)
    evidence = np.full((len(series.slices), *shape), np.nan, np.float32)
    opacity: NDArray[np.float32] | None = None
    for index in range(len(series.slices)):
        if cancelled():
            return None
        if opinions.unanswerable(series, index) is not None:
            continue
        found, box = opinions.heat_map(series, index, label), opinions.seen(series, index, label)
        stored = None if found is None else turn.invert(found.evidence)
        if found is None or stored is None or stored.shape != (rows, columns):
            reason = tr("the map of slice {number} does not fit its pixels.")
            raise ViewerError("", reason.format(number=index + 1))
        evidence[index] = stored[picked]
        fading = None if box is None else edge_opacity(*shown, box)
        if fading is not None:
            if opacity is None:
                opacity = np.ones_like(evidence)
            opacity[index] = turn.invert(fading)[picked]
    affine = stack_affine_lps(series)
    affine[:3, 3] += affine[:3, 1] * first[0] + affine[:3, 2] * first[1]
    affine[:3, 1:3] *= step
    made = Volume(evidence, affine, series.uid, series.phase, series.frame_of_reference)
    return EvidenceVolume(made, None if opacity is None else Volume(opacity, affine))


def layer_of(
    volume: EvidenceVolume, grid: Grid, label: str, scale: float, threshold: float
) -> HeatLayer:
    """Return what evidence looks like on a plane, in radiological orientation."""
    values = reslice(volume.evidence, grid)
    said = values[np.isfinite(values)]
    strongest = float(said.max(initial=0.0)) / scale
    note = tr("{label}, interpolated between slices").format(label=heading(label))
    if not said.size:
        text = tr("The model says nothing about what lies in this plane")
        return HeatLayer(None, label, scale, 0.0, text)
    if strongest < LEAST_EVIDENCE:
        text = tr("No positive evidence for {label} in this plane").format(label=words(label))
        return HeatLayer(None, label, scale, 0.0, text)
    if strongest < threshold:
        text = tr("Evidence for {label} is below the threshold ({share:.0%} of {least:.0%})")
        text = text.format(label=words(label), share=strongest, least=threshold)
        return HeatLayer(None, label, scale, strongest, text)
    rgba = heat_rgba(values, scale, threshold)
    if volume.opacity is not None:
        share = np.nan_to_num(reslice(volume.opacity, grid))
        rgba[..., 3] = np.round(rgba[..., 3] * share).astype(np.uint8)
    turn = display_orientation(grid)
    turned = np.moveaxis(turn.apply(np.moveaxis(rgba, -1, 0)), 0, -1)
    return HeatLayer(np.ascontiguousarray(turned), label, scale, strongest, "", note)
