"""The field that finds one person: what it shows once somebody is chosen."""

from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactId
from netdesk.gui.person_picker import PersonPicker


def test_a_long_name_is_read_from_its_beginning(qtbot: QtBot) -> None:
    picker = PersonPicker("Person", lambda _needle, _limit: ())
    qtbot.addWidget(picker)
    picker.setFixedWidth(80)
    picker.choose(ContactId(1), "Luis Eduardo Villaseñor Quintanilla")
    assert picker.cursorPosition() == 0
