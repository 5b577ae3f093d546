"""What a run inside a run tells the outer one, and how they share the time."""

from types import SimpleNamespace

import pytest

from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.inner_runs import inner_runs, refuse_old, stoppable, told
from trainer.processes import ALONE
from trainer.training.stopping import Stopped


def test_the_time_left_is_that_of_all(tmp_path, monkeypatch):
    clock = iter([100.0, 130.0, 200.0])
    monkeypatch.setattr("trainer.inner_runs.time", SimpleNamespace(monotonic=lambda: next(clock)))
    first, _, third = inner_runs(tmp_path / "members", "123")
    with EventLog(tmp_path) as log:
        with told(first, log, ALONE) as own:
            own("epoch", epoch=1, seconds_left=20)  # 50 seconds a run, and two more
        with told(third, log, ALONE) as own:
            own("epoch", epoch=1, seconds_left=None)
    said = [e["seconds_left"] for e in read_events(tmp_path) if e["event"] == "epoch"]
    assert said == [20 + 2 * 50, None]
    assert read_events(first.folder)[0]["seconds_left"] == 20


@pytest.mark.parametrize(
    ("error", "state"),
    [(Stopped("now"), "stopped"), (KeyboardInterrupt(), "stopped"), (ValueError("x"), "failed")],
)
def test_how_it_ended_is_told_to_both(tmp_path, error, state):
    (inner,) = inner_runs(tmp_path / "members", "1")

    def run(log):
        with told(inner, log, ALONE) as own:
            own("package", path="p")  # of its own folder alone
            raise error

    with EventLog(tmp_path) as log, pytest.raises(type(error)):
        run(log)
    (event,) = read_events(tmp_path)
    assert (event["event"], event["state"], event["member"]) == ("member", state, 1)
    assert [e["event"] for e in read_events(inner.folder)] == ["package", "ended"]
    assert read_events(inner.folder)[-1]["outcome"] == state


def test_of_several_processes_only_the_first_writes(tmp_path):
    (inner,) = inner_runs(tmp_path / "members", "1")
    other = SimpleNamespace(is_first=False)
    (tmp_path / "stop").touch()
    with EventLog(None) as log, stoppable(tmp_path, other), told(inner, log, other) as own:
        own("epoch", epoch=1)
    assert not inner.folder.exists()
    assert (tmp_path / "stop").exists()
    with stoppable(tmp_path, ALONE):
        assert not (tmp_path / "stop").exists()


def test_runs_of_earlier_are_not_taken_for_new_ones(tmp_path):
    refuse_old(tmp_path / "members")
    (tmp_path / "members" / "1").mkdir(parents=True)
    with pytest.raises(TrainerError, match="Or name another folder"):
        refuse_old(tmp_path / "members")
