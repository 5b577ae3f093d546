"""A study is noted so that it is found again by few places, and a change of it is noticed."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.study import Phase
from mriviewer.library.seen import (
    MOST_PLACES,
    Seen,
    changed_since,
    every_slice,
    is_same,
    joined,
    places_of,
    seen_from_json,
    seen_of,
)
from tests.viewer_doubles import series_of, study_of


def named(series):
    """Give every slice an identity, as the readers do."""
    slices = tuple(replace(s, identity=f"{series.uid}.{s.path.stem}") for s in series.slices)
    return replace(series, slices=slices)


@pytest.fixture
def study(tmp_path):
    """A study of two series in two folders, with real files."""
    found = study_of(named(series_of("a", [1, 2, 3])), named(series_of("b", [4, 5])))
    series = []
    for one in found.series:
        (tmp_path / one.uid).mkdir()
        slices = tuple(replace(s, path=tmp_path / one.uid / s.path.name) for s in one.slices)
        for source in slices:
            source.path.write_text("pixels")
        series.append(replace(one, slices=slices, contrast="T1"))
    return replace(found, series=tuple(series))


def test_what_is_noted_comes_back_equal(study, tmp_path):
    seen = seen_of(study, [tmp_path])
    assert seen_from_json(json.loads(json.dumps(seen.to_json()))) == seen
    assert seen.patient.name == "Doe^Jane"
    assert (seen.slices, seen.modalities, seen.contrasts) == (5, ("MR",), ("T1",))
    assert seen.places == (str(tmp_path / "a"), str(tmp_path / "b"))
    assert all(one.fingerprint for one in seen.series)


@pytest.mark.parametrize("data", [{}, {"patient": 3}, {**Seen().to_json(), "series": [{}]}])
def test_nonsense_is_no_note(data):
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        seen_from_json(data)


def test_all_phases_are_counted():
    series = series_of("a", [1, 2])
    phased = replace(series, phases=(Phase("b 0", series.slices), Phase("b 1000", series.slices)))
    assert len(every_slice(phased)) == 4


def test_few_places_hold_just_its_files():
    top = Path("/data")
    few = [top / "one" / f"{n}.dcm" for n in range(3)]
    many = [top / f"{n:02d}" / "1.dcm" for n in range(MOST_PLACES + 1)]
    assert places_of(few, [top]) == (str(top / "one"),)
    assert places_of(few, few[:2]) == (str(few[0]), str(few[1]))
    assert places_of(many, [top]) == (str(top),)
    assert places_of(many, many) == tuple(str(path.parent) for path in many)
    unpacked = [Path("/cache/unpacked/1"), Path("/cache/unpacked/2")]
    assert places_of(unpacked, [top / "study.zip"]) == (str(top / "study.zip"),)


def test_a_change_of_files_or_of_slices_is_noticed(study, tmp_path):
    before = seen_of(study, [tmp_path])
    assert changed_since(before, seen_of(study, [tmp_path])) == ""
    path = study.series[0].slices[0].path
    os.utime(path, (1, 1))
    assert changed_since(before, seen_of(study, [tmp_path])) == "files"
    shorter = replace(study.series[0], slices=study.series[0].slices[1:])
    fewer = replace(study, series=(shorter, study.series[1]))
    assert changed_since(before, seen_of(fewer, [tmp_path])) == "slices"
    alone = replace(study, series=study.series[:1])
    assert changed_since(before, seen_of(alone, [tmp_path / "a"])) == "", "only a part was opened"


def test_opening_a_part_forgets_nothing_of_the_whole(study, tmp_path):
    before = seen_of(study, [tmp_path])
    alone = replace(study, series=study.series[:1])
    kept = joined(before, seen_of(alone, [tmp_path / "a" / "001.dcm", tmp_path / "a"]))
    assert [one.uid for one in kept.series] == ["a", "b"]
    assert kept.places == before.places
    moved = replace(before, places=("/gone/a",))
    now = seen_of(alone, [tmp_path / "a"])
    assert joined(moved, now) == now


def test_a_study_is_found_by_its_content_whatever_its_uid(study, tmp_path):
    seen = seen_of(study, [tmp_path])
    other = replace(study, uid="made of other files", series=study.series[1:])
    assert is_same(seen, "study", study)
    assert is_same(seen, "study", other)
    assert not is_same(seen, "study", replace(study_of(series_of("a", [1])), uid="2"))
