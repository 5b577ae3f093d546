"""Stands in for the trainer: the same commands, files, locks and events, but no torch.

What it does stands in the run's config.yaml: `epochs`, `seconds` of each, `audit` seconds, `fail`
(a message), `die` (true: it kills itself in the second epoch, once). Its weights are a hash of all
epochs in their order, so a repeated or missing one shows.
"""

import hashlib
import json
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

import yaml

from trainer.errors import TrainerError
from trainer.events import EventLog
from trainer.files import write_whole
from trainer.locks import holding


def main(arguments: list[str]) -> int:
    command, first = arguments[0], Path(arguments[1])
    if command == "report":
        write_whole(first / "crossed.txt", arguments[3].encode())
        return 0
    folder = first if command in ("resume", "package") else Path(arguments[3])
    try:
        with holding(folder), EventLog(folder) as log:
            if command == "package":
                package(folder, log)
                text = "Training was ended early by hand, after 2 of 9 planned epochs."
                log("ended", outcome="finished", text=text)
                return 0
            return train(folder, log, going_on=command == "resume")
    except TrainerError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def train(folder: Path, log: EventLog, going_on: bool) -> int:
    told = yaml.safe_load((folder / "config.yaml").read_text())
    told = {**told, **told.get("training", {}), **told.get("data", {})}
    if told.get("fail"):
        raise TrainerError("The run folder cannot be written", told["fail"])
    if not going_on:
        began = time.monotonic()
        while time.monotonic() - began < told.get("audit", 0):
            log("auditing", what="decoding", done=1, total=2)
            time.sleep(0.02)
    training = {"head_epochs": 0, "epochs": told["epochs"]}
    (folder / "config.json").write_text(json.dumps({"data": {}, "training": training}))
    if told.get("folds"):
        (folder / "cross_validation.json").write_text("{}")
    stop, state, best = folder / "stop", folder / "state", folder / "best.safetensors"
    stop.unlink(missing_ok=True)
    state.mkdir(exist_ok=True)
    saved = sorted(state.glob("*.safetensors"))
    done = int(saved[-1].stem) if saved else 0
    known = {"name": "fake", "run_folder": folder.name, "labels": ["a", "b"], "counts": {},
             "device": "cpu", "processes": 1}  # fmt: skip
    log("resumed" if saved else "started", **known)
    for epoch in range(done + 1, told["epochs"] + 1):
        time.sleep(told.get("seconds", 0.02))
        before = best.read_bytes() if best.exists() else b""
        if told.get("die") and epoch == 2 and not (folder / "died").exists():
            (folder / "died").touch()
            os.kill(os.getpid(), 9)
        log("epoch", stage="all", epoch=epoch, epochs=told["epochs"], loss=0.5, val_loss=0.5,
            val_accuracy=0.5, val_balanced_accuracy=0.5, best=True, learning_rate=0.1,
            images_per_second=9.0, seconds_left=1, memory_mb=1)  # fmt: skip
        best.write_bytes(hashlib.sha256(before + bytes([epoch])).digest())
        (state / f"{epoch:08d}.safetensors").touch()
        if stop.exists():
            stop.unlink()
            log("ended", outcome="stopped", text="The run was stopped; its state is saved.")
            return 130
    package(folder, log)
    log("ended", outcome="finished", text="")
    return 0


def package(folder: Path, log: EventLog) -> None:
    if not (folder / "best.safetensors").exists():
        raise TrainerError("There is no run to package", "no weights were kept.", "Train first.")
    log("tested", accuracy=0.8, balanced_accuracy=0.75)
    log("package", path="fake-1.0.0.mrimodel", sha256="")
    log("report", paths=[])


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main(sys.argv[1:]))
