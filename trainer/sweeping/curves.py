"""What validation said after each epoch, from the events of a run folder alone. No torch."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.events import read_events


@dataclass(frozen=True, slots=True)
class Curve:
    """A metric after each epoch, those of the head first; None where it was no number.

    heads    how many of them belong to the head
    best     value of the best epoch, None when there is no epoch with a number
    best_epoch  its place among all epochs, from 1; 0 for none
    seconds  all starts of the run together
    """

    values: tuple[float | None, ...] = ()
    heads: int = 0
    best: float | None = None
    best_epoch: int = 0
    seconds: float = 0.0


def curve_of(run: Path, metric: str) -> Curve:
    """Return the curve of a run; epochs that were computed again after a kill count once.

    An empty one where there are no events yet.
    """
    try:
        events = read_events(run)
    except OSError:
        return Curve()
    epochs: dict[tuple[bool, int], float | None] = {}
    spent, began, last = 0.0, None, 0.0
    for event in events:
        kind = event.get("event")
        if kind in ("started", "resumed"):
            spent += 0.0 if began is None else last - began
            began = event["time"]
        if kind == "started":  # from the beginning: what came before was thrown away
            epochs = {}
        elif kind == "epoch":
            epochs[_place(event)] = event[metric]
        if kind != "ended":  # which may be said later, of a run whose worker died at its end
            last = event.get("time", last)
    spent += 0.0 if began is None else last - began
    return _curve(epochs, metric == "val_loss", spent)


def _place(event: Mapping[str, Any]) -> tuple[bool, int]:
    return event["stage"] != "head", int(event["epoch"])


def _curve(epochs: dict[tuple[bool, int], float | None], smaller: bool, seconds: float) -> Curve:
    ordered = sorted(epochs)
    values = tuple(epochs[place] for place in ordered)
    known = [(value, number) for number, value in enumerate(values, start=1) if value is not None]
    if not known:
        return Curve(values, seconds=round(seconds, 1))
    best = min(value for value, _ in known) if smaller else max(value for value, _ in known)
    first = next(number for value, number in known if value == best)
    heads = sum(not whole for whole, _ in ordered)
    return Curve(values, heads, best, first, round(seconds, 1))
