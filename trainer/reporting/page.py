"""The report as one HTML page that needs nothing beside it."""

import base64
import io
from pathlib import Path
from typing import Any

import jinja2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from trainer.judging.predictions import SPLIT_WORDS
from trainer.reporting import claims, figures, words
from trainer.reporting.checklist import STATES
from trainer.reporting.content import Comparison, ReportContent
from trainer.reporting.gallery import Cell

_NEIGHBOUR_SIDE = 96  # pixels


def render(content: ReportContent, cells: tuple[Cell, ...]) -> str:
    """Return the page."""
    drawn = {
        "curves": (figures.curves(content), "Loss and balanced accuracy over the epochs"),
        "protocols": (figures.protocols(content), "Accuracy by protocol, beside the shortcuts"),
        "operating": (figures.operating(content), "ROC and precision-recall curves by label"),
        "calibration": (figures.calibration(content), "Reliability before and after temperature"),
    }
    environment = _environment()
    return environment.from_string(_template("report.html")).render(
        content=content,
        package=content.package,
        words=words,
        claims=claims,
        split_names=SPLIT_WORDS,
        states=STATES,
        cells=cells,
        svg={
            name: figures.as_svg(figure, said) if figure else ""
            for name, (figure, said) in drawn.items()
        },
        comparison=content.comparison,
    )


def render_comparison(title: str, comparison: Comparison, this: str, details: Any) -> str:
    """Return a page about two runs; `details` are (name, value there, value here) that differ."""
    return _environment().from_string(_template("comparison.html")).render(
        title=title, comparison=comparison, this=this, details=details, words=words,
        split_names=SPLIT_WORDS,
    )  # fmt: skip


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined,
        loader=jinja2.FunctionLoader(_template),
    )  # fmt: skip
    environment.filters.update(
        picture=_data_uri, small=_small, percent=words.percent,
        shade=lambda count, whole: round(100 * count / max(whole, 1)),
    )  # fmt: skip
    return environment


def _template(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _data_uri(pixels: NDArray[np.uint8]) -> str:
    """Return a picture (rows, columns) or (rows, columns, 3) as a data URI."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


def _small(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    side = min(_NEIGHBOUR_SIDE, pixels.shape[0])
    return np.asarray(Image.fromarray(pixels).resize((side, side), Image.Resampling.LANCZOS))
