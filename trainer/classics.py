"""Networks that timm lacks, with the same split into features and head as timm's have.

AlexNet, GoogLeNet and SqueezeNet come from torchvision, and their weight files fit by name. LeNet
is here because papers compare with it.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

from torch import Tensor, nn

from trainer.torchvision_fix import make_torchvision_importable

_IMAGENET = {"mean": (0.485, 0.456, 0.406), "std": (0.229, 0.224, 0.225)}
_HALVES = {"mean": (0.5, 0.5, 0.5), "std": (0.5, 0.5, 0.5)}
_GOOGLENET_PARTS = (
    "conv1", "maxpool1", "conv2", "conv3", "maxpool2", "inception3a", "inception3b", "maxpool3",
    "inception4a", "inception4b", "inception4c", "inception4d", "inception4e", "maxpool4",
    "inception5a", "inception5b",
)  # fmt: skip


class Classic(nn.Module):
    """(n, 3, size, size) → logits (n, labels), with the methods that Tapped asks of a network.

    features    (n, 3, size, size) → (n, channels, cells, cells), `stride` pixels from cell to cell
    neck        features → (n, width), the width of `classifier`
    classifier  the last layer; an Identity, like the neck, when there are no labels
    renamed     a name in torchvision's weight files → the name here
    """

    def __init__(
        self,
        features: nn.Module,
        neck: nn.Module,
        classifier: nn.Module,
        channels: int,
        size: int,
        stride: int,
        renamed: Callable[[str], str] = str,
        numbers: Mapping[str, tuple[float, float, float]] = _IMAGENET,
    ) -> None:
        super().__init__()
        self.features, self.neck, self.classifier = features, neck, classifier
        self.num_features = channels
        self.num_classes = getattr(classifier, "out_features", 0)
        self.pretrained_cfg = {"input_size": (3, size, size), "tag": "tv_in1k", **numbers}
        self.feature_info = [{"num_chs": channels, "reduction": stride, "module": "features"}]
        self._renamed = renamed

    def forward_features(self, pictures: Tensor) -> Tensor:
        features: Tensor = self.features(pictures)
        return features

    def forward_head(self, features: Tensor) -> Tensor:
        logits: Tensor = self.classifier(self.neck(features))
        return logits

    def forward(self, pictures: Tensor) -> Tensor:
        return self.forward_head(self.forward_features(pictures))

    def get_classifier(self) -> nn.Module:
        return self.classifier

    def own_names(self, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
        """Return tensors of a torchvision file under the names that they have here."""
        return {self._renamed(name): tensor for name, tensor in tensors.items()}


def _torchvisions(name: str) -> Any:
    make_torchvision_importable()
    from torchvision import models  # slow to import, and must be made importable first

    return getattr(models, name)


def _last(width: int, labels: int) -> nn.Module:
    return nn.Linear(width, labels) if labels else nn.Identity()


def _pooled(drop_rate: float, labels: int) -> nn.Module:
    if not labels:
        return nn.Identity()
    return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(drop_rate))


def lenet(labels: int, drop_rate: float = 0.0) -> Classic:
    """Return LeNet-5 (LeCun et al. 1998) for colour input of any size from 32.

    Its third convolution, which leaves one cell of a picture of 32 pixels, leaves more of a larger
    one; they are averaged.
    The two poolings have no weights, unlike those of 1998.
    """
    features = nn.Sequential(
        nn.Conv2d(3, 6, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(16, 120, 5), nn.Tanh(),
    )  # fmt: skip
    neck: nn.Module = nn.Identity()
    if labels:
        neck = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(120, 84), nn.Tanh(),
            nn.Dropout(drop_rate),
        )  # fmt: skip
    return Classic(features, neck, _last(84, labels), 120, 64, 4, numbers=_HALVES)


def alexnet(labels: int, drop_rate: float = 0.0) -> Classic:
    """Return torchvision's AlexNet (Krizhevsky 2014); its neck holds the dense layers."""
    whole = _torchvisions("alexnet")(weights=None, dropout=drop_rate)
    dense = list(whole.classifier.children())
    neck: nn.Module = nn.Identity()
    if labels:
        layers = {"pool": whole.avgpool, "flat": nn.Flatten()}
        layers |= {str(place): layer for place, layer in enumerate(dense[:-1])}
        neck = nn.Sequential(OrderedDict(layers))

    def renamed(name: str) -> str:
        last = f"classifier.{len(dense) - 1}."
        if name.startswith(last):
            return name.replace(last, "classifier.")
        return name.replace("classifier.", "neck.")

    return Classic(whole.features, neck, _last(4096, labels), 256, 224, 32, renamed)


def squeezenet1_1(labels: int, drop_rate: float = 0.0) -> Classic:
    """Return torchvision's SqueezeNet 1.1 (Iandola et al. 2016).

    The last layer comes after the mean, which is the same for a 1x1 convolution, and has no ReLU:
    logits that cannot be negative learn badly with few labels.
    """
    whole = _torchvisions("squeezenet1_1")(weights=None)
    return Classic(whole.features, _pooled(drop_rate, labels), _last(512, labels), 512, 224, 16)


def googlenet(labels: int, drop_rate: float = 0.0) -> Classic:
    """Return torchvision's GoogLeNet (Szegedy et al. 2015) without its two extra classifiers.

    Its weights were trained on pictures from -1 to 1, whatever torchvision's own recipe shows.
    """
    whole = _torchvisions("googlenet")(
        weights=None, aux_logits=False, transform_input=False, init_weights=True
    )
    parts = {name: getattr(whole, name) for name in _GOOGLENET_PARTS}
    features = nn.Sequential(OrderedDict(parts))

    def renamed(name: str) -> str:
        return name.replace("fc.", "classifier.") if name[:3] == "fc." else f"features.{name}"

    return Classic(
        features, _pooled(drop_rate, labels), _last(1024, labels), 1024, 224, 32, renamed,
        _HALVES,
    )  # fmt: skip


# name -> a function of labels and drop rate
CLASSICS: dict[str, Any] = {
    "alexnet": alexnet, "googlenet": googlenet, "lenet": lenet, "squeezenet1_1": squeezenet1_1,
}  # fmt: skip
