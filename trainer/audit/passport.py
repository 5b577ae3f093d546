"""What is known of a set of pictures, without a picture: it may be published with a result.

Paths are relative to the scanned folder, with / on every system, and "#7" after them for slice 7 of
a volume. Identifiers of patients are not in it, their groups are.
"""

import json
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from trainer.errors import TrainerError

SCHEMA = 1
NO_LABEL_ERRORS = (
    "Not looked for: a scan trains nothing, and cheap classifiers dispute too many right labels. "
    "Train with k folds; the out-of-fold predictions of the run then show likely label errors."
)


class Refused(NamedTuple):
    """A file that is not used, and why in words."""

    path: str
    reason: str


class NearTwin(NamedTuple):
    """Two files that show one image; `path` turned into `pose` (see `alignment`) lies on `twin`.

    similarity  correlation of fine detail after alignment, at most 1
    """

    path: str
    twin: str
    pose: int
    similarity: float


class Leak(NamedTuple):
    """A picture of test or val and its twin in train; `kind` is "identical" or "near"."""

    path: str
    twin: str
    kind: str


class Baseline(NamedTuple):
    """How often a baseline that sees no medicine is right; `chance`: the commonest label."""

    accuracy: float
    chance: float


class Size(NamedTuple):
    """How many pictures have a size in pixels."""

    rows: int
    columns: int
    pictures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passport:
    """The findings of a scan.

    made             day of the scan, ISO 8601
    layout           in words, how labels and splits were read from the folder
    classes          {label: readable pictures}
    splits           {split: {label: readable pictures}}; one split "" where none is given
    sizes            most frequent first; modes: {how pixels are stored: count}
    corrupt          pictures that cannot be decoded; foreign: files that are none
    duplicates       groups of equal pixels; `same_files` counts those whose bytes are equal, too
    near_duplicates  pairs, best first, one for each pair of different pixels
    cross_split      pictures of test or val with a twin in train
    patients_across  pictures of test or val whose patient has pictures in train
    label_conflicts  groups of one image under different labels
    shortcuts        {baseline: how it did}, `judged_on` says on which pictures
    label_errors     why they were not looked for, or what was found
    groups           {path: group}: copies, near duplicates, slices of a patient or a volume
    cannot_train     why nothing can be trained on it as it is; empty when something can
    """

    made: str
    layout: str
    classes: dict[str, int]
    splits: dict[str, dict[str, int]]
    sizes: tuple[Size, ...] = ()
    modes: dict[str, int]
    corrupt: tuple[Refused, ...] = ()
    foreign: tuple[Refused, ...] = ()
    duplicates: tuple[tuple[str, ...], ...] = ()
    same_files: int = 0
    near_duplicates: tuple[NearTwin, ...] = ()
    cross_split: tuple[Leak, ...] = ()
    patients_across: int = 0
    label_conflicts: tuple[tuple[str, ...], ...] = ()
    shortcuts: dict[str, Baseline]
    judged_on: str = ""
    label_errors: str = NO_LABEL_ERRORS
    groups: dict[str, str]
    cannot_train: str = ""

    @property
    def count(self) -> int:
        """Return how many pictures can be read."""
        return sum(self.classes.values())

    @property
    def most(self) -> int:
        """Return how many pictures the commonest label of a split has; at least 1."""
        return max((n for labels in self.splits.values() for n in labels.values()), default=1)

    def to_json(self) -> dict[str, Any]:
        """Return plain lists, dicts, words and numbers."""
        content: dict[str, Any] = {"schema": SCHEMA}
        for field in fields(self):
            content[field.name] = _plain(getattr(self, field.name))
        return content

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> "Passport":
        """Read what `to_json` gave; TrainerError when it is of another version or no passport."""
        title = "The data set's passport cannot be read"
        if content.get("schema") != SCHEMA:
            reason = f"it is of version {content.get('schema')}, this program reads {SCHEMA}."
            raise TrainerError(title, reason, "Scan the folder again.")
        try:
            kept: dict[str, Any] = {f.name: content[f.name] for f in fields(cls)}
            for name, kind in _ROWS.items():
                kept[name] = tuple(kind(**row) for row in kept[name])
            for name in ("duplicates", "label_conflicts"):
                kept[name] = tuple(tuple(group) for group in kept[name])
            kept["shortcuts"] = {k: Baseline(**v) for k, v in kept["shortcuts"].items()}
        except (KeyError, TypeError, AttributeError) as error:
            reason = f"it lacks or garbles a part ({error})."
            raise TrainerError(title, reason, "Scan the folder again.") from error
        return cls(**kept)

    def to_text(self) -> str:
        """Return the JSON document."""
        return json.dumps(self.to_json(), indent=1)  # ASCII: any terminal and pipe can take it


_ROWS: dict[str, Any] = {
    "sizes": Size, "corrupt": Refused, "foreign": Refused, "near_duplicates": NearTwin,
    "cross_split": Leak,
}  # fmt: skip


def _plain(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return value._asdict()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
