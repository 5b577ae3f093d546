"""The window is up quickly, without torch, closes cleanly, and can take its own picture."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from mriviewer import app, settings
from mriviewer.app import Viewer
from mriviewer.core.errors import ViewerError
from mriviewer.core.language import tr
from mriviewer.core.study import ScanUpdate
from mriviewer.ui.screenshot import Screenshot
from mriviewer.ui.speaking import use_language
from tests.viewer_doubles import doors_of, series_of, study_of

FOUND = ScanUpdate((study_of(series_of("a", range(10, 100, 10))),), finished=True)
UP = """
import sys, time
start = time.perf_counter()
from PySide6.QtWidgets import QApplication
from mriviewer.app import Viewer
application = QApplication([])
viewer = Viewer(application, "dark")
viewer.start([])
application.processEvents()
seconds = time.perf_counter() - start
assert viewer.window.isVisible()
slow = {"torch", "timm", "onnxruntime", "nibabel", "reportlab", "nilearn", "sklearn"}
assert not slow & set(sys.modules), slow & set(sys.modules)
viewer.window.close()
print(seconds)
"""


@pytest.fixture
def application(qapp) -> QApplication:
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def test_the_window_is_up_without_torch(home):
    command = [sys.executable, "-c", UP]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, capture_output=True, text=True, cwd=root, timeout=60)
    assert done.returncode == 0, done.stderr
    # 1.5 s on an idle machine is the benchmark's to show; here other work may run beside it
    assert float(done.stdout) < 6


def test_a_screenshot_shows_the_key_slice_with_its_heat_map(qtbot, application, tmp_path):
    viewer = Viewer(application, "dark", doors_of(FOUND), restore=False)
    picture = tmp_path / "window.png"
    taker = Screenshot(viewer.session, viewer.window, picture, limit_s=20)
    viewer.start([Path("/made/up")])
    taker.run()
    assert viewer.session.view.slice_index == 8
    assert viewer.window.viewport.frame.heat.rgba is not None
    with Image.open(picture) as image:
        assert image.size == (1280, 800)
        assert image.info.keys() <= {"dpi"}
    viewer.window.close()
    assert viewer.ended


def test_a_screenshot_that_cannot_be_taken_says_why(qtbot, application, tmp_path):
    def load(path):
        raise ImportError("No module named 'torch'", name="torch")

    viewer = Viewer(application, "dark", doors_of(FOUND, runtime=load), restore=False)
    taker = Screenshot(viewer.session, viewer.window, tmp_path / "window.png", limit_s=20)
    viewer.start([Path("/made/up")])
    with pytest.raises(ViewerError, match="torch"):
        taker.run()
    viewer.window.close()
    assert not list(tmp_path.iterdir())


def test_a_screenshot_of_nothing_says_so(qtbot, application, tmp_path):
    viewer = Viewer(application, "dark", doors_of(ScanUpdate(finished=True)), restore=False)
    taker = Screenshot(viewer.session, viewer.window, tmp_path / "window.png", limit_s=20)
    viewer.start([Path("/made/up")])
    with pytest.raises(ViewerError, match="no image was found"):
        taker.run()
    viewer.window.close()


def test_without_a_display_the_window_is_refused_and_a_screenshot_goes_offscreen(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(app.sys, "platform", "linux")
    with pytest.raises(ViewerError, match="no display"):
        app.main([])
    app._choose_platform(without_window=True)
    assert app.os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_place_and_choices_come_back(qtbot, application):
    first = Viewer(application, None, doors_of(FOUND))
    first.window.resize(760, 620)  # the offscreen platform has a small screen
    first.start([])
    heat = replace(first.session.view.heat_map, opacity=0.8, threshold=0.3)
    first.window.model.heat_changed.emit(heat)
    first.window.close()
    assert settings.load().heat_opacity == 0.8
    second = Viewer(application, None, doors_of(FOUND))
    assert second.session.view.heat_map.threshold == 0.3
    assert second.window.size().width() == 760
    second.window.close()


def test_letters_are_letters_and_not_boxes(application):
    metrics = QFontMetrics(QFont(application.font()))
    widths = {metrics.horizontalAdvance(letter) for letter in "iWm1"}
    assert len(widths) > 1


def test_the_language_is_chosen_before_any_widget(monkeypatch, qapp):
    settings.save(settings.Settings(language="de"))
    said = []

    def viewer(*_, **__):
        said.append(tr("Slice"))
        raise SystemExit

    monkeypatch.setattr(app, "Viewer", viewer)
    try:
        with pytest.raises(SystemExit):
            app.main([])
    finally:
        use_language(qapp, "en")
        QLocale.setDefault(QLocale.system())
    assert said == ["Schicht"]
