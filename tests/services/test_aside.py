"""What was kept aside: mended, tried again, taken in all the same, taken out, thrown away; nothing is ever lost."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.errors import NetDeskError
from netdesk.domain.import_plan import Answer, Decision, ImportPlan
from netdesk.services import aside, contacts, importing
from netdesk.services.desk import Desk
from tests.helpers.books import dump
from tests.helpers.card_piles import vcard

TODAY = date(2026, 11, 22)
BROKEN = b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Two people with a head line that is no card's, an empty card, and a picture."""
    folder = tmp_path / "pile"
    folder.mkdir()
    text = "Subject: cards\r\n" + vcard("Ana Sample", "ana@sample.example") + vcard("Bo Sample", "bo@sample.example")
    (folder / "two.vcf").write_text(text, "utf-8", newline="")
    (folder / "bad.vcf").write_bytes(BROKEN)
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    (folder / ".hidden").write_bytes(b"")
    return folder


def look(desk: Desk, path: Path) -> ImportPlan:
    return desk.read(importing.preview, [str(path)])


def bring(desk: Desk, path: Path) -> importing.ImportResult:
    act = importing.ImportCards(look(desk, path), "Meetup", date(2026, 11, 18), ("austin",))
    result = desk.apply(act, "Import").result
    assert isinstance(result, importing.ImportResult)
    return result


def broken(desk: Desk) -> aside.AsideEntry:
    return next(each for each in desk.read(aside.waiting) if each.file.endswith("bad.vcf"))


def names(desk: Desk) -> set[str]:
    ids = desk.read(contacts.listed, ContactQuery(), TODAY)
    return {row.name for row in desk.read(contacts.rows, ids, TODAY)}


def test_every_byte_of_every_file_is_in_the_book(desk: Desk, pile: Path) -> None:
    plan = look(desk, pile)
    assert [(text.first_line, text.last_line, text.raw) for text in plan.junk] == [(1, 1, b"Subject: cards\r\n")]
    assert plan.left_out == 1, "the picture is no card; hidden files are nobody's concern"
    bring(desk, pile)
    kept = {entry.file.rpartition("/")[2]: desk.read(aside.raw, entry.id) for entry in desk.read(aside.waiting)}
    assert kept == {"bad.vcf": BROKEN, "two.vcf": b"Subject: cards\r\n"}
    assert {aside.remark_of(entry.reason).code for entry in desk.read(aside.waiting)} == {
        "nothing-said", aside.OUTSIDE,
    }  # fmt: skip
    before = dump(Path(desk.path))
    bring(desk, pile)
    assert dump(Path(desk.path)) == before, "and it is there once, however often it comes"


def test_a_file_kept_aside_as_a_whole_is_not_kept_twice(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "page.vcf").write_bytes(b"<b>no card</b>\r\n")
    bring(desk, tmp_path / "page.vcf")
    assert len(desk.read(aside.waiting)) == 1


def test_what_was_mended_comes_in_with_its_pile_and_undo_brings_it_back(desk: Desk, pile: Path) -> None:
    pile_id = bring(desk, pile).pile_id
    assert pile_id is not None
    before = dump(Path(desk.path))
    entry = broken(desk)
    mended = vcard("Mina Muster", "mina@sample.example", "+1 512 555 0142").encode()
    plan = desk.read(aside.tried, mended, entry.file, entry.first_line)
    assert [(card.decision, card.draft.name, card.draft.phones[0].e164) for card in plan.cards] == [
        (Decision.ADD, "Mina Muster", "+15125550142")
    ]
    desk.apply(aside.BringIn(entry.id, plan), "Mended")
    assert names(desk) == {"Ana Sample", "Bo Sample", "Mina Muster"}
    mina = desk.read(contacts.contact, desk.read(contacts.names, "Mina", 1)[0][0])
    assert (mina.met_where, mina.met_on, mina.draft.tags) == ("Meetup", date(2026, 11, 18), ("austin",))
    counts = desk.read(importing.piles_listed)[0].counts
    assert (counts.added, counts.kept_aside) == (3, 1), "the line outside the cards still waits"
    assert mina.id in desk.read(importing.people, pile_id)
    assert desk.read(aside.raw, entry.id) == BROKEN, "the bytes that came are never lost"
    bring(desk, pile)
    assert broken_count(desk) == 0, "the same file again does not ask again"
    desk.undo()
    assert dump(Path(desk.path)) == before
    desk.redo()
    assert broken_count(desk) == 0
    desk.undo()
    desk.undo()
    assert names(desk) == set()


def broken_count(desk: Desk) -> int:
    return sum(each.file.endswith("bad.vcf") for each in desk.read(aside.waiting))


def test_it_waits_again_when_nobody_has_its_card_any_more(desk: Desk, pile: Path) -> None:
    bring(desk, pile)
    entry = broken(desk)
    desk.apply(aside.BringIn(entry.id, desk.read(aside.tried, vcard("Mina Muster").encode(), entry.file)), "Mended")
    mina = desk.read(contacts.names, "Mina", 1)[0][0]
    desk.apply(contacts.RemoveContacts((mina,)), "Deleted")
    assert broken(desk).id == entry.id


def test_a_mended_card_may_update_or_ask(desk: Desk, pile: Path) -> None:
    bring(desk, pile)
    entry = broken(desk)
    plan = desk.read(aside.tried, vcard("Ana Sample", "ana@sample.example", "+1 512 555 0177").encode(), entry.file)
    assert [card.decision for card in plan.cards] == [Decision.UPDATE]
    plan = desk.read(aside.tried, vcard("A. Other", "ana@sample.example", "+1 512 555 0177").encode(), entry.file)
    (card,) = plan.cards
    assert (card.decision, card.person) == (Decision.DECIDE, "Ana Sample")
    desk.apply(aside.BringIn(entry.id, plan.with_card(replace(card, answer=Answer.MERGE))), "Mended")
    ana = desk.read(contacts.contact, desk.read(contacts.names, "Ana", 1)[0][0])
    assert [phone.raw for phone in ana.draft.phones] == ["+1 512 555 0177"]
    assert names(desk) == {"Ana Sample", "Bo Sample"}


def test_lines_without_a_card_say_so_and_change_nothing(desk: Desk, pile: Path) -> None:
    bring(desk, pile)
    entry = broken(desk)
    plan = desk.read(aside.tried, BROKEN, entry.file, 7)
    assert [(card.reason.code, card.first_line) for card in plan.kept_aside] == [("nothing-said", 7)]
    before = dump(Path(desk.path))
    with pytest.raises(NetDeskError, match="no card"):
        desk.apply(aside.BringIn(entry.id, plan), "Mended")
    assert dump(Path(desk.path)) == before


def test_what_cannot_be_mended_comes_in_as_far_as_it_can_be_read(desk: Desk, pile: Path) -> None:
    bring(desk, pile)
    entry = next(each for each in desk.read(aside.waiting) if each.file.endswith("two.vcf"))
    plan = desk.read(aside.salvaged, desk.read(aside.raw, entry.id), entry.file, entry.first_line)
    desk.apply(aside.BringIn(entry.id, plan), "Anyway")
    ((contact, *_rest),) = desk.read(contacts.names, "two.vcf", 1)
    person = desk.read(contacts.person, contact, TODAY)
    assert "Subject: cards" in person.contact.draft.notes
    assert [source.raw for source in person.cards] == [b"Subject: cards\r\n"]


def test_thrown_away_is_gone_and_undo_brings_it_back(desk: Desk, pile: Path) -> None:
    bring(desk, pile)
    before = dump(Path(desk.path))
    desk.apply(aside.ThrowAway(tuple(entry.id for entry in desk.read(aside.waiting))), "Thrown away")
    assert desk.read(aside.count) == 0
    desk.undo()
    assert dump(Path(desk.path)) == before


def test_it_can_leave_as_it_came(desk: Desk, pile: Path, tmp_path: Path) -> None:
    path = tmp_path / "aside.vcf"
    aside.export([b"one", BROKEN], path)
    assert path.read_bytes() == b"one\r\n" + BROKEN
    assert path.stat().st_mode & 0o077 == 0, "nobody else may read it"
    with pytest.raises(NetDeskError, match="belongs to the book"):
        aside.export([BROKEN], Path(desk.path))
    with pytest.raises(NetDeskError, match="cannot be written"):
        aside.export([BROKEN], tmp_path / "nowhere" / "aside.vcf")
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_a_card_mended_before_the_import_is_part_of_its_plan(desk: Desk, pile: Path) -> None:
    plan = look(desk, pile)
    plan = plan.with_card(replace(plan.cards[0], chosen=False))
    bad = plan.kept_aside[0]
    made = desk.read(aside.tried, vcard("B. Sample", "bo@sample.example").encode(), bad.file)
    plan = desk.read(aside.with_cards, plan, bad, made, "")
    assert [card.card for card in plan.cards] == [None, None, 1], "it is about somebody whom the pile itself brings"
    assert not plan.cards[0].chosen, "what was decided stays"
    assert plan.counts().kept_aside == 0
    desk.apply(importing.ImportCards(plan), "Import")
    assert broken_count(desk) == 0
    assert BROKEN in [row[0] for row in _bytes(desk)], "the bytes that came are in the book"


def _bytes(desk: Desk) -> list[tuple[bytes]]:
    return desk.read(lambda book: book.rows("SELECT bytes FROM kept_aside"))
