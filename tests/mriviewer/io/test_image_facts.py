"""The facts of an image come from the standard first, then from the maker it names."""

import pydicom
import pytest

from mriviewer.io.dicom_elements import read_elements
from mriviewer.io.image_facts import facts_of


@pytest.fixture
def facts(tmp_path, write_slice):
    """Return the facts of a slice with private values: (group, mark, element, VR, value)."""

    def read(*private, **values):
        path = write_slice(tmp_path / "a", **values)
        dataset = pydicom.dcmread(path)
        for group, mark, element, kind, value in private:
            dataset.private_block(group, mark, create=True).add_new(element, kind, value)
        dataset.save_as(path)
        with path.open("rb") as file:
            return facts_of(read_elements(file))

    return read


SIEMENS, GE = "SIEMENS MR HEADER", "GEMS_PARM_01"
PRIVATE = {
    "Siemens": ((0x19, SIEMENS, 0x0C, "IS", 800), (0x19, SIEMENS, 0x0E, "FD", [0, 0, 1])),
    "GE": ((0x43, GE, 0x39, "IS", [1_000_000_800, 8, 0, 0]), (0x19, "GEMS_ACQU_01", 0xBB, "DS", 0),
           (0x19, "GEMS_ACQU_01", 0xBC, "DS", 0), (0x19, "GEMS_ACQU_01", 0xBD, "DS", 1)),
    "UIH": ((0x65, "Image Private Header", 0x09, "FD", 800.0),
            (0x65, "Image Private Header", 0x37, "FD", [0.0, 0.0, 1.0])),
}  # fmt: skip


@pytest.mark.parametrize("maker", PRIVATE)
def test_weightings_of_the_makers(facts, maker):
    found = facts(*PRIVATE[maker])
    assert (found.b_value, found.gradient) == (800, (0, 0, 1))


def test_philips_and_canon_say_the_weighting_alone(facts):
    assert facts((0x2001, "Philips Imaging DD 001", 3, "FL", 800.0)).b_value == 800
    assert facts(ImageComments="b=800(0.1,0.2,0.9)").b_value == 800


def test_the_standard_comes_first(facts):
    found = facts(*PRIVATE["Siemens"], DiffusionBValue=50.0)
    assert (found.b_value, found.gradient) == (50, None)


def test_private_numbers_of_another_maker_are_not_read(facts):
    assert facts((0x19, "SOMEBODY ELSE", 0x0C, "IS", 800)).b_value is None
    assert facts((0x43, "SOMEBODY ELSE", 0x39, "IS", 800)).b_value is None


def test_an_average_over_directions_has_none(facts):
    found = facts(DiffusionBValue=1000.0, DiffusionDirectionality="ISOTROPIC",
                  DiffusionGradientOrientation=[1.0, 0.0, 0.0])  # fmt: skip
    assert (found.gradient, found.averaged) == (None, True)


@pytest.mark.parametrize(
    ("time", "seconds"),
    [("101502.500", 36902.5), ("000001", 1.0), ("1015", None), ("", None), ("10:15:02", None)],
)
def test_times_of_acquisition(facts, time, seconds):
    assert facts(AcquisitionTime=time).time_s == seconds
