"""The state behind the training window, with a trainer that answers when a test says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mriviewer.session.background import Workers
from mriviewer.session.training.training import Training
from tests.mriviewer.ui.training.made_answers import MadeAsker


@pytest.fixture
def training(qtbot, tmp_path: Path) -> Iterator[Training]:
    workers = Workers("test")
    made = Training(workers, runs_folder=tmp_path / "runs")
    made.asker = MadeAsker()
    yield made
    made.shutdown()
    workers.shutdown()
