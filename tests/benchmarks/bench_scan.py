"""Scan throughput against cleanvision on the same folder, in turn, without any cache.

cleanvision compares perceptual hashes and image statistics; it neither aligns pictures nor looks
for flips, leaks, conflicts or shortcuts. It is no dependency of the project.

Run on demand: python -m tests.benchmarks.bench_scan [FOLDER]
"""

import contextlib
import io
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from trainer.audit.scan import scan

ROUNDS = 3
ROOT = Path(__file__).resolve().parents[2]
DEFAULT = ROOT.parent / "shared" / "data" / "br35h"


def cleanvision_scan(folder: Path) -> Callable[[], object]:
    try:
        from cleanvision import Imagelab
    except ModuleNotFoundError:
        sys.exit("The peer is missing. Install it: pip install cleanvision")

    def run() -> object:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            lab = Imagelab(data_path=str(folder))
            lab.find_issues(verbose=False)
        return lab

    return run


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    peer = cleanvision_scan(folder)
    first = scan(folder, remember=False)  # warms the page cache, too
    peer()
    times: dict[str, list[float]] = {"ours": [], "cleanvision": []}
    for _ in range(ROUNDS):  # in turn, so that a slow moment hits both
        times["ours"].append(seconds(lambda: scan(folder, remember=False)))
        times["cleanvision"].append(seconds(peer))
    median = {name: statistics.median(values) for name, values in times.items()}
    pairs = list(zip(times["cleanvision"], times["ours"], strict=True))
    ratio = statistics.median(theirs / ours for theirs, ours in pairs)
    print(f"{first.count} pictures, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    for name, value in median.items():
        print(f"{name:<12} {value:7.1f} s  {first.count / value:7.1f} pictures/s")
    print(f"ours / cleanvision  {ratio:.2f} of its speed")
    print(f"ours found {len(first.near_duplicates)} near-duplicate pairs, {len(first.shortcuts)} "
          "baselines, leaks and conflicts besides")  # fmt: skip


if __name__ == "__main__":
    main()
