"""What can be done with the selected people: each act is one command, and each can be undone.

An act is about those of them whom it changes, and its label says how many these are.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from netdesk.domain.contact import ContactId, Likeness
from netdesk.domain.errors import NetDeskError
from netdesk.domain.screens import PileEntry
from netdesk.gui.editor import Editor
from netdesk.gui.merge_act import merge_people
from netdesk.gui.photo import read_photo
from netdesk.services import book, chosen, contacts, merging
from netdesk.services.commands import Command
from netdesk.services.desk import Desk
from netdesk.services.merging import Choices
from netdesk.wording import acts as act_words
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.piles import figure, pile_name
from netdesk.wording.plain_text import inserted

AT_ONCE: Final = 500
"""What is done with more people than these is done beside the window."""
PHOTO_LIMIT = 10_000_000
"""Bytes; a bigger file is no portrait."""


class PersonActs(QObject):
    """``selected`` says with whom."""

    unchanged = Signal(str)
    """Everybody chosen is so already: a sentence, for nothing was done."""

    def __init__(
        self, desk: Desk, editor: Editor, selected: Callable[[], tuple[ContactId, ...]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._selected = desk, editor, selected

    def chosen(self) -> tuple[ContactId, ...]:
        """With whom."""
        return self._selected()

    def whom(self, ids: tuple[ContactId, ...]) -> str:
        """The name of one, or how many there are."""
        if len(ids) == 1:
            try:
                name = self._desk.read(contacts.contact, ids[0]).name
            except NetDeskError:
                name = ""  # the act says what is the matter with them
            return inserted(name) or _("nameless person")
        return ngettext("{n} person", "{n} people", len(ids)).format(n=figure(len(ids)))

    def _run(
        self,
        label: str,
        ids: tuple[ContactId, ...],
        act: Callable[[tuple[ContactId, ...]], Command],
        **words: str,
    ) -> None:
        """Do ``act`` with ``ids``, those whom it changes, as one step; thousands beside the window."""
        if not ids and len(self._selected()) > 1:
            self.unchanged.emit(_("Nothing was changed: it is so already of everybody who is chosen."))
            return
        ids = ids or self._selected()  # one who is gone by now: then the act says so
        if not ids:
            return
        said = label.format(whom=self.whom(ids), **words)
        self._editor.run(said, act(ids), long=said if len(ids) > AT_ONCE else "")

    def _change(self, label: str, changes: Mapping[str, Any]) -> None:
        ids = self._desk.read(chosen.differing, self._selected(), changes)
        self._run(label, ids, lambda ids: contacts.ChangeContacts(ids, changes))

    def let_go(self) -> None:
        """Archive: not coloured, not nudged."""
        self._change(_("Let go of {whom}"), {"let_go": True})

    def bring_back(self) -> None:
        """Take out of the archive."""
        self._change(_("Brought back {whom}"), {"let_go": False})

    def remove(self) -> None:
        """Delete; at once, because it can be undone."""
        self._run(_("Deleted {whom}"), self._selected(), contacts.RemoveContacts)

    def tag(self, tag: str) -> None:
        """Give a tag to who does not carry it."""
        ids = self._desk.read(chosen.carrying, self._selected(), tag, carry=False)
        self._run(_("Tagged {whom} with # {tag}"), ids, lambda ids: contacts.TagContacts(ids, tag), tag=inserted(tag))

    def untag(self, tag: str) -> None:
        """Take a tag away from who carries it."""
        ids = self._desk.read(chosen.carrying, self._selected(), tag, carry=True)
        self._run(_("Took # {tag} from {whom}"), ids, lambda ids: contacts.UntagContacts(ids, tag), tag=inserted(tag))

    def put_into(self, pile: PileEntry) -> None:
        """Put who is not in it yet into a pile."""
        ids = self._desk.read(chosen.outside, self._selected(), pile.id)
        name = inserted(pile_name(pile))
        self._run(_("Put {whom} into “{pile}”"), ids, lambda ids: chosen.AddToPile(ids, pile.id), pile=name)

    def make_pile(self, where: str, when: date | None) -> None:
        """Put them into a pile of their own, called by where we met."""

        def act(ids: tuple[ContactId, ...]) -> Command:
            return chosen.AddToPile(ids, None, where, when, datetime.now().astimezone().strftime("%H:%M"))

        self._run(_("Put {whom} into “{pile}”"), self._selected(), act, pile=inserted(where))

    def snooze(self, days: int) -> None:
        """Hide nudges for ``days``; 0 wakes. The colour stays what it is."""
        if days:
            until = self._desk.today() + timedelta(days=days)
            self._change(_("Snoozed {whom}"), {"snoozed_until": until})
        else:
            self._change(_("Woke {whom}"), {"snoozed_until": None})

    def no_answer_needed(self) -> None:
        """Close the turn: what they wrote last needs no answer."""
        self._change(_("No answer needed to {whom}"), {"turn_closed": self._desk.today()})

    def cadence(self, days: int | None) -> None:
        """Set the rhythm by hand; None leaves it to how it usually is."""
        self._change(_("Changed the rhythm of {whom}"), {"cadence": days})

    def circle(self, size: int | None) -> None:
        """Put into a circle of 5, 15, 50 or 150, or into none."""
        self._change(_("Changed the circle of {whom}"), {"circle": size})

    def do_not_contact(self, stop: bool) -> None:
        """Suggest nothing of any kind, or suggest again."""
        label = _("Stopped suggesting {whom}") if stop else _("Began to suggest {whom} again")
        self._change(label, {"do_not_contact": stop})

    def pin(self, pinned: bool) -> None:
        """Never suggest them for letting go, or suggest it again."""
        label = _("Pinned {whom}") if pinned else _("Unpinned {whom}")
        self._change(label, {"pinned": pinned})

    def likeness(self, likeness: Likeness | None) -> None:
        """Say which kind of connection it is, or that it is none in particular."""
        self._change(_("Changed the kind of connection with {whom}"), {"likeness": likeness})

    def photo(self, path: Path | None) -> str:
        """Give the one selected person the photo in ``path``, or take theirs away; a sentence when it is none."""
        ids = self._selected()[:1]
        data: bytes | None = None
        if not ids:
            return ""
        if path is not None:
            try:
                book.keep_off(path)
                data = path.read_bytes() if path.stat().st_size <= PHOTO_LIMIT else b""
            except NetDeskError as error:
                return str(error)
            except OSError as error:
                return _("{file} cannot be read: {why}.").format(file=path.name, why=error.strerror)
            if read_photo(data, 64) is None:
                return _("{file} is no photo that NetDesk shows. Take a JPEG, PNG, GIF or WebP picture.").format(
                    file=path.name
                )
        label = _("Changed the photo of {whom}") if data is not None else _("Took away the photo of {whom}")
        self._editor.run(label.format(whom=self.whom(ids)), contacts.SetPhoto(ids[0], data))
        return ""

    def merge(
        self, keep: ContactId, absorb: tuple[ContactId, ...], choices: Choices, then: Callable[[], object]
    ) -> None:
        """Make several records one, and call ``then``."""
        merge_people(self._desk, self._editor, keep, absorb, choices, then)

    def not_the_same(self, people: tuple[ContactId, ...]) -> None:
        """Remember that people are no one person."""
        label = act_words.not_the_same(*(self.whom((each,)) for each in people))
        self._editor.run(label, merging.NotTheSame(people))

    def take_apart(self, number: int = 0) -> None:
        """Take a merge of the person selected apart; without its number the last one."""
        ids = self._selected()[:1]
        merges = self._desk.read(merging.standing, ids[0]) if ids else ()
        merge = next((each for each in merges if number in (0, each.number)), None)
        if merge is not None:
            label = act_words.take_apart(self.whom(ids), *merge.names)
            self._editor.run(label, merging.TakeApart(merge.number))
