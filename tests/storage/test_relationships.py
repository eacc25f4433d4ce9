"""Stored figures are what the pure functions say, whatever happened to the book (relationship.md 5 and 7)."""

from dataclasses import astuple, fields, replace
from datetime import date, timedelta

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.contact import ContactId
from netdesk.domain.days import number_of
from netdesk.domain.interaction import Channel, Direction, Interaction, Precision
from netdesk.domain.relationship import Facts
from netdesk.domain.standing import Standing, contact_days, standing_of
from netdesk.domain.warmth import Window
from netdesk.domain.weight import Scale, act_of
from netdesk.storage import relationships
from tests.helpers.relationship_book import (
    NOW,
    Life,
    add_contacts,
    add_interactions,
    book_of,
    derived,
    empty_book,
    random_lives,
    verdicts,
)
from tests.helpers.relationship_histories import ACT_BYTES, LIFE_BYTES, TODAY, interaction_of, life_of, scales
from tests.helpers.relationship_reference import window_of

lives = st.lists(st.binary(min_size=LIFE_BYTES, max_size=LIFE_BYTES).map(life_of), min_size=20, max_size=20)


def assert_same(stored: Standing, reference: Standing) -> None:
    """Days and counts to the day, sums to a rounding error."""
    sums = {"out_sum", "in_sum", "peak"}
    for field in fields(Standing):
        found, wanted = getattr(stored, field.name), getattr(reference, field.name)
        if field.name in sums:
            assert found == pytest.approx(wanted, rel=1e-12), field.name
        else:
            assert found == wanted, field.name


@settings(max_examples=25)
@given(lives, scales)
def test_sql_and_replay_agree_on_random_histories_and_scales(people: list[Life], scale: Scale) -> None:
    connection = book_of(people, scale=scale)
    standings = relationships.stats_of(connection, None)
    windows = relationships.windows_of(connection, None, NOW)
    for number, (facts, history) in enumerate(people, start=1):
        assert_same(standings[ContactId(number)], standing_of(history, facts.cadence, TODAY, scale))
        days = contact_days(act_of(each, TODAY, scale) for each in history)
        assert windows.get(ContactId(number), Window()) == window_of(days, TODAY)


def test_sql_and_replay_agree_on_ten_thousand_contacts() -> None:
    people = random_lives(7, 10_000)
    standings = relationships.stats_of(book_of(people), None)
    for number, (facts, history) in enumerate(people, start=1):
        reference = standing_of(history, facts.cadence, TODAY)
        stored = standings[ContactId(number)]
        assert (stored.until, stored.spell_day, stored.prev_until) == (
            reference.until,
            reference.spell_day,
            reference.prev_until,
        )


@settings(max_examples=25)
@given(lives, st.binary(min_size=8 * 8, max_size=8 * 8), scales)
def test_acts_one_by_one_come_to_the_same_as_a_full_rebuild(people: list[Life], acts: bytes, scale: Scale) -> None:
    connection = book_of(people, scale=scale)
    for place in range(0, len(acts), 8):
        touched = change(connection, len(people), acts[place : place + 8])
        relationships.rebuild(connection, NOW, touched)
        step_by_step = derived(connection)
        relationships.rebuild(connection, NOW)
        assert step_by_step == derived(connection)


def change(connection: apsw.Connection, people: int, act: bytes) -> set[int]:
    """One random act of a user: log, delete, edit, merge, another cadence. Says who is touched."""
    what, who, whom = act[0] % 5, 1 + act[1] % people, 1 + act[2] % people
    some = connection.execute("SELECT max(id), min(id) FROM interaction").fetchone()
    newest = int(some[0] or 0)
    if what == 0:
        add_interactions(connection, newest + 1, [({who, whom}, interaction_of(act[-ACT_BYTES:]))])
        return {who, whom}
    if what == 1:
        parties = parties_of(connection, newest)
        connection.execute("DELETE FROM interaction_party WHERE interaction_id = ?", (newest,))
        connection.execute("DELETE FROM interaction WHERE id = ?", (newest,))
        return parties
    if what == 2:
        connection.execute("UPDATE interaction SET day = day - ? WHERE id = ?", (act[3], newest))
        return parties_of(connection, newest)
    if what == 3 and who != whom:
        connection.execute("UPDATE OR IGNORE interaction_party SET contact_id = ? WHERE contact_id = ?", (who, whom))
        connection.execute("DELETE FROM interaction_party WHERE contact_id = ?", (whom,))
        connection.execute("UPDATE contact SET merged_into = ? WHERE id = ?", (who, whom))
        connection.execute("UPDATE contact SET merged_into = NULL WHERE id = ?", (who,))
        return {who, whom}
    connection.execute("UPDATE contact SET cadence = ? WHERE id = ?", (act[3], who))
    return {who}


def parties_of(connection: apsw.Connection, interaction: int) -> set[int]:
    rows = connection.execute("SELECT contact_id FROM interaction_party WHERE interaction_id = ?", (interaction,))
    return {contact for (contact,) in rows}


def test_a_new_day_changes_no_row_but_those_of_people_something_waited_for() -> None:
    people = random_lives(3, 600)
    stale = book_of(people)
    for days in (1, 2, 9, 40, 400):
        later = TODAY + timedelta(days=days)
        fresh = book_of(people, number_of(later))
        waited = relationships.parked(stale, NOW, number_of(later))
        assert waited
        assert {row[0] for row in set(derived(fresh)) ^ set(derived(stale))} <= set(waited)
        settled = book_of(people)
        relationships.rebuild(settled, number_of(later), waited)
        assert derived(settled) == derived(fresh)
        assert verdicts(settled, people, later) == verdicts(fresh, people, later)


def test_what_was_merged_away_has_no_figures_and_one_meeting_counts_for_all_in_it() -> None:
    connection = empty_book()
    add_contacts(connection, ((number, Facts(added=TODAY)) for number in (1, 2, 3)))
    lunch = Interaction((), Channel.IN_PERSON, Direction.UNKNOWN, TODAY, people=3)
    add_interactions(connection, 1, [((1, 2, 3), lunch)])
    connection.execute("UPDATE contact SET merged_into = 1 WHERE id = 3")
    relationships.rebuild(connection, NOW)
    stats = relationships.stats_of(connection, None)
    assert set(stats) == {1, 2}
    assert list(connection.execute("SELECT DISTINCT contact_id FROM contact_day")) == [(1,), (2,)]
    assert stats[ContactId(1)] == stats[ContactId(2)]
    assert stats[ContactId(1)].until == NOW + 120
    relationships.rebuild(connection, NOW, [3])
    assert set(relationships.stats_of(connection, [2, 3])) == {2}


def test_a_contact_that_nothing_happened_with_has_a_standing_of_nothing() -> None:
    connection = book_of([(Facts(added=TODAY), [])])
    assert relationships.stats_of(connection, [1]) == {1: Standing()}
    assert relationships.windows_of(connection, [1], NOW) == {}


def test_the_windows_of_ninety_days_meet_without_a_gap() -> None:
    mail = Interaction((), Channel.EMAIL, Direction.IN, TODAY)
    history = [replace(mail, day=TODAY - timedelta(days=ago)) for ago in (0, 89, 90, 91, 179, 180)]
    mine = replace(history[1], direction=Direction.OUT)
    connection = book_of([(Facts(added=TODAY), [*history, mine])])
    assert relationships.windows_of(connection, [1], NOW) == {1: Window(n90_out=1, n90_in=2, n90=2, before=3)}


def test_roughly_dated_items_wait_for_the_first_of_their_month_or_year() -> None:
    connection = empty_book()
    add_contacts(connection, ((number, Facts(added=TODAY)) for number in (1, 2, 3)))
    mail = Interaction((), Channel.EMAIL, Direction.IN, date(2027, 12, 31), precision=Precision.YEAR)
    note = replace(mail, day=date(2026, 4, 20), precision=Precision.MONTH)
    appointment = replace(note, planned=True)
    add_interactions(connection, 1, [((1,), mail), ((2,), note), ((3,), appointment)])
    april, new_year = number_of(date(2026, 4, 1)), number_of(date(2027, 1, 1))
    assert relationships.parked(connection, NOW, april - 1) == []
    assert relationships.parked(connection, april - 1, april) == [2]
    assert relationships.parked(connection, new_year - 1, new_year) == [1]


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1900, 3, 1), date(2000, 1, 1), date(2100, 12, 31)])
def test_far_days_agree_too(day: date) -> None:
    history = [
        Interaction((), Channel.EMAIL, side, day, precision=precision)
        for side in (Direction.OUT, Direction.IN)
        for precision in (Precision.DAY, Precision.MONTH, Precision.YEAR)
    ]
    today = max(day, TODAY)
    stored = relationships.stats_of(book_of([(Facts(added=TODAY), history)], number_of(today)), [1])
    assert_same(stored[ContactId(1)], standing_of(history, None, today))
    assert (stored[ContactId(1)].until or 0) >= number_of(day) + 60


def test_the_strip_counts_the_contact_days_of_twelve_months() -> None:
    mail = Interaction((), Channel.EMAIL, Direction.IN, date(2026, 3, 1))
    history = [
        mail,
        replace(mail, direction=Direction.OUT),
        replace(mail, day=date(2026, 3, 31)),
        replace(mail, day=date(2025, 4, 1)),
        replace(mail, day=date(2025, 3, 31)),
        replace(mail, day=date(2026, 2, 28), channel=Channel.CALL, direction=Direction.MUTUAL),
        replace(mail, day=date(2026, 1, 31), channel=Channel.LIKE),
    ]
    connection = book_of([(Facts(added=TODAY), history), (Facts(added=TODAY), [])])
    strips = relationships.strips_of(connection, [1, 2], NOW)
    assert strips[ContactId(1)] == ((1, 0), *[(0, 0)] * 9, (1, 1), (2, 1))
    assert strips[ContactId(2)] == ((0, 0),) * 12


def test_the_columns_hold_every_figure_in_its_place() -> None:
    connection = empty_book()
    wanted = [field.name for field in fields(Standing)]
    columns = [row[1] for row in connection.execute("PRAGMA table_info(contact_stat)")]
    assert columns == ["contact_id", *wanted, "rank_key"]
    assert len(astuple(Standing())) == len(wanted)
