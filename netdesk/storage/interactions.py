"""Interactions: one touch between its rows and the domain, and the favours it counts as."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING, Any

from netdesk.domain.contact import ContactId
from netdesk.domain.days import date_of, number_of
from netdesk.domain.errors import NetDeskError, UnknownId
from netdesk.domain.interaction import Channel, Direction, Interaction, InteractionId, Kind, Precision
from netdesk.domain.weight import settled
from netdesk.storage import contacts

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_COLUMNS = (
    "id, uid, day, time, channel, direction, people, kind, automatic, planned, precision, note, source, source_id"
)


def add(book: Database, interaction: Interaction, today: date) -> InteractionId:
    """Log one touch; the same ``source`` and ``source_id`` twice is one. Raises NetDeskError."""
    kept = settled(interaction, today)
    _check(book, kept)
    if kept.source_id:
        known = book.value("SELECT id FROM interaction WHERE source = ? AND source_id = ?", kept.source, kept.source_id)
        if known is not None:
            return InteractionId(known)
    row = book.tables.Interaction.create(uid=kept.uid or str(uuid.uuid4()), **_values(kept))
    number = InteractionId(row.id)
    _write_parties(book, number, kept)
    _write_favours(book, number, kept, today)
    return number


def edit(book: Database, interaction: Interaction, today: date) -> None:
    """Make ``interaction`` what the book says under its id. Raises UnknownId, NetDeskError."""
    if interaction.id is None:
        raise UnknownId("This interaction is not in the book yet.")
    get(book, interaction.id)
    kept = settled(interaction, today)
    _check(book, kept)
    table = book.tables.Interaction
    table.update(**_values(kept)).where(table.id == interaction.id).execute()
    book.rows("DELETE FROM interaction_party WHERE interaction_id = ?", interaction.id)
    book.rows("DELETE FROM favour WHERE interaction_id = ?", interaction.id)
    _write_parties(book, interaction.id, kept)
    _write_favours(book, interaction.id, kept, today)


def remove(book: Database, interaction: InteractionId) -> None:
    """Take one touch out of the book; a promise made in it stays. Raises UnknownId."""
    get(book, interaction)
    book.rows("UPDATE follow_up SET interaction_id = NULL WHERE interaction_id = ?", interaction)
    for table in ("favour", "interaction_party"):
        book.rows(f"DELETE FROM {table} WHERE interaction_id = ?", interaction)
    book.rows("DELETE FROM interaction WHERE id = ?", interaction)


def remove_source(book: Database, source: str, source_id: str) -> None:
    """Take out the touch that came from this item of a source, if there is one."""
    known = book.value("SELECT id FROM interaction WHERE source = ? AND source_id = ?", source, source_id)
    if known is not None:
        remove(book, InteractionId(known))


def get(book: Database, interaction: InteractionId) -> Interaction:
    """One interaction with everybody in it. Raises UnknownId."""
    row = book.row(f"SELECT {_COLUMNS} FROM interaction WHERE id = ?", interaction)
    if row is None:
        raise UnknownId(f"There is no interaction {interaction} in this book.")
    return _interaction(row, _parties(book, interaction))


def of_contact(book: Database, contact: ContactId) -> tuple[Interaction, ...]:
    """Everything that happened with one person, newest first; only they are named in each."""
    rows = book.rows(
        f"SELECT {_COLUMNS} FROM interaction JOIN interaction_party ON interaction_id = id "
        "WHERE contact_id = ? ORDER BY day DESC, time DESC, id DESC",
        contact,
    )
    return tuple(_interaction(row, (contact,)) for row in rows)


def _parties(book: Database, interaction: InteractionId) -> tuple[ContactId, ...]:
    rows = book.rows(
        "SELECT contact_id FROM interaction_party JOIN contact c ON c.id = contact_id "
        "WHERE interaction_id = ? ORDER BY c.sort_key, c.id",
        interaction,
    )
    return tuple(ContactId(row[0]) for row in rows)


def _interaction(row: tuple[Any, ...], contacts: tuple[ContactId, ...]) -> Interaction:
    (
        number,
        uid,
        day,
        time,
        channel,
        direction,
        people,
        kind,
        automatic,
        planned,
        precision,
        note,
        source,
        sid,
    ) = row
    return Interaction(
        contacts=contacts,
        channel=Channel(channel),
        direction=Direction(direction),
        day=None if day is None else date_of(day),
        time=time,
        people=people,
        kind=Kind(kind),
        automatic=bool(automatic),
        planned=bool(planned),
        precision=Precision(precision),
        note=note,
        source=source,
        source_id=sid,
        id=InteractionId(number),
        uid=uid,
    )


def _values(interaction: Interaction) -> dict[str, Any]:
    return {
        "day": None if interaction.day is None else number_of(interaction.day),
        "time": interaction.time,
        "channel": interaction.channel.value,
        "direction": interaction.direction.value,
        "people": interaction.people,
        "kind": interaction.kind.value,
        "automatic": int(interaction.automatic),
        "planned": int(interaction.planned),
        "precision": interaction.precision.value,
        "note": interaction.note,
        "source": interaction.source,
        "source_id": interaction.source_id,
    }


def _check(book: Database, interaction: Interaction) -> None:
    if not interaction.contacts:
        raise NetDeskError("An interaction needs a person. Say with whom it was.")
    if interaction.people < 1:
        raise NetDeskError("An interaction has at least one other person in it.")
    contacts.require(book, interaction.contacts)


def _write_parties(book: Database, number: InteractionId, interaction: Interaction) -> None:
    book.connection.executemany(
        "INSERT INTO interaction_party (contact_id, interaction_id) VALUES (?, ?)",
        ((contact, number) for contact in dict.fromkeys(interaction.contacts)),
    )


def _write_favours(book: Database, number: InteractionId, interaction: Interaction, today: date) -> None:
    """A give or an ask counts in the ledger of everybody in it (relationship.md 4.3); planned ones do not."""
    one_sided = interaction.direction in (Direction.IN, Direction.OUT)
    if interaction.kind not in (Kind.GIVE, Kind.ASK) or interaction.planned or not one_sided:
        return
    for contact in dict.fromkeys(interaction.contacts):
        book.tables.Favour.create(
            contact_id=contact,
            day=number_of(interaction.day or today),
            kind=interaction.kind.value,
            by_me=int(interaction.direction is Direction.OUT),
            size=1.0,
            note=interaction.note,
            interaction_id=number,
        )
