"""What was drawn comes back as it was, and a file that makes no sense is refused in words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mriviewer.core.annotations import (
    MOST,
    POINTS,
    Annotation,
    OnPlane,
    OnSlice,
    from_json,
)

numbers = st.floats(-1e6, 1e6, allow_nan=False)
points = st.tuples(numbers, numbers)
names = st.text(st.characters(exclude_categories=("Cs", "Z", "C")), min_size=1, max_size=40)
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=80)
slices = st.builds(OnSlice, names)
planes = st.builds(
    OnPlane,
    st.tuples(numbers, numbers, numbers),
    st.just((0.6, 0.8, 0.0)),
    st.just((0.0, 0.0, -1.0)),
    st.tuples(st.floats(0.01, 50), st.floats(0.01, 50)),
    st.integers(0, 900),
)


@st.composite
def annotations(draw):
    kind = draw(st.sampled_from([*POINTS, "polygon", "freehand"]))
    count = POINTS.get(kind) or draw(st.integers(3, 9))
    given_points = draw(st.lists(points, min_size=count, max_size=count))
    created = draw(st.sampled_from(["", "2026-03-01T08:15:00+01:00", "2026-03-01T08:15:00Z"]))
    return Annotation(
        draw(names), kind, draw(names), draw(slices | planes), tuple(given_points),
        draw(texts), created,
    )  # fmt: skip


@given(annotations())
def test_every_field_of_every_kind_comes_back_through_a_file(annotation):  # T26, T28
    assert from_json(json.loads(json.dumps(annotation.to_json()))) == annotation


def test_writing_in_any_script_comes_back():  # T28
    written = "Glioblastom links, größer · опухоль · ورم · 腫瘍 · 🧠"
    drawn = line(text=written)
    raw = json.dumps(drawn.to_json(), ensure_ascii=False).encode()
    assert from_json(json.loads(raw)).text == written


def line(**changes) -> Annotation:
    wanted = {
        "uid": "a1", "kind": "length", "series_uid": "1.2.3", "place": OnSlice("1.2.3.4/0"),
        "points": ((1.0, 2.0), (3.0, 4.5)), "created": "2026-03-01T08:15:00+01:00",
    }  # fmt: skip
    return Annotation(**{**wanted, **changes})


PLANE_JSON = line(
    place=OnPlane((1.0, 2.0, 3.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.5, 0.7), 2)
).to_json()["place"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"kind": "volume"}, "no kind of annotation called 'volume'"),
        ({"kind": ["length"]}, "no kind of annotation"),
        ({"points": [[1, 2]]}, "length has 2 points, not 1"),
        ({"points": [[1, 2], [3, float("nan")]]}, "must lie between"),
        ({"points": [[1, 2], [3, float("inf")]]}, "must lie between"),
        ({"points": [[1, 2], [3, 10**400]]}, "must lie between"),
        ({"points": [[1, 2], [3, True]]}, "2 numbers"),
        ({"points": [[1, 2], [3, "4"]]}, "2 numbers"),
        ({"points": [[1, 2], [3, 4, 5]]}, "2 numbers"),
        ({"points": "12"}, "must be a list"),
        ({"kind": "polygon"}, "3 to 4096 points, not 2"),
        ({"kind": "freehand", "points": [[0, 0]] * (MOST + 1)}, "points, not 4097"),
        ({"uid": ""}, "uid must not be empty"),
        ({"uid": 7}, "uid must be text"),
        ({"series_uid": "x" * 5000}, "more than 512 characters"),
        ({"text": "x" * 5000}, "more than 4000 characters"),
        ({"text": "\ud800"}, "characters that do not exist"),
        ({"created": "yesterday"}, "ISO 8601"),
        ({"created": "2026-03-01T08:15:00"}, "offset from UTC"),
        ({"place": None}, "the place must have named fields"),
        ({"place": {"identity": ""}}, "identity must not be empty"),
        ({"place": {"identity": "a", "phase": 1}}, "not known: phase"),
        ({"place": {**PLANE_JSON, "right": [1, 1, 0]}}, "unit vector"),
        ({"place": {**PLANE_JSON, "right": [0, 1, 0]}}, "right angle"),
        ({"place": {**PLANE_JSON, "spacing_mm": [0, 1]}}, "above zero"),
        ({"place": {**PLANE_JSON, "phase": -1}}, "phase must be a whole number"),
        ({"place": {**PLANE_JSON, "phase": 0.5}}, "phase must be a whole number"),
        ({"colour": "teal"}, "not known: colour"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(changes, said):
    with pytest.raises(ValueError, match=said):
        from_json({**line().to_json(), **changes})


@pytest.mark.parametrize("missing", ["uid", "points", "place", "created"])
def test_a_missing_field_is_refused(missing):
    data = line().to_json()
    del data[missing]
    with pytest.raises(ValueError, match=f"lacks {missing}"):
        from_json(data)


@pytest.mark.parametrize("data", [None, 3, "x", [], [["uid", "a"]]])
def test_something_else_is_refused(data):
    with pytest.raises(ValueError, match="must have named fields"):
        from_json(data)
