"""The presets: read from YAML files, checked, and put together by variant, protocol, preprocessing.

A preset is data; what it sets are fields of `trainer.config.Config`. One that is `like` another
says only what differs.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict

from trainer.backbones import find_backbone
from trainer.errors import TrainerError
from trainer.paper_config import Claims, Preprocess, Protocol

_PRESETS = Path(__file__).parent / "presets"
_NATIVE_SIZE = 224  # of a backbone that is not in our list


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Study(_Part):
    """What a paper did and says, in our words.

    judged_on        the pictures that its figures are about
    reported         its figures, a sentence each
    unsaid           {what it leaves open: what was chosen}
    inconsistencies  what cannot be as it stands
    """

    study: str
    data: str
    judged_on: str
    reported: tuple[str, ...]
    unsaid: dict[str, str]
    inconsistencies: tuple[str, ...]


class Variant(_Part):
    """One of several ways to follow a recipe; `claims` are {task: {figure: value}}."""

    title: str
    config: dict[str, Any] = {}
    claims: dict[str, Claims] = {}


class Choice(NamedTuple):
    """Which of a recipe's ways: `variant` is empty where it has but one."""

    variant: str
    task: str
    protocol: Protocol
    preprocess: Preprocess


class Recipe(_Part):
    """One way to train.

    place          in the list
    paper          None for our own
    tasks          names in `tasks.TASKS`, the usual one first
    variants       the usual one first; empty where there is but one way
    claims         {task: {figure: value}} of a paper, where its variants have none of their own
    config         fields that it sets whatever is chosen
    with_outlines  fields that it sets, too, where outlines of the findings are known
    protocols, preprocess  fields that belong to each
    """

    name: str
    place: int
    title: str
    summary: str
    paper: Study | None = None
    tasks: tuple[str, ...]
    variants: dict[str, Variant] = {}
    claims: dict[str, Claims] = {}
    config: dict[str, Any]
    with_outlines: dict[str, Any] = {}
    protocols: dict[Protocol, dict[str, Any]]
    preprocess: dict[Preprocess, dict[str, Any]]
    notes: tuple[str, ...] = ()

    def choose(
        self,
        *,
        variant: str | None = None,
        task: str | None = None,
        protocol: str | None = None,
        preprocess: str | None = None,
    ) -> Choice:
        """Return a whole choice: what is not given is the usual variant and task, clean, native.

        Raises TrainerError that lists what there is.
        """
        variants = tuple(self.variants) or ("",)
        return Choice(
            self._one_of("variant", variants, variant or variants[0]),
            self._one_of("task", self.tasks, task or self.tasks[0]),
            self._one_of("protocol", self.protocols, protocol or "clean"),
            self._one_of("preprocess", self.preprocess, preprocess or "native"),
        )

    def _one_of(self, what: str, there: Iterable[Any], wanted: str) -> Any:
        if wanted in there:
            return wanted
        known = ", ".join(each for each in there if each)
        raise TrainerError(
            f"The recipe '{self.name}' has no {what} '{wanted}'",
            f"it has {known}." if known else f"it has no {what}s.",
            f"Leave out --{what}, or choose one of them." if known else f"Leave out --{what}.",
        )

    def settings(self, choice: Choice) -> dict[str, Any]:
        """Return the fields that the recipe sets, by section; `plan.size` is always among them."""
        variant = self.variants[choice.variant].config if choice.variant else {}
        parts = (variant, self.protocols[choice.protocol], self.preprocess[choice.preprocess])
        found = merged(self.config, *parts)
        backbone = find_backbone(found["network"]["name"])
        size = backbone.size if backbone else _NATIVE_SIZE
        return found | {"plan": {"size": size, **found.get("plan", {})}}

    def backbones(self) -> tuple[str, ...]:
        """Return the networks of all variants, the usual one first."""
        names = [
            self.settings(self.choose(variant=variant, protocol=next(iter(self.protocols))))
            for variant in self.variants or [None]
        ]
        return tuple(dict.fromkeys(each["network"]["name"] for each in names))

    def claims_of(self, variant: str, task: str) -> Claims:
        """Return {figure: value} that the paper claims, empty where it says nothing."""
        own = self.variants[variant].claims if variant else {}
        return (own or self.claims).get(task, {})


def list_recipes() -> tuple[Recipe, ...]:
    """Return all recipes, the one for newcomers first."""
    return tuple(sorted(_recipes().values(), key=lambda recipe: recipe.place))


def find_recipe(name: str) -> Recipe:
    """Return the recipe called `name`; TrainerError lists those that there are."""
    known = _recipes()
    if name not in known:
        names = ", ".join(recipe.name for recipe in list_recipes())
        raise TrainerError(
            f"No recipe is called '{name}'", f"there are {names}.", "See them: trainer recipes."
        )
    return known[name]


def merged(*parts: Mapping[str, Any]) -> dict[str, Any]:
    """Return sections put together, the later ones winning field by field.

    A section whose `kind` changes is replaced: its other fields belong to the old kind.
    """
    found: dict[str, Any] = {}
    for part in parts:
        for key, value in part.items():
            together = _go_together(found.get(key), value)
            found[key] = merged(found[key], value) if together else value
    return found


def _go_together(one: Any, other: Any) -> bool:
    if not (isinstance(one, Mapping) and isinstance(other, Mapping)):
        return False
    return bool(other.get("kind", one.get("kind")) == one.get("kind"))


@cache
def _recipes() -> dict[str, Recipe]:
    contents = {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted(_PRESETS.glob("*.yaml"))
    }
    return {name: Recipe.model_validate(_whole(contents, name)) for name in contents}


def _whole(contents: Mapping[str, dict[str, Any]], name: str) -> dict[str, Any]:
    """Return a preset with what it takes over from the one that it is like."""
    content = dict(contents[name])
    like = content.pop("like", None)
    return merged(_whole(contents, like), content) if like else content
