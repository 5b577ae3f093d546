"""The learning-rate finder: asked, shown, used, and forgotten when the settings are others."""

import pytest

from mriviewer.core.errors import ViewerError
from mriviewer.session.training.training import Training
from mriviewer.ui.training.rate_finder import RateFinder

FOUND = {
    "suggestion": 0.002,
    "sweeps": [{"rates": [1e-4, 1e-3, 1e-2], "losses": [1.4, 1.1, 1.9]}] * 2,
}
CONFIG = "network: {{name: {0}}}\ntraining: {{learning_rate: {1}}}\n"


@pytest.fixture
def finder(qtbot, training):
    made = RateFinder(training)
    qtbot.addWidget(made)
    made.show()
    return made


def become(training: Training, network: str = "lite", rate: float = 0.1) -> None:
    training.draft.config = CONFIG.format(network, rate)
    training.draft.config_changed.emit()


def test_without_a_config_nothing_can_be_asked(finder, training):
    assert not finder.search.isEnabled()
    become(training)
    assert finder.search.isEnabled()


def test_it_says_what_it_does_and_offers_what_it_found(qtbot, finder, training):
    become(training)
    finder.search.click()
    asked = training.asker.last
    assert asked.arguments[0] == "find-rate"
    assert not finder.search.isEnabled()
    asked.progress("trying learning rates", 3, 120)
    assert (finder.state.text(), finder.bar.value()) == ("Trying learning rates…", 3)
    asked.done(FOUND)
    assert finder.plot.isVisible()
    assert not finder.bar.isVisible()
    assert "suggested: 0.002" in finder.plot.accessibleDescription()
    with qtbot.waitSignal(finder.rate_wanted) as wanted:
        finder.use.click()
    assert wanted.args == [0.002]


def test_using_it_keeps_it_and_another_network_takes_it_away(finder, training):
    become(training)
    finder.search.click()
    training.asker.last.done(FOUND)
    become(training, rate=0.002)
    assert finder.use.isVisible()
    become(training, network="other")
    assert not finder.use.isVisible()
    assert not finder.plot.isVisible()


def test_a_search_about_other_settings_is_given_up(finder, training):
    become(training)
    finder.search.click()
    become(training, network="other")
    assert training.asker.last.cancelled
    assert finder.search.isEnabled()


def test_doubts_about_what_was_found_are_said(finder):
    finder.show_found(FOUND | {"warnings": ["The tries disagree."]})
    assert finder.state.text().endswith("Think about this: The tries disagree.")


def test_it_can_be_cancelled(finder, training):
    become(training)
    finder.search.click()
    finder.cancel.click()
    assert training.asker.last.cancelled
    assert not finder.bar.isVisible()
    assert finder.search.isEnabled()


def test_a_failure_says_why(finder, training):
    become(training)
    finder.search.click()
    training.asker.last.failed(ViewerError("No rate", "there are no weights.", "Choose a file."))
    assert finder.state.text() == "Not possible: there are no weights. Choose a file."
    assert finder.search.isEnabled()
