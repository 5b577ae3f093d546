"""What a setting may be in a search: a list of values, or a range of numbers. No torch."""

import math
import re
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    model_validator,
)

_NUMBER = re.compile(r"[-+]?\d+(\.\d*)?[eE][-+]?\d+")  # YAML takes 1e-3 for a word
_WHERE = 0.382  # of a range: its ends may be whole numbers where the middle is none


def as_number(value: Any) -> Any:
    """Return a word such as "1e-3" as the number that was meant, anything else as it is."""
    return float(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else value


Number = Annotated[int | float, BeforeValidator(as_number)]


class Range(BaseModel):
    """All numbers from `low` to `high`, both included.

    log   equal factors are equally likely, as one wants it for learning rates
    step  only low, low + step, … up to high
    kind  "int" or "float"; not given: "int" where low, high and step are whole numbers
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    low: Number
    high: Number
    log: bool = False
    step: Number | None = None
    kind: Literal["int", "float"] | None = None

    @model_validator(mode="after")
    def _must_make_sense(self) -> "Range":
        numbers = [self.low, self.high, 0 if self.step is None else self.step]
        if not all(math.isfinite(number) for number in numbers):
            raise ValueError("low, high and step must be finite")
        if not self.low < self.high:
            raise ValueError("low must be less than high")
        if self.log and self.low <= 0:
            raise ValueError("log needs a low above 0")
        if self.log and self.step is not None:
            raise ValueError("log and step exclude each other")
        if self.kind == "int" and any(number != int(number) for number in numbers):
            raise ValueError("kind: int needs whole numbers")
        if self.step is not None:
            self._must_end_on_a_step(self.step)
        return self

    def _must_end_on_a_step(self, step: float) -> None:
        if step <= 0:
            raise ValueError("step must be above 0")
        steps = (self.high - self.low) / step
        if abs(steps - round(steps)) > 1e-6:
            last = self.low + math.floor(steps) * step
            raise ValueError(f"steps of {step:g} from {self.low:g} reach {last:g}: make that high")

    @property
    def is_whole(self) -> bool:
        if self.kind is not None:
            return self.kind == "int"
        return all(isinstance(n, int) for n in (self.low, self.high, self.step or 0))

    def listed(self) -> list[int | float]:
        """Return the values of a range with a step."""
        assert self.step is not None
        count = round((self.high - self.low) / self.step) + 1
        values = [self.low + number * self.step for number in range(count)]
        return [int(v) for v in values] if self.is_whole else [float(f"{v:.12g}") for v in values]

    def samples(self) -> list[int | float]:
        """Return a few values that any setting of this range must be able to take."""
        if self.step is not None:
            return self.listed()[:2] + self.listed()[-1:]
        middle = self.low + _WHERE * (self.high - self.low)
        values = [self.low, middle, self.high]
        return [int(v) for v in values] if self.is_whole else [float(v) for v in values]


def _values(found: Any) -> Any:
    return [as_number(value) for value in found] if isinstance(found, list) else found


Values = Annotated[list[Any], BeforeValidator(_values), Field(min_length=1)]
Choice = Annotated[
    Annotated[Values, Tag("values")] | Annotated[Range, Tag("range")],
    Discriminator(lambda found: "values" if isinstance(found, list) else "range"),
]
