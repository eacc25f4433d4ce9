"""Search as the window asks for it: python -m … BOOK QUERIES HOW, with HOW "listed" or "first".

Prints what search_ref.py prints: {"found": …, "p50_ms": …, "p95_ms": …, "p99_ms": …}.
"""

import json
import sys
import time
from pathlib import Path

from netdesk.bootstrap import open_desk
from netdesk.domain.contact import ContactId
from netdesk.domain.contact_list import ContactQuery, Sort
from netdesk.services import contacts
from netdesk.storage.database import Database
from netdesk.storage.search import Ranks
from tests.benchmarks.days import TODAY
from tests.benchmarks.figures import percentile

REPEATS = 3

_book, _queries, _how = sys.argv[1:]
_desk = open_desk(Path(_book), TODAY)
_ranks = Ranks()


def _first(book: Database, needle: str) -> list[int]:
    return _ranks.first(book.connection, needle)


def _found(needle: str) -> tuple[ContactId, ...] | list[int]:
    if _how == "first":
        return _desk.read(_first, needle)
    return _desk.read(contacts.listed, ContactQuery(needle, sort=Sort.NAME), TODAY)


_needles = Path(_queries).read_text(encoding="utf-8").splitlines()
_desk.read(contacts.listed, ContactQuery(sort=Sort.NAME), TODAY)
for _needle in _needles:
    _found(_needle)
_times, _hits = [], 0
for _ in range(REPEATS):
    for _needle in _needles:
        _begun = time.perf_counter()
        _people = _found(_needle)
        _times.append((time.perf_counter() - _begun) * 1e3)
        _hits += bool(_people)
_shares = {f"p{share}_ms": percentile(_times, share / 100) for share in (50, 95, 99)}
print(json.dumps({"found": _hits // REPEATS, **_shares}))
