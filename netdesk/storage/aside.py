"""What was kept aside of piles: what of it still waits, what became of the rest, and throwing away.

What the user made a card of stays, with its bytes, and names that card by its digest behind its reason. It waits
again when nobody has that card any more: so nothing is lost when the act is undone or the person deleted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netdesk.domain.errors import UnknownId

if TYPE_CHECKING:
    from netdesk.storage.database import Database

BECAME = "\tcard:"
"""Between the reason and the digest, in hexadecimal digits, of the card that was made of it."""

_DIGITS = 32
WAITS = (
    f"(substr(k.reason, -{_DIGITS + len(BECAME)}, {len(BECAME)}) <> char(9) || '{BECAME[1:]}' OR NOT EXISTS "
    f"(SELECT 1 FROM card c WHERE c.digest = unhex(substr(k.reason, -{_DIGITS})) AND c.contact_id NOT NULL))"
)
"""Whether the row ``k`` of kept_aside still waits for the user, as SQL."""


@dataclass(frozen=True, slots=True)
class AsideEntry:
    """Something that was kept aside, without its bytes, of which there are ``size``.

    ``reason`` is a code, the line and a detail, apart by tabs.
    """

    id: int
    pile_id: int
    file: str
    first_line: int
    last_line: int
    reason: str
    size: int


def waiting(book: Database, pile_id: int | None = None) -> tuple[AsideEntry, ...]:
    """What still waits, of one pile or of the whole book: the newest pile first, each in the order of its files."""
    rows = book.rows(
        "SELECT id, pile_id, file, first_line, last_line, reason, length(bytes) FROM kept_aside k "
        f"WHERE (?1 IS NULL OR pile_id = ?1) AND {WAITS} ORDER BY pile_id DESC, id",
        pile_id,
    )
    return tuple(AsideEntry(*row) for row in rows)


def count(book: Database) -> int:
    """How much of the whole book still waits."""
    return int(book.value(f"SELECT count(*) FROM kept_aside k WHERE {WAITS}") or 0)


def raw(book: Database, number: int) -> bytes:
    """The bytes as they came. Raises UnknownId."""
    found: bytes | None = book.value("SELECT bytes FROM kept_aside WHERE id = ?", number)
    if found is None:
        raise UnknownId("This is not kept aside any more.")
    return found


def pile_of(book: Database, number: int) -> int:
    """The pile it came with. Raises UnknownId."""
    pile: int | None = book.value("SELECT pile_id FROM kept_aside WHERE id = ?", number)
    if pile is None:
        raise UnknownId("This is not kept aside any more.")
    return pile


def settle(book: Database, number: int, digest: bytes) -> None:
    """It has become the card with this digest; its bytes stay."""
    reason = str(book.value("SELECT reason FROM kept_aside WHERE id = ?", number)).rpartition(BECAME)
    plain = reason[0] if reason[1] else reason[2]
    book.rows("UPDATE kept_aside SET reason = ? WHERE id = ?", f"{plain}{BECAME}{digest.hex()}", number)


def remove(book: Database, numbers: Iterable[int]) -> None:
    """Take it out of the book with its bytes."""
    book.connection.executemany("DELETE FROM kept_aside WHERE id = ?", ((number,) for number in numbers))


def common_tags(book: Database, pile_id: int) -> tuple[str, ...]:
    """The tags that everybody carries whom a pile brought, when it brought more than one: those of the pile."""
    rows = book.rows(
        "SELECT t.name FROM contact_tag ct JOIN contact c ON c.id = ct.contact_id JOIN tag t ON t.id = ct.tag_id "
        "WHERE c.pile_id = ?1 GROUP BY t.id HAVING count(*) > 1 "
        "AND count(*) = (SELECT count(*) FROM contact WHERE pile_id = ?1) ORDER BY t.name",
        pile_id,
    )
    return tuple(name for (name,) in rows)
