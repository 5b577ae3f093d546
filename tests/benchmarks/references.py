"""Conversion against NIfTI files that dcm2niix made: `python -m tests.benchmarks.references`.

Every series that has such a file is converted by the command line, and compared with it: value by
value, and the place of every voxel. Prints the table; exit code 1 when one differs.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import nibabel as nib
import numpy as np

SAME_PLACE_MM = 0.01
DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "dicom"
Run = Callable[[Sequence[str]], tuple[int, str, str]]  # arguments to code, stdout, stderr


class Case(NamedTuple):
    """A reference, and which series of which input is compared with it.

    series    its description; empty where there is one
    rounding  how far values may be off, as a share of the largest: by as much as the reference is
              rounded itself
    """

    reference: str
    source: str
    series: str = ""
    rounding: float = 0.0


MOSAICS = {
    "ax": ("ax_asc_35sl_6", "ax_desc_35sl_7", "ax_int_35sl_8", "ax_asc_36sl_9", "ax_desc_36sl_10",
           "ax_asc_36sl_11", "ax_int_36sl_12"),
    "cor": ("cor_asc_36sl_13", "cor_desc_36sl_14", "cor_int_36sl_15", "cor_asc_35sl_16",
            "cor_desc_35sl_17", "cor_int_35sl_18"),
    "sag": ("sag_asc_36sl_19", "sag_desc_36sl_20", "sag_int_36sl_21", "sag_asc_35sl_22",
            "sag_desc_35sl_23", "sag_int_35sl_24"),
    "axmb": ("fMRI_MB_asc_25", "fMRI_MB_int_26"),
}  # fmt: skip
FOLDERS = {
    "axasc35": 6, "axdesc35": 7, "axint35": 8, "axasc36": 9, "axdesc36": 10, "axasc36b": 11,
    "axint36": 12, "corasc36": 13, "cordesc36": 14, "corint36": 15, "corasc35": 16,
    "cordesc35": 17, "corint35": 18, "sagasc36": 19, "sagdesc36": 20, "sagint36": 21,
    "sagasc35": 22, "sagdesc35": 23, "sagint35": 24, "AxAsc36mb2a": 25, "AxInt36mb": 26,
}  # fmt: skip
NUMBERS = {number: name for name, number in FOLDERS.items()}
FIELD_MAP = "enhanced/Ref/Philips_WIP_B0_NS_801_e2_fieldmaphz.nii"
CASES = [
    Case(f"siemens-mosaic/Ref/{name}.nii",
         f"siemens-mosaic/In/{plane}/{NUMBERS[int(name.rsplit('_', 1)[1])]}",
         name.rsplit("_", 1)[0])
    for plane, names in MOSAICS.items() for name in names
] + [
    Case(f"transfer-syntaxes/Ref/{number}.nii", f"transfer-syntaxes/In/{number}.dcm")
    for number in range(1, 10)
] + [
    Case("enhanced/Ref/Siemens_REST1_w_SMS_PF7-8_6.nii", "enhanced/In/Siemens/XA10"),
    Case("enhanced/Ref/Philips_WIP_B0_NS_801_e1.nii", "enhanced/In/Philips", "B0 NS (M)"),
    # its slope, in float32 the difference of two numbers of about 500, is 0.0000014 off: see
    # test_the_slope_of_the_field_map_is_rounded_in_the_reference
    Case(FIELD_MAP, "enhanced/In/Philips", "B0 NS (FIELD MAP REAL)", 1.2e-5),
    Case("xa-enhanced/Ref/11_DWI_dir80_PA.nii", "xa-enhanced/In/11_DWI_dir80_PA"),
    Case("xa-enhanced/Ref/25_asl_2d_tra.nii", "xa-enhanced/In/25_asl_2d_tra"),
    Case("xa-enhanced/Ref/5_anat-T1w_acq-tfl.nii", "xa-enhanced/In/5_anat-T1w_acq-tfl"),
    Case("xa-enhanced/Ref/8_gre_field_mapping_e1.nii", "xa-enhanced/In/8_gre_field_mapping",
         "gre_field_mapping (TE 10 ms)"),
    Case("xa-enhanced/Ref/8_gre_field_mapping_e2.nii", "xa-enhanced/In/8_gre_field_mapping",
         "gre_field_mapping (TE 12.46 ms)"),
    Case("xa-enhanced/Ref/9_gre_field_mapping_e2_ph.nii", "xa-enhanced/In/9_gre_field_mapping"),
]  # fmt: skip


class Outcome(NamedTuple):
    """What became of one series.

    refused   the reason; empty where it was converted
    place_mm  largest distance of a voxel from its place in the reference
    value     largest difference of a value, and as a share of the largest value
    """

    case: Case
    refused: str
    place_mm: float = 0.0
    value: float = 0.0
    share: float = 0.0

    @property
    def good(self) -> bool:
        same = self.place_mm < SAME_PLACE_MM and self.share <= self.case.rounding
        return not self.refused and same

    def row(self) -> str:
        name = self.case.reference.replace("/Ref/", "/").removesuffix(".nii")
        if self.refused:
            return f"{name:50} refused: {self.refused}"
        told = "the same" if self.value == 0 else "the same but for rounding of the reference"
        told = told if self.good else "DIFFERENT"
        return f"{name:50} {self.value:<10.4g} {self.place_mm:.6f} mm  {told}"


def outcomes(run: Run, folder: Path) -> Iterator[Outcome]:
    """Convert and compare series after series; `folder` is for the files made."""
    for case in CASES:
        yield outcome(case, run, folder)


def outcome(case: Case, run: Run, folder: Path) -> Outcome:
    """Convert one series by the commands `info` and `convert`, and compare it."""
    source, out = str(DATA / case.source), folder / "ours.nii"
    code, printed, said = run(["info", "--json", source])
    if code:
        return Outcome(case, said)
    (study,) = json.loads(printed)["patients"][0]["studies"]
    (uid,) = [one["uid"] for one in study["series"] if case.series in ("", one["description"])]
    code, _, said = run(["convert", source, "--series", uid, "--out", str(out)])
    if code:
        return Outcome(case, said)
    return Outcome(case, "", *deviation(out, DATA / case.reference))


def deviation(ours: Path, theirs: Path) -> tuple[float, float, float]:
    """Compare all voxels of two files of the same volumes, whatever the order of their axes.

    Returns the largest differences: of places in mm, of values, and that as a share of the largest
    value. ValueError when one file has voxels where the other has none.
    """
    one, other = nib.load(ours), nib.load(theirs)
    shape = np.array(other.shape[:3])
    to_ours = np.linalg.inv(one.affine) @ other.affine
    steps = np.rint(to_ours[:3, :3]).astype(int)
    corners = np.array(np.meshgrid(*([0, size - 1] for size in shape))).reshape(3, -1)
    offset = np.rint(to_ours[:3, 3]).astype(int)
    placed = steps @ corners + offset[:, None]
    if placed.min() < 0 or (placed.max(axis=1) != np.array(one.shape[:3]) - 1).any():
        raise ValueError(f"{ours} covers another region than {theirs}")
    gap = one.affine[:3] @ np.vstack([placed, np.ones(8)]) - other.affine[:3] @ np.vstack(
        [corners, np.ones(8)]
    )
    index = steps @ np.indices(shape).reshape(3, -1) + offset[:, None]
    mine, yours = (np.asarray(image.dataobj, np.float64) for image in (one, other))
    mine = mine[tuple(index)]
    yours = yours.reshape(mine.shape)
    off = float(np.abs(mine - yours).max())
    largest = float(np.abs(yours).max())
    return float(np.linalg.norm(gap, axis=0).max()), off, off / largest if largest else off


def _as_a_process(arguments: Sequence[str]) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "mriviewer", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr.strip()


def main() -> int:
    if not DATA.is_dir():
        sys.exit(f"The references are missing: {DATA}")
    head = f"{'series':50} {'value off':10} {'place off':12} outcome"
    print(head)
    good = 0
    with tempfile.TemporaryDirectory() as folder:
        for found in outcomes(_as_a_process, Path(folder)):
            print(found.row(), flush=True)
            good += found.good
    print(f"{good} of {len(CASES)} series have the same values at the same places.")
    return 0 if good == len(CASES) else 1


if __name__ == "__main__":
    sys.exit(main())
