"""`trainer scan FOLDER`: what a set of pictures holds, and what is wrong with it."""

import argparse
import sys
from pathlib import Path
from typing import Any

from trainer.errors import TrainerError
from trainer.files import write_whole


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
    _check_writable(chosen.html, chosen.out)
    passport = scan(chosen.folder, table, report=_told(chosen.json), remember=not chosen.no_cache)
    if chosen.out:
        _write(chosen.out, passport.to_text())
    if chosen.html:
        from trainer.audit.page import render

        _write(chosen.html, render(passport, chosen.folder))
    print(passport.to_text() if chosen.json else summary(passport))  # noqa: T201
    return 0


def _told(as_json: bool) -> Any:
    """Return what tells the progress on stderr; for a terminal on one line, else in few lines."""
    terminal = sys.stderr.isatty()

    def tell(what: str, done: int, total: int) -> None:
        if terminal:
            end = "\n" if done == total else ""
            print(f"\r{what}: {done} of {total} ", end=end, file=sys.stderr, flush=True)  # noqa: T201
        elif not as_json and done == total:
            print(f"{what}: done", file=sys.stderr)  # noqa: T201

    return tell


def _check_writable(*paths: Path | None) -> None:
    """Refuse before the scan what would fail after it."""
    for path in paths:
        if path is not None and not path.absolute().parent.is_dir():
            raise TrainerError(
                f"{path.name} cannot be written", f"there is no folder {path.parent}.", "Make it."
            )


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode())
    except OSError as error:
        reason = f"{error.strerror or error}."
        raise TrainerError(
            f"{path.name} cannot be written", reason, "Choose another place."
        ) from error
