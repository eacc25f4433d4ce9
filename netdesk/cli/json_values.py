"""What the verbs print with --json: plain dictionaries in the words of the command line."""

from __future__ import annotations

from datetime import date
from typing import Any

from netdesk.domain.contact import Contact, Phone
from netdesk.domain.days import date_of
from netdesk.domain.interaction import Interaction
from netdesk.domain.introduction import Answer, Introduction, debrief_window
from netdesk.domain.relationship import Verdict
from netdesk.domain.screens import BoardCard, CallLine, Lookalike, Person, TimelineEntry
from netdesk.wording import import_reasons
from netdesk.wording.reasons import headline
from netdesk.wording.states import balance_words, looks_like_words, momentum_words
from netdesk.wording.verdicts import sentence

Json = dict[str, Any]


def day(value: date | None) -> str | None:
    """ISO 8601, or null."""
    return None if value is None else value.isoformat()


def phone(value: Phone) -> Json:
    """A number as written and in E.164 (null when it could not be told)."""
    return {"raw": value.raw, "e164": value.e164 or None}


def contact(known: Contact, verdict: Verdict) -> Json:
    """One person in the list of `contacts`."""
    draft = known.draft
    standing = verdict.standing
    return {
        "id": known.uid,
        "name": draft.name,
        "organisation": draft.organisation,
        "title": draft.title,
        "emails": [email.address for email in draft.emails],
        "phones": [phone(each) for each in draft.phones],
        "tags": list(draft.tags),
        "state": verdict.state.value,
        "reason": verdict.reason.value,
        "explanation": sentence(verdict),
        "connecting_until": day(verdict.connecting_until),
        "warmth": verdict.warmth,
        "last_in": None if standing.in_last is None else day(date_of(standing.in_last)),
        "last_out": None if standing.out_last is None else day(date_of(standing.out_last)),
        "n90_in": verdict.window.n90_in,
        "n90_out": verdict.window.n90_out,
    }


def person(known: Person, uids: dict[int, str]) -> Json:
    """One person with everything, for `show`."""
    it = known.contact
    draft = it.draft
    return {
        **contact(it, known.verdict),
        "department": draft.department,
        "family": draft.family,
        "given": draft.given,
        "nickname": draft.nickname,
        "birthday": draft.birthday,
        "timezone": draft.timezone,
        "notes": draft.notes,
        "needs": draft.needs,
        "offers": draft.offers,
        "profiles": [{"kind": each.kind, "value": each.value} for each in draft.profiles],
        "addresses": [each.one_line() for each in draft.addresses],
        "added": day(it.added),
        "met_where": it.met_where,
        "met_on": day(it.met_on),
        "cadence": it.cadence,
        "circle": it.circle,
        "snoozed_until": day(it.snoozed_until),
        "let_go": it.let_go,
        "do_not_contact": it.do_not_contact,
        "pinned": it.pinned,
        "ledger": {
            "given": known.ledger.given,
            "received": known.ledger.received,
            "asked": known.ledger.asked,
            "gives_since_ask": known.ledger.jabs,
        },
        "momentum": momentum_words(known.verdict) or None,
        "balance": balance_words(known.verdict.standing) or None,
        "looks_like": looks_like_words(known) or None,
        "why": [
            {
                "day": day(each.day),
                "direction": each.direction.value,
                "channel": each.channel.value,
                "weight": round(each.weight, 4),
                "weight_today": round(each.weight_today, 4),
            }
            for each in known.why
        ],
        "interactions": [timeline_entry(each, uids) for each in known.history],
        "follow_ups": [
            {"id": each.id, "due": day(each.due), "note": each.note, "mine": each.mine} for each in known.follow_ups
        ],
        "introductions": [introduction(each, uids) for each in known.introductions],
        "cards": [
            {"file": each.file, "lines": [each.first_line, each.last_line], "reason": each.reason}
            for each in known.cards
        ],
    }


def timeline_entry(entry: TimelineEntry, uids: dict[int, str]) -> Json:
    """One interaction of the timeline. A touch with several people names the first in "contact"."""
    return {
        "id": str(entry.id),
        "contact": uids[entry.contacts[0]] if entry.contacts else None,
        "contacts": [uids[each] for each in entry.contacts],
        "name": ", ".join(entry.names),
        "day": day(entry.day),
        "time": entry.time or None,
        "channel": entry.channel.value,
        "direction": entry.direction.value,
        "subject": entry.note,
        "kind": entry.kind.value,
        "planned": entry.planned,
    }


def interaction(logged: Interaction, uids: dict[int, str]) -> Json:
    """What `log` answers."""
    return {
        "id": str(logged.id),
        "contact": uids[logged.contacts[0]],
        "day": day(logged.day),
        "channel": logged.channel.value,
        "direction": logged.direction.value,
        "people": logged.people,
        "kind": logged.kind.value,
        "note": logged.note,
        "automatic": logged.automatic,
        "planned": logged.planned,
        "precision": logged.precision.value,
    }


def introduction(card: BoardCard, uids: dict[int, str]) -> Json:
    """One card of the board."""
    it: Introduction = card.introduction
    window = debrief_window(it)
    asked = [party.asked_on for party in it.parties if party.asked_on is not None]
    return {
        "id": str(it.id),
        "parties": [uids[party.contact] for party in it.parties],
        "names": list(card.names),
        "why": it.why,
        "stage": it.stage.value,
        "consents": [uids[party.contact] for party in it.parties if party.answer is Answer.YES],
        "asked_on": day(min(asked)) if asked else None,
        "introduced_on": day(it.introduced_on),
        "met_on": day(it.met_on),
        "debrief_from": day(window[0]) if window else None,
        "debrief_until": day(window[1]) if window else None,
        "outcome": it.outcome or None,
    }


def call_line(line: CallLine, uids: dict[int, str]) -> Json:
    """One numbered line of the call list."""
    return {
        "number": line.number,
        "contact": uids[line.contact],
        "name": line.name,
        "weekday": line.weekday,
        "phones": [phone(each) for each in line.phones],
        "score": round(line.score, 2),
        "reasons": [
            {"code": each.code.value, "points": round(each.points, 2), "text": headline(each)} for each in line.reasons
        ],
        "outcome": line.outcome or None,
    }


def duplicate(found: Lookalike, uids: dict[int, str]) -> Json:
    """Two records that look like one person."""
    return {
        "a": uids[found.a],
        "b": uids[found.b],
        "names": [found.a_name, found.b_name],
        "reasons": [import_reasons.reason(each, found.a_name) for each in found.reasons],
        "score": found.score,
    }
