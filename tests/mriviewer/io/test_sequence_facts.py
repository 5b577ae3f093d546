"""What io tells `core.contrast`: read from real elements, and no image of a series is forgotten."""

import io

import pytest
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, MRImageStorage, generate_uid

from mriviewer.io.dicom_elements import read_elements
from mriviewer.io.image_facts import Facts
from mriviewer.io.sequence_facts import contrast_of, sequence_facts


def elements_of(**values):
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = FileDataset("made up", {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID, dataset.SOPInstanceUID = MRImageStorage, generate_uid()
    for name, value in values.items():
        setattr(dataset, name, value)
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    buffer.seek(0)
    return read_elements(buffer)


FLAIR = {"ScanningSequence": ["SE", "IR"], "RepetitionTime": 9000, "EchoTime": 87,
         "InversionTime": 2500}  # fmt: skip


def test_what_the_header_says_and_nothing_else():
    facts = dict(sequence_facts(elements_of(**FLAIR, ContrastBolusAgent="")))
    assert facts == {"ScanningSequence": "SE\\IR", "RepetitionTime": 9000.0, "EchoTime": 87.0,
                     "InversionTime": 2500.0}  # fmt: skip


@pytest.mark.parametrize(("description", "values", "found"), [
    ("", FLAIR, ("FLAIR", "")),
    ("T2 TSE", FLAIR, ("FLAIR", "T2")),
    ("T1 SE", {"ScanningSequence": "SE", "RepetitionTime": 500, "EchoTime": 9,
               "ContrastBolusAgent": "Gadovist"}, ("T1 post", "")),
    ("series", {"AcquisitionContrast": "DIFFUSION"}, ("DWI", "")),
    ("series", {}, ("", "")),
])  # fmt: skip
def test_from_elements_to_a_contrast(description, values, found):
    assert contrast_of(description, sequence_facts(elements_of(**values)), []) == found


def test_the_strongest_weighting_and_the_kinds_of_all_images_count():
    images = [Facts(b_value=0.0, image_type=("ORIGINAL",)), Facts(b_value=1000.0), Facts()]
    assert contrast_of("", (), images).contrast == "DWI"
    assert contrast_of("", (), [*images, Facts(image_type=("DERIVED", "ADC"))]).contrast == "ADC"
    assert contrast_of("", (), images[:1]).contrast == ""
