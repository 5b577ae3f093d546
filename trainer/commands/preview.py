"""`trainer preview CONFIG`: a sheet of what augmentation does to own pictures."""

import argparse
import io
import json
from pathlib import Path
from typing import Any

from trainer.commands.progress import shown
from trainer.config import read_config
from trainer.files import check_place, write_result
from trainer.pool import limited


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    preview = commands.add_parser("preview", help="show what augmentation does to own pictures")
    preview.add_argument("config", type=Path, metavar="CONFIG", help="YAML or JSON file")
    preview.add_argument(
        "--out", type=Path, required=True, metavar="FILE.png", help="picture to write"
    )
    preview.add_argument("--json", action="store_true", help="print JSON only")
    preview.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    config = read_config(chosen.config)
    check_place(chosen.out)
    from trainer.training.preview import preview  # imports torch

    with shown(chosen.json) as show, limited(config.training.threads):
        made = preview(config, show.progress)
    buffer = io.BytesIO()
    made.sheet.save(buffer, "PNG")
    write_result(chosen.out, buffer.getvalue())
    if chosen.json:
        rows = [{"path": path, "label": label} for path, label in made.rows]
        content = {"sheet": str(chosen.out), "rows": rows, "warnings": made.warnings}
        print(json.dumps(content))  # noqa: T201
        return 0
    for text in made.warnings:
        print(f"Think about this: {text}")  # noqa: T201
    print(f"Each row: a picture as it is, then changed four times. See {chosen.out}")  # noqa: T201
    return 0
