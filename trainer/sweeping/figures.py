"""The drawings of a sweep, in the colours of a report."""

import math
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from matplotlib.figure import Figure

from trainer.reporting.figures import INK, MODEL, QUIET, drawing
from trainer.sweeping.ranges import Range
from trainer.sweeping.table import Row, Table, in_words, short

_DASHES: tuple[Any, ...] = ("-", "--", "-.", ":", (0, (6, 1, 1, 1, 1, 1)))
_WIDE = 10.2  # inches, all of the page
_LOG_FROM = 8.0  # largest over smallest value of a list, from which its axis is logarithmic
_SPREAD = 0.18  # of dots over one word, so that equal values do not hide each other
_MOST_LETTERS = 44  # of all names below an axis, from which they are put at a slant
_WORDS = {
    "val_balanced_accuracy": "balanced accuracy", "val_accuracy": "accuracy", "val_loss": "loss",
}  # fmt: skip


def metric_words(table: Table) -> str:
    """Return the metric in words, such as "balanced accuracy on validation"."""
    return f"{_WORDS[table.sweep.metric]} on validation"


def history(table: Table) -> Figure | None:
    """Draw the value of each trial and the best so far; None without values."""
    rows = [row for row in table.rows if row.value is not None]
    if not rows:
        return None
    done = [row for row in rows if row.outcome == "finished"]
    better = min if table.sweep.smaller_is_better else max
    with drawing(_WIDE, 2.8, columns=1) as (figure, axes):
        if done:
            so_far = list(accumulate((_value(row) for row in done), better))
            at = [*(row.number for row in done), rows[-1].number]
            axes.step(at, [*so_far, so_far[-1]], color=MODEL, where="post", label="best so far")
        _dots(axes, rows, lambda row: row.number)
        axes.set(xlabel="trial", title=_title(table))
        axes.xaxis.get_major_locator().set_params(integer=True)
        _legend(axes)
    return figure


def over(table: Table, name: str) -> Figure | None:
    """Draw the metric over one setting: a dot a trial, what is typical as a line or a box.

    None while fewer than two trials have a value.
    """
    rows = [row for row in table.rows if row.value is not None and name in row.settings]
    if len(rows) < 2:
        return None
    found = table.sweep.search[name]
    with drawing(3.5, 2.4, columns=1) as (figure, axes):
        if _is_number(found):
            _over_numbers(axes, rows, name, found)
        else:
            assert isinstance(found, list)
            _over_words(axes, rows, name, found)
        axes.set(title=name)
    return figure


def learning_curves(table: Table) -> Figure | None:
    """Draw the metric over the epochs of all trials, the best one marked; None without epochs."""
    rows = [row for row in table.rows if any(v is not None for v in row.curve.values)]
    if not rows:
        return None
    with drawing(_WIDE, 3.2, columns=1) as (figure, axes):
        if len(rows) <= len(_DASHES):
            _named_curves(axes, rows, table.best)
        else:
            _many_curves(axes, rows, table.best)
        _mark_stage(axes, rows)
        most = max(len(row.curve.values) for row in rows)
        axes.set(xlabel="epoch", title=_title(table), xlim=(0.5, most + 0.5))
        axes.xaxis.get_major_locator().set_params(integer=True)
        _legend(axes)
    return figure


def _named_curves(axes: Any, rows: Sequence[Row], best: Row | None) -> None:
    """Draw a few curves, each told apart by its dashes."""
    for row, dashes in zip(rows, _DASHES, strict=False):
        pruned = " (pruned)" if row.outcome == "pruned" else ""
        label = f"trial {row.number}: {in_words(row.settings)}{pruned}"
        _curve(axes, row, row == best, ls=dashes, label=label)


def _many_curves(axes: Any, rows: Sequence[Row], best: Row | None) -> None:
    """Draw curves that are a crowd; only the best one is told apart."""
    for row in rows:
        dashes, faint = "--" if row.outcome == "pruned" else "-", 1.0 if row == best else 0.55
        _curve(axes, row, row == best, ls=dashes, alpha=faint)
    if best is not None:
        axes.plot([], [], color=MODEL, lw=2.0, label=f"best: trial {best.number}")
    axes.plot([], [], color=QUIET, lw=0.9, label="other trials")
    if any(row.outcome == "pruned" for row in rows):
        axes.plot([], [], color=QUIET, lw=0.9, ls="--", label="pruned")


def _curve(axes: Any, row: Row, is_best: bool, **look: Any) -> None:
    at = np.arange(1, len(row.curve.values) + 1)
    values = np.array([np.nan if v is None else v for v in row.curve.values], float)
    axes.plot(
        at, values, color=MODEL if is_best else QUIET, lw=2.0 if is_best else 0.9,
        zorder=3 if is_best else 2, marker="." if len(at) == 1 else None, **look,
    )  # fmt: skip


def importance(table: Table) -> Figure | None:
    """Draw how much of the differences each setting explains; None when it is not known."""
    known = list(table.importance.items())
    if not known:
        return None
    with drawing(_WIDE, 0.4 + 0.3 * len(known), columns=1) as (figure, axes):
        at = np.arange(len(known))[::-1]
        shares = [share for _, share in known]
        axes.barh(at, shares, height=0.55, color=MODEL)
        for place, share in zip(at, shares, strict=True):
            axes.annotate(f"{100 * share:.0f} %", (share, place), (5, -3), color=INK,
                          textcoords="offset points")  # fmt: skip
        axes.set_yticks(at, [name for name, _ in known])
        axes.set(xlim=(0, max(shares) * 1.15), ylim=(-0.6, len(known) - 0.4))
        axes.set_xticks([])
        axes.grid(False)
        axes.spines["bottom"].set_visible(False)
        axes.tick_params(axis="y", length=0, labelcolor=INK)
    return figure


def is_logarithmic(found: list[Any] | Range) -> bool:
    """Whether equal factors are equal steps on the axis of these values."""
    if isinstance(found, Range):
        return found.log
    low, high = min(found), max(found)
    return bool(low > 0 and high / low >= _LOG_FROM)


def _mark_stage(axes: Any, rows: Sequence[Row]) -> None:
    """Show where all trials begin to train more than the head, if it is one place."""
    heads = {row.curve.heads for row in rows if row.curve.heads < len(row.curve.values)}
    if len(heads) != 1 or not (first := heads.pop()):
        return
    axes.axvline(first + 0.5, color=QUIET, lw=0.8, ls=":")
    axes.annotate(
        "all layers", (first + 0.5, 1), (4, -8), color=QUIET, fontsize=7,
        xycoords=("data", "axes fraction"), textcoords="offset points",
    )  # fmt: skip


def _over_numbers(axes: Any, rows: Sequence[Row], name: str, found: list[Any] | Range) -> None:
    at = sorted({row.settings[name] for row in rows})
    if is_logarithmic(found):
        axes.set_xscale("log")
        places = _log_ticks(at[0], at[-1])  # matplotlib's own would be formulas, which stay raw
        axes.set_xticks(places, [short(place) for place in places])
        axes.minorticks_off()
    done = [row for row in rows if row.outcome == "finished"]
    if isinstance(found, list):
        medians = {v: [_value(r) for r in done if r.settings[name] == v] for v in at}
        known = [(v, float(np.median(of))) for v, of in medians.items() if of]
        axes.plot(*zip(*known, strict=True), color=MODEL, lw=1.2)
        axes.set_xticks(sorted(found), [short(v) for v in sorted(found)])
        axes.minorticks_off()
    elif found.is_whole and not found.log:
        axes.xaxis.get_major_locator().set_params(integer=True)
    _dots(axes, rows, lambda row: row.settings[name])


def _log_ticks(low: float, high: float) -> list[float]:
    """Return up to five round values between two positive ones; these two where there are none."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    for factors, step in (((1, 2, 5), 1), ((1,), 1), ((1,), 2), ((1,), 4)):
        ticks = (float(f"{factor}e{power}") for power in powers[::step] for factor in factors)
        inside = [tick for tick in ticks if low <= tick <= high]
        if 2 <= len(inside) <= 5:
            return inside
    return sorted({low, high})


def _over_words(axes: Any, rows: Sequence[Row], name: str, found: list[Any]) -> None:
    places = [next(n for n, v in enumerate(found) if v == row.settings[name]) for row in rows]
    for place in range(len(found)):
        here = [_value(r) for r, p in zip(rows, places, strict=True)
                if p == place and r.outcome == "finished"]  # fmt: skip
        if len(here) >= 4:
            axes.boxplot(
                here, positions=[place], widths=0.5, showfliers=False,
                **{f"{part}props": {"color": QUIET} for part in ("box", "whisker", "cap")},
                medianprops={"color": MODEL},
            )  # fmt: skip
        elif here:
            axes.plot([place - 0.25, place + 0.25], [np.median(here)] * 2, color=MODEL, lw=1.2)
    spread = {r.number: p + _SPREAD * math.sin(2.4 * n) for n, (r, p) in
              enumerate(zip(rows, places, strict=True))}  # fmt: skip
    _dots(axes, rows, lambda row: spread[row.number])
    names = [short(value) for value in found]
    long = sum(map(len, names)) > _MOST_LETTERS
    slant: Any = {"rotation": 20, "ha": "right", "rotation_mode": "anchor"} if long else {}
    axes.set_xticks(range(len(found)), names, **slant)
    axes.set_xlim(-0.6, len(found) - 0.4)


def _dots(axes: Any, rows: Sequence[Row], place: Any) -> None:
    """Draw a dot a trial: full when finished, open when pruned, a cross for the rest."""
    looks: dict[str, dict[str, Any]] = {
        "finished": {"marker": "o", "color": MODEL, "label": None},
        "pruned": {"marker": "o", "facecolors": "none", "edgecolors": QUIET, "label": "pruned"},
        "": {"marker": "x", "color": QUIET, "label": "failed or unfinished"},
    }
    for outcome, look in looks.items():
        here = [row for row in rows if (row.outcome if row.outcome in looks else "") == outcome]
        if here:
            axes.scatter([place(row) for row in here], [_value(row) for row in here], 18,
                         zorder=3, **look)  # fmt: skip


def _legend(axes: Any) -> None:
    if axes.get_legend_handles_labels()[1]:
        axes.legend(loc="best")


def _is_number(found: list[Any] | Range) -> bool:
    return isinstance(found, Range) or all(
        isinstance(value, int | float) and not isinstance(value, bool) for value in found
    )


def _title(table: Table) -> str:
    words = metric_words(table)
    return words[0].upper() + words[1:]


def _value(row: Row) -> float:
    assert row.value is not None
    return row.value
