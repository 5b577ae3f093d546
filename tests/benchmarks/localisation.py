"""Whether heat maps point at the tumour: against published outlines, on validation pictures.

Run on demand, with the real data beside the project: python -m tests.benchmarks.localisation

The pointing game (Zhang et al. 2018): a hit is a map whose highest value lies inside the outline.
Chance is the share of the head's box that the outline fills. Alignments of the feature map other
than the measured one are printed beside it.
"""

import csv
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from trainer.images import file_values
from trainer.package import open_package
from trainer.preprocess import TapGeometry, prepare
from trainer.runtime import Runtime

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "brain-tumor-4class"
LABELS = {
    "glioma_tumor": "glioma",
    "meningioma_tumor": "meningioma",
    "pituitary_tumor": "pituitary",
}


def outlined_pictures(split: str) -> list[tuple[Path, str, Path]]:
    """Return (picture, label, outline) of the split's pictures that have an outline."""
    with (DATA / "groups.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row["clean_split"] == split]
    return [
        (DATA / row["path"], LABELS[row["label"]], DATA / "masks" / f"{row['cheng_slice']}.png")
        for row in rows
        if row["cheng_slice"] and row["label"] in LABELS
    ]


def main() -> None:
    default = max((ROOT / "resources/models").glob("tumor-type-*.mrimodel"))
    package = open_package(Path(sys.argv[1]) if len(sys.argv) > 1 else default)
    runtime = Runtime(package, device="cpu")
    labels = package.identity.labels
    stride = package.tap.stride
    taps = {"measured": package.tap} | {
        f"first {first:g}": TapGeometry(first, stride) for first in (0.5, 8.0, 16.0, 24.0, 31.5)
    }
    hits: dict[str, list[bool]] = {name: [] for name in taps}
    inside: dict[str, list[float]] = {name: [] for name in taps}
    chance = []
    for path, label, outline in outlined_pictures("val"):
        prepared = prepare(file_values(path), package.plan)
        features = runtime.features(prepared.picture[None])
        grid = runtime.heat_maps(features, [labels.index(label)])[0]
        rows, columns = prepared.placement.shape
        mask = np.asarray(Image.open(outline).resize((columns, rows), Image.Resampling.NEAREST)) > 0
        chance.append(mask.sum() / max(prepared.placement.head_area, 1.0))
        for name, tap in taps.items():
            evidence = prepared.placement.place(grid, tap)
            hits[name].append(bool(mask.flat[int(evidence.argmax())]) and evidence.max() > 0)
            inside[name].append(float(evidence[mask].sum() / max(evidence.sum(), 1e-9)))
    print(f"{package.identity.title}: {len(chance)} validation pictures with a tumour outline")
    print(f"{'chance':12} peak inside {np.mean(chance):6.1%}")
    for name, tap in taps.items():
        print(
            f"{name:12} peak inside {np.mean(hits[name]):6.1%}, "
            f"evidence inside {np.mean(inside[name]):6.1%} (first {tap.first:g})"
        )


if __name__ == "__main__":
    main()
