"""Nobody is found without a reason: search and reason keep the same rules."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone
from netdesk.domain.contact_list import ContactRow
from netdesk.domain.search_hit import HitField, explain
from netdesk.services import contacts
from netdesk.services.desk import Desk
from netdesk.storage import search, search_documents
from netdesk.storage.database import Database
from netdesk.storage.search_hits import _texts, hits

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    opened = Desk(Database(tmp_path_factory.mktemp("hits") / "book.netdesk"), lambda: TODAY)
    yield opened
    opened.close()


def add(desk: Desk, draft: ContactDraft, met_where: str = "") -> ContactId:
    return ContactId(desk.apply(contacts.AddContact(draft, met_where), "add").result)


@pytest.fixture(scope="module")
def ana(desk: Desk) -> ContactId:
    draft = ContactDraft(
        "Ana Beltrán", family="Ruiz", nickname="Anita", organisation="Solace Energy GmbH", department="Grid",
        title="Head of Partnerships", emails=(Email("Ana.B@solace.example"),), phones=(Phone("+49 30 555-01222"),),
        notes="Knows rail & procurement; 会議で会った", needs="packaging supplier", offers="grants",
        tags=("growth-partners",),
    )  # fmt: skip
    return add(desk, draft, "Austin Meetup")


def row(desk: Desk, contact: ContactId, needle: str) -> ContactRow:
    return desk.read(contacts.rows, (contact,), TODAY, needle)[0]


@pytest.mark.parametrize(
    ("needle", "field"),
    [
        ("ruiz", HitField.FAMILY), ("anita", HitField.NICKNAME), ("energy", HitField.WORK), ("head of", HitField.WORK),
        ("grid", HitField.DEPARTMENT), ("ana.b@", HitField.MAIL), ("1222", HitField.PHONE), ("0049 30", HitField.PHONE),
        ("rail", HitField.NOTES), ("議で会", HitField.NOTES), ("supplier", HitField.NEEDS), ("grants", HitField.OFFERS),
        ("austin", HitField.MET_WHERE), ("growth-p", HitField.TAG), ("beltran partn grants", HitField.OFFERS),
    ],
)  # fmt: skip
def test_every_kind_of_text_that_finds_somebody_is_a_reason(
    desk: Desk, ana: ContactId, needle: str, field: HitField
) -> None:
    hit = row(desk, ana, needle).hit
    assert hit is not None
    assert hit.field is field


def test_the_name_needs_no_reason_nor_does_a_list_that_nobody_searched(desk: Desk, ana: ContactId) -> None:
    assert [row(desk, ana, needle).hit for needle in ("beltran", "", "  ")] == [None] * 3


def test_a_reason_is_of_the_person_it_is_shown_for(desk: Desk) -> None:
    some = {add(desk, ContactDraft(f"Person {who}", notes=f"likes tea number {who}")): who for who in "abc"}
    for found in desk.read(contacts.rows, tuple(some), TODAY, "tea"):
        assert found.hit is not None
        assert found.hit.text.endswith(some[found.id])


_LETTERS = "aábBc山田김하ガß\"*@&'’ 1.-\n"


@pytest.fixture(scope="module")
def somebody(desk: Desk) -> tuple[Database, int]:
    return desk.read(lambda book: book), add(desk, ContactDraft("Somebody", phones=(Phone("+1 512 555 0134"),)))


@given(st.text(_LETTERS, max_size=14), st.text(_LETTERS, max_size=14), st.text(_LETTERS + "25", min_size=1, max_size=5))
def test_whoever_is_found_has_a_reason_and_nobody_else(
    somebody: tuple[Database, int], name: str, notes: str, needle: str
) -> None:
    book, contact = somebody
    name = f"x {name}"
    with book.transaction():
        book.connection.execute("UPDATE contact SET name = ?, notes = ? WHERE id = ?", (name, notes, contact))
        search_documents.refresh(book.connection, [contact])
    found = contact in search.find(book.connection, needle)
    who = ContactId(contact)
    # Nothing is shown of them here, so that the name is a text to be found in like another.
    said = explain(needle, "", "", lambda: [(HitField.NICKNAME, name), *_texts(book, (who,))[who]])
    assert (said is not None) == found
    if (hit := hits(book, needle, {who: (name, "")}).get(who)) is not None:
        assert found
        assert hit.field is not HitField.NICKNAME
