"""`trainer evaluate RUN|PACKAGE`: how good it is, on its own test or on other pictures."""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from trainer.card import doubt_words, shown
from trainer.commands import progress
from trainer.config import Config, read_config
from trainer.dataset import SPLIT_FILE
from trainer.errors import TrainerError
from trainer.judging.comparing import compare, mcnemar_words, verdict
from trainer.judging.folds import lines as lines_of_folds
from trainer.judging.judgement import judge
from trainer.judging.ledger import looks, said
from trainer.judging.predictions import SPLIT_WORDS, read_predictions, with_out_of_fold
from trainer.judging.protocols import PROTOCOLS, sentence, three_numbers
from trainer.judging.thresholds import judge_threshold, read_rule
from trainer.judging.thresholds import lines as lines_of_threshold
from trainer.package import ModelPackage, open_package
from trainer.runs import (
    answers_of_folds,
    audit_groups,
    is_run,
    package_of,
    read_cross_validation,
)
from trainer.wording import aligned, many

_SHOWN = (
    ("accuracy", "accuracy"), ("balanced_accuracy", "balanced accuracy"),
    ("macro_f1", "F1, macro"), ("matthews", "MCC"), ("calibration_error", "calibration error"),
)  # fmt: skip
_MET = "taught this very model or chose its weights: figures on them are no test."
_OF_LABEL = {
    "sensitivity": "sensitivity", "specificity": "specificity", "ppv": "PPV", "npv": "NPV",
    "roc_auc": "ROC-AUC",
}  # fmt: skip


def add(commands: Any) -> None:
    """Declare the command among argparse's `commands`."""
    evaluate = commands.add_parser(
        "evaluate",
        help="judge a run or a model package",
        description="A run or a cross-validation alone is judged from its stored answers. With "
        "--folder or --config the network is asked about other pictures.",
    )
    evaluate.add_argument(
        "model", type=Path, metavar="RUN|PACKAGE", help="run folder, or .mrimodel file"
    )
    pictures = evaluate.add_mutually_exclusive_group()
    pictures.add_argument("--folder", type=Path, help="class folders named as the model's labels")
    pictures.add_argument(
        "--config", type=Path,
        help="use the test pictures of this config; RUN/config.json has those of the run",
    )  # fmt: skip
    evaluate.add_argument(
        "--cross-validation", type=Path, metavar="FOLDER",
        help="what trainer cross-validate made of the same data, as the third number of a run",
    )  # fmt: skip
    evaluate.add_argument("--against", type=Path, metavar="RUN", help="compare with another run")
    evaluate.add_argument(
        "--threshold", metavar="RULE",
        help="judge as a detector, too: youden, sensitivity=0.95, specificity=0.9 (chosen on "
        "validation), or a probability",
    )  # fmt: skip
    evaluate.add_argument(
        "--label", metavar="NAME", help="what --threshold finds (default: any finding)"
    )
    evaluate.add_argument("--json", action="store_true", help="print JSON only")
    evaluate.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    elsewhere = chosen.folder is not None or chosen.config is not None
    folds = read_cross_validation(chosen.model)
    _check_options(chosen, elsewhere, folds is not None)
    if elsewhere:
        found = _on_other_pictures(chosen)
    elif folds is not None and "together" in folds:
        found = {"model": f"Cross-validation {_name(chosen.model)}", "cross_validation": folds}
    elif is_run(chosen.model):
        found = _stored(chosen.model, chosen.against, chosen.cross_validation)
        if chosen.threshold is not None:
            found["threshold"] = _as_detector(chosen.model, chosen.threshold, chosen.label)
    else:
        raise TrainerError(
            f"{_name(chosen.model)} cannot be judged", "it is no run folder with stored answers.",
            "Name a run folder, or give pictures with --folder or --config.",
        )  # fmt: skip
    if chosen.json:
        print(json.dumps(found, indent=1, allow_nan=False))  # noqa: T201
    else:
        _tell(found)
    return 0


def _check_options(chosen: argparse.Namespace, elsewhere: bool, of_folds: bool) -> None:
    """Raise TrainerError where an option would say nothing about what is judged."""
    if chosen.label is not None and chosen.threshold is None:
        raise TrainerError("--label cannot be used alone", "it belongs to --threshold.")
    if elsewhere:
        why = "it needs the stored answers of a run.", "Leave out --folder and --config."
    elif of_folds:
        why = f"{_name(chosen.model)} is a cross-validation.", "Name a run."
    else:
        return
    for name in ("against", "cross_validation", "threshold"):
        if getattr(chosen, name) is not None:
            raise TrainerError(f"--{name.replace('_', '-')} cannot be used here", *why)


def _stored(folder: Path, against: Path | None, folds: Path | None) -> dict[str, Any]:
    """Judge from the files alone; that is no further look at test."""
    package, predictions = package_of(folder), read_predictions(folder)
    if folds is not None:
        predictions = with_out_of_fold(predictions, answers_of_folds(folds, predictions))
    numbers = three_numbers(predictions, audit_groups(folder))
    found: dict[str, Any] = {
        "model": package.identity.title,
        "splits": {
            split: judge(part, package.temperature, package.identity.negative_label)
            for split in SPLIT_WORDS
            if len(part := predictions.of(split))
        },
        "three_numbers": {**numbers, "words": sentence(numbers)},
        "test_ledger": {**looks(folder), "words": said(looks(folder))},
    }
    if against is not None:
        split = "test" if "test" in found["splits"] else "val"
        other = read_predictions(against)
        temperatures = other.temperature(), predictions.temperature()
        result = compare(other.of(split), predictions.of(split), temperatures)
        names = _name(against), _name(folder)
        found["against"] = {
            "run": names[0], "split": split, "words": verdict(result, *names), **result,
            "mcnemar_words": mcnemar_words(result["mcnemar"], *names),
        }  # fmt: skip
    return found


def _name(folder: Path) -> str:
    return folder.resolve().name  # it may be named by a dot


def _as_detector(folder: Path, rule: str, label: str | None) -> dict[str, Any]:
    package = package_of(folder)
    negative = package.identity.negative_label
    return judge_threshold(
        read_predictions(folder), package.temperature, read_rule(rule), negative, label
    )


def _on_other_pictures(chosen: argparse.Namespace) -> dict[str, Any]:
    package = _package(chosen.model)
    config = None if chosen.config is None else _config(chosen.config)
    from trainer.evaluating import evaluate_config, evaluate_folder  # imports torch

    with progress.shown(chosen.json) as show:

        def tell(done: int, total: int) -> None:
            show.progress("pictures", done, total)

        if config is not None:
            judged = evaluate_config(package, config, tell)
        else:
            judged = evaluate_folder(package, chosen.folder, tell)
    return {"model": package.identity.title, "splits": {"given pictures": judged}}


def _config(path: Path) -> Config:
    """Return a config; that of a run divides the pictures as the run did, or not at all."""
    config, split = read_config(path), path.parent / SPLIT_FILE
    if path.name != "config.json" or not is_run(path.parent) or not split.is_file():
        return config
    data = config.data.model_copy(update={"split_file": split})
    return config.model_copy(update={"data": data})


def _package(path: Path) -> ModelPackage:
    return package_of(path) if is_run(path) else open_package(path)


def _tell(found: Mapping[str, Any]) -> None:
    for line in _lines(found):
        print(line)  # noqa: T201


def _lines(found: Mapping[str, Any]) -> list[str]:
    lines = [str(found["model"])]
    if "cross_validation" in found:
        lines += ["", *lines_of_folds(found["cross_validation"])]
    for split, judged in found.get("splits", {}).items():
        name = SPLIT_WORDS.get(split, split)
        lines += ["", f"{name}: {_counted(judged)}"]
        if judged.get("met_in_training"):
            lines.append(f"  {judged['met_in_training']} of them {_MET}")
        lines += [f"  {words:18} {shown(judged[key])}" for key, words in _SHOWN]
        rows = [("label", *_OF_LABEL.values())]
        for label, figures in judged["labels"].items():
            rows.append((label, *(shown(figures[key]) for key in _OF_LABEL)))
        lines += ["", *(f"  {line}" for line in aligned(rows))]
        lines += [f"  {words}" for words in doubt_words(judged)]
        if judged.get("patients", {}).get("figures"):
            of = judged["patients"]
            accuracy = shown(of["figures"]["accuracy"])
            lines.append(f"  {many(of['of_one_label'], 'patient')}: accuracy {accuracy}")
    if "three_numbers" in found:
        lines += ["", *_three_lines(found["three_numbers"])]
        lines += [found["three_numbers"]["words"], found["test_ledger"]["words"]]
    if "threshold" in found:
        lines += ["", *lines_of_threshold(found["threshold"], shown)]
    if "against" in found:
        lines += ["", found["against"]["words"], found["against"]["mcnemar_words"]]
    return lines


def _counted(judged: Mapping[str, Any]) -> str:
    return f"{many(judged['pictures'], 'picture')} in {many(judged['groups'], 'group')}"


def _three_lines(numbers: Mapping[str, Any]) -> list[str]:
    """Return a line a protocol; of one that was not measured, what it needs."""
    width = max(len(words) for words in PROTOCOLS.values())
    return [
        f"{words:{width}}  "
        + (
            numbers[key]["missing"]
            or f"accuracy {shown(numbers[key]['accuracy'])}, balanced accuracy "
            f"{shown(numbers[key]['balanced_accuracy'])}, {numbers[key]['pictures']} pictures"
        )
        for key, words in PROTOCOLS.items()
    ]
