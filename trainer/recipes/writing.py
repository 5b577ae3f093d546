"""A config as YAML that a person reads and edits: comments first, short lists on one line."""

import textwrap
from collections.abc import Iterator, Mapping
from numbers import Number
from typing import Any

import yaml

from trainer.recipes.preset import find_recipe

_WIDTH = 100
_SHORT = 24  # characters of a text that may stand in a list on one line


class _Dumper(yaml.SafeDumper):
    """Keeps the order of keys, and writes numbers that belong together on one line."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def as_yaml(config: Mapping[str, Any], recipe: str) -> str:
    """Return the text of a config that `config_of` made from the recipe of that name."""
    comments = "".join(f"{line}\n" for line in _comments(config, recipe))
    body = yaml.dump(
        dict(config), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH
    )
    return f"{comments}{body}"


def _comments(config: Mapping[str, Any], name: str) -> Iterator[str]:
    recipe = find_recipe(name)
    paper = config.get("paper")
    ways = f" Protocol {paper['protocol']}, preprocessing {paper['preprocess']}." if paper else ""
    yield from _wrapped(f"Made from the recipe {name}: {recipe.title}.{ways}", "# ")
    yield "# Every field can be changed. Train with: trainer fit THIS-FILE"
    if recipe.paper is not None:
        yield "# What the paper leaves unsaid, and what was chosen:"
        for what, chosen in recipe.paper.unsaid.items():
            yield from _wrapped(f"{what}: {chosen}", "# - ")
    for note in recipe.notes:
        yield from _wrapped(note, "# ")


def _wrapped(text: str, mark: str) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=mark, subsequent_indent="#".ljust(len(mark)),
        break_on_hyphens=False,
    )  # fmt: skip


def _list(dumper: _Dumper, items: Any) -> yaml.Node:
    short = all(len(str(item)) <= _SHORT for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=short)


def _mapping(dumper: _Dumper, fields: dict[str, Any]) -> yaml.Node:
    numbers = all(isinstance(value, Number) for value in fields.values())
    return dumper.represent_mapping("tag:yaml.org,2002:map", fields, flow_style=numbers)


_Dumper.add_representer(list, _list)
_Dumper.add_representer(tuple, _list)
_Dumper.add_representer(dict, _mapping)
