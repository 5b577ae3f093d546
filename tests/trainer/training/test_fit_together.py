"""A whole training by several processes, played by threads: the same run, written once."""

from dataclasses import replace

import pytest
import torch
from safetensors.torch import load_file

from tests.trainer.training.made_processes import together
from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.processes import ALONE
from trainer.training import fit as fitting
from trainer.training.learning import Learner
from trainer.training.state import has_state
from trainer.training.stopping import FILE, Stopped

WISHES = {
    "head_epochs": 1, "epochs": 2, "batch_size": 5, "mixup": 0.4, "average": 0.9,
    "augmentation": "strong", "class_weights": "balanced", "patience": 9,
}  # fmt: skip


@pytest.fixture
def config(make_config):
    """A network without batch norm or dropout: both differ from process to process."""
    made = make_config(**WISHES)
    network = made.network.model_copy(update={"name": "lenet", "drop_rate": 0.0})
    return made.model_copy(update={"network": network})


def fit(config, folder, processes=ALONE):
    with EventLog(folder if processes.is_first else None) as log:
        return fitting.fit(config, folder, log, processes)


def resume(folder, processes=ALONE):
    with EventLog(folder if processes.is_first else None) as log:
        return fitting.resume(folder, log, processes)


def made(folder):
    folder.mkdir()
    return folder


def check_close(one, other):
    first, second = (load_file(folder / "best.safetensors") for folder in (one, other))
    for key, value in first.items():
        torch.testing.assert_close(value, second[key], atol=1e-4, rtol=1e-3)


def epochs(folder):
    return [(e["stage"], e["epoch"]) for e in read_events(folder) if e["event"] == "epoch"]


@pytest.mark.parametrize("count", [2, 3])
def test_several_end_where_one_does(config, tmp_path, count):
    """18 pictures in batches of 5: the last of 3 leaves some without rows."""
    fit(config, made(tmp_path / "one"))
    folder = made(tmp_path / "several")
    records = together(count, lambda processes: fit(config, folder, processes))
    check_close(tmp_path / "one", folder)
    assert epochs(folder) == epochs(tmp_path / "one") == [("head", 1), ("all", 1), ("all", 2)]
    assert [record.processes for record in records] == [count] * count
    assert next(e for e in read_events(folder) if e["event"] == "started")["processes"] == count
    names = {path.name for path in folder.iterdir()}
    assert names == {"best.safetensors", "config.json", "events.jsonl", "run.json", "split.json"}


def stopped_at(step, folder, monkeypatch):
    """Have the first ask for an end, by the file, at a step."""
    original, taken = Learner.step, []

    def counted(self, *arguments):
        if self.processes.is_first:
            taken.append(1)
            if len(taken) == step:
                (folder / FILE).touch()
        return original(self, *arguments)

    monkeypatch.setattr(Learner, "step", counted)
    monkeypatch.setattr("trainer.training.stopping._LOOK_EVERY", 0)


@pytest.mark.parametrize(("before", "after"), [(2, 1), (1, 2)])
def test_a_run_goes_on_with_another_number_of_processes(
    config, tmp_path, monkeypatch, before, after
):
    fit(config, made(tmp_path / "whole"))
    folder = made(tmp_path / "parts")
    with monkeypatch.context() as patched:
        stopped_at(6, folder, patched)
        with pytest.raises(Stopped):
            together(before, lambda processes: fit(config, folder, processes))
    assert has_state(folder)
    together(after, lambda processes: resume(folder, processes))
    check_close(tmp_path / "whole", folder)
    assert epochs(folder) == epochs(tmp_path / "whole")
    assert not has_state(folder)


def test_all_stop_when_one_that_is_not_the_first_is_asked(config, tmp_path, monkeypatch):
    """A scheduler sends its signal to each, and not at the same moment."""
    folder = made(tmp_path / "run")
    original = fitting.Run.__init__

    def asked(self, *arguments):
        original(self, *arguments)
        if not self._processes.is_first:
            self._stop = lambda: self.progress.stage == "all"

    monkeypatch.setattr(fitting.Run, "__init__", asked)
    stopped = []

    def work(processes):
        try:
            fit(config, folder, processes)
        except Stopped:
            stopped.append(processes.rank)

    together(2, work)
    assert sorted(stopped) == [0, 1]
    assert has_state(folder)


def test_the_clock_of_the_first_ends_a_budget_for_all(config, tmp_path, monkeypatch):
    monkeypatch.setattr(fitting, "plan_within", lambda config, *_: config)
    training = config.training.model_copy(update={"budget": 3.0, "epochs": 500, "patience": 500})
    config = config.model_copy(update={"training": training})
    original = fitting.Run.seconds
    monkeypatch.setattr(
        fitting.Run, "seconds",
        lambda self: original(self) if self._processes.is_first else 0.0,
    )  # fmt: skip
    folder = made(tmp_path / "run")
    together(2, lambda processes: fit(config, folder, processes))
    assert 0 < len(epochs(folder)) < 500


def test_a_run_folder_that_is_not_shared_is_told(config, tmp_path):
    def work(processes):
        folder = tmp_path / f"machine-{processes.rank}"
        folder.mkdir()
        fit(config, folder, processes)

    with pytest.raises(TrainerError, match="not the same on all machines"):
        together(2, work)


def test_pictures_in_another_order_in_another_process_are_told(config, tmp_path, monkeypatch):
    """Rows are told of by number."""
    folder = made(tmp_path / "run")
    original, asked = fitting.listing_of_run, []

    def listed(*arguments):
        found = original(*arguments)
        asked.append(1)
        return replace(found, samples=found.samples[::-1]) if len(asked) == 2 else found

    monkeypatch.setattr(fitting, "listing_of_run", listed)
    with pytest.raises(TrainerError, match="do not see the same pictures"):
        together(2, lambda processes: fit(config, folder, processes))
