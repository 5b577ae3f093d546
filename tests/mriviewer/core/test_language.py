"""English without a translator; with one, the right form of a plural."""

import pytest

from mriviewer.core import language
from mriviewer.core.language import in_own_order, many, tr, use_translator


@pytest.fixture(autouse=True)
def english_afterwards():
    yield
    use_translator(None)


def test_english_needs_no_translator():
    assert tr("Slice") == "Slice"
    assert many(1, "1 slice", "{n} slices") == "1 slice"
    assert many(0, "1 slice", "{n} slices") == "0 slices"
    assert many(3, "1 of {who}", "{n} of {who}", who="us") == "3 of us"


def test_a_translator_is_asked_with_the_count():
    asked = []

    def translate(text, count):
        asked.append((text, count))
        return {None: "Schicht", 1: "{n} Schicht"}.get(count, "{n} Schichten")

    use_translator(translate, "de")
    assert (tr("Slice"), language.language()) == ("Schicht", "de")
    assert many(1, "1 slice", "{n} slices") == "1 Schicht"
    assert many(4, "1 slice", "{n} slices") == "4 Schichten"
    assert asked == [("Slice", None), ("{n} slices", 1), ("{n} slices", 4)]


def test_what_is_not_translated_stays_good_english():
    use_translator(lambda text, count: text, "de")
    assert many(1, "1 slice", "{n} slices") == "1 slice"


def test_only_arabic_is_marked_on_the_picture():
    assert in_own_order("Slice 3") == "Slice 3"
    use_translator(lambda text, count: text, "ar")
    assert in_own_order("شريحة 3") == "\u2068شريحة 3\u2069"
    assert in_own_order("") == ""
    assert in_own_order("L 12.0 mm") == "L 12.0 mm"
    use_translator(None, "ar")
    assert (in_own_order("L 3"), language.language()) == ("L 3", "en")
