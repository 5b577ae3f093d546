"""`trainer preview CONFIG`: a sheet of what augmentation does to own pictures."""

import argparse
import io
from pathlib import Path
from typing import Any

from trainer.config import read_config
from trainer.errors import TrainerError
from trainer.files import write_whole


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    preview = commands.add_parser("preview", help="show what augmentation does to own pictures")
    preview.add_argument("config", type=Path, metavar="CONFIG", help="YAML or JSON file")
    preview.add_argument("--out", type=Path, required=True, metavar="FILE.png")
    preview.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    config = read_config(chosen.config)
    from trainer.training.preview import preview  # imports torch

    made = preview(config)
    buffer = io.BytesIO()
    made.sheet.save(buffer, "PNG")
    try:
        write_whole(chosen.out, buffer.getvalue())
    except OSError as error:
        raise TrainerError(
            "The sheet cannot be written", f"{chosen.out}: {error.strerror}.",
            "Name another file with --out.",
        ) from error  # fmt: skip
    for text in made.warnings:
        print(f"Think about this: {text}")  # noqa: T201
    print(f"Each row: a picture as it is, then changed four times. See {chosen.out}")  # noqa: T201
    return 0
