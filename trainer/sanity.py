"""Do heat maps show what the network learnt? They must change when its weights are random.

The model parameter randomisation test of Adebayo et al. 2018, "Sanity checks for saliency maps".
"""

import copy
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.stats import spearmanr
from torch import Tensor

from trainer.gradcam import EvidenceMapper
from trainer.networks import Head, Tapped

_C1, _C2 = 0.01**2, 0.03**2  # of SSIM, for values in [0, 1]
METHOD = (
    "Grad-CAM of the suggested label with the trained weights against the same with random weights "
    "(Adebayo et al. 2018); medians over pictures. 1 would mean that the maps do not depend on "
    "what was learnt."
)
Maps = NDArray[np.float32]


def check_maps(trained: Tapped, fresh: Tapped, batch: NDArray[np.float32]) -> dict[str, Any]:
    """Return how alike maps are with trained and with random weights, as plain JSON.

    trained  in evaluation mode
    fresh    the same network, newly made
    batch    (n, 3, size, size) network input, at least 2 pictures

    Two stages: "head", where only the head is random, and "all". Both compare by rank correlation
    (Spearman) and structural similarity. A map without any evidence is like no other: 0.
    """
    pictures = torch.from_numpy(batch)
    with torch.inference_mode():
        learnt = trained.features(pictures).clone()
        labels = [int(index) for index in trained.head(learnt).argmax(1)]
        # batch norm of random weights has seen nothing: it takes its numbers from these pictures
        random = fresh.train().features(pictures).clone()
    fresh.eval()
    maps = _maps(trained, learnt, labels)
    return {
        "method": METHOD,
        "pictures": len(batch),
        "head": _likeness(maps, _maps(fresh, learnt, labels)),
        "all": _likeness(maps, _maps(fresh, random, labels)),
    }


def _maps(network: Tapped, features: Tensor, labels: Sequence[int]) -> Maps:
    # a copy, because the mapper freezes what it works on
    mapper = EvidenceMapper(Head(copy.deepcopy(network)).eval())
    maps = mapper.maps(features.clone(), labels)
    mapper.close()
    return maps


def _likeness(maps: Maps, others: Maps) -> dict[str, float]:
    pairs = list(zip(maps, others, strict=True))
    return {
        "rank_correlation": round(float(np.median([_ranks(a, b) for a, b in pairs])), 4),
        "ssim": round(float(np.median([similarity(a, b) for a, b in pairs])), 4),
        "without_evidence": int(sum(not other.any() for other in others)),
    }


def _ranks(one: Maps, other: Maps) -> float:
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        return 0.0
    return float(spearmanr(one.ravel(), other.ravel()).statistic)


def similarity(one: Maps, other: Maps) -> float:
    """Return the structural similarity (Wang et al. 2004) of two maps, each scaled to its maximum.

    One window over the whole map: it has few cells.
    """
    if not one.any() or not other.any():
        return 0.0
    a, b = (np.asarray(m, np.float64) / m.max() for m in (one, other))
    mean_a, mean_b = a.mean(), b.mean()
    shared = ((a - mean_a) * (b - mean_b)).mean()
    luminance = (2 * mean_a * mean_b + _C1) / (mean_a**2 + mean_b**2 + _C1)
    structure = (2 * shared + _C2) / (a.var() + b.var() + _C2)
    return float(luminance * structure)
