"""The model beside the reader: one worker thread owns it, and the visible slice goes first.

torch and the trainer's runtime are imported inside the worker, on first use: the window neither
waits for them nor needs them.
"""

import os
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import displayed_aspect
from mriviewer.core.language import tr
from mriviewer.core.render import model_slice
from mriviewer.core.study import Series
from mriviewer.session.background import Job, Workers, lower_priority
from mriviewer.session.opinions import Answer, Evidence, Opinions, drawn_label
from mriviewer.session.slices import SliceKey, SliceStore, key_of
from mriviewer.session.viewing import outward
from trainer.errors import TrainerError
from trainer.prediction import Signs, SlicePrediction, finding_labels

if TYPE_CHECKING:  # what it imports for preparing slices would slow the window's start
    from mriviewer.export.series_answer import Network

BATCH = 8
RUNTIMES = 2  # loaded at a time: the chosen model and the one that gives a second opinion
_NEIGHBOURS = 2
_FEATURE_BYTES = 400_000_000
_REST_MS = 200  # how long a slice is looked at before a second opinion on it is asked for


LoadRuntime = Callable[[Path], "Network"]


def load_runtime(path: Path) -> "Network":
    """Open a model package; slow the first time. One core is left to the thread that draws."""
    from trainer.loading import loading_quietly
    from trainer.package import open_package

    with loading_quietly():
        from trainer.runtime import Runtime

        return Runtime(open_package(path), threads=max(1, (os.cpu_count() or 2) - 1))


@dataclass(frozen=True, slots=True)
class Request:
    """Which slices of which series, which model, and whose evidence (None: of each top label)."""

    series: Series
    indices: tuple[int, ...]
    model: Path
    label: str | None


class ModelThread:
    """What lives in the worker: the runtimes and the features of every slice they have seen."""

    def __init__(self, store: SliceStore, load: LoadRuntime) -> None:
        self._store, self._load = store, load
        self._runtimes: OrderedDict[Path, Network] = OrderedDict()  # last used last
        self._features: OrderedDict[tuple[SliceKey, str], tuple[NDArray[Any], Any]]
        self._features = OrderedDict()
        self._bytes = 0

    def answer(self, request: Request, job: Job) -> Answer:
        runtime = self._runtime_for(request.model)
        unanswerable = self._see(request, runtime, job)
        sha = runtime.identity.sha256
        keys = [key_of(request.series, index) for index in request.indices]
        keys = [key for key in keys if (key, sha) in self._features and not job.cancelled()]
        if not keys:
            return Answer(runtime.identity, runtime.device, {}, {}, {}, unanswerable)
        features = np.stack([self._features[key, sha][0] for key in keys])
        rows = runtime.probabilities(features)
        probabilities = {
            key: tuple(float(p) for p in row) for key, row in zip(keys, rows, strict=True)
        }
        evidence, signs = self._maps(runtime, keys, features, rows, request.label)
        return Answer(
            runtime.identity, runtime.device, probabilities, evidence, signs, unanswerable
        )

    def _runtime_for(self, path: Path) -> "Network":
        if path not in self._runtimes:
            while len(self._runtimes) >= RUNTIMES:  # before the new one takes its memory
                self._runtimes.popitem(last=False)
            self._runtimes[path] = self._load(path)
        self._runtimes.move_to_end(path)
        return self._runtimes[path]

    def _see(self, request: Request, runtime: "Network", job: Job) -> dict[SliceKey, str]:
        """Compute the features that are missing; return the slices that cannot be prepared."""
        from trainer.preprocess import prepare

        series, sha = request.series, runtime.identity.sha256
        new: list[tuple[SliceKey, Any]] = []
        unanswerable: dict[SliceKey, str] = {}
        for index in request.indices:
            key = key_of(series, index)
            if (key, sha) in self._features:
                self._features.move_to_end((key, sha))
                continue
            if job.cancelled():
                return unanswerable
            try:
                shown = model_slice(series, self._store.read(series, index))
                new.append((key, prepare(shown, runtime.plan, displayed_aspect(series.geometry))))
            except (ViewerError, TrainerError) as error:
                unanswerable[key] = error.reason
            except Exception as error:  # what no reader foresaw costs its own slice, as on screen
                reason = tr("an unexpected error came up ({error}).")
                unanswerable[key] = reason.format(error=f"{type(error).__name__}: {error}")
        if new and not job.cancelled():
            computed = runtime.features(np.stack([prepared.picture for _, prepared in new]))
            for (key, prepared), features in zip(new, computed, strict=True):
                self._keep((key, sha), features, prepared.placement)
        return unanswerable

    def _keep(self, key: tuple[SliceKey, str], features: NDArray[Any], placement: Any) -> None:
        self._features[key] = (features.copy(), placement)  # a view would hold its whole batch
        self._bytes += features.nbytes
        while self._bytes > _FEATURE_BYTES and len(self._features) > BATCH:
            _, (old, _) = self._features.popitem(last=False)
            self._bytes -= old.nbytes

    def _maps(
        self,
        runtime: "Network",
        keys: list[SliceKey],
        features: NDArray[Any],
        rows: NDArray[np.float32],
        chosen: str | None,
    ) -> tuple[dict[tuple[SliceKey, str], Evidence], dict[SliceKey, Signs]]:
        """Return the maps to draw, and the signs of every slice.

        Signs need a map of the most probable finding; mostly that is the one to draw as well.
        """
        identity, sha = runtime.identity, runtime.identity.sha256
        placements = [self._features[key, sha][1] for key in keys]
        findings = [int(label) for label in finding_labels(rows, identity)]
        grids = runtime.heat_maps(features, findings)
        signs = {
            key: Signs(placement.head_area, float(grid.max()))
            for key, placement, grid in zip(keys, placements, grids, strict=True)
        }
        drawn: dict[int, int] = {}  # place in `keys` -> label
        for place, (key, row) in enumerate(zip(keys, rows, strict=True)):
            shares = tuple(float(share) for share in row)
            name = drawn_label(SlicePrediction(key.series_uid, 0, identity, shares), chosen)
            if name is not None:
                drawn[place] = identity.labels.index(name)
        if other := [place for place, label in drawn.items() if label != findings[place]]:
            grids[other] = runtime.heat_maps(features[other], [drawn[place] for place in other])
        evidence = {
            (keys[place], identity.labels[label]): Evidence(
                grids[place], placements[place], runtime.tap
            )
            for place, label in drawn.items()
        }
        return evidence, signs


class Predicting(QObject):
    """Decides what is asked next, and of which model. One request is under way at a time.

    The second opinion comes last: only when the chosen model has nothing left to do for the
    series, only about the slice in view, and only once the reader has come to rest there.
    """

    changed = Signal()  # there is something new to show
    failed = Signal(object)  # ViewerError: the model cannot be used

    def __init__(self, store: SliceStore, load: LoadRuntime = load_runtime) -> None:
        super().__init__()
        self._thread = ModelThread(store, load)
        self._workers = Workers("model", 1, lower_priority)
        self._by_model: dict[Path, Opinions] = {}
        self._model: Path | None = None
        self._second: Path | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask_second)
        self._series: Series | None = None
        self._visible = 0
        self._job: Job | None = None
        self._asked: Request | None = None
        self._label: str | None = None
        self.device = ""
        self.problem: ViewerError | None = None
        self.second_problem: ViewerError | None = None

    @property
    def opinions(self) -> Opinions | None:
        """What the chosen model has said; None before its first answer."""
        return None if self._model is None else self._by_model.get(self._model)

    @property
    def second_opinions(self) -> Opinions | None:
        """What the other model has said; None before its first answer or without one."""
        return None if self._second is None else self._by_model.get(self._second)

    @property
    def busy(self) -> bool:
        """Whether the chosen model is at work."""
        return self._asked is not None and self._asked.model == self._model

    def use(self, model: Path | None, second: Path | None = None) -> None:
        """Choose the model packages; what was asked of others is no longer wanted."""
        if (model, second) != (self._model, self._second):
            self._cancel()
            self._model, self.problem = model, None
            self._second, self.second_problem = second, None
            self.changed.emit()
            self._next()

    def show(self, series: Series | None, visible: int, label: str | None) -> None:
        """Say what is on screen and whose evidence is drawn."""
        if series is None or self._series is None or series.uid != self._series.uid:
            self._cancel()
        elif self._job is not None and not self.busy and visible != self._visible:
            self._cancel()  # a second opinion on a slice that was left
        self._series, self._visible, self._label = series, visible, label
        self._next()

    def second_wanted(self) -> bool:
        """Tell whether a second opinion on the slice in view is still to come."""
        series, second = self._series, self._second
        if series is None or second is None or self.problem or self.second_problem:
            return False
        said = self.second_opinions
        return said is None or not said.has_answer(series, self._visible)

    def shutdown(self) -> bool:
        self._rest.stop()
        return self._workers.shutdown()

    def _cancel(self) -> None:
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = self._asked = None

    def _next(self) -> None:
        series, model = self._series, self._model
        if series is None or model is None or self.problem is not None:
            return
        indices = self._agenda(series)
        if not indices:
            if self._job is None and self.second_wanted():
                self._rest.start()  # again from the start, each time the reader scrolls on
            return
        self._rest.stop()
        if self._job is not None:
            if self._serves(indices[0], series):
                return
            self._cancel()
        self._ask(Request(series, indices, model, self._label))

    def _ask_second(self) -> None:
        """Ask the other model about the slice in view, if the chosen one is still at rest."""
        series, second = self._series, self._second
        if self._job is None and series is not None and second and self.second_wanted():
            self._ask(Request(series, (self._visible,), second, None))

    def _ask(self, request: Request) -> None:
        self._asked = request
        self._job = self._workers.submit(
            partial(self._thread.answer, request),
            partial(self._answered, request),
            partial(self._gone_wrong, request),
        )

    def _serves(self, index: int, series: Series) -> bool:
        """Tell whether the request under way may go on: only the visible slice interrupts it."""
        asked = self._asked
        if asked is None or asked.label != self._label or asked.model != self._model:
            return False
        key = key_of(series, index)
        asked_keys = {key_of(asked.series, i) for i in asked.indices}
        return index != self._visible or key in asked_keys

    def _agenda(self, series: Series) -> tuple[int, ...]:
        """Return what to ask next: the visible slice, its neighbours, the rest in batches."""
        opinions = self.opinions
        order = outward(self._visible, len(series.slices))
        if opinions is not None:
            order = [i for i in order if opinions.wants(series, i, self._label)]
        if order and order[0] == self._visible:
            return (self._visible,)
        near = tuple(i for i in order if abs(i - self._visible) <= _NEIGHBOURS)
        return near or tuple(order[:BATCH])

    def _answered(self, request: Request, answer: Answer) -> None:
        self._job = self._asked = None
        if request.model == self._model:
            self.device = answer.device
        known = self._by_model.get(request.model)
        if known is None or known.model != answer.model:
            known = self._by_model[request.model] = Opinions(answer.model)
        known.file(answer)
        self._next()
        self.changed.emit()

    def _gone_wrong(self, request: Request, error: Exception) -> None:
        """Keep what went wrong; only the failure of the chosen model is worth a message."""
        self._job = self._asked = None
        if request.model == self._model:
            self.problem = told(error)
            self.failed.emit(self.problem)
        else:
            self.second_problem = told(error)
        self.changed.emit()


def told(error: Exception) -> ViewerError:
    """Return what a reader is told when the model cannot be used."""
    title = tr("The model cannot be used")
    if isinstance(error, ViewerError | TrainerError):
        return ViewerError(error.title, error.reason, error.remedy)
    if isinstance(error, ImportError):
        reason = tr("a library that it needs is missing or does not load ({name}).").format(
            name=error.name or error
        )
        return ViewerError(title, reason, tr("Run packaging/bootstrap.py again. Viewing goes on."))
    reason = tr("an unexpected error came up ({kind}: {error}).").format(
        kind=type(error).__name__, error=error
    )
    return ViewerError(title, reason, tr("Choose another model, or report this. Viewing goes on."))
