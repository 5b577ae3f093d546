"""Text of DICOM headers: the character sets stated, and what to do where they are stated wrongly.

What a file states is believed as long as its bytes are possible in that set. Two faults are common
enough to be mended, and told: text in UTF-8 that is declared as something else, and text beyond
ASCII without any declaration.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pydicom.charset import convert_encodings, decode_bytes, python_encoding
from pydicom.valuerep import PersonName

from trainer.images import quiet_readers

# Latin sets: two of their letters in a row that happen to be one of UTF-8, as in "MÃ¼ller", are
# no text. In Thai, in katakana and in the Chinese sets they may be: there the file is believed.
_LATIN = {"ISO_IR 100", "ISO_IR 101", "ISO_IR 109", "ISO_IR 110", "ISO_IR 148", "ISO_IR 203"}
_OTHER_SINGLE_BYTE = {"ISO_IR 144", "ISO_IR 127", "ISO_IR 126", "ISO_IR 138"}
_SURE_FROM = 3  # letters of UTF-8 in a row that no other alphabet makes by chance
_ALSO_CALLED = {
    "UTF-8": "ISO_IR 192", "UTF8": "ISO_IR 192",
    "ISO8859-1": "ISO_IR 100", "ISO-8859-1": "ISO_IR 100", "LATIN1": "ISO_IR 100",
    "ISO_IR 6": "",
}  # fmt: skip
_WRITTEN_AS = re.compile(
    r"ISO[ _-](2022[ _-])?IR[ _-]?(\d+)"
)  # with other marks than the standard's
_DELIMITERS = {0x5C, 0x0A, 0x0C, 0x0D}
_LOST = "\ufffd"


class Text(NamedTuple):
    """Printable text, and the code of the repair that was needed to read it; empty if none."""

    text: str
    repair: str = ""


@lru_cache(maxsize=4096)
def decoded(value: bytes, charset: str, person: bool = False) -> Text:
    """Return the text of a value; `charset` is the value of SpecificCharacterSet.

    person  the value is a name whose groups (alphabetic, ideographic, phonetic) are divided by "="
    """
    if value.isascii() and b"\x1b" not in value:
        return Text(_printable(value.decode("ascii")))
    found = _beyond_ascii(value, _terms(charset), person)
    return Text(_printable(found.text), found.repair)


def _terms(charset: str) -> list[str]:
    terms = []
    for stated in charset.split("\\"):
        term = stated.strip().upper()
        if match := _WRITTEN_AS.fullmatch(term):
            term = f"ISO 2022 IR {match[2]}" if match[1] else f"ISO_IR {match[2]}"
        terms.append(_ALSO_CALLED.get(term, term))
    return terms


def _beyond_ascii(value: bytes, terms: Sequence[str], person: bool) -> Text:
    utf8 = _as_utf8(value)
    plain = b"\x1b" not in value
    if plain and not any(terms):
        return Text(value.decode("latin-1"), "charset-missing") if utf8 is None else (
            Text(utf8, "charset-utf8"))  # fmt: skip
    if plain and utf8 is not None and len(terms) == 1 and _is_no_text_of(value, terms[0], utf8):
        return Text(utf8, "charset-utf8")
    text = _by_pydicom(value, terms, person)
    if text is not None and _LOST not in text:
        return Text(text)
    if utf8 is not None:
        return Text(utf8, "charset-utf8")
    return Text(text or value.decode("latin-1"), "charset-wrong")


def _as_utf8(value: bytes) -> str | None:
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _is_no_text_of(value: bytes, term: str, utf8: str) -> bool:
    """Say whether bytes that are UTF-8 make no sense in the single-byte set that is stated."""
    if term in _LATIN:
        return True
    letters = sum(letter > "\x7f" for letter in utf8)
    return term in _OTHER_SINGLE_BYTE and letters >= _SURE_FROM


def _by_pydicom(value: bytes, terms: Sequence[str], person: bool) -> str | None:
    """Return the text as stated, with marks where bytes are not in the set; None: unknown set."""
    if any(term and term not in python_encoding for term in terms):
        return None
    quiet_readers()
    try:
        encodings = convert_encodings(list(terms))
        if len(terms) == 1 and b"\x1b" not in value:
            return value.decode(encodings[0], "replace")
        if person:
            return str(PersonName(value, encodings).decode())
        return decode_bytes(value, encodings, _DELIMITERS)
    except (LookupError, ValueError):
        return None


def _printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() or letter == _LOST).strip()
