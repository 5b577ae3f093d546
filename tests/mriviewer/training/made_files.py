"""Model packages that open but hold no network, for what only reads or copies them."""

import json
from pathlib import Path
from typing import Any

from trainer.package import MEMBERS, write_package
from trainer.preprocess import Plan


def package_file(
    path: Path,
    name: str = "brain",
    version: str = "1.0.0",
    weights: bytes = b"x",
    labels: tuple[str, ...] = ("glioma", "meningioma", "no tumor"),
    metrics: dict[str, Any] | None = None,
) -> Path:
    """Write a package and return its path."""
    manifest = {
        "name": name, "version": version, "title": "Tumours", "license": "CC0-1.0", "limits": [],
        "metrics": metrics or {}, "intended_use": "Tests.", "training": {"seconds": 100.0},
        "input": {"plan": Plan().to_json()},
        "output": {"labels": list(labels), "negative_label": labels[-1]},
        "network": {"name": "n", "evidence_scale": 1.0, "tap": {"first": 16.0, "stride": 32.0}},
    }  # fmt: skip
    members = dict.fromkeys(MEMBERS, b"x") | {
        "weights.safetensors": weights,
        "calibration.json": json.dumps({"temperature": 1.0}).encode(),
        "card.md": f"# Tumours ({name} {version})\n\nFor tests.\n".encode(),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_package(path, manifest, members)
    return path
