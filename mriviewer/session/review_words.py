"""What a step of undo is called, where it says what was done."""

from mriviewer.core.annotations import Annotation
from mriviewer.core.history import Step
from mriviewer.core.language import tr


def step_words(step: Step) -> str:
    """Return what the step did, e.g. "length drawn", as it stands after "Undo"."""
    if step.kind in ("annotate", "change", "erase"):
        return _drawn(step)
    words = {
        "verdict": tr("verdict"), "remark": tr("remark"), "look": tr("look of the picture"),
        "import": tr("import of a review"),
    }  # fmt: skip
    if step.kind == "key":
        marked = step.changes[0].after is not None
        return tr("key image marked") if marked else tr("key image no longer marked")
    return words[step.kind]


def turned_words(step: Step, back: bool) -> str:
    """Return the sentence that tells what an undo (`back`) or a redo has done."""
    sentence = tr("Undone: {what}") if back else tr("Done again: {what}")
    return sentence.format(what=step_words(step))


def _drawn(step: Step) -> str:
    shapes = [value for change in step.changes for value in (change.after, change.before)
              if isinstance(value, Annotation)]  # fmt: skip
    names = {
        "length": tr("length"), "angle": tr("angle"), "bidirectional": tr("two diameters"),
        "ellipse": tr("ellipse"), "rectangle": tr("rectangle"), "polygon": tr("polygon"),
        "freehand": tr("freehand region"), "probe": tr("probe"), "arrow": tr("arrow"),
        "text": tr("text"),
    }  # fmt: skip
    name = names[shapes[0].kind] if shapes else tr("annotation")
    sentences = {"annotate": tr("{shape} drawn"), "change": tr("{shape} changed"),
                 "erase": tr("{shape} erased")}  # fmt: skip
    return sentences[step.kind].format(shape=name)
