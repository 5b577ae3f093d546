"""`trainer backbones`: the networks that we advise, how large, how fast, which weights are here."""

import argparse
import json
from pathlib import Path
from typing import Any

from trainer.backbones import BACKBONES, Backbone, find_backbone, weights_at_hand

_COLUMNS = ("network.name", "parameters", "GFLOPs", "size", "weights at hand")


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    backbones = commands.add_parser("backbones", help="list the networks to train")
    backbones.add_argument(
        "names", nargs="*", metavar="NAME", help="only these; any name of timm (default: our list)"
    )
    backbones.add_argument(
        "--measure", action="store_true", help="time them here (some seconds each)"
    )
    backbones.add_argument(
        "--weights", type=Path, metavar="FOLDER", help="look for weights files here too"
    )
    backbones.add_argument("--json", action="store_true", help="print JSON only")
    backbones.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    rows = [_row(name) for name in chosen.names] if chosen.names else list(BACKBONES)
    described = []
    for row in rows:
        content = row._asdict() | {"weights_at_hand": weights_at_hand(row.name, chosen.weights)}
        if chosen.measure:
            from trainer.speed import measure  # imports torch

            content |= {"speed": measure(row.name)._asdict()}
        described.append(content)
        if not chosen.json:
            _show(content, first=len(described) == 1)
    if chosen.json:
        print(json.dumps(described, indent=1))  # noqa: T201
    return 0


def _row(name: str) -> Backbone:
    row = find_backbone(name)
    if row is not None:
        return row
    from trainer.speed import count  # imports torch

    size, parameters, flops = count(name)
    return Backbone(name, name, size, parameters, flops, "Not in our list.")


def _show(content: dict[str, Any], first: bool) -> None:
    line = "{:<44} {:>10} {:>7} {:>5}  {}"
    if first:
        print(line.format(*_COLUMNS))  # noqa: T201
    at_hand = ", ".join(content["weights_at_hand"]) or "-"
    print(line.format(  # noqa: T201
        content["name"], f"{content['parameters'] / 1e6:.1f} M", f"{content['flops'] / 1e9:.2f}",
        content["size"], at_hand,
    ))  # fmt: skip
    print(f"    {content['title']}. {content['advice']}")  # noqa: T201
    if "speed" in content:
        speed = content["speed"]
        print(  # noqa: T201
            f"    here ({speed['device']}, batches of {speed['batch']}): answers "
            f"{speed['answering']:g} pictures a second, trains on {speed['training']:g}"
        )
