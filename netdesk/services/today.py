"""Today: who would like to hear from us, who goes quiet, which card waits, this week's calls."""

from __future__ import annotations

from datetime import date

from netdesk.domain.call_list import Call, Reason, ReasonCode, reasons, score
from netdesk.domain.candidate import Candidate
from netdesk.domain.contact import ContactId
from netdesk.domain.days import week_to_call
from netdesk.domain.introduction import Stage
from netdesk.domain.relationship import State
from netdesk.domain.screens import FollowUpEntry, TodayPage, TodayRow
from netdesk.services import call_lists
from netdesk.storage import call_candidates, contacts, follow_ups, introductions, timeline
from netdesk.storage.contact_rows import counts
from netdesk.storage.database import Database
from netdesk.storage.verdicts import verdicts_of

_ROWS = 5
"""Each group stays short: a day is for a few people."""

_WAITING = frozenset({ReasonCode.PROMISE, ReasonCode.DEBRIEF, ReasonCode.YOUR_TURN, ReasonCode.BIRTHDAY})
_QUIET = frozenset({ReasonCode.FADING, ReasonCode.OVERDUE, ReasonCode.GIVE_BACK})
_CLOSED = frozenset({Stage.DONE, Stage.DECLINED})


def page(book: Database, today: date) -> TodayPage:
    """Everything that the Today screen shows."""
    candidates = call_candidates.candidates(book, today)
    ranked = _ranked(candidates, today)
    waiting = [call for call in ranked if call.led_by in _WAITING]
    quiet = [call for call in ranked if call.led_by in _QUIET]
    cards = [call for call in ranked if call.led_by is ReasonCode.CARD_PILE]
    return TodayPage(
        day=today,
        connecting=counts(book, today).of(State.CONNECTING),
        your_turn=_rows(book, waiting, today),
        going_quiet=_rows(book, quiet, today),
        card_pile=_rows(book, cards, today),
        calls=call_lists.week(book, week_to_call(today), today, candidates=candidates),
        introductions=tuple(card for card in introductions.listed(book) if card.stage not in _CLOSED),
        appointments=timeline.appointments_over(book, today)[:_ROWS],
    )


def _ranked(candidates: tuple[Candidate, ...], today: date) -> list[Call]:
    ranked: list[tuple[tuple[float, float, str, int], Call]] = []
    for candidate in candidates:
        why: tuple[Reason, ...] = reasons(candidate, today)
        if why:
            call = Call(candidate.contact, score(why), why)
            ranked.append(((-call.score, -candidate.rank, candidate.sort_name, candidate.contact), call))
    return [call for _key, call in sorted(ranked, key=lambda entry: entry[0])]


def _rows(book: Database, calls: list[Call], today: date) -> tuple[TodayRow, ...]:
    shown = calls[:_ROWS]
    verdicts = verdicts_of(book, [call.contact for call in shown], today)
    known = {call.contact: contacts.get(book, call.contact) for call in shown}
    return tuple(
        TodayRow(
            contact=call.contact,
            name=known[call.contact].name,
            verdict=verdicts[call.contact],
            reasons=call.reasons,
            met_where=known[call.contact].met_where,
            follow_up=_promise(book, call.contact),
        )
        for call in shown
    )


def _promise(book: Database, contact: ContactId) -> FollowUpEntry | None:
    mine = [entry for entry in follow_ups.of_contact(book, contact) if entry.mine]
    return mine[0] if mine else None
