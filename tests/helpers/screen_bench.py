"""What a screen stands on in a test: a real book, a clock that can be turned, editor, hub and jobs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone
from netdesk.domain.interaction import Channel, Direction, Interaction, InteractionId, Kind
from netdesk.gui.editor import Editor
from netdesk.gui.hub import Hub
from netdesk.gui.jobs import Jobs
from netdesk.gui.page import Page
from netdesk.services import contacts, interactions
from netdesk.services.desk import Desk
from netdesk.storage.database import Database
from tests.helpers.fresh_book import fresh_book

TODAY = date(2026, 11, 20)
"""A Friday."""

OFFSCREEN_NOISE = ("does not support raise", "does not support grabbing the keyboard")
"""What Qt's offscreen platform says when a popup opens."""


@dataclass
class Bench:
    """The Desk with its clock, and what the window gives to a screen."""

    path: Path
    desk: Desk
    day: list[date]
    editor: Editor
    hub: Hub
    jobs: Jobs
    people: dict[str, ContactId] = field(default_factory=dict)

    def mount(self, page: Page, qtbot: QtBot) -> None:
        """Tell ``page`` of changes as the window does, and put it on the screen with the keyboard in it."""
        qtbot.addWidget(page)
        self.hub.changed.connect(page.show_changes)
        page.resize(1164, 786)
        show(page, qtbot)

    def person(self, name: str, mail: str = "", phone: str = "", met_where: str = "") -> ContactId:
        """Somebody new."""
        draft = ContactDraft(
            name=name,
            emails=(Email(mail),) if mail else (),
            phones=(Phone(phone, "mobile"),) if phone else (),
        )
        added = self.desk.apply(contacts.AddContact(draft, met_where), "add").result
        self.people[name] = ContactId(added)
        return self.people[name]

    def log(
        self,
        who: str,
        direction: Direction = Direction.MUTUAL,
        days_ago: int = 0,
        *,
        channel: Channel = Channel.CALL,
        note: str = "",
        time: str = "",
        kind: Kind = Kind.NEUTRAL,
        planned: bool = False,
    ) -> InteractionId:
        """Something that happened with one person, or with several whose names stand apart by " + "."""
        contact_ids = tuple(self.people[name] for name in who.split(" + "))
        touch = Interaction(
            contact_ids, channel, direction, TODAY - timedelta(days=days_ago), time,
            people=len(contact_ids), kind=kind, note=note, planned=planned,
        )  # fmt: skip
        return InteractionId(self.desk.apply(interactions.LogInteraction(touch), "log").result)


@contextmanager
def bench_on(path: Path) -> Iterator[Bench]:
    """A bench on a book at ``path``, a new one or one that is there."""
    day = [TODAY]
    desk = Desk(Database(path if path.exists() else fresh_book(path)), lambda: day[0])
    hub, jobs = Hub(), Jobs(desk.close)
    desk.listen(hub.tell)
    yield Bench(path, desk, day, Editor(desk, jobs), hub, jobs)
    jobs.stop()
    desk.close()


def show(widget: QWidget, qtbot: QtBot) -> None:
    """Put a widget on the screen, active, with the keyboard in it."""
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
