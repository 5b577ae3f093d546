"""The PDF holds what the page holds, with its warning on every page."""

import io

import numpy as np
import pytest
from pypdf import PdfReader

from trainer.reporting.content import gather
from trainer.reporting.gallery import Cell, Error, Neighbour, Seen
from trainer.reporting.paper import render


@pytest.fixture(scope="module")
def pdf(blob_run) -> PdfReader:
    grey = np.zeros((64, 64), np.uint8)
    near = Neighbour("left/7.png", "none", 0.987, grey)
    seen = Seen(grey, np.zeros((64, 64, 3), np.uint8), 0.8)
    error = Error("left/<1>.png", "left", "none", 0.93, 0.02, seen, (near,))
    content = gather(blob_run, against=blob_run)
    cells = [Cell("left", "none", 9, (error,) * 9), Cell("none", "left", 9, (error,) * 9)]
    return PdfReader(io.BytesIO(render(content, cells)))


def test_every_page_says_what_it_is_not_for_and_which_it_is(pdf):
    total = len(pdf.pages)
    for number, page in enumerate(pdf.pages, start=1):
        text = page.extract_text()
        assert "Research use only, not for diagnosis." in text
        assert f"page {number} of {total}" in text


def test_every_part_is_there(pdf):
    text = "\n".join(page.extract_text() for page in pdf.pages)
    for words in ("Data and split", "Training", "Results", "Calibration", "What the split hides",
                  "Comparison with", "Errors", "left/<1>.png", "Heat maps", "Limits", "Checklist",
                  "Settings and provenance", "training.batch_size"):  # fmt: skip
        assert words in text, words
    assert text.count("left/<1>.png") == 12  # paper has room for so many


def test_the_file_names_no_person(pdf):
    assert not pdf.metadata.author
    assert "Blobs" in pdf.metadata.title
