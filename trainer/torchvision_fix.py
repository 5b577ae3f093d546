"""Makes torchvision importable beside a torch of another build (CPU torch, CUDA torchvision).

A package index serves one build of torchvision per platform, and on Linux that is the CUDA one.
Beside a CPU build of torch its compiled library cannot load. torchvision survives that on purpose,
and then fails all the same, since it describes two operators that only the library declares:
"operator torchvision::nms does not exist". timm and grad-cam import torchvision, but never use
its compiled operators: declaring these two is all they need.

WORKAROUND https://github.com/pytorch/vision/issues/9077
"""

import importlib.util
import sys
from pathlib import Path

import torch

MISSING_OPERATORS = ("nms", "qnms")
SCHEMA = "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"

_declared: list[torch.library.Library] = []  # the operators live as long as their Library object


def make_torchvision_importable() -> bool:
    """Declare torchvision's missing operators where its compiled library cannot load.

    Call it before torchvision, timm or pytorch_grad_cam is first imported; calling it again does
    nothing. Returns True when the operators are declared by this program, False when torchvision
    brings its own (or is not installed: then its import says so).
    """
    if _declared:
        return True
    if "torchvision" in sys.modules or not _library_fails_to_load():
        return False
    library = torch.library.Library("torchvision", "DEF")
    for name in MISSING_OPERATORS:
        library.define(f"{name}{SCHEMA}")
    _declared.append(library)
    return True


def _library_fails_to_load() -> bool:
    """Whether torchvision is installed with a compiled library that this torch cannot load.

    Asked of the library itself: torchvision is not imported, for a failed import leaves half of
    it behind. Only Linux has builds that differ: elsewhere torchvision sets up how its library
    is found, and to fail here would mean nothing.
    """
    spec = importlib.util.find_spec("torchvision")
    if sys.platform != "linux" or spec is None or not spec.submodule_search_locations:
        return False
    for folder in spec.submodule_search_locations:
        for compiled in sorted(Path(folder).glob("_C*.so")):
            try:
                torch.ops.load_library(compiled)
            except (ImportError, OSError):
                return True
            return False  # it declares its own operators, and loading it again is harmless
    return True  # built without operators: torchvision's import would miss them as well
