"""Labels are read as words; those of the shipped packages are translated."""

import pytest

from mriviewer.core.labels import label_words
from mriviewer.core.language import use_translator


@pytest.mark.parametrize(
    ("label", "said"), [("no_tumor", "no tumor"), ("glioma", "glioma"), (" a__b ", "a b")]
)
def test_a_label_in_words(label, said):
    assert label_words(label) == said


def test_only_known_labels_are_translated():
    use_translator(lambda text, count: f"<{text}>", "de")
    try:
        assert label_words("no_tumor") == "<no tumor>"
        assert label_words("text") == "text"  # a word of the menus, but not as a label
    finally:
        use_translator(None)
