"""`trainer report RUN`: write the report of a finished run again, with what is known by now."""

import argparse
from pathlib import Path
from typing import Any

from trainer.judging.predictions import add_out_of_fold, gather_folds


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    report = commands.add_parser("report", help="write the report of a run (HTML and PDF)")
    report.add_argument("folder", type=Path, metavar="RUN")
    report.add_argument("--against", type=Path, metavar="RUN", help="compare with another run")
    report.add_argument(
        "--passport", type=Path, metavar="FILE",
        help="what trainer scan --json found: leaked pictures and shortcut baselines",
    )  # fmt: skip
    report.add_argument(
        "--folds", type=Path, nargs="+", metavar="RUN",
        help="runs that each left out one fold: their answers are kept as cross-validation",
    )  # fmt: skip
    report.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    if chosen.folds:
        add_out_of_fold(chosen.folder, gather_folds(chosen.folds))
    from trainer.reporting.write import write_report  # imports torch

    for path in write_report(chosen.folder, chosen.against, chosen.passport):
        print(f"Written: {path}")  # noqa: T201
    return 0
