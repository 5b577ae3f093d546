"""The entry point knows one thing: on Windows torch must come before Qt."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from mriviewer import __main__ as program
from mriviewer import __version__, cli

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("arguments", [[], ["info", "x"]])
def test_torch_comes_before_qt_on_windows_only_for_the_window(monkeypatch, arguments):
    imported = []
    torch = ModuleType("torch")
    monkeypatch.setitem(sys.modules, "torch", torch)
    monkeypatch.setattr(sys, "platform", "win32")
    original = __import__

    def note(name, *rest):
        if name == "torch":
            imported.append(name)
        return original(name, *rest)

    monkeypatch.setattr(cli, "run", lambda given: 0)
    monkeypatch.setattr("builtins.__import__", note)
    program.main(arguments)
    assert imported == ([] if arguments else ["torch"])


def test_a_torch_that_does_not_load_keeps_nobody_from_viewing(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(cli, "run", lambda given: 7)
    assert program.main([]) == 7


def test_it_runs_as_a_module():
    done = subprocess.run([sys.executable, "-m", "mriviewer", "--version"], cwd=ROOT,
                          capture_output=True, text=True, check=True)  # fmt: skip
    assert done.stdout.strip() == f"MRI Viewer {__version__}"
