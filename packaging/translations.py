"""Collects what the viewer says, and compiles what translators made of it.

  python packaging/translations.py          update resources/translations/*.ts, then compile
  python packaging/translations.py --check  say what is missing; exit status 1 if anything is

A .ts file is Qt Linguist's: new texts come in as "unfinished", those that the program no longer
has are marked "vanished". A .qm file is what the program reads.
"""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "viewer"
FORMS = {"de": 2, "fr": 2, "es": 2, "ar": 6}  # of a plural, as Qt counts them
# every `tr` of something that is not written out there: what it shows is collected by `tables`
SHOWN_FROM_TABLES = {
    "mriviewer/core/labels.py", "mriviewer/core/presets.py", "mriviewer/export/picture.py",
    "mriviewer/export/report.py", "mriviewer/io/dicom_refusals.py", "mriviewer/io/kinds.py",
    "mriviewer/io/repair_texts.py", "mriviewer/io/scan.py", "mriviewer/io/slices.py",
    "mriviewer/session/wording.py", "mriviewer/ui/actions.py", "mriviewer/ui/cine_bar.py",
    "mriviewer/ui/commands.py", "mriviewer/ui/dialogs.py", "mriviewer/ui/export_commands.py",
    "mriviewer/ui/keys.py",
    "mriviewer/ui/preferences.py", "mriviewer/ui/review_panel.py",
    "mriviewer/ui/shortcut_editor.py", "mriviewer/ui/status_bar.py", "mriviewer/ui/tag_browser.py",
}  # fmt: skip


class Text(NamedTuple):
    """A text of the program. `plural`: it is the form for several, and stands for a count."""

    source: str
    plural: bool = False


class Entry(NamedTuple):
    """A text and what it is in another language: one form, or as many as a plural has there."""

    text: Text
    forms: tuple[str, ...]
    state: str = ""  # of Qt Linguist: "", "unfinished" or "vanished"


def texts() -> dict[Text, str]:
    """Return every text that a reader can see, with the file that it comes from."""
    found: dict[Text, str] = {}
    for path in sorted((ROOT / "mriviewer").rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        for text in calls(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(text, place)
    for place, source in tables():
        if source:
            found.setdefault(Text(source), place)
    return found


def calls(tree: ast.AST) -> Iterator[Text]:
    """Yield the texts that a file hands to the `tr` and `many` of `mriviewer.core.language`."""
    known = {
        name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "mriviewer.core.language"
        for name in node.names
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id not in known:
            continue
        literals = [a.value if isinstance(a, ast.Constant) else None for a in node.args]
        if node.func.id == "tr" and literals and isinstance(literals[0], str):
            yield Text(literals[0])
        if node.func.id == "many" and len(literals) > 2 and isinstance(literals[2], str):
            yield Text(literals[2], plural=True)


def tables() -> Iterator[tuple[str, str]]:
    """Yield (file, text) of what stands in tables in English: `tr` is called where it is shown."""
    from mriviewer.core import labels, presets, shortcuts
    from mriviewer.export import picture, report
    from mriviewer.io import dicom_refusals, kinds, repair_texts
    from mriviewer.session.cine import LOOPS
    from mriviewer.ui import actions, review_panel, status_bar

    for row in actions.ROWS:
        for text in (row.text, row.tip, row.menu, row.toolbar, row.submenu):
            yield "mriviewer/ui/actions.py", text
    refusals = {**_of(dicom_refusals, "_NO_IMAGES"), **_of(dicom_refusals, "_NO_IMAGE_FAMILIES")}
    per_file: dict[str, Iterable[str]] = {
        "mriviewer/core/labels.py": labels.KNOWN,
        "mriviewer/core/presets.py": (name for name, _ in _of(presets, "_CT")),
        "mriviewer/core/shortcuts.py": (
            *(each.title for each in shortcuts.PROFILES), *_of(shortcuts, "_TAKEN").values(),
            shortcuts.taken_by_system("Alt+F"), shortcuts.taken_by_system("Ctrl"),
        ),
        "mriviewer/export/picture.py": (picture.FOOTER,),
        "mriviewer/export/report.py": _of(report, "_VERDICTS").values(),
        "mriviewer/io/dicom_header.py": (
            "TE", "TR", "Slice thickness", "Field strength", "Sequence", "Protocol",
        ),
        "mriviewer/io/dicom_refusals.py": refusals.values(),
        "mriviewer/io/kinds.py": (kind for _, kind in _of(kinds, "_NAMED")),
        "mriviewer/io/repair_texts.py": repair_texts.TEXTS.values(),
        "mriviewer/session/cine.py": LOOPS,
        "mriviewer/ui/actions.py": (text for gesture in actions.GESTURES for text in gesture),
        "mriviewer/ui/review_panel.py": _of(review_panel, "_LABELS").values(),
        "mriviewer/ui/status_bar.py": (status_bar.RESEARCH_ONLY,),
        "trainer/images.py": reasons_of_trainer(),
    }  # fmt: skip
    for place, found in per_file.items():
        yield from ((place, text) for text in found)


def _of(module: ModuleType, table: str) -> Any:
    """Return a table that its module keeps to itself."""
    return vars(module)[table]


def reasons_of_trainer() -> Iterator[str]:
    """Yield why the trainer's reader refuses a picture, where no fact is in the sentence."""
    tree = ast.parse((ROOT / "trainer" / "images.py").read_text(encoding="utf-8"))
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)
             for part in ast.walk(node)}  # fmt: skip
    for node in ast.walk(tree):
        said = node.value if isinstance(node, ast.Constant) and id(node) not in parts else None
        if isinstance(said, str) and re.fullmatch(r"(it|its|the) [^\n{]+\.", said):
            yield said


def path_of(language: str) -> Path:
    return FOLDER / f"mriviewer_{language}.ts"


def read(path: Path) -> dict[Text, Entry]:
    """Return the entries of a .ts file; empty when there is none yet."""
    if not path.exists():
        return {}
    entries: dict[Text, Entry] = {}
    for message in ET.parse(path).getroot().iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        assert translation is not None, source
        plural = message.get("numerus") == "yes"
        forms = [each.text or "" for each in translation.findall("numerusform")]
        text = Text(source, plural)
        entries[text] = Entry(
            text, tuple(forms) if plural else (translation.text or "",), translation.get("type", "")
        )
    return entries


def updated(language: str, wanted: dict[Text, str]) -> list[Entry]:
    """Return what the .ts file is to hold: the texts of today, and then those that vanished."""
    known = read(path_of(language))
    entries = []
    for text in sorted(wanted, key=lambda text: (wanted[text], text)):
        blank = ("",) * (FORMS[language] if text.plural else 1)
        entry = known.get(text, Entry(text, blank, "unfinished"))
        whole = all(entry.forms) and len(entry.forms) == len(blank)
        state = "" if whole and entry.state != "unfinished" else "unfinished"
        entries.append(entry._replace(state=state))
    gone = (known[text] for text in sorted(known) if text not in wanted)
    return entries + [entry._replace(state="vanished") for entry in gone if any(entry.forms)]


def write(language: str, entries: Sequence[Entry], places: dict[Text, str]) -> None:
    """Write a .ts file, one text after another in the order of the files they come from."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">', "<context>",
        f"    <name>{CONTEXT}</name>",
    ]  # fmt: skip
    for entry in entries:
        state = f' type="{entry.state}"' if entry.state else ""
        plural = ' numerus="yes"' if entry.text.plural else ""
        lines.append(f"    <message{plural}>")
        if place := places.get(entry.text):
            lines.append(f'        <location filename="../../{place}"/>')
        lines.append(f"        <source>{escape(entry.text.source)}</source>")
        if entry.text.plural:
            lines.append(f"        <translation{state}>")
            lines += [f"            <numerusform>{escape(f)}</numerusform>" for f in entry.forms]
            lines.append("        </translation>")
        else:
            lines.append(f"        <translation{state}>{escape(entry.forms[0])}</translation>")
        lines.append("    </message>")
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def compile_all() -> None:
    """Make the .qm files with Qt's own lrelease, which comes with PySide6."""
    beside = Path(PySide6.__file__).parent
    program = beside / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    for language in FORMS:
        source = path_of(language)
        made = [str(source), "-qm", str(source.with_suffix(".qm"))]
        subprocess.run([str(program), "-silent", "-nounfinished", *made], check=True)


def missing(language: str, wanted: dict[Text, str]) -> list[str]:
    """Return the texts that have no finished translation."""
    return [e.text.source for e in updated(language, wanted) if e.state == "unfinished"]


def main(arguments: Sequence[str]) -> int:
    """Return the exit status."""
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 2
    wanted, incomplete = texts(), False
    for language in FORMS:
        if not arguments:
            write(language, updated(language, wanted), wanted)
        lacking = missing(language, wanted)
        incomplete = incomplete or bool(lacking)
        print(f"{language}: {len(wanted) - len(lacking)} of {len(wanted)} texts are translated")
        for source in lacking if arguments else ():
            print(f"  {source}")
    if not arguments:
        compile_all()
    return int(bool(arguments) and incomplete)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main(sys.argv[1:]))
