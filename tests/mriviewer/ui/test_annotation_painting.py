"""Labels: short until they are pointed at, on no other label, never beyond the view."""

import itertools

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from mriviewer.core.annotations import Annotation, OnSlice
from mriviewer.core.measures import Sampling, measure
from mriviewer.session.annotating import Seen
from mriviewer.session.measuring import Shape
from mriviewer.ui import annotation_painting
from mriviewer.ui.annotation_painting import label_lines, paint_shapes

AREA = QRectF(0, 0, 400, 300)
KINDS = {
    "length": ((10, 10), (60, 20)), "angle": ((10, 10), (30, 30), (60, 10)),
    "bidirectional": ((10, 10), (60, 10), (30, 5), (30, 20)), "ellipse": ((10, 10), (60, 30)),
    "rectangle": ((10, 10), (60, 30)), "polygon": ((10, 10), (60, 10), (30, 40)),
    "freehand": ((10, 10), (60, 10), (30, 40)), "probe": ((30, 30),),
    "arrow": ((10, 10), (60, 30)), "text": ((30, 30),),
}  # fmt: skip


def seen(kind, points, text="", **marks) -> Seen:
    shape = Annotation("u", kind, "s", OnSlice("i"), tuple(points), text)
    return Seen(shape, Shape(kind, shape.points), measure(shape, Sampling()), **marks)


@pytest.fixture
def painted(qapp, monkeypatch):
    """Return what paints shapes and gives back where their labels stand, and the picture."""

    def paint(*shapes, area=AREA):
        boxes = []
        real = annotation_painting._paint_label

        def watched(*given):
            box = real(*given)
            boxes.extend([] if box is None else [box])
            return box

        monkeypatch.setattr(annotation_painting, "_paint_label", watched)
        image = QImage(round(area.width()), round(area.height()), QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        paint_shapes(painter, shapes, lambda point: QPointF(4 * point[0], 4 * point[1]), area)
        painter.end()
        monkeypatch.setattr(annotation_painting, "_paint_label", real)
        return boxes, image

    return paint


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("own", [True, False])
def test_every_kind_is_drawn_in_the_readers_colour(painted, kind, own):
    _, image = painted(seen(kind, KINDS[kind], "x", own=own, selected=True))
    teal = sum(
        image.pixelColor(x, y).green() > 1.5 * image.pixelColor(x, y).red() + 40
        for x in range(0, 400, 2) for y in range(0, 300, 2)
    )  # fmt: skip
    assert teal > 5


@pytest.mark.parametrize("kind", KINDS)
def test_a_shape_may_be_half_drawn(painted, kind):
    for count in range(1, len(KINDS[kind]) + 1):
        painted(seen(kind, KINDS[kind][:count], unfinished=True))


def test_labels_stand_on_no_other_and_inside_the_view(painted):
    shapes = [seen("ellipse", ((c, r), (c + 9, r + 6)))
              for c, r in itertools.product((2, 40, 88), (2, 30, 60))]  # fmt: skip
    boxes, _ = painted(*shapes)
    assert len(boxes) == 9
    for box in boxes:
        assert AREA.contains(box)
    for one, other in itertools.combinations(boxes, 2):
        assert not one.intersects(other)


def test_in_a_tiny_view_labels_still_come_out(painted):
    tiny = QRectF(0, 0, 60, 40)
    boxes, _ = painted(*(seen("ellipse", ((1, 1), (9, 6))) for _ in range(4)), area=tiny)
    assert len(boxes) == 4


def test_a_label_is_short_until_it_is_pointed_at():
    text = "first line\n" + "x" * 100
    at_rest, pointed = (seen("rectangle", KINDS["rectangle"], text, hovered=h) for h in (0, 1))
    assert label_lines(at_rest)[0] == "first line"
    assert len(label_lines(at_rest)[1]) == 48
    assert label_lines(at_rest)[2:] == label_lines(pointed)[2:4]
    assert len(label_lines(pointed)) >= len(label_lines(at_rest))
