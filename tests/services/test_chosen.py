"""People chosen together: one act for all of them, one step back, and a pile that they were put into by hand."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from netdesk.domain.contact import ContactDraft, ContactId, Email
from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.errors import NetDeskError, UnknownId
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import State
from netdesk.domain.screens import PileEntry
from netdesk.services import chosen, contacts, importing, interactions, introductions, merging
from netdesk.services.commands import Command
from netdesk.services.desk import Desk
from tests.helpers.books import dump

TODAY = date(2026, 11, 22)
NAMES = ("Ana", "Bo", "Cleo", "Dan")


@pytest.fixture
def people(desk: Desk) -> tuple[ContactId, ...]:
    """Four people added by hand; Ana and Bo wrote to each other with me, Ana was introduced to Dan."""
    ids = tuple(
        ContactId(
            desk.apply(contacts.AddContact(ContactDraft(name, emails=(Email(f"{name}@x.example"),))), "Add").result
        )
        for name in NAMES
    )
    dinner = Interaction(ids[:2], Channel.IN_PERSON, Direction.MUTUAL, TODAY)
    desk.apply(interactions.LogInteraction(dinner), "Dinner")
    desk.apply(introductions.Introduce(ids[0], ids[3], "both gain"), "Introduce")
    return ids


def names(desk: Desk) -> set[str]:
    ids = desk.read(contacts.listed, ContactQuery(), TODAY)
    return {row.name for row in desk.read(contacts.rows, ids, TODAY)}


def bring(desk: Desk, folder: Path, name: str, cards: Sequence[str], met_where: str = "") -> int:
    """Import a file of one card for each name; the number of its pile."""
    path = folder / f"{name}.vcf"
    path.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{each}\nEND:VCARD\n" for each in cards), encoding="utf-8")
    plan = desk.read(importing.preview, [str(path)])
    result = desk.apply(importing.ImportCards(plan, met_where), "Import").result
    assert result.pile_id is not None
    return int(result.pile_id)


def found(desk: Desk, name: str) -> ContactId:
    return desk.read(contacts.listed, ContactQuery(name), TODAY)[0]


def pile(desk: Desk, number: int) -> PileEntry:
    return next(each for each in desk.read(importing.piles_listed) if each.id == number)


def put(desk: Desk, people: Sequence[ContactId], **where: object) -> int:
    return int(desk.apply(chosen.AddToPile(tuple(people), **where), "Put").result)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "act",
    [
        contacts.LetGo,
        lambda ids: contacts.ChangeContacts(ids, {"cadence": 30}),
        lambda ids: contacts.ChangeContacts(ids, {"snoozed_until": TODAY}),
        lambda ids: contacts.ChangeContacts(ids, {"do_not_contact": True}),
        lambda ids: contacts.TagContacts(ids, "fair"),
        contacts.RemoveContacts,
        lambda ids: chosen.AddToPile(ids, None, "Trade fair", TODAY),
    ],
)
def test_an_act_on_several_people_is_one_step_back(
    desk: Desk, people: tuple[ContactId, ...], act: Command, tmp_path: Path
) -> None:
    before = dump(tmp_path / "book.netdesk")
    desk.apply(act(people[:3]), "several")  # type: ignore[operator]
    after = dump(tmp_path / "book.netdesk")
    assert after != before
    desk.undo()
    assert dump(tmp_path / "book.netdesk") == before
    desk.redo()
    assert dump(tmp_path / "book.netdesk") == after


@pytest.mark.parametrize("command", [contacts.LetGo, contacts.RemoveContacts])
def test_one_who_is_gone_stops_the_whole_act(
    desk: Desk, people: tuple[ContactId, ...], command: type, tmp_path: Path
) -> None:
    """Half an act would be told as if it were whole."""
    desk.apply(contacts.RemoveContacts((people[1],)), "Delete Bo")
    before = dump(tmp_path / "book.netdesk")
    with pytest.raises(UnknownId):
        desk.apply(command(people), "several")
    assert dump(tmp_path / "book.netdesk") == before


def test_what_is_shared_with_who_stays_is_kept_when_others_go(desk: Desk, people: tuple[ContactId, ...]) -> None:
    ana, bo, cleo, dan = people
    desk.apply(merging.MergePeople(cleo, (dan,)), "Merge")
    desk.apply(contacts.RemoveContacts((ana, cleo)), "Delete two")
    assert names(desk) == {"Bo"}
    assert [entry.channel for entry in desk.read(contacts.person, bo, TODAY).history] == [Channel.IN_PERSON]
    assert desk.read(introductions.board) == ()


def test_only_those_count_whom_the_act_would_change(desk: Desk, people: tuple[ContactId, ...]) -> None:
    ana, bo, cleo, dan = people
    desk.apply(contacts.LetGo((bo,)), "Let go")
    desk.apply(contacts.TagContacts((ana, dan), "Fair"), "Tag")
    assert desk.read(chosen.differing, people, {"let_go": True}) == (ana, cleo, dan)
    assert desk.read(chosen.differing, people, {"cadence": None}) == ()
    assert desk.read(chosen.carrying, people, "fair", carry=False) == (bo, cleo)
    assert desk.read(chosen.carrying, people, "fair", carry=True) == (ana, dan)
    assert desk.read(chosen.tags_of, people[:3]) == (("Fair", 1),)
    assert desk.read(chosen.states, people, TODAY) == {State.CONNECTING: 1, State.LET_GO: 1, State.NOT_YET: 2}


def test_who_was_put_into_a_pile_stays_when_its_import_is_taken_back(
    desk: Desk, people: tuple[ContactId, ...], tmp_path: Path
) -> None:
    """They came another way: one by hand, one with an import that is a pile of its own."""
    fair = bring(desk, tmp_path, "fair", ("Eve", "Finn"), "Trade fair")
    other = bring(desk, tmp_path, "other", ("Gil",))
    put(desk, (people[0], found(desk, "Gil")), pile=fair)
    assert set(desk.read(importing.people, fair)) == {*(found(desk, n) for n in ("Eve", "Finn", "Gil")), people[0]}
    assert desk.apply(importing.TakeBackImport(fair), "Take back").result == 0
    assert names(desk) == {*NAMES, "Gil"}
    assert (pile(desk, fair).taken_back, pile(desk, fair).by_hand) == (True, 2)
    assert set(desk.read(importing.people, fair)) == {people[0], found(desk, "Gil")}
    # And the import that Gil came with: somebody did something with Gil since.
    assert desk.apply(importing.TakeBackImport(other), "Take back").result == 1
    assert "Gil" in names(desk)


def test_who_was_put_into_a_pile_keeps_what_an_import_of_theirs_brought(desk: Desk, tmp_path: Path) -> None:
    first = bring(desk, tmp_path, "first", ("Eve\nTEL:+1 512 555 0142",))
    second = bring(desk, tmp_path, "second", ("Finn",), "Dinner")
    put(desk, (found(desk, "Eve"),), pile=second)
    for number in (second, first):
        desk.apply(importing.TakeBackImport(number), "Take back")
    eve = desk.read(contacts.contact, found(desk, "Eve"))
    assert [phone.raw for phone in eve.draft.phones] == ["+1 512 555 0142"]
    assert eve.met_where == "Dinner"


def test_who_came_with_the_pile_is_not_put_in_again_and_goes_with_it(desk: Desk, tmp_path: Path) -> None:
    fair = bring(desk, tmp_path, "fair", ("Eve", "Finn"), "Trade fair")
    put(desk, desk.read(importing.people, fair), pile=fair)
    assert pile(desk, fair).by_hand == 0
    desk.apply(importing.TakeBackImport(fair), "Take back")
    assert names(desk) == set()


def test_an_import_with_people_put_in_is_undone_step_by_step(
    desk: Desk, people: tuple[ContactId, ...], tmp_path: Path
) -> None:
    before = dump(tmp_path / "book.netdesk")
    fair = bring(desk, tmp_path, "fair", ("Eve",), "Trade fair")
    put(desk, people[:2], pile=fair)
    put_in = dump(tmp_path / "book.netdesk")
    desk.apply(importing.TakeBackImport(fair), "Take back")
    desk.undo()
    assert dump(tmp_path / "book.netdesk") == put_in
    desk.undo()
    desk.undo()
    assert dump(tmp_path / "book.netdesk") == before
    desk.redo()
    desk.redo()
    assert dump(tmp_path / "book.netdesk") == put_in


def test_a_pile_made_by_hand_says_how_we_met_where_nothing_was_said(desk: Desk, people: tuple[ContactId, ...]) -> None:
    ana, bo, cleo, _dan = people
    desk.apply(contacts.ChangeContact(ana, {"met_where": "School"}), "Edit")
    number = put(desk, (ana, bo), met_where=" Rail forum ", met_on=TODAY)
    made = pile(desk, number)
    assert (made.made_by_hand, made.met_where, made.met_on, made.by_hand) == (True, "Rail forum", TODAY, 2)
    told = [(each.met_where, each.met_on) for each in desk.read(contacts.many, (ana, bo, cleo))]
    assert told == [("School", None), ("Rail forum", TODAY), ("", None)]


def test_a_pile_made_by_hand_is_taken_apart_and_everybody_stays(desk: Desk, people: tuple[ContactId, ...]) -> None:
    number = put(desk, people, met_where="Rail forum")
    assert desk.apply(importing.TakeBackImport(number), "Take apart").result == 0
    assert desk.read(importing.piles_listed) == ()
    assert names(desk) == set(NAMES)


@pytest.mark.parametrize("where", [{}, {"met_where": "  "}, {"pile": 7}])
def test_a_pile_without_a_name_or_one_that_is_gone_takes_nobody(
    desk: Desk, people: tuple[ContactId, ...], where: dict[str, object]
) -> None:
    with pytest.raises(NetDeskError):
        put(desk, people, **where)


def test_of_two_who_are_merged_the_one_who_stays_is_in_both_piles(desk: Desk, people: tuple[ContactId, ...]) -> None:
    ana, bo, *_ = people
    both, one = put(desk, (ana, bo), met_where="Rail forum"), put(desk, (bo,), met_where="Dinner")
    desk.apply(merging.MergePeople(ana, (bo,)), "Merge")
    assert desk.read(importing.people, both) == desk.read(importing.people, one) == (ana,)


def test_who_is_deleted_is_in_no_pile(desk: Desk, people: tuple[ContactId, ...]) -> None:
    number = put(desk, people[:2], met_where="Rail forum")
    desk.apply(contacts.RemoveContacts(people[:1]), "Delete")
    assert desk.read(importing.people, number) == people[1:2]
