"""Recipes: ways to train that are known to work, and those of five papers. No torch.

The front door: `list_recipes` and `find_recipe` tell what there is, with what each paper claims,
`config_of` makes a config from a recipe and a folder of pictures, `as_yaml` writes it for people,
`merged` puts sections of a config together.
"""

from trainer.recipes.making import config_of
from trainer.recipes.preset import Choice, Recipe, find_recipe, list_recipes, merged
from trainer.recipes.tasks import TASKS, Task
from trainer.recipes.writing import as_yaml

__all__ = [
    "TASKS", "Choice", "Recipe", "Task", "as_yaml", "config_of", "find_recipe", "list_recipes",
    "merged",
]  # fmt: skip
