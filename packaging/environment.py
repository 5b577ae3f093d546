"""The virtual environment of the project: made once, reused, resumed. Standard library only.

A stamp in the environment says what it was made from. It is taken away before anything is
changed and put back at the end, so that an interrupted set-up is seen and taken up again.
"""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import system_packages
from setup_error import SetupError

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "packaging" / "constraints.txt"
FOLDER_VARIABLE = "MRIVIEWER_VENV"
STAMP = "mriviewer-setup.json"
LOG = "mriviewer-setup.log"
LOG_LINES_SHOWN = 15


def provide(for_tests: bool) -> Path:
    """Return the Python of an environment that holds the pinned set and the project.

    for_tests adds what the checks need. Raises SetupError.
    """
    folder = environment_folder()
    python = python_of(folder)
    wanted = fingerprint(for_tests)
    stamped = read_stamp(folder)
    if stamped.get("tests" if for_tests else "program") == wanted and python.exists():
        return python
    say(f"Setting up in {folder} (only once; the first time takes minutes)")
    make_environment(folder)
    (folder / STAMP).unlink(missing_ok=True)
    for name in drop_unfinished(folder):
        say(f"  taking up an interrupted set-up: {name} is installed again")
    install_packages(python, requirements(for_tests), folder / LOG)
    stamp = {"program": fingerprint(False)}
    if for_tests or stamped.get("tests") == fingerprint(True):
        stamp["tests"] = fingerprint(True)
    write_stamp(folder, stamp)
    say("  done")
    return python


def environment_folder() -> Path:
    """Return the folder that MRIVIEWER_VENV names, else .venv in the project."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    return Path(chosen).expanduser().absolute() if chosen else ROOT / ".venv"


def python_of(folder: Path) -> Path:
    """Return where the environment's Python lies."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def requirements(for_tests: bool) -> list[str]:
    """Return what pyproject.toml asks for, with what it is built with; ranges, not pins."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = settings["project"]
    wanted = [*settings["build-system"]["requires"], *project["dependencies"]]
    return [*wanted, *project["optional-dependencies"]["dev"]] if for_tests else wanted


def fingerprint(for_tests: bool) -> str:
    """Return a hash of all that decides what is installed, and where the project lies."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [
        python_version(),
        str(ROOT),
        CONSTRAINTS.read_text(encoding="utf-8"),
        *requirements(for_tests),
        json.dumps(settings["project"].get("scripts", {}), sort_keys=True),
    ]
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


def python_version() -> str:
    """Return e.g. "3.11": an environment belongs to one minor version of Python."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def read_stamp(folder: Path) -> dict[str, str]:
    """Return what the last finished set-up wrote; empty when there is none."""
    try:
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(folder: Path, stamp: dict[str, str]) -> None:
    """Write the stamp whole or not at all."""
    temporary = folder / f"{STAMP}.tmp"
    temporary.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    temporary.replace(folder / STAMP)


def make_environment(folder: Path) -> None:
    """Create the environment, or make a broken one anew. Raises SetupError."""
    settings = folder / "pyvenv.cfg"
    if settings.exists() and works(folder, settings.read_text(encoding="utf-8")):
        return
    if folder.exists() and not settings.exists() and any(folder.iterdir()):
        raise SetupError(f"{folder} holds other files. Choose another folder by {FOLDER_VARIABLE}.")
    provide_ensurepip()
    say(f"  creating a virtual environment for Python {python_version()}")
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(folder)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )  # fmt: skip
    if made.returncode:
        raise SetupError(f"no virtual environment could be made in {folder}:\n{made.stdout}")


def works(folder: Path, settings: str) -> bool:
    """Whether the environment is of this Python's version and has a pip that answers."""
    version = re.search(r"^version(?:_info)?\s*=\s*(\d+\.\d+)", settings, re.MULTILINE)
    python = python_of(folder)
    if not version or version.group(1) != python_version() or not python.exists():
        return False
    answer = subprocess.run([str(python), "-m", "pip", "--version"], capture_output=True)
    return answer.returncode == 0


def provide_ensurepip() -> None:
    """Debian keeps the module that puts pip into an environment in a package of its own."""
    if importlib.util.find_spec("ensurepip"):
        return
    package = f"python{python_version()}-venv"
    if system_packages.install([package], "virtual environments need it"):
        importlib.invalidate_caches()
        return
    command = system_packages.apt_command([package])
    raise SetupError(
        f"this Python cannot make virtual environments. Install what it misses, on Debian and"
        f" Ubuntu with:\n    {command}\nthen start this again."
    )


def drop_unfinished(folder: Path) -> list[str]:
    """Forget the packages whose installation was cut short, so that pip installs them again.

    pip writes INSTALLER after a package's own files: where it is missing, some of them may be too.
    """
    unfinished = []
    for information in sorted(folder.glob("[Ll]ib/**/site-packages/*.dist-info")):
        if not (information / "INSTALLER").exists():
            shutil.rmtree(information)
            unfinished.append(information.name.removesuffix(".dist-info"))
    return unfinished


def install_packages(python: Path, wanted: Sequence[str], log: Path) -> None:
    """Install the pinned set, then the project itself so that its files stay where they are."""
    say(f"  what pip says goes to {log}")
    log.write_text("", encoding="utf-8")
    pip = [str(python), "-m", "pip", "install", "--no-input", "--progress-bar", "off"]
    pip_pinned = [*pip, "--disable-pip-version-check", "--constraint", str(CONSTRAINTS)]
    run_pip([*pip_pinned, *wanted], log)
    run_pip([*pip, "--no-index", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], log)


def run_pip(command: Sequence[str], log: Path) -> None:
    """Run pip with its output in the log and its large steps on the screen. Raises SetupError."""
    variables = {**os.environ, "PIP_USER": "0", "PYTHONUTF8": "1"}
    with log.open("a", encoding="utf-8") as written:
        pip = subprocess.Popen(
            command, cwd=ROOT, env=variables, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
        )  # fmt: skip
        with pip:
            for line in pip.stdout or ():
                written.write(line)
                if step := large_step(line):
                    say(f"  {step}")
    if pip.returncode:
        last = log.read_text(encoding="utf-8").splitlines()[-LOG_LINES_SHOWN:]
        raise SetupError(
            "pip failed. The last it said:\n    " + "\n    ".join(last) + f"\nAll of it: {log}"
            "\nIs the network there? Start this again to go on from here."
        )


def large_step(line: str) -> str:
    """Return what a line of pip's means to one who waits; empty for the many small steps."""
    if download := re.match(r"\s*Downloading \S*?([\w.]+)-\S+ \(([\d.]+) (MB|GB)\)", line):
        name, size, unit = download.groups()
        return f"downloading {name} ({size} {unit})" if unit == "GB" or float(size) >= 20 else ""
    if line.startswith("Installing collected packages:") and "," in line:
        return f"installing {line.count(',') + 1} packages"
    return ""


def say(text: str) -> None:
    """Print a line at once."""
    print(text, flush=True)
