"""The program's own outlined icons, drawn in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mriviewer.paths import resources_folder
from mriviewer.ui.theme import ICON, tokens

_DRAWN_COLOUR = b"#808890"  # what the files say; replaced by the colour wanted
_SCALES = (1, 2, 3)


def icon(name: str, colour: str | None = None) -> QIcon:
    """Return an icon of resources/icons; without a colour it has the theme's, by its state."""
    t = tokens()
    made = QIcon()
    for scale in _SCALES:
        for mode, state, shade in (
            (QIcon.Mode.Normal, QIcon.State.Off, colour or t.text),
            (QIcon.Mode.Normal, QIcon.State.On, colour or t.reader),
            (QIcon.Mode.Disabled, QIcon.State.Off, t.disabled),
            (QIcon.Mode.Disabled, QIcon.State.On, t.disabled),
        ):
            made.addPixmap(_pixmap(name, shade, scale), mode, state)
    return made


@cache
def _pixmap(name: str, colour: str, scale: int) -> QPixmap:
    drawing = (resources_folder() / "icons" / f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(_DRAWN_COLOUR, colour.encode())))
    pixmap = QPixmap(ICON * scale, ICON * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, ICON * scale, ICON * scale))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
