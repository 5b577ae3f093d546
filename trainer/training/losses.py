"""What training makes small: classification, focal, and evidence outside an outline."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from trainer.networks import Tapped
from trainer.training_config import Training

_WHITE = 0.5  # an outline that was pushed out of the picture counts as none
_TOUCHED = 0.05  # share of a cell that an outline must fill
_LEAST_SHARE = 0.05  # keeps the logarithm finite while all evidence still lies outside


@dataclass(frozen=True, slots=True)
class Loss:
    """Classification loss that can be summed over the parts of a batch.

    weights  (labels,) how much a picture of each label counts
    gamma    of the focal loss; 0 is cross entropy
    """

    weights: Tensor
    smoothing: float
    gamma: float

    def costs(self, logits: Tensor, truth: Tensor) -> Tensor:
        """Return (n,): divide their sum by `total` to have the mean that PyTorch computes.

        Focal loss after Lin et al. 2017, "Focal loss for dense object detection".
        """
        costs = functional.cross_entropy(
            logits.float(), truth, self.weights, reduction="none", label_smoothing=self.smoothing
        )
        if self.gamma:
            sure = logits.float().softmax(1).gather(1, truth[:, None])[:, 0]
            costs = costs * (1 - sure).clamp_min(1e-6) ** self.gamma
        return costs

    def total(self, truth: Tensor) -> Tensor:
        """Return the weight of a whole batch."""
        return self.weights[truth].sum().clamp_min(1e-12)


def classification_loss(
    training: Training, truth: NDArray[np.int64], labels: int, device: torch.device
) -> Loss:
    """Return the loss; class weights even out what the sampler leaves uneven."""
    weights = np.ones(labels)
    if training.class_weights == "balanced" and training.sampler == "shuffle":
        weights = len(truth) / (labels * np.bincount(truth, minlength=labels))
    gamma = training.focal_gamma if training.loss == "focal" else 0.0
    tensor = torch.tensor(weights, dtype=torch.float32, device=device)
    return Loss(tensor, training.label_smoothing, gamma)


def outside(network: Tapped, features: Tensor, outlines: Tensor, truth: Tensor) -> Tensor:
    """Return (n,): how much evidence for the true label lies outside the outline; 0 without one.

    features (n, channels, cells, cells), outlines (n, size, size) in [0, 1], truth (n,).
    -log(share of the class activation that lies in cells which the outline touches), after Ross
    et al. 2017, "Right for the right reasons".
    """
    weight = network.linear_head()[truth][:, :, None, None]
    evidence = (features.float() * weight).sum(1).relu()
    touched = functional.adaptive_avg_pool2d(outlines, evidence.shape[-1]) > _TOUCHED
    share = (evidence * touched).sum((1, 2)) / (evidence.sum((1, 2)) + 1e-6)
    return -(share + _LEAST_SHARE).log() * outlined(outlines)


def outlined(outlines: Tensor) -> Tensor:
    """Return (n,) float: 1 where a picture has an outline, else 0."""
    return (outlines.amax((1, 2)) > _WHITE).float()


def blended_outlines(own: Tensor, theirs: Tensor, same: Tensor) -> tuple[Tensor, Tensor]:
    """Return the outlines of pictures, and of their partners, when each pair is blended.

    same  (n,) bool: both of a pair show one label; its evidence may lie in either outline then,
          and if one of the two is unknown nothing can be said. Where the labels differ, each keeps
          its own
    """
    both = torch.maximum(own, theirs) * (outlined(own) * outlined(theirs))[:, None, None]
    alike = same[:, None, None]
    return torch.where(alike, both, own), torch.where(alike, both, theirs)
