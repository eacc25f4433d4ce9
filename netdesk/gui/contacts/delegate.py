"""The list's painter: what is chosen, hovered and focused, and the row itself on it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netdesk.gui.buttons import paint_focus
from netdesk.gui.contacts.model import ContactsModel
from netdesk.gui.contacts.row_face import RowFace, row_height
from netdesk.gui.pixels import pixel_ratio
from netdesk.gui.theme import Theme, theme_of

_Look = tuple[int, str, bool, bool, float]


class ContactDelegate(QStyledItemDelegate):
    """Paints whole rows; the colours come from the view's palette at each paint."""

    _look: _Look | None = None
    _face: RowFace

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, row_height(QFontMetrics(option.font)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, ContactsModel) or (row := model.contact_row(index.row())) is None:
            return
        theme = theme_of(option.widget.palette())
        box, state = QRectF(option.rect), option.state
        selected, mirrored = bool(state & QStyle.StateFlag.State_Selected), _is_mirrored(option)
        painter.save()
        if selected:
            painter.fillRect(box, theme.selection)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.sidebar)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.hairline)
        photo = model.photo(row.id, index.row()) if row.has_photo else None
        self._face_of(painter, option, theme, mirrored).paint(painter, box, row, photo)
        if state & QStyle.StateFlag.State_HasFocus:
            _paint_focus(painter, box, theme, selected, mirrored)
        painter.restore()

    def _face_of(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme, mirrored: bool) -> RowFace:
        """The face that was used last, as long as nothing it depends on has changed."""
        font = QFont(option.font)  # a copy: the option's own goes with the option, which Qt takes back
        look = (option.rect.width(), font.key(), theme.dark, mirrored, pixel_ratio(painter))
        if look != self._look:
            self._face = RowFace(look[0], font, theme, mirrored=mirrored, ratio=look[4])
            self._look = look
        return self._face


def _is_mirrored(option: QStyleOptionViewItem) -> bool:
    return option.direction == Qt.LayoutDirection.RightToLeft


def _paint_focus(painter: QPainter, box: QRectF, theme: Theme, selected: bool, mirrored: bool) -> None:
    """A bar at the leading edge of the row that the keys act on; an outline when it is not selected."""
    if not selected:
        paint_focus(painter, box.adjusted(0, 0, 0, -1), theme, 3)
    painter.fillRect(QRectF(box.right() - 3 if mirrored else box.left(), box.top(), 3, box.height()), theme.accent)
