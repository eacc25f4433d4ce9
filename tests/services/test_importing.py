"""A pile of cards comes in: looked at first, each card by itself, once, and out again."""

import base64
import dataclasses
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone
from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.errors import NetDeskError
from netdesk.domain.import_plan import Answer, Decision, ImportPlan
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.services import contacts, importing, interactions, merging
from netdesk.services.desk import Desk
from netdesk.services.progress import Cancelled
from tests.helpers.books import dump
from tests.helpers.rich_book import PICTURE

TODAY = date(2026, 11, 22)


def card(name: str, *lines: str) -> str:
    """A vCard 3.0 of one person."""
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""))


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder: two people in one file, one in another, a card that says nothing, a file that is none."""
    folder = tmp_path / "pile"
    folder.mkdir()
    two = card("Ana Beltrán", "EMAIL;TYPE=WORK:ana@solace.example", "TEL;TYPE=CELL:+1 512 555 0142", "NOTE:coffee")
    two += card("Tomáš Dvořák", "ORG:Lumen Rail", "CATEGORIES:fair,rail")
    (folder / "two.vcf").write_text(two, encoding="utf-8")
    (folder / "one.vcf").write_text(card("山田 葵", "X-KITE:unknown property"), encoding="utf-8")
    (folder / "bad.vcf").write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", encoding="utf-8")
    (folder / "notes.txt").write_text("nothing here", encoding="utf-8")
    return folder


def look(desk: Desk, *paths: Path) -> ImportPlan:
    """The plan for these paths."""
    return desk.read(importing.preview, [str(path) for path in paths])


def bring(desk: Desk, *paths: Path, **how: object) -> importing.ImportResult:
    """Import these paths."""
    result = desk.apply(importing.ImportCards(look(desk, *paths), **how), "Import").result  # type: ignore[arg-type]
    assert isinstance(result, importing.ImportResult)
    return result


def names(desk: Desk, **query: object) -> set[str]:
    """Who is in the book."""
    ids = desk.read(contacts.listed, ContactQuery(**query), TODAY)  # type: ignore[arg-type]
    return {row.name for row in desk.read(contacts.rows, ids, TODAY)}


def test_a_look_changes_nothing(desk: Desk, pile: Path) -> None:
    """Nothing is written before Import."""
    before = dump(Path(desk.path))
    plan = look(desk, pile)
    counts = plan.counts()
    assert (counts.added, counts.kept_aside, counts.cards) == (3, 1, 4)
    assert dump(Path(desk.path)) == before


def test_a_pile_comes_in_with_where_when_and_tags(desk: Desk, pile: Path) -> None:
    """What was asked once for the whole pile stands with each of its people."""
    step = interactions.NewFollowUp(date(2026, 11, 25), "say thanks", mine=True)
    result = bring(desk, pile, met_where="Meetup", met_on=date(2026, 11, 18), tags=("austin",), first_step=step)
    assert result.counts.added == 3
    assert names(desk, tag="austin") == {"Ana Beltrán", "Tomáš Dvořák", "山田 葵"}
    assert names(desk, tag="rail") == {"Tomáš Dvořák"}
    ana = desk.read(contacts.listed, ContactQuery("beltran"), TODAY)[0]
    person = desk.read(contacts.person, ana, TODAY)
    assert (person.contact.met_where, person.contact.met_on) == ("Meetup", date(2026, 11, 18))
    assert person.contact.draft.emails == (Email("ana@solace.example", "work"),)
    assert [phone.raw for phone in person.contact.draft.phones] == ["+1 512 555 0142"]
    assert [(promise.note, promise.first_step) for promise in person.follow_ups] == [("say thanks", True)]
    assert person.pile is not None
    assert person.pile.counts.kept_aside == 1


def test_cards_stay_as_they_came(desk: Desk, pile: Path) -> None:
    """Bytes and unknown properties are kept, with file and lines."""
    bring(desk, pile)
    aoi = desk.read(contacts.listed, ContactQuery("葵"), TODAY)[0]
    source = desk.read(contacts.person, aoi, TODAY).cards[0]
    assert source.raw.strip() == (pile / "one.vcf").read_bytes().strip()
    assert (source.first_line, source.last_line) == (1, 5)
    tomas = desk.read(contacts.listed, ContactQuery("dvorak"), TODAY)[0]
    assert desk.read(contacts.person, tomas, TODAY).cards[0].first_line == 8


def test_a_bad_card_is_kept_aside_with_its_bytes(desk: Desk, pile: Path) -> None:
    """One bad card never stops the rest, and nothing of it is lost."""
    pile_id = bring(desk, pile).pile_id
    assert pile_id is not None
    (aside,) = desk.read(importing.kept_aside, pile_id)
    assert aside.file.endswith("bad.vcf")
    assert aside.raw.strip() == (pile / "bad.vcf").read_bytes().strip()


def test_the_same_pile_again_changes_nothing(desk: Desk, pile: Path) -> None:
    """Safe to repeat: no second person, no second pile, no step of undo."""
    bring(desk, pile)
    before, label = dump(Path(desk.path)), desk.labels()
    again = bring(desk, pile)
    assert again.pile_id is None
    assert (again.counts.added, again.counts.unchanged, again.counts.kept_aside) == (0, 3, 1)
    assert dump(Path(desk.path)) == before
    assert desk.labels() == label


def test_the_same_card_with_other_line_ends_is_the_same(desk: Desk, pile: Path, tmp_path: Path) -> None:
    """A pile that was sent by mail once more brings nobody twice."""
    bring(desk, pile)
    copy = tmp_path / "copy.vcf"
    copy.write_bytes((pile / "two.vcf").read_bytes().replace(b"\r\n", b"\n"))
    assert bring(desk, copy).counts.unchanged == 2


def test_a_newer_card_updates_the_person(desk: Desk, pile: Path, tmp_path: Path) -> None:
    """The same mail address and name: the new number is added to the person we have."""
    bring(desk, pile)
    (tmp_path / "new.vcf").write_text(
        card("Ana Beltrán", "EMAIL:ana@solace.example", "TEL;TYPE=HOME:+1 512 555 0199", "TITLE:Director"),
        encoding="utf-8",
    )
    plan = look(desk, tmp_path / "new.vcf")
    assert [each.decision for each in plan.cards] == [Decision.UPDATE]
    assert {change.field for change in plan.cards[0].changes} == {"phones", "title"}
    bring(desk, tmp_path / "new.vcf")
    (ana,) = desk.read(contacts.listed, ContactQuery("beltran"), TODAY)
    draft = desk.read(contacts.contact, ana).draft
    assert [phone.raw for phone in draft.phones] == ["+1 512 555 0142", "+1 512 555 0199"]
    assert draft.title == "Director"
    assert len(desk.read(contacts.person, ana, TODAY).cards) == 2


def test_what_the_user_typed_wins_over_a_card(desk: Desk, pile: Path, tmp_path: Path) -> None:
    """A card proposes another title, and does not overwrite the one that was typed."""
    bring(desk, pile)
    (ana,) = desk.read(contacts.listed, ContactQuery("beltran"), TODAY)
    draft = desk.read(contacts.contact, ana).draft
    typed = ContactDraft(draft.name, title="Head of Partnerships", emails=draft.emails, phones=draft.phones)
    desk.apply(contacts.EditContact(ana, typed), "Edit")
    (tmp_path / "new.vcf").write_text(card("Ana Beltrán", "EMAIL:ana@solace.example", "TITLE:Intern"), encoding="utf-8")
    bring(desk, tmp_path / "new.vcf")
    assert desk.read(contacts.contact, ana).draft.title == "Head of Partnerships"


def test_two_cards_of_one_person_in_one_pile_are_one_person(desk: Desk, tmp_path: Path) -> None:
    """A phone that exports somebody twice must not make two of them."""
    both = card("Ana Beltrán", "EMAIL:ana@solace.example") + card(
        "Ana Beltrán", "EMAIL:ana@solace.example", "TEL:+1 512 555 0142"
    )
    (tmp_path / "both.vcf").write_text(both, encoding="utf-8")
    bring(desk, tmp_path / "both.vcf")
    (ana,) = desk.read(contacts.listed, ContactQuery(), TODAY)
    assert [phone.raw for phone in desk.read(contacts.contact, ana).draft.phones] == ["+1 512 555 0142"]


@pytest.mark.parametrize(("answer", "people"), [(Answer.OPEN, 2), (Answer.KEEP_BOTH, 2), (Answer.MERGE, 1)])
def test_a_lookalike_is_the_users_to_decide(desk: Desk, tmp_path: Path, answer: Answer, people: int) -> None:
    """Names only suggest: without a word from the user, both stay."""
    desk.apply(contacts.AddContact(ContactDraft("Ana Beltrán", organisation="Solace Energy")), "Add")
    (tmp_path / "like.vcf").write_text(card("Beltrán, Ana", "ORG:Solace Energy"), encoding="utf-8")
    plan = look(desk, tmp_path / "like.vcf")
    assert plan.counts().to_decide == 1
    decided = plan.with_card(dataclasses.replace(plan.cards[0], answer=answer))
    desk.apply(importing.ImportCards(decided), "Import")
    assert len(desk.read(contacts.listed, ContactQuery(), TODAY)) == people


def test_a_card_that_was_not_chosen_stays_out(desk: Desk, pile: Path) -> None:
    """The box before a row is the user's word."""
    plan = look(desk, pile)
    out = next(each for each in plan.cards if each.draft.name == "Tomáš Dvořák")
    desk.apply(importing.ImportCards(plan.with_card(dataclasses.replace(out, chosen=False))), "Import")
    assert names(desk) == {"Ana Beltrán", "山田 葵"}


def test_an_import_is_undone_and_redone_whole(desk: Desk, pile: Path, tmp_path: Path) -> None:
    """One step takes a pile back to the row, and brings it again, updates of people we had included."""
    desk.apply(contacts.AddContact(ContactDraft("Ana Beltrán", emails=(Email("ana@solace.example"),))), "Add")
    before = dump(Path(desk.path))
    bring(desk, pile, tags=("austin",))
    after = dump(Path(desk.path))
    assert desk.undo() is not None
    assert dump(Path(desk.path)) == before
    assert desk.redo() is not None
    assert dump(Path(desk.path)) == after
    desk.undo()
    assert dump(Path(desk.path)) == before


def test_an_older_import_is_taken_back_but_for_people_worked_with(desk: Desk, pile: Path) -> None:
    """Taking a pile back must not take away a call that was logged since."""
    pile_id = bring(desk, pile).pile_id
    assert pile_id is not None
    (ana,) = desk.read(contacts.listed, ContactQuery("beltran"), TODAY)
    touch = Interaction((ana,), Channel.CALL, Direction.MUTUAL, TODAY)
    desk.apply(interactions.LogInteraction(touch), "Call with Ana")
    worked = dump(Path(desk.path))
    stay = desk.apply(importing.TakeBackImport(pile_id), "Taking back").result
    assert stay == 1
    assert names(desk) == {"Ana Beltrán"}
    dump(Path(desk.path))
    assert [each.taken_back for each in desk.read(importing.piles_listed)] == [True]
    desk.undo()
    assert dump(Path(desk.path)) == worked


def test_the_card_of_somebody_who_was_merged_stays_with_the_person(desk: Desk, pile: Path) -> None:
    """They are one with somebody from elsewhere by now, who keeps all they had, their card too."""
    pile_id = bring(desk, pile).pile_id
    assert pile_id is not None
    elsewhere = desk.apply(contacts.AddContact(ContactDraft("Ana B.")), "Add").result
    (ana,) = desk.read(contacts.listed, ContactQuery("beltran"), TODAY)
    desk.apply(merging.MergePeople(elsewhere, (ana,)), "Merge")
    stay = desk.apply(importing.TakeBackImport(pile_id), "Taking back").result
    assert stay == 1
    (card_of_ana,) = desk.read(contacts.person, elsewhere, TODAY).cards
    assert b"FN:Ana Beltr" in card_of_ana.raw


def test_two_who_were_merged_stay_as_one(desk: Desk, pile: Path) -> None:
    """How many stay is said, and a tombstone is nobody."""
    pile_id = bring(desk, pile).pile_id
    assert pile_id is not None
    ana, tomas, *_rest = desk.read(contacts.listed, ContactQuery(), TODAY)
    desk.apply(merging.MergePeople(ana, (tomas,)), "Merge")
    assert desk.apply(importing.TakeBackImport(pile_id), "Taking back").result == 1


def test_stop_leaves_nothing_behind(desk: Desk, pile: Path) -> None:
    """Stop in the middle of writing is as if nothing had been."""

    class Stopped:
        def report(self, done: int, total: int) -> None:
            raise Cancelled

    before = dump(Path(desk.path))
    plan = look(desk, pile)
    with pytest.raises(Cancelled):
        desk.apply(importing.ImportCards(plan, progress=Stopped()), "Import")
    assert dump(Path(desk.path)) == before


def test_a_big_pile_is_read_in_a_process_of_its_own(desk: Desk, tmp_path: Path) -> None:
    """The way of big piles gives the same as the way of small ones, in order."""
    told: list[tuple[int, int]] = []

    class Told:
        def report(self, done: int, total: int) -> None:
            told.append((done, total))

    note = "NOTE:" + "x" * 200
    cards = [card(f"Person {number}", f"EMAIL:p{number}@x.example", note) for number in range(900)]
    (tmp_path / "big.vcf").write_text("".join(cards), encoding="utf-8")
    plan = desk.read(importing.preview, [str(tmp_path / "big.vcf")], Told())
    assert [each.draft.name for each in plan.cards] == [f"Person {number}" for number in range(900)]
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] > 0


@pytest.mark.parametrize("wrong", ["missing.vcf", "empty"])
def test_a_wrong_path_is_told(desk: Desk, tmp_path: Path, wrong: str) -> None:
    """What is not there, or holds no cards, is one clear sentence."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(NetDeskError, match=wrong):
        look(desk, tmp_path / wrong)


def test_numbers_get_their_country(desk: Desk, tmp_path: Path) -> None:
    """A number is kept as written, and beside it as it is dialled from anywhere."""
    (tmp_path / "de.vcf").write_text(card("Jonas Weiß", "TEL:+49 30 23125 014"), encoding="utf-8")
    bring(desk, tmp_path / "de.vcf")
    assert desk.read(contacts.contact, ContactId(1)).draft.phones == (Phone("+49 30 23125 014", "", "+493023125014"),)


def test_a_pile_does_not_fill_the_week(desk: Desk, tmp_path: Path) -> None:
    """A first step for thirty cards is an intention, no promise to thirty people: the week stays for others."""
    from netdesk.domain.call_list import ReasonCode
    from netdesk.services import call_lists

    (tmp_path / "many.vcf").write_text("".join(card(f"Person {number}") for number in range(30)), encoding="utf-8")
    step = interactions.NewFollowUp(date(2026, 11, 25), "say thanks", mine=True)
    bring(desk, tmp_path / "many.vcf", first_step=step)
    ana = desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add").result
    desk.apply(interactions.AddFollowUp(ana, date(2026, 11, 27), "send the deck"), "Promise")
    lines = desk.read(call_lists.week, "2026-W48", TODAY).lines
    assert ana in {line.contact for line in lines}
    assert {line.reasons[0].code for line in lines if line.contact != ana} == {ReasonCode.CARD_PILE}


def test_a_card_without_a_name_is_called_after_its_file(desk: Desk, tmp_path: Path) -> None:
    """A row without a name could not be read, searched or called."""
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nBDAY:1980-02-03\r\nEND:VCARD\r\n"
    (tmp_path / "scan-0031.vcf").write_text(text, encoding="utf-8")
    bring(desk, tmp_path / "scan-0031.vcf")
    assert names(desk) == {"(no name) scan-0031.vcf"}


def test_an_empty_file_says_that_it_is_empty(desk: Desk, tmp_path: Path) -> None:
    """“There is no card in it” would send the user looking for one."""
    (tmp_path / "empty.vcf").touch()
    (aside,) = look(desk, tmp_path / "empty.vcf").kept_aside
    assert aside.reason.code == "empty-file"


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_taking_back_one_pile_after_somebody_of_another_was_deleted(desk: Desk, tmp_path: Path) -> None:
    """A card that is linked to nobody any more must not keep everybody in the book."""
    bring(desk, _write(tmp_path, "a.vcf", card("Ana")))
    second = bring(desk, _write(tmp_path, "b.vcf", card("Bo") + card("Cleo"))).pile_id
    assert second is not None
    ana = desk.read(contacts.listed, ContactQuery("ana"), TODAY)[0]
    desk.apply(contacts.RemoveContacts((ana,)), "Remove Ana")
    assert desk.apply(importing.TakeBackImport(second), "Taking back").result == 0
    assert names(desk) == set()


def test_people_whom_the_user_wrote_about_stay(desk: Desk, tmp_path: Path) -> None:
    """What was typed since the pile came is work of the user's, and is not taken back with it."""
    pile_id = bring(desk, _write(tmp_path, "b.vcf", card("Bo") + card("Cleo") + card("Dan") + card("Eve"))).pile_id
    assert pile_id is not None
    bo, cleo, dan, _eve = desk.read(contacts.listed, ContactQuery(), TODAY)
    desk.apply(contacts.EditContact(bo, ContactDraft("Bo", notes="likes short mails")), "Edit")
    desk.apply(interactions.AddFollowUp(cleo, TODAY, "send the deck"), "Promise")
    desk.apply(contacts.ChangeContact(dan, {"circle": 15}), "Circle")
    assert desk.apply(importing.TakeBackImport(pile_id), "Taking back").result == 3
    assert len(names(desk)) == 3


def test_an_update_that_was_taken_back_comes_again(desk: Desk, tmp_path: Path) -> None:
    """The card of a pile that was taken back is new when it comes once more."""
    desk.apply(contacts.AddContact(ContactDraft("Ana", emails=(Email("ana@x.example"),))), "Add")
    path = _write(tmp_path, "a.vcf", card("Ana", "EMAIL:ana@x.example", "TITLE:Boss") + card("Bo"))
    pile_id = bring(desk, path).pile_id
    assert pile_id is not None
    (bo,) = [row.id for row in desk.read(contacts.rows, (ContactId(1), ContactId(2)), TODAY) if row.name == "Bo"]
    desk.apply(interactions.LogInteraction(Interaction((bo,), Channel.CALL, Direction.MUTUAL, TODAY)), "Call")
    desk.apply(importing.TakeBackImport(pile_id), "Taking back")
    assert desk.read(contacts.contact, ContactId(1)).draft.title == ""
    bring(desk, path)
    assert desk.read(contacts.contact, ContactId(1)).draft.title == "Boss"


def test_the_card_of_somebody_deleted_brings_them_again(desk: Desk, tmp_path: Path) -> None:
    """Deleted by mistake, and the card is still there."""
    path = _write(tmp_path, "a.vcf", card("Ana"))
    bring(desk, path)
    desk.apply(contacts.RemoveContacts((ContactId(1),)), "Remove Ana")
    assert bring(desk, path).counts.added == 1
    assert names(desk) == {"Ana"}


def test_a_look_that_grew_old_still_imports(desk: Desk, tmp_path: Path) -> None:
    """Between the look and Import somebody was deleted, and somebody merged: nothing is lost, nothing fails."""
    for name in ("Ana", "Bo", "Bo Lind"):
        desk.apply(contacts.AddContact(ContactDraft(name, emails=(Email(f"{name[:2].lower()}@x.example"),))), "Add")
    text = card("Ana", "EMAIL:an@x.example", "TITLE:Boss") + card("Bo", "EMAIL:bo@x.example", "UID:bo-uid-1234")
    plan = look(desk, _write(tmp_path, "a.vcf", text + card("Cleo")))
    desk.apply(contacts.RemoveContacts((ContactId(1),)), "Remove Ana")

    desk.apply(merging.MergePeople(ContactId(3), (ContactId(2),)), "Merge")
    desk.apply(importing.ImportCards(plan), "Import")
    assert {"Ana", "Cleo"} <= names(desk)
    dump(Path(desk.path))


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names there are Unicode")
def test_a_file_name_that_is_no_text_stops_nobody(desk: Desk, tmp_path: Path) -> None:
    """One odd name must not keep the other cards out."""
    folder = tmp_path / "pile"
    folder.mkdir()
    odd = folder / os.fsdecode(b"M\xfcller.vcf")
    odd.write_bytes(card("Ana").encode())
    _write(folder, "ok.vcf", card("Bo"))
    bring(desk, folder)
    assert names(desk) == {"Ana", "Bo"}


def test_a_file_that_holds_no_cards_is_refused(desk: Desk, tmp_path: Path) -> None:
    """A film chosen by mistake must not end in the book."""
    (tmp_path / "film.mkv").write_bytes(bytes(range(256)) * 40)
    with pytest.raises(NetDeskError, match="holds no cards"):
        look(desk, tmp_path / "film.mkv")


def test_what_is_kept_aside_is_kept_once_by_any_path(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same bad file named in another way is the same file."""
    bad = _write(tmp_path, "bad.vcf", "no card at all")
    bring(desk, bad)
    before = dump(Path(desk.path))
    monkeypatch.chdir(tmp_path)
    desk.apply(importing.ImportCards(desk.read(importing.preview, ["./bad.vcf"])), "Import")
    assert dump(Path(desk.path)) == before


def test_a_name_too_long_for_the_system_is_told(desk: Desk, tmp_path: Path) -> None:
    """What the system refuses is one sentence."""
    with pytest.raises(NetDeskError):
        look(desk, tmp_path / ("x" * 300))


def test_an_undecided_lookalike_is_not_called_as_somebody_new(desk: Desk, tmp_path: Path) -> None:
    """One person must not be called twice in a week because nobody has said yet whether they are one."""
    from netdesk.services import call_lists

    desk.apply(contacts.AddContact(ContactDraft("Ana Beltrán", organisation="Solace Energy")), "Add")
    bring(desk, _write(tmp_path, "like.vcf", card("Beltrán, Ana", "ORG:Solace Energy") + card("Bo")))
    called = {line.name for line in desk.read(call_lists.week, "2026-W48", TODAY).lines}
    assert called == {"Ana Beltrán", "Bo"}


def test_what_the_user_did_since_the_look_is_not_overwritten(desk: Desk, tmp_path: Path) -> None:
    """A look may stay open while the person is worked with, or merged, in another window or from a terminal."""
    path = tmp_path / "cards.vcf"
    path.write_text(card("Ana Beltrán", "EMAIL:ana@solace.example"), encoding="utf-8")
    bring(desk, path)
    (ana,) = desk.read(contacts.listed, ContactQuery(), TODAY)
    news = ["EMAIL:ana@solace.example", "NOTE:likes tea", "TITLE:Head", "ORG:Solace;Sales", "TEL:+1 512 555 0142"]
    news += ("NICKNAME:Anita", f"PHOTO;ENCODING=b;TYPE=JPEG:{base64.b64encode(PICTURE).decode()}")
    path.write_text(card("Ana Beltrán", *news), encoding="utf-8")
    plan = look(desk, path)
    typed = ContactDraft(
        "Ana Beltrán", title="Chair", organisation="Lumen", notes="coffee", emails=(Email("ana@solace.example"),),
        phones=(Phone("+1 512 555 0142", "home"),),
    )  # fmt: skip
    desk.apply(contacts.EditContact(ana, typed), "Edit")
    desk.apply(contacts.SetPhoto(ana, b"their own"), "Photo")
    desk.apply(importing.ImportCards(plan), "Import")
    now = desk.read(contacts.contact, ana).draft
    assert (now.title, now.organisation, now.department) == ("Chair", "Lumen", "")
    assert now.notes == "coffee\n\nlikes tea"
    assert [(phone.raw, phone.label) for phone in now.phones] == [("+1 512 555 0142", "home")]
    assert desk.read(lambda book: book.rows("SELECT data FROM photo")) == [(b"their own",)]
    assert now.nickname == "Anita", "of what nobody touched the card tells"


def test_who_is_left_out_stays_out_though_the_card_is_there_twice(desk: Desk, tmp_path: Path) -> None:
    """The second one tells nothing new, so there is nothing to leave out of it in the look."""
    for name in ("a.vcf", "b.vcf"):
        (tmp_path / name).write_text(card("Ana Beltrán", "EMAIL:ana@solace.example") + card("Bo Lind"), "utf-8")
    plan = look(desk, tmp_path / "a.vcf", tmp_path / "b.vcf")
    plan = plan.with_card(dataclasses.replace(plan.cards[0], chosen=False))
    desk.apply(importing.ImportCards(plan), "Import")
    assert names(desk) == {"Bo Lind"}
