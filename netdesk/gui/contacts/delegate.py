"""How a person looks in the list: avatar, three lines, the chip and the two-way strip."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netdesk.domain.contact_list import ContactRow
from netdesk.domain.relationship import State
from netdesk.gui import fonts
from netdesk.gui.avatar import paint_avatar
from netdesk.gui.buttons import paint_focus
from netdesk.gui.chip import chip_size, paint_chip, paint_mark
from netdesk.gui.contacts.model import ROW_ROLE, ContactsModel, work_line
from netdesk.gui.strip import paint_strip
from netdesk.gui.theme import Theme, theme_of
from netdesk.wording.brief_verdicts import brief
from netdesk.wording.states import chip, state_word

SIDE: Final = 14
AVATAR: Final = 36
STRIP: Final = 96
NARROW_STRIP: Final = 60
NARROW: Final = 430
"""Below this width of a row the strip is the narrow one."""
BARE: Final = 360
"""Below this width of a row there is no strip, and of the chip only its mark: the name comes first."""


def row_height(metrics: QFontMetrics) -> int:
    """Three lines of text and the space around them."""
    return 3 * metrics.lineSpacing() + 22


class ContactDelegate(QStyledItemDelegate):
    """Paints whole rows; the colours come from the view's palette at each paint."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, row_height(QFontMetrics(option.font)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, ContactRow):
            return
        view = option.widget
        theme = theme_of(view.palette())
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.sidebar)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.hairline)
        model = index.model()
        photo = model.photo(row.id) if row.has_photo and isinstance(model, ContactsModel) else None
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        _paint_row(painter, box, row, photo, theme, mirrored)
        if state & QStyle.StateFlag.State_HasFocus:
            _paint_focus(painter, box, theme, bool(state & QStyle.StateFlag.State_Selected), mirrored)
        painter.restore()


def _paint_focus(painter: QPainter, box: QRectF, theme: Theme, selected: bool, mirrored: bool) -> None:
    """A bar at the leading edge of the row that the keys act on; an outline when it is not selected."""
    if not selected:
        paint_focus(painter, box.adjusted(0, 0, 0, -1), theme, 3)
    painter.fillRect(QRectF(box.right() - 3 if mirrored else box.left(), box.top(), 3, box.height()), theme.accent)


def _paint_row(
    painter: QPainter, box: QRectF, row: ContactRow, photo: QImage | None, theme: Theme, mirrored: bool
) -> None:
    metrics = painter.fontMetrics()

    def place(left: float, top: float, width: float, height: float) -> QRectF:
        """A rectangle measured from the leading edge of the row."""
        at = box.right() - left - width if mirrored else box.left() + left
        return QRectF(at, box.top() + top, width, height)

    paint_avatar(painter, place(SIDE, (box.height() - AVATAR) / 2, AVATAR, AVATAR), row.id, row.name, photo)
    if box.width() < BARE:
        mark = metrics.ascent()
        chip_left = box.width() - SIDE - mark
        paint_mark(painter, place(chip_left, (box.height() - mark) / 2, mark, mark), row.verdict.state, theme)
    else:
        strip_width = STRIP if box.width() >= NARROW else NARROW_STRIP
        strip_left = box.width() - SIDE - strip_width
        paint_strip(
            painter, place(strip_left, (box.height() - 32) / 2, strip_width, 32), row.strip, theme, mirrored=mirrored
        )
        size = chip_size(metrics, chip(row.verdict))
        chip_left = strip_left - 20 - chip_size(metrics, chip_column_word()).width()
        paint_chip(
            painter,
            place(chip_left, (box.height() - size.height()) / 2, size.width(), size.height()),
            row.verdict, theme, mirrored=mirrored,
        )  # fmt: skip
    left = SIDE + AVATAR + 8
    line = metrics.lineSpacing()
    width = max(0.0, chip_left - left - 8)
    plain = painter.font()
    lines = (
        (row.name, _strong(plain.toString()), theme.ink),
        (work_line(row), plain, theme.secondary),
        (brief(row.verdict, row.met_where), plain, theme.secondary),
    )
    shown = [each for each in lines if each[0]]
    top = (box.height() - len(shown) * line) / 2
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine)
    for text, font, ink in shown:
        painter.setFont(font)
        painter.setPen(ink)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(place(left, top, width, line), flags, cut)
        top += line


@lru_cache(maxsize=8)
def _strong(description: str) -> QFont:
    """The bold twin of a font; making one for every row costs more than painting its name."""
    font = QFont()
    font.fromString(description)
    return fonts.strong(font)


@lru_cache(maxsize=1)
def chip_column_word() -> str:
    """The longest word that a chip says, so that all chips begin in one line."""
    return max((state_word(state) for state in State), key=len)
