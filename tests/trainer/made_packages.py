"""Model packages without a training: random weights, but whole and with a true self-check."""

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save

from trainer.errors import TrainerError
from trainer.graph import feature_graph
from trainer.network_config import Network
from trainer.networks import untrained
from trainer.package import ModelPackage, open_package, write_package
from trainer.preprocess import Plan, prepare
from trainer.runtime import Runtime

LABELS = ("left", "none", "right")


def made_package(
    path: Path, network: Network, plan: Plan, *, graph: bool = True, stored: bool = True,
    networks: int = 1,
) -> ModelPackage:  # fmt: skip
    """Write a package of an untrained network; `stored` keeps the labels beside the calibration.

    networks  how many answer as one
    """
    torch.manual_seed(0)
    made = untrained(network, len(LABELS), plan.size, networks).eval()
    rounded = {k: v.half() if v.is_floating_point() else v for k, v in made.state_dict().items()}
    made.load_state_dict(rounded)
    calibration: dict[str, Any] = {"temperature": 1.5, **({"labels": LABELS} if stored else {})}
    members = {
        "weights.safetensors": save({k: v.contiguous() for k, v in rounded.items()}),
        "calibration.json": json.dumps(calibration).encode(),
        "self_check.npz": b"",
        "card.md": f"Meaning. Labels, in order: {', '.join(LABELS)}.\n".encode(),
    }
    manifest = _manifest(network, plan)
    if networks > 1:
        manifest["network"]["members"] = networks
    if graph:
        try:
            members["backbone.onnx"], needed = feature_graph(made, plan.size)
            manifest["network"]["graph_tensors"] = needed
        except TrainerError:
            pass  # the network answers in PyTorch
    write_package(path, manifest, members)
    members["self_check.npz"] = _answers(open_package(path))
    write_package(path, manifest, members)
    return open_package(path)


def _manifest(network: Network, plan: Plan) -> dict[str, Any]:
    return {
        "name": "made", "version": "1.0.0", "title": "Made", "license": "CC0-1.0",
        "intended_use": "Tests.", "limits": [], "metrics": {},
        "input": {"plan": plan.to_json()},
        "output": {"labels": LABELS, "negative_label": "none", "meaning": "Nothing."},
        "network": {
            "name": network.name, **network.for_package(), "evidence_scale": 1.0,
            "tap": {"first": 16.0, "stride": 32.0},
        },
    }  # fmt: skip


def _answers(package: ModelPackage) -> bytes:
    values = np.random.default_rng(0).gamma(2.0, 30.0, (2, 72, 60)).clip(0, 255).astype(np.uint8)
    runtime = Runtime(package, device="cpu", threads=1)
    features = runtime.features(np.stack([prepare(v, package.plan).picture for v in values]))
    logits = runtime.logits(features)
    evidence = runtime.heat_maps(features, [int(index) for index in logits.argmax(1)])
    runtime.close()
    buffer = io.BytesIO()
    np.savez_compressed(buffer, values=values, logits=logits, evidence=evidence)
    return buffer.getvalue()
