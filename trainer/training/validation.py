"""How an epoch is judged on validation, and which weights are kept."""

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from safetensors.torch import save
from torch import Tensor

from trainer.files import write_whole
from trainer.judging import figures
from trainer.metrics import calibrated
from trainer.networks import Tapped
from trainer.training.pictures import Pictures

_COLLAPSED = 0.95  # share of the answers that are one label
_COLLAPSED_EPOCHS = 2
Score = tuple[float, float]


class Judged(NamedTuple):
    """One epoch on validation.

    answered   share of the pictures that got the most frequent answer
    confusion  pictures by (true label, answered label)
    """

    loss: float
    accuracy: float
    balanced_accuracy: float
    answered: float
    confusion: tuple[tuple[int, ...], ...] = ()

    @property
    def score(self) -> Score:
        """Higher is better: balanced accuracy, then minus the loss."""
        return self.balanced_accuracy, -self.loss if math.isfinite(self.loss) else -math.inf


def judge(logits: NDArray[np.float32], val: Pictures) -> Judged:
    """Judge logits (n, labels) of the validation pictures; what is not finite counts as wrong."""
    finite: NDArray[np.bool_] = np.asarray(np.isfinite(logits).all(axis=1))
    wrong = -np.eye(logits.shape[1], dtype=np.float32)[val.truth]  # any label but the true one
    usable = np.where(finite[:, None], logits, wrong)
    probabilities = calibrated(usable, 1.0)
    likelihood = probabilities[np.arange(len(val.truth)), val.truth]
    loss = float(-np.log(np.maximum(likelihood, 1e-12)).mean()) if finite.all() else math.nan
    answers = probabilities.argmax(1)
    matrix = figures.confusion(answers, val.truth, logits.shape[1])
    return Judged(
        loss, float(figures.accuracy(matrix)), float(figures.balanced_accuracy(matrix)),
        np.bincount(answers).max() / len(val.truth),
        tuple(tuple(int(count) for count in row) for row in matrix),
    )  # fmt: skip


def collapsed_for(before: int, judged: Judged, truth: NDArray[np.int64]) -> int:
    """Return for how many epochs in a row nearly all pictures got one label, without reason."""
    expected = np.bincount(truth).max() / len(truth)
    return before + 1 if judged.answered >= _COLLAPSED > expected else 0


def is_news(collapsed: int) -> bool:
    """Whether a collapse has lasted long enough to be told of, and was not told of before."""
    return collapsed == _COLLAPSED_EPOCHS


@dataclass(slots=True)
class Best:
    """The weights that validated best so far; better ones replace the file `best.safetensors`.

    folder  None where another process writes it
    """

    folder: Path | None
    score: Score = (-1.0, -math.inf)
    stage: str = ""
    epoch: int = 0
    state: dict[str, Tensor] = field(default_factory=dict)

    def offer(self, score: Score, stage: str, epoch: int, network: Tapped) -> bool:
        """Keep the network's weights if they score better; return whether they did."""
        if score <= self.score:
            return False
        self.score, self.stage, self.epoch = score, stage, epoch
        self.state = {k: v.detach().cpu().clone() for k, v in network.state_dict().items()}
        self._write()
        return True

    def resume(self, score: Score, stage: str, epoch: int, state: dict[str, Tensor]) -> None:
        """Go back to what was best when a state was written.

        The file may have been replaced since, by an epoch that is now computed again.
        """
        self.score, self.stage, self.epoch = score, stage, epoch
        self.state = {key: value.clone() for key, value in state.items()}
        if state:
            self._write()

    def _write(self) -> None:
        if self.folder is None:
            return
        tensors = {key: value.contiguous() for key, value in self.state.items()}
        write_whole(self.folder / "best.safetensors", save(tensors))
