"""The reader's language: every sentence that is shown goes through `tr` or `many`.

English is the source text. The window puts a translator in place when it starts; the commands
without a window stay English. Sentences with facts in them are translated first and filled in
then: `tr("Slice {number} of {count}").format(number=3, count=24)`. What stands in a table is
English there and goes through `tr` where it is shown. `packaging/translations.py` collects all of
it, so the texts must be written out where `tr` and `many` are called.
"""

from collections.abc import Callable

# the text, and for a plural the count that chooses its form; else None
Translator = Callable[[str, int | None], str]

RIGHT_TO_LEFT = frozenset({"ar"})
_translate: Translator | None = None
_language = "en"


def use_translator(translate: Translator | None, language: str = "en") -> None:
    """Put a translator into a language (ISO 639) in place; None goes back to English."""
    global _translate, _language
    _translate, _language = translate, language if translate is not None else "en"


def language() -> str:
    """Return the language of the texts, such as "de"."""
    return _language


def in_own_order(text: str) -> str:
    """Return a line as it is drawn on a picture, which is laid out from the left in any language.

    A sentence in Arabic keeps the order of its words there. What has no such letter is drawn as
    ever: letters of orientation, numbers and units.
    """
    if _language not in RIGHT_TO_LEFT or not any("\u0590" <= letter <= "\u08ff" for letter in text):
        return text
    return f"\u2068{text}\u2069"


def tr(text: str) -> str:
    """Return a text in the reader's language; the text itself where there is no translation."""
    return text if _translate is None else _translate(text, None)


def many(count: int, one: str, several: str, **facts: object) -> str:
    """Return a count in words: `many(3, "1 slice", "{n} slices")` is "3 slices".

    English has these two forms; another language has as many as it needs, six in Arabic. They are
    translations of `several`.
    facts  what else stands in braces in either of them
    """
    form = one if count == 1 else several
    if _translate is not None:
        translated = _translate(several, count)
        form = form if translated == several else translated
    return form.format(n=count, **facts)
