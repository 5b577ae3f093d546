"""Which series of a brain MR study hang beside one another, and which study is a prior one.

Nothing is guessed about whose a study is: two studies belong together only where the patient ID
and a second fact agree, and none disagrees.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mriviewer.core import contrast as kind
from mriviewer.core.geometry import plane_of
from mriviewer.core.study import Patient, Series, Study
from mriviewer.core.view_state import Layout

_FIRST = (kind.T1_POST, kind.T1, kind.FLAIR, kind.T2)
_THEN = (kind.DWI, kind.ADC, kind.SWI, kind.T2_STAR, kind.PD, kind.DIR, kind.STIR)
_PLANES = ("axial", "coronal", "sagittal")
# What anonymisers and careless hands write in place of a person: it tells nobody apart.
_NOBODY = re.compile(
    r"^(?:anon.*|unknown.*|none|test.*|patient.*|no ?name|de-?id.*|x+|0+|n/?a|null|hidden.*)$"
)


@dataclass(frozen=True, slots=True)
class Hanging:
    """A series a pane, in reading order; at most as many as the layout has."""

    layout: Layout
    series: tuple[Series, ...]


def hang(study: Study) -> Hanging | None:
    """Return how a study is hung by itself; None when it has no series.

    T1 after contrast agent, T1, FLAIR and T2 come first, then diffusion and what is left; of each
    kind the axial one with the most slices. What could not be recognised fills up places that
    would stay empty; masks, maps, localizers and what was made out of other series never hang
    where something else is there.
    """
    if not study.series:
        return None
    chosen = [s for name in (*_FIRST, *_THEN) if (s := best(study.series, name)) is not None]
    unknown = [s for s in study.series if s.contrast == kind.UNKNOWN]
    chosen += sorted(unknown, key=_rank)
    chosen = chosen[:4] or [min(study.series, key=_rank)]
    if len(chosen) == 3:
        rest = [s for s in sorted(study.series, key=_rank) if s not in chosen and _hangs(s)]
        chosen += rest[:1]
    layout = {1: Layout.ONE, 2: Layout.TWO}.get(len(chosen), Layout.FOUR)
    return Hanging(layout, tuple(chosen))


def hang_beside(study: Study, prior: Study) -> Hanging | None:
    """Return the same kind of picture of both studies, the current one first; None without one.

    The first kind, by the order of `hang`, that both have in one plane; else the first at all.
    """
    anyhow: Hanging | None = None
    for name in (*_FIRST, *_THEN):
        for plane in _PLANES:
            now, then = (
                best([s for s in one.series if plane_of(s.geometry) == plane], name)
                for one in (study, prior)
            )
            if now is not None and then is not None:
                return Hanging(Layout.TWO, (now, then))
        now, then = best(study.series, name), best(prior.series, name)
        if anyhow is None and now is not None and then is not None:
            anyhow = Hanging(Layout.TWO, (now, then))
    return anyhow


def best(series: Sequence[Series], contrast: str) -> Series | None:
    """Return the series of a kind that is hung: axial before others, then the most slices."""
    return min((s for s in series if s.contrast == contrast), key=_rank, default=None)


def prior_of(study: Study, studies: Sequence[Study]) -> Study | None:
    """Return the latest earlier study of the same patient; None when none is known for sure.

    A study without a date, or of the same day, is not known to be earlier.
    """
    earlier = [
        other for other in studies
        if other.uid != study.uid and other.date and study.date and other.date < study.date
        and same_patient(study.patient, other.patient)
    ]  # fmt: skip
    return max(earlier, key=lambda other: other.date, default=None)


def same_patient(one: Patient, other: Patient) -> bool:
    """Tell whether two headers name one person beyond doubt.

    The ID must be stated and the same, name or birth date must agree with it, and neither those
    nor the sex may contradict. What anonymisers put in place of a name or an ID counts for
    nothing.
    """
    ids = one.id.strip(), other.id.strip()
    if not ids[0] or ids[0] != ids[1] or _NOBODY.match(ids[0].casefold()):
        return False
    facts = [
        (_plain(one.name), _plain(other.name)),
        (one.birth_date, other.birth_date),
        (one.sex.upper(), other.sex.upper()),
    ]
    if any(a and b and a != b for a, b in facts):
        return False
    name, birth = facts[0], facts[1]
    named = bool(name[0]) and name[0] == name[1] and not _NOBODY.match(name[0])
    return named or (bool(birth[0]) and birth[0] == birth[1])


def _plain(name: str) -> str:
    """Return a name in the form in which two spellings of one are the same."""
    return " ".join(re.sub(r"[\s^=,.]+", " ", name).casefold().split())


def _hangs(series: Series) -> bool:
    return series.contrast not in (kind.MASK, kind.MAP, kind.LOCALIZER, kind.PHASE,
                                   kind.PROJECTION, kind.SUBTRACTION)  # fmt: skip


def _rank(series: Series) -> tuple[bool, int, int, int]:
    """Return what the smallest is the best of."""
    plane = plane_of(series.geometry)
    place = _PLANES.index(plane) if plane is not None else len(_PLANES)
    number = series.number if series.number is not None else 1_000_000
    return (not _hangs(series), place, -len(series.slices), number)
