"""Introductions between their rows and the domain."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import ContactId
from netdesk.domain.days import date_of, number_of
from netdesk.domain.errors import UnknownId
from netdesk.domain.introduction import Answer, Debrief, Introduction, Party, Stage
from netdesk.domain.screens import BoardCard

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def add(book: Database, parties: tuple[tuple[ContactId, str], tuple[ContactId, str]], why: str, today: date) -> int:
    """A new idea for two people, each with what is in it for them; returns its number."""
    introduction = book.tables.Introduction.create(
        uid=str(uuid.uuid4()),
        why=why,
        stage=Stage.IDEA.value,
        position=_bottom(book, Stage.IDEA),
        made_day=number_of(today),
    )
    for position, (contact, benefit) in enumerate(parties):
        book.tables.IntroductionParty.create(
            introduction_id=introduction.id, contact_id=contact, position=position, benefit=benefit
        )
    return int(introduction.id)


def save(book: Database, introduction: Introduction) -> None:
    """Write every field of an introduction that is in the book."""
    table = book.tables.Introduction
    table.update(
        why=introduction.why,
        stage=introduction.stage.value,
        position=introduction.position,
        introduced_day=_number(introduction.introduced_on),
        met_day=_number(introduction.met_on),
        closed_day=_number(introduction.closed_on),
        outcome=introduction.outcome,
        asked_me=int(introduction.asked_me),
    ).where(table.id == introduction.id).execute()
    party = book.tables.IntroductionParty
    for side in introduction.parties:
        party.update(
            benefit=side.benefit,
            asked_day=_number(side.asked_on),
            answer=side.answer.value,
            answered_day=_number(side.answered_on),
            debriefed_day=_number(side.debriefed_on),
            debrief=side.debrief.value,
            debrief_note=side.debrief_note,
        ).where((party.introduction_id == introduction.id) & (party.contact_id == side.contact)).execute()


def place(book: Database, introduction: int, stage: Stage, position: int | None) -> None:
    """Put a card at a place in its column (None: at the bottom), the others closing up in order."""
    others = [
        row[0]
        for row in book.rows(
            "SELECT id FROM introduction WHERE stage = ? AND id <> ? ORDER BY position, id",
            stage.value,
            introduction,
        )
    ]
    others.insert(len(others) if position is None else max(0, position), introduction)
    book.connection.executemany("UPDATE introduction SET position = ? WHERE id = ?", list(enumerate(others)))


def remove(book: Database, introduction: int) -> None:
    """Take an introduction off the board for good; favours it earned go too. Raises UnknownId."""
    get(book, introduction)
    for table in ("favour", "introduction_party"):
        book.rows(f"DELETE FROM {table} WHERE introduction_id = ?", introduction)
    book.rows("DELETE FROM introduction WHERE id = ?", introduction)


def get(book: Database, introduction: int) -> Introduction:
    """One introduction. Raises UnknownId."""
    found = listed(book, introduction)
    if not found:
        raise UnknownId(f"There is no introduction {introduction} in this book.")
    return found[0].introduction


def listed(book: Database, introduction: int | None = None, contact: ContactId | None = None) -> tuple[BoardCard, ...]:
    """Introductions in the order of the board: all, one, or those that a person is in."""
    rows = book.rows(
        "SELECT id, uid, why, stage, made_day, position, introduced_day, met_day, closed_day, outcome, asked_me "
        "FROM introduction i WHERE (?1 IS NULL OR id = ?1) AND (?2 IS NULL OR EXISTS (SELECT 1 FROM "
        "introduction_party p WHERE p.introduction_id = i.id AND p.contact_id = ?2)) ORDER BY position, id",
        introduction,
        contact,
    )
    sides = _sides(book, introduction)
    return tuple(_card(row, sides[row[0]]) for row in rows)


def _sides(book: Database, introduction: int | None) -> dict[int, list[tuple[Any, ...]]]:
    rows = book.rows(
        "SELECT introduction_id, p.contact_id, c.name, c.given, benefit, asked_day, answer, answered_day, "
        "debriefed_day, debrief, debrief_note FROM introduction_party p JOIN contact c ON c.id = p.contact_id "
        "WHERE ?1 IS NULL OR introduction_id = ?1 ORDER BY introduction_id, position",
        introduction,
    )
    sides: dict[int, list[tuple[Any, ...]]] = {}
    for number, *side in rows:
        sides.setdefault(number, []).append(tuple(side))
    return sides


def _card(row: tuple[Any, ...], sides: Iterable[tuple[Any, ...]]) -> BoardCard:
    number, uid, why, stage, made, position, introduced, met, closed, outcome, asked_me = row
    first, second = sides
    return BoardCard(
        introduction=Introduction(
            id=number,
            uid=uid,
            parties=(_party(first), _party(second)),
            why=why,
            stage=Stage(stage),
            made_on=date_of(made),
            position=position,
            introduced_on=_day(introduced),
            met_on=_day(met),
            closed_on=_day(closed),
            outcome=outcome,
            asked_me=bool(asked_me),
        ),
        names=(first[1], second[1]),
        called=(first[2] or first[1], second[2] or second[1]),
    )


def _party(side: tuple[Any, ...]) -> Party:
    contact, _name, _given, benefit, asked, answer, answered, debriefed, debrief, note = side
    return Party(
        contact=ContactId(contact),
        benefit=benefit,
        asked_on=_day(asked),
        answer=Answer(answer),
        answered_on=_day(answered),
        debriefed_on=_day(debriefed),
        debrief=Debrief(debrief),
        debrief_note=note,
    )


def _bottom(book: Database, stage: Stage) -> int:
    return int(book.value("SELECT coalesce(max(position) + 1, 0) FROM introduction WHERE stage = ?", stage.value))


def _number(day: date | None) -> int | None:
    return None if day is None else number_of(day)


def _day(number: int | None) -> date | None:
    return None if number is None else date_of(number)
