"""What only the network can tell of a config is told before any picture is read."""

import pytest

from trainer.errors import TrainerError
from trainer.training.rehearsal import rehearse


def test_a_config_that_can_be_trained_passes_without_a_look_at_pictures(make_config, tmp_path):
    config = make_config()
    data = config.data.model_copy(update={"folder": tmp_path / "absent"})
    rehearse(config.model_copy(update={"data": data}))


@pytest.mark.parametrize(
    ("network", "training", "named"),
    [
        ({"name": "resnet5"}, {}, "resnet5"),
        ({"weights": "/absent/weights.pth"}, {}, "there is no file"),
        ({}, {"optimiser": "adamm"}, "adamm"),
        ({}, {"unfreeze": ("layer9",)}, "layer9"),
        ({"name": "mobilenetv3_small_050"}, {"outline_weight": 1.0}, "Outlines cannot be trained"),
    ],
)
def test_what_cannot_be_trained_is_told(make_config, network, training, named):
    config = make_config()
    config = config.model_copy(
        update={
            "network": config.network.model_copy(update=network),
            "training": config.training.model_copy(update=training),
        }
    )
    with pytest.raises(TrainerError, match=named):
        rehearse(config)
