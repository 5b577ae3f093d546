"""`mriviewer analyze`: what the model says about files, as files that other programs read.

results.json says everything and names every other file. The folder appears as a whole or not at
all: it is built under a temporary name beside its place and renamed at the end.
"""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mriviewer.core.errors import ViewerError
from mriviewer.core.review import Review
from mriviewer.core.study import ScanUpdate, Series, Study
from mriviewer.export.analysis_files import AnalysisFiles
from mriviewer.export.choosing import pick
from mriviewer.export.folder import building, check_free, safe_name
from mriviewer.export.report import write_report
from mriviewer.export.report_content import ReportContent, SeriesPage, software_versions
from mriviewer.export.series_answer import Network, see_series
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader
from mriviewer.library.reviews import load_review
from mriviewer.model_store import InstalledModel, find

Progress = Callable[[int, int, str], None]  # slices done, slices in all, what is being done


@dataclass(frozen=True, slots=True)
class Chosen:
    """A series to analyse.

    stem    name of its files, safe on every system
    review  what the reader said about it before
    """

    study: Study
    series: Series
    stem: str
    review: Review


def analyze(
    paths: Sequence[Path],
    out: Path,
    series_uid: str | None = None,
    model: str | None = None,
    with_identity: bool = True,
    progress: Progress = lambda done, total, words: None,
) -> Path:
    """Predict every slice of every series (or of one), write the folder `out` and return it.

    Without identity the patient, the study's date and description, and the names of files appear
    nowhere: the source of a slice is then "slice N", and descriptions made of file names are
    left out too. Slices that cannot be read are reported and skipped.

    Raises ViewerError or TrainerError: nothing at a path, nothing readable, no such series or
    model, `out` in use for something else, a disk that refuses.
    """
    check_free(out)  # before minutes of work, and again at the end
    installed = find(model)
    scan = scan_all(paths)
    chosen = choose(scan, series_uid)
    network = load_network(installed)
    total = sum(len(one.series.slices) for one in chosen)
    with building(out) as folder:
        created = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
        files = AnalysisFiles(folder, installed, network, with_identity, created)
        pages: list[SeriesPage] = []
        done = 0
        for one in chosen:
            words = one.series.description if with_identity else f"series {len(pages) + 1}"

            def told(slices: int, before: int = done, words: str = words) -> None:
                progress(before + slices, total, words)

            reader = SliceReader(one.series)
            seen = see_series(one.series, reader.read, network, told)
            done += len(one.series.slices)
            if seen.indices:
                pages.append(files.add(one.study, one.series, one.stem, one.review, seen, reader))
            else:
                files.add_unreadable(one.study, one.series, seen)
        if not pages:
            raise ViewerError("Nothing was analysed", f"no slice could be read: {files.reason}")
        progress(total, total, "writing the report")
        content = ReportContent(series=tuple(pages), created=created, software=software_versions())
        write_report(content, folder / "report.pdf")
        files.write_results(scan.skipped)
    return out


def choose(scan: ScanUpdate, series_uid: str | None) -> list[Chosen]:
    """Return the series to work on; ViewerError when there is none, or none of that uid."""
    taken: set[str] = set()
    return [
        Chosen(study, series, safe_name(series.uid, taken), load_review(series.uid, study))
        for study, series in pick(scan, series_uid, "Nothing was analysed")
    ]


def load_network(model: InstalledModel) -> Network:
    """Load the network of a package; torch and ONNX Runtime are imported here and not before."""
    from trainer.runtime import Runtime

    return Runtime(model.package)
