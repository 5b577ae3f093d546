"""The `paper` part of a config: whose recipe a run follows, what that paper claims. No torch."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Protocol = Literal["paper", "clean"]
Preprocess = Literal["paper", "native"]
Figure = Literal[
    "accuracy", "precision_weighted", "recall_weighted", "f1_weighted",
    "sensitivity", "specificity", "ppv",
]  # fmt: skip
Claims = dict[Figure, Annotated[float, Field(ge=0, le=1)]]


class Paper(BaseModel):
    """What the report puts beside the run's own figures; nothing here changes the training.

    recipe, variant, task  as `trainer recipes` lists them
    protocol    "paper": split as the paper did; "clean": what belongs together stays together
    preprocess  "paper": as near to its text as the plan can say; "native": as the weights want it
    claims      {figure: value}, figures as judging.judgement names them
    judged_on   the pictures that the claims are about, to go on after "judged on"
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    recipe: str
    title: str
    variant: str = ""
    task: str = ""
    protocol: Protocol
    preprocess: Preprocess
    claims: Claims = {}
    judged_on: str = ""
