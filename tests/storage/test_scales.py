"""By what a book measures, in its settings: only differences are kept, and the verdict in SQL follows them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.interaction import Channel
from netdesk.domain.relationship import Facts, State, VerdictReason
from netdesk.domain.rhythm import DEFAULT_CADENCE
from netdesk.domain.weight import USUAL_SCALE, Scale, Tempo, scale_with
from netdesk.storage import relationships, scales
from netdesk.storage.database import Database
from netdesk.storage.verdict_sql import CADENCE, JUDGED, TEMPO, WEIGHTS
from tests.helpers.fresh_book import fresh_book
from tests.helpers.relationship_book import NOW, Life, book_of, derived, measure_by, random_lives, verdicts
from tests.helpers.relationship_histories import LIFE_BYTES, TODAY, life_of
from tests.helpers.relationship_histories import scales as any_scale

lives = st.lists(st.binary(min_size=LIFE_BYTES, max_size=LIFE_BYTES).map(life_of), min_size=20, max_size=20)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Database]:
    book = Database(fresh_book(tmp_path / "book.netdesk"))
    yield book
    book.close()


def kept(book: Database) -> dict[str, str]:
    rows = book.rows("SELECT key, value FROM setting WHERE key GLOB 'scale-*'")
    return {str(row[0]): str(row[1]) for row in rows}


def test_a_book_that_says_nothing_has_the_usual_scale_and_keeps_nothing(book: Database) -> None:
    assert scales.scale_of(book.connection) == USUAL_SCALE
    scales.put(book, USUAL_SCALE)
    assert kept(book) == {}


@pytest.mark.parametrize("tempo", Tempo)
def test_a_scale_is_read_as_it_was_put(book: Database, tempo: Tempo) -> None:
    scale = scale_with({channel: place / 20 for place, channel in enumerate(Channel)}, tempo)
    scales.put(book, scale)
    assert scales.scale_of(book.connection) == scale
    scales.put(book, USUAL_SCALE)
    assert kept(book) == {}


def test_only_what_differs_is_kept(book: Database) -> None:
    scales.put(book, scale_with({Channel.CALL: 2.5, Channel.EMAIL: 1.0}, Tempo.SLOW))
    assert kept(book) == {WEIGHTS: '{"call": 2.5}', TEMPO: "90"}
    scales.put(book, scale_with({}, Tempo.SLOW))
    assert kept(book) == {TEMPO: "90"}


def test_what_another_version_may_have_written_is_left_at_the_usual(book: Database) -> None:
    book.rows(
        "INSERT INTO setting (key, value) VALUES (?, ?), (?, '45')",
        WEIGHTS, '{"hologram": 2, "like": 3, "email": 50, "letter": "much", "call": 1}', TEMPO,
    )  # fmt: skip
    assert scales.scale_of(book.connection) == scale_with({Channel.CALL: 1.0})


@settings(max_examples=25)
@given(lives, any_scale, st.sampled_from((7, DEFAULT_CADENCE, 365)))
def test_state_and_reason_in_sql_follow_the_scale_and_the_default_cadence(
    people: list[Life], scale: Scale, cadence: int
) -> None:
    connection = book_of(people, scale=scale)
    connection.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (CADENCE, str(cadence)))
    decided = [(replace(facts, default_cadence=cadence), history) for facts, history in people]
    judged = verdicts(connection, decided, TODAY)
    rows = connection.execute(
        f"SELECT c.id, {relationships.STATE_SQL}, {relationships.REASON_SQL} FROM {JUDGED}", {"today": NOW}
    )
    for number, state, reason in rows:
        assert (State(state), VerdictReason(reason)) == (judged[number].state, judged[number].reason)


def test_the_figures_change_with_the_scale_and_come_back_with_it() -> None:
    connection = book_of(random_lives(5, 300))
    usual = derived(connection)
    measure_by(connection, scale_with({Channel.EMAIL: 0.0}, Tempo.BRISK))
    relationships.rebuild(connection, NOW)
    assert derived(connection) != usual
    measure_by(connection, USUAL_SCALE)
    relationships.rebuild(connection, NOW)
    assert derived(connection) == usual


def test_the_default_cadence_is_asked_for_once_and_not_for_each_row() -> None:
    connection = book_of([(Facts(added=TODAY), [])])
    plan = [row[3] for row in connection.execute(
        f"EXPLAIN QUERY PLAN SELECT {relationships.REASON_SQL} FROM {JUDGED}", {"today": NOW}
    )]  # fmt: skip
    assert any("SCALAR SUBQUERY" in step for step in plan)
    assert not any("CORRELATED" in step for step in plan)
