"""A whole sweep with real training: in one process, in several, killed, stopped."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter

import pytest
from optuna.exceptions import StorageInternalError

from trainer.errors import TrainerError
from trainer.events import read_events
from trainer.sweeping import conduct, sweep
from trainer.sweeping.conduct import STORAGE_VARIABLE
from trainer.training.stopping import Stopped

SETTLED = 120  # seconds that nothing here may take


def start(path, folder, *options):
    """Start `trainer sweep` as another process."""
    return subprocess.Popen(
        [sys.executable, "-m", "trainer", "sweep", str(path), "--folder", str(folder), *options],
        env={**os.environ, "OMP_NUM_THREADS": "1"}, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def wait_for(found):
    """Wait until `found()` is true."""
    for _ in range(10 * SETTLED):
        if found():
            return
        time.sleep(0.1)
    pytest.fail("it never happened")


def has_state(folder, number):
    """Whether a trial can be gone on with; half-written states begin with a dot."""
    return any(folder.glob(f"trials/{number:04d}/state/0*"))


def outcome_of(folder):
    return json.loads((folder / "sweep.json").read_text())


def kinds(folder, number):
    return Counter(event["event"] for event in read_events(folder / "trials" / f"{number:04d}"))


def test_the_best_of_a_few_real_trials_is_told(told, tmp_path, said):
    result = sweep(told({"epochs": 1}, method="grid"), tmp_path / "sweep", said.append)
    assert result.outcome == "finished"
    written = outcome_of(tmp_path / "sweep")
    assert written["counts"]["finished"] == 3
    values = [row["value"] for row in written["trials"]]
    assert written["best"]["value"] == max(values)
    assert sum(line.startswith("trial ") for line in said) == 3
    for name in ("sweep.csv", "sweep.html", "best.yaml"):
        assert (tmp_path / "sweep" / name).stat().st_size
    folder = tmp_path / "sweep" / "trials" / "0000"
    assert not list(folder.glob("*.mrimodel"))
    events = read_events(folder)
    assert {e["split"] for e in events if e["event"] == "reading"} == {"train", "val"}


@pytest.mark.slow
def test_two_workers_share_the_trials_and_lose_none(write, tmp_path):
    path = write({"epochs": 3}, method="grid", search={
        "training.learning_rate": [0.0001, 0.001, 0.01], "training.seed": [1, 2],
    })  # fmt: skip
    process = start(path, tmp_path / "sweep", "--workers", "2")
    out, err = process.communicate(timeout=SETTLED)
    assert process.returncode == 0, err
    assert "Best of 6" in out
    rows = outcome_of(tmp_path / "sweep")["trials"]
    assert [row["outcome"] for row in rows] == ["finished"] * 6
    assert len({tuple(row["settings"].values()) for row in rows}) == 6
    assert len({row["worker"] for row in rows}) == 2
    for row in rows:
        assert kinds(tmp_path / "sweep", row["number"])["started"] == 1
        assert err.count(f"trial {row['number']} val_balanced_accuracy") == 1


@pytest.mark.slow
def test_a_killed_worker_is_replaced_by_the_next_start(write, told, tmp_path, said):
    """The trial goes on where it was and ends as one that nobody killed."""
    training = {"epochs": 8, "patience": 8, "save_every_steps": 1}
    search = {"training.learning_rate": [0.001, 0.01]}
    path = write(training, method="grid", search=search)
    killed = tmp_path / "killed"
    process = start(path, killed)
    wait_for(lambda: has_state(killed, 0))
    process.kill()
    process.communicate()
    assert process.returncode != 0
    assert not (killed / "trials/0000/run.json").exists()

    sweep(told(training, method="grid", search=search), killed, said.append)
    sweep(told(training, method="grid", search=search), tmp_path / "whole", said.append)
    assert kinds(killed, 0)["started"] == kinds(killed, 0)["resumed"] == 1
    assert kinds(killed, 1)["started"] == 1
    ended, whole = outcome_of(killed), outcome_of(tmp_path / "whole")
    assert [row["curve"] for row in ended["trials"]] == [row["curve"] for row in whole["trials"]]
    first = [tmp_path / name / "trials/0000/best.safetensors" for name in ("killed", "whole")]
    assert first[0].read_bytes() == first[1].read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="a killed process is asked for by its parent there")
def test_the_trial_of_a_killed_worker_is_taken_by_the_other(write, tmp_path):
    path = write({"epochs": 8, "patience": 8, "save_every_steps": 1}, method="grid",
                 search={"training.learning_rate": [0.001, 0.01]})  # fmt: skip
    folder = tmp_path / "sweep"
    process = start(path, folder, "--workers", "2")
    wait_for(lambda: has_state(folder, 0))
    os.kill(json.loads((folder / "claims/0000.json").read_text())["pid"], signal.SIGKILL)
    _, err = process.communicate(timeout=SETTLED)
    assert process.returncode == 0, err
    assert outcome_of(folder)["counts"]["finished"] == 2
    assert kinds(folder, 0)["resumed"] == 1
    assert f"exit code {-signal.SIGKILL}; the others finished its trial" in err


def test_a_file_stops_a_sweep_with_the_state_saved(told, tmp_path, said, monkeypatch):
    folder = tmp_path / "sweep"

    def fit(config, run, log):
        (folder / "stop").touch()
        time.sleep(conduct._LOOK_EVERY)
        log("step")
        assert (run / "stop").exists()
        raise Stopped("saved")

    monkeypatch.setattr("trainer.training.fit.fit", fit)
    result = sweep(told(method="grid"), folder, said.append)
    assert result.outcome == "stopped"
    assert outcome_of(folder)["counts"] == {
        "finished": 0, "pruned": 0, "failed": 0, "running": 1, "waiting": 2
    }  # fmt: skip
    assert read_events(folder / "trials/0000")[-1]["outcome"] == "stopped"


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="os.kill ends the process there")
def test_an_interrupt_stops_the_workers_of_this_machine(write, tmp_path):
    path = write({"epochs": 500, "patience": 500}, method="grid")
    folder = tmp_path / "sweep"
    process = start(path, folder, "--workers", "2")
    wait_for(lambda: has_state(folder, 0) and has_state(folder, 1))
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=SETTLED)
    assert process.returncode == 130, err
    assert "the same command goes on" in err
    for number in (0, 1):
        assert read_events(folder / f"trials/{number:04d}")[-1]["outcome"] == "stopped"
        assert has_state(folder, number)
    assert outcome_of(folder)["counts"]["running"] == 2


def test_pruning_ends_a_hopeless_rate_early(told, tmp_path, said):
    """At 1e-9 nothing is learned."""
    result = sweep(
        told({"head_epochs": 0, "epochs": 12, "patience": 12, "schedule": "constant"},
             method="grid", metric="val_loss",
             search={"training.learning_rate": [0.001, 0.003, 1e-9]},
             pruning={"method": "median", "warm_up": 2, "startup": 1}),
        tmp_path / "sweep", said.append,
    )  # fmt: skip
    hopeless = result.table.rows[2]
    assert hopeless.outcome == "pruned"
    assert 3 <= len(hopeless.curve.values) < 12
    run = tmp_path / "sweep" / "trials" / "0002"
    assert read_events(run)[-1]["outcome"] == "pruned"
    assert not (run / "state").exists()
    assert result.table.best.number in (0, 1)


def test_failures_alike_are_one_clear_error_after_all_was_written(told, tmp_path, said):
    with pytest.raises(TrainerError, match="three trials in a row failed alike") as caught:
        sweep(told(fixed={"network.weights": "absent.pth"}, method="grid"), tmp_path / "s",
              said.append)  # fmt: skip
    assert "absent.pth" in caught.value.reason
    assert outcome_of(tmp_path / "s")["counts"]["failed"] == 3
    assert "absent.pth" in (tmp_path / "s" / "sweep.html").read_text()


def test_a_folder_that_cannot_be_written_is_told(told, tmp_path, said):
    (tmp_path / "file").touch()
    with pytest.raises(TrainerError, match="--folder"):
        sweep(told(method="grid"), tmp_path / "file" / "sweep", said.append)


def test_a_database_that_goes_away_is_told_without_its_password(told, tmp_path, said, monkeypatch):
    url = "postgresql://anna:s3cret@host/lab"

    def lost(*_):
        raise StorageInternalError("commit") from RuntimeError(f"no answer from {url}\n(details)")

    monkeypatch.setattr(conduct, "prepare", lost)
    with pytest.raises(
        TrainerError, match=r"went away: no answer from postgresql://host/lab\."
    ) as e:
        sweep(told(), tmp_path / "sweep", said.append, storage=url)
    assert "s3cret" not in str(e.value)
    assert e.value.__cause__ is None


def test_a_password_goes_to_the_workers_unseen(told, tmp_path):
    """Command lines are shown to every user of a machine."""
    url = "postgresql://anna:s3cret@host/lab"
    worker = conduct.Worker(0, tmp_path / "stop")
    command = conduct._command(told(), tmp_path, url, worker)
    assert not any("s3cret" in part for part in command)
    assert conduct._environment(url, 2)[STORAGE_VARIABLE] == url
    assert STORAGE_VARIABLE not in conduct._environment(None, 2)
