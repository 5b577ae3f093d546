"""The font is found without loading what it comes with, and names are drawn in their order."""

import subprocess
import sys
from pathlib import Path

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.export import fonts

ROOT = Path(__file__).resolve().parents[3]


def test_the_font_is_there_and_matplotlib_is_not_imported():
    code = (
        "import sys; from mriviewer.export.fonts import font_path;"
        "assert font_path().name == 'DejaVuSans.ttf' and font_path(True).is_file();"
        "assert 'matplotlib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_a_missing_font_says_what_to_do(monkeypatch):
    monkeypatch.setattr(fonts.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ViewerError, match="matplotlib"):
        fonts.font_path.__wrapped__()


@pytest.mark.parametrize(
    ("text", "drawn"),
    [("Doe^Jane", "Doe^Jane"), ("a\x00b\nc", "a b c"), ("אבג", "גבא"), ("אב גד", "דג בא"),
     ("x אב y", "x בא y"), ("אב 12", "בא 12"), ("", "")],
)  # fmt: skip
def test_what_is_drawn(text, drawn):
    assert fonts.printable(text) == drawn
