"""The drawings of a report, for the page as SVG that follows its colours, for paper as PNG."""

import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure
from sklearn.metrics import precision_recall_curve, roc_curve

from trainer.metrics import calibrated
from trainer.reporting.content import Epoch, ReportContent

INK, QUIET, RULE, MODEL = "#1b1f26", "#5a6472", "#d5d9e0", "#6d28d9"
# the page replaces each by its own; matplotlib writes them in lower case
_OF_PAGE = {INK: "var(--ink)", QUIET: "var(--quiet)", RULE: "var(--rule)", MODEL: "var(--model)"}
# labels differ in dashes, too: colour never carries meaning alone
_LINES = ((MODEL, "-"), ("#c4620a", "--"), ("#2878b5", "-."), ("#8a7500", ":"), (QUIET, "-"))
_STYLE: Any = {
    "font.family": ["DejaVu Sans"], "font.size": 8, "axes.edgecolor": RULE,
    "axes.labelcolor": QUIET, "axes.linewidth": 0.8, "axes.spines.top": False,
    "axes.spines.right": False, "axes.titlesize": 9, "axes.titlecolor": INK,
    "axes.titlelocation": "left", "xtick.color": QUIET, "ytick.color": QUIET, "text.color": INK,
    "grid.color": RULE, "grid.linewidth": 0.6, "axes.grid": True, "axes.axisbelow": True,
    "legend.frameon": False, "legend.labelcolor": INK, "svg.fonttype": "none",
    "figure.constrained_layout.use": True, "lines.linewidth": 1.6, "text.parse_math": False,
}  # fmt: skip
_DOTS_PER_INCH = 220


def curves(content: ReportContent) -> Figure | None:
    """Draw loss and balanced accuracy over the epochs, the best one marked; None without any."""
    epochs = content.epochs
    if not epochs:
        return None
    with drawing(7.2, 2.5) as (figure, (left, right)):
        at = np.arange(1, len(epochs) + 1)
        losses, val_losses = (
            _numbers([getattr(epoch, name) for epoch in epochs]) for name in ("loss", "val_loss")
        )
        dot = "s" if len(at) == 1 else None  # there is no line through one point
        left.plot(at, losses, color=QUIET, ls="--", marker=dot, label="training")
        left.plot(at, val_losses, color=MODEL, marker=dot and "o", label="validation")
        left.set_title("Loss")
        left.legend()
        balanced = _numbers([e.val_balanced_accuracy for e in epochs])
        right.plot(at, balanced, color=MODEL)
        right.set_title("Balanced accuracy on validation")
        right.set_ylim(0, 1.02)
        kept = max((n for n, e in enumerate(epochs) if e.best), default=int(np.argmax(balanced)))
        right.plot(at[kept], balanced[kept], "o", color=MODEL, ms=5)
        right.annotate(
            f"kept: {balanced[kept]:.3f}", (at[kept], balanced[kept]), (0, -13), color=INK,
            textcoords="offset points", ha="right" if kept > len(epochs) / 2 else "left",
        )  # fmt: skip
        for axes in (left, right):
            _number_epochs(axes, epochs)
    return figure


def calibration(content: ReportContent) -> Figure:
    """Draw how confidence and being right agree, before and after temperature."""
    diagrams = content.metrics[content.judged_split]["reliability"]
    figures = content.metrics[content.judged_split]
    with drawing(6.4, 2.9) as (figure, both):
        for axes, (name, key, title) in zip(
            both,
            (
                ("before", "calibration_error_before", "Before temperature"),
                ("after", "calibration_error", f"After temperature {content.temperature:.2f}"),
            ),
            strict=True,
        ):
            _reliability(axes, diagrams[name])
            error = figures[key]["value"]
            axes.set_title(f"{title}\nECE {error:.3f}" if error is not None else title)
        both[0].set_ylabel("share that is right")
    return figure


def operating(content: ReportContent) -> Figure:
    """Draw ROC and precision-recall curves of each label against the rest."""
    part = content.predictions.of(content.judged_split)
    shares = calibrated(part.logits, content.temperature)
    with drawing(6.4, 3.0) as (figure, (left, right)):
        for index, name in enumerate(part.labels):
            positive = part.truth == index
            if not positive.any() or positive.all():
                continue
            colour, dashes = _LINES[index % len(_LINES)]
            alarms, found, _ = roc_curve(positive, shares[:, index])
            left.plot(alarms, found, color=colour, ls=dashes, label=name)
            precision, recall, _ = precision_recall_curve(positive, shares[:, index])
            right.plot(recall, precision, color=colour, ls=dashes, label=name)
        left.set(xlabel="1 - specificity", ylabel="sensitivity", title="ROC")
        right.set(xlabel="sensitivity (recall)", ylabel="PPV (precision)",
                  title="Precision and recall")  # fmt: skip
        for axes in (left, right):
            axes.set(xlim=(-0.01, 1.01), ylim=(-0.01, 1.02))
        if left.get_lines():
            left.legend(loc="lower right")
    return figure


def protocols(content: ReportContent) -> Figure | None:
    """Draw the accuracies of the three protocols above those of the shortcuts; None without any."""
    rows: list[tuple[str, dict[str, Any] | None, bool]] = [
        ("test as given", content.numbers["as_given"]["accuracy"], True),
        ("without leaked pictures", content.numbers["without_leaked"]["accuracy"], True),
        ("cross-validation, grouped", content.numbers["cross_validated"]["accuracy"], True),
    ]
    rows += [(s.words, {"value": s.accuracy}, False) for s in content.shortcuts]
    if content.shortcuts:
        chance = max(s.chance for s in content.shortcuts)
        rows.append(("always the commonest label", {"value": chance}, False))
    known = [(name, found, own) for name, found, own in rows if found is not None]
    if len(known) < 3:  # two equal dots say less than the table
        return None
    with drawing(6.8, 0.55 + 0.3 * len(known), columns=1) as (figure, axes):
        for place, (_, found, own) in enumerate(reversed(known)):
            colour, value = MODEL if own else QUIET, float(found["value"])
            low, high = found.get("low"), found.get("high")
            if low is not None and high is not None:
                axes.plot([low, high], [place, place], color=colour, lw=1.2)
            axes.plot(value, place, "o" if own else "s", color=colour, ms=5)
            axes.annotate(f"{100 * value:.1f} %", (max(value, high or 0), place), (7, -3),
                          textcoords="offset points", color=INK)  # fmt: skip
        axes.set_yticks(range(len(known)), [name for name, _, _ in reversed(known)])
        axes.set(xlim=(0, 1.1), ylim=(-0.6, len(known) - 0.4), xlabel="accuracy")
        axes.set_xticks(np.arange(0, 1.01, 0.2), [f"{n} %" for n in range(0, 101, 20)])
        axes.grid(False, axis="y")
        axes.tick_params(axis="y", length=0, labelcolor=INK)
    return figure


def as_svg(figure: Figure, words: str) -> str:
    """Return an SVG element that follows the colours of the page; `words` are read aloud for it."""
    buffer = io.StringIO()
    with mpl.rc_context({**_STYLE, "svg.hashsalt": words}):
        figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None})
    drawn = buffer.getvalue()
    drawn = drawn[drawn.index("<svg") :]
    drawn = re.sub(r"<metadata>.*?</metadata>", "", drawn, flags=re.DOTALL)
    drawn = re.sub(r"font: ([\d.]+)px [^;\"]*", r"font: \1px var(--font)", drawn)
    for colour, variable in _OF_PAGE.items():
        drawn = drawn.replace(colour, variable)
    # what has no colour of its own is black, which a dark page would swallow
    return drawn.replace("<svg ", f'<svg role="img" aria-label="{words}" fill="var(--ink)" ', 1)


def as_png(figure: Figure) -> bytes:
    """Return a PNG on white, sharp on paper."""
    buffer = io.BytesIO()
    with mpl.rc_context(_STYLE):
        figure.savefig(buffer, format="png", dpi=_DOTS_PER_INCH, facecolor="white",
                       metadata={"Software": None})  # fmt: skip
    return buffer.getvalue()


@contextmanager
def drawing(width: float, height: float, columns: int = 2) -> Iterator[tuple[Figure, Any]]:
    """Yield a figure (inches) and its axes side by side, the style in force while it is drawn."""
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(width, height))
        yield figure, figure.subplots(1, columns)


def _reliability(axes: Any, diagram: dict[str, Any]) -> None:
    count = np.asarray(diagram["pictures"], float)
    confidence, right = _numbers(diagram["confidence"]), _numbers(diagram["right"])
    known = count > 0
    axes.plot([0, 1], [0, 1], color=QUIET, lw=0.8, ls="--")
    sizes = 12 + 160 * count[known] / count.sum()
    axes.plot(confidence[known], right[known], color=MODEL, lw=1)
    axes.scatter(confidence[known], right[known], sizes, color=MODEL, zorder=3)
    axes.set(xlim=(0, 1.03), ylim=(0, 1.03), xlabel="mean probability of the suggested label")


def _number_epochs(axes: Any, epochs: Sequence[Epoch]) -> None:
    axes.set_xlabel("epoch")
    axes.xaxis.get_major_locator().set_params(integer=True)
    if len(epochs) == 1:
        axes.set(xlim=(0, 2), xticks=[1])
    heads = sum(epoch.stage == "head" for epoch in epochs)
    if 0 < heads < len(epochs):
        axes.axvline(heads + 0.5, color=QUIET, lw=0.8, ls=":")
        axes.annotate("all layers", (heads + 0.5, 1), (4, -8), color=QUIET, fontsize=7,
                      xycoords=("data", "axes fraction"), textcoords="offset points")  # fmt: skip


def _numbers(values: Sequence[float | None]) -> Any:
    return np.array([np.nan if value is None else value for value in values], float)
