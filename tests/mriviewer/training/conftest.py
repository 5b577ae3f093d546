"""A trainer without torch, and a conductor of its runs."""

import sys
import time
from pathlib import Path

import pytest

from mriviewer.training import processes
from mriviewer.training.conduct import Conductor

FAKE = Path(__file__).with_name("fake_trainer.py")


@pytest.fixture
def fake_trainer(monkeypatch):
    """Every command goes to the trainer of fake_trainer.py."""
    monkeypatch.setattr(
        processes, "program", lambda arguments, name="trainer": [sys.executable, FAKE, *arguments]
    )


@pytest.fixture
def conduct(fake_trainer, tmp_path):
    """Return a maker of conductors of one runs folder, as each start of the program makes one."""
    made = []

    def make() -> Conductor:
        made.append(Conductor(tmp_path / "runs"))
        return made[-1]

    yield make
    for conductor in made:
        for process in conductor._own.values():
            processes.end(process.pid)
            while process.exit_code() is None:
                time.sleep(0.01)
