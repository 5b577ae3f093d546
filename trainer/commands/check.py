"""`trainer check PACKAGE`: whether it is whole and answers here as it did when it was made."""

import argparse
import json
from pathlib import Path
from typing import Any

from trainer.package import SCHEMA


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    check = commands.add_parser("check", help="check a model package")
    check.add_argument("package", type=Path, metavar="PACKAGE", help=".mrimodel file")
    check.add_argument("--json", action="store_true", help="print JSON only")
    check.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    from trainer.checking import check_package  # imports torch

    package, answers, device = check_package(chosen.package)
    identity = package.identity
    if chosen.json:
        content = {
            "name": identity.name, "version": identity.version, "sha256": identity.sha256,
            "labels": list(identity.labels), "schema": package.manifest["schema"],
            "logit_difference": answers.logits, "evidence_difference": answers.evidence,
            "device": device,
        }  # fmt: skip
        print(json.dumps(content))  # noqa: T201
        return 0
    members = package.manifest["files"]
    for line in (
        f"{package.title} ({identity.name} {identity.version})",
        f"SHA-256 {identity.sha256}",
        f"Schema {package.manifest['schema']} (this version reads up to {SCHEMA}).",
        f"{len(members)} members are there, with the hashes that the manifest names.",
        f"Labels, in the order in which the weights answer: {', '.join(identity.labels)}.",
        f"Answers here ({device}) are those of the trainer: a logit differs by "
        f"{answers.logits:.1g}, evidence by {answers.evidence:.1g}.",
        "No fault was found.",
    ):
        print(line)  # noqa: T201
    return 0
