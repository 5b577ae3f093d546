"""What the reader drew, on pictures that are taken away: teal lines on a dark halo. No Qt.

Each shape carries a number; what was measured stands under it beside the picture, off the anatomy.
Only the words of an arrow or a text stand on the picture: that is what they were written for.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from mriviewer.core.annotations import Annotation, Kind, Point
from mriviewer.core.geometry import InPlane
from mriviewer.core.outlines import ellipse_outline
from mriviewer.export.fonts import picture_font, printable

_READER, _HALO = "#38B2AC", "#000000"
_CLOSED: tuple[Kind, ...] = ("ellipse", "polygon", "freehand")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A shape on a displayed picture.

    strokes  lines of (column, row) in the displayed picture, pixel centres whole numbers
    points   single points: a probe, the place of a text
    label    words beside it
    """

    strokes: tuple[tuple[Point, ...], ...]
    points: tuple[Point, ...] = ()
    label: str = ""


def drawn(shape: Annotation, turn: InPlane, rows: int, columns: int, number: int) -> Drawn:
    """Return a shape of a stored slice of (rows, columns) as it lies in the displayed picture."""

    def shown(points: Sequence[Point]) -> tuple[Point, ...]:
        return tuple(turn.shown_point(point, rows, columns) for point in points)

    words = f"{number}  {shape.text}".strip() if shape.kind in ("arrow", "text") else f"{number}"
    if shape.kind in ("probe", "text"):
        return Drawn((), shown(shape.points[:1]), words)
    return Drawn(tuple(shown(stroke) for stroke in _strokes(shape)), (), words)


def draw_shapes(
    picture: Image.Image, shapes: Sequence[Drawn], rows: int, columns: int, text_share: float = 0.03
) -> None:
    """Draw shapes onto a displayed picture of (rows, columns), whatever its size in pixels is.

    text_share  height of the words as a share of the picture's width
    """
    across, down = picture.width / columns, picture.height / rows
    draw = ImageDraw.Draw(picture)
    size = max(round(picture.width * text_share), 11)
    thin = max(1, round(size / 10))
    taken: list[tuple[float, float, float, float]] = []

    def place(point: Point) -> Point:
        return (point[0] + 0.5) * across, (point[1] + 0.5) * down

    for colour, width in ((_HALO, thin + 2), (_READER, thin)):
        for shape in shapes:
            for stroke in shape.strokes:
                draw.line([place(p) for p in stroke], fill=colour, width=width, joint="curve")
            for point in shape.points:
                _draw_cross(draw, place(point), size / 2, colour, width)
    for shape in shapes:
        spots = [place(p) for stroke in shape.strokes for p in stroke]
        spots += [place(p) for p in shape.points]
        if shape.label and spots:
            _draw_label(draw, shape.label, spots, picture.size, size, taken)


def _strokes(shape: Annotation) -> list[tuple[Point, ...]]:
    """Return the lines of a shape in its own picture."""
    points = shape.points
    if shape.kind == "rectangle":
        (c0, r0), (c1, r1) = points
        return [((c0, r0), (c1, r0), (c1, r1), (c0, r1), (c0, r0))]
    if shape.kind == "ellipse":
        points = ellipse_outline(points)
    if shape.kind in _CLOSED:
        return [(*points, points[0])]
    if shape.kind == "bidirectional":
        return [points[:2], points[2:4]]
    if shape.kind == "arrow":
        return [points, *_head(points)]
    return [points]


def _head(points: tuple[Point, ...]) -> list[tuple[Point, ...]]:
    """Return both barbs of an arrow, whose tip comes first."""
    (tip_c, tip_r), (end_c, end_r) = points[:2]
    length = math.hypot(end_c - tip_c, end_r - tip_r)
    along, barb = math.atan2(end_r - tip_r, end_c - tip_c), min(length / 3, max(length / 8, 3.0))
    ends = [along - 0.42, along + 0.42]
    return [
        ((tip_c, tip_r), (tip_c + barb * math.cos(end), tip_r + barb * math.sin(end)))
        for end in ends
    ]


def _draw_cross(
    draw: ImageDraw.ImageDraw, at: Point, reach: float, colour: str, width: int
) -> None:
    x, y = at
    draw.line((x - reach, y, x + reach, y), fill=colour, width=width)
    draw.line((x, y - reach, x, y + reach), fill=colour, width=width)


def _draw_label(
    draw: ImageDraw.ImageDraw,
    label: str,
    spots: Sequence[Point],
    area: tuple[int, int],
    size: int,
    taken: list[tuple[float, float, float, float]],
) -> None:
    """Write beside a shape, inside the picture and over no other label if possible."""
    font, height = picture_font(size), round(size * 1.3)
    text = printable(label)
    width = font.getlength(text)
    left = max(2.0, min(max(x for x, _ in spots) + size / 2, area[0] - width - 2))
    top = max(2.0, min(max(y for _, y in spots) - height / 2, area[1] - height - 2))
    for _ in range(len(taken)):
        hit = next((box for box in taken if _meets(box, (left, top, width, height))), None)
        if hit is None or hit[1] + hit[3] + height > area[1]:
            break
        top = hit[1] + hit[3]
    taken.append((left, top, width, height))
    plate = (left - 3, top, left + width + 3, top + height)
    draw.rounded_rectangle(plate, radius=3, fill=_HALO)
    draw.text((left, top), text, fill=_READER, font=font)


def _meets(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    return (
        one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]
    )  # fmt: skip
