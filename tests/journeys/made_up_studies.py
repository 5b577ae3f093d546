"""Studies of every kind, made of arithmetic, and a scan that finds them piece by piece."""

import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import StackGeometry
from mriviewer.core.study import Patient, Phase, ScanUpdate, Series, SliceSource, Study

AXIAL = ((0.0, 1.0, 0.0), (1.0, 0.0, 0.0))  # down, right
SAGITTAL = ((0.0, 0.0, -1.0), (0.0, 1.0, 0.0))
OBLIQUE = ((0.0, 0.8, -0.6), (1.0, 0.0, 0.0))


class Reader:
    """Every slice of every phase differs; some are constant, hold no numbers or are damaged."""

    def __init__(self, series: Series) -> None:
        self.series = series

    def read(self, index):
        return self.read_source(self.series.slices[index])

    def read_source(self, source):
        number = int(source.path.stem)
        if number == 666:
            raise ViewerError("It cannot be shown", "it is damaged.")
        rows, columns = np.indices((source.rows, source.columns)).astype(np.float32)
        of_phase = 500 * len(source.path.parent.name)
        values = (3 * rows + columns + 10 * number + of_phase).astype(np.float32)
        if number % 13 == 5:
            values[:] = 7
        if number % 13 == 6:
            values[0] = np.nan
        return np.clip(np.repeat(values[..., None], 3, 2), 0, 255) if self.series.colour else values


def slices(uid, count, shape, first=1, identity=True, places=None):
    return tuple(
        SliceSource(
            Path(f"/made/up/{uid}/{first + n:03d}.dcm"),
            *(shape(n) if callable(shape) else shape),
            identity=f"{uid}.{n}" if identity else "",
            position_mm=None if places is None else places[n],
        )
        for n in range(count)
    )


def stack(uid, count, shape, directions=AXIAL, spacing=(1.0, 1.0), folder="", **fields):
    down, right = directions
    step = 3.0 * np.cross(right, down)
    places = tuple(tuple(float(x) for x in step * n) for n in range(count))
    given = {"frame_of_reference": "one", **fields}
    found = slices(folder or uid, count, shape, places=places)
    geometry = StackGeometry(down, right, spacing, places)
    return Series(uid, f"series {uid}", "MR", "DICOM", found, geometry, **given)


def pictures(uid, count, shape, **fields):
    found = slices(uid, count, shape)
    return Series(uid, f"pictures {uid}", "", "picture", found, StackGeometry(), **fields)


def four_d(uid, count, shape, volumes):
    phases = tuple(
        Phase(f"volume {n + 1}", stack(uid, count, shape, folder=uid + "x" * n).slices)
        for n in range(volumes)
    )
    return replace(stack(uid, count, shape), slices=phases[0].slices, phases=phases)


def study(uid, *series, name="Doe^Jane"):
    return Study(uid, Patient("7", name, "1980-01-01", "F"), "2026-03-01", "Brain", series)


DAMAGED = slices("bad", 3, (20, 20), first=665)
NOWHERE = slices("nowhere", 6, (20, 20), identity=False)
STUDIES = (
    study("s0", stack("t1", 9, (20, 30)), stack("flair", 7, (24, 24), spacing=(1.0, 1.5)),
          stack("sag", 6, (30, 20), SAGITTAL)),
    study("s1", pictures("several sizes", 5, lambda n: (10 + n, 30 - n)),
          pictures("colour", 4, (16, 16), colour=True), pictures("one", 1, (33, 17))),
    study("s2", four_d("dwi", 5, (18, 22), 3),
          stack("oblique", 8, (20, 20), OBLIQUE, (2.0, 1.0), inverted=True),
          stack("elsewhere", 5, (12, 12), frame_of_reference="two")),
    study("s3", Series("nowhere", "no place", "MR", "DICOM", NOWHERE),
          stack("padded", 6, (20, 20), padding=(0.0, 40.0), value_unit="mm²/s"),
          Series("bad", "damaged", "MR", "DICOM", DAMAGED, StackGeometry(*AXIAL, (1.0, 1.0)))),
    study("s4", *(stack(f"many {n}", 3, (10, 10)) for n in range(12)), name="Ω^Löng" + "x" * 60),
)  # fmt: skip


def scan(paths, cancelled):
    """Find the study whose number is a path's name, series by series, each half at first."""
    found: list[Study] = []
    for path in paths:
        whole = STUDIES[int(path.name)]
        for count in range(1, len(whole.series) + 1):
            known, last = whole.series[: count - 1], whole.series[count - 1]
            places = last.geometry.positions_mm
            if places is not None and not last.phases:
                geometry = replace(last.geometry, positions_mm=places[::2])
                half = replace(last, slices=last.slices[::2], geometry=geometry)
                yield ScanUpdate((*found, replace(whole, series=(*known, half))))
                time.sleep(0.005)
            yield ScanUpdate((*found, replace(whole, series=whole.series[:count])))
            if cancelled():
                return
            time.sleep(0.005)
        found.append(whole)
    yield ScanUpdate(tuple(found), finished=True)
