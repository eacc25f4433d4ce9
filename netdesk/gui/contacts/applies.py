"""Which acts have anything to do with who is chosen, and which of several choices is the one that is kept."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from netdesk.domain.contact import Contact
from netdesk.gui.contacts.page import ContactsPage

if TYPE_CHECKING:
    from netdesk.gui.contacts.person_side import PersonSide

WHEN: Final[Mapping[str, Callable[[Contact], bool]]] = {
    "person.let-go": lambda contact: not contact.let_go,
    "person.back": lambda contact: contact.let_go,
    "person.quiet": lambda contact: not contact.do_not_contact,
    "person.loud": lambda contact: contact.do_not_contact,
    "person.likeness.none": lambda contact: contact.likeness is not None,
    "person.pin": lambda contact: not contact.pinned,
    "person.unpin": lambda contact: contact.pinned,
    "person.snooze.0": lambda contact: contact.snoozed_until is not None,
    "person.untag": lambda contact: bool(contact.draft.tags),
}

BESIDE: Final[Mapping[str, Callable[["PersonSide"], bool]]] = {
    "person.no-photo": lambda side: side.pane.has_photo,
    "person.likeness": lambda side: side.likely() is not None,
    "person.apart": lambda side: side.pane.person is not None and bool(side.pane.person.merges),
}
"""What more than the contact alone must be known for."""

KEPT: Final[Mapping[str, Callable[[Contact], str]]] = {
    "person.likeness": lambda contact: contact.likeness or "none",
    "person.rhythm": lambda contact: str(contact.cadence or 0),
    "person.circle": lambda contact: str(contact.circle or 0),
}
"""How the id of the act ends that says what the book has already, by how it begins."""


OF_ONE: Final = frozenset(
    {
        "person.edit",
        "person.introduce",
        "person.photo",
        "person.no-photo",
        "person.likeness",
        "person.code",
        "person.apart",
    }
)
"""What is about one person, not about several at once."""


def is_choice(action: str) -> bool:
    """Whether ``action`` is one of several of which one is kept."""
    return action.rpartition(".")[0] in KEPT


def kept(action: str, page: ContactsPage) -> bool:
    """Whether a choice is what the book has of who is chosen; of several people nothing is said."""
    shown = page.shown()
    if shown is None or page.selected() != (shown.id,):
        return False
    begin, _dot, end = action.rpartition(".")
    return KEPT[begin](shown) == end


def applies(action: str, page: ContactsPage) -> bool:
    """Whether ``action`` would change who is chosen. Of several people it may change one, so it is offered."""
    chosen, shown = page.selected(), page.shown()
    if action == "person.all":
        return page.model.rowCount() > len(chosen)
    if not chosen:
        return False
    if len(chosen) > 1:
        return action not in OF_ONE
    if shown is None or chosen != (shown.id,):
        return action != "person.apart"
    if action in BESIDE:
        return BESIDE[action](page.side)
    return action not in WHEN or WHEN[action](shown)
