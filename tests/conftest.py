"""What all tests share: where the real data is, and a home folder that belongs to the test."""

import os
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
