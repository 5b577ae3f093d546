"""How far a run is, read from the events that it writes. Pure: events in, state out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

Outcome = Literal["waiting", "running", "paused", "finished", "failed", "interrupted"]
Event = Mapping[str, Any]

STARTING, LOOKING, READING = "Starting", "Looking at the pictures", "Reading pictures"
PACKING = "Writing the package"
_STAGES: dict[str, str] = {"head": "Training the head", "all": "Training all layers"}
# the ends of phases, which may begin with "Network 2/5: "
_TRAINED = tuple(phase[1:] for phase in (*_STAGES.values(), PACKING))


@dataclass(frozen=True, slots=True)
class Epoch:
    """One epoch, as its event says. `number` counts on through both stages, from 1.

    confusion  rows: truth, columns: answer, of validation; () where it is not known
    """

    number: int
    stage: Literal["head", "all"]
    loss: float | None
    val_loss: float | None
    val_accuracy: float
    val_balanced_accuracy: float
    best: bool
    learning_rate: float
    confusion: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """What the events of a run say.

    phase      in words: "Looking at the pictures", "Reading pictures", "Training the head",
               "Training all layers", "Writing the package", "Cross-validation 2/5"
    share      of the phase, 0 to 1; None when nobody knows
    planned_epochs  of both stages; of the first alone while the second is not known
    warnings   texts, oldest first; `suggestions` {field: value} of the last warning that has some
    ended      the last outcome told ("finished", "stopped", "failed"), "" while none is
    text       of the last `ended` event
    parts      what the runs inside this one are called; their epochs are those of the last one
    """

    name: str = ""
    labels: tuple[str, ...] = ()
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    device: str = ""
    phase: str = STARTING
    share: float | None = None
    epochs: tuple[Epoch, ...] = ()
    planned_epochs: int = 0
    images_per_second: float | None = None
    seconds_left: float | None = None
    memory_mb: float | None = None
    warnings: tuple[str, ...] = ()
    suggestions: Mapping[str, Any] = field(default_factory=dict)
    tested: Mapping[str, float] = field(default_factory=dict)
    package: str = ""
    ended: str = ""
    text: str = ""
    last_event: float = 0.0  # seconds since the epoch
    parts: str = "Network"

    @property
    def best(self) -> Epoch | None:
        """Return the last epoch that was the best of its stage, the one that is kept."""
        return next((epoch for epoch in reversed(self.epochs) if epoch.best), None)


def after(progress: Progress, events: Iterable[Event]) -> Progress:
    """Return the progress after some further events. `started` begins anew; `resumed` goes on.

    Events of a kind or a shape that is not known change nothing.
    """
    for event in events:
        try:
            progress = _after_one(progress, event)
        except (KeyError, TypeError, ValueError, ZeroDivisionError):
            continue  # of another version, or spoilt by a crash
    return progress


def begun(progress: Progress, phase: str = STARTING) -> Progress:
    """Return the progress of a run whose process was started again and has not spoken yet."""
    return replace(
        progress, phase=phase, share=None, seconds_left=None, ended="", text="", package=""
    )


def planned_in(config: Mapping[str, Any]) -> int:
    """Return the epochs of both stages that a run's config.json asks for; 0 when it does not say.

    Raises nothing.
    """
    training = config.get("training")
    if not isinstance(training, Mapping):
        return 0
    counts = [training.get(name) for name in ("head_epochs", "epochs")]
    return sum(count for count in counts if isinstance(count, int))


def _after_one(progress: Progress, event: Event) -> Progress:
    change = _CHANGES.get(event["event"])
    moment = float(event.get("time", progress.last_event))
    if change is None:
        return replace(progress, last_event=moment)
    return replace(change(progress, event), last_event=moment)


def _auditing(progress: Progress, event: Event) -> Progress:
    share = event["done"] / event["total"] if event["total"] else None
    return replace(begun(progress, LOOKING), share=share)


def _audited(progress: Progress, _: Event) -> Progress:
    return begun(progress, READING)


def _started(progress: Progress, event: Event) -> Progress:
    # warnings of the audit come before the start
    return Progress(
        name=str(event["name"]), labels=tuple(event["labels"]), counts=dict(event["counts"]),
        device=str(event["device"]), phase=READING, warnings=progress.warnings,
        parts=progress.parts,
    )  # fmt: skip


def _resumed(progress: Progress, event: Event) -> Progress:
    return replace(
        begun(progress, READING), name=str(event["name"]), labels=tuple(event["labels"]),
        counts=dict(event["counts"]), device=str(event["device"]),
    )  # fmt: skip


def _member(progress: Progress, event: Event) -> Progress:
    # a run inside this one began, went on or ended; the epochs shown are those of one run
    epochs = () if event["state"] == "started" else progress.epochs
    return replace(progress, epochs=epochs, phase=_whose(progress, event), share=None)


def _reading(progress: Progress, event: Event) -> Progress:
    share = event["done"] / event["total"] if event["total"] else None
    trained = progress.phase.endswith(_TRAINED)  # now the weights are judged, and packed
    if trained and share == 1.0:
        share = None  # what follows takes longer, and nobody knows how long
    phase = _whose(progress, event, PACKING if trained else READING)
    return replace(progress, phase=phase, share=share)


def _epoch(progress: Progress, event: Event) -> Progress:
    stage, told = event["stage"], int(event["epoch"])
    before = _head_epochs(progress) if stage == "all" else 0
    epoch = Epoch(
        before + told, stage, event["loss"], event["val_loss"], float(event["val_accuracy"]),
        float(event["val_balanced_accuracy"]), bool(event["best"]), float(event["learning_rate"]),
        tuple(tuple(int(count) for count in row) for row in event.get("confusion") or ()),
    )  # fmt: skip
    # a run that was killed repeats what it had not saved
    kept = tuple(each for each in progress.epochs if each.number < epoch.number)
    return replace(_paced(progress, event), epochs=(*kept, epoch), share=told / event["epochs"])


def _step(progress: Progress, event: Event) -> Progress:
    share = (event["epoch"] - 1 + event["step"] / event["steps"]) / event["epochs"]
    return replace(_paced(progress, event), share=share)


def _paced(progress: Progress, event: Event) -> Progress:
    stage, epochs = event["stage"], int(event["epochs"])
    whole = epochs + (_head_epochs(progress) if stage == "all" else 0)
    return replace(
        progress, phase=_whose(progress, event, _STAGES[stage]),
        planned_epochs=max(progress.planned_epochs, whole) if stage == "head" else whole,
        images_per_second=event["images_per_second"], seconds_left=event["seconds_left"],
        memory_mb=event["memory_mb"],
    )  # fmt: skip


def _head_epochs(progress: Progress) -> int:
    return sum(epoch.stage == "head" for epoch in progress.epochs)


def _warned(progress: Progress, event: Event) -> Progress:
    text, epochs = str(event["text"]), len(progress.epochs)
    others = tuple(each for each in progress.warnings if not each.endswith(text))
    said = f"After epoch {epochs}: {text}" if epochs else text  # it may not hold for long
    suggestions = event.get("suggestion") or progress.suggestions
    return replace(progress, warnings=(*others, said), suggestions=dict(suggestions))


def _tested(progress: Progress, event: Event) -> Progress:
    found = {name: float(event[name]) for name in ("accuracy", "balanced_accuracy")}
    return replace(progress, phase=_whose(progress, event, PACKING), share=None, tested=found)


def _packed(progress: Progress, event: Event) -> Progress:
    return replace(progress, phase=PACKING, share=None, package=str(event["path"]))


def _ended(progress: Progress, event: Event) -> Progress:
    outcome = str(event["outcome"])
    return replace(
        progress, ended=outcome, text=str(event.get("text", "")), seconds_left=None,
        share=1.0 if outcome == "finished" else progress.share,
        package=progress.package if outcome == "finished" else "",
    )  # fmt: skip


def _whose(progress: Progress, event: Event, what: str = "") -> str:
    """Return what is done, with the number of the run inside this one that it is done for."""
    if "member" not in event:
        return what
    place = f"{progress.parts} {event['member']}/{event['members']}"
    return f"{place}: {what[:1].lower()}{what[1:]}" if what else place


_CHANGES: dict[str, Callable[[Progress, Event], Progress]] = {
    "auditing": _auditing,
    "audit": _audited,
    "started": _started,
    "resumed": _resumed,
    "member": _member,
    "reading": _reading,
    "epoch": _epoch,
    "step": _step,
    "warning": _warned,
    "tested": _tested,
    "cross_validated": _tested,
    "package": _packed,
    "ended": _ended,
}
