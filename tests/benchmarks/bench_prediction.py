"""Prediction speed against ONNX Runtime used by hand, and what heat maps add to it.

Run on demand: python -m tests.benchmarks.bench_prediction [PACKAGE]
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnxruntime

from trainer.package import ModelPackage, open_package
from trainer.runtime import Runtime

BATCH, ROUNDS = 8, 15
ROOT = Path(__file__).resolve().parents[2]


def peer_session(
    package: ModelPackage, runtime: Runtime, threads: int
) -> Callable[[np.ndarray], object]:
    """The whole network, features and head, as one plain ONNX Runtime session."""
    import io

    import torch

    network = runtime._network
    buffer = io.BytesIO()
    example = torch.zeros(BATCH, 3, package.plan.size, package.plan.size)
    program = torch.onnx.export(network, (example,), dynamo=True, verbose=False)
    assert program is not None
    program.save(buffer)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(
        buffer.getvalue(), options, providers=["CPUExecutionProvider"]
    )
    name = session.get_inputs()[0].name
    return lambda batch: session.run(None, {name: batch})


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    default = max((ROOT / "resources/models").glob("tumor-type-*.mrimodel"))
    package = open_package(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
    threads = os.cpu_count() or 1
    runtime = Runtime(package, device="cpu", threads=threads)
    peer = peer_session(package, runtime, threads)
    size = package.plan.size
    pictures = np.random.default_rng(0).random((BATCH, size, size), np.float32)
    normalised = package.plan.normalise(pictures)

    def ours() -> np.ndarray:
        features = runtime.features(pictures)
        runtime.probabilities(features)
        return features

    features = ours()
    labels = [index % len(package.identity.labels) for index in range(BATCH)]
    steps: dict[str, Callable[[], object]] = {
        "ours": ours,
        "peer": lambda: peer(normalised),
        "maps": lambda: runtime.heat_maps(features, labels),
    }
    for step in steps.values():
        step()
    times: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(ROUNDS):  # in turn, so that a slow moment hits all of them
        for name, step in steps.items():
            times[name].append(seconds(step))
    median = {name: statistics.median(values) for name, values in times.items()}
    ratio = statistics.median(p / o for p, o in zip(times["peer"], times["ours"], strict=True))
    share = statistics.median(m / o for m, o in zip(times["maps"], times["ours"], strict=True))
    print(f"{package.identity.title} on {runtime.device}, {threads} threads, batch {BATCH}")
    print(f"ours          {BATCH / median['ours']:7.1f} slices/s (normalised, probabilities)")
    print(f"ONNX Runtime  {BATCH / median['peer']:7.1f} slices/s (one plain session)")
    print(f"ours / ONNX Runtime  {ratio:.2f}  (target >= 0.90)")
    print(f"heat maps add        {share:.1%}  (target <= 5 %)")


if __name__ == "__main__":
    main()
