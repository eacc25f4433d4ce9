"""Photos from strangers: what is no picture, or a bomb, is no picture and no harm (reliability.md S5)."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from netdesk.gui.avatar import initials
from netdesk.gui.photo import read_photo

pytestmark = pytest.mark.usefixtures("qapp")


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def png_that_says(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    body = zlib.compress(b"\0" * 1000)
    pixels = b"IDAT" + body
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + chunk + struct.pack(">I", zlib.crc32(chunk))
        + struct.pack(">I", len(body)) + pixels + struct.pack(">I", zlib.crc32(pixels))
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["PNG", "JPG"])
@pytest.mark.parametrize("size", [(40, 40), (300, 90), (90, 300), (7, 7)])
def test_a_picture_becomes_a_square(kind: str, size: tuple[int, int]) -> None:
    photo = read_photo(picture(*size, kind), 48)
    assert photo is not None
    assert (photo.width(), photo.height()) == (48, 48)
    assert abs(photo.pixelColor(24, 24).blue() - 0x99) < 8


@pytest.mark.qt_log_ignore("JPEG", "jpeg", extend=True)
@pytest.mark.parametrize(
    "data",
    [
        None, b"", b"hello", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", b"BM" + b"\0" * 60,
        png_that_says(20_000, 20_000), png_that_says(60_000, 60_000), png_that_says(0, 0),
    ],
    ids=["none", "empty", "text", "png-head", "jpeg-head", "webp-head", "svg", "bmp", "20k", "60k", "0x0"],
)  # fmt: skip
def test_what_is_none_is_none(data: bytes | None) -> None:
    assert read_photo(data, 48) is None


@pytest.mark.qt_log_ignore("libpng", "Corrupt JPEG", "jpeg", extend=True)
def test_a_cut_or_changed_picture_never_crashes() -> None:
    whole = picture(64, 64)
    for cut in range(0, len(whole), 3):
        for changed in (whole[:cut], whole[:cut] + b"\xff" + whole[cut + 1 :]):
            photo = read_photo(changed, 32)
            assert photo is None or photo.width() == 32


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ana Beltrán", "AB"), ("山田 葵", "山葵"), ("Cher", "C"),
        ("jean-luc de la tour", "JT"), ("", "?"), ("!!!", "?"),
        ("Dr. “Bob” Ross", "DR"), ("Élodie Ö", "ÉÖ"), ("नमिता शर्मा", "नश"), ("محمد الفاسي", "ما"),
        ("\u2068محمد الفاسي\u2069", "ما"), ("\u200fÉlodie \u2068“Öz”\u2069", "ÉÖ"), ("\u2068\u2069", "?"),
    ],
)  # fmt: skip
def test_initials_are_letters_as_people_see_them(name: str, letters: str, qapp: QApplication) -> None:
    assert initials(name) == letters
