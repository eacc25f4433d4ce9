"""What leaves with who is chosen, and what is done with all of them: copy, export, a pile, a tag taken away."""

from functools import partial

from PySide6.QtGui import QKeySequence

from netdesk.gui.actions import Action
from netdesk.gui.contacts.page import ContactsPage
from netdesk.gui.shell import Shell
from netdesk.wording.gettext import _

Std = QKeySequence.StandardKey


def chosen_actions(window: Shell, page: ContactsPage) -> list[Action]:
    """Lines of the menu Person. What does them is found when they are done: it is made when it is wanted."""

    def add_to_pile() -> None:
        page.beside.ask_pile()

    def untag() -> None:
        page.beside.ask_untag()

    def copy() -> None:
        page.side.copy()

    def export() -> None:
        page.side.export()

    menu = _("&Person")
    return [
        Action(
            "person.all", menu, _("Choose everybody in the l&ist"), page.left.list.selectAll, [Std.SelectAll], "users",
            page,
        ),
        Action("person.pile", menu, _("Add to a pil&e…"), add_to_pile, ["Ctrl+Shift+P"], "layers", page),
        Action(
            "person.untag", menu, _("Take a ta&g away…"), untag, ["Ctrl+Shift+T"], "tag", page, ends_group=True
        ),
        Action("person.copy", menu, _("&Copy as card and text"), copy, [Std.Copy], "copy", page),
        Action(
            "person.code", menu, _("Show as &QR code…"), partial(window.open_panel, "code"), ["Ctrl+Shift+Q"],
            "qr-code", page,
        ),
        Action(
            "person.export", menu, _("E&xport who is chosen…"), export, ["Ctrl+Shift+X"], "download", page,
            ends_group=True,
        ),
    ]  # fmt: skip
