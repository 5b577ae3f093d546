"""The reading room under load: planes with overlays, studies in turn, many series, many slices.

The real window and session, offscreen where there is no display. napari, where a Python that has
it is named, shows the same stack: its time is that of slicing, drawing and reading the canvas back
(it needs OpenGL; under a display without a graphics card that is drawn by the processor).

Run on demand: python -m tests.benchmarks.bench_reading_room [--napari PYTHON] [--part NAME]
"""

import argparse
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from mriviewer.app import SWITCH_S, Viewer
from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import Patient, ScanUpdate, Series, SliceSource, Study
from mriviewer.core.view_state import Layout
from mriviewer.session.doors import Doors
from mriviewer.session.models import ModelChoice
from tests.benchmarks import bench_painting
from tests.benchmarks.bench_painting import p95
from trainer.package import open_package

SIDE, STUDIES, SERIES, SLICES = 1024, 50, 200, 4096
wait = partial(bench_painting.wait, pause_s=0.002)  # what is waited for here is short
ROOT = Path(__file__).resolve().parents[2]
NAPARI = """
import sys, time
import numpy as np
import napari
from qtpy.QtWidgets import QApplication
count, side = int(sys.argv[1]), int(sys.argv[2])
viewer = napari.Viewer(show=False)
window = viewer.window._qt_window
window.resize(side + 400, side + 200)
window.show()
y, x = np.mgrid[-1:1:512j, -1:1:512j]
noise = np.random.default_rng(0).random((512, 512))
slice_ = np.where(np.hypot(x, y) < 0.8, 600 + 300 * noise, 5).astype(np.float32)
began = time.perf_counter()
viewer.add_image(np.stack([slice_ + i for i in range(count)]))
viewer.screenshot(canvas_only=True, flash=False)
print("first", time.perf_counter() - began)
for index in range(60):
    began = time.perf_counter()
    viewer.dims.set_point(0, index % count)
    viewer.screenshot(canvas_only=True, flash=False)
    print("slice", time.perf_counter() - began)
"""


class MadeUpHeads:
    """Every slice is a bright disc with noise, (rows, columns) float32."""

    def __init__(self, series: Series) -> None:
        rows, columns = series.slices[0].rows, series.slices[0].columns
        y, x = np.mgrid[-1 : 1 : rows * 1j, -1 : 1 : columns * 1j]
        noise = np.random.default_rng(0).random((rows, columns))
        self._values = np.where(np.hypot(x, y) < 0.8, 600 + 300 * noise, 5).astype(np.float32)
        self._series = series

    def read(self, index: int) -> np.ndarray:
        return self._values + np.float32(index)

    def read_source(self, source: SliceSource) -> np.ndarray:
        return self._values + np.float32(source.frame)


def series_of(uid: str, count: int, pixels: int = 512) -> Series:
    positions = tuple((0.0, 0.0, 1.0 * i) for i in range(count))
    slices = tuple(
        SliceSource(Path(f"/made/up/{uid}/{i:04d}"), pixels, pixels, i, positions[i],
                    identity=f"{uid}#{i}")
        for i in range(count)
    )  # fmt: skip
    geometry = StackGeometry((0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (0.5, 0.5), positions)
    return Series(uid, f"series {uid}", "MR", "DICOM", slices, geometry, frame_of_reference=uid)


def study_of(uid: str, *series: Series) -> Study:
    return Study(uid, Patient(uid, f"Made^Up^{uid}"), "2026-01-01", "benchmark", series)


@contextmanager
def viewing(*studies: Study, model: bool = False) -> Iterator[Viewer]:
    """Open the window on made-up studies, with a home of its own."""
    package = max((ROOT / "resources/models").glob("tumor-type-*.mrimodel"))
    identity = open_package(package).identity
    choice = ModelChoice(identity.name, identity.version, package, identity.labels)
    update = ScanUpdate(studies, finished=True)
    doors = Doors(
        scan=lambda paths, cancelled: iter([update]), reader=MadeUpHeads,
        models=lambda: (choice,) if model else (),
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as home:
        os.environ["MRIVIEWER_HOME"] = home
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        viewer = Viewer(application, "dark", doors, restore=False)
        viewer.window.resize(SIDE + 700, SIDE + 260)
        viewer.start([Path("made up")])
        wait(lambda: viewer.session.series is not None)
        try:
            yield viewer
        finally:
            viewer.window.close()
            QApplication.processEvents()


def told(name: str, times: list[float]) -> None:
    print(f"  {name:44} median {1e3 * statistics.median(times):7.2f} ms"
          f"   p95 {1e3 * p95(times):7.2f} ms", flush=True)  # fmt: skip


def timed(count: int, work: Callable[[int], object]) -> list[float]:
    times = []
    for number in range(count):
        QApplication.processEvents()
        began = time.perf_counter()
        work(number)
        times.append(time.perf_counter() - began)
    return times


def memory_mb() -> float:
    """Return the resident memory of this process; 0 where the system does not tell it so."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def planes() -> None:
    """Paint and scroll three planes with heat map, shapes and crosshair, 1024 x 1024 in sum."""
    print(f"Three planes with overlays, panes of {SIDE} x {SIDE} pixels together:")
    with viewing(study_of("planes", series_of("planes", 192)), model=True) as viewer:
        session = viewer.session
        wait(lambda: session.model is not None)
        heat = replace(session.view.heat_map, threshold=0.0, label=session.model.labels[0])
        session.change(lambda view: replace(view, heat_map=heat))
        for number in range(192):
            session.reviewing.annotate(Annotation(
                f"shape-{number}", "ellipse", "planes", OnSlice(f"planes#{number}"),
                ((100.0, 100.0), (180.0, 160.0)), "region", "2026-01-01T00:00:00+00:00",
            ))  # fmt: skip
        wait(lambda: viewer.window.viewport.frame is not None)
        series = session.series
        wait(lambda: session.predicting.opinions is not None
             and session.predicting.opinions.answered(series) == len(series.slices))  # fmt: skip
        session.use_layout(Layout.MPR)
        panes = [pane.viewport for pane in viewer.window.grid.panes[: session.layout.panes]]
        wait(lambda: all(view.frame is not None for view in panes))
        viewer.window.grid.setFixedSize(SIDE, SIDE)
        wait(lambda: not session.predicting.busy)
        for _ in range(20):
            QApplication.processEvents()
            time.sleep(0.02)

        def paint(_: int) -> None:
            for view in panes:
                view.repaint()

        def scroll(number: int) -> None:
            session.scroll_to(40 + number % 100, number % len(panes))
            for view in panes:
                view.repaint()

        told("paint all three", timed(100, paint))
        told("scroll one and paint all three", timed(150, scroll))


def studies() -> None:
    """Open studies in turn; the memory must stay where it is once the budget is full."""
    print(f"{STUDIES} studies in turn, each 64 slices of 512 x 512 (64 MB):")
    every = [study_of(f"s{n:02d}", series_of(f"s{n:02d}", 64)) for n in range(STUDIES)]
    with viewing(*every) as viewer:
        session = viewer.session
        budget = 400 * 2**20
        session.loader.use_budget(budget)
        used = []
        for study in every:
            session.show_series(study.series[0].uid)
            wait(lambda: not session.loader.missing() and viewer.window.viewport.frame is not None)
            gc.collect()
            used.append(memory_mb())
        plateau = statistics.median(used[10:30])
        print(f"  resident memory: after 10 studies {used[9]:.0f} MB, plateau (10 to 30) "
              f"{plateau:.0f} MB, after {STUDIES} {used[-1]:.0f} MB: "
              f"{100 * (max(used[30:]) / plateau - 1):+.1f} % at most (10 % allowed)")  # fmt: skip


def many_series() -> None:
    """Switch between the series of one study until each is painted."""
    print(f"A study of {SERIES} series of 24 slices (switching < 100 ms):")
    every = [series_of(f"series-{n:03d}", 24, 256) for n in range(SERIES)]
    with viewing(study_of("many", *every)) as viewer:
        session, viewport = viewer.session, viewer.window.viewport

        def switch(number: int) -> None:
            uid = every[(number * 37 + 11) % SERIES].uid
            session.show_series(uid)
            wait(lambda: viewport.frame is not None and viewport.frame.series_uid == uid)
            viewport.repaint()

        told("switch to a series never seen", timed(100, switch))
        told("switch to one seen before", timed(100, switch))


def many_slices() -> None:
    """Open a series of thousands of slices and scroll through it, beyond the memory budget."""
    print(f"{SLICES} slices of 512 x 512 (4.3 GB decoded, budget 1 GB):")
    every = (series_of("short", 3), series_of("long", SLICES))
    with viewing(study_of("long", *every)) as viewer:
        session, viewport = viewer.session, viewer.window.viewport
        session.loader.use_budget(2**30)
        began = time.perf_counter()
        session.show_series("long")
        wait(lambda: viewport.frame is not None and viewport.frame.series_uid == "long")
        viewport.repaint()
        print(f"  first picture after {1e3 * (time.perf_counter() - began):.0f} ms")

        def scroll(_: int) -> None:
            index = session.view.slice_index + 1
            session.scroll_to(index)
            wait(lambda: viewport.frame is not None and viewport.frame.slice_index == index)
            viewport.repaint()

        def jump(number: int) -> None:
            index = (number * 1511) % SLICES
            session.scroll_to(index)
            wait(lambda: viewport.frame is not None and viewport.frame.slice_index == index)
            viewport.repaint()

        told("scroll to the next slice and paint", timed(200, scroll))
        told("jump anywhere and paint", timed(100, jump))
        print(f"  resident memory {memory_mb():.0f} MB, slices hold "
              f"{session.store.used / 2**20:.0f} MB")  # fmt: skip


def peer(python: str) -> None:
    """Scroll and draw one stack in this program and in napari."""
    count = 320
    print(f"A stack of {count} slices of 512 x 512 in a view of {SIDE} x {SIDE}:")
    with viewing(study_of("peer", series_of("peer", count))) as viewer:
        session, viewport = viewer.session, viewer.window.viewport
        viewport.setFixedSize(SIDE, SIDE)
        wait(lambda: not session.loader.missing() and viewport.frame is not None)

        def scroll(number: int) -> None:
            session.scroll_to(number)
            viewport.grab().toImage()

        ours = timed(60, scroll)
        told("MRI Viewer: scroll, draw, read back", ours)
    answer = subprocess.run([python, "-c", NAPARI, str(count), str(SIDE)], capture_output=True,
                            text=True, check=False)  # fmt: skip
    theirs = [float(line.split()[1]) for line in answer.stdout.splitlines()
              if line.startswith("slice")]  # fmt: skip
    if not theirs:
        print(f"  napari did not run: {answer.stderr.strip().splitlines()[-1:]}")
        return
    told("napari: scroll, draw, read back", theirs)
    print(f"  ratio of the medians {statistics.median(ours) / statistics.median(theirs):.3f}, "
          f"of p95 {p95(ours) / p95(theirs):.3f}")  # fmt: skip


def main() -> None:
    sys.setswitchinterval(SWITCH_S)  # as the program does
    parts = {"planes": planes, "studies": studies, "series": many_series, "slices": many_slices}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--napari", metavar="PYTHON", help="a Python that has napari")
    parser.add_argument("--part", choices=[*parts, "peer"], action="append")
    chosen = parser.parse_args()
    for name, part in parts.items():
        if chosen.part is None or name in chosen.part:
            part()
    if chosen.napari and (chosen.part is None or "peer" in chosen.part):
        peer(chosen.napari)


if __name__ == "__main__":
    main()
