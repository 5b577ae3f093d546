"""The passport as one HTML page that needs nothing beside it, for a reader who is no engineer."""

import base64
import io
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import jinja2
import numpy as np
from PIL import Image

from trainer.audit.alignment import posed
from trainer.audit.fingerprints import stretched
from trainer.audit.passport import Passport
from trainer.errors import TrainerError
from trainer.images import file_values

_SHOWN = 12  # pairs of a kind: the page stays below a few megabytes
_LISTED = 50  # lines of a kind
_SIDE = 180  # pixels of the longer side of an embedded picture
_TURNS = ("as it is", "mirrored", "a quarter turn left", "a quarter turn left, mirrored",
          "upside down", "upside down, mirrored", "a quarter turn right",
          "a quarter turn right, mirrored")  # fmt: skip
_WORTH = 0.15  # of accuracy above chance from which a baseline is a problem
_BASELINES = {
    "size": "width and height of the picture alone",
    "border": "the outermost row of pixels alone",
    "thumbnail": "the most similar thumbnail (64 × 64)",
    "size_by_group": "width and height, copies kept together",
    "border_by_group": "outermost pixels, copies kept together",
    "thumbnail_by_group": "most similar thumbnail, copies kept together",
}


class Shown(NamedTuple):
    """One embedded picture: `data` is a data URI, empty when it cannot be shown."""

    data: str
    name: str


class Problem(NamedTuple):
    """One finding: what it is, what it means, what to do, and examples."""

    title: str
    weight: str  # "severe", "notable" or "minor": said in words, too
    meaning: str
    remedy: str
    rows: Sequence[Sequence[Shown]] = ()
    notes: Sequence[str] = ()
    lines: Sequence[str] = ()
    more: int = 0


def render(passport: Passport, folder: Path) -> str:
    """Return the page; pictures that are gone since the scan are named and not shown."""
    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = (Path(__file__).parent / "page.html").read_text(encoding="utf-8")
    return environment.from_string(template).render(
        title=folder.resolve().name,
        passport=passport,
        problems=problems(passport, folder),
        most=passport.most,
        sizes=passport.sizes[:8],
        baselines=_BASELINES,
    )


def problems(passport: Passport, folder: Path) -> list[Problem]:
    """Return what is wrong, the gravest first."""
    found = [
        *_untrainable(passport), *_leaks(passport, folder), *_conflicts(passport, folder),
        *_patients(passport), *_shortcuts(passport), *_corrupt(passport),
        *_near(passport, folder), *_duplicates(passport, folder), *_foreign(passport),
    ]  # fmt: skip
    order = ("severe", "notable", "minor")
    return sorted(found, key=lambda problem: order.index(problem.weight))


def _untrainable(passport: Passport) -> list[Problem]:
    if not passport.cannot_train:
        return []
    return [
        Problem(
            "Nothing can be trained on this folder as it is", "severe", passport.cannot_train,
            "Sort the pictures into one folder a label, or give a table.",
        )
    ]  # fmt: skip


def _leaks(passport: Passport, folder: Path) -> list[Problem]:
    if not passport.cross_split:
        return []
    kinds = Counter(leak.kind for leak in passport.cross_split)
    judged = sum(
        sum(labels.values())
        for split, labels in passport.splits.items()
        if split in ("test", "val")
    )
    poses = {(near.path, near.twin): near.pose for near in passport.near_duplicates}
    poses |= {(n.twin, n.path): _backwards(n.pose) for n in passport.near_duplicates}
    nears = [leak for leak in passport.cross_split if leak.kind == "near"]
    same = [leak for leak in passport.cross_split if leak.kind == "identical"]
    chosen = [*nears[: _SHOWN // 2], *same[: _SHOWN - min(len(nears), _SHOWN // 2)]]
    return [
        Problem(
            "Pictures of test or val that are already in the training pictures: "
            f"{len(passport.cross_split):,} of {judged:,}",
            "severe",
            f"Equal pixel by pixel: {kinds['identical']:,}; the same image saved, cropped or "
            f"turned differently: {kinds['near']:,}. A network has seen their answers: any figure "
            "on this test set is too good.",
            "Let the trainer leave these pictures out of the test set, or draw a new split that "
            "keeps near duplicates together.",
            [_pair(folder, leak.path, leak.twin, poses.get((leak.path, leak.twin), 0))
             for leak in chosen],
            [f"{leak.kind}: left tested on, right trained on" for leak in chosen],
            more=len(passport.cross_split) - len(chosen),
        )
    ]  # fmt: skip


def _conflicts(passport: Passport, folder: Path) -> list[Problem]:
    groups = passport.label_conflicts
    if not groups:
        return []
    return [
        Problem(
            f"Images that carry more than one label: {len(groups):,}", "severe",
            "The same image lies under different labels, so at least one of them is wrong. A "
            "network cannot learn both, and a test cannot count either as right.",
            "Ask a radiologist which label holds, and take the others out.",
            [[_shown(folder, name) for name in _one_a_folder(group)] for group in groups[:_SHOWN]],
            ["one image, different labels"] * len(groups[:_SHOWN]),
            more=max(0, len(groups) - _SHOWN),
        )
    ]  # fmt: skip


def _patients(passport: Passport) -> list[Problem]:
    if not passport.patients_across:
        return []
    return [
        Problem(
            f"Test pictures of patients who are in training, too: {passport.patients_across:,}",
            "severe",
            "Slices of one patient resemble one another. A network may recognise the patient and "
            "not the disease.",
            "Draw a split by patient.",
        )
    ]


def _shortcuts(passport: Passport) -> list[Problem]:
    strong = {
        name: how for name, how in passport.shortcuts.items() if how.accuracy > how.chance + _WORTH
    }
    if not strong:
        return []
    said = [
        f"{_BASELINES.get(name, name)}: {100 * how.accuracy:.1f} % right; always answering the "
        f"commonest label: {100 * how.chance:.1f} %"
        for name, how in strong.items()
    ]
    blind = {"size", "border"} & set(strong)
    return [
        Problem(
            "The label can be guessed without looking at the brain" if blind
            else "Comparing thumbnails already answers many pictures",
            "severe" if blind else "notable",
            "These baselines know no medicine. What they get right, a network can get right for "
            f"the same reasons. Judged on {passport.judged_on}.",
            "Compare every result with these figures. Crop to the head and scale all pictures "
            "alike, and add pictures of each label from the same sources.",
            lines=said,
        )
    ]  # fmt: skip


def _corrupt(passport: Passport) -> list[Problem]:
    if not passport.corrupt:
        return []
    return [
        Problem(
            f"Pictures that cannot be decoded: {len(passport.corrupt):,}", "notable",
            "They are damaged, cut off, or of a kind that is not read. This scan left them out; "
            "trainer fit does not train while they are there. Nothing was deleted.",
            "Fetch them again from their source, or take them out of the folder.",
            lines=[f"{one.path}: {one.reason}" for one in passport.corrupt[:_LISTED]],
            more=max(0, len(passport.corrupt) - _LISTED),
        )
    ]  # fmt: skip


def _near(passport: Passport, folder: Path) -> list[Problem]:
    pairs = passport.near_duplicates
    if not pairs:
        return []
    step = max(1, len(pairs) // _SHOWN)
    chosen = pairs[::step][:_SHOWN]
    return [
        Problem(
            f"Pairs that show the same image in different pixels: {len(pairs):,}", "notable",
            "They were saved again, cropped, mirrored, turned, or changed in contrast. If one is "
            "trained on and the other tested on, the test says nothing.",
            "Draw the split by near-duplicate groups: the trainer does so by itself. Pairs shown "
            "are taken evenly from the most to the least similar.",
            [_pair(folder, near.path, near.twin, near.pose) for near in chosen],
            [f"agreement {n.similarity:.2f}{_turn(n.pose)}" for n in chosen],
            more=len(pairs) - len(chosen),
        )
    ]  # fmt: skip


def _duplicates(passport: Passport, folder: Path) -> list[Problem]:
    groups = passport.duplicates
    if not groups:
        return []
    extra = sum(len(group) - 1 for group in groups)
    chosen = sorted(groups, key=len, reverse=True)[: _SHOWN // 2]
    return [
        Problem(
            f"Exact copies of other pictures: {extra:,}", "notable",
            f"Images that are there more than once, equal pixel by pixel: {len(groups):,} "
            f"(files equal byte by byte: {passport.same_files:,}). Copies count double in "
            "training and in every figure.",
            "Keep them on one side of the split: the trainer does so by itself. Better, remove "
            "all but one.",
            [[_shown(folder, name) for name in group[:2]] for group in chosen],
            [f"{len(group)} copies" for group in chosen],
            more=len(groups) - len(chosen),
        )
    ]  # fmt: skip


def _foreign(passport: Passport) -> list[Problem]:
    if not passport.foreign:
        return []
    reasons = Counter(one.reason for one in passport.foreign)
    return [
        Problem(
            f"Files that are not used: {len(passport.foreign):,}", "minor",
            "They lie in the folder and are no pictures with a label.",
            "Nothing, if this is as you mean it.",
            lines=[
                f"{count} ×, such as {next(o.path for o in passport.foreign if o.reason == why)}: "
                f"{why}"
                for why, count in reasons.most_common(_LISTED)
            ],
        )
    ]  # fmt: skip


def _one_a_folder(group: Sequence[str]) -> list[str]:
    """Return up to four names, first one of each innermost folder: mostly one of each label."""
    folders: dict[str, str] = {}
    for name in group:
        folders.setdefault(Path(name).parent.name, name)
    return [*folders.values(), *(name for name in group if name not in folders.values())][:4]


def _turn(pose: int) -> str:
    return f"; the left one is shown {_TURNS[pose]}" if pose else ""


def _backwards(pose: int) -> int:
    return {2: 6, 6: 2}.get(pose, pose)


def _pair(folder: Path, path: str, twin: str, pose: int) -> list[Shown]:
    return [_shown(folder, path, pose), _shown(folder, twin)]


def _shown(folder: Path, name: str, pose: int = 0) -> Shown:
    path, _, index = name.rpartition("#")
    if not path or not index.isdigit() or (folder / name).is_file():
        path, index = name, ""
    try:
        values = file_values(folder / path, int(index) if index else None)
    except TrainerError:
        return Shown("", name)
    grey = np.ascontiguousarray(posed(stretched(values), pose))
    picture = Image.fromarray(grey)
    picture.thumbnail((_SIDE, _SIDE))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=80)
    return Shown("data:image/jpeg;base64," + base64.b64encode(buffer.getvalue()).decode(), name)
