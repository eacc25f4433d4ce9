"""People leave as cards, and everything their own cards said leaves with them."""

from pathlib import Path

import pytest

from netdesk.domain.contact import ContactDraft, ContactId, Email
from netdesk.domain.errors import UnknownId
from netdesk.domain.import_plan import Decision
from netdesk.services import card_export, contacts, importing, merging
from netdesk.services.desk import Desk
from netdesk.services.sample_book import FillWithSampleData
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


def test_somebody_without_a_card_is_known_again(desk: Desk, tmp_path: Path) -> None:
    """Neither mail nor number: only the UID under which they left can tell."""
    desk.apply(contacts.AddContact(ContactDraft("Kim Ha-jun")), "Add")
    file = tmp_path / "kim.vcf"
    file.write_bytes(b"".join(desk.read(lambda book: list(card_export.cards(book, None)))))
    plan = desk.read(importing.preview, [str(file)])
    assert [card.decision for card in plan.cards] == [Decision.UNCHANGED]


def test_what_is_written_is_read_back_by_another_reader(desk: Desk) -> None:
    desk.apply(FillWithSampleData(), "Fill")
    assert desk.read(card_export.is_read_back, "3.0")
    assert desk.read(card_export.is_read_back, "4.0")
