"""The Duplicates screen: groups on one side, the records of the chosen one side by side on the other."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.contact import ContactId
from netdesk.domain.screens import LookalikeGroup
from netdesk.gui import labels
from netdesk.gui.buttons import Button
from netdesk.gui.duplicates.group_list import GroupList, GroupsModel
from netdesk.gui.editor import Editor
from netdesk.gui.empty_state import EmptyState
from netdesk.gui.jobs import Job, Jobs
from netdesk.gui.labels import PlainLabel
from netdesk.gui.merge_act import merge_people, name_of
from netdesk.gui.page import Page
from netdesk.gui.person.choice_sheet import ChoiceSheet
from netdesk.services import merging
from netdesk.services.commands import Batch
from netdesk.services.desk import Desk
from netdesk.wording import acts
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.merging import group_reasons, sentence

SMALL_BOOK: Final = 1500
"""People among whom duplicates are found before anybody notices; more are looked through beside the window."""

LEAST_LIST: Final = 220
LEAST_SHEET: Final = 380


class DuplicatesPage(Page):
    """Nothing is merged here unless the user says so, group by group; the score only orders them."""

    def __init__(self, desk: Desk, editor: Editor, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, editor, jobs, parent)
        self.model = GroupsModel(self)
        self.list = GroupList(self.model)
        self.sheet = ChoiceSheet()
        self.later = Button(_("Later"), self.go_on, hint=_("L"))
        self.sure = Button("", self.merge_sure)
        self._job: Job | None = None
        self._again = False
        self._lay_out()
        self.sheet.buttons.insertWidget(2, self.later)
        self.sheet.merge_wanted.connect(self.merge)
        self.sheet.different.connect(self.say_different)
        self.list.chosen.connect(self._show_group)
        self.list.pressed_key.connect(self._on_key)
        self.list.menu_wanted.connect(self._open_menu)

    def refresh(self) -> None:
        """Look for duplicates: at once in a small book, beside the window in a big one."""
        if self._job is not None:
            self._again = True
        elif self.desk.read(merging.people_in_book) <= SMALL_BOOK:
            self._show(self.desk.read(merging.groups))
        else:
            self._look_beside()

    def _look_beside(self) -> None:
        job = self.jobs.start(_("Looking for duplicates"), lambda _job: self.desk.read(merging.groups))
        self._job = job
        job.succeeded.connect(self._show)
        job.finished.connect(self._looked)
        if not self.model.groups:
            self.empty.say(_("Looking through the book…"), _("The people who look alike appear here in a moment."))
            self._parts.setCurrentWidget(self.empty)

    def _looked(self) -> None:
        self._job = None
        if self._again:
            self._again = False
            self._look_beside()

    def take_focus(self) -> None:
        """The list, or what stands there when nobody looks alike."""
        (self.list if self.model.groups else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def concerns(self, changes: Changes) -> bool:
        """Whatever may change who looks alike, or how much they have."""
        return bool(changes.contacts or changes.everything)

    def merge(self, keep: ContactId, absorb: tuple[ContactId, ...], choices: merging.Choices) -> None:
        """Merge as the sheet says, and go on to the next group."""
        merge_people(self.desk, self.editor, keep, absorb, choices)

    def say_different(self, people: tuple[ContactId, ...]) -> None:
        """Remember that of these no two are one, and go on."""
        names = [name_of(self.desk, each) for each in people]
        self.editor.run(acts.not_the_same(*names), merging.NotTheSame(people))

    def merge_sure(self) -> None:
        """Merge all whom a strong identifier links, as one act; what only names suggest is asked one by one."""
        sure = sure_of(self.model.groups)
        commands = [merging.MergePeople(group.people[0], group.people[1:]) for group in sure]
        if commands:
            self.editor.run(acts.merge_sure(len(commands)), Batch(commands))

    def go_on(self) -> None:
        """The next group; after the last comes the first."""
        row = self.list.currentIndex().row() + 1
        self.list.choose(row if row < len(self.model.groups) else 0)

    def _show(self, groups: Sequence[LookalikeGroup]) -> None:
        row = max(self.list.currentIndex().row(), 0)
        chosen = self.list.current
        self.model.show_groups(groups)
        if chosen is not None and chosen in groups:
            row = tuple(groups).index(chosen)
        count = len(groups)
        self._count.setText(
            ngettext(
                "{n} group may be one person. Nothing is merged unless you say so.",
                "{n} groups may be one person each. Nothing is merged unless you say so.",
                count,
            ).format(n=count)
        )
        sure = len(sure_of(groups))
        self.sure.setText(
            ngettext(
                "Merge {n} that shares an address or number", "Merge {n} that share an address or number", sure
            ).format(n=sure)
        )
        self.sure.setVisible(sure > 1)
        self._count.setVisible(bool(groups))
        if groups:
            self._parts.setCurrentWidget(self._split)
            self.list.choose(row)
        else:
            self.empty.say(
                _("No two records look like one person"),
                _(
                    "People who share an address, a number, a profile or a name appear here. "
                    "To merge two others, choose one of them in Contacts and press Ctrl+M."
                ),
            )
            self._parts.setCurrentWidget(self.empty)

    def _show_group(self, group: LookalikeGroup | None) -> None:
        if group is None:
            return
        people, photos = self.desk.read(merging.whole, group.people, self.desk.today())
        self._why.setText(sentence(group_reasons(group)))
        self.sheet.show_people(people, photos, self.desk.today())

    def _on_key(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if self.sheet.act_on(event):
            event.accept()
        elif plain and event.text().casefold() == _("L").casefold():
            self.go_on()
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the sheet leaves: L goes on from there too."""
        event.ignore()
        self._on_key(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act, keys in (
            (_("Merge"), self.sheet.ask_merge, QKeySequence(Qt.Key.Key_Return)),
            (_("Not the same"), self.sheet.say_different, QKeySequence(_("N"))),
            (_("Later"), self.go_on, QKeySequence(_("L"))),
        ):
            action = menu.addAction(text)
            action.setShortcut(keys)
            action.triggered.connect(lambda *_, act=act: act())
        menu.addSeparator()
        for person in self.sheet.comparison.people:
            shown = menu.addAction(acts.show_person(person.contact.name).replace("&", "&&"))
            shown.triggered.connect(lambda *_, who=person.contact.id: self.person_picked.emit(who))
        menu.popup(at)

    def _lay_out(self) -> None:
        self._count = PlainLabel(secondary=True, wrap=True)
        self._why = labels.heading(wrap=True)
        self.empty = EmptyState()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 0, 0, 16)
        column.setSpacing(10)
        column.addWidget(self._why)
        column.addWidget(self.sheet, 1)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(right)
        self.list.setMinimumWidth(LEAST_LIST)
        right.setMinimumWidth(LEAST_SHEET)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([240, 820])
        self._parts = QStackedWidget()
        self._parts.addWidget(self._split)
        self._parts.addWidget(self.empty)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(labels.heading(_("Duplicates")))
        head.addWidget(self._count, 1)
        head.addWidget(self.sure)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 11, 24, 0)
        whole.setSpacing(14)
        whole.addLayout(head)
        whole.addWidget(self._parts, 1)


def sure_of(groups: Sequence[LookalikeGroup]) -> list[LookalikeGroup]:
    """The groups that can be merged unseen, all in one act: who is in one of them is in no other."""
    found: list[LookalikeGroup] = []
    there: set[ContactId] = set()
    for group in groups:
        if group.sure and there.isdisjoint(group.people):
            found.append(group)
            there.update(group.people)
    return found
