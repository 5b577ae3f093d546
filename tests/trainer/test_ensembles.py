"""Members are trained one by one, wherever that is interrupted, and become one model."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from tests.trainer.conftest import blob_config, blob_pictures
from tests.trainer.training.made_processes import Played, together
from trainer import ensembles
from trainer.assemble import assemble
from trainer.config import Config, Ensemble, read_config
from trainer.data_config import Data
from trainer.dataset import listing_of_run
from trainer.ensembles import go_on, train, without_part
from trainer.errors import TrainerError
from trainer.events import EventLog, read_events
from trainer.networks import build
from trainer.runs import read_run_config
from trainer.runtime import Runtime
from trainer.splits import Member, folds, freeze
from trainer.training.learning import Learner
from trainer.training.stopping import Stopped


@pytest.fixture(scope="module")
def pictures(tmp_path_factory) -> Path:
    """Two pictures a group, as their names say: "p3-0.png", "p3-1.png"."""
    folder = blob_pictures(tmp_path_factory.mktemp("ensembles") / "pictures", per_label=24)
    for path in list(folder.rglob("*.png")):
        number = int(path.stem)
        path.rename(path.with_name(f"p{number // 2}-{number % 2}.png"))
    return folder


@pytest.fixture
def config(pictures, tmp_path) -> Config:
    torch.set_num_threads(1)
    made = read_config(blob_config(tmp_path, head_epochs=1, epochs=2, save_every_steps=1))
    grouped = {"folder": pictures, "group": "pattern", "group_pattern": r"(\w+/p\d+)-"}
    return made.model_copy(update={
        "network": made.network.model_copy(update={"name": "test_resnet"}),
        "data": made.data.model_copy(update=grouped),
    })  # fmt: skip


def over(config: Config, kind: str, members: int = 3, **data) -> Config:
    ensemble = Ensemble(members=members, over=kind)
    data = config.data.model_copy(update=data)
    return config.model_copy(update={"ensemble": ensemble, "data": data})


def trained(config: Config, folder: Path) -> Path:
    folder.mkdir()
    with EventLog(folder) as log:
        train(config, folder, log)
    return folder


def splits(folder: Path) -> dict[str, set[tuple[str, str]]]:
    """Return {split: {(key, group)}} of a run folder."""
    config = read_run_config(folder)
    listing = listing_of_run(config.data, config.training.seed, folder)
    return {
        split: {(sample.key, sample.group) for sample in listing.of(split)}
        for split in ("train", "val", "test")
    }


def test_over_seeds_all_learn_from_one_split(config, tmp_path):
    run = trained(over(config, "seeds", members=2), tmp_path / "run")
    one, two = (run / "members" / name for name in "12")
    assert splits(one) == splits(two) == splits(run)
    assert [read_run_config(member).training.seed for member in (one, two)] == [1, 2]
    whole = load_file(run / "best.safetensors")
    parts = [load_file(member / "best.safetensors") for member in (one, two)]
    assert len(whole) == 2 * len(parts[0])
    for place, part in enumerate(parts):
        for name, tensor in part.items():
            assert tensor.equal(whole[f"body.members.{place}.{name}"])
    assert any(not parts[0][name].equal(parts[1][name]) for name in parts[0])
    record = json.loads((run / "run.json").read_text())
    assert [one["seed"] for one in record["ensemble"]["members"]] == [1, 2]
    assert record["seconds"] > 0
    assert "best_epoch" not in record


def test_over_folds_each_chooses_by_another_part_and_none_has_met_val_or_test(config, tmp_path):
    run = trained(over(config, "folds"), tmp_path / "run")
    whole = splits(run)
    members = [splits(run / "members" / name) for name in "123"]
    assert set.union(*(member["val"] for member in members)) == whole["train"]
    for number, member in enumerate(members):
        assert member["test"] == whole["test"]
        assert member["train"] | member["val"] == whole["train"]
        groups = [{group for _, group in member[split]} for split in ("train", "val", "test")]
        assert sum(map(len, groups)) == len(set.union(*groups))  # none on two sides
        for other in members[number + 1 :]:
            assert not member["val"] & other["val"]
    assert len({key for key, _ in whole["train"]}) > len({group for _, group in whole["train"]})


def test_the_package_answers_with_the_mean_of_what_its_members_say(config, tmp_path, monkeypatch):
    monkeypatch.setattr("trainer.assemble.feature_graph", no_graph)  # its export takes longest
    run = trained(over(config, "seeds", members=2), tmp_path / "run")
    with EventLog(run) as log:
        package = assemble(run, log)
    assert package.members == 2
    runtime = Runtime(package, device="cpu", threads=1)
    batch = torch.rand(3, 64, 64)
    each = []
    for name in "12":
        member = build("test_resnet", 3, size=64).eval()
        state = load_file(run / "members" / name / "best.safetensors")
        member.load_state_dict({k: v.half() if v.is_floating_point() else v
                                for k, v in state.items()})  # fmt: skip
        with torch.inference_mode():
            each.append(member(torch.from_numpy(package.plan.normalise(batch.numpy()))))
    expected = torch.stack(each).mean(0)
    logits = torch.from_numpy(runtime.logits(runtime.features(batch.numpy())))
    runtime.close()
    torch.testing.assert_close(logits, expected, atol=1e-5, rtol=0)
    assert "2 such networks were trained on the same split" in package.card
    assert "curves are those of the first network" in (run / "report.html").read_text("utf-8")


def no_graph(*_):
    raise TrainerError("The network cannot be exported", "it is a test.")


def test_the_events_of_the_whole_tell_of_every_member(config, tmp_path):
    run = trained(over(config, "seeds", members=2), tmp_path / "run")
    events = read_events(run)
    assert events[0]["event"] == "started"
    assert events[0]["members"] == 2
    assert [e["event"] for e in events].count("started") == 1
    assert "ended" not in [e["event"] for e in events]  # that is for the whole to say
    states = [(e["member"], e["state"]) for e in events if e["event"] == "member"]
    assert states == [(1, "started"), (1, "finished"), (2, "started"), (2, "finished")]
    epochs = [(e["member"], e["stage"]) for e in events if e["event"] == "epoch"]
    assert epochs == [(1, "head"), (1, "all"), (1, "all"), (2, "head"), (2, "all"), (2, "all")]
    own = read_events(run / "members" / "2")
    assert own[0]["event"] == "started"
    assert own[-1]["outcome"] == "finished"
    assert not any("member" in event for event in own)


DRIVER = '''
import os, signal, sys
from pathlib import Path
import torch
torch.set_num_threads(1)
from trainer.config import Config
from trainer import ensembles
from trainer.events import EventLog
from trainer.training.learning import Learner

root = Path(sys.argv[1])
config = Config.model_validate_json((root / "c.json").read_text())

def run(at_step):
    """Go on in a child, which kills itself before a step, or before the members are joined."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    steps, step = [], Learner.step
    def counted(self, *arguments):
        steps.append(1)
        if len(steps) == at_step:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(self, *arguments)
    Learner.step = counted
    if at_step == 0:
        ensembles.put_together = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
    try:
        folder = root / "killed"
        with EventLog(folder) as log:
            if (folder / "config.json").exists():
                ensembles.go_on(folder, log)
            else:
                ensembles.train(config, folder, log)
    except BaseException:
        import traceback
        traceback.print_exc()
        os._exit(1)
    os._exit(0)

for at_step in (5, 9, 0):  # in the first member, in the second one, after the last
    status = run(at_step)
    assert status == signal.SIGKILL, (at_step, status)
assert run(None) == 0
'''


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the driver forks")
def test_a_killed_ensemble_ends_with_the_weights_it_would_have_had(config, tmp_path):
    training = config.training.model_copy(update={"epochs": 1})
    config = over(config.model_copy(update={"training": training}), "folds", members=3)
    whole = trained(config, tmp_path / "whole")
    (tmp_path / "killed").mkdir()
    (tmp_path / "c.json").write_text(config.model_dump_json())
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    first, second = (
        (tmp_path / name / "best.safetensors").read_bytes() for name in ("whole", "killed")
    )
    assert first == second
    events = read_events(tmp_path / "killed")
    finished = [e["member"] for e in events if e.get("state") == "finished"]
    assert finished == [1, 2, 3]  # none is trained twice
    assert not (whole / "members" / "1" / "state").exists()


def test_a_file_in_the_outer_folder_stops_the_member_in_progress(config, tmp_path, monkeypatch):
    monkeypatch.setattr("trainer.training.stopping._LOOK_EVERY", 0.0)
    original, taken, run = Learner.step, [], tmp_path / "run"

    def step(self, *arguments):
        taken.append(1)
        if len(taken) == 21:  # steps of the first member, and some of the second
            (run / "stop").touch()
        return original(self, *arguments)

    monkeypatch.setattr(Learner, "step", step)
    with pytest.raises(Stopped):
        trained(over(config, "seeds", members=3), run)
    assert len(taken) == 21
    assert not (run / "stop").exists()
    states = [(e["member"], e["state"]) for e in read_events(run) if e["event"] == "member"]
    assert states == [(1, "started"), (1, "finished"), (2, "started"), (2, "stopped")]
    assert not (run / "run.json").exists()
    with EventLog(run) as log:
        go_on(run, log)
    states = [(e["member"], e["state"]) for e in read_events(run) if e["event"] == "member"]
    assert states[4:] == [(2, "resumed"), (2, "finished"), (3, "started"), (3, "finished")]
    assert (run / "run.json").exists()


def test_what_cannot_be_trained_is_one_message(config, tmp_path):
    with pytest.raises(TrainerError, match="trainer ensemble RUN RUN"):
        trained(over(config, "runs"), tmp_path / "a")
    with pytest.raises(TrainerError, match=r"divided among 20 members.*ensemble\.members"):
        trained(over(config, "folds", members=20), tmp_path / "b")
    (tmp_path / "c" / "members" / "1").mkdir(parents=True)
    with (
        EventLog(None) as log,
        pytest.raises(TrainerError, match=rf"trainer resume {tmp_path / 'c'}\."),
    ):
        train(over(config, "seeds"), tmp_path / "c", log)


def test_members_share_the_budget_and_what_the_first_planned(config, tmp_path, monkeypatch):
    """The first plans with its part of the time; the others must be of its size."""

    def fit(config, folder, log, processes):
        planned = config
        if config.training.budget is not None:
            planned = config.model_copy(update={"plan": {**config.plan, "size": 48}})
        (folder / "config.json").write_text(planned.model_dump_json())
        told.append(planned)
        (folder / "run.json").write_text("{}")

    told: list[Config] = []
    monkeypatch.setattr("trainer.training.fit.fit", fit)
    monkeypatch.setattr(ensembles, "put_together", lambda *_: None)
    training = config.training.model_copy(update={"budget": 60.0})
    trained(over(config.model_copy(update={"training": training}), "seeds"), tmp_path / "run")
    assert [one.training.budget for one in told] == [20.0, None, None]
    assert [one.plan["size"] for one in told] == [48, 48, 48]
    assert [one.training.seed for one in told] == [1, 2, 3]


def test_a_part_is_left_out_of_folds_and_of_equal_files_on_two_sides():
    members = [Member(f"k{n}", "ab"[n % 2], f"g{n}") for n in range(40)]
    numbers = folds(members, 5, seed=1)
    frozen = freeze("k-fold", 1, "folds", members, [numbers[m.key] for m in members],
                    {m.key: m.key for m in members})  # fmt: skip
    data = Data(folder=Path(), split="k-fold", fold=2)
    parts = {m.key: n % 3 for n, m in enumerate(members) if numbers[m.key] not in (2, 3)}
    made = without_part(frozen, data, parts, 1, 3)
    assert made.kind == "hold-out"
    for key, split in made.assignments.items():
        expected = {2: "test", 3: "out"}.get(
            numbers[key], "val" if parts.get(key) == 1 else "train"
        )
        assert split == expected
    twice = [Member("k", "a", "g"), Member("k", "a", "g"), Member("l", "a", "h")]
    given = freeze("given", 1, "given", twice, ["test", "train", "val"], dict.fromkeys("kl", "x"))
    made = without_part(given, data, {"k": 0}, 0, 3)
    assert made.kind == "given"
    assert made.assignments == {"k": "test+val", "l": "out"}
    assert without_part(given, data, {"k": 0}, 1, 3).assignments["k"] == "test+train"


def test_several_processes_train_the_members_together(config, tmp_path):
    config = over(config, "folds", members=3)
    run = tmp_path / "run"
    run.mkdir()

    def work(process: Played) -> None:
        with EventLog(run if process.is_first else None) as log:
            train(config, run, log, process)

    together(2, work)
    assert (run / "best.safetensors").exists()
    record = json.loads((run / "run.json").read_text())
    assert record["processes"] == 2
    assert [one["seed"] for one in record["ensemble"]["members"]] == [1, 2, 3]
    states = [e["state"] for e in read_events(run) if e["event"] == "member"]
    assert states == ["started", "finished"] * 3
