"""People leave as cards, and everything their own cards said leaves with them."""

import pytest

from netdesk.domain.contact import ContactDraft, ContactId, Email
from netdesk.domain.errors import UnknownId
from netdesk.services import card_export, contacts, merging
from netdesk.services.desk import Desk
from netdesk.vcards import reader


def add(desk: Desk, draft: ContactDraft) -> ContactId:
    """A new person in the book."""
    result = desk.apply(contacts.AddContact(draft), "Add").result
    assert isinstance(result, int)
    return ContactId(result)


def exported(desk: Desk, who: list[ContactId] | None = None, version: str = "4.0") -> list[bytes]:
    """The cards of these people, or of everybody."""
    return desk.read(lambda book: list(card_export.cards(book, who, version)))


def test_everybody_leaves_by_sort_key_but_who_was_merged(desk: Desk) -> None:
    zoe = add(desk, ContactDraft("Zoë Ahlgren", family="Ahlgren", given="Zoë", emails=(Email("z@a.example", "work"),)))
    bo = add(desk, ContactDraft("Bo Quist"))
    gone = add(desk, ContactDraft("Bo Q."))
    desk.apply(merging.MergePeople(bo, (gone,)), "Merge")
    desk.apply(contacts.LetGo((zoe,)), "Let go")
    found = [reader.read(card).cards[0].draft for card in exported(desk)]
    assert [draft.name for draft in found] == ["Zoë Ahlgren", "Bo Quist"]
    assert found[0].emails == (Email("z@a.example", "work"),)
    with pytest.raises(UnknownId):
        exported(desk, [gone])


def test_the_order_asked_for_is_kept(desk: Desk) -> None:
    first, second = add(desk, ContactDraft("Ada Aas")), add(desk, ContactDraft("Bea Bos"))
    names = [reader.read(card).cards[0].draft.name for card in exported(desk, [second, first], "3.0")]
    assert names == ["Bea Bos", "Ada Aas"]
    assert desk.read(card_export.card, first, "3.0") == exported(desk, [first], "3.0")[0]
