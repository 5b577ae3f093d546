"""The `data` part of a config: which pictures, under which labels, split how. No torch."""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

FEWEST_FOLDS = 3  # one judges, one chooses the weights, the rest teaches
Share = Annotated[float, Field(ge=0, le=1)]
GroupBy = Literal["patient", "column", "pattern", "near-duplicates", "picture"]


class Data(BaseModel):
    r"""Which pictures, under which labels, and which of them teach, choose and judge.

    folder  class folders (one folder a label), or the root of the paths in `table`
    table   CSV with a header that names the pictures and what belongs to them
    labels  folder or column value → label of the model; two values may share a label.
            Values that are not named are left out. Empty: every value is its own label
    outlines  folder of masks, white where the finding is, named "N.png" for a picture whose
              `outline_column` says N, turned as that is shown; one of another size is stretched
    exclude paths below `folder`, with /, of files that are left out, such as damaged ones
    negative_label  the label that means "nothing found"; needed for sensitivity and specificity
    group   what must not be divided between the splits: the "patient" of the header, the value of
            `group_column`, what `group_pattern` finds in the path, the "near-duplicates" that a
            scan finds, or each "picture" by itself. None: the first of these that there is.
            Pictures whose patient is unknown are kept with their near-duplicates
    group_pattern   regular expression with one group, such as "(\d+)_", searched in the path below
            `folder` (with /); a picture that it is not found in stands alone
    split   "given" by the folders or by `split_column`; "hold-out": drawn here; "k-fold": `fold`
            of `folds` judges, the next one chooses the weights, the others teach. None: given
            where one is given, else hold-out
    val_share, test_share  of pictures, where the split is drawn
    clean_given     leave out pictures of a given val or test that stand in train as well
    accept_leakage  allow group "picture" although it is known which pictures belong together:
            every figure will be too good, and the package says so
    split_file      a `split.json` to use instead of drawing or reading one
    audit           look for copies, leaks, label conflicts and shortcuts before training; the run
                    folder keeps what was found, and the report shows it
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    folder: Path
    table: Path | None = None
    path_column: str = "path"
    label_column: str = "label"
    split_column: str = "split"
    group_column: str | None = None
    outlines: Path | None = None
    outline_column: str | None = None
    labels: dict[str, str] = {}
    exclude: tuple[str, ...] = ()
    negative_label: str | None = None
    group: GroupBy | None = None
    group_pattern: str | None = None
    split: Literal["given", "hold-out", "k-fold"] | None = None
    val_share: Share = 0.15
    test_share: Share = 0.15
    folds: Annotated[int, Field(ge=FEWEST_FOLDS)] = 5
    fold: Annotated[int, Field(ge=0)] = 0
    clean_given: bool = False
    accept_leakage: bool = False
    split_file: Path | None = None
    audit: bool = True
    description: str = ""
    license: str = ""

    @field_validator("group_pattern")
    @classmethod
    def _one_group(cls, pattern: str | None) -> str | None:
        try:
            groups = 1 if pattern is None else re.compile(pattern).groups
        except re.error as error:
            raise ValueError(f"is no regular expression: {error}") from error
        if groups != 1:
            raise ValueError(f"must have one group in parentheses, it has {groups}")
        return pattern

    @model_validator(mode="after")
    def _must_agree(self) -> "Data":
        if self.val_share + self.test_share >= 1:
            raise ValueError("val_share and test_share leave nothing to train on")
        if self.fold >= self.folds:
            raise ValueError(f"fold may be 0 to {self.folds - 1}: there are {self.folds} folds")
        if self.group == "column" and self.group_column is None:
            raise ValueError("group: column needs group_column")
        if self.group == "pattern" and self.group_pattern is None:
            raise ValueError("group: pattern needs group_pattern")
        if self.group_column is not None and self.table is None:
            raise ValueError("group_column needs a table")
        if self.clean_given and self.split not in (None, "given"):
            raise ValueError(f"clean_given has no meaning with split: {self.split}")
        if self.accept_leakage and self.group != "picture":
            raise ValueError("accept_leakage belongs to group: picture")
        return self
