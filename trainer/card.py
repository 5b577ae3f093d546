"""The model card: what people should know before they believe a number. Markdown, no torch."""

from collections.abc import Mapping
from typing import Any

_FIGURES = {
    "accuracy": "Accuracy",
    "balanced_accuracy": "Balanced accuracy (mean sensitivity)",
    "macro_f1": "F1 (unweighted mean over labels)",
    "f1_weighted": "F1 (mean weighted by how often a label occurs)",
    "precision_macro": "Precision (unweighted mean)",
    "recall_macro": "Recall (unweighted mean)",
    "precision_weighted": "Precision (weighted mean)",
    "recall_weighted": "Recall (weighted mean)",
    "matthews": "Matthews correlation (MCC)",
    "kappa": "Cohen's kappa",
    "calibration_error": "Calibration error (ECE, 15 bins)",
    "calibration_error_before": "Calibration error before temperature",
}
_PROPORTIONS = {
    "sensitivity": "Sensitivity",
    "specificity": "Specificity",
    "ppv": "PPV",
    "npv": "NPV",
    "f1": "F1",
    "roc_auc": "ROC-AUC",
    "pr_auc": "PR-AUC",
}
_OVER = {
    "seeds": "on the same split, with one seed after the other",
    "folds": "each without another part of the training pictures, by which its weights were chosen",
    "runs": "apart, and were put together",
}
_ALIKE = 0.5  # rank correlation with maps of random weights from which a reader is warned


def write_card(manifest: Mapping[str, Any]) -> str:
    """Return the card for a manifest whose metrics are known."""
    training, output = manifest["training"], manifest["output"]
    parts = [
        f"# {manifest['title']} ({manifest['name']} {manifest['version']})",
        "**Research use only, not for diagnosis.**",
        manifest["intended_use"],
        "## Output",
        f"{output['meaning']} Labels, in order: {', '.join(output['labels'])}.",
        "## Data",
        training["data"]["description"],
        f"Licence of the data: {training['data']['license']}",
        f"Split: {training['data']['split_kind']}.",
        _counts(training["data"]["counts"]),
        "## Training",
        _training(manifest),
        "## Limits",
        "\n".join(f"- {limit}" for limit in manifest["limits"]),
    ]
    for split, title in (("test", "Numbers on test"), ("val", "Numbers on validation")):
        if split in manifest["metrics"]:
            parts += [f"## {title}", _metrics(manifest["metrics"][split], split)]
    if "heat_map_check" in manifest:
        parts += ["## Heat maps", map_check_words(manifest["heat_map_check"])]
    parts += [
        "Proportions have 95 % Wilson intervals; the other figures have 95 % bootstrap intervals "
        "over groups of pictures that belong together; where no resample differs there is no "
        "interval. Where patients are not known, slices of one patient may count several times, so "
        "the true uncertainty is larger."
    ]
    return "\n\n".join(parts) + "\n"


def shown(figure: Mapping[str, float | None]) -> str:
    """Return "0.894 (0.870 to 0.915)", "1.000 (no interval)" or "not measurable"."""
    if figure["value"] is None:
        return "not measurable"
    if figure["low"] is None or figure["high"] is None:
        return f"{figure['value']:.3f} (no interval)"
    return f"{figure['value']:.3f} ({figure['low']:.3f} to {figure['high']:.3f})"


def doubt_words(metrics: Mapping[str, Any]) -> list[str]:
    """Say how prediction sets and the out-of-distribution score do, a sentence each."""
    said = [
        f"Prediction sets of {100 * float(level):g} % hold the true label in "
        f"{100 * found['covered']:.1f} %, with {found['mean_size']:.2f} labels on average."
        for level, found in metrics.get("conformal", {}).items()
    ]
    if "unfamiliar" in metrics:
        said.append(
            f"Unlike the training pictures by their features: {100 * metrics['unfamiliar']:.1f} % "
            "(5 % of validation by construction)."
        )
    return said


def kept_words(training: Mapping[str, Any]) -> str:
    """Say which weights a model has, from the `training` of its manifest."""
    of = training.get("ensemble")
    if of is None:
        early = training.get("ended_early")
        return (
            f"The weights of stage '{training['best_stage']}', epoch {training['best_epoch']}, "
            "validated best (balanced accuracy) and are kept, in 16 bits."
        ) + (f" {early_words(early)}" if early else "")
    each = "; ".join(
        f"seed {one['seed']}, stage '{one['best_stage']}', epoch {one['best_epoch']}"
        + (" (training was ended early)" if "ended_early" in one else "")
        for one in of["members"]
    )
    return (
        f"{len(of['members'])} such networks were trained {_OVER[of['over']]}; the answer is the "
        "mean of their logits. Of each, the weights that validated best (balanced accuracy) are "
        f"kept, in 16 bits: {each}."
    )


def early_words(early: Mapping[str, Any]) -> str:
    """Say where a training was ended, from `ended_early` of its record."""
    stage = "one" if early["stage"] == "head" else "two"
    return (
        f"Training was ended early by hand, after {early['epochs']} of {early['planned']} planned "
        f"epochs of stage {stage}."
    )


def map_check_words(check: Mapping[str, Any]) -> str:
    """Say whether heat maps depend on what was learnt, with the figures."""
    every, head = check["all"], check["head"]
    depend = abs(every["rank_correlation"]) < _ALIKE
    words = "so they depend on what was learnt"
    if not depend:
        words = "so in part they show the picture or the network: read them with care"
    return (
        f"Randomised weights: on {check['pictures']} validation pictures the maps agree with those "
        f"of random weights by a rank correlation of {every['rank_correlation']:.2f} (structural "
        f"similarity {every['ssim']:.2f}), and with those of a random head alone by "
        f"{head['rank_correlation']:.2f} ({head['ssim']:.2f}); 1 is the same map. With random "
        f"weights they are {'unlike' if depend else 'still like'} the true ones, {words}."
    )


def _counts(counts: Mapping[str, Mapping[str, int]]) -> str:
    labels = list(next(iter(counts.values())))
    rows = [
        [split, *(str(counts[split][name]) for name in labels), str(sum(counts[split].values()))]
        for split in counts
    ]
    return _table(["split", *labels, "all"], rows)


def _training(manifest: Mapping[str, Any]) -> str:
    training = manifest["training"]
    recipe = training["recipe"]
    return (
        f"Network {manifest['network']['name']}, starting from {training['weights_origin']}. "
        f"Stage one: {recipe['head_epochs']} epochs of the head on features of the frozen "
        f"backbone. Stage two: up to {recipe['epochs']} epochs, "
        f"{recipe.get('optimiser', 'adamw')}, peak learning rate {recipe['learning_rate']:g}, "
        f"{recipe['schedule']} schedule, batches of {recipe['batch_size']}, augmented pictures, "
        f"seed {recipe['seed']}. {kept_words(training)} "
        f"Temperature {training['temperature']:.3f}, fitted on "
        f"validation. It took {training['seconds'] / 60:.0f} minutes on {training['device']}."
    )


def _metrics(metrics: Mapping[str, Any], split: str) -> str:
    once = (
        " The program chose nothing by them; the ledger of the run counts the looks at them."
        if split == "test"
        else ""
    )
    lines = [
        f"{metrics['pictures']} pictures in {metrics['groups']} groups.{once}",
        _table(
            ["figure", "value (95 % interval)"],
            [[name, shown(metrics[key])] for key, name in _FIGURES.items() if key in metrics],
        ),
        _table(
            ["label", *_PROPORTIONS.values()],
            [
                [label, *(shown(figures[key]) if key in figures else "–" for key in _PROPORTIONS)]
                for label, figures in metrics["labels"].items()
            ],
        ),
    ]
    lines += doubt_words(metrics)
    if "finding" in metrics:
        binary = {key: name for key, name in _PROPORTIONS.items() if key in metrics["finding"]}
        lines.append(
            _table(
                ["any finding against none", *binary.values()],
                [["finding", *(shown(metrics["finding"][key]) for key in binary)]],
            )
        )
    matrix = metrics["confusion"]
    lines.append(
        _table(
            ["true ↓ suggested →", *matrix["labels"]],
            [
                [name, *map(str, row)]
                for name, row in zip(matrix["labels"], matrix["true_by_predicted"], strict=True)
            ],
        )
    )
    return "\n\n".join(lines)


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
