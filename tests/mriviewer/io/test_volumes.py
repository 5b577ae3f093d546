"""Images that share their places become volumes only where it is certain which belong together."""

from itertools import count

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mriviewer.io.scan import scan_all
from mriviewer.io.slices import read_volume


@pytest.fixture
def phases_of(tmp_path, write_series):
    """Return (labels, values of each phase's slices, codes) of a series of these heights."""
    numbers = count()

    def found(heights, **values):
        folder = tmp_path / str(next(numbers))
        write_series(folder, heights, SeriesDescription="DWI", **values)
        series = scan_all([folder]).studies[0].series[0]
        labels = [phase.label for phase in series.phases]
        pictures = [read_volume(series.at_phase(index))[:, 0, 0].tolist()
                    for index in range(len(labels))]  # fmt: skip
        return labels, pictures, [repair.code for repair in series.repairs]

    return found


PLACES = [0, 0, 5, 5, 10, 10]
TWO = [[0, 20, 40], [10, 30, 50]]


@pytest.mark.parametrize(
    ("keyword", "values", "labels"),
    [
        ("AcquisitionNumber", [1, 2], ["volume 1", "volume 2"]),
        ("TriggerTime", [0, 40], ["0 ms", "40 ms"]),
        ("DiffusionBValue", [0.0, 1000.0], ["b 0", "b 1000"]),
        ("TemporalPositionIdentifier", [1, 2], ["volume 1", "volume 2"]),
        ("InversionTime", [100, 400], ["TI 100 ms", "TI 400 ms"]),
        ("FlipAngle", [5, 20], ["flip angle 5°", "flip angle 20°"]),
        ("AcquisitionTime", ["101500", "101512.5"], ["volume 1, 0 s", "volume 2, 12.5 s"]),
    ],
)
def test_volumes_are_told_apart_by_what_differs(phases_of, keyword, values, labels):
    found = phases_of(PLACES, **{keyword: lambda i: values[i % 2]})
    assert found == (labels, TWO, [])


def test_the_order_is_that_of_the_values(phases_of):
    labels, pictures, _ = phases_of(PLACES, DiffusionBValue=lambda i: [800.0, 0.0][i % 2])
    assert labels == ["b 0", "b 800"]
    assert pictures == TWO[::-1]


def test_directions_of_one_weighting_stay_apart(phases_of):
    directions = [[1.0, 0, 0], [0, 1.0, 0], [0, 0, 1.0]]
    labels, pictures, codes = phases_of(
        [0, 0, 0, 5, 5, 5], DiffusionBValue=1000.0,
        DiffusionGradientOrientation=lambda i: directions[i % 3],
    )  # fmt: skip
    assert labels == ["b 1000, volume 1", "b 1000, volume 2", "b 1000, volume 3"]
    assert pictures == [[0, 30], [10, 40], [20, 50]]
    assert codes == []


def test_a_trace_is_named(phases_of):
    kinds = ["DIRECTIONAL", "ISOTROPIC"]
    labels, _, _ = phases_of(
        PLACES, DiffusionBValue=1000.0, DiffusionDirectionality=lambda i: kinds[i % 2]
    )
    assert labels == ["b 1000", "b 1000, trace"]


@pytest.mark.parametrize("numbered", ["by volume", "by place"])
def test_the_order_alone_is_enough_when_it_leaves_no_doubt(phases_of, numbered):
    by_volume = [1, 4, 2, 5, 3, 6]
    labels, pictures, codes = phases_of(
        PLACES, InstanceNumber=lambda i: by_volume[i] if numbered == "by volume" else i + 1
    )
    assert labels == ["volume 1", "volume 2"]
    assert pictures == TWO
    assert codes == ["volumes-by-order"]


def test_times_stand_in_for_numbers_that_are_all_the_same(phases_of):
    """T1: duplicated instance numbers, as GE writes them; every slice has its time."""
    times = [1, 4, 2, 5, 3, 6]
    _, pictures, codes = phases_of(
        PLACES, InstanceNumber=lambda i: 1 + i // 2, AcquisitionTime=lambda i: f"10150{times[i]}"
    )
    assert pictures == TWO
    assert codes == ["volumes-by-order"]


@pytest.mark.parametrize(
    "numbers", [[1, 1, 1, 1, 1, 1], [1, 2, 3, 5, 4, 6], [None] * 6], ids=["same", "mixed", "none"]
)
def test_what_leaves_a_doubt_is_no_volume(phases_of, numbers):
    labels, _, codes = phases_of(PLACES, InstanceNumber=lambda i: numbers[i])
    assert labels == []
    assert "volumes-unknown" in codes


def test_a_slice_that_is_missing_in_the_middle_leaves_a_doubt(phases_of):
    """Numbered by place, nothing says which of the three was lost."""
    labels, _, codes = phases_of([0, 0, 0, 5, 5, 10, 10, 10])
    assert labels == []
    assert "volumes-unknown" in codes


def test_a_known_volume_that_is_not_whole_is_left_out(phases_of):
    labels, pictures, codes = phases_of(
        [0, 0, 0, 5, 5, 10, 10, 10],
        TemporalPositionIdentifier=lambda i: [1, 2, 3, 1, 3, 1, 2, 3][i],
    )
    assert labels == ["volume 1", "volume 2"]
    assert pictures == [[0, 30, 50], [20, 40, 70]]
    assert codes == ["volumes-incomplete"]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_no_slice_ever_gets_into_another_volume(tmp_path_factory, write_slice, data):
    """Whatever is lost on the way: a volume holds slices of one turn only, or there is none."""
    places, turns = data.draw(st.integers(2, 4)), data.draw(st.integers(2, 4))
    by_volume = data.draw(st.booleans())
    lost = data.draw(st.sets(st.integers(0, places * turns - 1), max_size=4))
    folder = tmp_path_factory.mktemp("turns")
    for place in range(places):
        for turn in range(turns):
            number = turn * places + place if by_volume else place * turns + turn
            if number not in lost:
                pixels = np.full((2, 2), turn, np.uint16)
                write_slice(folder / f"{number}", pixels, InstanceNumber=number + 1,
                      ImagePositionPatient=[0, 0, place * 3])  # fmt: skip
    for study in scan_all([folder]).studies:
        for series in study.series:
            for phase in range(len(series.phases)):
                assert np.ptp(read_volume(series.at_phase(phase))) == 0
