"""Twenty times the plug is pulled; the run ends with the weights that it would have had."""

import json
import os
import subprocess
import sys

import pytest

DRIVER = '''
import json, os, random, signal, sys
from pathlib import Path
import torch
torch.set_num_threads(1)
from trainer.config import Config
from trainer.events import EventLog
from trainer import files
import trainer.training.fit as fitting
from trainer.training.learning import Learner
from trainer.training.state import has_state

fitting.remove_state = lambda folder: None  # the last state is compared
validate = fitting.validate

def validated(run, stage):
    validate(run, stage)
    if run.progress.stage == "all" and run.progress.epoch > stage.epochs:
        run.save()

fitting.validate = validated
root = Path(sys.argv[1])
config = Config.model_validate_json((root / "c.json").read_text())

def train(folder, at_step=None, at_save=None):
    """Run in a child; it kills itself before a step, or in the middle of saving a state."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    steps, saves, step, replace = [], [], Learner.step, Path.replace
    def counted(self, *arguments):
        steps.append(1)
        if len(steps) == at_step:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(self, *arguments)
    def renamed(self, target):
        if Path(target).parent.name == "state":
            saves.append(1)
            if len(saves) == at_save:
                os.kill(os.getpid(), signal.SIGKILL)
        return replace(self, target)
    Learner.step, Path.replace = counted, renamed
    try:
        folder.mkdir(exist_ok=True)
        with EventLog(folder, stream=None) as log:
            fitting.resume(folder, log) if has_state(folder) else fitting.fit(config, folder, log)
    except BaseException:
        import traceback
        traceback.print_exc()
        os._exit(1)
    os._exit(0)

assert train(root / "whole") == 0
chance, kills, places = random.Random(int(sys.argv[2])), 0, []
while kills < 20:
    number = chance.randint(2, 5)
    how = {"at_step": number} if chance.random() < 0.7 else {"at_save": number}
    status = train(root / "killed", **how)
    if status == 0:
        break
    assert status == signal.SIGKILL, status
    kills += 1
    places.append(str(how))
while not (root / "killed" / "run.json").exists():
    assert train(root / "killed") == 0
print(json.dumps({"kills": kills, "in saves": sum("save" in place for place in places)}))
'''


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the driver forks")
def test_twenty_kills_at_random_steps_change_nothing(make_config, tmp_path):
    config = make_config(
        drop_rate=0.3, head_epochs=6, epochs=16, average=0.9, mixup=0.3, sampler="balanced",
        schedule="plateau", gamma=0.5, plateau_patience=2, patience=50, augmentation="strong",
        save_every_steps=2, gradient_clip=5, warm_up=0.1,
    )  # fmt: skip
    (tmp_path / "c.json").write_text(config.model_dump_json())
    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(tmp_path), "3"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["kills"] == 20
    assert told["in saves"] >= 3
    whole, killed = (last_state(tmp_path / name) for name in ("whole", "killed"))
    assert whole.tensors.keys() == killed.tensors.keys()
    for key, value in whole.tensors.items():
        assert value.equal(killed.tensors[key]), key
    for content in (whole.content, killed.content):
        del content["progress"]["seconds"]
    assert whole.content == killed.content
    best = [(tmp_path / name / "best.safetensors").read_bytes() for name in ("whole", "killed")]
    assert best[0] == best[1]


def last_state(folder):
    from trainer.training.state import read_state

    return read_state(folder, pytest.fail)
