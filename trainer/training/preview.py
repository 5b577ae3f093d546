"""A sheet of what augmentation does to own pictures."""

from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

from trainer.answers import relative_path
from trainer.augment import augment, warnings_for
from trainer.config import Config
from trainer.dataset import (
    Report,
    Sample,
    decode,
    decode_outlines,
    list_samples,
    unreported,
)
from trainer.preprocess import Plan
from trainer.training import sampling
from trainer.training.sampling import Purpose

SHEET = 5  # rows and columns
_GAP = 4  # pixels
_GREY, _OUTLINE = 48, (255, 176, 0)


class Preview(NamedTuple):
    """A picture of the sheet, and what to think about before using these changes.

    rows  (path below the data folder, label) of the picture that each row shows
    """

    sheet: Image.Image
    warnings: list[str]
    rows: list[tuple[str, str]]


def preview(config: Config, report: Report = unreported) -> Preview:
    """Return 5 rows, each a training picture as it is and four times changed, labels in turn.

    Outlines of findings are drawn where they are known; `report` is told of a scan for
    near-duplicates. Raises TrainerError when there is nothing to show.
    """
    listing = list_samples(config.data, config.training.seed, report)
    chosen = _one_of_each(listing.of("train"), len(listing.labels), config.training.seed)
    plan = Plan.from_json(config.plan)
    pictures = decode(chosen, plan, lambda *_: None)
    outlines = decode_outlines(chosen, plan).astype(np.float32) / np.float32(255)
    columns = [(pictures, outlines)]
    both = torch.from_numpy(np.stack([pictures, outlines], 1))
    for epoch in range(1, SHEET):
        where = sampling.place("all", epoch)
        random = sampling.generator(Purpose.CHANGES, config.training.seed, *where)
        changed = augment(both, config.training.augmentation, random).numpy()
        columns.append((changed[:, 0], changed[:, 1]))
    rows = [(relative_path(one, config.data.folder), listing.labels[one.label]) for one in chosen]
    warnings = warnings_for(config.training.augmentation)
    return Preview(_sheet(columns, plan.size), warnings, rows)


def _one_of_each(samples: list[Sample], labels: int, seed: int) -> list[Sample]:
    """Return up to five samples, the labels in turn; those with an outline come first."""
    random = sampling.generator(Purpose.ORDER, seed)
    shuffled = [samples[index] for index in random.permutation(len(samples))]
    shuffled.sort(key=lambda sample: sample.outline is None)
    by_label = [[s for s in shuffled if s.label == label] for label in range(labels)]
    rounds = (
        group[turn] for turn in range(len(samples)) for group in by_label if turn < len(group)
    )
    return [sample for sample, _ in zip(rounds, range(SHEET), strict=False)]


def _sheet(
    columns: list[tuple[NDArray[np.float32], NDArray[np.float32]]], size: int
) -> Image.Image:
    rows = len(columns[0][0])
    step = size + _GAP
    sheet = np.full((rows * step + _GAP, len(columns) * step + _GAP, 3), _GREY, np.uint8)
    for across, (pictures, outlines) in enumerate(columns):
        for down, (picture, outline) in enumerate(zip(pictures, outlines, strict=True)):
            tile = np.repeat((picture * 255).round().astype(np.uint8)[:, :, None], 3, 2)
            inside = outline > 0.5
            tile[inside ^ ndimage.binary_erosion(inside, iterations=2)] = _OUTLINE
            top, left = _GAP + down * step, _GAP + across * step
            sheet[top : top + size, left : left + size] = tile
    return Image.fromarray(sheet)
