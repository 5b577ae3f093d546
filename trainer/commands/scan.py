"""`trainer scan FOLDER`: what a set of pictures holds, and what is wrong with it."""

import argparse
from pathlib import Path
from typing import Any

from trainer.commands.progress import shown
from trainer.errors import TrainerError
from trainer.files import check_place, write_result


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    scan = commands.add_parser(
        "scan",
        help="look for what is wrong with a set of pictures before training on it",
        description="Decode every picture, find copies, near duplicates, leaks between splits, "
        "label conflicts and shortcuts. Nothing is changed or deleted.",
    )
    scan.add_argument(
        "folder", type=Path, metavar="FOLDER", help="one folder a label, or with a table"
    )
    scan.add_argument("--table", type=Path, metavar="CSV", help="names pictures and labels")
    for part in ("path", "label", "split", "patient"):
        scan.add_argument(
            f"--{part}-column", default="", metavar="NAME", help=f"column of the {part}"
        )
    scan.add_argument("--json", action="store_true", help="print the passport as JSON")
    scan.add_argument("--html", type=Path, metavar="FILE", help="write a page to read")
    scan.add_argument("--out", type=Path, metavar="FILE", help="write the passport as JSON")
    scan.add_argument("--no-cache", action="store_true", help="compute everything anew")
    scan.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    from trainer.audit.scan import scan  # loads scipy
    from trainer.audit.summary import summary
    from trainer.folders import Table

    columns = [getattr(chosen, f"{part}_column") for part in ("path", "label", "split", "patient")]
    table = Table(chosen.table, *columns) if chosen.table else None
    if any(columns) and table is None:
        raise TrainerError("The columns belong to a table", "none is named.", "Add --table CSV.")
    for path in filter(None, (chosen.html, chosen.out)):
        check_place(path)
    with shown(chosen.json) as show:
        passport = scan(chosen.folder, table, None, show.progress, not chosen.no_cache)
    if chosen.out:
        write_result(chosen.out, passport.to_text().encode())
    if chosen.html:
        from trainer.audit.page import render

        write_result(chosen.html, render(passport, chosen.folder).encode())
    print(passport.to_text() if chosen.json else summary(passport))  # noqa: T201
    for path in filter(None, () if chosen.json else (chosen.html, chosen.out)):
        print(f"Written: {path}")  # noqa: T201
    return 0
