"""What all tests share: where the real data is, and a home folder that belongs to the test."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real studies; its absence is a failure in CI and a named skip elsewhere."""
    if SHARED_DATA.is_dir():
        return SHARED_DATA
    if os.environ.get("CI"):
        pytest.fail("../shared/data is missing: the tests on real data cannot run")
    pytest.skip("../shared/data is not on this machine: no real studies to test on")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for settings, reviews, models and the demo: no test touches the user's."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("MRIVIEWER_HOME", str(folder))
    return folder


@pytest.fixture
def own_disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Return what makes one small disk, by mount's options such as "size=1m" or "ro"."""
    place = tmp_path / "disk"

    def make(options: str) -> Path:
        if sys.platform != "linux" or not shutil.which("mount"):
            pytest.skip("a disk of its own is made on Linux only")
        place.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("a disk can only be mounted by root")
        return place

    yield make
    if place.is_mount():
        subprocess.run(["umount", str(place)], check=True)
