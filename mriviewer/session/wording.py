"""What is said on screen about a slice, a series and the model: short, with units, no jargon."""

from dataclasses import dataclass

import numpy as np

from mriviewer.core.labels import label_words
from mriviewer.core.language import tr
from mriviewer.core.study import Patient, Series, Study, person
from mriviewer.core.view_state import CornerText, PlaneKind, ViewState
from mriviewer.export.report_content import nameless, safe_description
from mriviewer.session.opinions import Opinions
from trainer.prediction import SlicePrediction


@dataclass(frozen=True, slots=True)
class Corners:
    """Lines of text in the four corners; the first line of each is the outermost.

    small  what stands in the top left corner of a small view, such as one pane of four: whose
           picture it is, and which
    """

    top_left: tuple[str, ...] = ()
    top_right: tuple[str, ...] = ()
    bottom_left: tuple[str, ...] = ()
    bottom_right: tuple[str, ...] = ()
    small: tuple[str, ...] = ()


def words(label: str) -> str:
    """Return a label as it stands in a sentence: "no_tumor" becomes "no tumor"."""
    return label_words(label)


def heading(label: str) -> str:
    """Return a label as it stands alone: "no_tumor" becomes "No tumor"."""
    text = words(label)
    return text[:1].upper() + text[1:]


def plane_words(kind: PlaneKind) -> str:
    """Return what planes of a kind are called."""
    return {
        "stack": tr("Slice"), "axial": tr("Axial"), "coronal": tr("Coronal"),
        "sagittal": tr("Sagittal"),
    }[kind]  # fmt: skip


def number_words(view: ViewState) -> str:
    """Return which slice or plane is shown: "45 / 120", or "Axial 45 / 120"."""
    number = f"{view.slice_index + 1} / {view.slice_count}"
    if view.plane == "stack":
        return number
    kind = plane_words(view.plane)
    return f"{kind} {number}" if view.slice_count else kind


def corner_texts(
    study: Study | None,
    series: Series,
    view: ViewState,
    hide_identity: bool,
    place: tuple[str, ...] = (),
) -> Corners:
    """Return what the corners say, by the state that the reader has chosen.

    place  lines on the plane that is shown; see `Frame`
    """
    if view.corner_text is CornerText.NONE:
        return Corners()
    patient = Patient() if study is None else study.patient
    name = tr("Identity hidden") if hide_identity else person(patient.name) or patient.id
    visit = () if study is None or hide_identity else _filled(study.date, study.description)
    number = number_words(view)
    where = _place(series, view.slice_index) if view.plane == "stack" else ""
    described = safe_description(series, not hide_identity, patient) or series.modality
    date = "" if study is None or hide_identity else study.date
    small = _filled(name, described, date)
    if view.corner_text is CornerText.MINIMAL:
        return Corners(top_left=_filled(name), bottom_right=place[:1] or (number,),
                       small=small)  # fmt: skip
    born = tr("born {date}").format(date=patient.birth_date) if patient.birth_date else ""
    identity = () if hide_identity else _filled(
        f"ID {patient.id}" if patient.id and patient.name else "",
        " · ".join(_filled(born, patient.sex)),
    )  # fmt: skip
    details = nameless(series.details, patient) if hide_identity else series.details
    return Corners(
        top_left=(*_filled(name), *identity),
        top_right=_filled(
            " · ".join(visit),
            described,
            " · ".join(f"{tr(key)} {value}" for key, value in details[:4]),
        ),
        bottom_left=_filled(
            "" if view.window is None else window_text(view), f"Zoom {view.zoom:.2f}×"
        ),
        bottom_right=place or _filled(number, where),
        small=small,
    )


def window_text(view: ViewState) -> str:
    """Return "W 812 L 406", with as many decimals as the values need."""
    if view.window is None:
        return ""
    digits = 0 if view.window.width >= 20 else 2
    return f"W {view.window.width:.{digits}f}  L {view.window.center:.{digits}f}"


def _place(series: Series, index: int) -> str:
    """Return where the slice lies along the direction across the slices, in mm."""
    geometry = series.geometry
    positions = geometry.positions_mm
    if positions is None or geometry.down is None or geometry.right is None:
        return ""
    if index >= len(positions):
        return ""
    normal = np.cross(geometry.right, geometry.down)
    return f"{float(np.dot(normal, positions[index])):.1f} mm".replace("-", "−")


def _filled(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def percent(probability: float) -> str:
    """Return a probability that never claims certainty: "87 %", "<1 %", ">99 %"."""
    if probability < 0.01:
        return "<1 %"
    return ">99 %" if probability > 0.99 else f"{probability * 100:.0f} %"


def slice_sentence(series: Series, index: int, opinions: Opinions | None) -> str:
    """Return what the model says about one slice, or why it says nothing."""
    if opinions is None:
        return tr("The model is being loaded")
    prediction = opinions.prediction(series, index)
    if prediction is None:
        reason = opinions.unanswerable(series, index)
        if reason is not None:
            return tr("Slice {number}: no answer, {reason}").format(number=index + 1, reason=reason)
        return tr("Slice {number}: waiting for the model").format(number=index + 1)
    chance = percent(max(prediction.probabilities))
    said = tr("Slice {number}: {label} {chance} (calibrated)")
    return said.format(number=index + 1, label=words(prediction.top_label), chance=chance)


def series_sentence(series: Series, opinions: Opinions | None, growing: bool = False) -> str:
    """Return what the model says about the series; until all slices are answered, how far it is.

    growing  a scan goes on: there may be slices that nobody has seen yet
    """
    if opinions is None:
        return ""
    count = len(series.slices)
    answered, opinion = opinions.answered(series), opinions.of_series(series)
    if opinion is None:
        return tr("Series: {answered} of {count} slices answered").format(
            answered=answered, count=count
        )
    best = int(np.argmax(opinion.probabilities))
    start = tr("Series so far") if growing else tr("Series")
    text = f"{start}: {words(opinions.model.labels[best])} {percent(opinion.probabilities[best])}"
    peak = opinions.peak(series)
    if count == 1 or peak is None:
        return text
    first, last = peak[0] + 1, peak[1] + 1
    where = f"{first}" if first == last else f"{first}–{last}"
    if opinions.model.negative_label == opinions.model.labels[best]:
        return tr("{text} · least sure at {number}").format(text=text, number=opinion.key_slice + 1)
    return tr("{text} · peak {where}").format(text=text, where=where)


def second_sentence(
    title: str, second: SlicePrediction | None, first: SlicePrediction | None, reason: str = ""
) -> str:
    """Return the other model's opinion on a slice in one line, and whether it is the opposite.

    title   of the other model
    reason  why there is no answer; empty while it is still to come
    """
    start = tr("Second opinion · {title}").format(title=title)
    if second is None:
        return (
            tr("{start}: no answer").format(start=start)
            if reason
            else tr("{start}: not asked yet").format(start=start)
        )
    text = f"{start}: {words(second.top_label)} {percent(max(second.probabilities))}"
    if first is not None and disagree(first, second):
        text += ". " + tr("The two models disagree.")
    return text


def disagree(one: SlicePrediction, other: SlicePrediction) -> bool:
    """Tell whether one says that there is a finding and the other that there is none."""
    return {_sees_finding(one), _sees_finding(other)} == {True, False}


def _sees_finding(said: SlicePrediction) -> bool | None:
    """Return what is at least 50 % probable: a finding, or none; None when neither is said."""
    if said.tumor_probability >= 0.5:
        return True
    return None if said.model.negative_label is None else False
