"""The command line says what there is, in groups, and how each command is used."""

import re
import subprocess
import sys

import pytest

from trainer import commands
from trainer.__main__ import main


def printed(arguments, capsys):
    with pytest.raises(SystemExit) as asked:
        main(arguments)
    shown = capsys.readouterr()
    assert asked.value.code == 0
    assert shown.err == ""
    return shown.out


def test_help_lists_every_command_once_in_its_group(capsys):
    shown = printed(["--help"], capsys)
    for title in commands.GROUPS:
        assert f"\n{title}:\n" in shown
    listed = re.findall(r"^  ([a-z][a-z-]*) {2,}\S", shown, re.MULTILINE)
    assert sorted(listed) == sorted(commands.EXAMPLES)
    assert len(listed) == sum(map(len, commands.GROUPS.values()))
    assert "Research use only, not for diagnosis." in shown
    assert max(map(len, shown.splitlines())) <= 100


@pytest.mark.parametrize("name", commands.EXAMPLES)
def test_every_command_says_what_it_does_and_shows_an_example(name, capsys):
    shown = printed([name, "--help"], capsys)
    assert shown.startswith(f"usage: trainer {name} ")
    assert " ".join(commands.EXAMPLES[name].split()) in " ".join(shown.split())
    assert commands.EXAMPLES[name].startswith(f"trainer {name}")
    description = shown.split("\n\n")[1]
    assert description[:1].isupper()
    assert description.endswith(".")


def test_the_version_names_what_a_report_of_a_fault_needs(capsys):
    shown = printed(["--version"], capsys)
    assert re.fullmatch(
        r"trainer \S+, model packages up to schema \d+, Python 3\.\d+\.\d+\S*\n", shown
    )


@pytest.mark.parametrize("arguments", [[], ["fitt"], ["scan"], ["fit", "--nothing"]])
def test_wrong_usage_is_told_apart_from_failure(arguments, capsys):
    with pytest.raises(SystemExit) as asked:
        main(arguments)
    assert asked.value.code == 2
    assert capsys.readouterr().err.startswith("usage: trainer ")


def test_an_interrupt_is_one_word(monkeypatch, capsys):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(commands.runs, "run", interrupt)
    assert main(["runs"]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="such pipes are no matter of Windows")
@pytest.mark.parametrize("command", [["recipes"], ["recipes", "resnet-50", "--json"]])
def test_a_reader_that_has_seen_enough_is_no_fault(command):
    with subprocess.Popen(
        [sys.executable, "-m", "trainer", *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as started:
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode == 141
