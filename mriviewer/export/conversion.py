"""What `mriviewer convert` does: one series into a NIfTI file, or every one into a folder."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import ScanUpdate, Series, SkippedFile, Study
from mriviewer.export.anonymous import LEFT_OUT, without_patient
from mriviewer.export.choosing import pick, pick_one
from mriviewer.export.nifti import check_target, save_nifti
from mriviewer.io.scan import scan_all

_SUFFIX = ".nii.gz"
_LONGEST = 60  # letters of a description in a file name
_NO_LOSS = ("not an image", "hidden")  # how the reasons begin that cost no picture
Say = Callable[[str], None]


def convert_one(
    paths: Sequence[Path], series_uid: str | None, out: Path, standard_rescale: bool, say: Say
) -> None:
    """Write the only series, or that of a uid, to a file, and say its name; raises ViewerError."""
    check_target(out)
    series = pick_one(scan_all(paths), series_uid, "Nothing was converted")
    values = save_nifti(series, out, standard_rescale)
    say(str(out))
    if values:
        say(values)


def convert_all(
    paths: Sequence[Path], folder: Path, standard_rescale: bool, say: Say, complain: Say
) -> bool:
    """Write every series to a file of its own in `folder`, which is made when missing.

    Returns whether all were written: what fails is complained of and does not stop the others.
    ViewerError when there is no series at all, or no folder to write to.
    """
    scan = scan_all(paths)
    pairs = pick(scan, None, "Nothing was converted")
    _make(folder)
    said: set[str] = set()
    failed = 0
    for name, series in zip(file_names(pairs), (series for _, series in pairs), strict=True):
        try:
            values = save_nifti(series, folder / name, standard_rescale)
        except ViewerError as error:
            complain(str(error))
            failed += 1
            continue
        say(str(folder / name))
        if values and values not in said:
            say(values)
            said.add(values)
    if failed:
        told = tr("{failed} of {count} series were not converted.")
        complain(told.format(failed=failed, count=len(pairs)))
    _tell_skipped(scan, complain)
    return not failed


def file_names(pairs: Sequence[tuple[Study, Series]]) -> Iterator[str]:
    """Yield a file name for each series, every name once.

    It is made of the number and the description of the series, without the words that name the
    patient. Files that are no DICOM say nothing of the patient whom their own names may hold, so
    theirs are left out. Where there are several studies their order is in the name, as `mriviewer
    info` lists them.
    """
    order = list(dict.fromkeys(study.uid for study, _ in pairs))
    taken: set[str] = set()
    for study, series in pairs:
        parts = [f"study-{order.index(study.uid) + 1}"] if len(order) > 1 else []
        parts.append("series" if series.number is None else f"{series.number:03d}")
        if series.source_format == "DICOM":
            parts.append(_letters(without_patient(series.description, study.patient)))
        name = "-".join(filter(None, parts))
        unique, number = name, 2
        while unique.casefold() in taken:
            unique, number = f"{name}-{number}", number + 1
        taken.add(unique.casefold())
        yield f"{unique}{_SUFFIX}"


def _letters(text: str) -> str:
    """Return a text as a part of a file name that every file system takes."""
    kept = "".join(letter if letter.isalnum() or letter in "+-" else "_"
                   for letter in text.replace(LEFT_OUT, ""))  # fmt: skip
    return "_".join(filter(None, kept.split("_")))[:_LONGEST]


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ViewerError(
            tr("Nothing was converted"),
            tr("the folder {name} cannot be made: {why}.").format(
                name=folder, why=error.strerror or error
            ),
            tr("Name another folder."),
        ) from error


def _tell_skipped(scan: ScanUpdate, complain: Say) -> None:
    lost: list[SkippedFile] = [one for one in scan.skipped if not one.reason.startswith(_NO_LOSS)]
    if lost:
        told = tr("{count} files were skipped; `mriviewer info` says why.")
        complain(told.format(count=len(lost)))
