"""The sample book: one act that shows every state, the same each time, and gone with one undo."""

import re
import zoneinfo
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from netdesk import bootstrap
from netdesk.domain.call_list import ReasonCode
from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.contact_list import ContactQuery, ContactRow
from netdesk.domain.days import week_to_call
from netdesk.domain.errors import NetDeskError
from netdesk.domain.interaction import Channel, Direction, Kind
from netdesk.domain.introduction import Answer, Outcome, Stage, is_ready
from netdesk.domain.relationship import State, VerdictReason
from netdesk.domain.screens import BoardCard, TimelineEntry, TimelineQuery
from netdesk.services import book, call_lists, contacts, interactions, introductions, sample_history
from netdesk.services import today as todays
from netdesk.services.book import AddIdentities, Identities
from netdesk.services.desk import Desk
from netdesk.services.sample_book import FillWithSampleData
from netdesk.services.sample_history import day_of
from netdesk.services.sample_people import OWNER, PEOPLE
from tests.helpers.books import dump

SUNDAY = date(2026, 11, 22)
DAYS = (SUNDAY, date(2028, 2, 29))
"""A weekend, and the Tuesday that most years have not."""
WEEK = [SUNDAY + timedelta(days=ahead) for ahead in range(7)]


@pytest.fixture(scope="module", params=DAYS, ids=str)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A sample book filled on one of several days; nobody may change it."""
    desk = bootstrap.open_desk(tmp_path_factory.mktemp("sample") / "book.netdesk", request.param)
    desk.apply(FillWithSampleData(), "Sample data")
    yield desk
    desk.close()


def everybody(desk: Desk) -> tuple[ContactRow, ...]:
    """Everybody in the book, those who were let go too."""
    queries = (ContactQuery(), ContactQuery(state=State.LET_GO))
    ids = [number for query in queries for number in desk.read(contacts.listed, query, desk.today())]
    return desk.read(contacts.rows, ids, desk.today())


def history(desk: Desk) -> tuple[TimelineEntry, ...]:
    """All that happened, newest first."""
    return desk.read(interactions.timeline, TimelineQuery(limit=10_000))


def board(desk: Desk, stage: Stage) -> list[BoardCard]:
    """The cards of one column."""
    return [card for card in desk.read(introductions.board) if card.stage is stage]


def test_every_state_and_every_reason_is_somebodys(filled: Desk) -> None:
    """Whoever tries NetDesk with the sample sees each verdict there is, on whatever day."""
    found = Counter(row.verdict.reason for row in everybody(filled))
    assert [reason.value for reason in VerdictReason if not found[reason]] == []
    assert {row.verdict.state for row in everybody(filled)} == set(State)


def test_about_sixty_people_and_a_year_and_a_half(filled: Desk) -> None:
    """The size that the sample promises: enough to look real, quick to fill."""
    assert 55 <= len(everybody(filled)) <= 65
    days = [entry.day for entry in history(filled) if entry.day is not None]
    assert 500 <= len(days) <= 1200
    assert 480 <= (filled.today() - min(days)).days <= 550


def test_what_is_planned_is_to_come_but_for_yesterdays_meeting(filled: Desk) -> None:
    """A date in the future would be parked, and the sample would look broken."""
    today = filled.today()
    entries = history(filled)
    assert [entry.note for entry in entries if not entry.planned and (entry.day is None or entry.day > today)] == []
    over = [entry for entry in entries if entry.planned and (entry.day is None or entry.day <= today)]
    assert [entry.day for entry in over] == [today - timedelta(days=1)]
    for card in filled.read(introductions.board):
        it = card.introduction
        facts = [it.made_on, it.introduced_on, it.met_on, it.closed_on]
        facts += [day for side in it.parties for day in (side.asked_on, side.answered_on, side.debriefed_on)]
        assert max(day for day in facts if day is not None) <= today, it.why
        assert min(day for day in facts if day is not None) == it.made_on, it.why


def test_today_asks_about_the_meeting_of_yesterday(filled: Desk) -> None:
    """ "Did you meet?" is seen by whoever tries the sample, about two who have met before."""
    (asked,) = filled.read(todays.page, filled.today()).appointments
    assert (asked.day, len(asked.names)) == (filled.today() - timedelta(days=1), 2)
    names = {row.name for row in everybody(filled) if row.verdict.state is not State.LET_GO}
    assert set(asked.names) <= names


def test_nobody_was_touched_before_they_came_into_the_book(filled: Desk) -> None:
    """How we met comes before what followed (the Friday before a weekend counts as the same)."""
    first: dict[int, date] = {}
    for entry in history(filled):
        for contact in entry.contacts:
            if entry.day is not None:
                first[contact] = min(entry.day, first.get(contact, entry.day))
    for contact, day in first.items():
        one = filled.read(contacts.contact, contact)  # type: ignore[arg-type]
        assert day >= one.added - timedelta(days=1), one.name


def test_what_happened_has_words_channels_and_both_directions(filled: Desk) -> None:
    """A timeline of blanks would teach nothing; a slot left open would look careless."""
    entries = history(filled)
    assert {entry.direction for entry in entries} == set(Direction)
    assert {entry.kind for entry in entries} == set(Kind)
    assert {entry.channel for entry in entries} >= set(Channel) - {Channel.SMS, Channel.RECOMMENDATION, Channel.OTHER}
    assert any(len(entry.contacts) > 2 for entry in entries)
    clicks = (Channel.INVITATION, Channel.ACCEPT)
    assert [entry for entry in entries if not entry.note and entry.channel not in clicks] == []
    assert [entry.note for entry in entries if re.search(r"[{}]|at=|people=", entry.note)] == []
    assert [entry for entry in entries if not re.fullmatch(r"(?:[01]\d|2[0-3]):[0-5]\d", entry.time)] == []


@pytest.mark.parametrize("today", WEEK, ids=str)
def test_a_story_keeps_its_order_on_every_weekday(today: date) -> None:
    """A weekend puts a letter and its answer on one day; the answer must not come first."""
    ids = {person.key: ContactId(number) for number, person in enumerate(PEOPLE)}
    happened = sample_history.interactions(ids, today)
    for person in PEOPLE:
        alone = (ids[person.key],)
        lines = [line.strip() for line in person.story.strip().splitlines()]
        in_order = [sample_history.told(line, alone, today, Random(0)).note for line in lines]
        notes = [touch.note for touch in happened if touch.contacts == alone]
        assert notes[len(notes) - len(lines) :] == in_order, person.key


def test_a_slip_in_a_story_is_found() -> None:
    """A line that cannot be read is no silent gap."""
    with pytest.raises(ValueError, match="yesterday"):
        sample_history.told("yesterday > call Spoke", (), SUNDAY, Random(0))


def test_introductions_stand_in_each_stage(filled: Desk) -> None:
    """The board shows its whole course: one yes, none yet, both; due for a debrief; done; both kinds of no."""
    assert {card.stage for card in filled.read(introductions.board)} == set(Stage)
    yeses = [
        sum(side.answer is Answer.YES for side in card.introduction.parties) for card in board(filled, Stage.ASKING)
    ]
    assert sorted(yeses) == [0, 1, 2]
    assert sum(is_ready(card.introduction) for card in board(filled, Stage.ASKING)) == 1
    ends = {card.introduction.outcome for stage in (Stage.DONE, Stage.DECLINED) for card in board(filled, stage)}
    assert ends == {Outcome.WENT_WELL, Outcome.NO_FIT, Outcome.DECLINED, Outcome.NO_ANSWER}


def test_needs_and_offers_cross(filled: Desk) -> None:
    """ "Who should meet" has good ideas, some of them good for both."""
    ideas = filled.read(introductions.ideas, filled.today())
    pairs = {frozenset((idea.a_name, idea.b_name)) for idea in ideas}
    assert frozenset(("Ana Beltrán", "Kofi Asante")) in pairs
    assert len(ideas) >= 4
    assert sum(bool(idea.a_needs and idea.b_needs) for idea in ideas) >= 2


def test_the_weeks_calls_have_many_reasons(filled: Desk) -> None:
    """The printed list of the demo shows a promise, an answer owed, a debrief, a match and a card."""
    today = filled.today()
    week = filled.read(call_lists.week, week_to_call(today), today)
    codes = {reason.code for line in week.lines for reason in line.reasons}
    wanted = {ReasonCode.PROMISE, ReasonCode.YOUR_TURN, ReasonCode.DEBRIEF, ReasonCode.MATCH, ReasonCode.CARD_PILE}
    assert wanted <= codes
    assert len(week.lines) == 7


def test_everybody_is_invented() -> None:
    """No mail reaches anybody, no number rings: .example, and blocks that are for stories or of 555."""
    for_stories = re.compile(r"555|^\+(?:463139006|467017406|493023125|3319900|44292018|447700900|3532091)")
    assert [email for email in OWNER.emails if not email.endswith(".example")] == []
    for person in PEOPLE:
        draft = person.draft
        assert all(email.address.endswith(".example") for email in draft.emails), person.key
        assert all(for_stories.search(phone.raw.replace(" ", "")) for phone in draft.phones), person.key
        assert draft.emails or draft.phones, person.key
    assert len({person.key for person in PEOPLE}) == len({person.draft.name for person in PEOPLE}) == len(PEOPLE)
    addresses = [email.address for person in PEOPLE for email in person.draft.emails]
    assert len(set(addresses)) == len(addresses)


def test_time_zones_are_real() -> None:
    """A zone with a slip of the pen would show no time on the call list."""
    known = zoneinfo.available_timezones()
    if not known:
        pytest.skip("no time zone data on this machine")
    zones = {person.draft.timezone for person in PEOPLE if person.draft.timezone}
    assert zones - known == set()
    assert len(zones) > 20


def test_the_same_day_gives_the_same_book(tmp_path: Path) -> None:
    """A fixed seed: two people who try it see the same; only the ids of outward use differ."""
    books = []
    for name in ("one", "two"):
        desk = bootstrap.open_desk(tmp_path / name, SUNDAY)
        desk.apply(FillWithSampleData(), "Sample data")
        people = [desk.read(contacts.contact, row.id) for row in everybody(desk)]
        cards = [replace(card.introduction, uid="") for card in desk.read(introductions.board)]
        books.append(([replace(person, uid="") for person in people], history(desk), cards))
        desk.close()
    assert books[0] == books[1]


def test_one_undo_empties_the_book_and_redo_fills_it(desk: Desk) -> None:
    """Trying the sample leaves no trace in one's own book, the owner's name included."""
    empty = dump(Path(desk.path))
    desk.apply(FillWithSampleData(), "Sample data")
    full = dump(Path(desk.path))
    undone = desk.undo()
    assert undone is not None
    assert undone.label == "Sample data"
    assert dump(Path(desk.path)) == empty
    assert desk.read(book.identities) == Identities()
    desk.redo()
    assert dump(Path(desk.path)) == full


def test_the_sample_has_an_owner(filled: Desk) -> None:
    """Without one, the direction of imported mail could not be told."""
    assert filled.read(book.identities) == OWNER


def test_an_owner_who_is_known_stays_alone(desk: Desk) -> None:
    """An invented owner beside the real one would turn the direction of real mail round."""
    real = Identities(names=("Sam Rivers",))
    desk.apply(AddIdentities(real), "Me")
    desk.apply(FillWithSampleData(), "Sample data")
    assert desk.read(book.identities) == real


@pytest.mark.parametrize("let_go", [False, True])
def test_a_book_with_people_is_left_alone(desk: Desk, let_go: bool) -> None:
    """One's own people are never mixed with invented ones, those who were let go neither."""
    someone = desk.apply(contacts.AddContact(ContactDraft("Sam Rivers")), "Add").result
    if let_go:
        desk.apply(contacts.LetGo((someone,)), "Let go")
    before = dump(Path(desk.path))
    with pytest.raises(NetDeskError, match="has people in it"):
        desk.apply(FillWithSampleData(), "Sample data")
    assert dump(Path(desk.path)) == before


@pytest.mark.parametrize("today", WEEK, ids=str)
def test_work_rests_at_weekends_and_keeps_its_order(today: date) -> None:
    """Nobody at work is written to on a Sunday, and what came first stays first."""
    days = [day_of(ago, today) for ago in range(-10, 200)]
    assert days == sorted(days, reverse=True)
    assert {day.isoweekday() for ago, day in zip(range(-10, 200), days, strict=True) if ago not in (0, 1)} == set(
        range(1, 6)
    )
    assert all(abs((today - day).days - ago) <= 2 for ago, day in zip(range(-10, 200), days, strict=True))
    assert all(day <= today for day in days[10:])
    assert all(day > today for day in days[:10])
    assert day_of(50, today, private=True) == today - timedelta(days=50)
