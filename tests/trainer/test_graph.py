"""The graph needs the package's tensors and no others."""

import onnx
import pytest
import torch
from torch import nn

from trainer.errors import TrainerError
from trainer.graph import feature_graph
from trainer.networks import Tapped, build


class Small(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3, stride=2)
        self.secret = torch.rand(1, 4, 80, 80)  # a plain attribute: no tensor of the state

    def forward_features(self, pictures: torch.Tensor) -> torch.Tensor:
        return nn.functional.relu6(self.conv(pictures))


def test_the_graph_names_its_tensors_and_carries_none():
    content, needed = feature_graph(Tapped(Small()), 32)
    assert sorted(needed) == ["body.conv.bias", "body.conv.weight"]
    model = onnx.load_model_from_string(content)
    assert not any(tensor.raw_data for tensor in model.graph.initializer if tensor.name in needed)
    assert model.graph.input[0].type.tensor_type.shape.dim[0].dim_param  # any batch


def test_the_graph_of_a_transformer_takes_any_number_of_pictures():
    content, _ = feature_graph(build("test_vit", 3, size=32), 32)
    model = onnx.load_model_from_string(content)
    for value in (*model.graph.input, *model.graph.output):
        assert value.type.tensor_type.shape.dim[0].dim_param


def test_a_graph_of_a_fixed_number_of_pictures_is_refused():
    class Counted(Small):
        def forward_features(self, pictures: torch.Tensor) -> torch.Tensor:
            return self.conv(pictures).reshape(len(pictures), 4, -1, 1)

    with pytest.raises(TrainerError, match="a fixed number of pictures only"):
        feature_graph(Tapped(Counted()), 32)


def test_a_large_constant_that_is_no_weight_is_refused():
    class Hidden(Small):
        def forward_features(self, pictures: torch.Tensor) -> torch.Tensor:
            return nn.functional.interpolate(self.conv(pictures), (80, 80)) + self.secret

    with pytest.raises(TrainerError, match="is no weight"):
        feature_graph(Tapped(Hidden()), 32)


def test_a_network_that_cannot_be_exported_is_a_clear_error():
    class Undecided(Small):
        def forward_features(self, pictures: torch.Tensor) -> torch.Tensor:
            return self.conv(pictures) if pictures.sum() > 0 else pictures

    with pytest.raises(TrainerError, match="cannot be exported"):
        feature_graph(Tapped(Undecided()), 32)
