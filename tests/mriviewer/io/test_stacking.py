"""One Series is one stack, in the order of its positions: a slice in a wrong place is a danger."""

import numpy as np
import pydicom
import pytest

from mriviewer.core.geometry import display_orientation, displayed_letters
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import read_volume

SHUFFLED = ["c", "a", "e", "b", "d"]


def series_of(folder):
    (study,) = scan_all([folder]).studies
    return list(study.series)


def codes(series):
    return [repair.code for repair in series.repairs]


def slice_values(series):
    """Return the value of each slice; the fixture gives slice i the value 10 * i."""
    return [int(value) for value in read_volume(series)[:, 0, 0]]


def test_planes_of_a_localizer_become_series_of_their_own(tmp_path, write_series):
    planes = [[1, 0, 0, 0, 1, 0], [1, 0, 0, 0, 0, -1], [0, 1, 0, 0, 0, -1]]
    write_series(tmp_path, range(6), ImageOrientationPatient=lambda i: planes[i % 3],
                 ImagePositionPatient=lambda i: [float(i)] * 3)  # fmt: skip
    found = series_of(tmp_path)
    assert [one.description for one in found] == [
        "T1 post (axial)", "T1 post (coronal)", "T1 post (sagittal)",
    ]  # fmt: skip
    assert [slice_values(one) for one in found] == [[0, 30], [10, 40], [20, 50]]
    uids = [one.uid for one in found]
    assert len(set(uids)) == 3
    assert "1.2.3.4" not in uids
    assert [one.uid for one in series_of(tmp_path)] == uids
    assert all(one.repairs[0].code == "series-split" for one in found)


def test_other_matrix_or_spacing_is_another_stack(tmp_path, write_series, write_slice):
    write_series(tmp_path, [0, 1])
    write_slice(tmp_path / "x", np.zeros((4, 4), np.uint16), ImagePositionPatient=[0, 0, 2])
    write_slice(tmp_path / "y", ImagePositionPatient=[0, 0, 3], PixelSpacing=[0.7, 0.7])
    found = series_of(tmp_path)
    assert sorted(len(one.slices) for one in found) == [1, 1, 2]
    assert all(one.shape is not None for one in found)


@pytest.mark.parametrize(
    ("keyword", "values", "labels"),
    [
        ("EchoTime", [10, 90], ["TE 10 ms", "TE 90 ms"]),
        ("ImageType", [["ORIGINAL", "M"], ["ORIGINAL", "P"]], ["M", "P"]),
    ],
)
def test_echoes_and_kinds_of_picture_are_series_of_their_own(
    tmp_path, write_series, keyword, values, labels
):
    """T7: what is another picture of the same places is another series."""
    write_series(tmp_path, [0, 0, 5, 5, 10, 10], **{keyword: lambda i: values[i % 2]})
    found = series_of(tmp_path)
    assert [one.description for one in found] == [f"T1 post ({label})" for label in labels]
    assert [slice_values(one) for one in found] == [[0, 20, 40], [10, 30, 50]]
    assert all(codes(one) == ["series-split"] for one in found)
    assert all(one.geometry.spacing_mm == (5, 0.5, 0.5) for one in found)


def test_kinds_of_picture_are_told_apart_even_at_different_places(tmp_path, write_series):
    types = [["ORIGINAL", "PRIMARY", "M"], ["DERIVED", "PRIMARY", "ADC"]]
    write_series(tmp_path, [0, 5, 10, 15], ImageType=lambda i: types[i // 2])
    found = series_of(tmp_path)
    assert [one.description for one in found] == ["T1 post (DERIVED ADC)", "T1 post (ORIGINAL M)"]


def test_general_electric_says_in_a_private_element_what_part_a_picture_is(tmp_path, write_series):
    for index, path in enumerate(write_series(tmp_path, [0, 0, 5, 5])):
        dataset = pydicom.dcmread(path)
        block = dataset.private_block(0x0043, "GEMS_PARM_01", create=True)
        block.add_new(0x2F, "SS", index % 2)
        dataset.save_as(path)
    found = series_of(tmp_path)
    assert [one.description for one in found] == ["T1 post (PHASE)", "T1 post (plain)"]


def test_repetitions_are_phases_of_one_series(tmp_path, write_series):
    """What differs between them is told in their names; see test_volumes for the rules."""
    write_series(tmp_path, [0, 0, 5, 5, 10, 10], SeriesDescription="DWI",
                 DiffusionBValue=lambda i: [0.0, 1000.0][i % 2])  # fmt: skip
    (series,) = series_of(tmp_path)
    assert series.uid == "1.2.3.4"
    assert codes(series) == []
    assert [phase.label for phase in series.phases] == ["b 0", "b 1000"]
    assert slice_values(series) == [0, 20, 40]
    assert slice_values(series.at_phase(1)) == [10, 30, 50]
    assert series.geometry.spacing_mm == (5, 0.5, 0.5)


def test_repetitions_without_a_difference_go_by_their_order(tmp_path, write_series):
    write_series(tmp_path, [0, 5, 10, 0, 5, 10])
    (series,) = series_of(tmp_path)
    assert [phase.label for phase in series.phases] == ["volume 1", "volume 2"]
    assert [slice_values(series.at_phase(phase)) for phase in (0, 1)] == [[0, 10, 20], [30, 40, 50]]
    assert codes(series) == ["volumes-by-order"]


def test_an_interrupted_last_volume_is_a_series_of_its_own_and_told(tmp_path, write_series):
    write_series(tmp_path, [0, 5, 10, 0, 5, 10, 0, 5])
    whole, unfinished = series_of(tmp_path)
    assert len(whole.phases) == 2
    assert codes(whole) == ["volumes-by-order", "volumes-incomplete"]
    assert unfinished.description == "T1 post (unfinished)"
    assert slice_values(unfinished) == [60, 70]


def test_images_of_one_place_that_nothing_tells_apart_are_no_volume(tmp_path, write_series):
    """T1: with equal instance numbers a guess would mix volumes: none is made."""
    write_series(tmp_path, [0, 0, 5, 5, 10, 10], InstanceNumber=1)
    (series,) = series_of(tmp_path)
    assert series.phases == ()
    assert len(series.slices) == 6
    assert codes(series) == ["volumes-unknown"]
    assert series.geometry.spacing_mm is None


def test_stacks_beside_one_another_are_series_of_their_own(tmp_path, write_series):
    """Two knees in one series lie in the same planes, and are no repetitions."""
    write_series(
        tmp_path, [0, 5, 0, 5],
        ImagePositionPatient=lambda i: [-200.0 if i < 2 else 40.0, 0, 5.0 * (i % 2)],
    )  # fmt: skip
    found = series_of(tmp_path)
    assert sorted(slice_values(one) for one in found) == [[0, 10], [20, 30]]
    assert all(one.phases == () for one in found)


def test_positions_of_two_frames_of_reference_are_never_put_together(tmp_path, write_series):
    write_series(tmp_path, [0, 5, 10, 15], FrameOfReferenceUID=lambda i: f"1.2.{i // 2}")
    found = series_of(tmp_path)
    assert [one.frame_of_reference for one in found] == ["1.2.0", "1.2.1"]
    assert [slice_values(one) for one in found] == [[0, 10], [20, 30]]


def test_a_frame_of_reference_for_every_slice_says_nothing(tmp_path, write_series):
    write_series(tmp_path, [0, 5, 10], FrameOfReferenceUID=lambda i: f"1.2.{i}")
    (series,) = series_of(tmp_path)
    assert series.frame_of_reference == ""
    assert codes(series) == ["frames-of-reference-differ"]


def test_one_identifier_for_several_series_is_divided_by_their_numbers(tmp_path, write_series):
    write_series(tmp_path, [0, 5, 0, 5], SeriesNumber=lambda i: 3 + i // 2)
    found = series_of(tmp_path)
    assert [one.description for one in found] == ["T1 post (series 3)", "T1 post (series 4)"]
    assert [one.number for one in found] == [3, 4]


def test_a_time_series_of_one_slice_stays_together(tmp_path, write_series):
    write_series(tmp_path, [7] * 4, SHUFFLED[:4], TriggerTime=lambda i: 10.0 * i)
    (series,) = series_of(tmp_path)
    assert slice_values(series) == [0, 10, 20, 30]
    assert codes(series) == ["one-position", "order-from-instance-number"]
    assert series.geometry.spacing_mm is None


def test_a_second_copy_is_skipped(tmp_path, write_series):
    files = write_series(tmp_path, [0, 1])
    (tmp_path / "copy of it").write_bytes(files[1].read_bytes())
    update = scan_all([tmp_path])
    assert len(update.studies[0].series[0].slices) == 2
    (skipped,) = update.skipped
    assert "the same image as" in skipped.reason


def test_different_images_with_one_identifier_are_all_shown(tmp_path, write_series):
    """Careless anonymisers give all slices one SOP instance UID: no slice may vanish for it."""
    write_series(tmp_path, [0, 1, 2], SOPInstanceUID="1.1")
    update = scan_all([tmp_path])
    (series,) = update.studies[0].series
    assert slice_values(series) == [0, 10, 20]
    assert codes(series) == ["instance-uid-shared"]
    assert update.skipped == ()
    assert len({source.identity for source in series.slices}) == 3


def test_every_slice_has_a_name_without_a_path(tmp_path, write_series):
    files = write_series(tmp_path / "one", [0, 5])
    (series,) = series_of(tmp_path)
    names = [source.identity for source in series.slices]
    assert names == [f"{pydicom.dcmread(path).SOPInstanceUID}#0" for path in files]


def test_missing_identifiers_are_replaced(tmp_path, write_series):
    write_series(tmp_path, [0, 1], StudyInstanceUID=None, SeriesInstanceUID=None)
    (series,) = series_of(tmp_path)
    assert codes(series) == ["study-uid-missing", "series-uid-missing"]
    assert series.uid == series_of(tmp_path)[0].uid
    assert series.uid.startswith("2.25.")


def test_cosines_within_reason_are_mended(tmp_path, write_series):
    """T10."""
    write_series(tmp_path, [0, 1], ImageOrientationPatient=[1.01, 0, 0, 0.01, 1, 0])
    (series,) = series_of(tmp_path)
    assert codes(series) == ["directions-normalised"]
    pair = np.array([series.geometry.right, series.geometry.down])
    assert np.allclose(pair @ pair.T, np.eye(2), atol=1e-12)


@pytest.mark.parametrize("cosines", [[0] * 6, [1, 0, 0, 1, 0, 0], [2, 0, 0, 0, 2, 0]])
def test_hopeless_cosines_give_no_letters(tmp_path, write_series, cosines):
    write_series(tmp_path, [0, 1], ImageOrientationPatient=cosines)
    (series,) = series_of(tmp_path)
    assert series.geometry.right is None
    assert displayed_letters(series.geometry, display_orientation(series.geometry)) is None
    assert codes(series) == ["order-from-instance-number", "directions-unusable"]


def test_detector_spacing_is_not_patient_spacing(tmp_path, write_series):
    write_series(tmp_path, [0, 1], PixelSpacing=None, ImagerPixelSpacing=[0.4, 0.2])
    (series,) = series_of(tmp_path)
    assert series.geometry.pixel_spacing_mm is None
    assert series.geometry.spacing_mm is None
    assert series.geometry.pixel_aspect == 2
    assert codes(series) == ["spacing-not-in-patient"]


@pytest.mark.parametrize("spacing", [[0, 0], [-1, 1], [1], None])
def test_unusable_spacing_is_unknown(tmp_path, write_series, spacing):
    """T6."""
    write_series(tmp_path, [0, 1], PixelSpacing=spacing)
    (series,) = series_of(tmp_path)
    assert series.geometry.pixel_spacing_mm is None
    assert series.geometry.pixel_aspect == 1


def test_monochrome1_is_noted(tmp_path, write_series):
    write_series(tmp_path, [0, 1], PhotometricInterpretation="MONOCHROME1")
    (series,) = series_of(tmp_path)
    assert series.inverted
    assert slice_values(series) == [0, 10]


def test_the_window_is_that_of_the_centre_slice(tmp_path, write_series):
    """T17."""
    write_series(tmp_path, range(5), WindowWidth=lambda i: 100 + i, WindowCenter=50)
    (series,) = series_of(tmp_path)
    assert series.header_window == (50, 102)
