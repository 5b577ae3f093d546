"""What the profile of PS3.15 removes is hidden; what a physicist looks for is shown."""

import pytest
from pydicom.datadict import dictionary_description, dictionary_VR, tag_for_keyword

from mriviewer.io.identity import identifies


def hidden(keyword: str) -> bool:
    tag = tag_for_keyword(keyword)
    key = f"({tag >> 16:04X},{tag & 0xFFFF:04X})"
    return identifies(key, dictionary_description(tag), dictionary_VR(tag))


@pytest.mark.parametrize(
    "keyword",
    ["PatientName", "PatientID", "PatientBirthDate", "PatientSex", "PatientAge", "PatientWeight",
     "OtherPatientIDsSequence", "EthnicGroup", "PatientComments", "AccessionNumber", "StudyDate",
     "AcquisitionTime", "AcquisitionDateTime", "InstitutionName", "InstitutionAddress",
     "InstitutionalDepartmentName", "ReferringPhysicianName", "PhysiciansOfRecord",
     "OperatorsName", "StationName", "DeviceSerialNumber", "StudyInstanceUID",
     "SeriesInstanceUID", "SOPInstanceUID", "FrameOfReferenceUID", "StudyID", "StudyDescription",
     "SeriesDescription", "ProtocolName", "ImageComments", "RequestAttributesSequence",
     "RequestedProcedureDescription", "PerformedProcedureStepDescription", "AdmissionID",
     "CurrentPatientLocation", "RetrieveURL", "ClinicalTrialSubjectID",
     "IconImageSequence", "ReferencedPatientSequence", "PersonIdentificationCodeSequence",
     "MediaStorageSOPInstanceUID", "SourceApplicationEntityTitle", "DeviceUID"],
)  # fmt: skip
def test_hidden(keyword):
    assert hidden(keyword)


@pytest.mark.parametrize(
    "keyword",
    ["Rows", "PixelSpacing", "ImagePositionPatient", "ImageOrientationPatient", "PatientPosition",
     "EchoTime", "RepetitionTime", "FlipAngle", "MagneticFieldStrength", "Manufacturer",
     "ManufacturerModelName", "SoftwareVersions", "SOPClassUID", "TransferSyntaxUID", "Modality",
     "ImageType", "InstanceNumber", "SeriesNumber", "DiffusionBValue", "SequenceName",
     "SliceThickness", "WindowCenter", "RescaleSlope", "BodyPartExamined", "PixelData",
     "PerFrameFunctionalGroupsSequence", "CodeMeaning", "PatientIdentityRemoved"],
)  # fmt: skip
def test_shown(keyword):
    assert not hidden(keyword)


def test_what_nobody_knows_is_hidden():
    assert identifies("(0029,1010)", "", "OB")
    assert identifies("(0018,9999)", "", "UN")
    assert identifies("(6000,3000)", "Overlay Data", "OW")
