"""The list of calls: numbers jump to a line, a letter keys in how it went, a click ticks a box."""

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from netdesk.gui.calls.delegate import CallDelegate
from netdesk.gui.calls.model import ROW_ROLE, Call, CallsModel
from netdesk.gui.calls.quick_entry import outcome_keys
from netdesk.gui.headed_rows import HeadedRows
from netdesk.gui.row_view import row_on_arrival
from netdesk.wording.gettext import _

DIGITS_WITHIN = 1000
"""Milliseconds within which a second digit belongs to the first, as in 1 2 for 12."""


class CallsView(HeadedRows, QListView):
    """The calls of the week."""

    keyed = Signal(int, str)
    """A line's number, and how its call went."""
    opened = Signal(object)
    """A ContactId: a line's person is wanted."""
    menu_wanted = Signal(int, QPoint)
    """A line's menu is wanted, at a place on the screen."""
    note_wanted = Signal(int)
    """Words are to be written about a line's call."""

    def __init__(self, model: CallsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calls = model
        self._digits = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DIGITS_WITHIN)
        self._pause.timeout.connect(self._forget_digits)
        self.setModel(model)
        delegate = CallDelegate(self)
        delegate.ticked.connect(self.keyed)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.doubleClicked.connect(lambda _index: self._open())
        self.setAccessibleName(_("Calls of the week"))

    @property
    def current(self) -> Call | None:
        """The call that the keyboard is on."""
        row = self.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, Call) else None

    def choose(self, number: int) -> bool:
        """Go to the line with ``number``; False when there is none."""
        row = self._calls.row_of(number)
        if row < 0:
            return False
        index = self._calls.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        chosen = self.current
        super().focusInEvent(event)
        row = row_on_arrival(self, event)
        if chosen is None and row >= 0:
            # The first row in sight may be the heading of a day.
            rows = (self._calls.index(at, 0).data(ROW_ROLE) for at in range(row, self._calls.rowCount()))
            first = next((each for each in rows if isinstance(each, Call)), None)
            if first is not None:
                self.choose(first.line.number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text().casefold()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if plain and text.isdecimal():
            self._jump(text)
            return
        self._forget_digits()
        call = self.current
        outcome = next((each for each, key in outcome_keys().items() if key.casefold() == text), "")
        if plain and outcome:
            if call is not None:
                self.keyed.emit(call.line.number, outcome)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and call is not None:
            self.note_wanted.emit(call.line.number)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # a line is as tall as its width makes it

    def _jump(self, digit: str) -> None:
        """Go to the number typed so far; a digit that leads nowhere begins a new number."""
        for digits in (self._digits + digit, digit):
            if self.choose(int(digits)):
                self._digits = digits
                self._pause.start()
                return
        self._forget_digits()

    def _forget_digits(self) -> None:
        self._digits = ""
        self._pause.stop()

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current.line.contact)

    def _ask_for_menu(self, where: QPoint) -> None:
        row = self.indexAt(where).data(ROW_ROLE)
        if isinstance(row, Call):
            self.choose(row.line.number)
            self.menu_wanted.emit(row.line.number, self.viewport().mapToGlobal(where))
