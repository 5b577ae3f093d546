"""Changes to training pictures, made for a whole batch at once so that no loader is needed."""

import math
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from trainer.training_config import Augmentation

_COLUMNS = (
    "angle", "shear", "size", "mirror", "upside", "turn", "across", "down", "gamma", "contrast",
    "noise", "grain", "blur", "erase", "erase_area", "erase_shape", "erase_across", "erase_down",
)  # fmt: skip
_ERASED_AREA = (0.02, 0.2)  # shares of the picture
_GRAINS = 2**31
_WHITE = 0.5  # from here on a pixel of a mask belongs to the finding
_LEAST_VIEW = 8  # the surroundings of a tiny finding are still this part of the picture


class Rows(NamedTuple):
    """Pictures `chosen` of a batch of so many.

    Numbers are drawn for the whole batch: a picture is changed in the same way whatever part of
    its batch is computed here.
    """

    chosen: NDArray[np.int64]
    of: int

    @classmethod
    def all(cls, count: int) -> "Rows":
        return cls(np.arange(count), count)


class _Draws:
    """Uniform numbers in [0, 1), one row a picture, read by what they are for."""

    def __init__(self, rows: Rows, random: np.random.Generator, device: torch.device) -> None:
        # all columns are always drawn, so that one more change leaves the others as they were
        table = random.random((rows.of, len(_COLUMNS)), np.float32)
        self._most: dict[str, float] = dict(
            zip(_COLUMNS, table.max(0, initial=0).tolist(), strict=True)
        )
        columns = torch.from_numpy(table[rows.chosen].T.copy()).to(device).unbind()
        self._rows: dict[str, Tensor] = dict(zip(_COLUMNS, columns, strict=True))

    def unit(self, name: str) -> Tensor:
        return self._rows[name]

    def most(self, name: str) -> float:
        """Return the largest number of the whole batch."""
        return self._most[name]

    def spread(self, name: str, limit: float) -> Tensor:
        """Return (n,) in [-limit, limit)."""
        return (self._rows[name] * 2 - 1) * limit


def augment(
    pictures: Tensor,
    how: Augmentation,
    random: np.random.Generator,
    size: int | None = None,
    rows: Rows | None = None,
) -> Tensor:
    """Return changed copies of pictures (n, channels, side, side) in [0, 1], on their device.

    All channels move together, black coming in at the edges; only the first is grey and changes
    in contrast, the others are masks. The copies are of `size`, where it is given and smaller.

    rows  which pictures of their batch these are, at least one; None: they are the batch

    All randomness comes from `random`, so that a run can be repeated.
    """
    draws = _Draws(rows or Rows.all(len(pictures)), random, pictures.device)
    if size is not None and size < pictures.shape[-1]:
        pictures = functional.interpolate(
            pictures, (size, size), mode="bilinear", antialias=True, align_corners=False
        )
    moved = pictures
    if how.degrees or how.scale or how.shift or how.shear or how.flip or how.flip_vertical:
        theta = _affine(how, draws)
        grid = functional.affine_grid(theta, list(pictures.shape), align_corners=False)
        moved = functional.grid_sample(pictures, grid, align_corners=False)
    if how.quarter_turns:
        moved = _quarter_turned(moved, draws)
    grey = moved[:, :1].clamp(0, 1)
    if how.gamma or how.contrast:
        grey = grey ** _column(torch.exp(draws.spread("gamma", how.gamma)))
        grey = (grey * _column(1 + draws.spread("contrast", how.contrast))).clamp(0, 1)
    if how.blur:
        grey = _blurred(grey, draws.unit("blur") * how.blur, draws.most("blur") * how.blur)
    if how.noise:
        strength = _column(draws.unit("noise") * how.noise)
        grey = (grey + strength * _grain(draws.unit("grain"), grey)).clamp(0, 1)
    changed = torch.cat([grey, moved[:, 1:]], dim=1)
    return changed * _left_by_erasing(how, draws, changed) if how.erase else changed


def _affine(how: Augmentation, draws: _Draws) -> Tensor:
    angle = draws.spread("angle", math.radians(how.degrees))
    shear = draws.spread("shear", math.radians(how.shear))
    size = 1 + draws.spread("size", how.scale)
    mirror, upside = torch.ones_like(size), torch.ones_like(size)
    if how.flip:
        mirror[draws.unit("mirror") < 0.5] = -1
    if how.flip_vertical:
        upside[draws.unit("upside") < 0.5] = -1
    theta = torch.zeros(len(size), 2, 3, device=size.device)
    theta[:, 0, 0] = torch.cos(angle) * size * mirror
    theta[:, 0, 1] = -torch.sin(angle + shear) * size * upside
    theta[:, 1, 0] = torch.sin(angle) * size * mirror
    theta[:, 1, 1] = torch.cos(angle + shear) * size * upside
    theta[:, 0, 2] = draws.spread("across", 2 * how.shift)
    theta[:, 1, 2] = draws.spread("down", 2 * how.shift)
    return theta


def _quarter_turned(pictures: Tensor, draws: _Draws) -> Tensor:
    turns = (draws.unit("turn") * 4).long()
    turned = pictures.clone()
    for quarter in (1, 2, 3):
        turned[turns == quarter] = pictures[turns == quarter].rot90(quarter, (2, 3))
    return turned


def _blurred(grey: Tensor, sigma: Tensor, most: float) -> Tensor:
    """Smooth each picture by its own sigma, in pixels, `most` in its batch; edges are continued."""
    reach = max(1, math.ceil(3 * most))
    at = torch.arange(-reach, reach + 1, device=grey.device, dtype=grey.dtype)
    kernel = torch.exp(-0.5 * (at / sigma.clamp_min(1e-3)[:, None]) ** 2)
    kernel = (kernel / kernel.sum(1, keepdim=True))[:, None, None]  # (n, 1, 1, width)
    as_channels = grey.transpose(0, 1)
    padded = functional.pad(as_channels, (reach, reach, reach, reach), mode="replicate")
    across = functional.conv2d(padded, kernel, groups=len(grey))
    down = functional.conv2d(across, kernel.transpose(2, 3), groups=len(grey))
    return down.transpose(0, 1).clamp(0, 1)


def _grain(seeds: Tensor, like: Tensor) -> Tensor:
    """Return Gaussian noise, each picture's from its own seed."""
    noise = np.stack([
        np.random.default_rng(int(seed * _GRAINS)).standard_normal(like.shape[1:], np.float32)
        for seed in seeds.tolist()
    ])  # fmt: skip
    return torch.from_numpy(noise).to(like.device)


def _left_by_erasing(how: Augmentation, draws: _Draws, like: Tensor) -> Tensor:
    """Return (n, 1, size, size): 0 in the rectangle that is blackened, else 1."""
    size = like.shape[-1]
    low, high = _ERASED_AREA
    area = low + (high - low) * draws.unit("erase_area")
    longer = torch.exp(draws.spread("erase_shape", math.log(2)))
    height, width = (area * longer).sqrt().clamp_max(1), (area / longer).sqrt().clamp_max(1)
    top, left = draws.unit("erase_down") * (1 - height), draws.unit("erase_across") * (1 - width)
    at = (torch.arange(size, device=like.device) + 0.5) / size
    rows = (at >= top[:, None]) & (at < (top + height)[:, None])
    columns = (at >= left[:, None]) & (at < (left + width)[:, None])
    chosen = (draws.unit("erase") < how.erase)[:, None, None]
    return (~(rows[:, :, None] & columns[:, None, :] & chosen)).to(like.dtype)[:, None]


def _column(values: Tensor) -> Tensor:
    return values[:, None, None, None]


def focus(
    pictures: Tensor,
    negative: Tensor,
    share: float,
    random: np.random.Generator,
    rows: Rows | None = None,
) -> Tensor:
    """Return pictures of which a share shows nothing but a box around the finding.

    pictures  (n, 2, side, side): grey, and the outline of the finding, both in [0, 1]
    negative  (n,) bool: pictures without a finding; of these any box may stay visible
    share     of the pictures that can be treated so. One with a finding but without an outline
              stays whole: nobody knows which part of it carries the label
    rows      as for `augment`

    The box reaches beyond the finding by 10 to 100 % of its longer side, on each side anew.
    """
    side = pictures.shape[-1]
    inside = (pictures[:, 1] > _WHITE).cpu()
    known = inside.any(2).any(1)
    batch = rows or Rows.all(len(pictures))
    draws = random.random((batch.of, 9))[batch.chosen]
    treated = (known | negative.cpu()).numpy() & (draws[:, 0] < share)
    visible = torch.ones(len(pictures), 1, side, side)
    for index in treated.nonzero()[0]:
        top, bottom, left, right = (
            _box(inside[index]) if known[index] else _any_box(side, draws[index, 1:5])
        )
        longer = max(bottom - top, right - left, side // _LEAST_VIEW)
        up, down, before, after = ((0.1 + 0.9 * draws[index, 5:]) * longer).astype(int)
        visible[index] = 0
        down_to, over_to = bottom + down, right + after
        visible[index, 0, max(0, top - up) : down_to, max(0, left - before) : over_to] = 1
    shown = visible.to(pictures.device)
    return torch.cat([pictures[:, :1] * shown, pictures[:, 1:]], dim=1)


def _box(mask: Tensor) -> tuple[int, int, int, int]:
    """Return (top, bottom, left, right) of a mask (side, side) that is not empty."""
    rows, columns = mask.any(1).nonzero()[:, 0], mask.any(0).nonzero()[:, 0]
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def _any_box(side: int, draws: NDArray[np.float64]) -> tuple[int, int, int, int]:
    """Return a box as large as findings are, in the middle half of the picture."""
    extent, middle = 0.05 + 0.2 * draws[:2], 0.25 + 0.5 * draws[2:]
    top, left = ((middle - extent / 2) * side).astype(int).tolist()
    bottom, right = ((middle + extent / 2) * side).astype(int).tolist()
    return top, bottom, left, right


def warnings_for(how: Augmentation) -> list[str]:
    """Return what a reader of head MRI should think about before using such changes."""
    found = []
    if how.flip_vertical:
        found.append(
            "flip_vertical turns a sagittal or coronal head upside down and an axial one face "
            "about: the network learns anatomy that no scanner shows."
        )
    if how.quarter_turns:
        found.append("quarter_turns lays heads on their side, which no display orientation does.")
    if how.flip:
        found.append(
            "flip makes left and right equal: fine for what a finding is, wrong where its side "
            "is part of the label."
        )
    if how.degrees > 30:
        found.append("degrees above 30 tilt the head further than patients lie.")
    if how.erase:
        found.append("erase may blacken the very finding that the label is about.")
    return found
