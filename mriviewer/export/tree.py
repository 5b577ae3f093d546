"""What a scan found, as lines for people to read in a terminal."""

from collections.abc import Iterator

from mriviewer.core.study import ScanUpdate, Series, Study

_MOST_LABELS = 6


def tree(scan: ScanUpdate) -> str:
    """Return patients, studies and series, and the skipped files with the reasons."""
    return "\n".join([*_studies(scan), *_skipped(scan)])


def _studies(scan: ScanUpdate) -> Iterator[str]:
    patient = None
    for study in scan.studies:
        if study.patient != patient:
            patient = study.patient
            yield _joined(patient.name, patient.id, patient.birth_date, patient.sex) or (
                "Patient not named in the files"
            )
        yield from _study(study)


def _study(study: Study) -> Iterator[str]:
    yield f"  {_joined(study.date, study.description) or 'Study without date or description'}"
    for series in study.series:
        yield f"    {_joined(series.description or 'Series without description', series.notice)}"
        yield f"      {_facts(series)}"
        if series.phases:
            yield f"      {_phases(series)}"
        yield f"      {series.uid}"
        for repair in series.repairs:
            yield f"      repair: {repair.text}"


def _facts(series: Series) -> str:
    count = len(series.slices)
    size = f"{series.shape[0]} × {series.shape[1]}" if series.shape else "different sizes"
    spacing = series.geometry.spacing_mm
    in_mm = " × ".join(f"{mm:.4g}" for mm in spacing) + " mm" if spacing else "spacing unknown"
    return _joined(
        series.modality, series.source_format, f"{count} slice{'s' * (count != 1)}", size, in_mm
    )


def _phases(series: Series) -> str:
    labels = [phase.label for phase in series.phases]
    named = (
        labels if len(labels) <= _MOST_LABELS else [*labels[: _MOST_LABELS - 1], "…", labels[-1]]
    )
    return f"{len(labels)} volumes: {' · '.join(named)}"


def _skipped(scan: ScanUpdate) -> Iterator[str]:
    if scan.skipped:
        yield f"Skipped ({len(scan.skipped)}):"
    for skipped in scan.skipped:
        yield f"  {skipped.path.name}: {skipped.reason}"


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
