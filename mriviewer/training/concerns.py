"""What of a config a question is about: an answer stands as long as that stays the same."""

import json
from typing import Any

import yaml

# what a learning rate that is found does not depend on
_NOT_OF_THE_RATE = {
    "learning_rate", "epochs", "budget", "schedule", "warm_up", "gamma", "gamma_epochs",
    "plateau_patience", "cycle_epochs", "patience", "head_epochs", "head_learning_rate",
    "head_weight_decay", "average", "threads", "gpu_memory",
}  # fmt: skip


def of_preview(config: str) -> str:
    """Return what the preview of the augmentation depends on; empty for no config."""
    content = _content(config)
    training = content.get("training", {})
    return _told(
        {
            "data": content.get("data"), "plan": content.get("plan"),
            "changes": training.get("augmentation"), "seed": training.get("seed"),
        } if content else {}
    )  # fmt: skip


def of_rate(config: str) -> str:
    """Return what the search for a learning rate depends on; empty for no config."""
    content = _content(config)
    training = content.get("training", {})
    kept = {name: training[name] for name in training.keys() - _NOT_OF_THE_RATE}
    sections = {name: content.get(name) for name in ("data", "plan", "network")}
    return _told({**sections, "training": kept} if content else {})


def _content(config: str) -> dict[str, Any]:
    content = yaml.safe_load(config) if config else None
    return content if isinstance(content, dict) else {}


def _told(parts: dict[str, Any]) -> str:
    return json.dumps(parts, sort_keys=True, default=str) if parts else ""
