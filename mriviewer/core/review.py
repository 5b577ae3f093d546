"""What the reader says about a series: agreement with the model, a remark, and what was drawn."""

from dataclasses import dataclass
from typing import Literal

from mriviewer.core.annotations import Annotation

Verdict = Literal["agree", "disagree", "unsure"]


@dataclass(frozen=True, slots=True)
class Review:
    """The reader's word on one series.

    verdict      None until the reader commits
    correction   the label the reader would give instead, when disagreeing; empty if none
    model        "name version" of the model the verdict is about; empty without a verdict
    remark       free text, printed in the report
    annotations  in the order in which they were first drawn
    key_images   `SliceSource.identity` of the slices marked, in the order of marking
    """

    verdict: Verdict | None = None
    correction: str = ""
    model: str = ""
    remark: str = ""
    annotations: tuple[Annotation, ...] = ()
    key_images: tuple[str, ...] = ()
