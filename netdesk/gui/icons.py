"""Line icons from resources/icons, tinted in the colour that is asked for."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from netdesk.resource_files import resource

_TURNED: Final = {"arrow-left": "arrow-right", "arrow-right": "arrow-left", "chevron-right": "chevron-left"}


def in_reading_direction(name: str, mirrored: bool) -> str:
    """The icon ``name``, or where lines are ``mirrored`` the one that points the other way, to what comes next."""
    return _TURNED.get(name, name) if mirrored else name


def icon_pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """The icon ``name`` in a square of ``size`` pixels at the device's pixel ``ratio``."""
    return _rendered(name, size, colour.rgba(), round(ratio * 100))


@lru_cache(maxsize=512)
def _rendered(name: str, size: int, rgba: int, percent: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    colour = QColor.fromRgba(rgba)
    svg = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour.name())
    pixels = round(size * percent / 100)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(percent / 100)
    return pixmap
