"""Records side by side, a column each: who stays, whose value counts, what is left out, who is no part of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QScrollArea, QWidget

from netdesk.domain.contact import Contact, ContactId
from netdesk.domain.merging import SINGLE, Choices, merge_all, text_of, values_of
from netdesk.domain.screens import Person
from netdesk.gui import labels
from netdesk.gui.labels import Hairline, PlainLabel
from netdesk.gui.person.compared import Compared, compared
from netdesk.gui.photo import read_photo
from netdesk.gui.pick import EDGE, Pick, Told
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted

FACE: Final = 48
COLUMN: Final = 118
CAPTION: Final = 110
"""Pixels: a photo, the least width of a record, and what captions need beside the records."""

Photos = Mapping[ContactId, bytes | None]


@dataclass
class _Single:
    """A row in which one value is chosen: a pick for each record that has one."""

    picks: dict[ContactId, Pick] = field(default_factory=dict)
    group: QButtonGroup | None = None
    chosen: bool = False


class Comparison(QScrollArea):
    """``changed`` is emitted whenever something else is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(_("The records side by side"))
        self.people: tuple[Person, ...] = ()
        self._stays: dict[ContactId, Pick] = {}
        self._part: dict[ContactId, Pick] = {}
        self._single: dict[str, _Single] = {}
        self._united: list[tuple[Pick, str, str]] = []
        self._columns: dict[ContactId, list[QWidget]] = {}
        self._again: Callable[[], None] | None = None
        self._above = self._touched = False

    def _is_narrow(self, people: int) -> bool:
        """Whether the captions stand above their rows, since beside them there is no room for the records."""
        return self.width() < CAPTION + people * (COLUMN + 8) + 24

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._again is not None and not self._touched and self._above is not self._is_narrow(len(self.people)):
            self._again()

    def show_people(self, people: Sequence[Person], photos: Photos, today: date, keep: ContactId | None = None) -> None:
        """Show ``people``, the one that stays being ``keep`` or the one with the longest history."""
        self._again = partial(self.show_people, people, photos, today, keep)
        self._above, self._touched = self._is_narrow(len(people)), False
        self.people = tuple(people)
        self._stays, self._part, self._single, self._united, self._columns = {}, {}, {}, [], {}
        sheet = QWidget()
        self._grid = QGridLayout(sheet)
        self._grid.setContentsMargins(0, 0, 8, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._add_heads()
        self._add_photos(photos)
        for row in compared(people, today):
            self._add(row)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.setWidget(sheet)
        self._order_stops(sheet)
        if people:
            longest = max(people, key=lambda each: (len(each.history), len(each.cards), -each.contact.id))
            self._stays[longest.contact.id if keep is None else keep].setChecked(True)
        self._follow()

    @property
    def keep(self) -> ContactId | None:
        """Who stays."""
        return next((contact for contact, pick in self._stays.items() if pick.isChecked()), None)

    @property
    def part(self) -> tuple[ContactId, ...]:
        """All who are one person, whoever stays first."""
        keep = self.keep
        return tuple(
            sorted((each for each, pick in self._part.items() if pick.isChecked()), key=lambda each: each != keep)
        )

    def choices(self) -> Choices:
        """What was chosen otherwise than it would go by itself."""
        part = self.part
        values = {name: owner for name, row in self._single.items() if row.chosen and (owner := _owner(row, part))}
        out: set[tuple[str, str]] = set()
        for pick, name, text in self._united:
            if pick.isChecked():
                continue
            if name in SINGLE:
                values[name] = next(each for each in part if not _value(self._contact(each), name))
            else:
                out.update((name, spelt) for spelt in self._spellings(name) if spelt.casefold() == text.casefold())
        return Choices(values, frozenset(out))

    def take_focus(self) -> None:
        """Begin at who stays."""
        keep = self.keep
        if keep is not None:
            self._stays[keep].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _order_stops(self, sheet: QWidget) -> None:
        """Tab comes through the values, and before what stands below them, though they are made later."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # only behind a stop can stops be put
        before: QWidget = self
        for pick in sheet.findChildren(Pick):
            QWidget.setTabOrder(before, pick)
            before = pick
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _contact(self, contact: ContactId) -> Contact:
        return next(person.contact for person in self.people if person.contact.id == contact)

    def _spellings(self, name: str) -> list[str]:
        return [text_of(value) for person in self.people for value in values_of(person.contact, name)]

    def _add_heads(self) -> None:
        group = QButtonGroup(self._grid)
        row = self._grid.rowCount()
        if not self._above:
            caption = PlainLabel(_("Stays"), secondary=True)
            caption.setContentsMargins(0, EDGE, 0, EDGE)
            self._grid.addWidget(caption, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        for column, person in enumerate(self.people, 1):
            contact, name = person.contact.id, inserted(person.contact.name)
            self._grid.setColumnMinimumWidth(column, COLUMN)
            self._grid.setColumnStretch(column, 1)
            self._grid.addWidget(labels.heading(person.contact.name, wrap=True), row, column)
            stays = Pick(_("This one stays"), name, group)
            stays.toggled.connect(self._follow)
            stays.clicked.connect(self._tell)
            part = Pick(_("Same person"), name)
            part.setChecked(True)
            part.toggled.connect(self._follow)
            part.clicked.connect(self._tell)
            part.setVisible(len(self.people) > 2)
            self._grid.addWidget(stays, row + 1, column)
            self._grid.addWidget(part, row + 2, column)
            self._stays[contact], self._part[contact], self._columns[contact] = stays, part, []
        self._grid.addWidget(Hairline(), row + 3, 0, 1, -1)

    def _add_photos(self, photos: Photos) -> None:
        faces = {contact: image for contact, data in photos.items() if (image := read_photo(data, 2 * FACE))}
        if not faces:
            return
        line, row = _Single(group=QButtonGroup(self._grid)), self._begin_row(_("Photo"))
        for column, person in enumerate(self.people, 1):
            contact = person.contact.id
            image = faces.get(contact)
            if image is None:
                continue
            pick = Pick("", _("Photo of {name}").format(name=inserted(person.contact.name)), line.group)
            pick.setIcon(QIcon(QPixmap.fromImage(image)))
            pick.setIconSize(QSize(FACE, FACE))
            self._put(pick, row, column, contact)
            line.picks[contact] = pick
            pick.clicked.connect(partial(self._choose, line))
        self._single["photo"] = line

    def _add(self, row: Compared) -> None:
        place = self._begin_row(row.caption)
        different = {says for says in row.says if says}
        line = _Single(group=QButtonGroup(self._grid)) if row.single and len(different) > 1 else None
        lone = row.single and len(different) == 1 and () in row.says
        seen: set[str] = set()
        for column, (person, says) in enumerate(zip(self.people, row.says, strict=True), 1):
            contact = person.contact.id
            what = f"{row.caption}, {inserted(person.contact.name)}"
            cell: list[QWidget] = []
            for text in says:
                if line is not None:
                    pick = line.picks[contact] = Pick(text, what, line.group)
                    pick.clicked.connect(partial(self._choose, line))
                    cell.append(pick)
                elif row.name and (lone or not row.single) and text.casefold() not in seen:
                    pick = self._left_out(row.name, text, what)
                    cell.append(pick)
                else:
                    cell.append(Told(text, strong=not row.name))
                seen.add(text.casefold())
            for at, widget in enumerate(cell):
                self._put(widget, place + at, column, contact)
        if line is not None:
            self._single[row.name] = line

    def _begin_row(self, words: str) -> int:
        """The caption of a row, and the row of the grid in which its values stand."""
        row = self._grid.rowCount()
        caption = PlainLabel(words, secondary=True)
        if self._above:
            caption.setContentsMargins(0, 8, 0, 0)
            self._grid.addWidget(caption, row, 1, 1, -1)
            return row + 1
        caption.setContentsMargins(0, EDGE, 0, EDGE)
        self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _left_out(self, name: str, text: str, what: str) -> Pick:
        pick = Pick(text, what)
        pick.setChecked(True)
        pick.toggled.connect(self._tell)
        self._united.append((pick, name, text))
        return pick

    def _put(self, widget: QWidget, row: int, column: int, contact: ContactId) -> None:
        self._columns[contact].append(widget)
        self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)

    def _choose(self, row: _Single) -> None:
        row.chosen = True
        self._tell()

    def _tell(self) -> None:
        self._touched = True
        self.changed.emit()

    def _follow(self) -> None:
        """Somebody else stays, or is no part of it: what nobody chose goes by the rules again."""
        part = self.part
        for contact, widgets in self._columns.items():
            here = self._part[contact].isChecked()
            self._stays[contact].setEnabled(here)
            for widget in widgets:
                widget.setEnabled(here)
        if self.keep is not None and self.keep not in part:
            next((self._stays[each] for each in part), self._stays[self.keep]).setChecked(True)
            return
        people = {each.contact.id: each.contact for each in self.people}
        if len(part) > 1:
            merged = merge_all([people[each] for each in part], Choices())
            for name, row in self._single.items():
                if not row.chosen or _owner(row, part) is None:
                    row.chosen = False
                    for each in part:
                        if each in row.picks and _value(people[each], name) == _value(merged, name):
                            row.picks[each].setChecked(True)
                            break
        self.changed.emit()


def _owner(row: _Single, part: Sequence[ContactId]) -> ContactId | None:
    """Whose value is picked, if they are part of the merge."""
    return next((each for each, pick in row.picks.items() if pick.isChecked() and each in part), None)


def _value(contact: Contact, name: str) -> object:
    """What a SINGLE field holds; all photos are alike."""
    if name == "photo":
        return None
    return getattr(contact.draft, name) if hasattr(contact.draft, name) else getattr(contact, name)
