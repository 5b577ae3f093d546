"""The models that can be chosen, with what one should know before choosing. No torch."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriviewer.core.language import tr


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """One row of the model chooser.

    quality  how it did on its clean test, e.g. "Clean test accuracy 0.91"; empty if not stated
    card     what its makers say about data and limits, Markdown
    """

    name: str
    version: str
    path: Path
    labels: tuple[str, ...]
    quality: str = ""
    card: str = ""
    license: str = ""
    limits: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return f"{self.name} {self.version}"


def list_models() -> tuple[ModelChoice, ...]:
    """Return the installed models, shipped ones first. Reads files: not for the GUI thread."""
    from mriviewer.model_store import installed  # loads the package reader: not at start

    return tuple(
        ModelChoice(m.name, m.version, m.path, m.labels, quality(m.package.metrics),
                    m.package.card, m.package.license, tuple(m.package.limits))
        for m in installed()
    )  # fmt: skip


def quality(metrics: dict[str, Any]) -> str:
    """Return the accuracy on the clean test with its interval, as the package states it."""
    figures = metrics.get("test", metrics)
    accuracy = figures.get("accuracy") if isinstance(figures, dict) else None
    if not isinstance(accuracy, dict) or "value" not in accuracy:
        return ""
    text = tr("Clean test accuracy {value:.2f}").format(value=accuracy["value"])
    if "low" in accuracy and "high" in accuracy:
        text += f" ({accuracy['low']:.2f}–{accuracy['high']:.2f})"
    return text


def second_of(models: tuple[ModelChoice, ...], chosen: ModelChoice | None) -> ModelChoice | None:
    """Return the model that gives a second opinion: the first of another name, its newest version.

    `models` are in the order of the chooser, the newest version of a name first.
    """
    others = (m for m in models if chosen is not None and m.name != chosen.name)
    return next(others, None)


def preferred(models: tuple[ModelChoice, ...], wanted: str) -> ModelChoice | None:
    """Return the model called "name" or "name-version"; else "tumor-type"; else the first."""
    for name in (wanted, "tumor-type"):
        for model in models:
            if name in (model.name, f"{model.name}-{model.version}"):
                return model
    return models[0] if models else None
