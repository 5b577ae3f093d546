"""`trainer runs [FOLDER]`: the runs of a folder, read from their files alone."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trainer.errors import TrainerError
from trainer.runs import RunRow, list_runs

_HEAD = ("run", "began", "outcome", "network", "val balanced", "test balanced", "looks at test")


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    runs = commands.add_parser("runs", help="list the runs of a folder")
    runs.add_argument(
        "folder", type=Path, nargs="?", default=Path("runs"), metavar="FOLDER",
        help="where run folders lie (default: runs)",
    )  # fmt: skip
    runs.add_argument(
        "--all", action="store_true",
        help="also each trial of a sweep, member of an ensemble, and fold of a cross-validation",
    )  # fmt: skip
    runs.add_argument("--json", action="store_true", help="print JSON only")
    runs.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    if not chosen.folder.is_dir():
        raise TrainerError(
            "There are no runs to list", f"{chosen.folder} is no folder.",
            "Name the folder that holds the run folders.",
        )  # fmt: skip
    rows = list_runs(chosen.folder, parts=chosen.all)
    places = [_place(row.folder, chosen.folder) for row in rows]
    if chosen.json:
        content = [{**row.to_json(), "folder": at} for row, at in zip(rows, places, strict=True)]
        print(json.dumps(content, indent=1))  # noqa: T201
        return 0
    if not rows:
        print(f"{chosen.folder} holds no run.")  # noqa: T201
        return 0
    table = [_HEAD, *((at, *_words(row)) for row, at in zip(rows, places, strict=True))]
    widths = [max(len(cells[place]) for cells in table) for place in range(len(_HEAD))]
    for cells in table:
        line = "  ".join(text.ljust(width) for text, width in zip(cells, widths, strict=True))
        print(line.rstrip())  # noqa: T201
    if _overlapping(rows):
        print(  # noqa: T201
            "The intervals of the best two on test overlap: these pictures cannot rank them."
        )
    return 0


def _place(folder: Path, listed: Path) -> str:
    """Return where a run lies below the folder that is listed; names as "1" are many."""
    place = folder.relative_to(listed)
    return place.as_posix() if place.parts else folder.resolve().name


def _words(row: RunRow) -> tuple[str, ...]:
    return (
        row.began or "–", row.outcome, _network(row), _best(row) if row.trials else _short(row.val),
        f"{_short(row.out_of_fold)} out of fold" if row.out_of_fold else _short(row.test),
        str(row.test_evaluations or ("not kept" if row.test else "–")),
    )  # fmt: skip


def _network(row: RunRow) -> str:
    if row.trials:
        return f"sweep, {row.trials} trials"
    words = f"{row.members} × {row.network}" if row.members > 1 else row.network
    return f"{words}, {row.folds} folds" if row.folds else words


def _best(row: RunRow) -> str:
    """Return the best value of a sweep; only the balanced accuracy needs no name here."""
    if row.best is None:
        return "–"
    name = "" if row.best["metric"] == "val_balanced_accuracy" else f"{row.best['metric']} "
    return f"{name}{row.best['value']:.3f} (best)"


def _short(figure: Mapping[str, float | None] | None) -> str:
    if figure is None or figure["value"] is None:
        return "–"
    if figure["low"] is None or figure["high"] is None:
        return f"{figure['value']:.3f}"
    return f"{figure['value']:.3f} ({figure['low']:.3f}–{figure['high']:.3f})"


def _overlapping(rows: list[RunRow]) -> bool:
    """Whether the best two runs on test could be the other way round."""
    known = [row.test for row in rows if row.test and row.test["low"] is not None]
    best = sorted(known, key=lambda figure: -figure["value"])[:2]
    return len(best) == 2 and bool(best[0]["low"] < best[1]["high"])
