"""Recipes as lines of text, for a terminal."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

import yaml

from trainer.recipes.preset import Choice, Recipe
from trainer.recipes.tasks import TASKS, listed

_HEAD = ("recipe", "tasks", "network", "what the paper claims")
_WIDTH = 100


def table(recipes: Sequence[Recipe]) -> Iterator[str]:
    """Yield the lines of a table of recipes."""
    rows = [_HEAD, *(_row(recipe) for recipe in recipes)]
    widths = [max(len(cells[place]) for cells in rows) for place in range(len(_HEAD))]
    for cells in rows:
        line = "  ".join(text.ljust(width) for text, width in zip(cells, widths, strict=True))
        yield line.rstrip()


def story(recipe: Recipe, choice: Choice) -> Iterator[str]:
    """Yield everything about one recipe; the fields that it sets are those of the choice."""
    yield f"{recipe.name}: {recipe.title}"
    yield from textwrap.wrap(recipe.summary, _WIDTH)
    yield from _section("Tasks", (_of_task(name) for name in recipe.tasks))
    yield from _section("Variants", (f"{k}: {v.title}" for k, v in recipe.variants.items()))
    if paper := recipe.paper:
        yield from ("", *textwrap.wrap(f"The paper: {paper.study} Data: {paper.data}", _WIDTH))
        yield from _section(f"It reports, on {paper.judged_on}", paper.reported)
        chosen = (f"{what}: {answer}" for what, answer in paper.unsaid.items())
        yield from _section("It leaves unsaid, and what was chosen", chosen)
        yield from _section("What cannot be as it stands", paper.inconsistencies)
    yield from _section("Notes", recipe.notes)
    ways = [f"protocol {choice.protocol}", f"preprocess {choice.preprocess}"]
    ways = [f"variant {choice.variant}", *ways] if choice.variant else ways
    yield from ("", f"Fields that it sets ({', '.join(ways)}):")
    yield yaml.safe_dump(recipe.settings(choice), sort_keys=False, default_flow_style=None).rstrip()


def _row(recipe: Recipe) -> tuple[str, ...]:
    return recipe.name, _first_of(recipe.tasks), _first_of(recipe.backbones()), _claims(recipe)


def _first_of(names: Sequence[str]) -> str:
    return names[0] + (f" and {len(names) - 1} more" if len(names) > 1 else "")


def _claims(recipe: Recipe) -> str:
    """Return the accuracies claimed for the usual task, of each variant that has one of its own."""
    task = recipe.tasks[0]
    if task in recipe.claims:
        return f"accuracy {_percent(recipe.claims[task]['accuracy'])}"
    said = [
        f"{_percent(variant.claims[task]['accuracy'])} ({name})"
        for name, variant in recipe.variants.items()
        if task in variant.claims
    ]
    return f"accuracy {', '.join(said)}" if said else "–"


def _percent(share: float) -> str:
    return f"{100 * share:.2f} %"


def _of_task(name: str) -> str:
    labels = TASKS[name].labels
    return f"{name}: {listed(labels) if labels else 'the folders as they are'}"


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = list(items)
    if lines:
        yield from ("", f"{title}:")
    for line in lines:
        yield from textwrap.wrap(line, _WIDTH, initial_indent="- ", subsequent_indent="  ")
