"""`run` opens a window where one is seen, and `test` hides no failure."""

import sys
from pathlib import Path

import commands
import pytest

from mriviewer import cli


@pytest.fixture
def calls(monkeypatch, tmp_path) -> list[list[str]]:
    """Record what would be started instead of starting it; nothing is set up."""
    recorded: list[list[str]] = []

    def call(command, more=None) -> int:
        recorded.append(list(command))
        return 0

    monkeypatch.setattr(commands, "prepare", lambda for_tests: Path("venv-python"))
    monkeypatch.setattr(commands, "demo_folder", lambda python: "/data/demo")
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    monkeypatch.setattr(commands, "call", call)
    monkeypatch.setattr(commands, "become", lambda command: recorded.append(command) or 0)
    return recorded


@pytest.mark.parametrize(
    ("platform", "variables", "seen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "vnc:port=5900"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_found_where_there_is_one(platform, variables, seen):
    assert commands.has_display(platform, variables) == seen


def test_run_opens_the_window_on_the_demo(calls, monkeypatch):
    monkeypatch.setattr(commands, "has_display", lambda platform, variables: True)
    assert commands.run([]) == 0
    assert calls == [["venv-python", "-m", "mriviewer", "/data/demo"]]


def test_arguments_replace_the_demo(calls, monkeypatch, tmp_path):
    monkeypatch.setattr(commands, "has_display", lambda platform, variables: True)
    commands.run([str(tmp_path)])
    assert calls == [["venv-python", "-m", "mriviewer", str(tmp_path)]]


def test_without_a_display_screenshot_and_report_are_left_and_named(
    calls, monkeypatch, tmp_path, capsys
):
    def call(command, more) -> int:
        calls.append(list(command))
        assert more == {"QT_QPA_PLATFORM": "offscreen"} or "analyze" in command
        target = Path(command[command.index("--screenshot") + 1] if "--screenshot" in command
                      else command[-1] + "/report.pdf")  # fmt: skip
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(b"made")
        return 0

    monkeypatch.setattr(commands, "has_display", lambda platform, variables: False)
    monkeypatch.setattr(commands, "call", call)
    assert commands.run([]) == 0
    said = capsys.readouterr().out
    assert "no display" in said
    (screenshot,) = tmp_path.glob("runs/*/window.png")
    (report,) = tmp_path.glob("runs/*/report/report.pdf")
    assert f"Screenshot: {screenshot}" in said
    assert f"Report: {report}" in said
    assert [command[3] for command in calls] == ["--screenshot", "analyze"]
    assert all("/data/demo" in command for command in calls)


def test_a_failure_without_a_display_is_passed_on(calls, monkeypatch, capsys):
    monkeypatch.setattr(commands, "has_display", lambda platform, variables: False)
    monkeypatch.setattr(commands, "call", lambda command, more: int("analyze" in command))
    assert commands.run([]) == 1
    assert "Report: not made" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["info", "."], ["models", "list"], ["--version"]])
def test_commands_of_the_program_need_no_display(calls, monkeypatch, arguments):
    monkeypatch.setattr(commands, "has_display", lambda platform, variables: False)
    commands.run(arguments)
    assert calls == [["venv-python", "-m", "mriviewer", *arguments]]


def test_no_command_of_the_program_is_taken_for_a_study():
    assert commands.COMMANDS == cli.COMMANDS


def test_every_check_runs_and_pytest_comes_last(calls):
    assert commands.test([]) == 0
    tools = ["ruff check .", "ruff format", "mypy", "importlinter", "pytest"]
    assert len(calls) == len(tools)
    for command, tool in zip(calls, tools, strict=True):
        assert tool in " ".join(command)


def test_a_failing_check_stops_nothing_and_fails_the_whole(calls, monkeypatch, capsys):
    def call(command, more=None) -> int:
        calls.append(list(command))
        return 3 if "mypy" in command else 0

    monkeypatch.setattr(commands, "call", call)
    assert commands.test([]) == 3
    assert calls[-1][:3] == ["venv-python", "-m", "pytest"]
    assert "Failed: mypy" in capsys.readouterr().out


def test_the_tests_are_divided_between_a_few_processes(calls, monkeypatch):
    monkeypatch.setattr(commands.os, "cpu_count", lambda: 64)
    commands.test([])
    assert calls[-1][3:] == ["-n", str(commands.MOST_WORKERS), "--dist", "loadfile"]


def test_arguments_go_to_pytest_alone(calls):
    commands.test(["tests/x.py", "-q"])
    assert calls == [["venv-python", "-m", "pytest", "tests/x.py", "-q"]]


def test_exit_codes_come_through():
    assert commands.call([sys.executable, "-c", "raise SystemExit(5)"]) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to die of")
def test_a_signal_is_no_success():
    assert commands.call([sys.executable, "-c", "import os; os.kill(os.getpid(), 15)"]) == 143
