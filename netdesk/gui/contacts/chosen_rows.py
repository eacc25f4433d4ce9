"""Who is chosen, a line each: the mark of the state, the name, what they do."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netdesk.gui import fonts
from netdesk.gui.buttons import paint_focus
from netdesk.gui.chip import paint_mark
from netdesk.gui.contacts.model import ContactsModel
from netdesk.gui.row_view import RowView
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _

GAP = 8


def line_height(metrics: QFontMetrics) -> int:
    """One line of text and the space around it."""
    return metrics.lineSpacing() + 12


class ChosenRows(RowView):
    """A list beside the list. Enter or a double click on somebody chooses them alone."""

    picked = Signal(object)
    """A ContactId."""

    def __init__(self, model: ContactsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("Who is chosen"), line_height, parent=parent)
        self._people = model
        self.setItemDelegate(_ChosenDelegate(self))
        self.doubleClicked.connect(lambda index: self.picked.emit(self._people.ids[index.row()]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= row < len(self._people.ids):
            self.picked.emit(self._people.ids[row])
        else:
            super().keyPressEvent(event)


class _ChosenDelegate(QStyledItemDelegate):
    """Paints one line; colours come from the view's palette at each paint."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, line_height(QFontMetrics(option.font)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, ContactsModel) or (row := model.contact_row(index.row())) is None:
            return
        theme, box = theme_of(option.widget.palette()), QRectF(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft

        def place(left: float, width: float) -> QRectF:
            at = box.right() - left - width if mirrored else box.left() + left
            return QRectF(at, box.top(), width, box.height())

        painter.save()
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.hairline)
        plain, strong = option.font, fonts.strong(option.font)
        side = QFontMetrics(plain).ascent()
        mark = place(GAP, side)
        mark.setTop(box.top() + (box.height() - side) / 2)
        mark.setHeight(side)
        paint_mark(painter, mark, row.verdict.state, theme)
        if mirrored:
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        left, room = float(side + 2 * GAP), max(0.0, box.width() - side - 3 * GAP)
        for text, font, ink in (
            (row.name or _("Nameless person"), strong, theme.ink),
            (row.work, plain, theme.secondary),
        ):
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            width = min(room, metrics.horizontalAdvance(shown) + 2.0)
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(place(left, width), int(_side(mirrored) | Qt.AlignmentFlag.AlignVCenter), shown)
            left, room = left + width + GAP, max(0.0, room - width - GAP)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box.adjusted(0, 0, 0, -1), theme, 3)
        painter.restore()


def _side(mirrored: bool) -> Qt.AlignmentFlag:
    flag = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    return flag | Qt.AlignmentFlag.AlignAbsolute
