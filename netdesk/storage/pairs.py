"""Who should meet whom: the people with needs or offers, and the pairs that the user refused."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING

from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.introduction import Stage
from netdesk.domain.pairing import Acquaintance, suggest, tie_of
from netdesk.domain.screens import PairIdea
from netdesk.storage import introductions
from netdesk.storage.verdicts import verdicts_of

if TYPE_CHECKING:
    from netdesk.storage.database import Database


def ideas(book: Database, today: date) -> tuple[PairIdea, ...]:
    """The best pairs to introduce now, best first (relationship.md 4.7)."""
    return suggest(acquaintances(book, today), today)


def acquaintances(book: Database, today: date) -> tuple[Acquaintance, ...]:
    """Everybody with a need or an offer on record, and with whom they must not be paired."""
    found = book.rows(
        "SELECT id, name, needs, offers, do_not_contact FROM contact "
        "WHERE merged_into IS NULL AND NOT let_go AND (needs <> '' OR offers <> '')"
    )
    verdicts = verdicts_of(book, [row[0] for row in found], today)
    apart = _refused(book)
    declined: defaultdict[ContactId, list[tuple[ContactId, date]]] = defaultdict(list)
    running: Counter[ContactId] = Counter()
    for card in introductions.listed(book):
        first, second = (party.contact for party in card.introduction.parties)
        if card.stage is Stage.DECLINED:
            declined[first].append((second, card.introduction.closed_on or today))
            continue
        apart[first].add(second)
        if card.stage is not Stage.DONE:
            running.update((first, second))
    return tuple(
        Acquaintance(
            id=ContactId(number),
            name=name,
            needs=needs,
            offers=offers,
            tie=tie_of(verdicts[ContactId(number)]),
            open_introductions=running[ContactId(number)],
            do_not_introduce=bool(do_not_contact),
            apart=frozenset(apart[ContactId(number)]),
            declined=tuple(declined[ContactId(number)]),
        )
        for number, name, needs, offers, do_not_contact in found
    )


def refuse(book: Database, a: ContactId, b: ContactId) -> None:
    """Never suggest these two again. Raises NetDeskError when they are one."""
    if a == b:
        raise NetDeskError("An introduction is of two people; name another one.")
    book.rows("INSERT OR IGNORE INTO refused_pair (a_id, b_id) VALUES (?, ?)", min(a, b), max(a, b))


def _refused(book: Database) -> defaultdict[ContactId, set[ContactId]]:
    apart: defaultdict[ContactId, set[ContactId]] = defaultdict(set)
    for a, b in book.rows("SELECT a_id, b_id FROM refused_pair"):
        apart[ContactId(a)].add(ContactId(b))
    return apart
