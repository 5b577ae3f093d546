"""A paper's figures beside those of a run that follows its recipe."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from trainer.card import shown
from trainer.paper_config import Figure, Paper
from trainer.reporting.words import OF_LABEL, OVERALL

TITLE = "Paper and here"
_NAMES = {**{key: name for key, name, _ in OVERALL}, **dict(OF_LABEL)}
_PROTOCOLS = {
    "paper": "This run is split as the paper did, by picture, so what it scores on copies counts "
    "as well; the column without leaked pictures is the honest one.",
    "clean": "This run keeps together what belongs together, so it answers a harder question than "
    "the paper did.",
}
_PREPARED = {"paper": "as the paper says", "native": "as the weights want them"}


class Claimed(NamedTuple):
    """One figure, in words; what was not measured is a dash."""

    name: str
    paper: str
    here: str
    without_leaked: str
    cross_validated: str


def head(judged_split: str) -> tuple[str, ...]:
    """Return what stands over the columns of `rows`."""
    return (
        "figure", "the paper", f"here, {judged_split}", "here, without leaked pictures",
        "here, cross-validation by groups",
    )  # fmt: skip


def rows(paper: Paper, metrics: Mapping[str, Any], numbers: Mapping[str, Any]) -> list[Claimed]:
    """Return every claim beside what was measured.

    metrics  of the split that the report is about, as judgement.judge gives them
    numbers  as protocols.three_numbers gives them; they hold accuracies alone
    """
    return [
        Claimed(
            _NAMES[figure], f"{value:.4f}", _here(metrics, figure),
            *(_by_protocol(numbers[key], figure) for key in ("without_leaked", "cross_validated")),
        )
        for figure, value in paper.claims.items()
    ]  # fmt: skip


def sentences(paper: Paper) -> str:
    """Say what is followed, what the claims are about, and what sets this run apart."""
    variant = f", variant {paper.variant}" if paper.variant else ""
    judged = f" The paper judged on {paper.judged_on}." if paper.judged_on else ""
    claims = "" if paper.claims else " For this variant and task it gives no figure."
    return (
        f"Recipe {paper.recipe}{variant}: {paper.title}.{judged}{claims} "
        f"{_PROTOCOLS[paper.protocol]} Pictures are prepared {_PREPARED[paper.preprocess]}."
    )


def _here(metrics: Mapping[str, Any], figure: Figure) -> str:
    """Return a figure overall, or one of any finding against none."""
    found = metrics.get(figure) or metrics.get("finding", {}).get(figure)
    return shown(found) if found else "–"


def _by_protocol(number: Mapping[str, Any], figure: Figure) -> str:
    if figure != "accuracy" or number["missing"]:
        return "–"
    return shown(number["accuracy"])
