"""A model's labels as people read them."""

from mriviewer.core.language import tr

# what the labels of the shipped packages are called; others stand as their makers wrote them
KNOWN = ("glioma", "meningioma", "pituitary", "tumor", "no tumor")


def label_words(label: str) -> str:
    """Return a label as it stands in a sentence: "no_tumor" becomes "no tumor"."""
    plain = label.replace("_", " ").replace("  ", " ").strip()
    return tr(plain) if plain in KNOWN else plain
