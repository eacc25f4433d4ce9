"""Paints a board card: both people, why they should meet, and how far it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.relationship import State
from netdesk.domain.screens import BoardCard
from netdesk.gui import fonts
from netdesk.gui.avatar import paint_avatar
from netdesk.gui.board.card_face import (
    CHIP_INSET,
    CHIP_RISE,
    CardFace,
    CardFonts,
    CardWords,
    lay_out,
)
from netdesk.gui.board.model import CARD_ROLE
from netdesk.gui.board.words import chips
from netdesk.gui.buttons import paint_focus
from netdesk.gui.theme import Theme, theme_of
from netdesk.gui.wrapped_text import wrapping
from netdesk.wording.introductions import Chip, Tone

SIDE = 8
"""Pixels between a card and the edge of its column."""
BETWEEN = 10
"""Pixels between two cards."""
RADIUS = 8
FACES_KEPT = 2000
"""Faces measured already: a list view asks for the height of every card each time it is laid out."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a card looks up when it is painted: the day, and people's photos (read before, or quickly)."""

    today: Callable[[], date]
    photo: Callable[[ContactId], QImage | None]


class CardDelegate(QStyledItemDelegate):
    """Cards as wide as their column and as tall as their words.

    ``ground`` is the widget whose palette tells light from dark: that of a see-through list does not.
    """

    def __init__(self, look: Look, ground: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground, self._look = ground, look
        self._faces: dict[tuple[CardWords, str, int], CardFace] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # A list view fills no width in here: a card is as wide as the view it stands in.
        view = option.widget
        assert isinstance(view, QAbstractItemView)
        width = view.viewport().width()
        place = _place(option, QRect(0, 0, width, 0))
        face = self._face(index.data(CARD_ROLE), fonts_of(option), place.width())
        return QSize(width, face.size.height() + BETWEEN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: BoardCard = index.data(CARD_ROLE)
        place = _place(option, option.rect).adjusted(0, 0, 0, -BETWEEN)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        theme = theme_of(self._ground.palette())
        card_fonts = fonts_of(option)
        face = self._face(card, card_fonts, place.width())
        pen = _Pen(painter, place, option.direction, theme)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.accent if chosen else theme.hairline, 1))
        painter.setBrush(theme.selection if chosen else theme.paper)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme, RADIUS)
        painter.setFont(card_fonts.name)
        for party, name, avatar, line in zip(
            card.introduction.parties, card.names, face.avatars, face.names, strict=True
        ):
            photo = self._look.photo(party.contact)
            paint_avatar(painter, QRectF(pen.mirrored(avatar)), party.contact, name, photo)
            pen.write(line, name, theme.ink)
        painter.setFont(card_fonts.why)
        pen.write(face.why, card.introduction.why, theme.secondary)
        painter.setFont(card_fonts.chip)
        for chip, rect in zip(chips(card, self._look.today()), face.chips, strict=True):
            pen.chip(rect, chip, chosen=chosen)
        painter.restore()

    def _face(self, card: BoardCard, card_fonts: CardFonts, width: int) -> CardFace:
        said = tuple(chip.text for chip in chips(card, self._look.today()))
        words = CardWords(card.names, card.introduction.why, said)
        key = (words, card_fonts.name.key(), width)
        if key not in self._faces:
            if len(self._faces) >= FACES_KEPT:
                self._faces.clear()
            self._faces[key] = lay_out(words, card_fonts, width)
        return self._faces[key]


def _place(option: QStyleOptionViewItem, row: QRect) -> QRect:
    """The card's place in its row: a scroll bar takes its room from the edge beside it, not from words."""
    view = option.widget
    assert isinstance(view, QAbstractItemView)
    edge = max(0, SIDE - (view.width() - view.viewport().width()))
    return QStyle.visualRect(option.direction, row, row.adjusted(SIDE, 0, -edge, 0))


def fonts_of(option: QStyleOptionViewItem) -> CardFonts:
    """The fonts of a card in the view that ``option`` speaks of."""
    return CardFonts(name=fonts.strong(option.font), why=option.font, chip=option.font)


class _Pen:
    """Writes into a card at places counted from its corner, mirrored where the window is."""

    def __init__(self, painter: QPainter, place: QRect, direction: Qt.LayoutDirection, theme: Theme) -> None:
        self._painter, self._place, self._direction, self._theme = painter, place, direction, theme

    def mirrored(self, rect: QRect) -> QRect:
        """Where ``rect`` of the face is on the screen."""
        moved = rect.translated(self._place.topLeft())
        return QStyle.visualRect(self._direction, self._place, moved)

    def write(self, rect: QRect, text: str, ink: QColor) -> None:
        """Write ``text`` in as many lines as ``rect`` was made for."""
        self._painter.setPen(ink)
        self._painter.drawText(QRectF(self.mirrored(rect)), text, wrapping(text, self._direction))

    def chip(self, rect: QRect, chip: Chip, *, chosen: bool) -> None:
        """A chip in its tone; the word says the same without the colour."""
        tint, ink = chip_colours(chip.tone, self._theme, chosen=chosen)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(tint)
        radius = min(rect.height(), self._painter.fontMetrics().height() + 2 * CHIP_RISE) / 2
        self._painter.drawRoundedRect(QRectF(self.mirrored(rect)), radius, radius)
        self.write(rect.adjusted(CHIP_INSET, CHIP_RISE, -CHIP_INSET, -CHIP_RISE), chip.text, ink)


def chip_colours(tone: Tone, theme: Theme, *, chosen: bool = False) -> tuple[QColor, QColor]:
    """Ground and ink of a chip: blue for a yes, amber for what waits for the user, grey for the rest.

    On a ``chosen`` card the ground is paper, since grey and blue are too much like that of the card.
    """
    state = {Tone.GAINED: State.CONNECTING, Tone.WAITING: State.CONNECTED}.get(tone, State.NOT_YET)
    colours = theme.of_state(state)
    return theme.paper if chosen and tone is not Tone.WAITING else colours.tint, colours.text
