"""A wheel carries all that the checkout has: the modules, the types, the models, the licences."""

import subprocess
import sys
import zipfile
from pathlib import Path
from shutil import copy2, copytree, ignore_patterns

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build a wheel from a copy, without the network, and return the names inside."""
    folder = tmp_path_factory.mktemp("source")
    for package in ("mriviewer", "trainer", "resources"):
        copytree(ROOT / package, folder / package, ignore=ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE", "NOTICE"):
        copy2(ROOT / name, folder)
    command = [sys.executable, "-m", "pip", "wheel", "--no-index", "--no-deps"]
    done = subprocess.run(
        [*command, "--no-build-isolation", "--wheel-dir", str(folder / "dist"), str(folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = (folder / "dist").glob("*.whl")
    return set(zipfile.ZipFile(built).namelist())


def test_every_module_is_in_the_wheel(wheel):
    sources = {
        path.relative_to(ROOT).as_posix()
        for package in ("mriviewer", "trainer")
        for path in ROOT.glob(f"{package}/**/*.py")
    }
    assert sources - wheel == set()
    assert {"mriviewer/py.typed", "trainer/py.typed"} <= wheel


def test_what_the_trainer_reads_beside_its_modules_is_in_the_wheel(wheel):
    data = {
        path.relative_to(ROOT).as_posix()
        for suffix in ("html", "yaml")
        for path in ROOT.glob(f"trainer/**/*.{suffix}")
    }
    assert any("presets" in name for name in data)
    assert data - wheel == set()


def test_the_resources_lie_where_the_installed_program_looks(wheel):
    resources = {
        f"mriviewer/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }
    assert resources - wheel == set()
    assert "mriviewer/resources/licences/README.md" in wheel


def test_tests_and_packaging_stay_out_of_the_wheel(wheel):
    tops = {name.partition("/")[0] for name in wheel}
    assert {top for top in tops if ".dist-info" not in top} == {"mriviewer", "trainer"}
