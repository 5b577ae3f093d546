"""What is taken away: the slice as a picture, the series as a report. Plain data in, a file out."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mriviewer import __version__
from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.geometry import display_orientation
from mriviewer.core.language import tr
from mriviewer.core.measures import lines, measure
from mriviewer.core.review import Review
from mriviewer.core.study import Series, Study, person
from mriviewer.core.view_state import ViewState
from mriviewer.core.volume import Volume, volume_of, why_no_volume
from mriviewer.export.anonymous import without_patient
from mriviewer.export.drawn import Drawn, drawn
from mriviewer.export.measurements import Measurement
from mriviewer.export.report_content import (
    KeyPicture,
    MeasuredRow,
    ModelWord,
    ReportContent,
    key_picture,
    safe_description,
    series_page,
)
from mriviewer.session.annotation_list import Read, measurements, slice_words
from mriviewer.session.frame import Frame
from mriviewer.session.measuring import homes, kind_words, sampling_of
from mriviewer.session.models import ModelChoice
from mriviewer.session.opinions import Opinions, drawn_label
from mriviewer.session.session import Session
from mriviewer.session.slices import key_of
from mriviewer.session.wording import heading, percent, window_text

VolumeOf = Callable[[Series], Volume | None]


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """Everything an export needs, taken at the moment of the wish: later changes do not enter."""

    study: Study
    series: Series
    view: ViewState
    review: Review
    model: ModelChoice | None
    opinions: Opinions | None
    device: str
    unreadable: tuple[tuple[int, str], ...]


def take(session: Session) -> Taken | None:
    """Return a snapshot of the open series; None when nothing is open."""
    study, series = session.study, session.series
    if study is None or series is None:
        return None
    broken = {key: error.reason for key, error in session.loader.broken.items()}
    unreadable = tuple(
        (index, broken[key])
        for index in range(len(series.slices))
        if (key := key_of(series, index)) in broken
    )
    opinions, view = session.predicting.opinions, session.view
    if view.plane != "stack":  # what is written speaks of acquired slices
        index = session.stack_index(session.active)
        view = replace(view, plane="stack", slice_index=index, slice_count=len(series.slices))
    return Taken(study, series, view, session.reviewing.review, session.model,
                 None if opinions is None else opinions.copy(), session.predicting.device,
                 unreadable)  # fmt: skip


def volumes_by(read: Read) -> VolumeOf:
    """Return what makes volumes of series slice by slice, each once; None where there is none.

    For work in the background: what was measured on a plane is measured again as it was, also
    while no plane is on screen. ViewerError when a slice cannot be read.
    """
    made: dict[tuple[str, int], Volume | None] = {}

    def made_of(series: Series) -> Volume | None:
        key = (series.uid, series.phase)
        if key not in made:
            made[key] = None
            if not why_no_volume(series):
                slices = [read(series, index) for index in range(len(series.slices))]
                made[key] = volume_of(series, np.stack(slices))
        return made[key]

    return made_of


def write_picture(taken: Taken, frame: Frame, path: Path, with_identity: bool) -> None:
    """Save the slice at its own resolution with its annotations; ViewerError."""
    from mriviewer.export.picture import HeatBar, compose_picture, save_png

    heat, view = frame.heat, taken.view
    has_map = heat is not None and heat.rgba is not None
    shapes, shape_lines = _shapes_on(taken, frame, with_identity)
    image = compose_picture(
        frame.grey,
        heat.rgba if heat is not None else None,
        view.heat_map.opacity,
        frame.aspect,
        frame.letters,
        caption=_caption(taken, with_identity, frame),
        model_lines=model_lines(taken, frame),
        shapes=shapes,
        shape_lines=shape_lines,
        heat_bar=HeatBar(heat.scale, view.heat_map.threshold, heat.label)
        if has_map and heat is not None
        else None,
        notice=frame.notice,
    )
    save_png(image, path)


def write_report_file(
    taken: Taken, path: Path, with_identity: bool, read: Read, volume_of: VolumeOf = lambda _: None
) -> None:
    """Save the PDF report. ViewerError.

    read       returns the values of a slice, as stored
    volume_of  returns the volume of a series, for what was drawn on reconstructed planes
    """
    from mriviewer.export.report import write_report

    rows = measurements(taken.study.patient, [(taken.series, taken.review)], read, volume_of)
    page = series_page(
        taken.study, taken.series, with_identity=with_identity, review=taken.review,
        model=_word(taken), key=_key_picture(taken, read(taken.series, key_index(taken))),
        unreadable=taken.unreadable,
        measured=tuple(_measured_row(number, row, taken, with_identity)
                       for number, row in enumerate(rows, start=1)),
        key_images=_key_images(taken, rows, read, with_identity),
    )  # fmt: skip
    created = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    software = (("MRI Viewer", __version__),)
    write_report(ReportContent(series=(page,), created=created, software=software), path)


def _words_on(shape: Annotation, taken: Taken, with_identity: bool) -> str:
    return shape.text if with_identity else without_patient(shape.text, taken.study.patient)


def _measured_row(number: int, row: Measurement, taken: Taken, with_identity: bool) -> MeasuredRow:
    words, said = _words_on(row.shape, taken, with_identity), lines(row.shape, row.measures)
    return MeasuredRow(number, row.place, kind_words(row.shape.kind), words, said)


def _key_images(
    taken: Taken, rows: Sequence[Measurement], read: Read, with_identity: bool
) -> tuple[KeyPicture, ...]:
    """Return the slices the reader marked, with what was drawn on each; none that is not open."""
    found, where = [], homes(taken.series)
    for identity in taken.review.key_images:
        home = where.get(identity)
        if home is None:
            continue
        there = taken.series.at_phase(home.phase)
        drawn_here = [(number, row.shape) for number, row in enumerate(rows, start=1)
                      if row.shape.place == OnSlice(identity)]  # fmt: skip
        shapes = [replace(shape, text=_words_on(shape, taken, with_identity))
                  for _, shape in drawn_here]  # fmt: skip
        values = read(there, home.slice_index)
        key = key_picture(
            there, home.slice_index, values, taken.view.window, shapes=shapes,
            numbers=[number for number, _ in drawn_here], lut=taken.view.lut,
        )  # fmt: skip
        found.append(replace(key, where=slice_words(there, home)))
    return tuple(found)


def _shapes_on(
    taken: Taken, frame: Frame, with_identity: bool
) -> tuple[tuple[Drawn, ...], tuple[str, ...]]:
    """Return what was drawn on the very slice of a frame, as displayed, and a line on each."""
    rows, columns = frame.values.shape[:2]
    here = [
        replace(shape, text=_words_on(shape, taken, with_identity))
        for shape in taken.review.annotations
        if frame.identity and shape.place == OnSlice(frame.identity)
    ]
    on, said = sampling_of(frame, taken.series), []
    for number, shape in enumerate(here, start=1):
        parts = (kind_words(shape.kind), shape.text, *lines(shape, measure(shape, on)))
        said.append(f"{number}  " + " · ".join(part for part in parts if part))
    drawn_here = (drawn(shape, frame.turn, rows, columns, number)
                  for number, shape in enumerate(here, start=1))  # fmt: skip
    return tuple(drawn_here), tuple(said)


def key_index(taken: Taken) -> int:
    """Return the slice the report shows: the model's key slice, else the one in view."""
    opinion = None if taken.opinions is None else taken.opinions.of_series(taken.series)
    return taken.view.slice_index if opinion is None else opinion.key_slice


def _key_picture(taken: Taken, values: NDArray[np.float32] | None) -> KeyPicture | None:
    if values is None:
        return None
    index, opinions, series = key_index(taken), taken.opinions, taken.series
    prediction = None if opinions is None else opinions.prediction(series, index)
    if opinions is None or prediction is None:
        return key_picture(series, index, values, taken.view.window, lut=taken.view.lut)
    label = drawn_label(prediction, taken.view.heat_map.label)
    found = None if label is None else opinions.heat_map(series, index, label)
    if found is None:
        return key_picture(series, index, values, taken.view.window, lut=taken.view.lut)
    turn = display_orientation(series.geometry)
    stored = np.ascontiguousarray(turn.invert(found.evidence), np.float32)
    view = replace(taken.view.heat_map, label=label)
    return key_picture(
        series, index, values, taken.view.window, stored, opinions.model, view, lut=taken.view.lut
    )


def _word(taken: Taken) -> ModelWord | None:
    """Return the opinion on the whole series; a part of it would be no opinion on the series."""
    opinions, model = taken.opinions, taken.model
    opinion = None if opinions is None else opinions.of_series(taken.series)
    if opinions is None or opinion is None:
        return None
    rows = np.asarray(opinions.rows(taken.series), np.float32)
    limits, licence = ((), "") if model is None else (model.limits, model.license)
    return ModelWord(
        identity=opinions.model,
        probabilities=rows,
        opinion=opinion,
        limits=limits,
        license=licence,
        device=taken.device,
    )


def _caption(taken: Taken, with_identity: bool, frame: Frame) -> tuple[str, ...]:
    """Return the lines above the picture."""
    study, view = taken.study, taken.view
    who = tr("Identity left out")
    if with_identity:
        parts = (person(study.patient.name), study.patient.id, study.patient.birth_date,
                 study.patient.sex, study.date)  # fmt: skip
        who = " · ".join(part for part in parts if part)
    series = safe_description(taken.series, with_identity, study.patient) or taken.series.modality
    number = tr("Slice {number} of {count}").format(
        number=view.slice_index + 1, count=view.slice_count
    )
    if frame.place:
        number = " · ".join(part for part in (*frame.place, frame.mark.lower()) if part)
    return tuple(line for line in (who, f"{series} · {number}", window_text(view)) if line)


def model_lines(taken: Taken, frame: Frame) -> tuple[str, ...]:
    """Return what the model said about a slice, a sentence each; nothing of other planes."""
    opinions = taken.opinions
    prediction = None
    if opinions is not None and not frame.mark:
        prediction = opinions.prediction(taken.series, frame.slice_index)
    if opinions is None or prediction is None:
        return ()
    pairs = zip(opinions.model.labels, prediction.probabilities, strict=True)
    ranked = sorted(pairs, key=lambda pair: -pair[1])
    said = ", ".join(f"{heading(label)} {percent(p)}" for label, p in ranked)
    message = "" if frame.heat is None else frame.heat.message
    lines = (
        tr("{model} suggests: {said} (calibrated)").format(model=opinions.model.title, said=said),
        message,
    )
    return tuple(line for line in lines if line)
