"""The best that is known decides what stays together, and leaking on purpose must be said."""

from pathlib import Path

import pytest

from trainer.data_config import Data
from trainer.errors import TrainerError
from trainer.grouping import Row, group_rows, pseudonyms

FOLDER = Path("data")


def row(name: str, **fields: object) -> Row:
    return Row(FOLDER / name, name, "a", key=f"k-{name}", **fields)


def never() -> dict[str, str]:
    raise AssertionError("no scan is needed")


def test_patients_of_the_header_come_before_near_duplicates():
    rows = [row("1.dcm", patient="Doe"), row("2.dcm", patient="Doe"), row("3.dcm", patient="Ann")]
    groups, words = group_rows(Data(folder=FOLDER), rows, never)
    assert groups == ["patient-2", "patient-2", "patient-1"]
    assert words == "grouped by patient (2 patients)"
    assert pseudonyms(rows) == {"Ann": "patient-1", "Doe": "patient-2"}


@pytest.mark.parametrize("data", [Data(folder=FOLDER), Data(folder=FOLDER, group="patient")])
def test_pictures_without_a_patient_are_kept_with_what_shows_the_same(data):
    """An export as PNG of a slice that is there as DICOM, too, would stand on the other side."""
    rows = [row("1.dcm", patient="Doe"), row("2.dcm", patient="Doe"), row("3.dcm", patient="Ann"),
            row("4.png"), row("5.png"), row("6.png"), row("7.png")]  # fmt: skip
    near = {"2.dcm": "g1", "4.png": "g1", "5.png": "g2", "6.png": "g2"}
    groups, words = group_rows(data, rows, lambda: near)
    assert groups == ["patient-2", "patient-2", "patient-1", "patient-2", "g2", "g2", "k-7.png"]
    assert words.startswith("grouped by patient (2 patients; 4 pictures without one kept with")
    near |= {"3.dcm": "g1"}  # the same picture under two numbers
    assert group_rows(data, rows, lambda: near).groups[:4] == ["patient-2"] * 4


def test_a_patient_that_all_name_tells_nothing_apart():
    rows = [row(f"{number}.dcm", patient="ID-0") for number in range(3)]
    groups, words = group_rows(Data(folder=FOLDER), rows, lambda: {"0.dcm": "g0", "1.dcm": "g0"})
    assert groups == ["g0", "g0", "k-2.dcm"]
    assert words.startswith("all pictures name one patient, which cannot be divided; near-dup")
    with pytest.raises(TrainerError, match=r"all name the same one.*group: near-duplicates"):
        group_rows(Data(folder=FOLDER, group="patient"), rows, never)


def test_a_column_comes_before_all():
    rows = [row("1.png", group="g7", patient="Doe"), row("2.png")]
    data = Data(folder=FOLDER, table="t.csv", group_column="case")
    assert group_rows(data, rows, never) == (["group-1", "k-2.png"], "grouped by column 'case'")


def test_a_column_may_name_people_and_its_values_are_not_kept():
    rows = [row("1.png", group="Doe, Jane"), row("2.png", group="Ann"), row("3.png", group="Ann")]
    data = Data(folder=FOLDER, table="t.csv", group_column="patient")
    assert group_rows(data, rows, never).groups == ["group-2", "group-1", "group-1"]


@pytest.mark.parametrize("data", [
    Data(folder=FOLDER, group="patient"), Data(folder=FOLDER, group_pattern=r"(\d+)_"),
    Data(folder=FOLDER, table="t.csv", group_column="case"), Data(folder=FOLDER),
], ids=["patient", "pattern", "column", "near-duplicates"])  # fmt: skip
def test_slices_of_a_volume_of_which_nothing_else_is_known_stay_together(data):
    slices = [Row(FOLDER / "v.nii", f"v.nii#{n}", "a", f"hash:{n}", n) for n in range(3)]
    known = [] if data == Data(folder=FOLDER) else [row("1_.dcm", patient="Doe", group="g")]
    assert group_rows(data, [*slices, *known], dict).groups[:3] == ["hash"] * 3


def test_a_pattern_finds_the_patient_in_the_path():
    rows = [row("tumor/12_3.png"), row("tumor/12_4.png"), row("no/7_1.png"), row("no/odd.png")]
    groups, words = group_rows(Data(folder=FOLDER, group_pattern=r"(\d+)_"), rows, never)
    assert groups == ["12", "12", "7", "k-no/odd.png"]
    assert "2 groups; 1 pictures that do not match stand alone" in words
    odd = [Row(FOLDER / "v.nii", f"v.nii#{n}", "a", f"hash:{n}", n) for n in range(9)]
    words = group_rows(Data(folder=FOLDER, group_pattern=r"(\d+)_"), [*rows, *odd], never).words
    assert "2 groups; 10 pictures that do not match" in words
    with pytest.raises(TrainerError, match=r"found in none, such as tumor/12_3\.png"):
        group_rows(Data(folder=FOLDER, group_pattern="case(.)"), rows, never)


def test_near_duplicates_are_what_is_left():
    rows = [row("a/1.png"), row("b/vol.nii#3"), row("b/new.png")]
    known = {"a/1.png": "dup-1", "b/vol.nii#3": "dup-1"}
    groups, words = group_rows(Data(folder=FOLDER), rows, lambda: known)
    assert groups == ["dup-1", "dup-1", "k-b/new.png"]
    assert "one patient may stand on both sides" in words


def test_asking_for_patients_where_no_header_names_one_says_what_else_there_is():
    with pytest.raises(TrainerError, match="group_column"):
        group_rows(Data(folder=FOLDER, group="patient"), [row("1.png")], never)


@pytest.mark.parametrize(
    ("rows", "known"),
    [
        ([row("1.dcm", patient="D"), row("2.dcm", patient="D")], "the headers name 1 patients"),
        ([row("v.nii#0", slice_index=0)], "slices of volumes"),
    ],
)
def test_dividing_what_belongs_together_needs_a_typed_word(rows, known):
    with pytest.raises(TrainerError, match=known) as raised:
        group_rows(Data(folder=FOLDER, group="picture"), rows, never)
    assert "accept_leakage" in raised.value.remedy
    data = Data(folder=FOLDER, group="picture", accept_leakage=True)
    groups, words = group_rows(data, rows, never)
    assert groups == [r.key for r in rows]
    assert known in words
    assert "too good" in words


def test_pictures_of_which_nothing_is_known_may_be_drawn_one_by_one():
    groups, words = group_rows(Data(folder=FOLDER, group="picture"), [row("1.png")], never)
    assert groups == ["k-1.png"]
    assert "by picture" in words
