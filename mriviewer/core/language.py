"""The reader's language: every sentence that is shown goes through `tr`.

English is the source text. The window puts a translator in place when it starts; the commands
without a window stay English. Sentences with facts in them are translated first and filled in
then: `tr("Slice {number} of {count}").format(number=3, count=24)`.
"""

from collections.abc import Callable

_translate: Callable[[str], str] | None = None


def use_translator(translate: Callable[[str], str] | None) -> None:
    """Put a translator in place; None goes back to English."""
    global _translate
    _translate = translate


def tr(text: str) -> str:
    """Return a text in the reader's language; the text itself where there is no translation."""
    return text if _translate is None else _translate(text)
