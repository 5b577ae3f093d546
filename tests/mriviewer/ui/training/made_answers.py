"""A trainer that is asked and answers when a test says so."""

from dataclasses import dataclass
from typing import Any


@dataclass
class MadeQuestion:
    arguments: tuple[str, ...]
    done: Any
    failed: Any
    progress: Any
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True

    @property
    def value_of(self) -> dict[str, str]:
        """The arguments behind each option."""
        pairs = zip(self.arguments, self.arguments[1:], strict=False)
        return {name: value for name, value in pairs if name.startswith("--")}


class MadeAsker:
    """Keeps what it is asked, in order."""

    def __init__(self) -> None:
        self.questions: list[MadeQuestion] = []

    def ask(self, arguments, done, failed, progress=None) -> MadeQuestion:
        self.questions.append(MadeQuestion(tuple(arguments), done, failed, progress))
        return self.questions[-1]

    @property
    def last(self) -> MadeQuestion:
        return self.questions[-1]

    def open(self) -> list[str]:
        """What is asked and not given up, by the name of the command."""
        return [each.arguments[0] for each in self.questions if not each.cancelled]

    def shutdown(self) -> None:
        pass


def backbone(name: str, title: str, *, at_hand=(), size: int = 224, speed=None) -> dict[str, Any]:
    """Return a row of `trainer backbones --json`."""
    row = {
        "title": title, "name": name, "size": size, "parameters": 4_000_000, "flops": 1e9,
        "advice": f"Advice on {title}.", "weights_at_hand": list(at_hand),
    }  # fmt: skip
    return row if speed is None else row | {"speed": speed}


BACKBONES = [
    backbone("tf_efficientnet_lite0.in1k", "Lite0", at_hand=["pypi"]),
    backbone("resnet50.tv_in1k", "ResNet-50"),
    backbone("tf_efficientnet_b3.aa_in1k", "B3", size=300),
    backbone("lenet", "LeNet-5", size=64),
]
