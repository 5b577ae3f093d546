"""Arabic is joined and put in order for what draws letters from left to right."""

import pytest

from mriviewer.core.language import use_translator
from mriviewer.export.fonts import printable
from mriviewer.export.right_to_left import (
    is_right_to_left,
    joined,
    visual_from_left,
    visual_from_right,
)


@pytest.mark.parametrize(
    ("text", "right"),
    [("שלום", True), ("12 שלום", True), ("Doe שלום", False), ("12.5", False), ("", False),
     ("\u2068MRI\u2069 שלום", True), ("\u2068שלום\u2069", True)],
)  # fmt: skip
def test_which_lines_start_on_the_right(text, right):
    assert is_right_to_left(text) == right


def test_letters_take_the_shape_that_joins_them():
    # isolated, final, initial and medial beh; lam with alef is one letter; dal joins nothing after
    assert joined("ب") == "\ufe8f"
    assert joined("ببب") == "\ufe91\ufe92\ufe90"
    assert joined("لا") == "\ufefb"
    assert joined("دب") == "\ufea9\ufe8f"
    assert joined("بًب") == joined("بب")  # vowel marks would stand over the wrong letter
    assert joined("abc 12") == "abc 12"


@pytest.mark.parametrize(
    ("said", "drawn"),
    [
        ("אבג", "גבא"),
        ("אב 12.5 גד", "דג 12.5 בא"),
        ("אב 2026-03-01", "2026-03-01 בא"),
        ("אב (גד)", "(דג) בא"),
        ("אב MRI Viewer גד", "דג MRI Viewer בא"),
        # what is filled in keeps its order, whatever stands around it
        ("אב \u2068L 12.0 mm\u2069 גד", "דג L 12.0 mm בא"),
        ("\u206814\u2069 אב \u206824\u2069", "24 בא 14"),
        ("אב \u2068גד 12\u2069", "12 דג בא"),
    ],
)
def test_a_line_from_the_right(said, drawn):
    assert visual_from_right(said) == drawn


def test_a_name_in_a_line_from_the_left():
    assert visual_from_left("x אב גד 12") == "x דג בא 12"


def test_sentences_start_on_the_right_only_in_such_a_language():
    assert printable("אב 12") == "בא 12"
    use_translator(lambda text, count: text, "ar")
    try:
        assert printable("אב 12") == "12 בא"
        assert printable("Doe אב") == "Doe בא"
        assert printable("\u2068Doe\u2069") == "Doe"
    finally:
        use_translator(None)
