"""What a recipe is, and what its paper claims, in the words of a page."""

from mriviewer.training.plan import Plan
from mriviewer.training.setting import choice_of
from trainer.errors import TrainerError
from trainer.recipes import TASKS, Recipe

PROTOCOLS = {
    "clean": "Clean: what belongs together stays together",
    "paper": "As the paper did: its figures are too good",
}
PREPROCESS = {
    "native": "As the weights want them",
    "paper": "As near to the paper as can be",
}
_FIGURES = {
    "accuracy": "accuracy", "precision_weighted": "precision", "recall_weighted": "recall",
    "f1_weighted": "F1", "sensitivity": "sensitivity", "specificity": "specificity",
    "ppv": "positive predictive value",
}  # fmt: skip


def task_words(name: str) -> str:
    """Return what a task tells apart."""
    labels = tuple(TASKS[name].labels)
    return ", ".join(labels) if labels else "The labels as they are"


def short_claim(recipe: Recipe) -> str:
    """Return the accuracies that a paper claims for its usual task, a line for a list."""
    if recipe.paper is None:
        return "Chosen on validation"
    task = recipe.tasks[0]
    found = [recipe.claims_of(name, task) for name in recipe.variants or ("",)]
    said = sorted({each["accuracy"] for each in found if "accuracy" in each})
    if not said:
        return "Claims no accuracy"
    span = " to ".join(_percent(share) for share in dict.fromkeys((said[0], said[-1])))
    return f"Claims an accuracy of {span}"


def claim(recipe: Recipe, plan: Plan) -> str:
    """Return what the paper claims for the way that is chosen, and on which pictures."""
    if recipe.paper is None:
        return ""
    try:
        choice = choice_of(plan)
    except TrainerError:
        return ""
    claims = recipe.claims_of(choice.variant, choice.task)
    if not claims:
        return "The paper has no figure for this choice."
    said = ", ".join(f"{_FIGURES[name]} {_percent(value)}" for name, value in claims.items())
    return f"The paper claims {said}, judged on {recipe.paper.judged_on}."


def story(recipe: Recipe) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return headings with their lines: what a paper did, says, leaves open and gets wrong."""
    parts: list[tuple[str, tuple[str, ...]]] = []
    if paper := recipe.paper:
        unsaid = tuple(f"{_capital(what)}: {taken}" for what, taken in paper.unsaid.items())
        parts = [
            ("The study", (paper.study,)),
            ("Its pictures", (paper.data,)),
            ("It reports", paper.reported),
            ("It leaves open, and what is done here", unsaid),
            ("What cannot be as it stands", paper.inconsistencies),
        ]
    parts.append(("Notes", recipe.notes))
    return tuple((title, lines) for title, lines in parts if lines)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _percent(share: float) -> str:
    return f"{100 * share:.4g}\u00a0%"  # kept on one line
