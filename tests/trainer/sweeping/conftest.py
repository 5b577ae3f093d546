"""Sweeps over pictures and networks small enough to train in a test, or over none at all."""

import json
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.sweeping import Sweep, read_sweep
from trainer.sweeping.work import Desk, desk, prepare, work

RATES = [0.0001, 0.003, 0.1]


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """More threads wait for each other longer than such pictures take."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return blob_pictures(tmp_path_factory.mktemp("sweep") / "pictures", per_label=8)


@pytest.fixture
def write(pictures: Path, tmp_path: Path) -> Callable[..., Path]:
    """Write a sweep file over a config with the small network; `training` changes the config."""

    def write(training: dict[str, Any] | None = None, **content: Any) -> Path:
        config = blob_config(tmp_path, **{"batch_size": 6, "augmentation": "none",
                                          **(training or {})})  # fmt: skip
        told = json.loads(config.read_text())
        told["data"]["folder"] = str(pictures)
        told["network"]["name"] = "test_resnet"
        config.write_text(json.dumps(told))
        path = tmp_path / "sweep.json"
        search = {"training.learning_rate": RATES}
        path.write_text(json.dumps({"config": config.name, "search": search, **content}))
        return path

    return write


@pytest.fixture
def told(write: Callable[..., Path]) -> Callable[..., Sweep]:
    """Make a checked sweep."""
    return lambda *arguments, **content: read_sweep(write(*arguments, **content))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, float]]:
    """Replace training by a formula: 0.003 is the best learning rate. Returns what was trained."""
    trained = []

    def fit(config: Any, folder: Path, log: Any) -> None:
        training = config.training
        trained.append((folder.name, training.learning_rate))
        quality = 0.9 - 0.1 * abs(math.log10(training.learning_rate / 0.003))
        log("started", name=config.name)
        for epoch in range(1, training.epochs + 1):
            value = round(quality * (1 - 0.5**epoch), 6)
            log("epoch", stage="all", epoch=epoch, val_accuracy=value,
                val_balanced_accuracy=value, val_loss=1 - value)  # fmt: skip
        (folder / "run.json").write_text("{}")

    monkeypatch.setattr("trainer.training.fit.fit", fit)
    return trained


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def made(told: Callable[..., Sweep], tmp_path: Path, quick: Any) -> Callable[..., Desk]:
    """Carry out a sweep without training, and return its desk."""

    def made(**content: Any) -> Desk:
        sweep = told({"epochs": 3}, **content)
        prepare(sweep, tmp_path / "made", None, lambda text: None)
        at = desk(sweep, tmp_path / "made", None)
        assert work(at, lambda text: None, lambda: False) in ("finished", "failed")
        return at

    return made
