"""What a packaged network answers about pictures of a data set, asked in batches."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.dataset import Sample, decode
from trainer.doubt import pooled
from trainer.judging.predictions import Predictions, joined
from trainer.runtime import Runtime

_BATCH = 32
_BATCHES_A_REPORT = 4


class Answers(NamedTuple):
    """Answers about n pictures.

    logits         (n, labels) before calibration
    evidence_peak  (n,) the maximum of the heat map of the suggested label; empty if not asked for
    pooled         (n, channels) features, their mean over the cells
    """

    samples: list[Sample]
    logits: NDArray[np.float32]
    evidence_peak: NDArray[np.float32]
    pooled: NDArray[np.float32]


def ask(
    runtime: Runtime,
    samples: list[Sample],
    progress: Callable[[int, int], None],
    *,
    evidence: bool = False,
) -> Answers:
    """Decode the pictures and ask the network about each; TrainerError names an unreadable file."""
    logits, peaks, vectors = [], [], []
    pictures = decode(samples, runtime.plan, lambda _, __: None) if samples else ()
    for start in range(0, len(pictures), _BATCH):
        features = runtime.features(np.asarray(pictures[start : start + _BATCH]))
        logits.append(runtime.logits(features))
        vectors.append(pooled(features))
        if evidence:
            maps = runtime.heat_maps(features, [int(i) for i in logits[-1].argmax(1)])
            peaks.append(maps.max((1, 2)))
        done = start + len(features)
        if done == len(samples) or start // _BATCH % _BATCHES_A_REPORT == 0:
            progress(done, len(samples))
    if not logits:
        none = np.zeros((0, len(runtime.identity.labels)), np.float32)
        return Answers(samples, none, np.zeros(0, np.float32), np.zeros((0, 1), np.float32))
    return Answers(
        samples,
        np.concatenate(logits),
        np.concatenate(peaks) if peaks else np.zeros(0, np.float32),
        np.concatenate(vectors),
    )


def as_predictions(
    answers: Mapping[str, Answers], labels: tuple[str, ...], folder: Path
) -> Predictions:
    """Return the answers of {split: answers} as they are stored; paths relative to `folder`."""
    return joined([_of_split(split, given, labels, folder) for split, given in answers.items()])


def _of_split(split: str, answers: Answers, labels: tuple[str, ...], folder: Path) -> Predictions:
    samples = answers.samples

    def texts(values: list[str]) -> NDArray[np.str_]:
        return np.array(values, np.str_)

    return Predictions(
        labels=labels,
        keys=texts([sample.key for sample in samples]),
        paths=texts([relative_path(sample, folder) for sample in samples]),
        splits=texts([split] * len(samples)),
        groups=texts([sample.group for sample in samples]),
        patients=texts([sample.patient for sample in samples]),
        truth=np.array([sample.label for sample in samples], np.int64),
        logits=answers.logits,
    )


def relative_path(sample: Sample, folder: Path) -> str:
    """Return where a picture lies below `folder`, with "#index" for a slice of a volume.

    Not the whole path: that may name people and machines. A picture elsewhere gives its name.
    """
    inside = sample.path.is_relative_to(folder)
    path = sample.path.relative_to(folder).as_posix() if inside else sample.path.name
    return path if sample.index is None else f"{path}#{sample.index}"
