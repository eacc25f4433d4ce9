"""A book that holds nothing but contacts and interactions, filled without the rest of the program."""

import json
import random
from collections.abc import Iterable, Sequence
from datetime import date

import apsw

from netdesk.domain.contact import ContactId
from netdesk.domain.days import number_of
from netdesk.domain.interaction import Interaction
from netdesk.domain.relationship import Facts, Verdict, verdict
from netdesk.domain.warmth import Window
from netdesk.domain.weight import USUAL_SCALE, Scale
from netdesk.storage import relationships
from netdesk.storage.migrations import m0001_initial
from netdesk.storage.verdict_sql import TEMPO, WEIGHTS
from tests.helpers.relationship_histories import LIFE_BYTES, TODAY, life_of

Life = tuple[Facts, list[Interaction]]
NOW = number_of(TODAY)


def empty_book() -> apsw.Connection:
    connection = apsw.Connection(":memory:")
    m0001_initial.apply(connection)
    return connection


def add_contacts(connection: apsw.Connection, people: Iterable[tuple[int, Facts]]) -> None:
    """Contacts by id."""
    connection.executemany(
        "INSERT INTO contact (id, uid, name, sort_key, added_day, via, invite_had_note, cadence, circle,"
        " snoozed_until, turn_closed, let_go) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                number, f"c{number}", f"Person {number}", f"person {number:06}", number_of(facts.added),
                facts.via, facts.invite_had_note, facts.cadence, facts.circle, _day(facts.snoozed_until),
                _day(facts.turn_closed), facts.let_go,
            )
            for number, facts in people
        ),
    )  # fmt: skip


def add_interactions(
    connection: apsw.Connection, first_id: int, interactions: Iterable[tuple[Iterable[int], Interaction]]
) -> None:
    """Interactions of (contact ids), with ids from ``first_id`` on; the source id is made one per row."""
    rows, parties = [], []
    for number, (contacts, each) in enumerate(interactions, start=first_id):
        rows.append(
            (
                number, f"i{number}", _day(each.day), each.time, each.channel, each.direction, each.people,
                each.kind, each.automatic, each.planned, each.precision, each.note, each.source, f"{number}",
            )
        )  # fmt: skip
        parties += [(contact, number) for contact in contacts]
    connection.executemany(
        "INSERT INTO interaction (id, uid, day, time, channel, direction, people, kind, automatic, planned,"
        " precision, note, source, source_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    connection.executemany("INSERT INTO interaction_party (contact_id, interaction_id) VALUES (?, ?)", parties)


def measure_by(connection: apsw.Connection, scale: Scale) -> None:
    """Write the scale into the settings; nothing is rebuilt."""
    own = {channel.value: weighs for channel, weighs in scale.own_weights.items()}
    kept = {WEIGHTS: json.dumps(own) if own else None, TEMPO: str(int(scale.tempo))}
    connection.execute("DELETE FROM setting WHERE key IN (?, ?)", (WEIGHTS, TEMPO))
    connection.executemany("INSERT INTO setting (key, value) VALUES (?, ?)", [pair for pair in kept.items() if pair[1]])


def book_of(people: Sequence[Life], today: int = NOW, scale: Scale = USUAL_SCALE) -> apsw.Connection:
    """A book with these lives as contacts 1, 2, 3 …, its figures rebuilt by ``scale``."""
    connection = empty_book()
    measure_by(connection, scale)
    add_contacts(connection, enumerate((facts for facts, _ in people), start=1))
    add_interactions(
        connection,
        1,
        (((number,), each) for number, (_, history) in enumerate(people, start=1) for each in history),
    )
    relationships.rebuild(connection, today)
    return connection


def random_lives(seed: int, count: int) -> list[Life]:
    draw = random.Random(seed)
    return [life_of(draw.randbytes(LIFE_BYTES)) for _ in range(count)]


def verdicts(connection: apsw.Connection, people: Sequence[Life], today: date) -> dict[int, Verdict]:
    """The verdicts that follow from what is stored."""
    standings = relationships.stats_of(connection, None)
    windows = relationships.windows_of(connection, None, number_of(today))
    return {
        number: verdict(standings[ContactId(number)], facts, windows.get(ContactId(number), Window()), today)
        for number, (facts, _) in enumerate(people, start=1)
    }


def derived(connection: apsw.Connection) -> list[tuple[object, ...]]:
    """Every derived row, to compare whole books by."""
    return [
        *connection.execute("SELECT * FROM contact_day ORDER BY contact_id, day"),
        *connection.execute("SELECT * FROM contact_stat ORDER BY contact_id"),
    ]


def _day(day: date | None) -> int | None:
    return None if day is None else number_of(day)
