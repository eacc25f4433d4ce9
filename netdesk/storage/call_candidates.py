"""Who could be on the call list: the people for whom any reason can hold, with all that the list asks."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from netdesk.domain import ledger
from netdesk.domain.call_list import SOON
from netdesk.domain.candidate import (
    LAPSED,
    NEVER_CONTACTED,
    Candidate,
    DebriefDue,
    Dues,
    Promise,
    candidate_of,
)
from netdesk.domain.contact import Contact, ContactDraft, ContactId, Via
from netdesk.domain.days import date_of, number_of
from netdesk.domain.introduction import Debrief
from netdesk.domain.relationship import VerdictReason
from netdesk.domain.rhythm import CIRCLES
from netdesk.domain.screens import PairIdea
from netdesk.storage import calls, favours, introductions, pairs, verdict_sql
from netdesk.storage.handles import UNDECIDED
from netdesk.storage.verdicts import verdicts_of

if TYPE_CHECKING:
    from netdesk.storage.database import Database

_CROWD = 150
"""Of cards never called and of lapsed relationships only the best so many are weighed: a week takes two."""

_PRESSING = (
    VerdictReason.YOUR_TURN, VerdictReason.FADING, VerdictReason.OVERDUE, VerdictReason.SELLING,
    VerdictReason.YOU_NEVER_ANSWERED, VerdictReason.NEW, VerdictReason.THIN,
)  # fmt: skip

_LATEST_TURN = 180
"""Days for which an act of theirs waits for me (relationship.md 4.1, YOUR-TURN)."""

_MAY_PRESS = f"""(s.until >= :today OR :today - s.turn <= {_LATEST_TURN} OR c.cadence > 0
  OR c.circle IN ({", ".join(map(str, CIRCLES))}))"""
"""Of the others in ``_PRESSING`` no reason of the call list holds, and weighing them takes most of the time."""


def candidates(book: Database, today: date) -> tuple[Candidate, ...]:
    """Everybody who may be called, with promises, debriefs, favours and matches."""
    promises = _promises(book, today)
    debriefs = _debriefs(book)
    giving = {number for number, kept in favours.all_of(book).items() if ledger.owed(ledger.tally(kept, today))}
    matches = _matches(pairs.ideas(book, today))
    rested = calls.rests(book, today)
    wanted = _wanted(book, today, {*promises, *debriefs, *giving, *matches})
    verdicts = verdicts_of(book, wanted, today)
    return tuple(
        candidate_of(
            contact,
            verdicts[contact.id],
            Dues(
                promises=tuple(promises[contact.id]),
                debriefs=tuple(debriefs[contact.id]),
                gave_more=contact.id in giving,
                match=matches.get(contact.id, ""),
                put_off_on=rested[contact.id].put_off_on,
                lists=rested[contact.id].lists,
                last_listed=rested[contact.id].last_listed,
            ),
        )
        for contact in _contacts(book, wanted)
    )


def _wanted(book: Database, today: date, due: set[ContactId]) -> list[ContactId]:
    now = number_of(today)
    pressing = ", ".join(f"'{reason}'" for reason in _PRESSING)
    judged = (
        f"SELECT c.id, {verdict_sql.REASON_SQL} AS reason, {_MAY_PRESS} AS may_press, s.peak, c.added_day "
        f"FROM {verdict_sql.JUDGED} WHERE c.merged_into IS NULL AND NOT c.let_go AND NOT c.do_not_contact "
        "AND (c.snoozed_until IS NULL OR c.snoozed_until <= :today)"
    )
    found = book.connection.execute(
        f"WITH judged AS MATERIALIZED ({judged}) "
        f"SELECT id FROM judged WHERE reason IN ({pressing}) AND may_press "
        f"UNION SELECT id FROM (SELECT id FROM judged WHERE reason IN ({_codes(LAPSED)}) "
        "ORDER BY peak DESC, id LIMIT :crowd) "
        f"UNION SELECT id FROM (SELECT id FROM judged WHERE reason IN ({_codes(NEVER_CONTACTED)}) "
        f"AND id NOT IN (SELECT contact_id FROM card WHERE link_reason = '{UNDECIDED}' AND contact_id NOT NULL) "
        "ORDER BY added_day DESC, id LIMIT :crowd) "
        "UNION SELECT id FROM contact WHERE merged_into IS NULL AND "
        "substr(birthday, -5) IN (SELECT value FROM json_each(:birthdays))",
        {"today": now, "crowd": _CROWD, "birthdays": json.dumps(_birthdays(today))},
    )
    return sorted({ContactId(number) for (number,) in found} | due)


def _codes(reasons: frozenset[VerdictReason]) -> str:
    return ", ".join(f"'{reason}'" for reason in sorted(reasons))


def _birthdays(today: date) -> list[str]:
    days = [(today + timedelta(days=ahead)).strftime("%m-%d") for ahead in range(SOON + 1)]
    # Who was born on 29 February is congratulated in other years too.
    return [*days, "02-29"] if {"02-28", "03-01"} & set(days) else days


def _contacts(book: Database, ids: list[ContactId]) -> list[Contact]:
    """Contacts with only the fields that the call list reads."""
    rows = book.rows(
        "SELECT id, uid, name, birthday, added_day, via, met_where, cadence, circle, snoozed_until, let_go, "
        "do_not_contact FROM contact WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?))",
        json.dumps(ids),
    )
    return [
        Contact(
            id=ContactId(number),
            uid=uid,
            draft=ContactDraft(name=name, birthday=birthday),
            added=date_of(added),
            via=Via(via),
            met_where=met_where,
            cadence=cadence,
            circle=circle,
            snoozed_until=None if snoozed is None else date_of(snoozed),
            let_go=bool(let_go),
            do_not_contact=bool(do_not_contact),
        )
        for number, uid, name, birthday, added, via, met_where, cadence, circle, snoozed, let_go, do_not_contact in rows
    ]


def _promises(book: Database, today: date) -> defaultdict[ContactId, list[Promise]]:
    """My open promises that are due within a week, or late."""
    found: defaultdict[ContactId, list[Promise]] = defaultdict(list)
    for contact, due, note in book.rows(
        "SELECT contact_id, due_day, note FROM follow_up "
        "WHERE mine AND NOT first_step AND done_day IS NULL AND due_day <= ? "
        "ORDER BY due_day, id",
        number_of(today) + SOON,
    ):
        found[ContactId(contact)].append(Promise(date_of(due), note))
    return found


def _debriefs(book: Database) -> defaultdict[ContactId, list[DebriefDue]]:
    """The introductions of which a side has not told yet how it went."""
    found: defaultdict[ContactId, list[DebriefDue]] = defaultdict(list)
    for card in introductions.listed(book):
        introduction = card.introduction
        if introduction.introduced_on is None or introduction.closed_on is not None:
            continue
        for party, other in zip(introduction.parties, reversed(card.names), strict=True):
            if party.debrief is Debrief.EMPTY:
                found[party.contact].append(DebriefDue(introduction.introduced_on, other))
    return found


def _matches(ideas: tuple[PairIdea, ...]) -> dict[ContactId, str]:
    """Whom each would gain from meeting, for ideas of 0.5 and more (relationship.md 4.1)."""
    found: dict[ContactId, str] = {}
    for idea in ideas:
        if idea.score >= 0.5:
            found.setdefault(idea.a, idea.b_name)
            found.setdefault(idea.b, idea.a_name)
    return found
