"""What a recipe tells apart, and how names of folders are understood. No torch."""

import re
from collections.abc import Collection
from typing import NamedTuple

from trainer.errors import TrainerError

GLIOMA, MENINGIOMA, PITUITARY = "glioma", "meningioma", "pituitary"
TUMOR, NONE = "tumor", "no tumor"
_TYPES = (GLIOMA, MENINGIOMA, PITUITARY)
_ORDER = (*_TYPES, TUMOR, NONE)  # that of bars on the screen
_NUMBERED = {"0": NONE, "1": TUMOR}  # understood together alone: other sets number their types
_MEANINGS = {
    **{form: kind for kind in _TYPES for form in (kind, f"{kind}tumor")},
    **dict.fromkeys(("tumor", "braintumor", "yes", "positive"), TUMOR),
    **dict.fromkeys(("notumor", "nontumor", "no", "normal", "healthy", "negative"), NONE),
}


class Task(NamedTuple):
    """What is told apart.

    labels  {label: kinds of picture that it takes}, one kind at least must be there; empty: the
            folders as they are
    """

    name: str
    labels: dict[str, tuple[str, ...]]


class Labelling(NamedTuple):
    """How found names become labels.

    labels    {found name: label}, in the order of the labels
    negative  the label that means "nothing found", if there is one
    left_out  found names that the task has no use for
    """

    labels: dict[str, str]
    negative: str | None
    left_out: tuple[str, ...] = ()


TASKS = {
    task.name: task
    for task in (
        Task("as-found", {}),
        Task("four-classes", {kind: (kind,) for kind in (*_TYPES, NONE)}),
        Task("tumor-vs-normal", {TUMOR: (TUMOR, *_TYPES), NONE: (NONE,)}),
        *(Task(f"{kind}-vs-normal", {kind: (kind,), NONE: (NONE,)}) for kind in _TYPES),
    )
}


def meaning(name: str) -> str | None:
    """Return the kind that a folder's name means, None when it is not in our vocabulary."""
    plain = re.sub(r"[^a-z0-9]", "", name.casefold()).replace("tumour", "tumor")
    return _MEANINGS.get(plain) or _MEANINGS.get(plain.removesuffix("s"))


def label(task: Task, found: Collection[str]) -> Labelling:
    """Return how the names in a folder become the labels of a task.

    Raises TrainerError that says what the task needs and what was found.
    """
    if not task.labels:
        return _as_found(found)
    numbered = _NUMBERED if set(found) == set(_NUMBERED) else {}
    kinds = {name: numbered.get(name) or meaning(name) for name in sorted(found)}
    labels = {
        name: wanted
        for wanted, takes in task.labels.items()
        for name, kind in kinds.items()
        if kind in takes
    }
    if lacking := [wanted for wanted in task.labels if wanted not in labels.values()]:
        raise TrainerError(
            f"The pictures do not fit the task '{task.name}'",
            f"it needs {listed(task.labels)}; none of what was found "
            f"({', '.join(sorted(found)) or 'nothing'}) is {listed(lacking, 'or')}.",
            _other_tasks(task, found),
        )
    return Labelling(labels, NONE, tuple(name for name in kinds if name not in labels))


def _as_found(found: Collection[str]) -> Labelling:
    """Return our labels where every name is understood, else the names as they are.

    Half a translation would mislead: "normal" beside "stroke" is not "no tumor".
    """
    kinds = {name: meaning(name) for name in sorted(found)}
    if all(kinds.values()):
        order = sorted(kinds, key=lambda name: _ORDER.index(str(kinds[name])))
        labels = {name: str(kinds[name]) for name in order}
        return Labelling(labels, NONE if NONE in labels.values() else None)
    negatives = [name for name, kind in kinds.items() if kind == NONE]
    order = sorted(kinds, key=lambda name: name in negatives)
    return Labelling({name: name for name in order}, negatives[0] if len(negatives) == 1 else None)


def _other_tasks(task: Task, found: Collection[str]) -> str:
    kinds = {meaning(name) for name in found}
    fitting = [
        other.name
        for other in TASKS.values()
        if other.labels and other != task
        and all(kinds.intersection(takes) for takes in other.labels.values())
    ]  # fmt: skip
    hint = f"These pictures fit --task {' or '.join(fitting)}. " if fitting else ""
    return f"{hint}The recipe 'default' takes folders as they are."


def listed(names: Collection[str], joint: str = "and") -> str:
    """Return "glioma, meningioma and no tumor"."""
    *first, last = names
    return f"{', '.join(first)} {joint} {last}" if first else last
