"""Small folders of made heads, named as the public sets are."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from tests.trainer.audit.heads import head, save

KINDS = ("glioma_tumor", "meningioma_tumor", "no_tumor", "pituitary_tumor")
TEACHING, JUDGING = 6, 2  # pictures a kind; no two are alike
_PLACES = {"glioma_tumor": (40, 40), "meningioma_tumor": (40, 110), "pituitary_tumor": (110, 75)}


def made_set(root: Path, kinds: Iterable[str] = KINDS, *, divided: bool = True) -> Path:
    """Write heads with a bright patch where their kind has it, under Training and Testing."""
    for number, kind in enumerate(kinds):
        for each in range(TEACHING + JUDGING):
            pixels = head(100 * number + each)[10:190, 15:185].copy()
            if kind in _PLACES:
                row, column = _PLACES[kind]
                pixels[row : row + 30, column : column + 30] = 250
            part = ("Training" if each < TEACHING else "Testing") if divided else ""
            save(root / part / kind / f"{each}.png", pixels.astype(np.uint8))
    return root


@pytest.fixture(scope="session")
def four_kinds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of four classes, divided into Training and Testing."""
    return made_set(tmp_path_factory.mktemp("four") / "pictures")


@pytest.fixture(scope="session")
def yes_no(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of two classes, undivided."""
    return made_set(tmp_path_factory.mktemp("two") / "pictures", ("yes", "no"), divided=False)
