"""A loaded model: features in batches, probabilities and heat maps from cached features.

On a CPU the backbone runs in ONNX Runtime, which is more than twice as fast as PyTorch there;
on CUDA and MPS it runs in PyTorch. The head and the heat maps are always PyTorch: they are tiny.
One thread owns a Runtime; it is not safe to share.
"""

import copy
import threading
import time
import weakref
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load
from torch import Tensor

from trainer.errors import TrainerError
from trainer.gradcam import EvidenceMapper
from trainer.metrics import calibrated
from trainer.networks import Head, Tapped, build, place
from trainer.package import ModelPackage
from trainer.prediction import ModelIdentity
from trainer.preprocess import Plan, TapGeometry, prepare

_SELF_CHECK_TOLERANCE = 2e-3  # of a logit; CPU and GPU arithmetic differ by less
Features = NDArray[np.float32]


class SelfCheck(NamedTuple):
    """How far this machine is from the trainer: largest difference of a logit and of evidence."""

    passed: bool
    logits: float
    evidence: float
    seconds: float


class _Threads:
    """How many threads PyTorch has on the CPU, as long as there is a Runtime.

    They are those of the whole process: when the last Runtime is gone, what was found before the
    first comes back, or a training that goes on after it would be slow.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()  # a Runtime may be collected while another takes them
        self._living, self._found = 0, 1

    def take(self, runtime: "Runtime", count: int) -> Callable[[], object]:
        """Set them for a Runtime; return what gives them back, once, if its end does not."""
        with self._lock:
            if self._living == 0:
                self._found = torch.get_num_threads()
            self._living += 1
            torch.set_num_threads(count)
        given_back = weakref.finalize(runtime, self._give_back)
        given_back.atexit = False
        return given_back

    def _give_back(self) -> None:
        with self._lock:
            self._living -= 1
            if self._living == 0:
                torch.set_num_threads(self._found)


_THREADS = _Threads()


class Runtime:
    """One model on one device.

    device   "auto" takes CUDA, then MPS, then the CPU; or "cpu", "cuda", "mps"
    threads  of the CPU at work; None leaves the choice to the libraries. Until it is closed, they
             are those of PyTorch in the whole process

    Raises TrainerError when the package's weights do not fit its network.
    """

    def __init__(
        self, package: ModelPackage, device: str = "auto", threads: int | None = None
    ) -> None:
        self.package = package
        self.identity: ModelIdentity = package.identity
        self.plan: Plan = package.plan
        self.tap: TapGeometry = package.tap
        self._mapper: EvidenceMapper | None = None
        self._network = load_network(package)
        self._tensors = self._network.state_dict()
        self._head = Head(self._network)
        self._session = None
        self._device = _choose(device)
        if self._device.type == "cpu":
            self._session = _onnx_session(package, self._tensors, threads)
        if self._session is not None or self._device.type != "cpu":
            threads = 1  # only the head is left to the CPU: waking helpers costs more
        self._give_back_threads = _THREADS.take(self, threads or torch.get_num_threads())
        self._place()

    @property
    def device(self) -> str:
        """Where the backbone runs, in words for the status bar."""
        if self._device.type == "cuda":
            return f"GPU ({torch.cuda.get_device_name(self._device)})"
        if self._device.type == "mps":
            return "GPU (Apple)"
        return "CPU (ONNX Runtime)" if self._session else "CPU (PyTorch)"

    def features(self, pictures: NDArray[np.float32]) -> Features:
        """Return (n, channels, cells, cells) float32 for pictures (n, size, size) in [0, 1].

        A GPU that is out of memory gets half the batch, and at last the CPU takes over.
        """
        batch = self.plan.normalise(pictures)
        if self._session is not None:
            features: Features = self._session.run(None, {"pictures": batch})[0]
            return features
        try:
            with torch.inference_mode():
                on_device = torch.from_numpy(batch).to(
                    self._device, memory_format=torch.channels_last
                )
                return self._network.features(on_device).float().cpu().contiguous().numpy()
        except torch.OutOfMemoryError:
            torch.cuda.empty_cache()
            if len(pictures) > 1:
                half = len(pictures) // 2
                parts = [self.features(pictures[:half]), self.features(pictures[half:])]
                return np.concatenate(parts)
            self._device = torch.device("cpu")
            self._session = _onnx_session(self.package, self._tensors, None)
            self._place()
            return self.features(pictures)

    def logits(self, features: Features) -> NDArray[np.float32]:
        """Return (n, labels), before calibration."""
        with torch.inference_mode():
            logits: NDArray[np.float32] = self._head(torch.from_numpy(features)).numpy()
        return logits

    def probabilities(self, features: Features) -> NDArray[np.float32]:
        """Return calibrated probabilities (n, labels) in the order of identity.labels."""
        return calibrated(self.logits(features), self.package.temperature).astype(np.float32)

    def heat_maps(self, features: Features, label_indices: Sequence[int]) -> NDArray[np.float32]:
        """Return raw evidence (n, cells, cells) >= 0, one label a picture; see EvidenceMapper."""
        if self._mapper is None:
            self._mapper = EvidenceMapper(self._head)
        return self._mapper.maps(torch.from_numpy(features), label_indices)

    def self_check(self) -> SelfCheck:
        """Repeat what the trainer did on the package's synthetic slices and compare."""
        began = time.monotonic()
        stored = self.package.self_check_arrays()
        pictures = np.stack([prepare(values, self.plan).picture for values in stored["values"]])
        features = self.features(pictures)
        logits = self.logits(features)
        maps = self.heat_maps(features, [int(index) for index in stored["logits"].argmax(1)])
        logit_gap = float(np.abs(logits - stored["logits"]).max())
        evidence_gap = float(np.abs(maps - stored["evidence"]).max())
        # one by one: max would let a NaN pass
        passed = all(gap <= _SELF_CHECK_TOLERANCE for gap in (logit_gap, evidence_gap))
        return SelfCheck(passed, logit_gap, evidence_gap, time.monotonic() - began)

    def close(self) -> None:
        """Let go of the network, of GPU memory, and of the say in how many threads there are."""
        self._give_back_threads()
        if self._mapper is not None:
            self._mapper.close()
            self._mapper = None
        self._network = self._head = self._session = None  # type: ignore[assignment]
        if self._device.type == "cuda":
            torch.cuda.empty_cache()

    def _place(self) -> None:
        """Put the backbone on its device; the head stays on the CPU, where cached features are."""
        if self._device.type == "cpu":
            return
        torch.backends.cudnn.allow_tf32 = False  # calibrated numbers should not depend on the GPU
        self._head = Head(copy.deepcopy(self._network))
        place(self._network, self._device)


def load_network(package: ModelPackage) -> Tapped:
    """Return the network of a package in evaluation, its weights in 32 bits, on the CPU.

    Raises TrainerError when the weights do not fit the network that the manifest describes.
    """
    shape = package.manifest["network"]
    labels = len(package.identity.labels)
    network = build(
        package.network, labels,
        head=shape.get("head"), size=package.plan.size, pad_type=shape.get("pad_type", ""),
        members=package.members,
    )  # fmt: skip
    try:
        network.load_state_dict(load(package.read("weights.safetensors")))
    except RuntimeError as error:
        raise TrainerError(
            f"The model {package.identity.title} cannot be loaded",
            f"its weights do not fit the network {package.network}.",
            "Get the package again from where it came.",
        ) from error
    return network.eval()


def _choose(device: str) -> torch.device:
    if device != "auto":
        return torch.device(device)
    if torch.cuda.is_available():
        return torch.device("cuda")
    return torch.device("mps" if torch.backends.mps.is_available() else "cpu")


def _onnx_session(
    package: ModelPackage, tensors: dict[str, Tensor], threads: int | None
) -> Any | None:
    """Return the backbone in ONNX Runtime, or None where that cannot be (PyTorch then)."""
    if not package.has_graph:
        return None
    try:
        import onnxruntime
    except ImportError:
        return None
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    if threads is not None:
        options.intra_op_num_threads = threads
    needed: list[str] = package.manifest["network"]["graph_tensors"]
    arrays = [tensors[name].contiguous().numpy() for name in needed]
    options.add_external_initializers(
        needed, [onnxruntime.OrtValue.ortvalue_from_numpy(array) for array in arrays]
    )
    return onnxruntime.InferenceSession(
        package.read("backbone.onnx"), options, providers=["CPUExecutionProvider"]
    )
