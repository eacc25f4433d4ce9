"""Undo: any history of acts, taken back and done again, leaves the book as it was to the row."""

import tempfile
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk import bootstrap
from netdesk.domain.contact import ContactDraft, ContactId, Email, Phone
from netdesk.domain.contact_list import ContactQuery
from netdesk.domain.errors import NetDeskError
from netdesk.domain.interaction import Channel, Direction, Interaction, InteractionId, Kind
from netdesk.domain.introduction import Answer, Debrief, Stage
from netdesk.domain.relationship import State
from netdesk.services import (
    aside,
    call_lists,
    chosen,
    contacts,
    importing,
    interactions,
    introductions,
    merging,
    weighing,
)
from netdesk.services import book as book_acts
from netdesk.services.commands import Command, Done
from netdesk.services.desk import Desk
from netdesk.storage import relationships, search_documents
from netdesk.storage.database import Database
from tests.helpers.books import dump
from tests.helpers.examples import examples
from tests.helpers.fresh_book import fresh_book
from tests.helpers.relationship_histories import scales

TODAY = date(2026, 11, 22)

_people = st.integers(1, 6).map(ContactId)
_people_chosen = st.lists(_people, min_size=1, max_size=3, unique=True).map(tuple)
_days = st.integers(0, 400).map(lambda ago: TODAY - timedelta(days=ago))
_drafts = st.builds(
    ContactDraft,
    name=st.sampled_from(["Ana Beltrán", "Tomáš Dvořák", "山田 葵", "Ola Nordmann"]),
    organisation=st.sampled_from(["", "Solace Energy"]),
    department=st.sampled_from(["", "Purchasing"]),
    notes=st.sampled_from(["", "met at the fair"]),
    emails=st.lists(st.sampled_from([Email("a@x.example"), Email("b@x.example", "work")]), max_size=2).map(tuple),
    phones=st.lists(st.sampled_from([Phone("+1 512 555 0142"), Phone("0512 77")]), max_size=2).map(tuple),
    tags=st.lists(st.sampled_from(["fair", "Board"]), max_size=2).map(tuple),
)
_touches = st.builds(
    Interaction,
    contacts=st.lists(_people, min_size=1, max_size=3).map(tuple),
    channel=st.sampled_from(Channel),
    direction=st.sampled_from(Direction),
    day=_days,
    kind=st.sampled_from(Kind),
    planned=st.booleans(),
)
_follow_ups = st.none() | st.builds(interactions.NewFollowUp, due=_days, note=st.just("send it"), mine=st.booleans())

_CARDS = {
    "fair": (("Ana Beltrán", "a@x.example"), ("Cleo Marsh", "c@x.example")),
    "dinner": (("Ana Beltrán", "a@x.example"), ("Dan Okoye", "d@x.example")),
}

_CHOICES = (
    merging.Choices(),
    merging.Choices(
        {"name": ContactId(2), "photo": ContactId(2)}, frozenset({("emails", "a@x.example"), ("tags", "fair")})
    ),
)


@dataclass(frozen=True)
class BringPile:
    """A pile comes in: looked at and imported; two piles have a person in common."""

    name: str

    def apply(self, book: Database, today: date) -> Done:
        """As the window does, in one go."""
        cards = (
            f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{mail}\nTITLE:{self.name}\nEND:VCARD\n"
            for name, mail in _CARDS[self.name]
        )
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "pile.vcf"
            path.write_text("".join((*cards, "BEGIN:VCARD\nEND:VCARD\n", f"{self.name}\n")), encoding="utf-8")
            plan = importing.preview(book, [str(path)])
        step = interactions.NewFollowUp(today, "say thanks", mine=True)
        return importing.ImportCards(plan, "Fair", today, ("fair",), step).apply(book, today)


@dataclass(frozen=True)
class MendAside:
    """Something that was kept aside is mended, and comes in."""

    number: int
    name: str

    def apply(self, book: Database, today: date) -> Done:
        """As the window does; what is not kept aside (any more) cannot be."""
        card = f"BEGIN:VCARD\nVERSION:3.0\nFN:{self.name}\nTEL:0512 77\nTEL:0301234567\nEND:VCARD\nrest\n"
        plan = aside.tried(book, card.encode(), "pile.vcf")
        return aside.BringIn(self.number, plan).apply(book, today)


any_act = st.one_of(
    st.builds(MendAside, st.integers(1, 3), st.sampled_from(["Ana Beltrán", "Eve Adler"])),
    st.builds(aside.ThrowAway, st.integers(1, 3).map(lambda one: (one,))),
    st.builds(book_acts.ChangeSetting, st.just(book_acts.REGION), st.sampled_from(["DE", "US", ""])),
    st.builds(BringPile, st.sampled_from(sorted(_CARDS))),
    st.builds(importing.TakeBackImport, st.integers(1, 2)),
    st.builds(contacts.SetPhoto, _people, st.sampled_from([None, b"picture"])),
    st.builds(interactions.RemoveInteraction, st.integers(1, 3).map(InteractionId)),
    st.builds(
        lambda touch, number: interactions.EditInteraction(replace(touch, id=InteractionId(number))),
        _touches,
        st.integers(1, 3),
    ),
    st.builds(interactions.AddFollowUp, _people, _days, st.just("call back")),
    st.builds(interactions.PostponeFollowUp, st.integers(1, 3), _days),
    st.builds(interactions.RemoveFollowUp, st.integers(1, 3)),
    st.builds(introductions.AskParty, st.integers(1, 3), _people),
    st.builds(introductions.RecordMet, st.integers(1, 3)),
    st.builds(introductions.ExpireIntroduction, st.integers(1, 3)),
    st.builds(introductions.EditIntroduction, st.integers(1, 3), st.just("another why")),
    st.builds(introductions.RefusePair, _people, _people),
    st.builds(call_lists.FixCallList, st.just("2026-W48")),
    st.builds(call_lists.DrawUpAnew, st.just("2026-W48")),
    st.builds(contacts.AddContact, _drafts, met_where=st.sampled_from(["", "Fair"])),
    st.builds(contacts.EditContact, _people, _drafts),
    st.builds(contacts.ChangeContact, _people, st.fixed_dictionaries({"cadence": st.none() | st.integers(1, 200)})),
    st.builds(contacts.LetGo, _people.map(lambda one: (one,))),
    st.builds(contacts.BringBack, _people.map(lambda one: (one,))),
    st.builds(contacts.RemoveContacts, _people_chosen),
    st.builds(contacts.TagContacts, _people.map(lambda one: (one,)), st.sampled_from(["fair", "new"])),
    st.builds(contacts.UntagContacts, _people.map(lambda one: (one,)), st.just("fair")),
    st.builds(
        contacts.ChangeContacts, _people_chosen, st.fixed_dictionaries({"circle": st.sampled_from([None, 5, 15])})
    ),
    st.builds(
        chosen.AddToPile, _people_chosen, st.none() | st.integers(1, 3), met_where=st.sampled_from(["Fair", "Dinner"])
    ),
    st.builds(
        merging.MergePeople, _people, st.lists(_people, min_size=1, max_size=2).map(tuple), st.sampled_from(_CHOICES)
    ),
    st.builds(merging.TakeApart, st.integers(1, 3)),
    st.builds(merging.NotTheSame, st.lists(_people, min_size=2, max_size=2).map(tuple)),
    st.builds(interactions.LogInteraction, _touches, _follow_ups),
    st.builds(interactions.CompleteFollowUp, st.integers(1, 4)),
    st.builds(introductions.Introduce, _people, _people, st.just("both gain")),
    st.builds(introductions.MoveIntroduction, st.integers(1, 3), st.sampled_from(Stage), st.none(), st.booleans()),
    st.builds(introductions.AnswerParty, st.integers(1, 3), _people, st.sampled_from(Answer)),
    st.builds(introductions.DebriefParty, st.integers(1, 3), _people, st.sampled_from(Debrief), st.just("well")),
    st.builds(introductions.RemoveIntroduction, st.integers(1, 3)),
    st.builds(weighing.SetScale, scales),
    st.builds(weighing.SetDefaultCadence, st.sampled_from([7, 60, 365])),
    st.builds(call_lists.KeyOutcome, st.just("2026-W48"), st.integers(1, 5), st.sampled_from(call_lists.Outcome)),
)


def _opened(folder: str) -> tuple[Desk, Path]:
    path = Path(folder) / "book.netdesk"
    return bootstrap.open_desk(fresh_book(path), TODAY), path


def _do(desk: Desk, act: Command) -> bool:
    """True when the act could be done at all: an unknown person or a move against the rules changes nothing."""
    try:
        desk.apply(act, "an act")
    except NetDeskError:
        return False
    return True


@examples(25, 60)
@given(st.lists(any_act, min_size=1, max_size=25))
def test_a_history_undone_and_redone_is_the_same_book(acts: list[Command]) -> None:
    """Every act has its inverse, through all the tables, also those that derive from others."""
    with tempfile.TemporaryDirectory() as folder:
        desk, path = _opened(folder)
        empty = dump(path)
        states = [empty]
        for act in acts:
            done, after = _do(desk, act), dump(path)
            if not done:
                assert after == states[-1], "an act that was refused left something behind"
            elif after != states[-1]:
                states.append(after)
        for expected in reversed(states[:-1]):
            assert desk.undo() is not None
            assert dump(path) == expected
        for expected in states[1:]:
            assert desk.redo() is not None
            assert dump(path) == expected
        assert desk.redo() is None
        desk.close()


@examples(16, 40)
@given(st.lists(any_act, min_size=1, max_size=25))
def test_derived_rows_are_what_a_full_rebuild_gives(acts: list[Command]) -> None:
    """Contact days, standings and search words are kept right by every act (relationship.md 7.3)."""
    with tempfile.TemporaryDirectory() as folder:
        desk, path = _opened(folder)
        for act in acts:
            _do(desk, act)
        _is_as_rebuilt(desk, path)
        desk.close()


def _is_as_rebuilt(desk: Desk, path: Path) -> None:
    kept = dump(path)

    def rebuild(book: object) -> None:
        connection = book.connection  # type: ignore[attr-defined]
        with connection:
            relationships.rebuild(connection, (TODAY - date(2000, 1, 1)).days)
            search_documents.refresh(connection)

    desk.read(rebuild)
    assert dump(path) == kept


@examples(16, 40)
@given(
    st.lists(_touches, min_size=3, max_size=6),
    st.lists(
        st.one_of(
            st.builds(weighing.SetScale, scales),
            st.builds(interactions.LogInteraction, _touches),
            st.sampled_from([Desk.undo, Desk.redo]),
        ),
        min_size=3,
        max_size=12,
    ),
)
def test_derived_rows_follow_every_scale_forth_and_back(touches: list[Interaction], acts: list[Any]) -> None:
    """Another scale weighs everybody anew, taking it back does too, and what is logged then is weighed by it."""
    with tempfile.TemporaryDirectory() as folder:
        desk, path = _opened(folder)
        for _person in range(6):
            desk.apply(contacts.AddContact(ContactDraft("Ana")), "an act")
        for touch in touches:
            desk.apply(interactions.LogInteraction(touch), "an act")
        for act in acts:
            if act in (Desk.undo, Desk.redo):
                act(desk)
            else:
                desk.apply(act, "an act")
            _is_as_rebuilt(desk, path)
        desk.close()


def test_undo_works_after_a_restart(tmp_path: Path) -> None:
    """The journal is in the book: what was done yesterday can be taken back today."""
    path = tmp_path / "book.netdesk"
    desk = bootstrap.open_desk(path, TODAY)
    desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add Ana")
    before = dump(path)
    desk.apply(contacts.RemoveContacts((ContactId(1),)), "Remove Ana")
    desk.close()
    again = bootstrap.open_desk(path, TODAY)
    assert again.labels().undo == "Remove Ana"
    undone = again.undo()
    assert undone is not None
    assert undone.changes.contacts == {ContactId(1)}
    assert dump(path) == before
    again.close()


def test_a_new_act_ends_what_could_be_redone(desk: Desk) -> None:
    """Redo after another act would write over it."""
    desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add Ana")
    desk.undo()
    desk.apply(contacts.AddContact(ContactDraft("Bo")), "Add Bo")
    assert desk.labels().redo == ""
    assert desk.redo() is None


def test_an_act_that_changes_nothing_is_no_step(desk: Desk) -> None:
    """Undo must never seem to do nothing."""
    desk.apply(contacts.AddContact(ContactDraft("Ana", tags=("fair",))), "Add Ana")
    desk.apply(contacts.TagContacts((ContactId(1),), "Fair"), "Tag Ana")
    assert desk.labels().undo == "Add Ana"


def test_listeners_hear_what_was_touched(desk: Desk) -> None:
    """Screens read again what an act touched, and nothing else."""
    heard = []
    desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add Ana")
    desk.apply(contacts.AddContact(ContactDraft("Bo")), "Add Bo")
    desk.listen(heard.append)
    touch = Interaction((ContactId(2),), Channel.CALL, Direction.MUTUAL, TODAY)
    desk.apply(interactions.LogInteraction(touch), "Call with Bo")
    desk.undo()
    assert [each.contacts for each in heard] == [{ContactId(2)}, {ContactId(2)}]
    assert all(each.timeline and not each.piles for each in heard)


def test_a_logged_call_turns_the_colour(desk: Desk) -> None:
    """The loop that the program lives by: an act visibly moves a relationship."""
    ana = desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add Ana").result
    assert desk.read(contacts.listed, ContactQuery(state=State.CONNECTING), TODAY) == ()
    touch = Interaction((ana,), Channel.CALL, Direction.UNKNOWN, TODAY)
    desk.apply(interactions.LogInteraction(touch), "Call with Ana")
    assert desk.read(contacts.listed, ContactQuery(state=State.CONNECTING), TODAY) == (ana,)


@pytest.mark.parametrize("name", ["", "   "])
def test_a_person_needs_a_name(desk: Desk, name: str) -> None:
    """An empty row in the list cannot be read, searched or called."""
    with pytest.raises(NetDeskError, match="needs a name"):
        desk.apply(contacts.AddContact(ContactDraft(name)), "Add")
    assert desk.read(contacts.counts, TODAY).states == ()


def test_a_new_day_does_not_stand_in_the_way_of_undo(tmp_path: Path) -> None:
    """What was parked is counted on its day, in rows that no act changed; undo of an older act still fits."""
    path = tmp_path / "book.netdesk"
    desk = bootstrap.open_desk(path, TODAY)
    ana = desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add Ana").result
    before = dump(path)
    later = Interaction((ana,), Channel.EMAIL, Direction.IN, TODAY + timedelta(days=9))
    desk.apply(interactions.LogInteraction(later), "Mail of the future")
    desk.close()
    desk = bootstrap.open_desk(path, TODAY + timedelta(days=10))
    assert desk.read(contacts.person, ana, desk.today()).verdict.state is State.CONNECTED
    desk.undo()
    assert dump(path)["contact_day"] == before["contact_day"] == []
    assert desk.read(contacts.person, ana, desk.today()).verdict.state is State.NOT_YET
    desk.close()
