"""What narrows the timeline: channel, direction, person, and a day to jump to."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction
from netdesk.domain.screens import TimelineQuery
from netdesk.gui.buttons import Button
from netdesk.gui.day_popup import DayPopup
from netdesk.gui.person_picker import Found, PersonPicker
from netdesk.wording.gettext import _
from netdesk.wording.interactions import channel_word, direction_word


class Filters(QWidget):
    """Two menus, a field and a calendar in a row; ``changed`` when ``query()`` is another one."""

    changed = Signal()
    day_wanted = Signal(object)
    """A date to jump to."""

    def __init__(
        self,
        find: Callable[[str, int], Sequence[Found]],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._query = TimelineQuery()
        self.channel = Button(name=_("Channel"), parent=self)
        self.channel.setMenu(self._channel_menu())
        self.direction = Button(name=_("Direction"), parent=self)
        self.direction.setMenu(self._direction_menu())
        self.person = PersonPicker(_("Person"), find, self)
        self.person.setPlaceholderText(_("Everyone"))
        self.person.setClearButtonEnabled(True)
        self.person.setMinimumWidth(90)
        self.person.setMaximumWidth(150)
        self.person.setAcceptDrops(False)  # cards dropped here are cards for the window
        self.person.picked.connect(self._take_person)
        self.jump = Button(_("Jump to date"), parent=self)
        self.days = DayPopup(self)
        self.days.picked.connect(self.day_wanted)
        self.jump.clicked.connect(lambda: self.days.open_under(self.jump, today()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.channel, self.direction, self.person, self.jump):
            row.addWidget(widget)
        self._name_buttons()

    def query(self) -> TimelineQuery:
        """What the buttons say."""
        return self._query

    @property
    def narrowed(self) -> bool:
        """True when any of them hides something."""
        return self._query != TimelineQuery()

    def clear(self) -> None:
        """Show everything again."""
        self.channel.menu().actions()[0].setChecked(True)
        self.direction.menu().actions()[0].setChecked(True)
        self.person.choose(None)
        self._ask(TimelineQuery())

    def show_channel(self, channel: Channel | None) -> None:
        """Only this channel; None for all."""
        self._ask(TimelineQuery(self._query.contact, channel, self._query.direction))

    def show_direction(self, direction: Direction | None) -> None:
        """Only this direction; None for all."""
        self._ask(TimelineQuery(self._query.contact, self._query.channel, direction))

    def show_person(self, contact: ContactId | None, name: str = "") -> None:
        """Only this person; None for everyone."""
        self.person.choose(contact, name)

    def _take_person(self) -> None:
        self._ask(TimelineQuery(self.person.contact, self._query.channel, self._query.direction))

    def _ask(self, query: TimelineQuery) -> None:
        if query != self._query:
            self._query = query
            self._name_buttons()
            self.changed.emit()

    def _name_buttons(self) -> None:
        query = self._query
        self.channel.setText(_("All channels") if query.channel is None else channel_word(query.channel))
        self.direction.setText(_("Both directions") if query.direction is None else direction_word(query.direction))
        for button in (self.channel, self.direction):
            button.updateGeometry()

    def _channel_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for channel in (None, *Channel):
            action = menu.addAction(_("All channels") if channel is None else channel_word(channel))
            action.setCheckable(True)
            action.setChecked(channel is None)
            action.triggered.connect(lambda *_args, channel=channel: self.show_channel(channel))
            group.addAction(action)
        return menu

    def _direction_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for direction in (None, *Direction):
            action = menu.addAction(_("Both directions") if direction is None else direction_word(direction))
            action.setCheckable(True)
            action.setChecked(direction is None)
            action.triggered.connect(lambda *_args, direction=direction: self.show_direction(direction))
            group.addAction(action)
        return menu
