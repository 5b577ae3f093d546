"""`trainer export PACKAGE --onnx FILE`: one file that answers without this program."""

import argparse
import json
from pathlib import Path
from typing import Any

from trainer.errors import TrainerError
from trainer.package import open_package


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    export = commands.add_parser("export", help="write a model as one ONNX file")
    export.add_argument("package", type=Path, metavar="PACKAGE", help=".mrimodel file")
    export.add_argument("--onnx", type=Path, metavar="FILE", required=True, help="file to write")
    export.add_argument("--features", action="store_true", help="give the features out as well")
    export.add_argument("--json", action="store_true", help="print JSON only")
    export.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    package = open_package(chosen.package)
    from trainer.export_onnx import export_onnx  # imports torch

    try:
        done = export_onnx(package, chosen.onnx, features=chosen.features)
    except OSError as error:
        raise TrainerError(
            "The model was not exported", f"{chosen.onnx} cannot be written ({error.strerror})."
        ) from error
    if chosen.json:
        print(json.dumps({"file": str(chosen.onnx), **done._asdict()}))  # noqa: T201
        return 0
    print(  # noqa: T201
        f"{chosen.onnx.name}: {done.size / 1e6:.1f} MB; its answers differ from the viewer's by at "
        f"most {done.gap:.1g}."
    )
    if done.prepared:
        size = package.plan.size
        print(  # noqa: T201
            f"Its input is the prepared picture ({size} x {size}, 0 to 1), since {done.prepared}."
        )
    else:
        print("Its input is the slice itself: preparation is inside.")  # noqa: T201
    return 0
