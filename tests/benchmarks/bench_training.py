"""Training speed against a plain loop over timm, PyTorch and a DataLoader with two workers.

Run on demand: python -m tests.benchmarks.bench_training [--rounds N] [--pictures N]

Each side lives in a process of its own; they take their epochs in turn, so that a slow moment hits
all. Ours decodes once and augments; the peer decodes and augments in every epoch, or is given
decoded tensors and augments nothing.
"""

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "brain-tumor-4class"
NETWORK, SIZE, BATCH, LABELS = "tf_efficientnet_lite0", 224, 32, 4
EPOCHS = 12  # of the default recipe, over which ours spreads the decoding
Epochs = Iterator[dict[str, float]]  # an empty one first, when all is set up
SIDES = ("ours", "peer-jpeg", "peer-decoded")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--pictures", type=int, default=320)
    asked.add_argument("--side", choices=SIDES)
    chosen = asked.parse_args()
    if chosen.side:
        sides: dict[str, Callable[[int], Epochs]] = {
            "ours": ours, "peer-jpeg": peer_jpeg, "peer-decoded": peer_decoded
        }  # fmt: skip
        answer_epochs(sides[chosen.side](chosen.pictures))
        return
    with ExitStack() as stack:
        running = {side: stack.enter_context(started(side, chosen.pictures)) for side in SIDES}
        rounds = []
        for _ in range(chosen.rounds):
            rounds.append({side: one_epoch(process) for side, process in running.items()})
            print(rounds[-1], flush=True)
    report(rounds, chosen.pictures)


def answer_epochs(epochs: Epochs) -> None:
    """Print the figures of one more epoch for every line that comes in; the first is "ready"."""
    next(epochs)
    print("ready", flush=True)
    for _ in sys.stdin:
        print(json.dumps(next(epochs)), flush=True)


@contextmanager
def started(side: str, pictures: int) -> Iterator[subprocess.Popen[str]]:
    """Start a process that waits for its turn, with nothing decoded before."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_training", "--side", side,
               "--pictures", str(pictures)]  # fmt: skip
    with tempfile.TemporaryDirectory() as home, subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "MRIVIEWER_HOME": home}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.communicate()


def one_epoch(process: subprocess.Popen[str]) -> dict[str, float]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("epoch\n")
    process.stdin.flush()
    answer: dict[str, float] = json.loads(process.stdout.readline())
    return answer


def report(rounds: list[dict[str, dict[str, float]]], pictures: int) -> None:
    def median(of: Callable[[dict[str, dict[str, float]]], float]) -> float:
        return statistics.median(of(each) for each in rounds)

    def ours_with_decoding(each: dict[str, dict[str, float]]) -> float:
        return each["ours"]["epoch"] + each["ours"]["decoding"] / EPOCHS

    print(f"{NETWORK} at {SIZE}, batch {BATCH}, {pictures} pictures, {os.cpu_count()} cores")
    for name, seconds in (
        ("ours, decoding spread over 12 epochs", median(ours_with_decoding)),
        ("ours, decoded before", median(lambda each: each["ours"]["epoch"])),
        ("peer from JPEG", median(lambda each: each["peer-jpeg"]["epoch"])),
        ("peer from tensors", median(lambda each: each["peer-decoded"]["epoch"])),
    ):
        print(f"{name:40} {pictures / seconds:7.1f} images/s")
    jpeg = median(lambda each: each["peer-jpeg"]["epoch"] / ours_with_decoding(each))
    tensors = median(lambda each: each["peer-decoded"]["epoch"] / each["ours"]["epoch"])
    frozen = median(lambda each: each["ours"]["epoch"] / each["ours"]["head epoch"])
    print(f"ours / peer from JPEG     {jpeg:.2f}  (target >= 1.3 where decoding is the limit)")
    print(f"ours / peer from tensors  {tensors:.2f}  (target >= 1.0)")
    print(f"full epoch / frozen epoch {frozen:.0f}  (target >= 20 after the first)")


def chosen_files(count: int) -> tuple[list[Path], list[int]]:
    """Return as many pictures of every label."""
    folders = sorted(path for path in (DATA / "Training").iterdir() if path.is_dir())
    files: list[Path] = []
    truth: list[int] = []
    for label, folder in enumerate(folders):
        some = sorted(folder.glob("*.jpg"))[: count // LABELS]
        files += some
        truth += [label] * len(some)
    return files, truth


def ours(count: int) -> Epochs:
    """An epoch of both stages, as `trainer fit` runs it."""
    from trainer.memory import keep_freed_memory

    keep_freed_memory()
    import numpy as np
    import torch

    from trainer.dataset import Sample, decode
    from trainer.networks import build, place
    from trainer.preprocess import Plan
    from trainer.training import sampling
    from trainer.training.losses import classification_loss
    from trainer.training.pictures import Pictures
    from trainer.training.stages import Task, full_stage, head_stage
    from trainer.training.state import Progress
    from trainer.training_config import Training

    files, labels = chosen_files(count)
    samples = [
        Sample(path, label, "train", str(path), key=str(path))
        for path, label in zip(files, labels, strict=True)
    ]
    plan, training = Plan(size=SIZE), Training(batch_size=BATCH)
    began = time.perf_counter()
    decoded = decode(samples, plan, lambda *_: None)
    decoding = time.perf_counter() - began
    truth = np.array(labels, np.int64)
    train = Pictures(decoded, truth, np.array([str(path) for path in files]))
    network = build(NETWORK, LABELS, 0.2, size=SIZE)
    device = torch.device("cpu")
    place(network, device)
    loss = classification_loss(training, truth, LABELS, device)
    task = Task(training, network, plan, loss, train, train, lambda _: None, lambda: None)

    def epoch(stage: Any, number: int) -> float:
        stage.set_modes()
        progress = Progress(at_once=BATCH)
        shown = sampling.order(truth, "shuffle", 1, *sampling.place(stage.name, number))
        began = time.perf_counter()
        for step, rows in enumerate(sampling.batches(shown, BATCH)):
            stage.learner.step(stage.cost(number, step, rows), len(rows), 1.0, progress)
        return time.perf_counter() - began

    head, full = head_stage(task), full_stage(task)
    full.learner.step(full.cost(99, 0, np.arange(BATCH)), BATCH, 1.0, Progress(at_once=BATCH))
    yield {}
    for number in itertools.count(1):
        head_seconds = epoch(head, number)
        yield {"decoding": decoding, "head epoch": head_seconds, "epoch": epoch(full, number)}


def peer_jpeg(count: int) -> Epochs:
    """The loop that a user of timm writes: files, timm's transform, a DataLoader."""
    from trainer.torchvision_fix import make_torchvision_importable

    make_torchvision_importable()
    import timm
    from PIL import Image
    from torch.utils.data import Dataset

    files, labels = chosen_files(count)
    transform = timm.data.create_transform(SIZE, is_training=True, scale=(0.7, 1.0))

    class Files(Dataset[Any]):
        def __len__(self) -> int:
            return len(files)

        def __getitem__(self, index: int) -> Any:
            return transform(Image.open(files[index]).convert("RGB")), labels[index]

    yield from plain_loop(Files())


def peer_decoded(count: int) -> Epochs:
    """The same loop over tensors that are decoded and normalised before, without augmentation."""
    from trainer.torchvision_fix import make_torchvision_importable

    make_torchvision_importable()
    import timm
    import torch
    from PIL import Image
    from torch.utils.data import TensorDataset

    files, labels = chosen_files(count)
    transform = timm.data.create_transform(SIZE, is_training=False)
    tensors = torch.stack([transform(Image.open(path).convert("RGB")) for path in files])
    yield from plain_loop(TensorDataset(tensors, torch.tensor(labels)))


def plain_loop(dataset: Any) -> Epochs:
    import timm
    import torch
    from torch.nn import functional
    from torch.utils.data import DataLoader

    network = timm.create_model(NETWORK, num_classes=LABELS, drop_rate=0.2).train()
    optimiser = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=0.01)
    loader = DataLoader(dataset, BATCH, shuffle=True, num_workers=2, persistent_workers=True)

    def step(pictures: Any, truth: Any) -> None:
        loss = functional.cross_entropy(network(pictures), truth, label_smoothing=0.05)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()

    pictures, truth = next(iter(loader))  # starts the workers and warms up
    step(pictures, truth)
    yield {}
    while True:
        began = time.perf_counter()
        for pictures, truth in loader:
            step(pictures, truth)
        yield {"epoch": time.perf_counter() - began}


if __name__ == "__main__":
    main()
