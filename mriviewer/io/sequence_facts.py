"""How an image was acquired, as far as the kind of its contrast hangs on it."""

from collections.abc import Iterable, Mapping

from mriviewer.core.contrast import Fact, Recognised, recognise
from mriviewer.io.dicom_elements import Elements
from mriviewer.io.image_facts import Facts
from trainer.images import number

SequenceFacts = tuple[tuple[str, Fact], ...]

_TEXTS = (
    "ScanningSequence", "SequenceVariant", "SequenceName", "ProtocolName", "ContrastBolusAgent",
    "AcquisitionContrast",
)  # fmt: skip
_NUMBERS = ("RepetitionTime", "EchoTime", "InversionTime")


def sequence_facts(elements: Elements) -> SequenceFacts:
    """Return (keyword, value) of what the header says; the same for all images of most series."""
    texts = [(name, elements.text(name)) for name in _TEXTS]
    numbers = [(name, number(elements, name)) for name in _NUMBERS]
    facts: dict[str, Fact] = {name: value for name, value in (*texts, *numbers) if value}
    return tuple(facts.items())


def contrast_of(description: str, sequence: SequenceFacts, images: Iterable[Facts]) -> Recognised:
    """Return what a series is.

    sequence  of its centre image
    images    the facts of all its images: the strongest diffusion weighting tells
    """
    weightings, kinds = [0.0], set[str]()
    for image in images:
        weightings.append(image.b_value or 0.0)
        kinds.update(image.image_type)
    facts: Mapping[str, Fact] = {
        **dict(sequence), "DiffusionBValue": max(weightings), "ImageType": sorted(kinds),
    }  # fmt: skip
    return recognise(description, facts)
