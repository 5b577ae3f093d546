"""`trainer sweep SWEEP.yaml`: train with many settings and tell which validated best."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError
from trainer.memory import keep_freed_memory

if TYPE_CHECKING:
    from trainer.sweeping.table import Table

INTERRUPTED = 130


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    parser = commands.add_parser(
        "sweep",
        help="train with many settings and tell which validated best",
        description="Train with many settings and tell which validated best; test is not looked "
        "at. The same command goes on with a sweep that was stopped or killed, and helps out when "
        "it is given while another one works, also on a machine that shares the folder. Ctrl-C, "
        "or a file called 'stop' in the folder, ends it, the state of each trial saved.",
    )
    parser.add_argument("sweep", type=Path, metavar="SWEEP", help="YAML or JSON file")
    parser.add_argument(
        "--folder", type=Path, metavar="DIR",
        help="of the sweep (default: sweep-NAME under runs_folder of the config)",
    )  # fmt: skip
    parser.add_argument("--trials", type=int, metavar="N", help="instead of what the file says")
    parser.add_argument(
        "--workers", type=int, default=1, metavar="K", help="processes on this machine (default: 1)"
    )
    parser.add_argument(
        "--storage", metavar="URL|PATH",
        help="postgresql://USER@HOST/DATABASE, or a journal on a shared disk (default: a journal "
        "in the folder). A URL with a password is better given as TRAINER_SWEEP_STORAGE in the "
        "environment, where other users do not see it",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print sweep.json at the end")
    parser.add_argument("--worker", type=int, help=argparse.SUPPRESS)  # one of several processes
    parser.add_argument("--stop-file", type=Path, help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    from trainer.sweeping import read_sweep, sweep  # Optuna takes a moment
    from trainer.sweeping.conduct import STORAGE_VARIABLE, Worker, work_here

    told = read_sweep(chosen.sweep, chosen.trials)
    if chosen.workers < 1:
        raise TrainerError("The sweep cannot begin", f"--workers is {chosen.workers}, at least 1.")
    folder = chosen.folder or told.base.runs_folder / f"sweep-{told.name}"
    storage = chosen.storage or os.environ.get(STORAGE_VARIABLE)
    keep_freed_memory()
    if chosen.worker is not None:
        worker = Worker(chosen.worker, chosen.stop_file)
        outcome = work_here(told, folder, _say, storage, worker)
        return {"finished": 0, "stopped": INTERRUPTED, "failed": 1}[outcome]
    result = sweep(told, folder, _say, workers=chosen.workers, storage=storage)
    if chosen.json:
        print(json.dumps(result.table.to_json(), indent=1))  # noqa: T201
    else:
        for line in _best(result.table, folder):
            print(line)  # noqa: T201
    if result.outcome == "stopped":
        _say("Stopped; the same command goes on.")
        return INTERRUPTED
    return 0


def _best(table: "Table", folder: Path) -> list[str]:
    from trainer.sweeping.table import in_words

    lines = [f"All trials: {folder / 'sweep.html'}"]
    if (best := table.best) is not None:
        lines += [
            f"Best of {len(table.ranked)}: trial {best.number}, {table.sweep.metric} "
            f"{best.value:.4f} with {in_words(best.settings)}",
            f"Train it whole, with a package and the test: trainer fit {folder / 'best.yaml'}",
        ]
    return lines


def _say(text: str) -> None:
    """Tell of progress: stdout belongs to results."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201
