"""Free text of a header without the patient in it: technicians write names where they fit."""

import re
import unicodedata

from mriviewer.core.study import Patient

LEFT_OUT = "…"
_WORD = re.compile(r"[^\W_]+")
_DATE = re.compile(r"\d[\d./-]{4,}\d")
_TELLING = 4  # letters from which a part of a name is also looked for inside longer words


def without_patient(text: str, patient: Patient) -> str:
    """Return the text with every word that names the patient replaced by an ellipsis.

    Looked for are the parts of the name, the number and the date of birth, whatever the case, the
    accents and the separators. What is written in another way cannot be found.
    """
    text = unicodedata.normalize("NFC", text)
    if number := patient.id.strip():
        text = re.sub(_number_pattern(number), LEFT_OUT, text, flags=re.IGNORECASE)
    births = _birth_digits(patient.birth_date)
    text = _DATE.sub(
        lambda found: LEFT_OUT if _holds(_digits(found[0]), births) else found[0], text
    )
    words = {_folded(word) for word in _WORD.findall(patient.name)}
    words = {word for word in words if len(word) > 1}  # one letter is no name: "T", "B"
    telling = {word for word in words if len(word) >= _TELLING}

    def kept(found: re.Match[str]) -> str:
        word = _folded(found[0])
        return LEFT_OUT if word in words or _holds(word, telling) else found[0]

    return _WORD.sub(kept, text)


def _number_pattern(number: str) -> str:
    """Return what finds a patient's number; a short one counts as a whole word only ("1", "T1")."""
    pattern = re.escape(unicodedata.normalize("NFC", number))
    return pattern if len(number) >= _TELLING else rf"(?<![^\W_]){pattern}(?![^\W_])"


def _birth_digits(iso: str) -> set[str]:
    """Return the usual spellings of an ISO date, digits only; empty for no date."""
    if len(iso) != len("2000-01-31"):
        return set()
    year, month, day = iso.split("-")
    return {
        year + month + day, day + month + year, month + day + year,
        day + month + year[2:], month + day + year[2:], year[2:] + month + day,
    }  # fmt: skip


def _holds(text: str, parts: set[str]) -> bool:
    return any(part in text for part in parts)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _folded(word: str) -> str:
    """Return a word without case and accents."""
    apart = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()
