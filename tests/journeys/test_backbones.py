"""Every backbone that we advise trains a step, is packed, and answers as a package."""

import math

import pytest

from tests.trainer.conftest import blob_config, blob_pictures
from trainer.__main__ import main
from trainer.backbones import BACKBONES
from trainer.config import read_config
from trainer.events import read_events
from trainer.runs import package_of

SIZES = {"inception_v3": 96, "lenet": 32}  # others: 64, two cells a side for most
# of each family, what takes seconds; the rest is built, trained and packed every night
QUICK = {"tf_efficientnet_lite0", "resnet18", "squeezenet1_1", "lenet"}


def short(name: str) -> str:
    return name.partition(".")[0]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(
            row.name, id=short(row.name),
            marks=[] if short(row.name) in QUICK else pytest.mark.nightly,
        )
        for row in BACKBONES
    ],
)  # fmt: skip
def test_a_backbone_takes_a_step_and_is_packed(name, tmp_path, monkeypatch):
    blob_pictures(tmp_path / "pictures", per_label=8)
    config = read_config(blob_config(tmp_path, head_epochs=0, epochs=1, batch_size=32))
    config = config.model_copy(
        update={
            "network": config.network.model_copy(update={"name": name}),
            "plan": {"size": SIZES.get(short(name), 64), "crop": "none"},
        }
    )
    path = tmp_path / "config.json"
    path.write_text(config.model_dump_json())
    run = tmp_path / "run"
    assert main(["fit", str(path), "--folder", str(run)]) == 0

    (epoch,) = (event for event in read_events(run) if event["event"] == "epoch")
    assert math.isfinite(epoch["loss"])
    warnings = [event["text"] for event in read_events(run) if event["event"] == "warning"]
    assert not any("exported" in text for text in warnings), warnings
    package = package_of(run)
    assert package.manifest["network"]["name"] == name
    assert package.manifest["network"]["graph_tensors"]
    assert package.metrics["test"]["pictures"] == 3
