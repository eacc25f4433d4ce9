"""A book for the board: people, introductions as far as a test wants them, and a clock that can be turned."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.introduction import Answer, Introduction, Stage
from netdesk.gui.board.page import BoardPage
from netdesk.services import contacts, introductions
from netdesk.services.desk import Desk
from netdesk.services.introductions import AnswerParty, Introduce, MoveIntroduction

TODAY = date(2026, 11, 22)


@dataclass
class Book:
    """The Desk and its clock."""

    desk: Desk
    day: list[date]
    people: dict[str, ContactId] = field(default_factory=dict)

    def days_ago(self, days: int) -> None:
        """Act so many days before today."""
        self.day[0] = TODAY - timedelta(days=days)

    def person(self, name: str, needs: str = "", offers: str = "") -> ContactId:
        """Somebody new."""
        draft = ContactDraft(name=name, needs=needs, offers=offers)
        self.people[name] = self.desk.apply(contacts.AddContact(draft), "add").result
        return self.people[name]

    def idea(self, a: str, b: str, why: str = "They could help each other") -> int:
        """An idea for two people."""
        made: int = self.desk.apply(Introduce(self.people[a], self.people[b], why), "idea").result
        return made

    def introduced(self, a: str, b: str) -> int:
        """An introduction that both said yes to."""
        number = self.idea(a, b)
        for name in (a, b):
            self.desk.apply(AnswerParty(number, self.people[name], Answer.YES), "yes")
        self.desk.apply(MoveIntroduction(number, Stage.INTRODUCED), "introduce")
        return number

    def get(self, number: int) -> Introduction:
        """An introduction as the book has it."""
        return self.desk.read(introductions.introduction, number)

    def stage(self, number: int) -> Stage:
        """Where an introduction stands in the book."""
        return self.get(number).stage

    def column(self, stage: Stage) -> list[int]:
        """The introductions of a stage in the book's order."""
        return [card.introduction.id for card in self.desk.read(introductions.board) if card.stage is stage]


def show(page: BoardPage, qtbot: QtBot) -> None:
    """Put the page on the screen with the keyboard in it."""
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus(Qt.FocusReason.OtherFocusReason)
