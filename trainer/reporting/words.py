"""Figures of a report as rows of words, the same in the page and on paper."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from trainer.card import shown
from trainer.judging.comparing import mcnemar_words, p_words, signed
from trainer.judging.protocols import PROTOCOLS

__all__ = ["mcnemar_words", "shown", "signed"]  # of other modules, for the templates
FOOTER = "Research use only, not for diagnosis."
OVERALL = (
    ("accuracy", "Accuracy", "share of pictures that are answered right"),
    ("balanced_accuracy", "Balanced accuracy", "mean sensitivity over the labels"),
    ("macro_f1", "F1, macro", "unweighted mean over the labels"),
    ("f1_weighted", "F1, weighted", "mean weighted by how often a label occurs"),
    ("precision_macro", "Precision, macro", "unweighted mean over the labels"),
    ("recall_macro", "Recall, macro", "unweighted mean over the labels"),
    ("precision_weighted", "Precision, weighted", "weighted by how often a label occurs"),
    ("recall_weighted", "Recall, weighted", "weighted by how often a label occurs"),
    ("matthews", "Matthews correlation (MCC)", "0 is chance, 1 is perfect"),
    ("kappa", "Cohen's kappa", "agreement beyond chance"),
    ("calibration_error", "Calibration error (ECE)", "15 bins, after temperature"),
    ("calibration_error_before", "Calibration error before", "15 bins, before temperature"),
)
OF_LABEL = (
    ("sensitivity", "Sensitivity (recall)"), ("specificity", "Specificity"),
    ("ppv", "PPV (precision)"), ("npv", "NPV"), ("f1", "F1"), ("roc_auc", "ROC-AUC"),
    ("pr_auc", "PR-AUC"),
)  # fmt: skip
INTERVALS = (
    "In parentheses: 95 % intervals. Sensitivity, specificity, PPV and NPV: Wilson; the others: "
    "1,000 resamples of whole groups. Where no resample differs from the sample there is none."
)


class Protocol(NamedTuple):
    """One of the three numbers; `missing` says what it needs where it cannot be had."""

    name: str
    pictures: int
    accuracy: str
    balanced_accuracy: str
    missing: str


def overall(metrics: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Return (name, figure with interval, what it is)."""
    return [(name, shown(metrics[key]), words) for key, name, words in OVERALL]


def label_head() -> list[str]:
    return [name for _, name in OF_LABEL]


def of_labels(metrics: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """Return (label, its figures in the order of OF_LABEL), the pooled finding last."""
    rows = [
        (name, [shown(figures[key]) for key, _ in OF_LABEL])
        for name, figures in metrics["labels"].items()
    ]
    if "finding" in metrics:
        found = metrics["finding"]
        figures = [shown(found[key]) if key in found else "–" for key, _ in OF_LABEL]
        rows.append(("any finding", figures))
    return rows


def protocols(numbers: Mapping[str, Any]) -> list[Protocol]:
    """Return the three numbers."""
    rows = []
    for key, name in PROTOCOLS.items():
        found = numbers[key]
        if found["missing"]:
            rows.append(Protocol(name, 0, "", "", found["missing"]))
        else:
            rows.append(
                Protocol(
                    name, found["pictures"], shown(found["accuracy"]),
                    shown(found["balanced_accuracy"]), "",
                )
            )  # fmt: skip
    return rows


def differences(comparison: Mapping[str, Any]) -> list[tuple[str, str, str, str]]:
    """Return (figure, the other run, this run, difference)."""
    names = {key: name for key, name, _ in OVERALL}
    rows = [(names[key], row) for key, row in comparison["differences"].items()]
    rows += [(f"ROC-AUC, {label}", row) for label, row in comparison["areas"].items()]
    return [
        (name, shown(row["first"]), shown(row["second"]), _difference(row["difference"]))
        for name, row in rows
    ]


def _difference(found: Mapping[str, Any]) -> str:
    p = p_words(found.get("p"))
    return f"{signed(found)}, {p} (DeLong)" if p else signed(found)


def share(count: int, whole: int) -> str:
    """Return a part of what was counted, such as "87 %"; only all of it is "100 %"."""
    return "100 %" if count == whole else percent(count / whole)


def percent(share: float) -> str:
    """Return a probability in words that never claim certainty, such as "87 %" or ">99 %"."""
    if share > 0.995:
        return ">99 %"
    return "<1 %" if share < 0.005 else f"{100 * share:.0f} %"
