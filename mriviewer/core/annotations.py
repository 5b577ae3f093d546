"""What a reader draws: shapes on a slice or on a reconstructed plane. Frozen, never patched.

Points are (column, row) of the picture as stored or as sampled, never as turned for display;
the centre of the first pixel is (0.0, 0.0), so that its outer corner is (-0.5, -0.5).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, cast, get_args

from mriviewer.core.geometry import Vector

Point = tuple[float, float]
Kind = Literal[
    "length", "angle", "bidirectional", "ellipse", "rectangle", "polygon", "freehand",
    "probe", "arrow", "text",
]  # fmt: skip
REGIONS: tuple[Kind, ...] = ("ellipse", "rectangle", "polygon", "freehand")
OUTLINES: tuple[Kind, ...] = ("polygon", "freehand")
POINTS: dict[Kind, int] = {
    "length": 2, "angle": 3, "bidirectional": 4, "ellipse": 2, "rectangle": 2, "probe": 1,
    "arrow": 2, "text": 1,
}  # fmt: skip
FEWEST, MOST = 3, 4096  # points of an outline
LONGEST_TEXT = 4000  # characters
_LONGEST_NAME = 512  # of a uid or an identity
_FURTHEST_POINT = 1e6  # pixels from the first
_FURTHEST_MM = 1e6
_SLACK = 1e-3  # of unit length and of a right angle


@dataclass(frozen=True, slots=True)
class OnSlice:
    """Drawn on a stored slice: `SliceSource.identity`."""

    identity: str


@dataclass(frozen=True, slots=True)
class OnPlane:
    """Drawn on a plane that was reconstructed from the series.

    origin_mm    LPS position of the centre of sample (row 0, column 0)
    right, down  unit vectors (LPS) along which columns and rows grow
    spacing_mm   (between rows, between columns)
    phase        of a 4-D series
    """

    origin_mm: Vector
    right: Vector
    down: Vector
    spacing_mm: tuple[float, float]
    phase: int = 0


Place = OnSlice | OnPlane


@dataclass(frozen=True, slots=True)
class Annotation:
    """One shape.

    uid      of its own, stays the same while it is changed
    points   length, arrow: both ends (the arrow's tip first); angle: end, corner, end;
             bidirectional: ends of the long axis, then of the short one; ellipse, rectangle: two
             opposite corners of the box around it; polygon, freehand: the outline in order,
             not closed; probe, text: one point
    text     the reader's label; of a "text" what is written
    created  ISO 8601 with offset
    """

    uid: str
    kind: Kind
    series_uid: str
    place: Place
    points: tuple[Point, ...]
    text: str = ""
    created: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return plain data for JSON; `from_json` gives an equal annotation back."""
        place = self.place
        where: dict[str, Any] = (
            {"identity": place.identity}
            if isinstance(place, OnSlice)
            else {
                "origin_mm": list(place.origin_mm),
                "right": list(place.right),
                "down": list(place.down),
                "spacing_mm": list(place.spacing_mm),
                "phase": place.phase,
            }
        )
        return {
            "uid": self.uid,
            "kind": self.kind,
            "series_uid": self.series_uid,
            "place": where,
            "points": [list(point) for point in self.points],
            "text": self.text,
            "created": self.created,
        }


def from_json(data: object) -> Annotation:
    """Read an annotation; ValueError says what makes no sense (foreign files are read with it).

    Nothing is guessed and nothing is dropped: an unknown field is refused as much as a missing one.
    """
    fields = _fields(
        data, "an annotation", {"uid", "kind", "series_uid", "place", "points", "text", "created"}
    )
    kind = fields["kind"]
    if kind not in get_args(Kind):
        raise ValueError(f"there is no kind of annotation called {kind!r:.40}")
    kind = cast("Kind", kind)
    return Annotation(
        uid=_name(fields["uid"], "uid"),
        kind=kind,
        series_uid=_name(fields["series_uid"], "series_uid"),
        place=_place(fields["place"]),
        points=_points(kind, fields["points"]),
        text=_text(fields["text"], "text", LONGEST_TEXT),
        created=_moment(fields["created"]),
    )


def _fields(data: object, what: str, names: set[str]) -> Mapping[str, object]:
    if not isinstance(data, dict):
        raise ValueError(f"{what} must have named fields")
    missing, unknown = names - data.keys(), data.keys() - names
    if missing:
        raise ValueError(f"{what} lacks {', '.join(sorted(missing))}")
    if unknown:
        listed = ", ".join(sorted(str(name)[:40] for name in list(unknown)[:5]))
        raise ValueError(f"{what} has fields that are not known: {listed}")
    return data


def _place(data: object) -> Place:
    if isinstance(data, dict) and "identity" in data:
        fields = _fields(data, "the place", {"identity"})
        return OnSlice(_name(fields["identity"], "identity"))
    names = {"origin_mm", "right", "down", "spacing_mm", "phase"}
    fields = _fields(data, "the place", names)
    right, down = _vector(fields["right"], "right", 2.0), _vector(fields["down"], "down", 2.0)
    for name, direction in (("right", right), ("down", down)):
        if abs(math.hypot(*direction) - 1.0) > _SLACK:
            raise ValueError(f"{name} must be a unit vector")
    if abs(sum(a * b for a, b in zip(right, down, strict=True))) > _SLACK:
        raise ValueError("right and down must stand at a right angle")
    between_rows, between_columns = _numbers(fields["spacing_mm"], "spacing_mm", 2, _FURTHEST_MM)
    if min(between_rows, between_columns) <= 0:
        raise ValueError("spacing_mm must be above zero")
    phase = fields["phase"]
    if not isinstance(phase, int) or isinstance(phase, bool) or not 0 <= phase < 1_000_000:
        raise ValueError("phase must be a whole number from 0 on")
    origin = _vector(fields["origin_mm"], "origin_mm", _FURTHEST_MM)
    return OnPlane(origin, right, down, (between_rows, between_columns), phase)


def _points(kind: Kind, data: object) -> tuple[Point, ...]:
    if not isinstance(data, list):
        raise ValueError("points must be a list")
    wanted = POINTS.get(kind)
    if wanted is not None and len(data) != wanted:
        raise ValueError(f"{kind} has {wanted} points, not {len(data)}")
    if wanted is None and not FEWEST <= len(data) <= MOST:
        raise ValueError(f"{kind} has {FEWEST} to {MOST} points, not {len(data)}")
    pairs = (_numbers(point, "a point", 2, _FURTHEST_POINT) for point in data)
    return tuple((column, row) for column, row in pairs)


def _vector(data: object, what: str, limit: float) -> Vector:
    x, y, z = _numbers(data, what, 3, limit)
    return x, y, z


def _numbers(data: object, what: str, count: int, limit: float) -> tuple[float, ...]:
    if not isinstance(data, list) or len(data) != count:
        raise ValueError(f"{what} must be {count} numbers")
    for number in data:
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise ValueError(f"{what} must be {count} numbers")
        if not abs(number) <= limit:  # not a number fails too
            raise ValueError(f"{what} must lie between {-limit:g} and {limit:g}")
    return tuple(float(number) for number in data)


def _name(data: object, what: str) -> str:
    text = _text(data, what, _LONGEST_NAME)
    if not text.strip():
        raise ValueError(f"{what} must not be empty")
    return text


def _text(data: object, what: str, longest: int) -> str:
    if not isinstance(data, str):
        raise ValueError(f"{what} must be text")
    if len(data) > longest:
        raise ValueError(f"{what} has more than {longest} characters")
    try:
        data.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{what} has characters that do not exist") from None
    return data


def _moment(data: object) -> str:
    text = _text(data, "created", 40)
    if text:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            raise ValueError("created must be an ISO 8601 time") from None
        if moment.tzinfo is None:
            raise ValueError("created must say its offset from UTC")
    return text
