"""From a trained run to a checked model package: judged once, exported, described, packed."""

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file, save
from scipy import ndimage
from torch import Tensor

from trainer.card import write_card
from trainer.config import Config
from trainer.dataset import Listing, Sample, Split, decode, fingerprint, list_samples
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import write_whole
from trainer.graph import feature_graph
from trainer.metrics import Predicted, calibrated, fit_temperature, judge
from trainer.networks import build, measure_tap
from trainer.package import SUFFIX, ModelPackage, open_package, write_package
from trainer.preprocess import Plan, prepare
from trainer.runtime import Runtime

_BATCH = 32
_SELF_CHECK_SLICES = 4
_SELF_CHECK_SHAPE = (240, 200)  # neither square nor of the network's size
_MEANING = "Calibrated probability that the slice would carry this label in the training data."


class _Judged(NamedTuple):
    """One split as the packaged network answers; `evidence_peak` is the maximum of each map."""

    samples: list[Sample]
    logits: NDArray[np.float32]
    evidence_peak: NDArray[np.float32]


def assemble(folder: Path, log: EventLog) -> ModelPackage:
    """Write the package of the run in `folder` into it and return it, opened and self-checked.

    All numbers come from the 16-bit weights through the code that the viewer uses. Raises
    TrainerError when the run did not come to its end or the finished package fails its check.
    """
    config, record = _finished_run(folder)
    listing = list_samples(config.data, config.training.seed)
    plan = config.plan_with(tuple(record["mean"]), tuple(record["std"]))
    rounded = {k: _rounded(v) for k, v in load_file(folder / "best.safetensors").items()}
    splits: tuple[Split, ...] = ("val", "test")
    pictures = {s: decode(listing.of(s), plan, _reporter(log, s)) for s in splits}
    manifest, members = _draft(config, record, listing, plan, rounded, pictures["val"], log)
    with tempfile.TemporaryDirectory() as temporary:
        draft = Path(temporary) / f"draft{SUFFIX}"
        write_package(draft, manifest, members)
        runtime = Runtime(open_package(draft), device="cpu")
        judged = {s: _judge(runtime, listing.of(s), pictures[s]) for s in splits}
        members["self_check.npz"] = _self_check(runtime, manifest["output"]["labels"])
        runtime.close()
    _complete(manifest, members, judged, listing.labels)
    _write_predictions(folder, judged, listing.labels, manifest["training"]["temperature"])
    path = folder / f"{config.name}-{config.version}{SUFFIX}"
    write_package(path, manifest, members)
    package = open_package(path)
    check = Runtime(package, device="cpu").self_check()
    if not check.passed:
        path.unlink()
        raise TrainerError(
            "The finished package fails its own check",
            f"a logit differs by {check.logits:.2g}, evidence by {check.evidence:.2g}.",
        )
    test = manifest["metrics"].get("test")
    if test:
        log("tested", accuracy=test["accuracy"]["value"],
            balanced_accuracy=test["balanced_accuracy"]["value"])  # fmt: skip
    log("package", path=path.name, sha256=package.identity.sha256)
    return package


def _finished_run(folder: Path) -> tuple[Config, dict[str, Any]]:
    try:
        config = Config.model_validate_json((folder / "config.json").read_bytes())
        record = json.loads((folder / "run.json").read_bytes())
    except FileNotFoundError as error:
        raise TrainerError(
            "There is no finished run to package",
            f"{folder} lacks {Path(error.filename).name}.",
            "Train first: trainer fit CONFIG.",
        ) from error
    return config, record


def _rounded(tensor: Tensor) -> Tensor:
    return tensor.half() if tensor.is_floating_point() else tensor


def _reporter(log: EventLog, split: str) -> Any:
    return lambda done, total: log("reading", split=split, done=done, total=total)


def _draft(
    config: Config,
    record: dict[str, Any],
    listing: Listing,
    plan: Plan,
    rounded: dict[str, Tensor],
    pictures: NDArray[np.float32],
    log: EventLog,
) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return a manifest and members that a Runtime can load, without what is still to measure."""
    network = build(config.network.name, len(listing.labels), config.network.drop_rate)
    network.load_state_dict({k: v.float() for k, v in rounded.items()})
    network.eval()
    few = torch.from_numpy(plan.normalise(pictures[:: max(1, len(pictures) // 2)][:2]))
    tap = measure_tap(network, few)
    if config.training.outline_weight:
        # outlines taught each cell to speak for its own even share of the picture
        tap = tap._replace(first=tap.stride / 2)
    manifest = _manifest(config, record, listing, plan)
    manifest["network"]["tap"] = tap._asdict()
    members = {
        "weights.safetensors": save({k: v.contiguous() for k, v in rounded.items()}),
        "calibration.json": json.dumps({"temperature": 1.0}).encode(),
        "self_check.npz": b"",
        "card.md": b"",
    }
    try:
        members["backbone.onnx"], needed = feature_graph(network, plan.size)
        manifest["network"]["graph_tensors"] = needed
    except TrainerError as error:  # slower on a CPU, and no reason to lose a trained network
        log("warning", text=f"{error} On a CPU the model will run in PyTorch, slower.")
    return manifest, members


def _manifest(
    config: Config, record: dict[str, Any], listing: Listing, plan: Plan
) -> dict[str, Any]:
    return {
        "name": config.name,
        "version": config.version,
        "title": config.card.title,
        "license": config.license,
        "intended_use": config.card.intended_use,
        "limits": list(config.card.limits),
        "input": {
            "modality": "MR",
            "content": "one slice in radiological display orientation, bright is high",
            "plan": plan.to_json(),
        },
        "output": {
            "labels": list(listing.labels),
            "negative_label": config.data.negative_label,
            "meaning": _MEANING,
        },
        "network": {
            "name": config.network.name,
            "tap_layer": "the features before pooling",
            "evidence_scale": 1.0,
        },
        "training": {
            "recipe": config.training.model_dump(),
            "weights_origin": record["weights_origin"],
            "data": {
                "description": config.data.description,
                "license": config.data.license,
                "split_kind": listing.split_kind,
                "counts": listing.counts(),
                "sha256_of_contents": fingerprint(listing.samples),
            },
            "temperature": 1.0,
            **{k: record[k] for k in ("best_stage", "best_epoch", "seconds", "device", "versions")},
        },
        "metrics": {},
    }


def _judge(runtime: Runtime, samples: list[Sample], pictures: NDArray[np.float32]) -> _Judged:
    logits, peaks = [], []
    for start in range(0, len(pictures), _BATCH):
        features = runtime.features(pictures[start : start + _BATCH])
        logits.append(runtime.logits(features))
        maps = runtime.heat_maps(features, [int(i) for i in logits[-1].argmax(1)])
        peaks.append(maps.max((1, 2)))
    if not logits:
        empty = np.zeros((0, len(runtime.identity.labels)), np.float32)
        return _Judged(samples, empty, np.zeros(0, np.float32))
    return _Judged(samples, np.concatenate(logits), np.concatenate(peaks))


def _complete(
    manifest: dict[str, Any],
    members: dict[str, bytes],
    judged: dict[Split, _Judged],
    labels: tuple[str, ...],
) -> None:
    """Fill in what was measured: temperature, evidence scale, metrics and the card."""
    val = judged["val"]
    truth = np.array([sample.label for sample in val.samples])
    temperature = round(fit_temperature(val.logits, truth), 4)
    manifest["training"]["temperature"] = temperature
    members["calibration.json"] = json.dumps({"temperature": temperature}).encode()
    negative = manifest["output"]["negative_label"]
    found = val.logits.argmax(1) == truth
    if negative is not None:
        found &= truth != labels.index(negative)
    peaks = val.evidence_peak[found] if found.any() else val.evidence_peak
    manifest["network"]["evidence_scale"] = round(float(np.percentile(peaks, 90)), 5)
    for split, answers in judged.items():
        if answers.samples:
            manifest["metrics"][split] = judge(_predicted(answers, temperature), labels, negative)
    members["card.md"] = write_card(manifest).encode()


def _predicted(answers: _Judged, temperature: float) -> Predicted:
    return Predicted(
        calibrated(answers.logits, temperature),
        np.array([sample.label for sample in answers.samples], np.int64),
        np.array([sample.group for sample in answers.samples], np.str_),
    )


def _self_check(runtime: Runtime, labels: list[str]) -> bytes:
    """Return synthetic slices and this machine's answers, as the bytes of an .npz.

    Synthetic, because a package must not carry anybody's pictures.
    """
    random = np.random.default_rng(len(labels))
    rows, columns = np.ogrid[-1 : 1 : _SELF_CHECK_SHAPE[0] * 1j, -1 : 1 : _SELF_CHECK_SHAPE[1] * 1j]
    inside = (rows / 0.9) ** 2 + (columns / 0.8) ** 2 < 1
    noise = random.normal(size=(_SELF_CHECK_SLICES, *_SELF_CHECK_SHAPE))
    smooth = ndimage.gaussian_filter(noise, (0, 6, 6))
    stack = np.where(inside, 120 + 800 * smooth, 0).clip(0, 255).astype(np.uint8)
    features = runtime.features(np.stack([prepare(v, runtime.plan).picture for v in stack]))
    logits = runtime.logits(features)
    evidence = runtime.heat_maps(features, [int(index) for index in logits.argmax(1)])
    buffer = io.BytesIO()
    np.savez_compressed(buffer, values=stack, logits=logits, evidence=evidence)
    return buffer.getvalue()


def _write_predictions(
    folder: Path, judged: dict[Split, _Judged], labels: tuple[str, ...], temperature: float
) -> None:
    """Keep every answer on val and test, so that any other figure can be computed from them."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(["path", "split", "group", "label", *labels])
    for split, answers in judged.items():
        for sample, row in zip(
            answers.samples, calibrated(answers.logits, temperature), strict=True
        ):
            shares = [f"{share:.6f}" for share in row]
            writer.writerow([sample.path, split, sample.group, labels[sample.label], *shares])
    write_whole(folder / "predictions.csv", buffer.getvalue().encode())
