"""What import-linter cannot see: sizes, Qt modules, threads, and what is really loaded when."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROGRAM = sorted([*ROOT.glob("mriviewer/**/*.py"), *ROOT.glob("trainer/**/*.py")])
SOURCES = [*PROGRAM, *sorted(ROOT.glob("packaging/*.py"))]
TESTS = sorted(ROOT.glob("tests/**/*.py"))
WORDS = {".cfg", ".csv", ".in", ".json", ".md", ".py", ".toml", ".txt", ".yaml", ".yml"}
TEXTS = [
    *SOURCES,
    *TESTS,
    *(path for path in ROOT.glob("*") if path.suffix in WORDS),
    *(path for path in ROOT.glob("packaging/**/*") if path.suffix in WORDS - {".py"}),
    *(path for path in ROOT.glob("resources/**/*") if path.suffix in WORDS),
    *ROOT.glob(".ci/*"),
]
BACKGROUND = {"mriviewer/session/background.py", "trainer/dataset.py", "trainer/pool.py"}
THREADS = {
    "Process", "ProcessPoolExecutor", "QRunnable", "QThread", "QThreadPool",
    "Thread", "ThreadPool", "ThreadPoolExecutor", "start_new_thread",
}  # fmt: skip
NOTHING_WORDS = {"utils", "helpers", "common", "manager", "base"}
RUNS_CODE = {"pickle", "dill", "joblib", "shelve", "marshal"}
NETWORK = {"ftplib", "http", "httpx", "requests", "smtplib", "socket", "urllib3", "urllib.request"}
HEAVY = ("torch", "torchvision", "timm", "onnxruntime", "pytorch_grad_cam")
# in pieces, so that this file does not hold what it looks for
MACHINE_WORDS = "|".join(
    ["/" + "work/", "/" + "root/", "/opt/" + "wheels", "/opt/" + "pypi", "pypi" + r"\.org",
     "python" + "hosted", "npmjs" + r"\.", "whl/" + "cpu", "deb" + r"\.debian"]
)  # fmt: skip
# a test of these names proves something about several files at once
TESTS_WITHOUT_A_FILE = {
    "test_architecture", "test_constraints", "test_licences", "test_parity", "test_wheel",
}  # fmt: skip


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, functions included."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=named)
def test_files_and_functions_stay_small(path):
    assert path.read_text(encoding="utf-8").count("\n") <= 400
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 60, f"{node.name} is too long"


@pytest.mark.parametrize("path", PROGRAM, ids=named)
def test_qt_stays_where_it_belongs(path):
    layer = path.relative_to(ROOT).parts[1]
    qt = {name for name in imported(path) if name.startswith("PySide6.")}
    if layer == "session":
        assert not any("QtWidgets" in name for name in qt), "the session has no widgets"
    elif layer not in ("ui", "app", "app.py"):
        assert not qt


@pytest.mark.parametrize("path", PROGRAM, ids=named)
def test_threads_start_in_one_file(path):
    names = {node.id for node in ast.walk(tree(path)) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)}
    if named(path) not in BACKGROUND:
        assert not names & THREADS


@pytest.mark.parametrize("path", PROGRAM, ids=named)
def test_no_file_unpickles_or_opens_a_connection(path):
    assert not set(imported(path)) & (RUNS_CODE | NETWORK)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "torch.load":
            assert "weights_only=True" in ast.unparse(node)
        if isinstance(node, ast.keyword) and node.arg == "allow_pickle":
            assert ast.unparse(node.value) == "False"


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_a_name_says_what_a_module_does(path):
    assert path.stem not in NOTHING_WORDS


def test_committed_text_speaks_of_the_project_alone():
    found = {
        named(path): match.group()
        for path in TEXTS
        if (match := re.search(MACHINE_WORDS, path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_every_library_that_is_imported_is_asked_for():
    """What another library happens to bring may be gone with its next version."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {canonicalize_name(Requirement(r).name) for r in settings["project"]["dependencies"]}
    brought_by = packages_distributions()
    known = sys.stdlib_module_names | {"mriviewer", "trainer"}
    used = {name.partition(".")[0] for path in PROGRAM for name in imported(path)} - known
    stray = {
        name
        for name in used
        if not asked & {canonicalize_name(brings) for brings in brought_by[name]}
    }
    assert stray == set()


def test_every_package_and_module_has_a_layer():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    layered = {
        contract["containers"][0]: set(re.findall(r"\w+", " ".join(contract["layers"])))
        for contract in contracts
        if contract["type"] == "layers"
    }
    for package in ("mriviewer", "trainer"):
        there = {path.stem for path in (ROOT / package).glob("*.py")} - {"__init__"}
        there |= {path.parent.name for path in (ROOT / package).glob("*/__init__.py")}
        assert there <= layered[package]


def test_every_test_stands_where_its_source_does():
    astray = []
    for path in sorted(ROOT.glob("tests/**/test_*.py")):
        place = path.relative_to(ROOT / "tests").parent
        if place.parts[:1] in (("journeys",), ("benchmarks",)):
            continue  # whole paths through the program belong to no single file
        sources = {source.stem.strip("_") for source in (ROOT / place).glob("*")}
        subject = path.stem.removeprefix("test_")
        mirrored = any(subject == name or subject.startswith(f"{name}_") for name in sources)
        if not mirrored and path.stem not in TESTS_WITHOUT_A_FILE:
            astray.append(named(path))
    assert astray == []


def test_trainer_imports_where_qt_is_missing():
    modules = ", ".join(f"trainer.{path.stem}" for path in sorted(ROOT.glob("trainer/[a-z]*.py")))
    done = python(f"import sys; sys.modules['PySide6'] = None; import {modules}")
    assert done.returncode == 0, done.stderr


def test_the_whole_viewer_imports_without_a_network_library():
    """The exception is Windows, where torch must come before PySide6: __main__ alone does that."""
    modules = [
        named(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for path in ROOT.glob("mriviewer/**/*.py")
        if path.stem != "__main__"
    ]
    code = f"import sys, {', '.join(modules)}; print([m for m in {HEAVY} if m in sys.modules])"
    done = python(code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
