"""From a trained run to a checked model package: judged once, exported, described, packed."""

import io
import json
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file, save
from scipy import ndimage
from torch import Tensor

from trainer.answers import Answers, as_predictions, ask
from trainer.config import Config
from trainer.dataset import SPLITS, Listing, decode, listing_of_run
from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.graph import feature_graph
from trainer.judging.ledger import record_look
from trainer.judging.predictions import OUT_OF_FOLD, joined, read_predictions, write_predictions
from trainer.limits import within_limits
from trainer.manifest import complete, first_manifest
from trainer.networks import Tapped, build, measure_tap
from trainer.package import FEATURES, SUFFIX, ModelPackage, open_package, write_package
from trainer.preprocess import Plan, prepare
from trainer.reporting.neighbours import write_features
from trainer.reporting.write import write_report
from trainer.runs import finished_run, weights_sha256
from trainer.runtime import Runtime
from trainer.sanity import check_maps

_SELF_CHECK_SLICES = 4
_SELF_CHECK_SHAPE = (240, 200)  # neither square nor of the network's size
_MAP_CHECK_PICTURES = 16
Members = dict[str, bytes]


def assemble(folder: Path, log: EventLog) -> ModelPackage:
    """Write the package of the run in `folder` into it and return it, opened and self-checked.

    All numbers come from the 16-bit weights through the code that the viewer uses. The answers go
    to `predictions.csv`, and that test was looked at to `test_ledger.json`. Raises TrainerError
    when the run did not come to its end or the finished package fails its check.
    """
    config, record = finished_run(folder)
    with within_limits(config.training, torch.device("cpu")):
        return _assemble(folder, config, record, log)


def _assemble(folder: Path, config: Config, record: dict[str, Any], log: EventLog) -> ModelPackage:
    listing = listing_of_run(config.data, config.training.seed, folder)
    plan = config.plan_with(tuple(record["mean"]), tuple(record["std"]))
    rounded = {k: _rounded(v) for k, v in load_file(folder / "best.safetensors").items()}
    network = _network(config, listing, plan)
    network.load_state_dict({k: v.float() for k, v in rounded.items()})
    val = decode(listing.of("val"), plan, _reporter(log, "val"))
    few = np.array(val[:: max(1, len(val) // _MAP_CHECK_PICTURES)][:_MAP_CHECK_PICTURES])
    manifest, members = _draft(config, record, listing, plan, network, rounded, few[:2], log)
    map_check = check_maps(network, _network(config, listing, plan), plan.normalise(few))
    with _running(manifest, members, config.training.threads) as runtime:
        answers: dict[str, Answers] = {
            split: ask(runtime, listing.of(split), _reporter(log, split), evidence=split == "val")
            for split in SPLITS
        }
        members["self_check.npz"] = _self_check(runtime)
    predictions = as_predictions(answers, listing.labels, config.data.folder)
    write_predictions(folder, joined([predictions, *_out_of_fold(folder, listing)]))
    write_features(folder, predictions, np.concatenate([a.pooled for a in answers.values()
                                                        if a.samples]))  # fmt: skip
    tested = predictions.of("test")
    if len(tested):
        record_look(folder, "package", tested.keys, weights_sha256(folder))
    complete(manifest, members, answers, predictions, map_check)
    path = folder / f"{config.name}-{config.version}{SUFFIX}"
    write_package(path, manifest, members)
    package = _checked(path)
    test = manifest["metrics"].get("test")
    if test:
        log("tested", accuracy=test["accuracy"]["value"],
            balanced_accuracy=test["balanced_accuracy"]["value"])  # fmt: skip
    log("package", path=path.name, sha256=package.identity.sha256)
    written = write_report(folder)
    log("report", paths=[report.name for report in written])
    return package


def _network(config: Config, listing: Listing, plan: Plan) -> Tapped:
    """Return the network of a run with random weights, the same ones every time."""
    asked = config.network
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network = build(
            asked.name, len(listing.labels),
            head=asked.head, size=plan.size, pad_type=asked.pad_type, members=config.members,
        )  # fmt: skip
    return network.eval()


def _out_of_fold(folder: Path, listing: Listing) -> list[Any]:
    """Return the answers of cross-validation that an earlier packaging of this run kept."""
    try:
        kept = read_predictions(folder).of(OUT_OF_FOLD)
    except TrainerError:
        return []
    return [kept] if len(kept) and kept.labels == listing.labels else []


def _rounded(tensor: Tensor) -> Tensor:
    return tensor.half() if tensor.is_floating_point() else tensor


def _reporter(log: EventLog, split: str) -> Any:
    return lambda done, total: log("reading", split=split, done=done, total=total)


def _draft(
    config: Config,
    record: dict[str, Any],
    listing: Listing,
    plan: Plan,
    network: Tapped,
    rounded: dict[str, Tensor],
    pictures: Any,
    log: EventLog,
) -> tuple[dict[str, Any], Members]:
    """Return a manifest and members that a Runtime can load, without what is still to measure."""
    tap = measure_tap(network, torch.from_numpy(plan.normalise(pictures)))
    if config.training.outline_weight:
        # outlines taught each cell to speak for its own even share of the picture
        tap = tap._replace(first=tap.stride / 2)
    manifest = first_manifest(config, record, listing, plan)
    manifest["network"]["tap"] = tap._asdict()
    members = {
        "weights.safetensors": save({k: v.contiguous() for k, v in rounded.items()}),
        "calibration.json": json.dumps(
            {"temperature": 1.0, "labels": list(listing.labels)}
        ).encode(),
        FEATURES: b"",
        "self_check.npz": b"",
        "card.md": b"",
    }
    try:
        members["backbone.onnx"], needed = feature_graph(network, plan.size)
        manifest["network"]["graph_tensors"] = needed
    except TrainerError as error:  # slower on a CPU, and no reason to lose a trained network
        log("warning", text=f"{error} On a CPU the model will run in PyTorch, slower.")
    return manifest, members


@contextmanager
def _running(manifest: dict[str, Any], members: Members, threads: int | None) -> Iterator[Runtime]:
    """Yield the draft as the viewer will load it."""
    with tempfile.TemporaryDirectory() as temporary:
        draft = Path(temporary) / f"draft{SUFFIX}"
        write_package(draft, manifest, members)
        with closing(Runtime(open_package(draft), device="cpu", threads=threads)) as runtime:
            yield runtime


def _checked(path: Path) -> ModelPackage:
    """Return the finished package; it is taken away when this machine cannot repeat its answers."""
    package = open_package(path)
    with closing(Runtime(package, device="cpu")) as runtime:
        check = runtime.self_check()
    if not check.passed:
        path.unlink()
        raise TrainerError(
            "The finished package fails its own check",
            f"a logit differs by {check.logits:.2g}, evidence by {check.evidence:.2g}.",
        )
    return package


def _self_check(runtime: Runtime) -> bytes:
    """Return synthetic slices and this machine's answers, as the bytes of an .npz.

    Synthetic, because a package must not carry anybody's pictures.
    """
    random = np.random.default_rng(len(runtime.identity.labels))
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
