"""A person's picture: the card's photo, else initials on a tint derived from the id."""

from functools import lru_cache
from typing import Final
from unicodedata import category

from PySide6.QtCore import QRectF, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.domain.contact_id import ContactId
from netdesk.gui.photo import read_photo
from netdesk.gui.pixels import pixel_ratio

TINTS: Final = (
    ("#dbeafe", "#1e40af"),
    ("#fce7f3", "#9d174d"),
    ("#dcfce7", "#166534"),
    ("#fef3c7", "#92400e"),
    ("#ede9fe", "#5b21b6"),
    ("#e0f2fe", "#075985"),
    ("#ffe4e6", "#9f1239"),
    ("#ecfccb", "#3f6212"),
)

_OPENING: Final = "\"'([{“‘«"
_IN_THE_MIDDLE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """The first letter of the first and of the last word, whatever the script; never more is guessed."""
    words = [_from_its_letter(word) for word in name.split()]
    letters = [_first_letter(word) for word in words if word and word[0].isalnum()]
    if not letters:
        return "?"
    return (letters[0] + (letters[-1] if len(letters) > 1 else "")).upper()


def _from_its_letter(word: str) -> str:
    """``word`` without what opens it unseen or only quotes it: marks of direction, brackets."""
    start = next((at for at, each in enumerate(word) if each not in _OPENING and category(each) != "Cf"), len(word))
    return word[start:]


def _first_letter(word: str) -> str:
    """One letter as people see it: with its accents and vowel signs."""
    if word[:2].isascii():
        return word[:1]
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    end = finder.toNextBoundary()
    return word.encode("utf-16-le")[: 2 * max(end, 1)].decode("utf-16-le", "ignore") or word[:1]


@lru_cache(maxsize=64)
def _disc(tint: int, side: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(TINTS[tint][0]))
    painter.drawEllipse(QRectF(0, 0, side, side))
    painter.end()
    return pixmap


@lru_cache(maxsize=16)
def _letters_font(side: int, family: str) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(9, round(side * 0.36)))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def paint_avatar(painter: QPainter, place: QRectF, contact: ContactId, name: str, photo: QImage | None = None) -> None:
    """Paint a disc into the square ``place``: ``photo`` when there is one, else initials."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if photo is not None:
        path = QPainterPath()
        path.addEllipse(place)
        painter.setClipPath(path)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, photo)
    else:
        tint, side = contact * 5 % len(TINTS), round(place.width())
        painter.drawPixmap(round(place.left()), round(place.top()), _disc(tint, side, pixel_ratio(painter)))
        painter.setFont(_letters_font(side, painter.font().family()))
        painter.setPen(QColor(TINTS[tint][1]))
        painter.drawText(place, _IN_THE_MIDDLE, initials(name))
    painter.restore()


class Avatar(QWidget):
    """An avatar as a widget, ``side`` pixels a side."""

    def __init__(self, side: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._contact, self._name = ContactId(0), ""
        self._photo: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, contact: ContactId, name: str, photo: bytes | None = None) -> None:
        """Show that person from now on."""
        self._contact, self._name = contact, name
        self._photo = read_photo(photo, self._side * 3)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), QRectF(self.rect()), self._contact, self._name, self._photo)
