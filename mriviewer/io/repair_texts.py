"""The words of every repair made while files are opened, in one table; none names the patient."""

from mriviewer.core.language import tr
from mriviewer.core.repairs import Repair

TEXTS = {
    # order
    "order-from-instance-number": (
        "The slices state no usable positions: they are ordered by their instance numbers."
    ),
    "order-from-file-name": "The slices are ordered by file name: {why}.",
    "one-position": (
        "All {count} images state the same position: they are shown one after another, and no "
        "distance between them is known."
    ),
    # one series, several stacks
    "series-split": "The files' series was divided, this part is {part}: {why}.",
    "instance-uid-shared": (
        "Different images share one identifier (SOP instance UID): all of them are shown."
    ),
    "study-uid-missing": (
        "The header names no study: images of one patient and day are put together."
    ),
    "series-uid-missing": (
        "The header names no series: images of one series number and description are put together."
    ),
    "uid-shared": (
        "Something else that was opened has the same identifier (a copy, or another patient's "
        "series): this one was given its own."
    ),
    "volumes-incomplete": (
        "{count} images of unfinished volumes lie beside {volumes} whole ones: they were made a "
        "series of their own."
    ),
    "volumes-by-order": (
        "What tells the {volumes} volumes of this series apart is their order alone: the images "
        "at each position were taken in the order of their instance numbers."
    ),
    "volumes-unknown": (
        "Several images lie at one position, and the header does not say which of them belong "
        "together: they are shown one after another, and are no volume."
    ),
    "frames-without-positions": (
        "The file does not say where its frames lie in the patient: they are shown in its order."
    ),
    "frames-cut-off": (
        "The file is cut off: {whole} of its {count} frames are there, the others are missing."
    ),
    "frames-of-reference-differ": (
        "Every image states a frame of reference of its own, as if none fitted another: they are "
        "taken to be in one."
    ),
    # text
    "charset-missing": (
        "The header states no character set for its text: letters beyond a to z may be wrong."
    ),
    "charset-utf8": (
        "The header's text is not in the character set that it states: it is read as UTF-8."
    ),
    "charset-wrong": (
        "The header's text is not in the character set that it states: some letters may be wrong."
    ),
    # brightness
    "brightness-contradicts": (
        "The header contradicts itself on whether high values are bright: its presentation "
        "(Presentation LUT Shape) is followed."
    ),
    "window-unusable": (
        "The header's window makes no sense: one that fits the values is used instead."
    ),
    "voi-function-unknown": "The header's window has an unknown function: it is used as linear.",
    "voi-lut-unusable": (
        "The header's table of grey values (VOI LUT) is damaged: a linear window is used instead."
    ),
    "padding-unusable": (
        "The header's value for pixels without picture (pixel padding) is none that a pixel of it "
        "can have: it is left out."
    ),
    "contrast-contradicted": (
        "The description names {said}, but the header's parameters are those of {found}: the "
        "series is hung as {found}."
    ),
    # place
    "uneven-spacing": (
        "The slices are not evenly spaced: {usual:.2f} mm between slices {usual_at} and "
        "{usual_next}, but {odd:.2f} mm between slices {odd_at} and {odd_next}{guess}."
    ),
    "shifted-slices": (
        "The slices do not lie straight above one another (tilted or shifted by up to "
        "{shift:.2f} mm): they are shown one by one as they are."
    ),
    "directions-normalised": (
        "The stated slice directions are not exactly perpendicular or of length one: the nearest "
        "exact ones are used."
    ),
    "directions-unusable": (
        "The stated slice directions are no directions: sides of the patient are not shown."
    ),
    "spacing-not-in-patient": (
        "The pixel spacing is stated for the detector, not for the patient: nothing is measured "
        "in millimetres."
    ),
    "positions-incomplete": "{count} of {total} slices state no position.",
    "spacing-placeholder": (
        "The header's spacing of exactly 1 mm in all directions is a placeholder: nothing is "
        "measured in millimetres."
    ),
    "spacing-unusable": (
        "The header's spacing is not a length in millimetres: nothing is measured in millimetres."
    ),
    "orientation-missing": (
        "The header does not say how the volume lies in the patient: sides are not shown."
    ),
    "units-scaled": ("The header states its lengths in {unit}: they were turned into millimetres."),
    "scaling-unusable": (
        "The header's scaling of values makes no sense: values are shown as stored."
    ),
    "sform-unusable": "One of the header's two placements (sform) is unusable: the other is used.",
    "placements-differ": (
        "The header's two placements (sform and qform) contradict each other: the sform is used."
    ),
    "sheared": (
        "The rows and columns of the volume are not perpendicular: sides of the patient are shown "
        "for the nearest directions, and nothing is measured in millimetres on its slices."
    ),
}


def repair(code: str, **facts: object) -> Repair:
    """Return the repair `code` with the facts of its sentence; KeyError if there is none."""
    return Repair(code, tr(TEXTS[code]).format(**facts))
