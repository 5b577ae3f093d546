"""Ctrl-C in a real terminal program: it saves, says how to go on, and going on goes on."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.events import read_events

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent otherwise there"),
]


def interrupted(command: list[str], after: int) -> str:
    """Start a command, press Ctrl-C after an epoch of stage two, and return what it said."""
    with subprocess.Popen(
        [sys.executable, "-m", "trainer", *command, "--json"], text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        for line in process.stdout:
            event = json.loads(line)
            if event["event"] == "epoch" and event["epoch"] >= after:
                process.send_signal(signal.SIGINT)
                break
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    return said


def last_epoch(run: Path) -> int:
    return max(event["epoch"] for event in read_events(run) if event["event"] == "epoch")


def test_control_c_saves_says_how_to_go_on_and_going_on_goes_on(tmp_path):
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = blob_config(tmp_path, head_epochs=0, epochs=500, patience=500, schedule="constant")
    run = tmp_path / "run"
    advice = f"Go on with: trainer resume {run}\n"
    said = interrupted(["fit", str(config), "--folder", str(run)], after=2)
    heard = "Stopping after this batch; once more to end now.\n"
    assert said == f"{heard}The run was stopped; its state is saved. {advice}"
    assert read_events(run)[-1]["outcome"] == "stopped"
    before = last_epoch(run)
    assert interrupted(["resume", str(run)], after=before + 1).endswith(advice)
    (resumed,) = (event for event in read_events(run) if event["event"] == "resumed")
    assert resumed["epoch"] in (before, before + 1)
    assert last_epoch(run) > before
