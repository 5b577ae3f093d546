"""How a frame is laid onto a black rectangle. Pure drawing: no state, no widgets."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QImage, QPainter, QPen

from mriviewer.core.language import in_own_order, tr
from mriviewer.core.render import heat_colours
from mriviewer.core.view_state import ViewState
from mriviewer.session.frame import Frame, HeatLayer
from mriviewer.session.wording import Corners, words
from mriviewer.ui.theme import DARK

MARGIN = 12.0  # pixels between the edge and texts
_TEXT, _SECONDARY, _MODEL, _WARNING, _READER = (
    QColor(c) for c in (DARK.text, DARK.secondary, DARK.model, DARK.warning, DARK.reader)
)  # the viewport is black in every theme
_HALO, _PLATE = QColor(0, 0, 0, 200), QColor(0, 0, 0, 190)
_RULERS_MM = (1, 2, 5, 10, 20, 50, 100, 200)
_LEAST_FOR_CORNERS = 360.0  # pixels; smaller views show the name and the slice's number alone
_LEAST_FOR_LINES = 120.0  # pixels of width; below it nothing is left of a name
_LEAST_FOR_BAR = 480.0  # pixels of height
_LETTER = 24.0  # side of the square that an orientation letter stands in
_RULER_GAP, _RULER_TEXT = 8.0, 44.0


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """The images of one frame; they own their pixels."""

    grey: QImage
    heat: QImage | None


def layers_of(frame: Frame, old: Frame | None, drawn: Layers | None) -> Layers:
    """Return the images of a frame; those that the frame before had too are used again."""
    if old is not None and drawn is not None and old.grey is frame.grey:
        grey = drawn.grey
    else:
        grey = grey_image(frame.grey)
    if old is not None and drawn is not None and old.heat is frame.heat:
        return Layers(grey, drawn.heat)
    rgba = None if frame.heat is None else frame.heat.rgba
    return Layers(grey, None if rgba is None else colour_image(rgba))


def grey_image(grey: NDArray[np.uint8]) -> QImage:
    """Return an image of (rows, columns) grey or (rows, columns, 3) red green blue.

    32 bit, because Qt scales that format fastest.
    """
    packed = np.ascontiguousarray(grey)
    rows, columns = packed.shape[:2]
    kind, stride = QImage.Format.Format_Grayscale8, columns
    if packed.ndim == 3:
        kind, stride = QImage.Format.Format_RGB888, 3 * columns
    borrowed = QImage(packed.data, columns, rows, stride, kind)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)  # a copy: nothing is borrowed


def colour_image(rgba: NDArray[np.uint8]) -> QImage:
    """Return an image of (rows, columns, 4) colours with straight alpha."""
    packed = np.ascontiguousarray(rgba)
    rows, columns = packed.shape[:2]
    borrowed = QImage(packed.data, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
    return borrowed.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def fitted_size(frame: Frame, area: QSizeF, scale: float | None = None) -> QSizeF:
    """Return the size at zoom 1: the whole slice, as large as fits, in its true proportions.

    scale  points a millimetre, where panes share it; of use only where millimetres are known
    """
    rows, columns = frame.grey.shape[:2]
    if scale is not None and frame.mm:
        return QSizeF(columns * frame.mm / frame.aspect * scale, rows * frame.mm * scale)
    scale = min(area.width() / columns, area.height() / (rows * frame.aspect))
    return QSizeF(columns * scale, rows * frame.aspect * scale)


def picture_rect(frame: Frame, view: ViewState, area: QSizeF, scale: float | None = None) -> QRectF:
    """Return where the slice lies in an area of the given size; `scale` as for `fitted_size`."""
    fitted = fitted_size(frame, area, scale)
    size = fitted * view.zoom
    x = area.width() / 2 + view.pan[0] * fitted.width() - size.width() / 2
    y = area.height() / 2 + view.pan[1] * fitted.height() - size.height() / 2
    return QRectF(x, y, size.width(), size.height())


def paint_picture(
    painter: QPainter,
    layers: Layers,
    rect: QRectF,
    opacity: float,
    ratio: float,
    smooth: bool = True,
) -> None:
    """Draw the slice and, as a layer of its own, the heat map.

    ratio   device pixels a pixel
    smooth  False shows every pixel of the slice as a rectangle of one grey
    """
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    grey = layers.grey
    shrink = rect.width() * ratio / grey.width()
    if shrink < 0.5:  # interpolation alone would skip pixels: average them first
        size = (rect.size() * ratio).toSize()
        averaged = Qt.TransformationMode.SmoothTransformation
        grey = grey.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, averaged)
    painter.drawImage(rect, grey)
    if layers.heat is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(opacity)
        painter.drawImage(rect, layers.heat)
        painter.setOpacity(1.0)


def paint_active(painter: QPainter, area: QRectF) -> None:
    """Draw the border of the active one of several panes."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_READER, 2))
    painter.drawRect(area.adjusted(1, 1, -1, -1))


def paint_letters(painter: QPainter, frame: Frame, area: QSizeF) -> None:
    """Draw the orientation letters at the four sides; nothing where they are unknown.

    The second letter of an oblique side stands beside it, smaller and weaker.
    """
    letters = frame.letters
    if letters is None:
        return
    bold = QFont(painter.font())
    bold.setBold(True)
    normal = painter.font()
    painter.setFont(bold)
    w, h, size = area.width(), area.height(), _LETTER
    small = QFont(painter.font())
    small.setPixelSize(round(QFontInfo(small).pixelSize() * 0.8))
    small.setBold(False)
    for text, second, x, y in (
        (letters.left, letters.second_left, MARGIN, h / 2 - size / 2),
        (letters.right, letters.second_right, w - MARGIN - size, h / 2 - size / 2),
        (letters.top, letters.second_top, w / 2 - size / 2, MARGIN / 2),
        (letters.bottom, letters.second_bottom, w / 2 - size / 2, h - size - 30),
    ):
        painter.setFont(bold)
        _text(painter, QRectF(x, y, size, size), text, _TEXT, Qt.AlignmentFlag.AlignCenter)
        painter.setFont(small)
        beside = QRectF(x + size * 0.72, y + size * 0.16, size, size)
        _text(painter, beside, second, _SECONDARY, Qt.AlignmentFlag.AlignVCenter)
    painter.setFont(normal)


def paint_corners(painter: QPainter, corners: Corners, area: QSizeF) -> None:
    """Draw the texts of the four corners; a long line ends in an ellipsis before the middle.

    In small views, where two of the corners are empty, what stands beyond the letter may cross
    the middle.
    """
    metrics = QFontMetricsF(painter.font())
    corners = corners_that_fit(corners, metrics, area)
    line, width = metrics.height() + 2, corner_width(area)
    for lines, right, bottom in (
        (corners.top_left, False, False), (corners.top_right, True, False),
        (corners.bottom_left, False, True), (corners.bottom_right, True, True),
    ):  # fmt: skip
        top = area.height() - MARGIN - line * len(lines) if bottom else MARGIN
        align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        free = not (right or bottom or corners.top_right)
        crosses = right and bottom and not corners.bottom_left
        for number, text in enumerate(lines):
            room = area.width() - 2 * MARGIN if (free and number) or crosses else width
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            left = area.width() - MARGIN - room if right else MARGIN
            rect = QRectF(left, top + number * line, room, line)
            _text(painter, rect, elided, _TEXT, align | Qt.AlignmentFlag.AlignVCenter)


def corner_width(area: QSizeF) -> float:
    """Return the room of a corner's lines: up to the letter in the middle of the side."""
    return max(area.width() / 2 - 2 * MARGIN - 16, 0.0)


def corners_that_fit(corners: Corners, metrics: QFontMetricsF, area: QSizeF) -> Corners:
    """Return the lines there is room for: in small views texts give way to the picture."""
    above_letter = area.height() / 2 - MARGIN - _LETTER
    most = max(int(above_letter / (metrics.height() + 2)), 0)
    if min(area.width(), area.height()) < _LEAST_FOR_CORNERS:
        whose = corners.small or corners.top_left[:1]
        whose = whose if area.width() - 2 * MARGIN >= _LEAST_FOR_LINES else ()
        return Corners(whose[:most], (), (), corners.bottom_right[:most][:1])
    return Corners(corners.top_left[:most], corners.top_right[:most],
                   corners.bottom_left[:most], corners.bottom_right[:most])  # fmt: skip


def paint_notice(painter: QPainter, notice: str, corners: Corners, area: QSizeF) -> None:
    """Draw the permanent label of an artificial picture below the texts of the top left corner.

    It keeps to their column, where it meets neither another corner nor, mostly, the anatomy; a
    longer one stands below both corners.
    """
    if not notice:
        return
    metrics = QFontMetricsF(painter.font())
    room = area.width() - 2 * MARGIN - 24
    text = metrics.elidedText(notice, Qt.TextElideMode.ElideRight, room)
    width = metrics.horizontalAdvance(text) + 24
    shown = corners_that_fit(corners, metrics, area)
    lines = len(shown.top_left)
    if width > corner_width(area):
        lines = max(lines, len(shown.top_right))
    top = MARGIN + lines * (metrics.height() + 2) + (6 if lines else 0)
    _chip(painter, QRectF(MARGIN, top, width, metrics.height() + 8), text, _WARNING)


def paint_ruler(
    painter: QPainter, frame: Frame, rect: QRectF, corners: Corners, area: QSizeF
) -> None:
    """Draw a bar of known length, if the spacing is stated and the texts leave room for it."""
    if frame.mm is None or frame.mm <= 0:
        return
    pixels_per_mm = rect.height() / (frame.grey.shape[0] * frame.mm)
    longest = min(_room_for_ruler(QFontMetricsF(painter.font()), corners, area), area.width() * 0.2)
    fits = [mm for mm in _RULERS_MM if 8 <= mm * pixels_per_mm <= longest]
    if not fits:
        return
    length, y = fits[-1] * pixels_per_mm, area.height() - MARGIN - 2
    x = (area.width() - length) / 2
    text = f"{fits[-1] // 10} cm" if fits[-1] >= 10 else f"{fits[-1]} mm"
    for colour, width in ((_HALO, 4.0), (_TEXT, 1.5)):
        painter.setPen(QPen(colour, width))
        painter.drawLine(QPointF(x, y), QPointF(x + length, y))
        painter.drawLine(QPointF(x, y - 4), QPointF(x, y))
        painter.drawLine(QPointF(x + length, y - 4), QPointF(x + length, y))
    where = QRectF(x + length + _RULER_GAP, y - 13, _RULER_TEXT, 16)
    _text(painter, where, text, _TEXT, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _room_for_ruler(metrics: QFontMetricsF, corners: Corners, area: QSizeF) -> float:
    """Return how long a ruler in the middle may be between the texts of the lower corners."""
    shown, room = corners_that_fit(corners, metrics, area), corner_width(area)
    room = room if shown.bottom_left else area.width()
    left, right = (
        max((min(metrics.horizontalAdvance(text), room) for text in lines), default=0.0)
        for lines in (shown.bottom_left, shown.bottom_right)
    )
    half = area.width() / 2 - MARGIN - _RULER_GAP
    return 2 * min(half - left, half - right - _RULER_GAP - _RULER_TEXT)


def paint_heat_words(painter: QPainter, heat: HeatLayer, corners: Corners, area: QSizeF) -> None:
    """Say why no heat map is drawn, or what it is made of: above the lower right corner's texts."""
    said = heat.message if heat.rgba is None else heat.note
    if said and (heat.rgba is None or area.height() < _LEAST_FOR_BAR):  # else the bar says it
        metrics = QFontMetricsF(painter.font())
        text = metrics.elidedText(said, Qt.TextElideMode.ElideRight, area.width() - 4 * MARGIN)
        width = metrics.horizontalAdvance(text) + 24
        lines = max(len(corners_that_fit(corners, metrics, area).bottom_right), 2)
        bottom = area.height() - MARGIN - lines * (metrics.height() + 2) - 6
        rect = QRectF(area.width() - MARGIN - width, bottom - 24, width, 24)
        _chip(painter, rect, text, _MODEL)


def paint_colour_bar(painter: QPainter, heat: HeatLayer, threshold: float, area: QSizeF) -> None:
    """Draw the heat map's colours with their scale, the threshold and this slice's strongest."""
    if heat.rgba is None or area.height() < _LEAST_FOR_BAR:
        return
    height, width = min(170.0, area.height() * 0.24), 10.0
    bar = QRectF(area.width() - MARGIN - width, area.height() / 2 + 56, width, height)
    colours = np.ascontiguousarray(heat_colours()[::-1, None, :])
    painter.drawImage(bar, colour_image(colours))
    painter.setPen(QPen(_SECONDARY, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar)
    mark = bar.bottom() - threshold * bar.height()
    painter.setPen(QPen(_MODEL, 1.5))
    painter.drawLine(QPointF(bar.left() - 3, mark), QPointF(bar.right() + 3, mark))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    left = bar.left() - 8

    def label(y: float, text: str, colour: QColor) -> None:
        _text(painter, QRectF(left - 200, y - 8, 200, 16), text, colour, right)

    label(bar.top(), f"{heat.scale:.3g}", _TEXT)
    label(bar.bottom(), "0", _TEXT)
    if abs(mark - bar.bottom()) > 14 and abs(mark - bar.top()) > 14:
        label(mark, tr("threshold"), _SECONDARY)
    metrics = QFontMetricsF(painter.font())
    text = heat.note or tr("Evidence for {label}").format(label=words(heat.label))
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() * 0.7)
    wide = metrics.horizontalAdvance(text) + 16
    plate = QRectF(area.width() - MARGIN - wide, bar.top() - 38, wide, 22)
    _chip(painter, plate, text, _MODEL)


def wrapped(text: str, font: QFont, width: float) -> list[str]:
    """Return a sentence in lines that fit a width: what travels with a picture is never cut off."""
    metrics, lines = QFontMetricsF(font), [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def band_height(font: QFont, lines: int) -> int:
    """Return the height of a band with some lines of text."""
    return round(lines * (QFontMetricsF(font).height() + 4) + MARGIN)


def paint_band(painter: QPainter, rect: QRectF, model_lines: Sequence[str], footer: str) -> None:
    """Draw the model's words and the footer on black, below an exported view."""
    painter.fillRect(rect, Qt.GlobalColor.black)
    metrics = QFontMetricsF(painter.font())
    line, width = metrics.height() + 4, rect.width() - 2 * MARGIN
    rows = [*((text, _MODEL) for text in model_lines), (footer, _SECONDARY)]
    for number, (text, colour) in enumerate(rows):
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        where = QRectF(MARGIN, rect.top() + MARGIN / 2 + number * line, width, line)
        painter.setPen(colour)
        painter.drawText(where, int(Qt.AlignmentFlag.AlignVCenter), in_own_order(elided))


def paint_message(painter: QPainter, text: str, area: QSizeF) -> None:
    """Draw a sentence in the middle where there is no picture to show."""
    rect = QRectF(area.width() * 0.15, 0, area.width() * 0.7, area.height())
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.setPen(_SECONDARY)
    painter.drawText(rect, int(flags), in_own_order(text))


def paint_chip(painter: QPainter, text: str, middle: QPointF, colour: str) -> None:
    """Draw a small dark plate with text around a point."""
    metrics = QFontMetricsF(painter.font())
    size = QSizeF(metrics.horizontalAdvance(text) + 16, metrics.height() + 6)
    corner = QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2)
    _chip(painter, QRectF(corner, size), text, QColor(colour))


def paint_lines_above_corner(
    painter: QPainter, lines: Sequence[str], below: int, area: QRectF
) -> None:
    """Draw lines above the `below` lines that stand in the lower left corner."""
    metrics = QFontMetricsF(painter.font())
    height = metrics.height() + 2
    top = area.height() - MARGIN - height * (below + len(lines))
    for number, text in enumerate(lines):
        where = QRectF(MARGIN, top + number * height, area.width() - 2 * MARGIN, height)
        paint_text(painter, where, text)


def paint_link(painter: QPainter, text: str, below: int, area: QRectF) -> None:
    """Draw with what a pane is linked, above the lower left texts and the pointer's two lines."""
    metrics = QFontMetricsF(painter.font())
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width() - 2 * MARGIN - 24)
    size = QSizeF(metrics.horizontalAdvance(elided) + 24, metrics.height() + 8)
    top = area.height() - MARGIN - (metrics.height() + 2) * (below + 2) - size.height() - 6
    _chip(painter, QRectF(QPointF(MARGIN, max(top, MARGIN)), size), elided, _READER)


def paint_text(painter: QPainter, where: QRectF, text: str) -> None:
    """Draw a line of text, readable on anatomy, at the left of a rectangle."""
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    _text(painter, where, text, _TEXT, left)


def paint_label(painter: QPainter, where: QRectF, text: str, colour: QColor) -> None:
    """Draw a word in a colour, readable on anatomy, in the middle of a rectangle."""
    _text(painter, where, text, colour, Qt.AlignmentFlag.AlignCenter)


def _chip(painter: QPainter, rect: QRectF, text: str, colour: QColor) -> None:
    """Draw coloured text on a dark plate: on anatomy alone it would not be read."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(_PLATE)
    painter.drawRoundedRect(rect, 4, 4)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), in_own_order(text))


def _text(
    painter: QPainter, rect: QRectF, text: str, colour: QColor, align: Qt.AlignmentFlag
) -> None:
    """Draw text with a dark halo: it must be read on bright anatomy too."""
    text = in_own_order(text)
    painter.setPen(_HALO)
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        painter.drawText(rect.translated(dx, dy), int(align), text)
    painter.setPen(colour)
    painter.drawText(rect, int(align), text)
