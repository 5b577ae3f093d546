"""One ONNX file of a whole model: grey values in, calibrated probabilities out.

Resizing is a product with one matrix an axis, whose rows are the kernel that Pillow would use, so
the file needs no other program to prepare its input. What a graph cannot say, finding a head or a
brain, is left to whoever calls it; the file's metadata say which input it wants.
"""

import json
import math
import warnings
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from trainer.errors import TrainerError
from trainer.files import write_whole
from trainer.networks import Tapped
from trainer.package import ModelPackage
from trainer.preprocess import Plan, prepare
from trainer.runtime import Runtime, load_network

TOLERANCE = 1e-4  # of a logit, or a share of it where it is larger than 1
_KERNEL_REACH = {"bilinear": 1.0, "bicubic": 2.0, "lanczos": 3.0}
_LARGEST = float(np.finfo(np.float32).max)
_SHAPES = ((3, 200, 168), (1, 97, 260), (2, 64, 64))  # of the slices of the parity check
_USE = "Research use only, not for diagnosis."


class Exported(NamedTuple):
    """What was written.

    prepared  why the input is the prepared picture; empty when it is the slice itself
    gap       largest difference of a logit from the viewer's own answer
    size      of the file, bytes
    """

    prepared: str
    gap: float
    size: int


class _Prepare(nn.Module):
    """Slices (n, rows, columns) of any unit → pictures (n, size, size), as preprocess.prepare."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan

    def forward(self, values: Tensor) -> Tensor:
        unit = self._to_unit(values)
        rows = torch.arange(values.shape[1], dtype=torch.float64)
        columns = torch.arange(values.shape[2], dtype=torch.float64)
        both = torch.arange(values.shape[1] + values.shape[2] + 2, dtype=torch.float64)
        heights, margin_rows = self._weights(rows, columns, both)
        widths, margin_columns = self._weights(columns, rows, both)
        # Pillow resizes across first
        pictures = torch.matmul(heights, torch.matmul(unit, widths.T))
        if self.plan.interpolation == "bilinear":
            return pictures
        margin = (margin_rows + margin_columns > 0).float()
        lowest = unit.amin((1, 2), keepdim=True) * (1 - margin)
        return pictures.maximum(lowest).minimum(unit.amax((1, 2), keepdim=True))

    def _to_unit(self, values: Tensor) -> Tensor:
        clean = torch.where(torch.isnan(values), torch.zeros_like(values), values)
        clean = clean.clamp(-_LARGEST, _LARGEST)
        if self.plan.fixed is not None:
            dark, bright = self.plan.fixed
            return ((clean - dark) / (bright - dark)).clamp(0, 1)
        ordered = clean.flatten(1).sort(1).values
        low, high = (_percentile(ordered, share) for share in self.plan.percentiles)
        equal = high <= low
        low = torch.where(equal, ordered[:, :1], low)[:, :, None]
        high = torch.where(equal, ordered[:, -1:], high)[:, :, None]
        span = torch.where(high > low, high - low, torch.ones_like(high))
        return ((clean - low) / span).clamp(0, 1) * (high > low).float()

    def _weights(self, along: Tensor, other: Tensor, enough: Tensor) -> tuple[Tensor, Tensor]:
        """Return the (size, pixels) matrix that resizes one axis, and the black margin before it.

        along, other  0, 1, 2 … of this and the other axis; enough  as many as both and two more
        """
        plan, length = self.plan, along[-1] + 1
        side = length if plan.aspect == "stretch" else torch.maximum(length, other[-1] + 1)
        missing = (side - length) / 2
        margin = missing.ceil()
        scale = side / plan.size
        wide = scale.clamp(min=1.0)
        at = margin - missing + (torch.arange(plan.size, dtype=torch.float64) + 0.5) * scale

        def kernel(pixels: Tensor) -> Tensor:
            return _kernel((pixels[None] + 0.5 - at[:, None]) / wide, plan.interpolation)

        inside = (enough < length + 2 * margin).double()
        total = (kernel(enough) * inside).sum(1, keepdim=True)
        return (kernel(along + margin) / total).float(), margin


def _percentile(ordered: Tensor, share: float) -> Tensor:
    """Return (n, 1), linear between neighbours, as numpy's percentile."""
    count = torch.ones_like(ordered[0]).double().sum()
    place = (count - 1) * (share / 100)
    lower = place.floor()
    part = (place - lower).float()
    first = ordered.index_select(1, lower.long().reshape(1))
    second = ordered.index_select(1, place.ceil().long().reshape(1))
    return first + (second - first) * part


def _kernel(distance: Tensor, interpolation: str) -> Tensor:
    """Return the weight of a pixel at a distance, as Pillow's; float64."""
    far = distance.abs()
    if interpolation == "bilinear":
        return (1 - far).clamp(min=0)
    if interpolation == "bicubic":  # Keys 1981, a = -0.5
        near = (1.5 * far - 2.5) * far * far + 1
        next_ = ((-0.5 * far + 2.5) * far - 4) * far + 2
        return torch.where(far < 1, near, torch.where(far < 2, next_, torch.zeros_like(far)))
    reach = _KERNEL_REACH[interpolation]
    angle = math.pi * torch.where(far == 0, torch.ones_like(far), far)
    wave = reach * angle.sin() * (angle / reach).sin() / (angle * angle)
    wave = torch.where(far == 0, torch.ones_like(far), wave)
    return torch.where(far < reach, wave, torch.zeros_like(far))


class _Whole(nn.Module):
    """Preparation (or none), normalising, network and calibration in one."""

    mean: Tensor
    std: Tensor

    def __init__(
        self, network: Tapped, package: ModelPackage, prepare: nn.Module | None, features: bool
    ) -> None:
        super().__init__()
        self.prepare, self.network, self.wants_features = prepare, network, features
        self.temperature = package.temperature
        for name in ("mean", "std"):
            numbers = torch.tensor(getattr(package.plan, name), dtype=torch.float32)
            self.register_buffer(name, numbers[None, :, None, None])

    def forward(self, values: Tensor) -> tuple[Tensor, ...]:
        pictures = values if self.prepare is None else self.prepare(values)
        features = self.network.features((pictures[:, None] - self.mean) / self.std)
        logits = self.network.head(features)
        answers = logits, (logits / self.temperature).softmax(1)
        return (*answers, features) if self.wants_features else answers


def inexpressible(plan: Plan) -> str:
    """Return what of a plan an ONNX graph cannot do, in words; empty when it can do all of it."""
    if plan.crop != "none":
        return f"the crop to the {plan.crop} cannot be expressed in ONNX"
    if plan.interpolation not in _KERNEL_REACH:
        return f"the interpolation '{plan.interpolation}' cannot be expressed exactly in ONNX"
    return ""


def export_onnx(package: ModelPackage, path: Path, *, features: bool = False) -> Exported:
    """Write the model to `path` as one ONNX file, if ONNX Runtime repeats the viewer's answers.

    features  adds the features (n, channels, cells, cells) to the outputs

    Input "values" (n, rows, columns) float32: slices of any size and unit in display orientation,
    square pixels, bright is high. Where the plan has a part that a graph cannot express, input
    "pictures" (n, size, size) float32: prepared as the plan says, in [0, 1]. Outputs "logits" and
    "probabilities" (n, labels). Any n. Raises TrainerError when PyTorch cannot export the network
    or the answers differ by more than TOLERANCE; nothing is written then. Raises OSError.
    """
    prepared = inexpressible(package.plan)
    content = _with_metadata(_graph(package, prepared, features), package, prepared)
    gap = _largest_gap(content, package, prepared, features)
    if not gap <= TOLERANCE:
        raise TrainerError(
            "The model was not exported",
            f"ONNX Runtime's answers differ from the viewer's by {gap:.2g}, which is more than "
            f"{TOLERANCE:g}.",
            "Please report this, with the name of the network.",
        )
    write_whole(path, content)
    return Exported(prepared, gap, len(content))


def _graph(package: ModelPackage, prepared: str, features: bool) -> Any:
    plan = package.plan
    inner = None if prepared else _Prepare(plan)
    module = _Whole(load_network(package), package, inner, features).eval()
    batch = torch.export.Dim("n", min=1)
    if prepared:
        example, free = torch.zeros(2, plan.size, plan.size), {0: batch}
    else:
        example = torch.rand(2, 37, 53, generator=torch.Generator().manual_seed(0))
        free = {0: batch, 1: torch.export.Dim("rows", min=2), 2: torch.export.Dim("columns", min=2)}
    outputs = ["logits", "probabilities", *(["features"] if features else [])]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own internals
        try:
            program = torch.onnx.export(
                module, (example,), dynamo=True, verbose=False, dynamic_shapes=(free,),
                input_names=["pictures" if prepared else "values"], output_names=outputs,
            )  # fmt: skip
        except torch.onnx.OnnxExporterError as error:
            reason = str(error.__cause__ or error).splitlines()[0]
            raise TrainerError("The network cannot be exported", reason) from error
    if program is None:
        raise TrainerError("The network cannot be exported", "PyTorch gave no graph.")
    return program.model_proto


def _with_metadata(model: Any, package: ModelPackage, prepared: str) -> bytes:
    """Return the file's bytes: described, and without the exporter's traces of this machine."""
    import onnx

    for node in model.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    for value in (
        *model.graph.value_info, *model.graph.input, *model.graph.output, *model.graph.initializer,
    ):  # fmt: skip
        del value.metadata_props[:]
    del model.graph.metadata_props[:]
    del model.metadata_props[:]
    size = package.plan.size
    wanted = (
        f"pictures (n, {size}, {size}) float32 in [0, 1], prepared as the plan says: {prepared}"
        if prepared
        else "values (n, rows, columns) float32, any unit, display orientation, square pixels, "
        "bright is high"
    )
    onnx.helper.set_model_props(
        model,
        {
            "name": package.identity.name,
            "version": package.identity.version,
            "package_sha256": package.identity.sha256,
            "title": package.title,
            "license": package.license,
            "use": _USE,
            "labels": json.dumps(list(package.identity.labels), ensure_ascii=False),
            "plan": json.dumps(package.plan.to_json()),
            "temperature": str(package.temperature),
            "input": wanted,
        },
    )
    content: bytes = model.SerializeToString(deterministic=True)
    return content


def _largest_gap(content: bytes, package: ModelPackage, prepared: str, features: bool) -> float:
    """Return by how much ONNX Runtime's answers differ from the viewer's, as a share of 1 logit."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    gap = 0.0
    with closing(Runtime(package, device="cpu")) as runtime:
        for values in _slices():
            pictures = np.stack([prepare(slice_, package.plan).picture for slice_ in values])
            given = {session.get_inputs()[0].name: pictures if prepared else values}
            at_tap = runtime.features(pictures)
            expected = [runtime.logits(at_tap), runtime.probabilities(at_tap)]
            expected += [at_tap] if features else []
            for answer, right in zip(session.run(None, given), expected, strict=True):
                most = max(1.0, float(np.abs(right).max()))
                difference = float(np.abs(answer - right).max()) / most
                gap = max(gap, difference if math.isfinite(difference) else math.inf)
    return gap


def _slices() -> list[NDArray[np.float32]]:
    """Return synthetic slices of several shapes, with what real ones surprise with."""
    random = np.random.default_rng(0)
    stacks = [random.gamma(2.0, 200.0, shape).astype(np.float32) for shape in _SHAPES]
    stacks[0][0, :40] = 0  # air
    stacks[0][1, 5, 5] = np.nan
    stacks[-1][:] = 7  # nothing but one value
    stacks[-1][1, 3, 3:5] = 1, 90  # and but two others, which no percentile shows
    return stacks
