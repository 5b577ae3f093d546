"""`trainer compare A B`: whether B answers better than A, and what was done differently."""

import argparse
import json
from pathlib import Path
from typing import Any

from trainer.errors import TrainerError
from trainer.files import write_result
from trainer.judging.comparing import compare, mcnemar_words, verdict
from trainer.judging.predictions import SPLIT_WORDS, read_predictions
from trainer.reporting.words import differences
from trainer.runs import differing_settings
from trainer.wording import aligned, many


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    parser = commands.add_parser("compare", help="compare two runs on the same pictures")
    parser.add_argument("first", type=Path, metavar="A", help="run folder")
    parser.add_argument("second", type=Path, metavar="B", help="run folder")
    parser.add_argument("--json", action="store_true", help="print JSON only")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page, too")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    names = chosen.first.resolve().name, chosen.second.resolve().name
    first, second = read_predictions(chosen.first), read_predictions(chosen.second)
    splits = {
        split: compare(a, b, (first.temperature(), second.temperature()))
        for split in SPLIT_WORDS
        if len(a := first.of(split)) and len(b := second.of(split))
    }
    if not splits:
        raise TrainerError("The two runs cannot be compared", "they have no split in common.")
    words = verdict(next(iter(splits.values())), *names)
    settings = differing_settings(chosen.first, chosen.second)
    if chosen.html is not None:
        _write_page(chosen.html, names, splits, words, settings)
    if chosen.json:
        content = {
            "first": names[0], "second": names[1], "words": words, "splits": splits,
            "settings": [{"name": n, "first": a, "second": b} for n, a, b in settings],
        }  # fmt: skip
        print(json.dumps(content, indent=1, allow_nan=False))  # noqa: T201
        return 0
    for line in _lines(names, splits, words, settings):
        print(line)  # noqa: T201
    return 0


def _lines(
    names: tuple[str, str],
    splits: dict[str, dict[str, Any]],
    words: str,
    settings: list[tuple[str, str, str]],
) -> list[str]:
    lines = [words]
    for split, found in splits.items():
        lines += [
            "",
            f"{SPLIT_WORDS[split]}: {many(found['pictures'], 'picture')} that both answered",
        ]
        rows = [("", *names, "difference"), *differences(found)]
        lines += [f"  {line}" for line in aligned(rows)]
        lines.append(f"  {mcnemar_words(found['mcnemar'], *names)}")
    lines += ["", "Settings that differ:" if settings else "No setting differs."]
    return [*lines, *(f"  {name}: {there} → {here}" for name, there, here in settings)]


def _write_page(
    path: Path,
    names: tuple[str, str],
    splits: dict[str, dict[str, Any]],
    words: str,
    settings: list[tuple[str, str, str]],
) -> None:
    from trainer.reporting.content import Comparison  # imports torch
    from trainer.reporting.page import render_comparison

    page = render_comparison(
        f"{names[0]} and {names[1]}", Comparison(names[0], splits, words), names[1], settings
    )
    write_result(path, page.encode())
