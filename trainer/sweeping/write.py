"""What a sweep leaves: a table for programs, one for people, and the config of its best trial."""

import json
from pathlib import Path
from typing import Any

import yaml

from trainer.files import write_whole
from trainer.runs import SWEEP_TABLE
from trainer.sweeping.table import Table, gather, in_words
from trainer.sweeping.trial import SPLIT
from trainer.sweeping.work import Desk, read_settings

SHEET, PAGE, BEST = "sweep.csv", "sweep.html", "best.yaml"


def write_table(at: Desk) -> Table:
    """Write `sweep.json`, `sweep.csv` and, once there is a best trial, `best.yaml`. OSError."""
    table = gather(at.sweep, at.study(), read_settings(at.folder), at.run_folder)
    write_whole(at.folder / SWEEP_TABLE, json.dumps(table.to_json(), indent=1).encode())
    write_whole(at.folder / SHEET, table.to_csv().encode())
    if table.best is not None:
        write_whole(at.folder / BEST, best_config(table).encode())
    return table


def write_page(folder: Path, table: Table) -> None:
    """Write `sweep.html`. OSError."""
    from trainer.sweeping.page import render  # what draws takes a second to import

    write_whole(folder / PAGE, render(table).encode())


def best_config(table: Table) -> str:
    """Return the config of the best trial as YAML, to be kept beside `split.json`.

    The split of the sweep is used again: the figures on validation are then comparable.
    """
    best = table.best
    assert best is not None
    config = table.sweep.config_of(best.settings)
    content: dict[str, Any] = config.model_dump(mode="json")
    content["data"]["split_file"] = SPLIT  # beside this file, so that both can be moved
    told = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=100)
    done = len(table.ranked)
    return (
        f"# The best of {done} finished trials of the sweep {table.sweep.name}: number "
        f"{best.number}, {table.sweep.metric} {best.value:.4f}\n"
        f"# with {in_words(best.settings)}.\n{told}"
    )
