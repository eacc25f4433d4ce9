"""The main window: what was picked on one screen is shown on another, and nothing else."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from netdesk.domain.changes import EVERYTHING, Changes
from netdesk.domain.contact_id import ContactId
from netdesk.domain.contact_list import Counts
from netdesk.gui.actions import OF_PERSON, Actions, menus
from netdesk.gui.afterwards import Afterwards
from netdesk.gui.appearance import Appearance
from netdesk.gui.contacts.page import ContactsPage
from netdesk.gui.drops import DropTarget
from netdesk.gui.editor import Editor
from netdesk.gui.errands import Errands
from netdesk.gui.hub import Hub
from netdesk.gui.jobs import Job, Jobs
from netdesk.gui.labels import Hairline
from netdesk.gui.message_bar import MessageBar
from netdesk.gui.page import Page
from netdesk.gui.screens import KEYS, MAKERS
from netdesk.gui.sidebar import Sidebar
from netdesk.gui.status_strip import StatusStrip
from netdesk.gui.toast import Toast
from netdesk.gui.today.midnight import Midnight
from netdesk.gui.top_bar import TopBar
from netdesk.gui.undo_keys import UndoKeys
from netdesk.gui.whereabouts import Whereabouts
from netdesk.gui.window_state import WindowState
from netdesk.services import contact_list
from netdesk.services.desk import Desk
from netdesk.wording.gettext import _

if TYPE_CHECKING:
    from netdesk.domain.interaction import Interaction
    from netdesk.gui.panels import Panels


class MainWindow(QMainWindow):
    """Sidebar, top bar, the screens, and what lies over them."""

    def __init__(
        self, desk: Desk, appearance: Appearance, settings: QSettings, crashed: Callable[[BaseException], None]
    ) -> None:
        """``crashed`` is told of an error that nobody expected in long work (crash.Crash.tell)."""
        super().__init__()
        self.setWindowTitle("NetDesk")
        self.desk = desk
        self.state = WindowState(settings)
        self._crashed = crashed
        self.jobs = Jobs(desk.close, self)
        self.editor = Editor(desk, self.jobs, self)
        self.hub = Hub(self)
        desk.listen(self.hub.tell)
        self.actions_made = Actions(self)
        self._undo_keys = UndoKeys(self)
        self._pages: dict[str, Page] = {}
        self._day = desk.today()
        self._midnight = Midnight(lambda: datetime.now().astimezone(), self)
        self._midnight.passed.connect(self.new_day)
        for menu in menus():
            self.actions_made.menu(menu, self.menuBar())
        more = self.actions_made.menu(_("&Person"), self.menuBar())
        self.contacts = ContactsPage(desk, self.editor, self.jobs, more)
        self._lay_out()
        self._add_page("contacts", self.contacts)
        self.toast = Toast(self.editor.undo, self.status, self.inside)
        self._connect()
        self.afterwards = Afterwards((self._show_counts, lambda: self._fill_menus(appearance)), self)
        self.state.restore(self, self.contacts.splitter)

    def _lay_out(self) -> None:
        self.inside = DropTarget()
        self.errands = Errands(self)
        self.top = TopBar(self.editor.undo, self.log_something, self.errands.import_files)
        self.message_bar = MessageBar()
        self.sidebar = Sidebar()
        self.stack = QStackedWidget()
        self.status: StatusStrip = StatusStrip()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addWidget(Hairline(down=True))
        middle.addWidget(self.stack, 1)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(middle, 1)
        column.addWidget(self.message_bar)
        column.addWidget(self.status)
        self.setCentralWidget(self.inside)

    def _fill_menus(self, appearance: Appearance) -> None:
        """Put into the menus what can be done."""
        from netdesk.gui.action_table import person_actions, window_actions

        table = (*window_actions(self, self.errands, appearance), *person_actions(self, self.errands, self.contacts))
        self.actions_made.add(table, self.menuBar())
        self._enable_person_actions()
        self._show_history()

    def _enable_person_actions(self) -> None:
        self.actions_made.enable(OF_PERSON, self.screen_key == "contacts")

    @cached_property
    def panels(self) -> "Panels":
        """What opens over the screens, made when it is wanted first."""
        from netdesk.gui import panels

        return panels.Panels(self)

    @property
    def surface(self) -> QWidget:
        """What dialogs and panels lie over."""
        return self.inside

    def open_panel(self, name: str) -> None:
        """Open the palette, the shortcuts, "about" or the settings."""
        self.panels.open(name)

    def _connect(self) -> None:
        self.hub.changed.connect(self._show_changes)
        self.editor.done.connect(lambda label: self.toast.say(label, undo=True))
        self.editor.undone.connect(lambda sentence: self.toast.say(sentence, undo=False))
        self.editor.waits.connect(lambda sentence: self.toast.say(sentence, undo=False))
        self.editor.failed.connect(self.message_bar.say)
        self.editor.history_changed.connect(self.message_bar.hide)
        self.editor.history_changed.connect(self._show_history)
        self.jobs.started.connect(self._follow)
        self.stack.currentChanged.connect(lambda _index: self._enable_person_actions())
        self.stack.currentChanged.connect(lambda _index: self.message_bar.hide())
        self.contacts.turned.connect(self.message_bar.hide)
        self.contacts.choice_changed.connect(self._enable_person_actions)
        self._whereabouts = Whereabouts(
            self.sidebar, self.top.search, self.contacts, lambda: self.screen_key, self._turn_to
        )
        self.errands.serve(self.contacts)
        self.inside.dropped.connect(self.errands.import_paths)
        self.inside.refused.connect(self.message_bar.say)

    def _add_page(self, key: str, page: Page) -> None:
        self._pages[key] = page
        self.stack.addWidget(page)
        page.message.connect(self.message_bar.say)
        page.told.connect(lambda sentence: self.toast.say(sentence, undo=False))
        page.log_wanted.connect(self.log_about)
        page.introduce_wanted.connect(self.errands.introduce)
        page.import_wanted.connect(self.errands.import_paths)
        page.screen_wanted.connect(self.show_screen)
        page.people_wanted.connect(self.show_people)
        page.print_wanted.connect(self.errands.print_calls)
        page.add_wanted.connect(self.add_person)
        page.sample_wanted.connect(self.errands.add_samples)
        if page is not self.contacts:
            page.person_picked.connect(self.show_person)

    def page(self, key: str) -> Page:
        """The screen ``key``, made when it is wanted first."""
        if key not in self._pages:
            self._add_page(key, MAKERS[key](self.desk, self.editor, self.jobs))
        return self._pages[key]

    def start(self, files: Sequence[Path]) -> None:
        """Show the first screen, and preview ``files`` that the program was opened with."""
        self.sidebar.show_counts(Counts())
        self._show_history()
        self.show_screen(self.state.screen if self.state.screen in KEYS else "today")
        if files:
            self.errands.import_paths(list(files))

    def show_screen(self, key: str) -> None:
        """Show the screen ``key``; Contacts shows everybody."""
        self._turn_to(key)
        if key == "contacts":
            self.contacts.filter()
        self._begin_work()

    def _turn_to(self, key: str) -> None:
        """Show the screen ``key`` as it was left, and nothing over it."""
        if "panels" in self.__dict__:  # asked for, they would be made
            self.panels.put_away()
        self.contacts.leave_form()
        self.stack.setCurrentWidget(self.page(key))
        self._whereabouts.follow()

    def _begin_work(self) -> None:
        """Give the keyboard to the screen, unless somebody is typing in the search field."""
        if not self.top.search.hasFocus():
            self.page(self.screen_key).take_focus()

    @property
    def screen_key(self) -> str:
        """Which screen is shown."""
        shown = self.stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "contacts")

    def show_person(self, contact: ContactId) -> None:
        """Show a person beside the list."""
        self._turn_to("contacts")
        self._begin_work()
        self.contacts.show_person(contact)

    def show_logged(self, interaction: "Interaction") -> None:
        """Bring what was just logged into sight, on a screen that shows what happened."""
        self.page(self.screen_key).show_logged(interaction)

    def show_people(self, people: Iterable[ContactId], words: str) -> None:
        """Show the list with nobody but ``people``."""
        self.show_screen("contacts")
        self.contacts.show_people(people, words)

    def add_person(self) -> None:
        """Open the form for somebody new."""
        self._turn_to("contacts")
        self.contacts.add_person()

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def log_something(self) -> None:
        """Open the line that logs; about the person shown, if one is."""
        about = self.contacts.current() if self.screen_key == "contacts" else None
        self.panels.log.open_about(about)

    def log_about(self, contact: ContactId | None) -> None:
        """Open the line that logs, about ``contact``."""
        self.panels.log.open_about(contact)

    def _show_changes(self, changes: Changes) -> None:
        for page in self._pages.values():
            page.show_changes(changes)
        if "panels" in self.__dict__:  # asked for, they would be made
            self.panels.log.follow()
        self._show_counts()
        self._show_history()

    def _show_counts(self) -> None:
        counts = self.desk.read(contact_list.counts, self.desk.today())
        self.sidebar.show_counts(counts)
        self._whereabouts.follow()  # a tag that was gone may be there again
        self.status.show_counts(counts)

    def _show_history(self) -> None:
        labels = self.desk.labels()
        self.top.show_undo(labels.undo)
        for action, label in (("undo", labels.undo), ("redo", labels.redo)):
            self.actions_made.enable(action, True)
            self.actions_made.tell(action, label)

    def _follow(self, job: Job) -> None:
        self.status.show_job(job)
        job.failed.connect(self.message_bar.say)
        job.crashed.connect(self._crashed)
        job.finished.connect(self._show_history)

    def new_day(self) -> None:
        """Another day has begun: everything that speaks of days is read again, once no job writes any more."""
        if self.jobs.writing is not None:
            self.jobs.written.connect(self.new_day, Qt.ConnectionType.SingleShotConnection)
            return
        self._day = self.desk.today()
        self.editor.attempt(self.desk.new_day)
        self._show_changes(EVERYTHING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sidebar.fit(event.size().width())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.afterwards.begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        woken = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if woken and self._day != self.desk.today():
            self._midnight.wait()
            self.new_day()
        if woken:
            self.desk.look_around()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.contacts.commit()
        self.jobs.stop()
        self.editor.catch_up()
        self.state.keep(self, self.contacts.splitter, self.screen_key)
        self.inside.forget()
        super().closeEvent(event)
