"""What a scan found wrong with a folder of pictures, in words, the gravest first.

The passport is the JSON that `trainer scan --json` prints. Here it becomes sentences for somebody
who knows medicine and not machine learning: what it is, what it means, what can be done.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from trainer.wording import many

Weight = Literal["severe", "notable", "minor"]
Place = Literal["", "split", "labels", "folder", "exclude"]

FEWEST = 4  # pictures of a label: with fewer the trainer does not begin
FEW = 50  # of a label: below it a figure is hardly more than chance
_UNEVEN = 10  # times as many pictures of the commonest label as of the rarest
_WORTH = 0.15  # of accuracy above chance from which a baseline is a problem
_WEIGHTS: tuple[Weight, ...] = ("severe", "notable", "minor")
_TURNS = ("", "mirrored", "turned a quarter left", "turned a quarter left and mirrored",
          "upside down", "upside down and mirrored", "turned a quarter right",
          "turned a quarter right and mirrored")  # fmt: skip
_BLIND = {"size": "Width and height of the picture alone", "border": "Its outermost pixels alone"}
_BASELINES = {**_BLIND, "thumbnail": "The most similar small picture (64 × 64)"}
_BY_GROUP = "_by_group"


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture to look at.

    name  below the scanned folder with /, and "#7" after it for slice 7 of a volume
    role  what it is here, such as "judges the model"; may be empty
    pose  0 to 7: how it is turned to lie on its twin: quarter turns to the left, then mirrored
    """

    name: str
    role: str = ""
    pose: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """Pictures that belong side by side, and a few words about them."""

    pictures: tuple[Shown, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    examples  all cases that have pictures, the most telling first
    lines     cases in words, such as files that cannot be read
    place     where it can be mended: on the page Split, among the labels, in the folder itself, or
              by excluding the files
    """

    kind: str
    weight: Weight
    title: str
    meaning: str
    remedy: str
    examples: tuple[Example, ...] = ()
    lines: tuple[str, ...] = ()
    place: Place = ""

    def listing(self) -> str:
        """Return all cases as text, one a line, for a letter to whoever keeps the pictures."""
        pairs = (" = ".join(shown.name for shown in each.pictures) for each in self.examples)
        return "\n".join((self.title, *pairs, *self.lines))


def problems_of(passport: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Return what is wrong, the gravest first. Takes a moment for a large set."""
    found = [
        *_untrainable(passport), *_leaks(passport), *_conflicts(passport), *_patients(passport),
        *_shortcuts(passport), *_corrupt(passport), *_small(passport), *_missing(passport),
        *_near(passport), *_copies(passport), *_uneven(passport), *_foreign(passport),
        *_label_errors(passport),
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda problem: _WEIGHTS.index(problem.weight)))


def _untrainable(passport: Mapping[str, Any]) -> Iterator[Problem]:
    if passport["cannot_train"]:
        yield Problem(
            "untrainable", "severe", "Nothing can be trained on this folder as it is",
            passport["cannot_train"],
            "Sort the pictures into one folder a label, choose a table that names the labels, or "
            "leave out and merge labels above.",
            place="labels",
        )  # fmt: skip


def _leaks(passport: Mapping[str, Any]) -> Iterator[Problem]:
    leaks = passport["cross_split"]
    if not leaks:
        return
    judged = sum(
        sum(labels.values())
        for split, labels in passport["splits"].items()
        if split in ("test", "val")
    )
    kinds = Counter(leak["kind"] for leak in leaks)
    poses = _poses(passport["near_duplicates"])
    yield Problem(
        "leak", "severe",
        f"The given split leaks: {len(leaks):,} of {many(judged, 'test picture')} "
        f"{'is' if len(leaks) == 1 else 'are'} in training too",
        f"{kinds['identical']:,} are equal pixel by pixel, {kinds['near']:,} show the same image "
        "saved, cropped or turned differently. The network has seen their answers, so every "
        "figure on this test set is too good.",
        "Draw a new split that keeps copies together, or follow the given one and leave these "
        "pictures out of its test. The step Split does either.",
        tuple(
            _leaked(leak, poses.get((leak["path"], leak["twin"]), 0)) for leak in _both_kinds(leaks)
        ),
        place="split",
    )  # fmt: skip


def _leaked(leak: Mapping[str, str], pose: int) -> Example:
    pictures = Shown(leak["path"], "Judges", pose), Shown(leak["twin"], "Trains")
    note = "The same pixels" if leak["kind"] == "identical" else "The same image"
    return Example(pictures, note + _turned(pose))


def _both_kinds(leaks: Sequence[Mapping[str, str]]) -> list[Mapping[str, str]]:
    """Return leaks, near and identical ones in turn: both kinds are seen at once."""
    near = [leak for leak in leaks if leak["kind"] == "near"]
    same = [leak for leak in leaks if leak["kind"] != "near"]
    both = [leak for pair in zip(same, near, strict=False) for leak in pair]
    return [*both, *same[len(near) :], *near[len(same) :]]


def _conflicts(passport: Mapping[str, Any]) -> Iterator[Problem]:
    groups = passport["label_conflicts"]
    if groups:
        yield Problem(
            "conflict", "severe",
            f"{many(len(groups), 'image carries', 'images carry')} more than one label",
            "The same image lies under different labels, so at least one of them is wrong. A "
            "network cannot learn both, and a test can count neither as right.",
            "Look at the pictures, decide which label holds, and move the others out of the "
            "folder; then scan again.",
            tuple(
                Example(
                    tuple(Shown(name) for name in _one_a_folder(group)),
                    f"One image, {many(len(group), 'file')}",
                )
                for group in groups
            ),
            place="folder",
        )  # fmt: skip


def _patients(passport: Mapping[str, Any]) -> Iterator[Problem]:
    count = passport["patients_across"]
    if count:
        yield Problem(
            "patients", "severe",
            f"{many(count, 'test picture is', 'test pictures are')} of patients who are in "
            "training too",
            "Slices of one head resemble one another. A network may recognise the patient and "
            "not the disease.",
            "Draw a new split that keeps the pictures of a patient together.",
            place="split",
        )  # fmt: skip


def _shortcuts(passport: Mapping[str, Any]) -> Iterator[Problem]:
    strong = {
        name: how
        for name, how in passport["shortcuts"].items()
        if how["accuracy"] > how["chance"] + _WORTH
    }
    if not strong:
        return
    blind = any(name.removesuffix(_BY_GROUP) in _BLIND for name in strong)
    yield Problem(
        "shortcut", "severe" if blind else "notable",
        "The label can be guessed without looking at the brain" if blind
        else "Comparing small pictures already tells many labels",
        "These rules know no medicine. What they get right, a network can get right for the same "
        f"reasons. Judged on {passport['judged_on']}.",
        "Compare every result with these figures: the step Result shows them again. Cropping to "
        "the head takes size and border away; pictures of every label from the same scanners are "
        "the true remedy.",
        lines=tuple(_baseline(name, how) for name, how in strong.items()),
    )  # fmt: skip


def _baseline(name: str, how: Mapping[str, float]) -> str:
    plain = name.removesuffix(_BY_GROUP)
    kept = ", copies kept together" if name.endswith(_BY_GROUP) else ""
    return (
        f"{_BASELINES.get(plain, plain)}{kept}: {100 * how['accuracy']:.0f} % right "
        f"(always the commonest label: {100 * how['chance']:.0f} %)"
    )


def _corrupt(passport: Mapping[str, Any]) -> Iterator[Problem]:
    damaged = passport["corrupt"]
    if damaged:
        yield Problem(
            "corrupt", "severe", f"{many(len(damaged), 'picture')} cannot be read",
            "The files are damaged, cut off, or of a kind that is not read. The trainer does not "
            "begin with them. Nothing was deleted.",
            "Leave them out of the training, or fetch them again from their source and scan again.",
            lines=tuple(f"{one['path']}: {one['reason']}" for one in damaged), place="exclude",
        )  # fmt: skip


def _small(passport: Mapping[str, Any]) -> Iterator[Problem]:
    small = {name: count for name, count in passport["classes"].items() if count < FEW}
    if small:
        said = tuple(f"{name}: {many(count, 'picture')}" for name, count in small.items())
        hopeless = any(count < FEWEST for count in small.values())
        yield Problem(
            "small", "severe" if hopeless else "notable",
            f"{many(len(small), 'label has', 'labels have')} few pictures",
            f"With fewer than {FEW} pictures a label is hardly learnt, and a figure on the few "
            "that judge it is hardly more than chance."
            + (f" With fewer than {FEWEST} nothing is trained." if hopeless else ""),
            "Add pictures, merge the label with another, or leave it out.",
            lines=said, place="labels",
        )  # fmt: skip


def _missing(passport: Mapping[str, Any]) -> Iterator[Problem]:
    lines = tuple(
        f"{name}: none in {split}"
        for split, counts in passport["splits"].items()
        for name in passport["classes"]
        if split and not counts.get(name)
    )
    if lines:
        yield Problem(
            "missing", "notable", "The given split lacks labels",
            "A label that is not in training cannot be learnt; one that is not in the test is "
            "judged by nothing.",
            "Draw a new split, or leave the label out.", lines=lines, place="split",
        )  # fmt: skip


def _near(passport: Mapping[str, Any]) -> Iterator[Problem]:
    pairs = passport["near_duplicates"]
    if not pairs:
        return
    step = max(1, len(pairs) // 12)
    spread = [*pairs[::step], *(pair for n, pair in enumerate(pairs) if n % step)]
    yield Problem(
        "near", "notable",
        f"{many(len(pairs), 'pair shows', 'pairs show')} the same image in different pixels",
        "They were saved again, cropped, mirrored, turned, or changed in contrast. If one teaches "
        "and the other judges, the test says nothing.",
        "A split by near-duplicates keeps each pair on one side. Pairs of the same label do no "
        "other harm.",
        tuple(
            Example(
                (Shown(pair["path"], "", pair["pose"]), Shown(pair["twin"])),
                f"Agreement {pair['similarity']:.2f}" + _turned(pair["pose"]),
            )
            for pair in spread
        ),
        place="split",
    )  # fmt: skip


def _copies(passport: Mapping[str, Any]) -> Iterator[Problem]:
    groups = passport["duplicates"]
    if groups:
        extra = sum(len(group) - 1 for group in groups)
        yield Problem(
            "copies", "notable",
            many(extra, "picture is an exact copy", "pictures are exact copies"),
            f"{many(len(groups), 'image is', 'images are')} there more than once, equal pixel by "
            f"pixel ({many(passport['same_files'], 'file')} equal byte by byte). Copies count "
            "double in training and in every figure.",
            "A split by near-duplicates keeps them on one side. Better, keep one of each in the "
            "folder.",
            tuple(
                Example(tuple(map(Shown, group[:4])), many(len(group), "copy", "copies"))
                for group in sorted(groups, key=len, reverse=True)
            ),
            place="split",
        )  # fmt: skip


def _uneven(passport: Mapping[str, Any]) -> Iterator[Problem]:
    counts = {name: count for name, count in passport["classes"].items() if count}
    if counts and max(counts.values()) > _UNEVEN * min(counts.values()):
        rare, common = min(counts, key=counts.__getitem__), max(counts, key=counts.__getitem__)
        yield Problem(
            "uneven", "minor",
            f"The labels are uneven: {common} has more than {_UNEVEN} times as many as {rare}",
            "A network that always answers the commonest label looks accurate. Balanced accuracy "
            "counts every label alike.",
            "Class weights, on by default, make up for it in training. Read balanced accuracy "
            "first.",
            lines=(f"{common}: {counts[common]:,}", f"{rare}: {counts[rare]:,}"),
        )  # fmt: skip


def _foreign(passport: Mapping[str, Any]) -> Iterator[Problem]:
    unused = passport["foreign"]
    if unused:
        first = {one["reason"]: one["path"] for one in reversed(unused)}
        reasons = Counter(one["reason"] for one in unused)
        yield Problem(
            "foreign", "minor", f"{many(len(unused), 'file is', 'files are')} not used",
            "They lie in the folder and are no pictures with a label.",
            "Nothing, if this is as you mean it.",
            lines=tuple(
                f"{first[reason]}{f' and {count - 1:,} more' if count > 1 else ''}: {reason}"
                for reason, count in reasons.most_common()
            ),
        )  # fmt: skip


def _label_errors(passport: Mapping[str, Any]) -> Iterator[Problem]:
    if passport["classes"]:
        yield Problem(
            "label-errors", "minor", "Likely label errors are not looked for yet",
            passport["label_errors"],
            "Choose a cross-validation in the step Split: its answers about pictures that it never "
            "saw show which labels are doubtful.",
            place="split",
        )  # fmt: skip


def _poses(pairs: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], int]:
    """Return how the first of two pictures is turned to lie on the second, both ways round."""
    poses = {(pair["path"], pair["twin"]): int(pair["pose"]) for pair in pairs}
    back = {2: 6, 6: 2}  # the other poses undo themselves
    return poses | {(twin, path): back.get(pose, pose) for (path, twin), pose in poses.items()}


def _turned(pose: int) -> str:
    return f"; the left one is shown {_TURNS[pose]}" if pose else ""


def _one_a_folder(group: Sequence[str]) -> list[str]:
    """Return up to four names, first one of each innermost folder: mostly one of each label."""
    folders: dict[str, str] = {}
    for name in group:
        folders.setdefault(name.rpartition("/")[0].rpartition("/")[2], name)
    return [*folders.values(), *(name for name in group if name not in folders.values())][:4]
