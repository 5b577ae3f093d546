"""The config of a plan, with every field that it has in the end. Lists the folder: not for the GUI.

A plan that makes no sense is answered with the reason, not with an exception.
"""

import dataclasses
from pathlib import Path
from typing import Any, NamedTuple

from mriviewer.core.errors import ViewerError
from mriviewer.training.plan import Plan, config_of
from trainer import config as trainer_config
from trainer.errors import TrainerError
from trainer.recipes import as_yaml

_ANY = (0.5, 0.5, 0.5)  # in place of what belongs to the weights


class Made(NamedTuple):
    """YAML and the fields by section, defaults and all; or the reason why there are none."""

    text: str
    fields: dict[str, Any] | None
    error: ViewerError | None


def make(plan: Plan) -> Made:
    """Return the config of a plan. Raises nothing that a plan can cause."""
    try:
        content = config_of(plan)
        checked = trainer_config.config_of(content, Path(plan.folder), "The plan cannot be used")
    except TrainerError as error:
        return Made("", None, ViewerError(error.title, error.reason, error.remedy))
    except OSError as error:
        reason = f"{error.filename or plan.folder}: {error.strerror or error}."
        return Made("", None, ViewerError("The pictures cannot be listed", reason))
    fields = checked.model_dump(mode="json")
    whole = dataclasses.asdict(checked.plan_with(_ANY, _ANY))
    fields["plan"] = {key: value for key, value in whole.items() if key not in ("mean", "std")}
    return Made(as_yaml(content, plan.recipe), fields, None)
