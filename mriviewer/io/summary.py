"""What a scan found, as plain data for `mriviewer info --json`."""

from typing import Any

from mriviewer.core.geometry import Letters, display_orientation, displayed_letters
from mriviewer.core.study import Patient, ScanUpdate, Series, Study


def summary(update: ScanUpdate) -> dict[str, Any]:
    """Return patients, their studies and series, and the skipped files, ready for JSON.

    Spacing is in millimetres, (slice, row, column), null unless all of it is known. The letters
    are those around the displayed slice. The affine maps (column, row, slice, 1) as stored to RAS
    millimetres; where the file's own millimetres are not believed it is the file's all the same,
    and a repair says so. The phases of a 4-D series have as many slices each, at the same places;
    a series of one volume lists none.
    """
    patients: dict[Patient, list[Study]] = {}
    for study in update.studies:
        patients.setdefault(study.patient, []).append(study)
    return {
        "patients": [_patient(patient, studies) for patient, studies in patients.items()],
        "skipped": [
            {"path": str(skipped.path), "reason": skipped.reason} for skipped in update.skipped
        ],
    }


def _patient(patient: Patient, studies: list[Study]) -> dict[str, Any]:
    return {
        "id": patient.id,
        "name": patient.name,
        "birth_date": patient.birth_date,
        "sex": patient.sex,
        "studies": [
            {
                "uid": study.uid,
                "date": study.date,
                "description": study.description,
                "series": [_series(series) for series in study.series],
            }
            for study in studies
        ],
    }


def _series(series: Series) -> dict[str, Any]:
    geometry = series.geometry
    rows, columns = series.shape or (None, None)
    letters = displayed_letters(geometry, display_orientation(geometry))
    affine = geometry.reported_affine_ras()
    spacing = geometry.spacing_mm
    return {
        "uid": series.uid,
        "description": series.description,
        "modality": series.modality,
        "source_format": series.source_format,
        "slices": len(series.slices),
        "phases": [phase.label for phase in series.phases],
        "rows": rows,
        "columns": columns,
        "spacing_mm": None if spacing is None else list(spacing),
        "orientation": None if letters is None else _orientation(letters),
        "affine": None if affine is None else affine.tolist(),
        "repairs": [{"code": repair.code, "text": repair.text} for repair in series.repairs],
    }


def _orientation(letters: Letters) -> dict[str, str]:
    """Return the main letter of each side; second letters are for the eye."""
    return {side: getattr(letters, side) for side in ("left", "right", "top", "bottom")}
