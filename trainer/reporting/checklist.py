"""What a paper about a model should say, and where the report says it.

In the order and spirit of CLAIM, the Checklist for Artificial Intelligence in Medical Imaging
(Mongan, Moy, Kahn, Radiology: Artificial Intelligence 2020, 2(2):e200029), in words of our own.
What no program can know is left to the authors, openly.
"""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from trainer.config import Config
from trainer.package import ModelPackage

State = Literal["here", "partly", "authors", "missing"]
STATES: dict[State, str] = {
    "here": "in this report",
    "partly": "in part",
    "authors": "for the authors to say",
    "missing": "missing",
}


class Item(NamedTuple):
    """One point; `where` names the section that answers it, empty when only people can."""

    topic: str
    question: str
    where: str = ""


class CheckedItem(NamedTuple):
    """A point with its answer: `state`, and a note on what is there or what is missing."""

    topic: str
    question: str
    state: State
    note: str


ITEMS = (
    Item("Title", "It is said that a neural network was used, and for what", "the first page"),
    Item("Introduction", "Clinical background, and the role that the model is meant for"),
    Item("Introduction", "Aims and hypotheses"),
    Item("Study", "Whether data were collected for this (prospective) or were there before"),
    Item("Data", "Sources, and who is in them: inclusion, exclusion, dates, places"),
    Item("Data", "Licence and terms of use", "Settings and provenance"),
    Item("Data", "Preprocessing, step by step", "Settings and provenance"),
    Item("Data", "How patients' identities were protected"),
    Item("Data", "What was done about corrupt, missing or doubtful pictures", "scan"),
    Item("Ground truth", "Who labelled, by which standard, how well they agree"),
    Item("Ground truth", "Pictures whose label is disputed", "Cross-validation"),
    Item("Partitions", "How pictures were divided, in which numbers", "Data and split"),
    Item("Partitions", "At which level the parts are disjoint: picture, group, patient", "split"),
    Item("Model", "Architecture, inputs and outputs", "Settings and provenance"),
    Item("Model", "Where the initial weights come from", "Training"),
    Item("Training", "All settings, augmentation and seeds", "Settings and provenance"),
    Item("Training", "How the final weights were chosen", "Training"),
    Item("Evaluation", "Metrics, and how they are averaged", "Results"),
    Item("Evaluation", "Uncertainty of every figure", "Results"),
    Item("Evaluation", "Calibration", "Calibration"),
    Item("Evaluation", "Figures of whole patients, not only of slices", "patients"),
    Item("Evaluation", "Robustness: leaks and shortcuts looked for", "leaks"),
    Item("Evaluation", "Explanations, and whether they can be trusted", "Heat maps"),
    Item("Evaluation", "Testing on data of another origin", "external"),
    Item("Results", "Failures shown", "Errors"),
    Item("Discussion", "Limits, and what they mean in practice", "Limits"),
    Item("Discussion", "What it would mean to use the model in care"),
    Item("Other", "Where the software and the weights can be had", "Settings and provenance"),
    Item("Other", "Funding and interests"),
)


def checked(
    config: Config,
    package: ModelPackage,
    metrics: Mapping[str, Any],
    numbers: Mapping[str, Any],
    patients_known: bool,
) -> tuple[CheckedItem, ...]:
    """Return every point with its state for one run."""
    special = {
        "split": _of_split(patients_known),
        "patients": ("here", "Results") if _has_patients(metrics) else ("missing", _NO_PATIENTS),
        "leaks": ("here", "What the split hides")
        if numbers["leaked"]["audited"]
        else ("partly", "groups of the run only: give the passport of a scan"),
        "scan": ("here", "Data and split")
        if numbers["leaked"]["audited"]
        else ("missing", "give the passport of a scan"),
        "external": ("missing", "trainer evaluate PACKAGE --folder FOLDER judges on other data"),
        "Cross-validation": ("here", "Cross-validation")
        if not numbers["cross_validated"]["missing"]
        else ("missing", "needs out-of-fold answers: trainer cross-validate"),
        "Limits": ("here", "Limits") if package.limits else ("missing", "card.limits is empty"),
        "Heat maps": ("here", "Heat maps")
        if "heat_map_check" in package.manifest
        else ("missing", "package the run again"),
    }
    if not config.data.license:
        special["licence"] = ("missing", "data.license is empty")
    rows = []
    for item in ITEMS:
        key = "licence" if item.topic == "Data" and "Licence" in item.question else item.where
        state, note = special.get(key, ("here", item.where) if item.where else ("authors", ""))
        rows.append(CheckedItem(item.topic, item.question, state, note))
    return tuple(rows)


_NO_PATIENTS = "the data name no patients"


def _of_split(patients_known: bool) -> tuple[State, str]:
    if patients_known:
        return "here", "Data and split"
    return "partly", f"Data and split; {_NO_PATIENTS}"


def _has_patients(metrics: Mapping[str, Any]) -> bool:
    return any("patients" in figures for figures in metrics.values())
