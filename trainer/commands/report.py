"""`trainer report RUN`: write the report of a finished run again, with what is known by now."""

import argparse
import json
from pathlib import Path
from typing import Any

from trainer.commands.progress import shown
from trainer.judging.predictions import add_out_of_fold, gather_folds, read_predictions
from trainer.runs import answers_of_folds


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    report = commands.add_parser("report", help="write the report of a run (HTML and PDF)")
    report.add_argument("folder", type=Path, metavar="RUN", help="its run folder")
    report.add_argument("--against", type=Path, metavar="RUN", help="compare with another run")
    report.add_argument(
        "--passport", type=Path, metavar="FILE",
        help="what trainer scan --json found: leaked pictures and shortcut baselines",
    )  # fmt: skip
    folds = report.add_mutually_exclusive_group()
    folds.add_argument(
        "--cross-validation", type=Path, metavar="FOLDER",
        help="what trainer cross-validate made of the same data: its answers are kept",
    )  # fmt: skip
    folds.add_argument(
        "--folds", type=Path, nargs="+", metavar="RUN",
        help="runs that each left out one fold: their answers are kept as cross-validation",
    )  # fmt: skip
    report.add_argument("--json", action="store_true", help="print JSON only")
    report.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    if chosen.folds:
        add_out_of_fold(chosen.folder, gather_folds(chosen.folds))
    if chosen.cross_validation:
        answers = answers_of_folds(chosen.cross_validation, read_predictions(chosen.folder))
        add_out_of_fold(chosen.folder, answers)
    from trainer.reporting.write import write_report  # imports torch

    with shown(chosen.json) as show:
        show.progress("writing the report", 0, 0)
        written = write_report(chosen.folder, chosen.against, chosen.passport)
    if chosen.json:
        print(json.dumps({"paths": [str(path) for path in written]}))  # noqa: T201
        return 0
    for path in written:
        print(f"Written: {path}")  # noqa: T201
    return 0
