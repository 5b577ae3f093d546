"""A scan may tell one series apart into several: what was said about it goes with its slices."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from mriviewer.core.annotations import OnSlice
from mriviewer.core.review import Review
from mriviewer.core.study import Series, Study
from mriviewer.session.returning import find_slice
from mriviewer.session.reviewing import Reviewing

Edit = tuple[str, str, dict[str, Any]]


def make_known(reviewing: Reviewing, earlier: Sequence[Study], now: Sequence[Study]) -> None:
    """Tell which studies are open now; the words on series that are no more go over to others.

    What was drawn goes with its slice; a verdict and a remark, which are about the whole, with
    most of the slices. The old entries stay in the journal, as everything does.
    """
    here = {series.uid for study in now for series in study.series}
    gone = [(study.uid, one) for study in earlier for one in study.series if one.uid not in here]
    moved = [(uid, _edits(reviewing, series, _followers(series, now))) for uid, series in gone
             if reviewing.review_of(series.uid) != Review()]  # fmt: skip
    reviewing.know(now)
    for study_uid, edits in moved:
        if edits:
            reviewing.take_in(study_uid, edits)


def _followers(series: Series, now: Sequence[Study]) -> list[Series]:
    """Return the series that hold its slices now, the one with most of them first."""
    held: Counter[str] = Counter()
    found = {one.uid: one for study in now for one in study.series}
    for source in series.slices:
        for uid, one in found.items():
            if find_slice(one, source.identity) is not None:
                held[uid] += 1
    return [found[uid] for uid, _ in held.most_common()]


def _edits(reviewing: Reviewing, series: Series, followers: Sequence[Series]) -> list[Edit]:
    review = reviewing.review_of(series.uid)
    edits: list[Edit] = []
    for shape in review.annotations:
        identity = shape.place.identity if isinstance(shape.place, OnSlice) else ""
        holder = next((one for one in followers if find_slice(one, identity) is not None), None)
        if holder is not None:
            moved = replace(shape, series_uid=holder.uid)
            edits.append((holder.uid, "annotate", moved.to_json()))
    for identity in review.key_images:
        holder = next((one for one in followers if find_slice(one, identity) is not None), None)
        if holder is not None:
            edits.append((holder.uid, "key", {"identity": identity, "on": True}))
    if followers and review.verdict is not None:
        said = {"verdict": review.verdict, "correction": review.correction, "model": review.model}
        edits.append((followers[0].uid, "verdict", said))
    if followers and review.remark:
        edits.append((followers[0].uid, "remark", {"remark": review.remark}))
    return edits
