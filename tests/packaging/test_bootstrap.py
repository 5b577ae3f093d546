"""The first line of the README works with any Python, and says so when it cannot."""

import subprocess
import sys
from pathlib import Path

import bootstrap
import commands
import pytest

ROOT = Path(__file__).parents[2]


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "bootstrap.py"), *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_help_is_no_error_and_names_the_commands():
    done = start("--help")
    assert done.returncode == 0
    assert "bootstrap.py run" in done.stdout
    assert "bootstrap.py test" in done.stdout


@pytest.mark.parametrize("arguments", [[], ["fly"], ["install", "more"]])
def test_wrong_usage_is_2(arguments):
    assert start(*arguments).returncode == 2


def test_only_the_standard_library_is_imported():
    code = (
        "import sys; known = set(sys.stdlib_module_names); sys.path.insert(0, 'packaging');"
        "import bootstrap, commands, environment, system_packages;"
        "own = {'bootstrap', 'commands', 'environment', 'system_packages', 'setup_error'};"
        "loaded = {name.partition('.')[0] for name in sys.modules};"
        "print(sorted(loaded - known - own - {'__main__'}))"
    )
    # -S: without site-packages, where an editable installation might load more
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_an_old_python_hands_over_to_a_newer_one(monkeypatch, tmp_path):
    called = []

    def call(command, **_: object) -> int:
        called.append(command)
        return int(command[0] == "/old/python3.11") if "-c" in command else 7

    monkeypatch.setattr(sys, "version_info", (3, 8, 1, "final", 0))
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: f"/old/{name}")
    monkeypatch.setattr(bootstrap.subprocess, "call", call)
    assert bootstrap.main(["test", "-q"]) == 7
    assert called[-1][0] == "/old/python3.12"
    assert called[-1][2:] == ["test", "-q"]


def test_an_old_python_alone_says_what_is_needed(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 8, 1, "final", 0))
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: None)
    assert bootstrap.main(["run"]) == 1
    assert "needs Python 3.11 or newer. This is Python 3.8" in capsys.readouterr().err


def test_a_failed_set_up_is_a_message_and_no_traceback(monkeypatch, capsys):
    def fail(arguments: list[str], usage: str) -> int:
        raise commands.SetupError("pip failed.")

    monkeypatch.setattr(commands, "carry_out", fail)
    assert bootstrap.main(["install"]) == 1
    assert capsys.readouterr().err == "\nMRI Viewer cannot be set up: pip failed.\n"


def test_ctrl_c_is_no_traceback(monkeypatch, capsys):
    def stop(arguments: list[str], usage: str) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "carry_out", stop)
    assert bootstrap.main(["install"]) == 130
    assert "Stopped" in capsys.readouterr().err
