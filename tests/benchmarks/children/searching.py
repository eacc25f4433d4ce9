"""Search as the window asks for it: python -m … BOOK QUERIES HOW, with HOW "listed" or "picked".

Prints what search_ref.py prints: {"found": …, "p50_ms": …, "p95_ms": …, "p99_ms": …}.
"""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from netdesk.bootstrap import open_desk
from netdesk.domain.contact_list import ContactQuery, Sort
from netdesk.services import contacts
from tests.benchmarks.days import TODAY
from tests.benchmarks.figures import percentile

REPEATS = 3
MOST = 50
"""As many as the reference answers with; a picker asks for fewer."""

_book, _queries, _how = sys.argv[1:]
_desk = open_desk(Path(_book), TODAY)


def _found(needle: str) -> Sequence[object]:
    if _how == "picked":
        return _desk.read(contacts.names, needle, MOST)
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
