"""Processes that torchrun really starts: two of them on this machine, over gloo."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.config import read_config
from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.processes import ALONE
from trainer.training.fit import fit
from trainer.training.joined import join

ROOT = Path(__file__).parents[3]
LIMIT = 120  # seconds; processes that part ways would wait for each other for hours
TOGETHER = pytest.mark.skipif(os.name == "nt", reason="signals end a process there at once")

WITH_A_NORM = {
    "head_epochs": 0, "epochs": 14, "batch_size": 12, "learning_rate": 0.01,
    "augmentation": "none", "patience": 20,
}  # fmt: skip
WITHOUT = {"epochs": 2, "batch_size": 5, "mixup": 0.4, "augmentation": "strong"}

BOTH = """
import sys
from pathlib import Path
import trainer.assemble, trainer.commands.fit as command
from trainer.__main__ import main
from trainer.config import read_config
from trainer.events import EventLog
from trainer.training.fit import fit
from trainer.training.joined import join

folder = Path(sys.argv[1])
processes = join()
assert processes.count == 2 and processes.device.type == "cpu"
with EventLog(folder / "normed" if processes.is_first else None) as log:
    fit(read_config(folder / "normed.json"), folder / "normed", log, processes)

def assemble(run, log):
    with (run / "packed").open("a") as file:
        file.write("once\\n")

trainer.assemble.assemble = assemble
command.joined = lambda: processes
sys.exit(main(["fit", str(folder / "plain.json"), "--folder", str(folder / "plain")]))
"""

FAILING = """
import sys
from trainer.__main__ import main
from trainer.training.learning import Learner
from trainer.errors import TrainerError

step, taken = Learner.step, []

def failing(self, *arguments):
    taken.append(1)
    if len(taken) == 3 and not self.processes.is_first:
        raise TrainerError("The second fails", "it was told to.")
    return step(self, *arguments)

Learner.step = failing
sys.exit(main(["fit", *sys.argv[1:]]))
"""


def config_of(folder: Path, name: str, network: str, **training) -> Path:
    content = json.loads(blob_config(folder, **training).read_text())
    content["network"] |= {"name": network, "drop_rate": 0.0}
    path = folder / f"{name}.json"
    path.write_text(json.dumps(content))
    return path


def torchrun(*arguments: object, log: Path) -> subprocess.Popen[str]:
    """Start two processes; what they say goes to a file."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    if sys.platform == "linux":
        environment["GLOO_SOCKET_IFNAME"] = "lo"  # a machine may not know its own name
    run = ["-m", "torch.distributed.run", "--nproc-per-node", "2", "--rdzv-backend", "c10d",
           "--rdzv-endpoint", "127.0.0.1:0"]  # fmt: skip
    with log.open("w") as file:
        return subprocess.Popen(
            [sys.executable, *run, *map(str, arguments)], env=environment, cwd=log.parent,
            stdout=file, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip


def ended(started: subprocess.Popen[str]) -> int:
    """Return how torchrun ended; it ends its own when it hangs, and the test fails."""
    try:
        return started.wait(LIMIT)
    except subprocess.TimeoutExpired:
        started.terminate()
        started.wait(60)
        raise


def trained(config: Path, folder: Path) -> Path:
    folder.mkdir()
    with EventLog(folder) as log:
        fit(read_config(config), folder, log)
    return folder


def best_accuracy(folder: Path) -> float:
    return max(e["val_balanced_accuracy"] for e in read_events(folder) if e["event"] == "epoch")


@TOGETHER
@pytest.mark.slow
def test_two_processes_train_what_one_does_and_write_it_once(tmp_path):
    blob_pictures(tmp_path / "pictures")
    normed = config_of(tmp_path, "normed", "test_resnet", **WITH_A_NORM)
    plain = config_of(tmp_path, "plain", "lenet", **WITHOUT)
    (tmp_path / "normed").mkdir()
    (tmp_path / "both.py").write_text(BOTH)
    log = tmp_path / "log"
    assert ended(torchrun(tmp_path / "both.py", tmp_path, log=log)) == 0, log.read_text()

    one = load_file(trained(plain, tmp_path / "plain alone") / "best.safetensors")
    for key, value in load_file(tmp_path / "plain" / "best.safetensors").items():
        torch.testing.assert_close(value, one[key], atol=1e-4, rtol=1e-3)
    alone = trained(normed, tmp_path / "normed alone")
    assert best_accuracy(tmp_path / "normed") >= best_accuracy(alone) - 0.1 >= 0.8

    kinds = Counter(event["event"] for event in read_events(tmp_path / "plain"))
    assert (kinds["started"], kinds["epoch"], kinds["ended"]) == (1, 3, 1)
    assert (tmp_path / "plain" / "packed").read_text() == "once\n"
    assert json.loads((tmp_path / "plain" / "run.json").read_text())["processes"] == 2
    assert log.read_text().count("epoch 2/2") == 1


@TOGETHER
@pytest.mark.slow
def test_a_signal_to_torchrun_saves_and_one_process_goes_on(tmp_path, monkeypatch):
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = config_of(tmp_path, "long", "lenet", epochs=5000, patience=5000)
    run, log = tmp_path / "run", tmp_path / "log"
    started = torchrun("-m", "trainer", "fit", config, "--folder", run, log=log)
    deadline = time.monotonic() + LIMIT
    while not (run / "state").exists() and time.monotonic() < deadline:
        assert started.poll() is None, log.read_text()
        time.sleep(0.1)
    started.send_signal(signal.SIGTERM)
    assert ended(started) != 0
    assert read_events(run)[-1]["outcome"] == "stopped"
    assert f"trainer resume {run}" in log.read_text()

    content = json.loads((run / "config.json").read_text())
    content["training"]["epochs"] = 1
    (run / "config.json").write_text(json.dumps(content))
    monkeypatch.setattr("trainer.assemble.assemble", lambda folder, log: None)
    assert main(["resume", str(run)]) == 0
    assert json.loads((run / "run.json").read_text())["processes"] == 1


@TOGETHER
@pytest.mark.slow
def test_when_one_fails_all_end(tmp_path):
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = config_of(tmp_path, "plain", "lenet", epochs=5000, patience=5000)
    (tmp_path / "failing.py").write_text(FAILING)
    run, log = tmp_path / "run", tmp_path / "log"
    assert ended(torchrun(tmp_path / "failing.py", config, "--folder", run, log=log)) != 0
    assert "The second fails: it was told to." in log.read_text()
    last = read_events(run)[-1]
    assert last["event"] != "ended" or "Another process" in last["text"]


def test_one_process_needs_nobody(monkeypatch):
    for told in (None, "1", "many"):
        monkeypatch.delenv("WORLD_SIZE", raising=False)
        if told is not None:
            monkeypatch.setenv("WORLD_SIZE", told)
        assert join() is ALONE


def test_a_process_that_is_alone_starts_without_accelerate():
    code = "import sys, trainer.training.fit, trainer.commands.fit as command; command.joined()"
    code += "; print('accelerate' in sys.modules)"
    alone = {name: value for name, value in os.environ.items() if name != "WORLD_SIZE"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=alone, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.stdout.strip() == "False", done.stderr


def test_more_processes_than_gpus_are_told(monkeypatch):
    monkeypatch.setenv("WORLD_SIZE", "4")
    monkeypatch.setenv("LOCAL_WORLD_SIZE", "4")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    with pytest.raises(TrainerError, match=r"4 were started on a machine with 2 GPUs"):
        join()
