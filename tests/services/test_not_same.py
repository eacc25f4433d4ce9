"""Not the same: said once, in Duplicates or at an import, and remembered by both."""

import dataclasses
from datetime import date
from pathlib import Path

from netdesk.domain.contact import ContactDraft, Email
from netdesk.domain.import_plan import Answer, Decision
from netdesk.services import contacts, importing, merging
from netdesk.services.desk import Desk
from tests.helpers.books import dump

TODAY = date(2026, 11, 22)
_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEMAIL:{mail}\r\nEND:VCARD\r\n"


def _file(folder: Path, *cards: tuple[str, str]) -> str:
    path = folder / "cards.vcf"
    path.write_text("".join(_CARD.format(name=name, mail=mail) for name, mail in cards), encoding="utf-8", newline="")
    return str(path)


def test_a_card_that_fits_two_who_are_not_the_same_asks(desk: Desk, tmp_path: Path) -> None:
    """One mail of a couple: neither of them may get the card by itself, even with the right name."""
    mail = (Email("family@kovac.example"),)
    couple = [
        desk.apply(contacts.AddContact(ContactDraft(name, emails=mail)), "Add").result
        for name in ("Ana Kovač", "Ben Kovač")
    ]
    desk.apply(merging.NotTheSame(tuple(couple)), "Not the same")
    plan = desk.read(importing.preview, [_file(tmp_path, ("Ana Kovač", "family@kovac.example"))])
    assert [card.decision for card in plan.cards] == [Decision.DECIDE]
    desk.apply(importing.ImportCards(plan), "Import")
    assert [desk.read(contacts.person, each, TODAY).cards for each in couple] == [(), ()]


def test_who_is_kept_beside_another_at_an_import_is_not_asked_about_again(desk: Desk, tmp_path: Path) -> None:
    desk.apply(contacts.AddContact(ContactDraft("John Smith", emails=(Email("js@alpha.example"),))), "Add")
    before = dump(Path(desk.path))
    path = _file(tmp_path, ("John Smith", "john@beta.example"), ("John Smith", "third@gamma.example"))
    plan = desk.read(importing.preview, [path])
    assert {card.decision for card in plan.cards} == {Decision.DECIDE}
    plan = plan.with_card(dataclasses.replace(plan.cards[0], answer=Answer.KEEP_BOTH))
    desk.apply(importing.ImportCards(plan), "Import")
    pairs = {(pair.a, pair.b) for pair in desk.read(merging.duplicates)}
    assert (1, 2) not in pairs
    assert (1, 3) in pairs, "nobody said anything of the third"
    desk.undo()
    assert dump(Path(desk.path)) == before
    desk.redo()
    assert (1, 2) not in {(pair.a, pair.b) for pair in desk.read(merging.duplicates)}


def test_two_who_were_not_the_same_stay_so_when_one_is_merged_with_a_third(desk: Desk) -> None:
    ids = [desk.apply(contacts.AddContact(ContactDraft("John Smith")), "Add").result for _each in range(3)]
    desk.apply(merging.NotTheSame((ids[0], ids[1])), "Not the same")
    groups = desk.read(merging.groups)
    assert all(not {ids[0], ids[1]} <= set(group.people) for group in groups)
    desk.apply(merging.MergePeople(ids[2], (ids[0],)), "Merge")
    assert desk.read(merging.duplicates) == ()
    assert desk.read(merging.like, ids[2]) == ()


def test_who_was_told_apart_stays_so_when_both_were_merged_and_one_merge_is_taken_apart(desk: Desk) -> None:
    names = ("Ana One", "Ana Two", "Ana Three", "Ana Four")
    ana, two, three, four = (desk.apply(contacts.AddContact(ContactDraft(name)), "Add").result for name in names)
    desk.apply(merging.NotTheSame((two, three)), "Not the same")
    desk.apply(merging.MergePeople(ana, (two,)), "Merge")
    desk.apply(merging.MergePeople(four, (three,)), "Merge")
    (first,) = desk.read(merging.standing, ana)
    desk.apply(merging.TakeApart(first.number), "Take apart")
    assert desk.read(lambda book: book.rows("SELECT a_id, b_id FROM not_same")) == [(two, four)]
    desk.apply(contacts.RemoveContacts((four,)), "Remove")  # with the one who was merged into them, and all pairs
    assert desk.read(lambda book: book.rows("SELECT a_id, b_id FROM not_same")) == []
