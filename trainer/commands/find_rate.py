"""`trainer find-rate CONFIG`: suggest a learning rate, with a plot and the numbers behind it."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.commands.progress import shown
from trainer.config import read_config
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import check_place, write_result
from trainer.memory import keep_freed_memory

if TYPE_CHECKING:
    from trainer.training.find_rate import Found


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    find = commands.add_parser("find-rate", help="suggest a learning rate for training all layers")
    find.add_argument("config", type=Path, metavar="CONFIG", help="YAML or JSON file")
    find.add_argument(
        "--out",
        type=Path,
        metavar="FILE.png",
        help="where the plot goes, its numbers beside it (default: NAME-rate.png; with --json "
        "no file is written)",
    )
    find.add_argument(
        "--steps",
        type=int,
        default=40,
        metavar="N",
        help="of one pass over the rates (default: 40)",
    )
    find.add_argument(
        "--sweeps",
        type=int,
        default=3,
        metavar="N",
        help="passes, whose median counts (default: 3)",
    )
    find.add_argument("--json", action="store_true", help="print the numbers alone")
    find.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    config = read_config(chosen.config)
    if chosen.steps < 5 or chosen.sweeps < 1:
        raise TrainerError(
            "No learning rate can be found", "--steps must be at least 5 and --sweeps 1."
        )
    picture = chosen.out or (None if chosen.json else Path(f"{config.name}-rate.png"))
    if picture is not None:
        check_place(picture)
    keep_freed_memory()
    from trainer.training.find_rate import find_rate  # imports torch

    warnings: list[str] = []
    with shown(chosen.json) as show:

        def tell(event: dict[str, Any]) -> None:
            if event["event"] == "warning":
                warnings.append(event["text"])
            show.event(event)

        log = EventLog(None, show=tell)
        found = find_rate(config, log, steps=chosen.steps, sweeps=chosen.sweeps)
    now = config.training.learning_rate
    content = {**found.to_json(), "learning_rate": now, "warnings": warnings}
    numbers = json.dumps(content, indent=1)
    if picture is not None:
        write_result(picture, plot(found))
        write_result(picture.with_suffix(".json"), numbers.encode())
    if chosen.json:
        print(numbers)  # noqa: T201
    else:
        print(f"Try training.learning_rate: {found.suggestion:g} (see {picture})")  # noqa: T201
    return 0


def plot(found: "Found") -> bytes:
    """Return a PNG of loss over learning rate, one line a sweep, the suggestion marked."""
    import io

    from matplotlib.figure import Figure

    figure = Figure(figsize=(6, 4), dpi=150, layout="constrained")
    axes = figure.add_subplot()
    for number, sweep in enumerate(found.sweeps, start=1):
        axes.plot(sweep.rates, sweep.losses, label=f"sweep {number}")
    axes.axvline(found.suggestion, color="black", linestyle="--")
    axes.annotate(
        f"{found.suggestion:g}", (found.suggestion, 0.98), xycoords=("data", "axes fraction"),
        ha="right", va="top", rotation=90,
    )  # fmt: skip
    axes.set(xscale="log", xlabel="learning rate of the head", ylabel="loss, smoothed")
    axes.legend()
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png")
    return buffer.getvalue()
