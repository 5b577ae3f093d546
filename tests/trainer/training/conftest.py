"""A network and pictures small enough to train in a test."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.config import Config, read_config
from trainer.networks import Tapped, build
from trainer.preprocess import Plan
from trainer.training.losses import classification_loss
from trainer.training.pictures import Pictures
from trainer.training.stages import Task
from trainer.training_config import Training

SIZE, LABELS = 64, 3
NETWORK = "test_resnet"
QUIET = {"augmentation": "none", "class_weights": "none", "batch_size": 6}


@pytest.fixture(autouse=True)
def one_thread() -> None:
    """More threads wait for each other longer than such pictures take."""
    torch.set_num_threads(1)


def noisy_pictures(count: int, seed: int = 0, outlines: bool = False) -> Pictures:
    """Noise whose brightness says the label; the outline is its left half."""
    random = np.random.default_rng(seed)
    truth = np.arange(count) % LABELS
    pictures = random.random((count, SIZE, SIZE), np.float32) * 0.4
    pictures += truth[:, None, None].astype(np.float32) * 0.3
    masks = np.zeros((count, SIZE, SIZE), np.uint8)
    masks[:, :, : SIZE // 2] = 255
    groups = np.array([str(index) for index in range(count)])
    return Pictures(pictures, truth.astype(np.int64), groups, masks if outlines else None)


def small_network(seed: int = 0, drop_rate: float = 0.0) -> Tapped:
    torch.manual_seed(seed)
    return build(NETWORK, LABELS, drop_rate, size=SIZE)


@pytest.fixture
def make_task() -> Callable[..., Task]:
    """Make a task whose warnings are collected in `task.warn.said`."""

    def make(outlines: bool = False, drop_rate: float = 0.0, **training: Any) -> Task:
        said: list[str] = []

        def warn(text: str) -> None:
            said.append(text)

        warn.said = said  # type: ignore[attr-defined]
        settings = Training(**{**QUIET, **training})
        train = noisy_pictures(14, outlines=outlines)
        loss = classification_loss(settings, train.truth, LABELS, torch.device("cpu"))
        network = small_network(drop_rate=drop_rate)
        val = noisy_pictures(9, seed=1)
        return Task(settings, network, Plan(size=SIZE), loss, train, val, warn, lambda: None)

    return make


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders of a few small pictures of three labels."""
    return blob_pictures(tmp_path_factory.mktemp("small") / "pictures", per_label=8)


@pytest.fixture
def make_config(pictures: Path, tmp_path: Path) -> Callable[..., Config]:
    """Make a config over `pictures`, with the small network."""

    def make(drop_rate: float = 0.0, **training: Any) -> Config:
        path = blob_config(tmp_path, **{"batch_size": 6, **training})
        config = read_config(path)
        network = config.network.model_copy(update={"name": NETWORK, "drop_rate": drop_rate})
        data = config.data.model_copy(update={"folder": pictures})
        return config.model_copy(update={"network": network, "data": data})

    return make


def weights_of(network: torch.nn.Module) -> dict[str, torch.Tensor]:
    return {key: value.clone() for key, value in network.state_dict().items()}
