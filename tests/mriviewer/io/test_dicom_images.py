"""Files with many images: every frame has its own place, values and meaning."""

import numpy as np
import pydicom
import pytest
from pydicom.uid import ExplicitVRBigEndian, ImplicitVRLittleEndian, RLELossless

from mriviewer.core.errors import ViewerError
from mriviewer.io.scan import scan_all
from mriviewer.io.slices import SliceReader, read_volume


def series_of(path):
    update = scan_all([path])
    assert update.skipped == ()
    (study,) = update.studies
    return list(study.series)


def at(height):
    return {"ImagePositionPatient": [-10, -20, height]}


def values_of(series):
    return [float(value) for value in read_volume(series)[:, 2, 3]]


def rewritten(path, syntax):
    """Write the file in another transfer syntax."""
    dataset = pydicom.dcmread(path)
    assert list(dataset.iterall())  # raw values would be written in the old byte order
    if syntax == RLELossless:
        dataset.compress(RLELossless)
        dataset.save_as(path)
        return
    pixels = np.frombuffer(dataset.PixelData, "<u2")
    if syntax == ExplicitVRBigEndian:
        dataset.PixelData = pixels.astype(">u2").tobytes()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.set_original_encoding(syntax == ImplicitVRLittleEndian, syntax != ExplicitVRBigEndian)
    dataset["PixelData"].VR = "OW"
    pydicom.dcmwrite(path, dataset, enforce_file_format=True)


@pytest.mark.parametrize("undefined", [False, True])
@pytest.mark.parametrize("syntax", [None, ImplicitVRLittleEndian, ExplicitVRBigEndian, RLELossless])
def test_frames_are_ordered_by_position_in_every_encoding(
    tmp_path, write_enhanced, undefined, syntax
):
    """T42: the dimension indices say the opposite, and are not asked."""
    frames = [
        at(height) | {"DimensionIndexValues": [1, 9 - index]}
        for index, height in enumerate([10, 0, 15, 5])
    ]
    path = write_enhanced(tmp_path / "a", frames, undefined=undefined)
    if syntax:
        rewritten(path, syntax)
    (series,) = series_of(path)
    assert values_of(series) == [10, 30, 0, 20]
    assert series.geometry.spacing_mm == (5, 0.5, 0.5)
    uid = pydicom.dcmread(path).SOPInstanceUID
    assert [one.identity for one in series.slices] == [f"{uid}#{frame}" for frame in (1, 3, 0, 2)]
    assert (series.slices[0].raw is None) == (syntax in (ExplicitVRBigEndian, RLELossless))
    assert series.repairs == ()


def test_every_frame_has_a_rescale_and_a_window_of_its_own(tmp_path, write_enhanced):
    """T22."""
    frames = [
        at(5 * index)
        | {"RescaleSlope": 1 + index, "RescaleIntercept": -index, "WindowCenter": 40 + index,
           "WindowWidth": 80}
        for index in range(3)
    ]  # fmt: skip
    path = write_enhanced(tmp_path / "a", frames)
    (series,) = series_of(path)
    assert values_of(series) == [0, 19, 58]
    assert series.header_window == (41, 80)
    rewritten(path, RLELossless)
    (compressed,) = series_of(path)
    assert values_of(compressed) == [0, 19, 58]


def test_echoes_parts_and_stacks_become_series(tmp_path, write_enhanced):
    kinds = ((5.0, "M", "1"), (9.0, "M", "1"), (5.0, "P", "1"), (5.0, "M", "2"))
    frames = [
        at(5 * place)
        | {"EffectiveEchoTime": echo, "FrameType": ["ORIGINAL", "PRIMARY", kind], "StackID": stack}
        for place in range(2)
        for echo, kind, stack in kinds
    ]
    found = series_of(write_enhanced(tmp_path / "a", frames))
    assert {one.description: values_of(one) for one in found} == {
        "T1 post (M, stack 1, TE 5 ms)": [0, 40],
        "T1 post (M, stack 1, TE 9 ms)": [10, 50],
        "T1 post (M, stack 2)": [30, 70],
        "T1 post (P)": [20, 60],
    }


def test_weightings_and_times_become_phases_in_their_order(tmp_path, write_enhanced):
    frames = [
        at(5 * place) | {"DiffusionBValue": b, "DiffusionDirectionality": "DIRECTIONAL",
                         "DiffusionGradientOrientation": direction}
        for place in (1, 0)
        for b, direction in ((1000.0, [1, 0, 0]), (0.0, [0, 0, 0]), (1000.0, [0, 1, 0]))
    ]  # fmt: skip
    (series,) = series_of(write_enhanced(tmp_path / "a", frames, SeriesDescription="DWI"))
    labels = [phase.label for phase in series.phases]
    assert labels == ["b 1000, volume 1", "b 0", "b 1000, volume 3"]
    assert [values_of(series.at_phase(phase)) for phase in range(3)] == [
        [30, 0], [40, 10], [50, 20],
    ]  # fmt: skip
    frames = [
        at(5 * place) | {"NominalCardiacTriggerDelayTime": delay}
        for delay in (80.0, 0.0) for place in (0, 1)
    ]  # fmt: skip
    (cine,) = series_of(write_enhanced(tmp_path / "b" / "b", frames, SeriesInstanceUID="1.2"))
    assert [phase.label for phase in cine.phases] == ["0 ms", "80 ms"]
    assert values_of(cine) == [20, 30]


def test_frames_in_two_orientations_are_two_series(tmp_path, write_enhanced):
    """T7."""
    turned = {"ImageOrientationPatient": [0, 1, 0, 0, 0, -1]}
    frames = [at(0), at(5), at(0) | turned, {"ImagePositionPatient": [5, -20, 0]} | turned]
    found = series_of(write_enhanced(tmp_path / "a", frames))
    assert [one.description for one in found] == ["T1 post (axial)", "T1 post (sagittal)"]


def test_a_time_series_in_several_files_is_one_series(tmp_path, write_enhanced):
    for volume in range(3):
        write_enhanced(tmp_path / f"{volume}", [at(5), at(0)], InstanceNumber=3 - volume)
    (series,) = series_of(tmp_path)
    assert [phase.slices[0].path.name for phase in series.phases] == ["2", "1", "0"]
    assert values_of(series) == [10, 0]


def test_frames_that_say_nothing_are_a_stack_without_places(tmp_path, write_enhanced):
    path = write_enhanced(tmp_path / "a", [{}, {}, {}])
    dataset = pydicom.dcmread(path)
    del dataset.PerFrameFunctionalGroupsSequence, dataset.SharedFunctionalGroupsSequence
    dataset.ImagePositionPatient, dataset.ImageOrientationPatient = [0, 0, 0], [1, 0, 0, 0, 1, 0]
    dataset.save_as(path)
    (series,) = series_of(path)
    assert values_of(series) == [0, 10, 20]
    assert series.geometry.positions_mm is None
    assert series.geometry.down is None  # whose direction would it be?
    assert [repair.code for repair in series.repairs] == ["frames-without-positions"]
    rewritten(path, RLELossless)
    assert values_of(series_of(path)[0]) == [0, 10, 20]


@pytest.mark.parametrize("changed", [1, 3, 100_000_000])
def test_a_wrong_number_of_frames_is_refused(tmp_path, write_enhanced, changed):
    path = write_enhanced(tmp_path / "a", [at(0), at(5)], NumberOfFrames=changed)
    (skipped,) = scan_all([path]).skipped
    assert "frames" in skipped.reason


def test_a_file_without_one_whole_frame_is_refused(tmp_path, write_enhanced):
    path = write_enhanced(tmp_path / "a", [at(0), at(5)])
    content = path.read_bytes()
    frame = 2 * 6 * 8
    for length in (0.3 * len(content), 0.6 * len(content), len(content) - frame - 1):
        path.write_bytes(content[: int(length)])
        (skipped,) = scan_all([path]).skipped
        assert skipped.reason


@pytest.mark.parametrize("missing", [1, 96, 97, 250])
@pytest.mark.parametrize("described", [True, False])
def test_whole_frames_of_a_file_that_is_cut_off_are_shown(
    tmp_path, write_enhanced, missing, described
):
    path = write_enhanced(tmp_path / "a", [at(0), at(5), at(10), at(15)])
    if not described:
        dataset = pydicom.dcmread(path)
        del dataset.PerFrameFunctionalGroupsSequence, dataset.SharedFunctionalGroupsSequence
        dataset.save_as(path)
    path.write_bytes(path.read_bytes()[:-missing])
    (series,) = series_of(path)
    whole = 4 - -(-missing // 96)
    assert values_of(series) == [0, 10, 20, 30][:whole]
    told = [repair.text for repair in series.repairs if repair.code == "frames-cut-off"]
    assert told == [
        f"The file is cut off: {whole} of its 4 frames are there, the others are missing."
    ]


def test_pixels_that_state_less_than_the_frames_need_are_refused(tmp_path, write_enhanced):
    path = write_enhanced(tmp_path / "a", [at(0), at(5), at(10)])
    dataset = pydicom.dcmread(path)
    dataset.PixelData = dataset.PixelData[:200]
    dataset.save_as(path)
    (skipped,) = scan_all([path]).skipped
    assert "200 of 288 bytes" in skipped.reason


def test_a_compressed_file_that_is_cut_off_loses_its_last_frames(tmp_path, write_enhanced):
    path = write_enhanced(tmp_path / "a", [at(0), at(5), at(10)])
    rewritten(path, RLELossless)
    path.write_bytes(path.read_bytes()[:-20])
    (series,) = series_of(path)
    reader = SliceReader(series)
    assert [reader.read(index)[0, 0] for index in range(2)] == [0, 10]
    with pytest.raises(ViewerError, match="cut off"):
        reader.read(2)


def test_a_frame_is_read_by_any_phase(tmp_path, write_enhanced):
    frames = [at(0) | {"TemporalPositionIndex": turn} for turn in (1, 2)]
    frames += [at(5) | {"TemporalPositionIndex": turn} for turn in (1, 2)]
    (series,) = series_of(write_enhanced(tmp_path / "a", frames))
    reader = SliceReader(series)
    assert [reader.read_source(source)[0, 0] for source in series.phases[1].slices] == [10, 30]
    assert [reader.read(index)[0, 0] for index in range(2)] == [0, 20]


def test_a_transfer_syntax_that_is_none_is_no_crash(tmp_path, write_enhanced):
    path = write_enhanced(tmp_path / "a", [at(0), at(5)])
    path.write_bytes(path.read_bytes().replace(b"1.2.840.10008.1.2.1\0", b"1.2.840.10008.1.9.7\0"))
    update = scan_all([path])
    assert update.finished
    for study in update.studies:
        with pytest.raises(ViewerError):
            SliceReader(study.series[0]).read(0)
