"""The verdict in SQL is the verdict of the domain, on every day (relationship.md 5)."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.attention import group_of
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import Facts, State, VerdictReason, verdict
from netdesk.domain.warmth import Window, rank
from netdesk.domain.weight import Fate, act_of
from netdesk.storage import relationships
from tests.helpers.relationship_book import NOW, Life, book_of, empty_book, random_lives, verdicts
from tests.helpers.relationship_histories import LIFE_BYTES, TODAY, life_of

JOINED = "FROM contact c LEFT JOIN contact_stat s ON s.contact_id = c.id"
lives = st.lists(st.binary(min_size=LIFE_BYTES, max_size=LIFE_BYTES).map(life_of), min_size=20, max_size=20)


@settings(max_examples=25)
@given(lives)
def test_state_reason_and_order_in_sql_are_those_of_the_verdict(people: list[Life]) -> None:
    connection = book_of(people)
    judged = verdicts(connection, people, TODAY)
    rows = list(
        connection.execute(
            f"SELECT c.id, {relationships.STATE_SQL}, {relationships.REASON_SQL} {JOINED}"
            f" ORDER BY {relationships.ATTENTION_SQL}, c.id",
            {"today": NOW},
        )
    )
    for number, state, reason in rows:
        assert (State(state), VerdictReason(reason)) == (judged[number].state, judged[number].reason)
    # Rounded, because the closest of two that are alike may differ in the last bit.
    keys = [
        (group_of(one.reason), -float(f"{rank(one.standing, TODAY):.9g}"))
        for one in (judged[number] for number, *_ in rows)
    ]
    assert keys == sorted(keys)


def test_the_reason_in_sql_turns_on_the_same_day_as_the_verdict() -> None:
    people = []
    for place, (facts, history) in enumerate(random_lives(11, 400)):
        known = [each for each in history if act_of(each, TODAY).fate is not Fate.PARKED]
        alone = [replace(each, direction=Direction.OUT) for each in known]
        people.append((facts, known if place % 3 else alone))
    connection = book_of(people)
    standings = relationships.stats_of(connection, None)
    turned = set()
    before: dict[int, str] = {}
    for ahead in range(400):
        rows = connection.execute(f"SELECT c.id, {relationships.REASON_SQL} {JOINED}", {"today": NOW + ahead})
        for number, reason in rows:
            judged = verdict(standings[number], people[number - 1][0], Window(), TODAY + timedelta(days=ahead))
            assert reason == judged.reason, (number, ahead)
            if before.get(number, reason) != reason:
                turned.add((before[number], reason))
            before[number] = reason
    assert turned >= {
        ("new", "fading"),
        ("steady", "overdue"),
        ("steady", "their-turn"),
        ("rekindled", "steady"),
        ("steady", "your-turn"),
        ("fading", "lapsed"),
        ("lapsed", "dormant"),
        ("waiting", "no-answer"),
        ("no-answer", "never-replied"),
        ("new-card", "card-pile"),
    }


def test_rekindled_in_sql_wants_half_a_year_to_the_day() -> None:
    # The first spell ends 60 days after an exchange of mails, the second begins today.
    mail = Interaction((), Channel.EMAIL, Direction.OUT, TODAY)
    meeting = replace(mail, channel=Channel.IN_PERSON, direction=Direction.MUTUAL)
    people = []
    for gap in (239, 240):
        first = [
            replace(mail, day=TODAY - timedelta(days=gap), direction=side) for side in (Direction.OUT, Direction.IN)
        ]
        people.append((Facts(added=TODAY), [*first, meeting]))
    connection = book_of(people)
    rows = connection.execute(f"SELECT {relationships.REASON_SQL} {JOINED} ORDER BY c.id", {"today": NOW})
    assert [reason for (reason,) in rows] == ["steady", "rekindled"]
    assert [one.reason.value for one in verdicts(connection, people, TODAY).values()] == ["steady", "rekindled"]


def test_who_fades_is_found_by_an_index() -> None:
    connection = empty_book()
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT contact_id FROM contact_stat WHERE until BETWEEN ? AND ? + 14", (NOW, NOW)
    )
    assert any("contact_stat_until" in str(row) for row in plan)
