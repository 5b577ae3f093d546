"""What hangs where; and that nobody's study ever hangs beside another person's."""

from dataclasses import replace
from pathlib import Path

import pytest

from mriviewer.core.geometry import StackGeometry
from mriviewer.core.hanging import hang, hang_beside, prior_of, same_patient
from mriviewer.core.study import Patient, Series, SliceSource, Study
from mriviewer.core.view_state import Layout

AXIAL = StackGeometry((0.0, 1.0, 0.0), (1.0, 0.0, 0.0))
SAGITTAL = StackGeometry((0.0, 0.0, -1.0), (0.0, 1.0, 0.0))
JANE = Patient("4711", "Doe^Jane", "1980-01-01", "F")


def series(uid, contrast="", slices=20, geometry=AXIAL) -> Series:
    sources = tuple(SliceSource(Path(f"/made/up/{uid}/{i}"), 8, 8) for i in range(slices))
    return Series(uid, uid, "MR", "DICOM", sources, geometry, contrast=contrast)


def study(*found, uid="now", date="2026-03-01", patient=JANE) -> Study:
    return Study(uid, patient, date, "Brain", found)


def names(hanging) -> list[str]:
    return [one.uid for one in hanging.series]


FULL = [series(c, c) for c in ("localizer", "T2", "ADC", "DWI", "FLAIR", "T1", "T1 post", "SWI")]
RULES = [
    (FULL, Layout.FOUR, ["T1 post", "T1", "FLAIR", "T2"]),
    ([s for s in FULL if s.uid != "T1 post"], Layout.FOUR, ["T1", "FLAIR", "T2", "DWI"]),
    ([s for s in FULL if s.uid in ("T1", "ADC", "DWI")], Layout.FOUR, ["T1", "DWI", "ADC"]),
    ([series("a", "T1"), series("b", "mask")], Layout.ONE, ["a"]),
    ([series("a")], Layout.ONE, ["a"]),
    ([series("a"), series("b", slices=90)], Layout.TWO, ["b", "a"]),
    ([series("a", "T2"), series("b")], Layout.TWO, ["a", "b"]),
    ([series("only", "localizer")], Layout.ONE, ["only"]),
    ([series("m", "mask", 90), series("l", "localizer", 3)], Layout.ONE, ["m"]),
]


@pytest.mark.parametrize(("found", "layout", "uids"), RULES)
def test_a_study_by_itself(found, layout, uids):
    hanging = hang(study(*found))
    assert (hanging.layout, names(hanging)) == (layout, uids)


def test_nothing_hangs_from_an_empty_study():
    assert hang(study()) is None


def test_of_a_kind_the_axial_one_with_the_most_slices_hangs():
    found = [series("sagittal", "T1", 176, SAGITTAL), series("thick", "T1", 20),
             series("thin", "T1", 60), series("nowhere", "T1", 300, StackGeometry())]  # fmt: skip
    assert names(hang(study(*found))) == ["thin"]


def test_the_prior_shows_the_same_kind_in_the_same_plane():
    now = study(series("a", "T1 post", 20), series("b", "FLAIR", 20))
    then = study(series("c", "T1 post", 176, SAGITTAL), series("d", "FLAIR", 20), uid="then")
    hanging = hang_beside(now, then)
    assert (hanging.layout, names(hanging)) == (Layout.TWO, ["b", "d"])
    sagittal_alone = replace(then, series=then.series[:1])
    assert names(hang_beside(now, sagittal_alone)) == ["a", "c"]
    assert hang_beside(now, study(series("e", "T2"), series("f"), uid="then")) is None
    assert hang_beside(study(series("f")), study(series("g"))) is None, "unknown is not a kind"


def test_the_prior_is_the_latest_that_is_surely_earlier():
    now = study()
    years = [study(uid=f"s{year}", date=f"{year}-03-01") for year in (2019, 2024, 2027)]
    undated = study(uid="undated", date="")
    same_day = study(uid="same day")
    assert prior_of(now, [*years, undated, same_day, now]).uid == "s2024"
    assert prior_of(study(date=""), years) is None
    assert prior_of(now, [undated, same_day, years[-1]]) is None


SAME = [
    JANE,
    replace(JANE, name="DOE^JANE^^"), replace(JANE, birth_date=""), replace(JANE, name=""),
    replace(JANE, sex=""), replace(JANE, name="", sex=""),
]  # fmt: skip
DIFFERENT = [
    replace(JANE, id="4712"), replace(JANE, id=""), replace(JANE, id="47 11"),
    replace(JANE, id="4711.0"),
    replace(JANE, name="Roe^Jane"), replace(JANE, birth_date="1980-01-02"),
    replace(JANE, sex="M"), replace(JANE, name="", birth_date=""),  # the ID alone
]  # fmt: skip


@pytest.mark.parametrize("other", SAME)
def test_one_person(other):
    assert same_patient(JANE, other)
    assert same_patient(other, JANE)


@pytest.mark.parametrize("other", DIFFERENT)
def test_the_wrong_patient_never_hangs_beside(other):
    assert not same_patient(JANE, other)
    assert not same_patient(other, JANE)
    prior = study(series("x", "T1"), uid="then", date="2020-01-01", patient=other)
    assert prior_of(study(series("y", "T1")), [prior]) is None


NOBODY = [Patient("4711", "Anonymous"), Patient("4711", "anon^ymized"), Patient("4711", "XXXX"),
          Patient("anon01", "Doe^Jane", "1980-01-01"), Patient("0000", "Doe^Jane"),
          Patient("UNKNOWN", "Doe^Jane"), Patient(), Patient(name="Doe^Jane"),
          Patient("4711", "", "", "F")]  # fmt: skip


@pytest.mark.parametrize("nobody", NOBODY)
def test_what_anonymisers_write_names_nobody(nobody):
    assert not same_patient(nobody, nobody)
