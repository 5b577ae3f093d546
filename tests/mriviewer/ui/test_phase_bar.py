"""The phase control is there for several volumes and says which one is in view."""

from mriviewer.ui.phase_bar import PhaseBar


def test_it_is_there_for_several_phases_only(qtbot):
    bar = PhaseBar()
    qtbot.addWidget(bar)
    bar.show_phase(["b 0", "b 1000"], 1)
    assert not bar.isHidden()
    assert bar.label.text() == "b 1000 · 2 / 2"
    bar.show_phase([], 0)
    assert bar.isHidden()


def test_showing_a_phase_chooses_none(qtbot):
    bar = PhaseBar()
    qtbot.addWidget(bar)
    chosen = []
    bar.chosen.connect(chosen.append)
    bar.show_phase(["b 0", "b 1000", "b 2000"], 2)
    assert chosen == []
    bar.slider.setValue(1)
    assert chosen == [1]
