"""A slice as a picture to take away: anatomy, heat map, and texts in bands beside them. No Qt."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from mriviewer.core.errors import ViewerError
from mriviewer.core.geometry import Letters
from mriviewer.core.language import tr
from mriviewer.core.render import heat_colours
from mriviewer.export.drawn import Drawn, draw_shapes
from mriviewer.export.fonts import picture_font, printable
from mriviewer.paths import write_atomically

FOOTER = "Research use only, not for diagnosis"
# the colours of the dark theme
_TEXT, _QUIET, _MODEL, _WARNING, _READER = "#E4E7EC", "#98A1AE", "#A78BFA", "#E3A53A", "#38B2AC"
_LARGEST_SIDE = 16_384  # pixels; a header with absurd spacing must not fill the memory
_LEAST_WIDTH = 480  # pixels; room for the texts beside a small slice


@dataclass(frozen=True, slots=True)
class HeatBar:
    """What the colour bar beside the anatomy says.

    scale      raw evidence drawn at full colour
    threshold  0 to 1 of the scale; weaker evidence is not drawn
    label      the class whose evidence it is
    """

    scale: float
    threshold: float
    label: str


def true_aspect(
    picture: Image.Image, pixel_aspect: float, largest_side: int = _LARGEST_SIDE
) -> Image.Image:
    """Return the picture with square pixels; the side with the longer spacing is resampled.

    pixel_aspect  height of a pixel over its width. Raises ViewerError when the result is absurd.
    """
    width, height = picture.size
    wanted = (width / min(pixel_aspect, 1.0), height * max(pixel_aspect, 1.0))
    if not max(wanted) <= largest_side:
        raise ViewerError(
            tr("The picture cannot be drawn"),
            tr(
                "by the spacing in its header it would be {width:.0f} × {height:.0f} pixels."
            ).format(width=wanted[0], height=wanted[1]),
        )
    size = (max(1, round(wanted[0])), max(1, round(wanted[1])))
    return picture if size == picture.size else picture.resize(size, Image.Resampling.BICUBIC)


def lay_over(
    grey: NDArray[np.uint8], heat: NDArray[np.uint8] | None, opacity: float = 0.45
) -> Image.Image:
    """Return an RGB picture, one pixel a slice pixel, of the slice under the heat map.

    grey  (rows, columns), or (rows, columns, 3) where it has colours
    heat  (rows, columns, 4) straight alpha of the same slice, None for the anatomy alone
    """
    if heat is None:
        return Image.fromarray(grey).convert("RGB")
    if heat.shape != (*grey.shape[:2], 4):
        raise ValueError(f"heat map {heat.shape} does not belong to a slice {grey.shape}")
    alpha = heat[..., 3:].astype(np.float32) * (opacity / 255)
    mixed = (grey if grey.ndim == 3 else grey[..., None]) * (1 - alpha) + heat[..., :3] * alpha
    return Image.fromarray(np.rint(mixed).astype(np.uint8), "RGB")


def compose_picture(
    grey: NDArray[np.uint8],
    heat: NDArray[np.uint8] | None = None,
    opacity: float = 0.45,
    pixel_aspect: float = 1.0,
    letters: Letters | None = None,
    caption: Sequence[str] = (),
    model_lines: Sequence[str] = (),
    heat_bar: HeatBar | None = None,
    notice: str = "",
    shapes: Sequence[Drawn] = (),
    shape_lines: Sequence[str] = (),
) -> Image.Image:
    """Return the annotated picture of one slice in display orientation.

    grey          (rows, columns), windowed, or (rows, columns, 3) where it has colours
    heat          (rows, columns, 4) straight alpha, or None
    pixel_aspect  height of a displayed pixel over its width
    letters       at the sides, outside the anatomy; None where unknown
    caption       lines above: patient (unless hidden), series, slice n of N, window
    model_lines   lines below, in the model's violet: its name and probabilities
    notice        permanent label such as "demo, artificial lesion"
    shapes        what the reader drew; nothing else is drawn over the anatomy
    shape_lines   what was measured, a line a shape, below in the reader's teal

    Raises ViewerError when the aspect is absurd.
    """
    anatomy = true_aspect(lay_over(grey, heat, opacity), pixel_aspect)
    draw_shapes(anatomy, shapes, *grey.shape[:2])
    size = min(max(anatomy.width // 42, 13), 40)
    gap, side = size // 2, size * 2
    bar_width = 0 if heat_bar is None else size * 6
    width = max(anatomy.width + 2 * side + bar_width, _LEAST_WIDTH)
    above = _wrapped([(line, _TEXT) for line in caption] + [(notice, _WARNING)] * bool(notice),
                     size, width - 2 * gap)  # fmt: skip
    below = _wrapped([(line, _READER) for line in shape_lines]
                     + [(line, _MODEL) for line in model_lines] + [(tr(FOOTER), _QUIET)],
                     size, width - 2 * gap)  # fmt: skip
    line_height = round(size * 1.4)
    top = gap + len(above) * line_height + side
    bottom = top + anatomy.height + side
    page = Image.new("RGB", (width, bottom + len(below) * line_height + gap))
    left = (width - bar_width - anatomy.width) // 2
    page.paste(anatomy, (left, top))
    draw = ImageDraw.Draw(page)
    _draw_lines(draw, above, (gap, gap), size)
    _draw_lines(draw, below, (gap, bottom), size)
    if letters is not None:
        _draw_letters(draw, letters, (left, top, left + anatomy.width, top + anatomy.height), size)
    if heat_bar is not None:
        at = (left + anatomy.width + side, top, size, anatomy.height)
        _draw_bar(page, draw, heat_bar, at, size)
    return page


def save_png(image: Image.Image, path: Path) -> None:
    """Write a PNG that holds pixels and nothing else. Raises ViewerError when the disk refuses."""
    bare = Image.frombytes(image.mode, image.size, image.tobytes())  # leaves `info` behind
    packed = io.BytesIO()
    bare.save(packed, "PNG")
    if not path.parent.is_dir():
        raise ViewerError(
            tr("{name} was not written").format(name=path.name),
            tr("the folder {folder} does not exist.").format(folder=path.parent),
            tr("Make the folder first, or choose another."),
        )  # fmt: skip
    try:
        write_atomically(path, packed.getvalue())
    except OSError as error:
        raise ViewerError(
            tr("{name} was not written").format(name=path.name), f"{error.strerror or error}.",
            tr("Choose another folder, or make room on the disk."),
        ) from error  # fmt: skip


def bar_colours() -> NDArray[np.uint8]:
    """Return the colour bar, (256, 1, 3), strongest evidence on top."""
    colours: NDArray[np.uint8] = heat_colours()[::-1, None, :3]
    return np.ascontiguousarray(colours)


def _wrapped(lines: list[tuple[str, str]], size: int, width: int) -> list[tuple[str, str]]:
    """Break (text, colour) lines that are wider than `width` pixels, between words if possible."""
    font = picture_font(size)
    out: list[tuple[str, str]] = []
    for text, colour in lines:
        rest = text  # broken as it is said; only then each line stands in visual order
        while rest and font.getlength(printable(rest)) > width:
            cut = max(1, int(len(rest) * width / font.getlength(printable(rest))))
            while cut > 1 and font.getlength(printable(rest[:cut])) > width:
                cut -= 1
            space = rest.rfind(" ", cut // 2, cut + 1)
            cut = space if space > 0 else cut
            out.append((printable(rest[:cut]), colour))
            rest = rest[cut:].lstrip()
        if rest:
            out.append((printable(rest), colour))
    return out


def _draw_lines(
    draw: ImageDraw.ImageDraw, lines: list[tuple[str, str]], at: tuple[int, int], size: int
) -> None:
    for number, (text, colour) in enumerate(lines):
        y = at[1] + number * round(size * 1.4)
        draw.text((at[0], y), text, fill=colour, font=picture_font(size))


def _draw_letters(
    draw: ImageDraw.ImageDraw, letters: Letters, box: tuple[int, int, int, int], size: int
) -> None:
    """Centre the four letters on the sides of (left, top, right, bottom), outside it.

    Second letters of oblique sides stand beside them, smaller and weaker.
    """
    left, top, right, bottom = box
    middle = ((left + right) // 2, (top + bottom) // 2)
    font, small = picture_font(round(size * 1.2), bold=True), picture_font(round(size * 0.85))
    for text, second, at in (
        (letters.left, letters.second_left, (left - size, middle[1])),
        (letters.right, letters.second_right, (right + size, middle[1])),
        (letters.top, letters.second_top, (middle[0], top - size)),
        (letters.bottom, letters.second_bottom, (middle[0], bottom + size)),
    ):
        draw.text(at, text, fill=_TEXT, font=font, anchor="mm")
        beside = (at[0] + round(size * 0.5), at[1] + round(size * 0.2))
        draw.text(beside, second, fill=_QUIET, font=small, anchor="lm")


def _draw_bar(
    page: Image.Image, draw: ImageDraw.ImageDraw, bar: HeatBar,
    at: tuple[int, int, int, int], size: int,
) -> None:  # fmt: skip
    """Draw the bar at (left, top, width, height) with its numbers on the right."""
    left, top, width, height = at
    page.paste(Image.fromarray(bar_colours()).resize((width, height)), (left, top))
    draw.rectangle((left, top, left + width, top + height), outline=_QUIET)
    small = picture_font(max(round(size * 0.85), 11))
    marks = ((1.0, f"{bar.scale:.3g}"), (bar.threshold, f"{bar.threshold * bar.scale:.2g}"),
             (0.0, "0"))  # fmt: skip
    lowest = None
    for share, words in marks:
        y = top + round(height * (1 - share))
        if lowest is not None and y - lowest < size:  # would run into the mark above
            continue
        draw.line((left + width, y, left + width + size // 3, y), fill=_QUIET)
        draw.text((left + width + size // 2, y), words, fill=_TEXT, font=small, anchor="lm")
        lowest = y
