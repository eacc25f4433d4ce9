"""Photos from cards, decoded with care: they come from strangers (reliability.md S5)."""

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

LARGEST_SIDE: Final = 8_192
MEMORY_MB: Final = 64

_MAGIC: Final = (
    (b"\xff\xd8\xff", b"jpeg"),
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"GIF87a", b"gif"),
    (b"GIF89a", b"gif"),
)


def read_photo(data: bytes | None, side: int) -> QImage | None:
    """The first picture in ``data``, cut to a square of ``side`` pixels; None when it is none we read.

    JPEG, PNG, GIF and WebP only, told by their first bytes and by nothing else; no SVG; at most 8,192
    pixels a side and 64 MB decoded.
    """
    kind = _kind(data) if data else b""
    if not data or not kind:
        return None
    QImageReader.setAllocationLimit(MEMORY_MB)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > LARGEST_SIDE:
        return None
    reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return None
    return image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)


def _kind(data: bytes) -> bytes:
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    return b"webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else b""
