"""Two records of one person become one, nothing is lost, and it can be taken back after a restart."""

from datetime import date
from pathlib import Path

import pytest

from netdesk import bootstrap
from netdesk.domain.contact import Address, ContactDraft, Email, Phone
from netdesk.domain.errors import NetDeskError
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import State
from netdesk.services import contacts, interactions, introductions, merging
from netdesk.services.desk import Desk
from tests.helpers.books import dump

TODAY = date(2026, 11, 22)


def _two(desk: Desk) -> tuple[int, int]:
    first = ContactDraft("Ana Beltrán", emails=(Email("ana@solace.example"),), tags=("fair",), notes="coffee")
    second = ContactDraft(
        "A. Beltran",
        title="Head of Partnerships",
        emails=(Email("ana@solace.example"), Email("ab@home.example")),
        phones=(Phone("+44 20 7946 0018"),),
        addresses=(Address(city="Austin"),),
        tags=("board",),
        notes="daughter starts college",
    )
    keep = desk.apply(contacts.AddContact(first), "Add").result
    absorb = desk.apply(contacts.AddContact(second), "Add").result
    return keep, absorb


def test_the_kept_one_has_everything_of_both(desk: Desk) -> None:
    """Mails, numbers, tags, notes, history, introductions and promises are re-pointed, and none twice."""
    keep, absorb = _two(desk)
    other = desk.apply(contacts.AddContact(ContactDraft("Bo Lind")), "Add").result
    touch = Interaction((absorb, other), Channel.CALL, Direction.MUTUAL, TODAY)
    desk.apply(interactions.LogInteraction(touch), "Call")
    both = Interaction((keep, absorb), Channel.EMAIL, Direction.OUT, TODAY)
    desk.apply(interactions.LogInteraction(both), "Mail")
    desk.apply(interactions.AddFollowUp(absorb, TODAY, "send the deck"), "Promise")
    desk.apply(introductions.Introduce(absorb, other, "a pilot"), "Introduce")
    desk.apply(merging.MergePeople(keep, (absorb,)), "Merge")
    person = desk.read(contacts.person, keep, TODAY)
    draft = person.contact.draft
    assert draft.name == "Ana Beltrán"
    assert draft.title == "Head of Partnerships"
    assert {email.address for email in draft.emails} == {"ana@solace.example", "ab@home.example"}
    assert [phone.raw for phone in draft.phones] == ["+44 20 7946 0018"]
    assert [address.city for address in draft.addresses] == ["Austin"]
    assert draft.tags == ("board", "fair")
    assert "coffee" in draft.notes
    assert "daughter starts college" in draft.notes
    assert len(person.history) == 2
    assert person.verdict.state is State.CONNECTING
    assert [promise.note for promise in person.follow_ups] == ["send the deck"]
    assert len(person.introductions) == 1
    with pytest.raises(NetDeskError):
        desk.read(contacts.contact, absorb)


def test_what_both_had_to_do_is_done_once(desk: Desk) -> None:
    """Equal promises that are open; another day, another word or one that was kept is another promise."""
    keep, absorb = _two(desk)
    later = date(2026, 11, 30)
    for contact in (keep, absorb):
        desk.apply(interactions.AddFollowUp(contact, TODAY, "say thanks"), "Promise")
        kept = desk.apply(interactions.AddFollowUp(contact, TODAY, "call"), "Promise").result
        desk.apply(interactions.CompleteFollowUp(kept), "Kept")
    desk.apply(interactions.AddFollowUp(absorb, later, "say thanks"), "Promise")
    desk.apply(interactions.AddFollowUp(absorb, TODAY, "say thanks", mine=False), "Promise")
    desk.apply(merging.MergePeople(keep, (absorb,)), "Merge")
    promised = desk.read(contacts.person, keep, TODAY).follow_ups
    found = sorted((each.due, each.note, each.mine) for each in promised if each.done_on is None)
    assert found == [(TODAY, "say thanks", False), (TODAY, "say thanks", True), (later, "say thanks", True)]
    desk.undo()
    assert len(desk.read(contacts.person, absorb, TODAY).follow_ups) >= 3


def test_the_absorbed_value_wins_where_it_is_taken(desk: Desk) -> None:
    """The name of the second record, when the user says so."""
    keep, absorb = _two(desk)
    desk.apply(merging.MergePeople(keep, (absorb,), merging.Choices({"name": absorb})), "Merge")
    assert desk.read(contacts.contact, keep).name == "A. Beltran"


def test_a_merge_is_taken_back_after_a_restart(tmp_path: Path) -> None:
    """The book is as before, to the row."""
    path = tmp_path / "book.netdesk"
    desk = bootstrap.open_desk(path, TODAY)
    keep, absorb = _two(desk)
    desk.apply(interactions.LogInteraction(Interaction((absorb,), Channel.CALL, Direction.MUTUAL, TODAY)), "Call")
    before = dump(path)
    desk.apply(merging.MergePeople(keep, (absorb,)), "Merge")
    desk.close()
    desk = bootstrap.open_desk(path, TODAY)
    desk.undo()
    assert dump(path) == before
    desk.close()


def test_the_two_sides_of_an_introduction_are_no_one_person(desk: Desk) -> None:
    """A merge must not make somebody meet themselves."""
    keep, absorb = _two(desk)
    desk.apply(introductions.Introduce(keep, absorb, "a pilot"), "Introduce")
    with pytest.raises(NetDeskError, match="two sides"):
        desk.apply(merging.MergePeople(keep, (absorb,)), "Merge")


def test_not_the_same_is_remembered(desk: Desk) -> None:
    """A pair that the user told apart is not asked about again, also after one of them was merged."""
    keep, absorb = _two(desk)
    assert [(pair.a, pair.b) for pair in desk.read(merging.duplicates)] == [(keep, absorb)]
    desk.apply(merging.NotTheSame((keep, absorb)), "Not the same")
    assert desk.read(merging.duplicates) == ()
    desk.undo()
    assert len(desk.read(merging.duplicates)) == 1
