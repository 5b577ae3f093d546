"""The list of all trainings: what `trainer runs` reads in their files, and how they stand now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mriviewer.training.following import Outcome, Progress
from mriviewer.training.plan import Plan
from mriviewer.training.run_words import OUTCOMES, name_of

_UNKNOWN = "–"
_ENDED: Mapping[str, str] = {"unfinished": "cut off", "stopped": "paused", "pruned": "given up"}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a run that the window follows; as `session.training.running.Run`."""

    folder: Path
    plan: Plan | None
    outcome: Outcome
    progress: Progress


@dataclass(frozen=True, slots=True)
class Row:
    """One training in the list, in words; `began` sorts and is empty where nobody knows.

    val, test  balanced accuracy with its interval; of folds, on what each of them left out
    going_on   it trains or waits, so it cannot be deleted
    judged     it has answers that can be compared with those of another run
    """

    folder: Path
    name: str
    outcome: str
    began: str = ""
    network: str = _UNKNOWN
    val: str = _UNKNOWN
    test: str = _UNKNOWN
    pictures: int = 0
    plan: Plan | None = None
    going_on: bool = False
    judged: bool = False
    followed: bool = False


def rows_of(
    told: Sequence[Mapping[str, Any]], folder: Path, known: Sequence[Known]
) -> tuple[Row, ...]:
    """Return the runs, the newest first.

    told    rows of `trainer runs FOLDER --json`
    folder  the runs folder, which `told` names its runs in
    known   those that the window follows; of a run in both, how it stands is taken from here
    """
    followed = {each.folder: each for each in known}
    found = {
        place: _row(row, place, followed.get(place))
        for row in told
        if (place := folder / str(row["folder"]))
    }
    for place, each in followed.items():
        if place not in found:
            found[place] = _known_only(each)
    fresh = [row for row in found.values() if not row.began]  # they wait: newer than all others
    dated = sorted((row for row in found.values() if row.began), key=lambda row: row.began)
    return (*fresh, *reversed(dated))


def figure_words(figure: Mapping[str, Any] | None) -> str:
    """Return "91.2 % (88.0–94.1)" of {value, low, high} shares; a dash where there is none."""
    if not figure or figure.get("value") is None:
        return _UNKNOWN
    words = f"{100 * figure['value']:.1f} %"
    if figure.get("low") is None or figure.get("high") is None:
        return words
    return f"{words} ({100 * figure['low']:.1f}–{100 * figure['high']:.1f})"


def _row(row: Mapping[str, Any], place: Path, known: Known | None) -> Row:
    outcome = str(row.get("outcome", ""))
    said = OUTCOMES[known.outcome] if known is not None else _ENDED.get(outcome, outcome)
    judged = row.get("out_of_fold_balanced_accuracy") or row.get("test_balanced_accuracy")
    return Row(
        folder=place, name=str(row.get("name") or place.name), outcome=said,
        began=_moment(str(row.get("began") or "")), network=_network(row),
        val=figure_words(row.get("val_balanced_accuracy")), test=figure_words(judged),
        pictures=int(row.get("pictures") or 0), plan=known.plan if known is not None else None,
        going_on=known is not None and known.outcome in ("running", "waiting"),
        judged=bool(row.get("test_balanced_accuracy") or row.get("val_balanced_accuracy")),
        followed=known is not None,
    )  # fmt: skip


def _known_only(known: Known) -> Row:
    plan, progress = known.plan, known.progress
    began = datetime.fromtimestamp(progress.last_event) if progress.last_event else None
    return Row(
        folder=known.folder, name=name_of(known.folder, progress, plan),
        outcome=OUTCOMES[known.outcome],
        began=f"{began:%Y-%m-%d %H:%M}" if began is not None else "",
        network=(plan.backbone if plan is not None else "") or _UNKNOWN, plan=plan,
        going_on=known.outcome in ("running", "waiting"), followed=True,
    )  # fmt: skip


def _network(row: Mapping[str, Any]) -> str:
    name = str(row.get("network") or _UNKNOWN)
    if row.get("trials"):
        return f"sweep of {row['trials']} trainings"
    members = int(row.get("members") or 1)
    words = f"{members} × {name}" if members > 1 else name
    return f"{words}, {row['folds']} folds" if row.get("folds") else words


def _moment(began: str) -> str:
    """Return "2026-11-21 18:17" in the time of this place, from an ISO date and time."""
    try:
        return f"{datetime.fromisoformat(began).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return began
