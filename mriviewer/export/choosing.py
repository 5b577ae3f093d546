"""Which series of a scan a command works on, and words for a scan that found none."""

from collections.abc import Sequence

from mriviewer.core.errors import ViewerError
from mriviewer.core.study import ScanUpdate, Series, SkippedFile, Study

_LISTED = 10


def pick(scan: ScanUpdate, series_uid: str | None, title: str) -> list[tuple[Study, Series]]:
    """Return all series, or those of a uid; ViewerError with `title` when there is none."""
    everything = [(study, series) for study in scan.studies for series in study.series]
    if not everything:
        raise ViewerError(title, nothing_readable(scan.skipped))
    wanted = [pair for pair in everything if series_uid in (None, pair[1].uid)]
    if wanted:
        return wanted
    raise ViewerError(
        title, f"there is no series {series_uid}.", f"The series there are: {listed(everything)}."
    )


def pick_one(scan: ScanUpdate, series_uid: str | None, title: str) -> Series:
    """Return the only series, or that of a uid; ViewerError when it is not clear which."""
    wanted = pick(scan, series_uid, title)
    if len(wanted) > 1:
        raise ViewerError(
            title, f"there are {len(wanted)} series.",
            f"Name one with --series: {listed(wanted)}.",
        )  # fmt: skip
    return wanted[0][1]


def listed(pairs: Sequence[tuple[Study, Series]]) -> str:
    """Return the uids and descriptions of series in a line; the first few when there are many."""
    names = [f"{series.uid} ({series.description or 'no description'})" for _, series in pairs]
    hidden = len(names) - _LISTED
    more = f" and {hidden} more, which `mriviewer info` lists" if hidden > 0 else ""
    return ", ".join(names[:_LISTED]) + more


def nothing_readable(skipped: Sequence[SkippedFile]) -> str:
    """Say in a sentence that no image was found, and why the first file was none.

    An image that is refused tells more than a text file beside it.
    """
    if not skipped:
        return "there are no files."
    telling = [one for one in skipped if not one.reason.startswith("not an image")]
    first = (telling or skipped)[0]
    reason = first.reason if first.reason.endswith(".") else f"{first.reason}."
    rest = f" {len(skipped) - 1} more were skipped." if len(skipped) > 1 else ""
    return f"no image can be read. {first.path.name}: {reason}{rest}"
