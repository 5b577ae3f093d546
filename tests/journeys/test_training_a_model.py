"""A fellow's whole way: pictures, split, network, settings, training, result, and a reading."""

import os
import signal
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from tests.journeys.fellow import Fellow
from tests.journeys.heartbeat import Heartbeat
from trainer.locks import holder, is_going_on

# a tenth of a second; twice that where other tests take the caches from this one
BUSY_S = 0.2 if "PYTEST_XDIST_WORKER" in os.environ else 0.1


def weights_of(folder: Path) -> bytes:
    return (folder / "best.safetensors").read_bytes()


def test_from_pictures_to_a_model_that_reads(qtbot, open_program, pictures, capsys):
    fellow = Fellow(qtbot, open_program())
    heart = Heartbeat()
    fellow.plan(pictures)
    folder = fellow.start()
    fellow.wait(lambda: fellow.is_at(folder, "finished"))
    fellow.go_on()
    result = fellow.page("Result")
    fellow.wait(result.install.button.isVisible)
    fellow.wait(result.install.button.isEnabled)
    result.install.button.click()
    session = fellow.viewer.session
    fellow.wait(lambda: session.model is not None and session.model.name == "journey")
    session.open_paths([pictures / "no_tumor"])
    fellow.wait(lambda: session.series is not None)

    def answered() -> bool:
        opinions = session.predicting.opinions
        if opinions is None or session.series is None:
            return False
        return opinions.answered(session.series) == len(session.series.slices)

    fellow.wait(answered)
    assert session.model is not None
    assert set(session.model.labels) == {"glioma", "meningioma", "no tumor", "pituitary"}
    heart.stop()
    with capsys.disabled():
        print(f"\n{heart.words}")  # noqa: T201
    assert heart.worst_busy < BUSY_S


def test_a_killed_trainer_is_gone_on_with(qtbot, open_program, pictures):
    fellow = Fellow(qtbot, open_program())
    fellow.plan(pictures, epochs=30)
    folder = fellow.start()
    fellow.wait(lambda: fellow.trains(folder))
    who = holder(folder)
    assert who is not None
    os.kill(who.pid, signal.SIGKILL)
    fellow.wait(lambda: fellow.is_at(folder, "interrupted"))
    watch = fellow.page("Run").watch
    fellow.wait(lambda: watch.resume.isVisible() and watch.resume.isEnabled())
    watch.resume.click()
    fellow.wait(lambda: fellow.is_at(folder, "running"))
    fellow.wait(lambda: watch.finish.isVisible() and watch.finish.isEnabled())
    watch.finish.click()
    box = fellow.page("Run").findChild(QMessageBox)
    assert box is not None
    box.buttons()[0].click()
    fellow.wait(lambda: fellow.is_at(folder, "finished"))
    assert list(folder.glob("*.mrimodel"))


def test_a_training_is_found_again_and_equals_the_command_that_was_shown(
    qtbot, open_program, pictures, tmp_path
):
    fellow = Fellow(qtbot, open_program())
    fellow.plan(pictures, epochs=80)
    folder = fellow.start()
    fellow.wait(lambda: fellow.trains(folder))
    command = fellow.page("Run").watch.command.line.text()
    who = holder(folder)
    assert who is not None
    os.kill(who.pid, signal.SIGSTOP)  # it must not end before the program has started again
    fellow.viewer.window.close()
    assert is_going_on(folder)

    again = Fellow(qtbot, open_program())
    again.wait(lambda: again.viewer.window.status.training.isVisible())
    os.kill(who.pid, signal.SIGCONT)
    QTest.keyClick(again.viewer.window.status.training, Qt.Key.Key_Space)
    assert again.rooms.window.page.step == "Run"
    again.wait(lambda: again.is_at(folder, "finished"))

    beside = tmp_path / "pasted"
    shell = f"{command} --folder {beside}"
    end = os.system(f"PATH={Path(os.sys.executable).parent}:$PATH {shell} > /dev/null 2>&1")
    assert end == 0, shell
    assert weights_of(folder) == weights_of(beside)
