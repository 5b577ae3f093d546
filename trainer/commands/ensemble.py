"""`trainer ensemble RUN RUN …`: put finished runs together as one model."""

import argparse
from pathlib import Path
from typing import Any

from trainer.commands.fit import carry_out
from trainer.events import EventLog


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    ensemble = commands.add_parser(
        "ensemble",
        help="put finished runs together as one model",
        description="Put finished runs of one network and one split together as one model, which "
        "answers with the mean of their logits. To train the members as well, give the config a "
        "section `ensemble` and use trainer fit.",
    )
    ensemble.add_argument("runs", type=Path, nargs="+", metavar="RUN", help="their run folders")
    ensemble.add_argument("--folder", type=Path, required=True, help="the new run folder")
    ensemble.add_argument("--json", action="store_true", help="print events as JSON, one a line")
    ensemble.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    def put_together(log: EventLog) -> None:
        from trainer.combining import combine  # imports torch

        combine(chosen.runs, chosen.folder, log)

    def check() -> None:
        from trainer.combining import check_free

        check_free(chosen.folder)

    return carry_out(chosen.folder, put_together, chosen.json, check=check)
