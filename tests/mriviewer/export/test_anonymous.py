"""Names that technicians write into descriptions do not leave with a file without identity."""

import pytest

from mriviewer.core.study import Patient
from mriviewer.export.anonymous import without_patient

PATIENT = Patient("AB-77/1", "Müllerová^Jana Li^^Dr", "1961-03-17", "F")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("T1 MÜLLEROVÁ post", "T1 … post"),
        ("T1_Mullerova_post", "T1_…_post"),
        ("T1 Mu\u0308llerova\u0301", "T1 …"),
        ("xMüllerováx", "…"),
        ("FLAIR jana, li", "FLAIR …, …"),
        ("FLAIR Liver line", "FLAIR Liver line"),
        ("id ab-77/1 ax", "id … ax"),
        ("born 17.03.1961", "born …"),
        ("19610317 ax", "… ax"),
        ("1961-03-17T1", "…T1"),
        ("ax 170361", "ax …"),
        ("T1 2024-02-29 ax", "T1 2024-02-29 ax"),
        ("", ""),
    ],
)
def test_words_that_name_the_patient_are_left_out(text, left):
    assert without_patient(text, PATIENT) == left


def test_a_short_number_is_looked_for_as_a_word_only():
    assert without_patient("T1 scan 1", Patient(id="1")) == "T1 scan …"


def test_nothing_known_leaves_the_text():
    assert without_patient("T1 post 3.5 mm", Patient()) == "T1 post 3.5 mm"
