"""`trainer gallery RUN --out FOLDER`: pictures of every cell of the confusion matrix, as files."""

import argparse
import json
from pathlib import Path
from typing import Any

from trainer.commands.progress import shown
from trainer.errors import TrainerError
from trainer.wording import aligned

_EACH = 12


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    gallery = commands.add_parser(
        "gallery",
        help="write pictures that were answered right and wrong, with heat maps",
        description="Write pictures of each cell of the confusion matrix on test (else on "
        "validation) as PNG files, as the network saw them and with the heat map for its answer, "
        "and gallery.json beside them. The answers are those that the run stored.",
    )
    gallery.add_argument("folder", type=Path, metavar="RUN", help="its run folder")
    gallery.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="made if needed")
    gallery.add_argument(
        "--each", type=int, default=_EACH, metavar="N",
        help=f"pictures of a cell, the surest answers first (default: {_EACH})",
    )  # fmt: skip
    gallery.add_argument("--json", action="store_true", help="print gallery.json")
    gallery.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    if chosen.each < 1:
        raise TrainerError("No gallery can be made", f"--each is {chosen.each}, at least 1.")
    from trainer.reporting.cells import write_cells  # imports torch

    with shown(chosen.json) as show:
        found = write_cells(
            chosen.folder, chosen.out,
            lambda done, total: show.progress("heat maps", done, total), chosen.each,
        )  # fmt: skip
    if chosen.json:
        print(json.dumps(found, indent=1))  # noqa: T201
        return 0
    rows = [("true", "answered", "pictures", "shown")]
    rows += [
        (cell["truth"], cell["answer"], str(cell["number"]), str(len(cell["pictures"])))
        for cell in found["cells"]
    ]
    for line in (*aligned(rows), f"Written: {chosen.out}"):
        print(line)  # noqa: T201
    return 0
