"""A name that looks like HTML stands as it is, in every tip that shows it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import Contact, ContactDraft, ContactId, Phone
from netdesk.gui.buttons import Button
from netdesk.gui.labels import ElidedLabel
from netdesk.gui.person.header import PersonHeader
from netdesk.gui.plain_tip import set_tip, show_tip
from netdesk.gui.status_strip import StatusStrip
from netdesk.gui.strip import StripView
from netdesk.gui.toast import Toast
from netdesk.gui.top_bar import TopBar
from tests.helpers.screen_bench import OFFSCREEN_NOISE, TODAY

pytestmark = pytest.mark.qt_log_ignore(*OFFSCREEN_NOISE, extend=True)

PAYLOAD = "<img src='secret.png'><b>Ana</b>\n& Co"


def read(tip: str) -> str:
    """What Qt shows of a tool tip: rich text when it looks like it."""
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_tip_is_what_was_said(parent: QWidget) -> None:
    set_tip(parent, PAYLOAD)
    assert read(parent.toolTip()) == PAYLOAD
    set_tip(parent, "")
    assert parent.toolTip() == ""


def test_a_tip_shown_by_hand_is_what_was_said(parent: QWidget, qtbot: QtBot) -> None:
    parent.show()
    show_tip(QPoint(5, 5), PAYLOAD, parent)
    assert read(QToolTip.text()) == PAYLOAD
    QToolTip.hideText()


def test_the_parts_say_it_as_it_stands(parent: QWidget) -> None:
    toast = Toast(lambda: None, StatusStrip(parent), parent)
    toast.say(PAYLOAD, undo=True)
    top = TopBar(lambda: None, lambda: None, lambda: None, parent)
    top.show_undo(PAYLOAD)
    strip = StripView(parent=parent)
    strip.show_strip((), PAYLOAD)
    header = PersonHeader(QMenu(parent), parent)
    draft = ContactDraft("Ana", phones=(Phone(f"+15125550134 {PAYLOAD}"),))
    header.show_contact(Contact(ContactId(1), "u-1", draft, TODAY), None)
    tips = (
        toast._text.toolTip(),
        top.undo.toolTip(),
        strip.toolTip(),
        Button(icon="x", name=PAYLOAD, parent=parent).toolTip(),
        header.call.toolTip(),
    )
    for tip in tips:
        assert PAYLOAD in read(tip)


def test_a_text_that_was_cut_is_whole_in_its_tip(parent: QWidget) -> None:
    label = ElidedLabel(PAYLOAD, parent=parent)
    assert read(label.toolTip()) == PAYLOAD
    label.setText("another")
    assert read(label.toolTip()) == "another"


@pytest.mark.parametrize("name", ["cards.vcf", "cards.VCARD", "cards.jcf", "cards.jcard"])
def test_what_services_read_can_be_dropped(name: str, tmp_path: Path) -> None:
    from netdesk.gui.drops import Drops
    from tests.helpers.window_bench import cards_dragged

    data = cards_dragged([tmp_path / name])
    assert Drops().accepts(data)
