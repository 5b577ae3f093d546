"""What can be found wrong with a config before minutes are spent on its pictures."""

from trainer.config import Config
from trainer.networks import build_network
from trainer.preprocess import Plan
from trainer.training.stages import check_wishes


def rehearse(config: Config) -> None:
    """Build the network of a config once, with its weights, and throw it away.

    Raises TrainerError when it cannot be built, its weights are not to be had, or it cannot be
    trained as the config says.
    """
    size = Plan.from_json(config.plan).size
    network = build_network(config.network, 2, size).network  # of two labels: none is read yet
    check_wishes(network, config.training)
