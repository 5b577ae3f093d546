"""Runs as the training window follows them, made by hand."""

import math
from pathlib import Path
from typing import Any

from mriviewer.session.training.running import Run
from mriviewer.training.following import Progress, after
from mriviewer.training.plan import Plan

LABELS = ["glioma", "no_tumor"]
CONFUSION = [[7, 3], [1, 9]]
SUGGESTED = {"training.learning_rate": 0.0001}


def events_of(heads: int = 1, epochs: int = 4, done: int = 2, warned: bool = False) -> list[Any]:
    """Return what a run tells that trained its head and `done` of the other epochs."""
    told: list[dict[str, Any]] = [{
        "event": "started", "time": 1.0, "name": "tumors", "run_folder": "r", "labels": LABELS,
        "counts": {"train": {"glioma": 20}}, "device": "cpu", "processes": 1,
    }]  # fmt: skip
    for number in range(1, heads + done + 1):
        head = number <= heads
        told.append({
            "event": "epoch", "time": 1.0 + number, "stage": "head" if head else "all",
            "epoch": number if head else number - heads, "epochs": heads if head else epochs,
            "loss": math.exp(-number), "val_loss": 2 * math.exp(-number),
            "val_accuracy": 0.5 + number / 20, "val_balanced_accuracy": 0.4 + number / 20,
            "best": number < heads + done, "learning_rate": 0.001, "images_per_second": 41.2,
            "seconds_left": 730, "memory_mb": 2048, "confusion": CONFUSION,
        })  # fmt: skip
    if warned:
        told.append({
            "event": "warning", "time": 90.0, "text": "The learning rate is probably too high.",
            "suggestion": SUGGESTED,
        })  # fmt: skip
    return told


def progress_of(**told: Any) -> Progress:
    return after(Progress(), events_of(**told))


def run_of(folder: Path, outcome: Any, progress: Progress | None = None, **more: Any) -> Run:
    """Return a run of the runs folder `folder.parent`."""
    plan = more.pop("plan", Plan(folder="/pictures", name="tumors"))
    words = more.pop("words", "")
    shown = progress_of() if progress is None else progress
    return Run(folder, plan, outcome, shown, words, **more)
