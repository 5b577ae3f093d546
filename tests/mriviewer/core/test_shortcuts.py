"""One key does one thing, in every profile and after every change."""

import pytest

from mriviewer.core.shortcuts import (
    OHIF,
    OSIRIX,
    PROFILES,
    WEASIS,
    Conflict,
    Profile,
    assigned,
    canonical,
    changes_from,
    conflicts,
    is_of_widgets,
    is_plain,
    keys_in_force,
    profile_of,
    taken_by_system,
)

PLAIN = Profile("weasis", "Plain", {"one": ("A",), "two": ("B", "C")})


@pytest.mark.parametrize(
    ("written", "meant"),
    [("shift+ctrl+o", "Ctrl+Shift+O"), ("Escape", "Esc"), ("pageup", "PgUp"), ("+", "+"),
     ("ctrl++", "Ctrl++"), (" k ", "K"), ("Delete", "Del"), ("f11", "F11"), ("", ""),
     ("alt+Meta+x", "Meta+Alt+X"), (",", ","), ("Ctrl+,", "Ctrl+,")],
)  # fmt: skip
def test_a_key_has_one_spelling(written, meant):
    assert canonical(written) == meant
    assert canonical(meant) == meant


@pytest.mark.parametrize("profile", PROFILES, ids=lambda p: p.name)
def test_the_tables_are_spelt_well_and_free_of_conflicts(profile):
    every = [key for keys in profile.keys.values() for key in keys]
    assert every == [canonical(key) for key in every]
    assert not [key for key in every if taken_by_system(key)]
    assert conflicts(profile.keys) == []


def test_a_row_without_a_place_in_the_profile_has_its_own_key_unless_that_is_taken():
    own = {"one": "X", "two": "Y", "new": "N", "late": "B", "none": ""}
    keys = keys_in_force(own, PLAIN)
    assert keys == {"one": ("A",), "two": ("B", "C"), "new": ("N",), "late": (), "none": ()}
    assert conflicts(keys) == []


def test_two_new_rows_that_want_one_key_do_not_both_get_it():
    assert keys_in_force({"new": "N", "newer": "n"}, PLAIN) == {"new": ("N",), "newer": ()}


def test_what_the_reader_chose_wins():
    own = {"one": "", "two": "", "new": "N"}
    keys = keys_in_force(own, PLAIN, {"new": ["a"], "gone": ["Q"]})
    assert keys == {"one": (), "two": ("B", "C"), "new": ("A",)}


def test_only_the_differences_are_kept():
    own = {"one": "", "two": "", "new": "N"}
    keys = keys_in_force(own, PLAIN) | {"two": (), "new": ("F9",)}
    changes = changes_from(keys, own, PLAIN)
    assert changes == {"two": [], "new": ["F9"]}
    assert keys_in_force(own, PLAIN, changes) == keys


def test_a_key_that_is_given_to_one_is_taken_from_the_other():
    keys = {"one": ("A", "B"), "two": ("C",)}
    assert assigned(keys, "two", "b") == {"one": ("A",), "two": ("B",)}
    assert assigned(keys, "two", "b", add=True) == {"one": ("A",), "two": ("C", "B")}
    assert assigned(keys, "one", "A", add=True) == {"one": ("B", "A"), "two": ("C",)}


def test_a_conflict_names_all_who_want_the_key():
    keys = {"one": ("Ctrl+Shift+A",), "two": ("B",), "three": ("shift+ctrl+a",)}
    assert conflicts(keys) == [Conflict("Ctrl+Shift+A", ("one", "three"))]


@pytest.mark.parametrize(
    ("key", "plain", "of_widgets"),
    [("K", True, False), ("Shift+K", True, False), ("Ctrl+K", False, False), ("F6", False, False),
     ("F", True, False), ("Up", True, True), ("Shift+Up", True, True), ("Ctrl+Up", False, False),
     ("Space", True, True), ("Esc", True, True), ("+", True, False), ("Ctrl++", False, False)],
)  # fmt: skip
def test_which_keys_write_and_which_belong_to_widgets(key, plain, of_widgets):
    assert is_plain(key) is plain
    assert is_of_widgets(key) is of_widgets


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab", "Return", "Alt+F", "Ctrl", "Alt+F4"])
def test_some_keys_are_not_to_be_had(key):
    assert taken_by_system(key)


def test_the_profiles_differ_where_the_programs_do():
    own = {name: "" for profile in PROFILES for name in profile.keys}
    weasis, osirix, ohif = (keys_in_force(own, each) for each in (WEASIS, OSIRIX, OHIF))
    assert weasis["corner_texts"] == ("I", "Space")
    assert ohif["invert"] == ("I",)
    assert osirix["rotate_right"] == ("I",)
    assert ohif["reset_picture"] == ("Space",)
    assert weasis["next_series"] == ("Right",)
    assert ohif["next_pane"][0] == "Right"
    assert profile_of("ohif") is OHIF
    assert profile_of("unheard of") is WEASIS
