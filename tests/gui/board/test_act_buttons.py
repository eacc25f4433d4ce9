"""The buttons of what can be done with a card now."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netdesk.domain.contact_id import ContactId
from netdesk.domain.introduction import Answer
from netdesk.gui.board.act_buttons import ActButtons
from netdesk.gui.board.acts import Act
from netdesk.gui.buttons import Button
from netdesk.services.introductions import AnswerParty
from tests.helpers.screen_bench import show


def act(words: str) -> Act:
    return Act(words, words, AnswerParty(1, ContactId(1), Answer.YES))


def test_the_buttons_stand_in_the_order_of_the_acts_whatever_was_there_before(qtbot: QtBot) -> None:
    buttons = ActButtons(lambda _act: None)
    qtbot.addWidget(buttons)
    buttons.resize(400, 60)
    buttons.show_acts([act("I asked"), act("Said no")])
    show(buttons, qtbot)
    (stays,) = [each for each in buttons.findChildren(Button) if each.text() == "Said no"]
    stays.setFocus(Qt.FocusReason.TabFocusReason)
    buttons.show_acts([act("Said yes"), act("Said no")])

    def shown() -> list[str]:
        seen = [each for each in buttons.findChildren(Button) if each.isVisible()]
        return [each.text() for each in sorted(seen, key=lambda each: each.x())]

    qtbot.waitUntil(lambda: shown() == ["Said yes", "Said no"])
    assert stays.hasFocus()
