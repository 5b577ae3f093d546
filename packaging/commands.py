"""What `bootstrap.py` can be asked for. Standard library only."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import environment
import system_packages
from setup_error import SetupError as SetupError  # bootstrap.py shows it

ROOT = environment.ROOT
# of the program itself, as mriviewer/cli.py has them
COMMANDS = ("info", "convert", "analyze", "models", "train", "trainer", "demo")
MOST_WORKERS = 4  # processes of tests; more gain little and need much memory
NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}
_LINT_IMPORTS = "import importlinter.cli, sys; sys.exit(importlinter.cli.lint_imports_command())"
CHECKS = (
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("mypy", ("-m", "mypy")),
    ("import contracts", ("-c", _LINT_IMPORTS)),
)


def carry_out(arguments: Sequence[str], usage: str) -> int:
    """Return the exit code of the command that the arguments name; 2 when they name none."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # a pipe on Windows cannot take every letter
        sys.stdout.reconfigure(errors="replace")
    command, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if command in ("help", "-h", "--help"):
        say(usage.strip())
        return 0
    if command == "install" and not rest:
        prepare(for_tests=False)
        say("MRI Viewer is set up. Start it with: python3 packaging/bootstrap.py run")
        return 0
    if command == "run":
        return run(rest)
    if command == "test":
        return test(rest)
    say(usage.strip())
    return 2


def prepare(for_tests: bool) -> Path:
    """Set up what is missing and return the Python of the virtual environment."""
    system_packages.provide_for_qt()
    return environment.provide(for_tests)


def run(arguments: list[str]) -> int:
    """Open the window on the demo or the given paths; any other argument goes to the program."""
    python = prepare(for_tests=False)
    program = [str(python), "-m", "mriviewer"]
    seen = has_display(sys.platform, os.environ)
    if arguments and (seen or not are_paths(arguments)):
        return become([*program, *arguments])
    paths = [str(Path(path).absolute()) for path in arguments] or [demo_folder(python)]
    return become([*program, *paths]) if seen else show_without_display(program, paths)


def are_paths(arguments: Sequence[str]) -> bool:
    """Whether the arguments are studies to open, and not a command of the program."""
    return arguments[0] not in COMMANDS and all(Path(path).exists() for path in arguments)


def demo_folder(python: Path) -> str:
    """Return where the demo study lies; the first call makes it."""
    found = subprocess.run(
        [str(python), "-m", "mriviewer", "demo"],
        cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    if found.returncode:
        raise SetupError("the demo study could not be made; the reason stands above.")
    return found.stdout.splitlines()[-1]


def has_display(platform: str, variables: Mapping[str, str]) -> bool:
    """Whether a window would be seen; what QT_QPA_PLATFORM says comes first."""
    if chosen := variables.get("QT_QPA_PLATFORM"):
        return chosen.split(":")[0] not in ("offscreen", "minimal")
    if platform in ("win32", "cygwin", "darwin"):
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def show_without_display(program: list[str], paths: list[str]) -> int:
    """Leave a screenshot of the window and a report in a new folder, and name it."""
    folder = ROOT / "runs" / f"without-display-{datetime.now():%Y-%m-%d-%H%M%S}"
    folder.mkdir(parents=True)
    say("There is no display here: the window is drawn off the screen instead.")
    screenshot, report = folder / "window.png", folder / "report"
    say("Drawing it, and waiting for the model …")
    drawn = call([*program, "--screenshot", str(screenshot), *paths], NO_SCREEN)
    say("Writing the report …")
    written = call([*program, "analyze", *paths, "--out", str(report)], NO_SCREEN)
    for title, made in (("Screenshot", screenshot), ("Report", report / "report.pdf")):
        say(f"{title}: {made}" if made.exists() else f"{title}: not made, the reason stands above")
    return drawn or written


def test(arguments: list[str]) -> int:
    """Run every check and then pytest, whose closing line comes last; or pytest alone.

    All tests are divided between processes, a file never; each does its sums in one thread, so
    that they do not take the processors from one another.
    """
    python = prepare(for_tests=True)
    pytest = [str(python), "-m", "pytest"]
    if arguments:
        return call([*pytest, *arguments], without_display())
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    together = ["-n", str(workers), "--dist", "loadfile"]
    failed = {}
    for title, check in CHECKS:
        say(f"\n-- {title}")
        if code := call([str(python), *check]):
            failed[title] = code
    if failed:
        say(f"\nFailed: {', '.join(failed)}. The tests are run all the same.")
    say("\n-- pytest")
    one_thread = {"OMP_NUM_THREADS": os.environ.get("OMP_NUM_THREADS", "1")}
    code = call([*pytest, *together], without_display() | one_thread)
    return code or next(iter(failed.values()), 0)


def without_display() -> dict[str, str]:
    """Return what keeps windows off the screen, unless the caller chose a platform."""
    return {} if os.environ.get("QT_QPA_PLATFORM") else NO_SCREEN


def call(command: Sequence[str], more: Mapping[str, str] | None = None) -> int:
    """Run a command in the project's folder; a signal that ended it becomes 128 + its number."""
    code = subprocess.call(command, cwd=ROOT, env={**os.environ, **(more or {})})
    return 128 - code if code < 0 else code


def become(command: list[str]) -> NoReturn:
    """Run a command in this process's place, where the user's relative paths still hold."""
    sys.stdout.flush()
    if sys.platform == "win32":  # there, exec would let the terminal go on without it
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def say(text: str) -> None:
    """Print a line at once, so that it stands above what the next command prints."""
    print(text, flush=True)
