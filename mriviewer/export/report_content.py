"""Everything a report shows, as plain data: gathered here, drawn elsewhere."""

import platform
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mriviewer import __version__
from mriviewer.core.annotations import Annotation
from mriviewer.core.geometry import (
    Letters,
    display_orientation,
    displayed_aspect,
    displayed_letters,
)
from mriviewer.core.language import tr
from mriviewer.core.render import default_window, heat_rgba, picture_of, turned
from mriviewer.core.repairs import Repair
from mriviewer.core.review import Review
from mriviewer.core.study import Patient, Series, Study, Window, person
from mriviewer.core.view_state import HeatMapView
from mriviewer.export.anonymous import without_patient
from mriviewer.export.drawn import Drawn, drawn
from trainer.prediction import (
    ModelIdentity,
    SeriesOpinion,
)

if TYPE_CHECKING:  # it brings scipy along, and the window must not wait for that
    from trainer.package import ModelPackage


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class KeyPicture:
    """One slice in display orientation, with what is laid over it.

    index         of the slice in the series, counted from 0
    grey          (rows, columns) windowed
    heat          (rows, columns, 4) straight alpha; None without a heat map
    pixel_aspect  height of a displayed pixel over its width
    evidence_max  the strongest raw evidence on this slice; 0 means none
    shapes        what the reader drew on it
    where         in words, for a further key picture: "Slice 12", "Slice 12 · b 1000"
    """

    index: int
    grey: NDArray[np.uint8]
    heat: NDArray[np.uint8] | None = None
    pixel_aspect: float = 1.0
    letters: Letters | None = None
    window: Window | None = None
    opacity: float = 0.45
    threshold: float = 0.15
    heat_label: str = ""
    evidence_max: float = 0.0
    shapes: tuple[Drawn, ...] = ()
    where: str = ""


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """One shape of the reader's in the table of measurements.

    number  that stands beside it on the key images, from 1
    where   "Slice 12", or the plane it was drawn on
    lines   what was measured, as on screen
    """

    number: int
    where: str
    kind: str
    text: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ModelWord:
    """What the model said about one series.

    probabilities  (slices, labels) calibrated; a slice without an answer is a row of NaN
    opinion        on the series
    limits         what the model is not good for, a sentence each
    """

    identity: ModelIdentity
    probabilities: NDArray[np.float32]
    opinion: SeriesOpinion
    limits: tuple[str, ...] = ()
    license: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SeriesPage:
    """One series of the report; `patient` is None when the identity is left out."""

    patient: Patient | None
    study_date: str
    study_description: str
    description: str
    modality: str
    source_format: str
    slice_count: int
    shape: tuple[int, int] | None
    spacing_mm: tuple[float, float, float] | None = None
    notice: str = ""
    details: tuple[tuple[str, str], ...] = ()
    review: Review = field(default_factory=Review)
    model: ModelWord | None = None
    key: KeyPicture | None = None
    repairs: tuple[Repair, ...] = ()
    unreadable: tuple[tuple[int, str], ...] = ()
    measured: tuple[MeasuredRow, ...] = ()
    key_images: tuple[KeyPicture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ReportContent:
    """A report.

    created   ISO date and time with the offset from UTC
    software  (name, version) of the programs that made it
    """

    series: tuple[SeriesPage, ...]
    created: str
    software: tuple[tuple[str, str], ...] = field(default=())


def key_picture(
    series: Series,
    index: int,
    values: NDArray[np.float32],
    window: Window | None = None,
    evidence: NDArray[np.float32] | None = None,
    model: ModelIdentity | None = None,
    view: HeatMapView | None = None,
    shapes: Sequence[Annotation] = (),
    numbers: Sequence[int] = (),
    lut: int | None = None,
) -> KeyPicture:
    """Return a slice ready to be drawn.

    values    (rows, columns) as stored and rescaled
    window    the reader's; None takes the header's, else one by percentiles
    evidence  (rows, columns) raw, in the geometry of the stored slice
    model     whose evidence it is; needed with `evidence`. `view.label` names the class
    shapes    drawn on this very slice, with the number of each in the table (`numbers`)
    lut       index of the header's VOI LUT that is used in place of the window
    """
    turn, view = display_orientation(series.geometry), view or HeatMapView()
    window = window or default_window(series, values)
    heat, strongest = None, 0.0
    if evidence is not None and model is not None:
        shown = np.asarray(turn.apply(evidence), np.float32)
        heat = heat_rgba(shown, model.evidence_scale, view.threshold)
        strongest = float(evidence.max(initial=0.0))
    return KeyPicture(
        index=index,
        grey=np.ascontiguousarray(turned(picture_of(series, values, window, lut), turn)),
        heat=heat,
        pixel_aspect=displayed_aspect(series.geometry),
        letters=displayed_letters(series.geometry, turn),
        window=window,
        opacity=view.opacity,
        threshold=view.threshold,
        heat_label=view.label or "",
        evidence_max=strongest,
        shapes=tuple(
            drawn(shape, turn, values.shape[0], values.shape[1], number)
            for shape, number in zip(shapes, numbers, strict=True)
        ),
    )


def series_page(
    study: Study,
    series: Series,
    *,
    with_identity: bool,
    review: Review,
    model: ModelWord | None = None,
    key: KeyPicture | None = None,
    unreadable: tuple[tuple[int, str], ...] = (),
    measured: tuple[MeasuredRow, ...] = (),
    key_images: tuple[KeyPicture, ...] = (),
) -> SeriesPage:
    """Gather what the report says about one series.

    measured    every shape that the reader drew, in the order of the slices
    key_images  the slices that the reader marked

    Without identity the patient, the date and description of the study, a series description
    that is made of file names (NIfTI, pictures), and the patient wherever another description, a
    header fact or the reader names him are left out.
    """
    return SeriesPage(
        patient=study.patient if with_identity else None,
        study_date=study.date if with_identity else "",
        study_description=study.description if with_identity else "",
        description=safe_description(series, with_identity, study.patient),
        modality=series.modality,
        source_format=series.source_format,
        slice_count=len(series.slices),
        shape=series.shape,
        spacing_mm=series.geometry.spacing_mm,
        notice=series.notice,
        details=series.details if with_identity else nameless(series.details, study.patient),
        review=review if with_identity else nameless_review(review, study.patient),
        model=model,
        key=key,
        repairs=series.repairs,
        unreadable=unreadable,
        measured=measured,
        key_images=key_images,
    )


def safe_description(series: Series, with_identity: bool, patient: Patient) -> str:
    """Return the description; outside DICOM it is a file's name, which may name the patient.

    Without identity the words of a DICOM description that name `patient` are left out.
    """
    if with_identity:
        return series.description
    if series.source_format == "DICOM":
        return without_patient(series.description, patient)
    return {"NIfTI": tr("NIfTI series"), "picture": tr("Pictures")}[series.source_format]


def nameless(details: tuple[tuple[str, str], ...], patient: Patient) -> tuple[tuple[str, str], ...]:
    """Return header facts without the words that name the patient."""
    return tuple((name, without_patient(said, patient)) for name, said in details)


def nameless_review(review: Review, patient: Patient) -> Review:
    """Return what the reader said without the words that name the patient."""
    return replace(
        review,
        correction=without_patient(review.correction, patient),
        remark=without_patient(review.remark, patient),
        annotations=tuple(
            replace(shape, text=without_patient(shape.text, patient))
            for shape in review.annotations
        ),
    )


def percent(probability: float) -> str:
    """Return a probability in words that never claim certainty, such as "87.3 %" or "<0.1 %"."""
    if probability < 0.001:
        return "<0.1 %"
    if probability > 0.999:
        return ">99.9 %"
    return f"{100 * probability:.1f} %"


def ranked(identity: ModelIdentity, probabilities: tuple[float, ...]) -> list[tuple[str, float]]:
    """Return (label, probability), the most probable first."""
    pairs = zip(identity.labels, probabilities, strict=True)
    return sorted(pairs, key=lambda pair: -pair[1])


def patient_line(study: Study) -> str:
    """Return who was seen when, in one line; empty where the files say nothing."""
    patient = study.patient
    return " · ".join(
        filter(
            None,
            (person(patient.name), patient.id, patient.birth_date, patient.sex, study.date),
        )
    )


def probability_line(identity: ModelIdentity, probabilities: tuple[float, ...]) -> str:
    """Return what the model says about one slice, in one line."""
    parts = (f"{label} {percent(p)}" for label, p in ranked(identity, probabilities))
    return f"{identity.title} suggests for this slice: {', '.join(parts)} (calibrated)"


def software_versions() -> tuple[tuple[str, str], ...]:
    """Return (name, version) of the program and of the libraries that numbers come from."""
    found = [("MRI Viewer", __version__), ("Python", platform.python_version())]
    for package in ("numpy", "torch", "onnxruntime", "pydicom", "nibabel", "pillow"):
        with suppress(PackageNotFoundError):  # a frozen program may leave metadata out
            found.append((package, version(package)))
    return tuple(found)


def model_limits(package: "ModelPackage") -> tuple[str, ...]:
    """Return what a reader must know about a model: its limits, and how it did on its test."""
    accuracy = package.metrics.get("test", {}).get("accuracy", {})
    if None in (accuracy.get("value"), accuracy.get("low"), accuracy.get("high")):
        return tuple(package.limits)
    return (
        *package.limits,
        f"Accuracy on its test pictures: {accuracy['value']:.2f} "
        f"(95 % interval {accuracy['low']:.2f} to {accuracy['high']:.2f}).",
    )
