"""The sidebar: the screens with their counts, the states of relationships, the tags."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)  # fmt: skip
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netdesk.domain.contact_list import Counts
from netdesk.domain.relationship import State
from netdesk.gui import fonts
from netdesk.gui.buttons import paint_focus
from netdesk.gui.chip import paint_mark
from netdesk.gui.line_pen import beginning
from netdesk.gui.theme import theme_of
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.states import state_word

WIDTH: Final = 196
NARROW: Final = 160
ROOMY: Final = 860
"""Pixels that a window has, in which no screen needs the room of the sidebar."""
SCROLL_BAR: Final = 12
"""Pixels, as the style sheet has it; the bar itself is a widget of Qt's, which a start does not ask for."""
EDGE: Final = 10
"""Pixels between the sidebar and the box of a line, and between that and its words."""
GAP: Final = 8
"""Pixels between mark, words and count."""
ENTRY_ROLE: Final = int(Qt.ItemDataRole.UserRole)

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a screen (``key``), a ``state``, a ``tag``, or a head when it has none of them.

    ``meaning`` says of what there are ``count``, where the line itself does not.
    """

    text: str
    key: str = ""
    state: State | None = None
    tag: str = ""
    count: int | None = None
    meaning: str = ""

    @property
    def is_head(self) -> bool:
        """A head groups what is below it and cannot be picked."""
        return not self.key


def entries(counts: Counts) -> tuple[Entry, ...]:
    """All lines of the sidebar. Beside Contacts stands no number: a big pile is no achievement."""
    screens = (
        Entry(_("Today"), "today"),
        Entry(_("Contacts"), "contacts"),
        Entry(_("Card piles"), "piles", count=counts.piles, meaning=_piles(counts.piles)),
        Entry(_("Timeline"), "timeline"),
        Entry(_("Introductions"), "board", count=counts.introductions, meaning=_open(counts.introductions)),
        Entry(_("Call list"), "calls", count=counts.calls),
    )
    states = [State.CONNECTING, State.CONNECTED, State.NOT_YET]
    if counts.of(State.LET_GO):
        states.append(State.LET_GO)
    filters = tuple(Entry(state_word(state), "contacts", state, count=counts.of(state)) for state in states)
    tags = tuple(Entry(f"# {tag}", "contacts", tag=tag, count=count) for tag, count in counts.tags)
    heads = (Entry(_("Tags")),) if tags else ()
    return (*screens, Entry(_("Relationships")), *filters, *heads, *tags)


def _piles(n: int) -> str:
    return ngettext("{n} pile of cards came in", "{n} piles of cards came in", n).format(n=n)


def _open(n: int) -> str:
    return ngettext("{n} introduction is open", "{n} introductions are open", n).format(n=n)


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Entry, ...] = ()

    def show(self, lines: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self.lines[index.row()].is_head:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.lines[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.text if entry.count is None else f"{entry.text}, {entry.meaning or entry.count}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.meaning if entry.count else None
        return None


class _EntryDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        height = QFontMetrics(option.font).height()
        entry = index.data(ENTRY_ROLE)
        return QSize(WIDTH, height + (26 if entry is not None and entry.is_head else 18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        theme = theme_of(option.widget.palette())
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRectF(option.rect).adjusted(EDGE, 1, -EDGE, -1)
        inside = box.adjusted(EDGE, 0, -EDGE, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        lead, tail = int(beginning(mirrored)) | middle, int(beginning(not mirrored)) | middle
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if entry.is_head:
            painter.setFont(_head_font(painter.font()))
            painter.setPen(theme.secondary)
            painter.drawText(inside.adjusted(0, 8, 0, 0), lead, entry.text)
            painter.restore()
            return
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selection if chosen else theme.hairline)
            painter.drawRoundedRect(box, 6, 6)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme)
        room = 0
        if entry.count:
            count = _count_words(entry.count, option.locale)
            room = painter.fontMetrics().horizontalAdvance(count) + GAP
            painter.setPen(theme.secondary)
            painter.drawText(inside, tail, count)
        if entry.state is not None:
            side = painter.fontMetrics().ascent()
            left = inside.right() - side if mirrored else inside.left()
            paint_mark(painter, QRectF(left, inside.center().y() - side / 2, side, side), entry.state, theme)
            inside = inside.adjusted(0, 0, -side - GAP, 0) if mirrored else inside.adjusted(side + GAP, 0, 0, 0)
        inside = inside.adjusted(room, 0, 0, 0) if mirrored else inside.adjusted(0, 0, -room, 0)
        painter.setPen(theme.accent if chosen else theme.ink)
        words = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, lead, words)
        painter.restore()


def _count_words(count: int, locale: QLocale) -> str:
    return f"{count:,}".replace(",", locale.groupSeparator())


def _head_font(font: QFont) -> QFont:
    return fonts.strong(font)


class Sidebar(QListView):
    """Pick a screen, or a filter of the Contacts screen; one stop of the Tab key, arrows inside."""

    picked = Signal(object)
    """The Entry that was picked by the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = _Entries(self)
        self.setModel(self._entries)
        self.setItemDelegate(_EntryDelegate(self))
        self.setAccessibleName(_("Screens and filters"))
        self._base = WIDTH
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setViewportMargins(0, 10, 0, 0)
        self.setObjectName("sidebar")
        self.selectionModel().currentChanged.connect(lambda now, _before: self._tell(now))
        self._quiet = False

    def fit(self, window: int) -> None:
        """Be as wide as a window of that width has room for; the words of the states are never cut."""
        self._base = WIDTH if window >= ROOMY else NARROW
        self.setFixedWidth(max(self._base, self._states_width()))

    def _states_width(self) -> int:
        """Pixels that the longest of the states needs with its mark and count, beside a scroll bar."""
        metrics = self.fontMetrics()
        around = 4 * EDGE + metrics.ascent() + GAP + 2 + SCROLL_BAR  # 2, for advances are rounded
        words = [
            metrics.horizontalAdvance(entry.text)
            + (metrics.horizontalAdvance(_count_words(entry.count, self.locale())) + GAP if entry.count else 0)
            for entry in self._entries.lines
            if entry.state is not None
        ]
        return around + max(words, default=0)

    def show_counts(self, counts: Counts) -> None:
        """Show what ``counts`` says; what is picked stays picked."""
        chosen = self.current()
        self._entries.show(entries(counts))
        self.setFixedWidth(max(self._base, self._states_width()))
        if chosen is not None:
            self.choose(chosen.key, chosen.state, chosen.tag)

    def current(self) -> Entry | None:
        """The line that is picked."""
        entry = self.currentIndex().data(ENTRY_ROLE)
        return entry if isinstance(entry, Entry) else None

    def choose(self, key: str, state: State | None = None, tag: str = "") -> None:
        """Show that line as picked, or that of the screen where none says it all; without telling anybody."""
        rows = {(entry.key, entry.state, entry.tag): row for row, entry in enumerate(self._entries.lines)}
        row = rows.get((key, state, tag), rows.get((key, None, ""), -1))
        self._quiet = True
        self.setCurrentIndex(self._entries.index(row))
        self._quiet = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A line that is picked already can be picked again: the list may show others by now."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()) == before:
            self._tell(before)

    def _tell(self, now: QModelIndex) -> None:
        entry = now.data(ENTRY_ROLE)
        if isinstance(entry, Entry) and not self._quiet:
            self.picked.emit(entry)
