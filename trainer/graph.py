"""The backbone as an ONNX graph without weights; they are fed from the package's safetensors."""

import warnings
from typing import Any

import torch
from torch import Tensor, nn

from trainer.bodies import features_of
from trainer.errors import TrainerError
from trainer.networks import Tapped

_LARGEST_CONSTANT = 16384  # bytes: limits of an activation, not somebody's weights


class _Features(nn.Module):
    def __init__(self, network: Tapped) -> None:
        super().__init__()
        self.body = network.body  # keeps the tensors' names those of the network's state

    def forward(self, pictures: Tensor) -> Tensor:
        return features_of(self.body, pictures)


def feature_graph(network: Tapped, size: int) -> tuple[bytes, list[str]]:
    """Return the graph and the names of the tensors that it needs.

    The graph is "pictures" (n, 3, size, size) float32 → "features", for any n.

    Raises TrainerError when PyTorch cannot export the network for any n, or when a large constant
    of the graph is no tensor of the network's state: it could not be taken from the package's
    weights.
    """
    from onnxscript import optimizer

    names = set(network.state_dict())
    module = _Features(network).eval()
    example = (torch.zeros(2, 3, size, size),)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own internals
        try:
            program = torch.onnx.export(
                module, example, dynamo=True, optimize=False, verbose=False,
                input_names=["pictures"], output_names=["features"],
                dynamic_shapes=({0: torch.export.Dim("n", min=1)},),
            )  # fmt: skip
        except torch.onnx.OnnxExporterError as error:
            reason = str(error.__cause__ or error).splitlines()[0]
            raise TrainerError("The network cannot be exported", reason) from error
    if program is None:
        raise TrainerError("The network cannot be exported", "PyTorch gave no graph.")
    # The exporter's full optimisation would fold batch norm into new weights, which the package
    # does not carry. Folding constants alone is enough for ONNX Runtime to do the rest on loading.
    # A dense layer's transposed weight would be a new one as well.
    optimizer.fold_constants(
        program.model,
        should_fold=lambda node: (
            False
            if any(given is not None and given.name in names for given in node.inputs)
            else None
        ),
    )
    optimizer.remove_unused_nodes(program.model)
    model = program.model_proto
    if not model.graph.input[0].type.tensor_type.shape.dim[0].dim_param:
        raise TrainerError(
            "The network cannot be exported", "its graph takes a fixed number of pictures only."
        )
    _take_weights_from_the_package(model, names)
    _forget_the_exporter(model)
    needed = [tensor.name for tensor in model.graph.initializer if tensor.name in names]
    return model.SerializeToString(deterministic=True), needed


def _take_weights_from_the_package(model: Any, names: set[str]) -> None:
    """Empty the graph's tensors that have these names, and point them at the package's file."""
    import onnx

    for tensor in model.graph.initializer:
        if tensor.name not in names:
            if len(tensor.raw_data) > _LARGEST_CONSTANT:
                raise TrainerError(
                    "The network cannot be exported", f"its constant {tensor.name} is no weight."
                )
            continue
        for content in ("raw_data", "float_data", "int64_data"):
            tensor.ClearField(content)
        del tensor.external_data[:]
        tensor.data_location = onnx.TensorProto.EXTERNAL
        place = tensor.external_data.add()
        place.key, place.value = "location", "weights.safetensors"


def _forget_the_exporter(model: Any) -> None:
    """Take out the traces of the exporter: they hold paths of this machine."""
    for node in model.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    del model.graph.metadata_props[:]
    del model.metadata_props[:]
    for value in (*model.graph.value_info, *model.graph.input, *model.graph.output):
        del value.metadata_props[:]
    for tensor in model.graph.initializer:
        del tensor.metadata_props[:]
