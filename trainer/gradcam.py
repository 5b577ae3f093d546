"""Grad-CAM from cached features: the grad-cam library works on the head alone.

Selvaraju et al. 2017. The library would min-max scale every map, which paints a hot spot on
every healthy slice; its weighting is used and its scaling is not.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from torch import Tensor, nn

from trainer.torchvision_fix import make_torchvision_importable


class EvidenceMapper:
    """Makes raw evidence maps of a head; never more than one thread at a time.

    head  (n, channels, cells, cells) → logits (n, labels); in evaluation mode
    """

    def __init__(self, head: nn.Module) -> None:
        make_torchvision_importable()
        from pytorch_grad_cam import GradCAM
        from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

        for parameter in head.parameters():
            parameter.requires_grad_(False)  # only the tap needs a gradient
        self._tap = nn.Identity()
        self._cam = GradCAM(model=nn.Sequential(self._tap, head), target_layers=[self._tap])
        self._target = ClassifierOutputTarget

    def maps(self, features: Tensor, label_indices: Sequence[int]) -> NDArray[np.float32]:
        """Return (n, cells, cells) float32 >= 0: evidence for one label a picture, in logit units.

        The sum over a map, where all of it is positive, is what it adds to the logit of the label.
        """
        at_tap = features.detach().requires_grad_()
        outputs = self._cam.activations_and_grads(at_tap)
        targets = [self._target(index) for index in label_indices]
        sum(target(output) for target, output in zip(targets, outputs, strict=True)).backward()
        activations = self._cam.activations_and_grads.activations[0].detach().cpu().numpy()
        gradients = self._cam.activations_and_grads.gradients[0].detach().cpu().numpy()
        raw = self._cam.get_cam_image(
            at_tap, self._tap, targets, activations, gradients, eigen_smooth=False
        )
        maps: NDArray[np.float32] = np.maximum(raw, 0).astype(np.float32)
        return maps

    def close(self) -> None:
        """Take the hooks off, so that the network can be freed."""
        self._cam.activations_and_grads.release()
