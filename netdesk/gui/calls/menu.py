"""The menu of a line: how the call went, and the ways on to its person."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.contact import ContactId
from netdesk.domain.screens import CallLine
from netdesk.gui.calls.quick_entry import outcome_keys
from netdesk.gui.external import phone_link
from netdesk.wording.call_sheet import outcome_word
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


class Desktop(Protocol):
    """What the menu asks of the page."""

    def key_in(self, number: int, outcome: str, note: str = "") -> None:
        """Note how a call went."""

    def write_about(self, number: int) -> None:
        """Begin a quick line about a call."""

    def show_person(self, contact: ContactId) -> None:
        """Show a line's person."""

    def call(self, link: str, shown: str) -> None:
        """Hand a ``tel:`` link over, and say so when nothing on this computer takes it."""

    def log(self, contact: ContactId) -> None:
        """Open the line that logs an interaction."""


def line_menu(line: CallLine, page: Desktop, parent: QWidget) -> QMenu:
    """The menu for ``line``; it frees itself when it closes."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for outcome, key in outcome_keys().items():
        _add(menu, outcome_word(outcome), _keyer(page, line.number, outcome), key.upper())
    _add(menu, _("With a note…"), lambda: page.write_about(line.number), Qt.Key.Key_Return)
    menu.addSeparator()
    for phone in line.phones:
        link = phone_link(phone.e164 or phone.raw)
        if link:
            _add(menu, _("Call {number}").format(number=phone.raw), partial(page.call, link, phone.raw))
    _add(menu, _("Log an interaction…"), lambda: page.log(line.contact))
    _add(menu, _("Show {name}").format(name=inserted(line.name)), lambda: page.show_person(line.contact))
    return menu


def _add(menu: QMenu, text: str, act: Callable[[], object], keys: str | Qt.Key | None = None) -> None:
    action = menu.addAction(text.replace("&", "&&"))
    action.triggered.connect(lambda *_: act())
    if keys is not None:
        action.setShortcut(QKeySequence(keys))


def _keyer(page: Desktop, number: int, outcome: str) -> Callable[[], None]:
    return lambda: page.key_in(number, outcome)
