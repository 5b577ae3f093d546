"""The live preview: asked for once the settings rest, pale while it is old, never stale."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from mriviewer.core.errors import ViewerError
from mriviewer.session.training.training import Training
from mriviewer.ui.training.preview_panel import PreviewPanel, pixels_of

CONFIG = "data: {{folder: x}}\nplan: {{size: 224}}\ntraining: {{augmentation: {0}, epochs: {1}}}\n"


@pytest.fixture
def panel(qtbot, training):
    made = PreviewPanel(training)
    made._timer.setInterval(0)
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    return made


def become(training: Training, augmentation: str, epochs: int = 1) -> None:
    training.draft.config = CONFIG.format(augmentation, epochs)
    training.draft.config_changed.emit()


def answer(qtbot, panel: PreviewPanel, training: Training, warnings=()) -> None:
    """Let the last question be answered with a sheet."""
    asked = training.asker.last
    Image.new("RGB", (50, 50), (0, 90, 0)).save(asked.value_of["--out"])
    asked.done({"sheet": asked.value_of["--out"], "warnings": list(warnings)})
    qtbot.waitUntil(lambda: panel.sheet.shown)


def asked(qtbot, training: Training, count: int) -> None:
    qtbot.waitUntil(lambda: len(training.asker.questions) == count)


def test_nothing_is_asked_before_the_page_is_on_screen(qtbot, panel, training):
    become(training, "light")
    qtbot.wait(30)
    assert training.asker.questions == []
    panel.start()
    asked(qtbot, training, 1)
    assert training.asker.last.arguments[0] == "preview"
    assert panel.sheet.empty == "Your own pictures appear here in a moment."
    assert "augmentation: light" in Path(training.asker.last.arguments[1]).read_text()


def test_the_sheet_is_shown_with_what_to_think_about(qtbot, panel, training):
    become(training, "light")
    panel.start()
    asked(qtbot, training, 1)
    training.asker.last.progress("reading pictures", 3, 12)
    assert panel.state.text() == "Reading pictures…"
    assert (panel.bar.value(), panel.bar.maximum()) == (3, 12)
    answer(qtbot, panel, training, ["flip makes left and right equal."])
    assert panel.warnings.text() == "Think about this: Mirroring makes left and right equal."
    assert not panel.bar.isVisible()
    shot = panel.sheet.grab().toImage()
    middle = shot.pixelColor(shot.width() // 2, shot.height() // 2)
    assert (middle.red(), middle.green(), middle.blue()) == (0, 90, 0)


def test_settings_that_change_nothing_in_the_pictures_ask_nothing(qtbot, panel, training):
    become(training, "light", epochs=1)
    panel.start()
    asked(qtbot, training, 1)
    answer(qtbot, panel, training)
    become(training, "light", epochs=9)
    qtbot.wait(30)
    assert len(training.asker.questions) == 1
    assert panel.sheet.shown


def test_an_answer_about_old_settings_is_given_up(qtbot, panel, training):
    become(training, "light")
    panel.start()
    asked(qtbot, training, 1)
    answer(qtbot, panel, training)
    become(training, "strong")
    assert not panel.sheet.shown
    asked(qtbot, training, 2)
    become(training, "none")
    assert training.asker.questions[1].cancelled
    asked(qtbot, training, 3)
    answer(qtbot, panel, training)


def test_a_preview_can_be_cancelled_and_made_all_the_same(qtbot, panel, training):
    become(training, "light")
    panel.start()
    asked(qtbot, training, 1)
    panel.cancel.click()
    assert training.asker.last.cancelled
    assert panel.state.text() == "The preview was not made."
    panel.again.click()
    assert len(training.asker.questions) == 2
    assert not panel.again.isVisible()


def test_a_preview_that_fails_says_why(qtbot, panel, training):
    become(training, "light")
    panel.start()
    asked(qtbot, training, 1)
    training.asker.last.failed(ViewerError("No preview", "a picture is broken.", "Scan again."))
    assert panel.state.text() == "No preview: a picture is broken. Scan again."
    assert panel.again.isVisible()


def test_a_plan_without_a_config_says_why_there_is_no_preview(panel, training):
    training.draft.config_error = ViewerError("The folder is empty", "it holds no pictures.")
    panel.start()
    assert panel.state.text() == "No preview: it holds no pictures."


def test_a_page_that_is_left_asks_no_more_and_again_when_it_is_seen(qtbot, panel, training):
    become(training, "light")
    panel.start()
    asked(qtbot, training, 1)
    panel.stop()
    assert training.asker.last.cancelled
    panel.start()
    asked(qtbot, training, 2)


def test_a_huge_sheet_is_made_smaller_than_the_screen(tmp_path):
    Image.fromarray(np.zeros((3000, 3000), np.uint8)).save(tmp_path / "a.png")
    assert pixels_of(tmp_path / "a.png").shape == (1400, 1400, 3)
