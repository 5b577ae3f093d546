"""What is left is told from medians; what happens becomes events."""

import math

import pytest
import torch

from trainer.training import pace
from trainer.training.pace import Pace, Reporter, finite, memory_mb
from trainer.training.stages import full_stage
from trainer.training.state import Progress
from trainer.training.validation import Judged
from trainer.training_config import Training


@pytest.fixture
def clock(monkeypatch):
    """A clock that is put forward by hand."""

    class Clock:
        now = 100.0

        def monotonic(self) -> float:
            return self.now

    made = Clock()
    monkeypatch.setattr(pace, "time", made)
    return made


def test_one_slow_step_does_not_count_for_all(clock):
    speed = Pace()
    assert speed.seconds_left(10, 1) is None
    for seconds in (1, 1, 1, 1, 60):
        clock.now += seconds
        speed.step(32)
    clock.now += 5
    speed.validated()
    assert speed.seconds_left(10, 2) == 20
    assert speed.validation_seconds == 5
    assert speed.images_per_second == pytest.approx(5 * 32 / 64)


def reporter(**training) -> tuple[Reporter, list[dict]]:
    events: list[dict] = []

    def log(event, **fields):
        events.append({"event": event, **fields})

    return Reporter(log, Training(**training), torch.device("cpu")), events


def test_steps_and_epochs_are_told_with_what_is_left(make_task, clock):
    stage = full_stage(make_task(epochs=3))
    made, events = reporter(epochs=3)
    made.begin(stage, 20)
    progress = Progress(stage="all")
    for _ in range(20):
        clock.now += 2
        progress.count(0.5, 6)
        made.step(stage, progress, 0.5, 6)
    assert [e["step"] for e in events] == [10, 20]
    assert events[0]["images_per_second"] == 3.0
    assert events[0]["seconds_left"] == (10 + 2 * 20) * 2
    clock.now += 7
    counts = ((1, 2), (0, 3))
    made.epoch(stage, progress, Judged(1.5, 0.5, 0.25, 0.4, counts), better=True)
    assert events[-1]["event"] == "epoch"
    assert events[-1]["loss"] == 0.5
    assert events[-1]["seconds_left"] == 2 * 20 * 2 + 2 * 7
    assert events[-1]["best"] is True
    assert events[-1]["confusion"] == counts


def test_a_collapse_is_told_once_with_a_lower_rate(make_task):
    stage = full_stage(make_task())
    made, events = reporter(learning_rate=0.01)
    made.begin(stage, 1)
    progress = Progress(stage="all")
    for collapsed in (1, 2, 3):
        progress.collapsed = collapsed
        made.epoch(stage, progress, Judged(1, 0.3, 0.3, 0.99), better=False)
    warnings = [e for e in events if e["event"] == "warning"]
    assert len(warnings) == 1
    assert warnings[0]["suggestion"] == {"training.learning_rate": 0.001}


def test_the_end_of_patience_is_told(make_task):
    stage = full_stage(make_task())
    made, events = reporter(patience=2)
    made.begin(stage, 1)
    made.epoch(stage, Progress(stage="all", waited=2), Judged(1, 0, 0, 0.4), better=False)
    assert "stopped early" in events[-1]["text"]


def test_memory_is_a_number_of_mebibytes():
    taken = memory_mb(torch.device("cpu"))
    assert taken is None or 20 < taken < 100_000


def test_numbers_fit_into_json():
    assert finite(math.nan) is None
    assert finite(math.inf) is None
    assert finite(None) is None
    assert finite(0.12345678) == 0.123457
