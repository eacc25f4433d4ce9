"""The order of everybody, in memory until the book changes: what makes a list quick as one types."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from itertools import chain, compress
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from netdesk.domain.contact_id import ContactId
from netdesk.domain.contact_list import Sort
from netdesk.domain.days import number_of
from netdesk.storage import verdict_sql

if TYPE_CHECKING:
    import apsw

    from netdesk.storage.database import Database

ORDERS = {
    Sort.ATTENTION: f"{verdict_sql.ATTENTION_SQL}, c.sort_key, c.id",
    Sort.NAME: "c.sort_key, c.id",
    Sort.LAST_TOUCH: "s.last_day DESC NULLS LAST, c.sort_key, c.id",
    Sort.ADDED: "c.added_day DESC, c.sort_key, c.id",
}
"""What stands after ORDER BY, over ``verdict_sql.JUDGED`` with the parameter ``:today``."""


def _everybody(sort: Sort) -> str:
    return f"SELECT c.id FROM {verdict_sql.JUDGED} WHERE c.merged_into IS NULL AND NOT c.let_go ORDER BY {ORDERS[sort]}"


_WAITING = (
    "SELECT c.id FROM contact_stat s CROSS JOIN contact c ON c.id = s.contact_id "
    f"WHERE {verdict_sql.YOUR_TURN_SQL} AND c.merged_into IS NULL AND NOT c.let_go ORDER BY {ORDERS[Sort.ATTENTION]}"
)
"""Who comes first in the order of attention; found by an index, without a look at everybody."""


def first_of(book: Database, sort: Sort, today: date, count: int) -> tuple[ContactId, ...]:
    """The first ``count`` of the order: many times quicker than the whole of it."""
    if sort is Sort.ATTENTION:
        waiting = _limited(book, _WAITING, today, count)
        if len(waiting) == count:
            return waiting
    return _limited(book, _everybody(sort), today, count)


def _limited(book: Database, query: str, today: date, count: int) -> tuple[ContactId, ...]:
    rows = book.connection.execute(f"{query} LIMIT :count", {"today": number_of(today), "count": count})
    return tuple(ContactId(number) for (number,) in rows)


_TURNED = bytes((1, 0)).ljust(256, b"\0")
"""Flags the other way round: 0 becomes 1, and 1 becomes 0."""


class Order:
    """Everybody but who was let go, in one order."""

    def __init__(self, connection: apsw.Connection, sort: Sort, today: date) -> None:
        """Read it from the book."""
        self._connection = connection
        rows = connection.execute(_everybody(sort), {"today": number_of(today)})
        # By way of an array: numbers that lie side by side in memory are walked through in a third of the time.
        numbers = array("q", chain.from_iterable(rows))
        self.ids: tuple[ContactId, ...] = tuple(map(ContactId, numbers))

    @cached_property
    def _places(self) -> array[int]:
        """Contact id -> place; who was let go is behind the last."""
        highest: int = self._connection.execute("SELECT ifnull(max(id), 0) FROM contact").get
        places = array("q", [len(self.ids)]) * (highest + 1)
        for place, number in enumerate(self.ids):
            places[number] = place
        return places

    @cached_property
    def _names(self) -> list[str]:
        """The folded name of each, a blank before every word."""
        rows = self._connection.execute("SELECT id, sort_key FROM contact WHERE merged_into IS NULL")
        keys: dict[int, str] = {number: key for number, key in rows}  # noqa: C416 - a row is a tuple of anything
        return [f" {keys[number]}" for number in self.ids]

    @cached_property
    def _all_names(self) -> str:
        """The names in one text: by it a number, which is in no name, is told from a name at once."""
        return "\n".join(self._names)

    def among(self, found: Iterable[int], beginning: str) -> tuple[ContactId, ...]:
        """Those of ``found`` who are in the order; first whose name has a word that begins with ``beginning``."""
        marks = bytearray(len(self.ids) + 1)
        for place in map(self._places.__getitem__, found):
            marks[place] = 1
        people, names = list(compress(self.ids, marks)), compress(self._names, marks)
        word = f" {beginning}"
        if word not in self._all_names:
            return tuple(people)
        named_so = bytes([word in name for name in names])
        return (*compress(people, named_so), *compress(people, named_so.translate(_TURNED)))


_State = tuple[int, int, int, date]
_KEPT: WeakKeyDictionary[Database, dict[Sort, tuple[_State, Order]]] = WeakKeyDictionary()


def _state(connection: apsw.Connection, today: date) -> _State:
    """Another as soon as this or any other connection has written, or another day is meant."""
    version = connection.pragma("data_version")
    assert isinstance(version, int)
    return id(connection), version, connection.total_changes(), today


def kept(book: Database, sort: Sort, today: date) -> Order | None:
    """The order that was read before, if the book has not changed since."""
    state, order = _KEPT.get(book, {}).get(sort, (None, None))
    return order if state == _state(book.connection, today) else None


def order_of(book: Database, sort: Sort, today: date) -> Order:
    """The order as it is now, read only if the book has changed."""
    order = kept(book, sort, today)
    if order is None:
        state = _state(book.connection, today)
        order = Order(book.connection, sort, today)
        _KEPT.setdefault(book, {})[sort] = state, order
    return order
