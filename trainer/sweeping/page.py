"""The page about a sweep: one HTML file that needs nothing beside it."""

import datetime
from pathlib import Path

import jinja2

import trainer.reporting
from trainer.reporting.figures import as_svg
from trainer.reporting.words import FOOTER
from trainer.runs import settings_of
from trainer.sweeping import figures
from trainer.sweeping.ranges import Range
from trainer.sweeping.table import Table, in_words, short

_OUTCOMES = {
    "finished": "finished", "pruned": "pruned", "failed": "failed",
    "running": "running or stopped", "waiting": "waiting",
}  # fmt: skip
_METHODS = {"grid": "Grid", "random": "Random search", "tpe": "TPE search"}


def render(table: Table) -> str:
    """Return the page as the table is now."""
    metric = figures.metric_words(table)
    drawn = {
        "history": (figures.history(table), f"{metric} by trial"),
        "curves": (figures.learning_curves(table), f"{metric} over the epochs of all trials"),
        "importance": (figures.importance(table), "Importance of each setting"),
    }
    svg = {name: as_svg(figure, said) if figure else "" for name, (figure, said) in drawn.items()}
    fields = {
        name: as_svg(figure, f"{metric} over {name}")
        for name in table.sweep.search
        if (figure := figures.over(table, name)) is not None
    }
    return _environment().get_template("sweep.html").render(
        table=table, sweep=table.sweep, best=table.best, metric=metric, svg=svg, fields=fields,
        ranges={name: _range_words(found) for name, found in table.sweep.search.items()},
        outcomes=_OUTCOMES, counted=_counted(table), footer=FOOTER, in_words=in_words,
        short=short, method=_METHODS[table.sweep.method],
        rows=table.in_order, failures=_failures(table),
        pictures={s: sum(counts.values()) for s, counts in table.counts.items()},
        base=[row for row in settings_of(table.sweep.base) if not _searched(table, row[0])],
        made=datetime.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
    )  # fmt: skip


def _searched(table: Table, name: str) -> bool:
    """Whether a setting is searched, or a part of one, such as of the augmentation."""
    return any(name == found or name.startswith(f"{found}.") for found in table.sweep.search)


def _counted(table: Table) -> str:
    counts = ((table.count(outcome), words) for outcome, words in _OUTCOMES.items())
    return ", ".join(f"{count} {words}" for count, words in counts if count)


def _failures(table: Table) -> dict[str, list[int]]:
    """Return {why: numbers of the trials that failed so}."""
    found: dict[str, list[int]] = {}
    for row in table.rows:
        if row.error:
            found.setdefault(row.error, []).append(row.number)
    return found


def _environment() -> jinja2.Environment:
    """Return an environment that knows the style of the reports, too."""
    folders = [Path(__file__).parent, Path(str(trainer.reporting.__file__)).parent]
    return jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined,
        loader=jinja2.FileSystemLoader(folders),
    )  # fmt: skip


def _range_words(found: list[object] | Range) -> str:
    if not isinstance(found, Range):
        return ", ".join(short(value) for value in found)
    said = f"{found.low:g} to {found.high:g}"
    if found.step is not None:
        said += f" in steps of {found.step:g}"
    if found.log:
        said += ", logarithmic"
    return said if not found.is_whole or found.step else f"{said}, whole numbers"
