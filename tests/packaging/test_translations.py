"""Every text of the program is translated, with its facts in place, and compiled."""

import ast
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QTranslator

from mriviewer.export.right_to_left import is_right_to_left

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = tuple(translations.FORMS)
# names, units and words that are the same there; anything else that equals English was forgotten
SAME = {
    "de": {
        "Axial",
        "CT subdural",
        "Ellipse",
        "Inferno",
        "Item {n}",
        "Layout",
        "Name",
        "Patient",
        "Phase",
        "Polygon",
        "Sagittal",
        "Status",
        "Tag",
        "Tags",
        "Text",
        "Text…",
        "Trainings…",
        "Viridis",
        "Zoom",
    },
    "fr": {
        "Action",
        "Angle",
        "Annotations",
        "Axial",
        "Classes",
        "Convention",
        "Coronal",
        "Date",
        "Ellipse",
        "Inferno",
        "Patient",
        "Phase",
        "Provenance",
        "Rectangle",
        "Sagittal",
        "Tags",
        "Viridis",
        "Zoom",
        "angle",
        "annotation",
        "ellipse",
        "menu",
        "rectangle",
        "volume {number}",
        "volume {number}, {seconds:.4g} s",
        "{label}, trace",
        "{rows} × {columns} pixels",
    },
    "es": {
        "Axial",
        "Coronal",
        "Inferno",
        "Tags",
        "Viridis",
        "Zoom",
        "glioma",
        "meningioma",
        "tumor",
        "zoom",
        "{bytes} bytes",
    },
    "ar": {"Inferno", "Viridis"},
}
NEUTRAL = {
    "1 − P({negative})", "TE", "TI {value:g} ms", "TR", "{value:.4g} s", "{value:g} ms", "Ax",
    "Cor", "Sag",
}  # fmt: skip


@pytest.fixture(scope="module")
def wanted():
    return translations.texts()


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


def facts(text: str) -> set[tuple[str, str]]:
    """Return what stands in braces, with how it is written: {mm:.2f} stays {mm:.2f}."""
    return {(name, form) for _, name, form, _ in string.Formatter().parse(text) if name is not None}


def test_every_text_is_translated(wanted, language):
    assert translations.missing(language, wanted) == [], "run packaging/translations.py, translate"


def test_facts_stand_in_every_form(wanted, language):
    for text, entry in translations.read(translations.path_of(language)).items():
        if text in wanted:
            assert len(entry.forms) == (translations.FORMS[language] if text.plural else 1), text
            for form in entry.forms:
                count = {fact for fact in facts(text.source) if text.plural and fact[0] == "n"}
                assert facts(text.source) - count <= facts(form) <= facts(text.source), form
                assert form.strip(), text
                assert form[0].isspace() == text.source[0].isspace(), form


def test_nothing_was_left_in_english(wanted, language):
    entries = translations.read(translations.path_of(language))
    same = {
        text.source
        for text, entry in entries.items()
        if text in wanted and not text.plural and entry.forms == (text.source,)
    }
    assert same - NEUTRAL <= SAME[language]


def test_the_compiled_file_says_the_same(wanted, language):
    path = translations.path_of(language)
    compiled = QTranslator()
    assert compiled.load(str(path.with_suffix(".qm")))
    counts = {2: (1, 2), 6: (0, 1, 2, 3, 11, 100)}
    for text, entry in translations.read(path).items():
        if text not in wanted:
            continue
        numbers = counts[len(entry.forms)] if text.plural else (-1,)
        said = tuple(compiled.translate("viewer", text.source, "", n) for n in numbers)
        assert said == entry.forms, "run packaging/translations.py"


def test_no_diagnosis_is_promised_in_any_language(wanted, language):
    entries = translations.read(translations.path_of(language))
    (said,) = entries[translations.Text("Research use only, not for diagnosis")].forms
    negations = {"de": "nicht zur Diagnose", "fr": "pas pour le diagnostic",
                 "es": "no para diagnóstico", "ar": "وليس للتشخيص"}  # fmt: skip
    assert negations[language] in said


def test_what_is_not_written_out_stands_in_a_known_table():
    for path in sorted((ROOT / "mriviewer").rglob("*.py")):
        computed = [
            node.lineno
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "tr"
            and not isinstance(node.args[0], ast.Constant)
        ]
        place = path.relative_to(ROOT).as_posix()
        assert not computed or place in translations.SHOWN_FROM_TABLES, f"{place}: {computed}"


def test_calls_are_found_where_they_are_ours():
    source = 'from mriviewer.core.language import many, tr\ntr("A" "b")\nmany(n, "1 x", "{n} xs")'
    found = set(translations.calls(ast.parse(source)))
    assert found == {translations.Text("Ab"), translations.Text("{n} xs", True)}
    other = source.replace("mriviewer.core.language", "trainer.wording")
    assert not list(translations.calls(ast.parse(other)))


def test_an_update_keeps_what_is_there_and_marks_the_rest(tmp_path, monkeypatch):
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    old, new = translations.Text("Old"), translations.Text("{n} new", plural=True)
    known = [translations.Entry(old, ("Alt & <neu>",))]
    translations.write("de", known, {old: "a.py"})
    assert translations.read(translations.path_of("de"))[old] == known[0]
    entries = translations.updated("de", {new: "b.py"})
    assert [(entry.text, entry.state) for entry in entries] == [
        (new, "unfinished"), (old, "vanished"),
    ]  # fmt: skip
    translations.write("de", entries, {new: "b.py"})
    back = translations.updated("de", {old: "a.py"})
    assert back == known, "what comes back has its translation again"


def test_arabic_sentences_start_on_the_right(wanted):
    for text, entry in translations.read(translations.path_of("ar")).items():
        for form in entry.forms if text in wanted else ():
            bare = re.sub("{[^}]*}", "", form)
            if re.search("[\u0600-\u06ff]", bare):
                assert is_right_to_left(bare), f"begin it with U+200F: {form}"


def test_the_program_says_what_is_missing():
    command = [sys.executable, str(ROOT / "packaging" / "translations.py"), "--check"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("texts are translated") == len(LANGUAGES)
