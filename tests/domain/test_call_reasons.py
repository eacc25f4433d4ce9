"""The points of relationship.md 4.1: a wrong figure would put the wrong person on top of the week."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netdesk.domain.call_list import ReasonCode, reasons, score
from netdesk.domain.candidate import Candidate, DebriefDue, Dues, Promise, Rest, candidate_of
from netdesk.domain.contact import Contact, ContactDraft, ContactId
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import verdict
from netdesk.domain.standing import standing_of
from netdesk.domain.warmth import Window
from tests.helpers.relationship_reference import facts_of

TODAY = date(2026, 11, 23)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def ahead(days: int) -> date:
    return TODAY + timedelta(days=days)


def candidate(**facts: object) -> Candidate:
    return Candidate(ContactId(1), **facts)  # type: ignore[arg-type]


def points(one: Candidate) -> float:
    return score(reasons(one, TODAY))


def debrief(days: int) -> Candidate:
    return candidate(debriefs=(DebriefDue(ago(days), "Bea Thornton"),))


# The checks that 4.1 itself gives.
GIVEN = [
    ("promise 2 d late and their mail 5 d ago",
     candidate(promises=(Promise(ago(2), "two references"),), unanswered_since=ago(5)), 131),
    ("debrief, day 13", debrief(13), 0),
    ("debrief, day 14", debrief(14), 70),
    ("debrief, day 30", debrief(30), 86),
    ("debrief, day 46", debrief(46), 0),
    ("fading, warmth 77", candidate(until=ahead(5), warmth=77, rhythm=60), 65.4),
    ("monthly circle, three times overdue", candidate(last_touch=ago(90), rhythm=30, rhythm_chosen=True), 65),
    ("own rhythm, three times overdue", candidate(last_touch=ago(60), rhythm=20, until=ahead(40)), 40),
    ("card of 5 d", candidate(card_since=ago(5)), 45),
    ("dormant for 3 years, peak 90", candidate(lapsed=True, last_touch=ago(1095), peak_warmth=90), 42.5),
    ("waiting for 8 d and overdue",
     candidate(last_touch=ago(90), rhythm=30, rhythm_chosen=True, rest=Rest(waiting_since=ago(8))), 0),
    ("snoozed", candidate(card_since=ago(5), rest=Rest(snoozed_until=ahead(1))), 0),
]  # fmt: skip


@pytest.mark.parametrize(("one", "expected"), [row[1:] for row in GIVEN], ids=[row[0] for row in GIVEN])
def test_the_checks_of_the_specification(one: Candidate, expected: float) -> None:
    assert points(one) == pytest.approx(expected)


EDGES = [
    ("promise due today", candidate(promises=(Promise(TODAY),)), 100),
    ("promise due tomorrow", candidate(promises=(Promise(ahead(1)),)), 80),
    ("promise in 7 d", candidate(promises=(Promise(ahead(7)),)), 80),
    ("promise in 8 d", candidate(promises=(Promise(ahead(8)),)), 0),
    ("debrief, day 31", debrief(31), 50),
    ("debrief, day 45", debrief(45), 50),
    ("their turn is too fresh", candidate(unanswered_since=ago(2)), 0),
    ("my turn, day 3", candidate(unanswered_since=ago(3)), 60),
    ("my turn, day 28 reaches the most", candidate(unanswered_since=ago(28)), 85),
    ("my turn, day 30", candidate(unanswered_since=ago(30)), 85),
    ("my turn, day 31", candidate(unanswered_since=ago(31)), 45),
    ("my turn, day 180", candidate(unanswered_since=ago(180)), 45),
    ("my turn, day 181: rekindle instead", candidate(unanswered_since=ago(181)), 0),
    ("birthday today, two-way", candidate(birthday="1980-11-23", two_way=True), 40),
    ("birthday in 7 d, a stranger's", candidate(birthday="--11-30"), 15),
    ("birthday in 8 d", candidate(birthday="--12-01", two_way=True), 0),
    ("birthday yesterday", candidate(birthday="--11-22", two_way=True), 0),
    ("fading in 14 d", candidate(until=ahead(14), warmth=0, rhythm=90), 50),
    ("fading in 15 d", candidate(until=ahead(15), warmth=0, rhythm=90), 0),
    ("faded yesterday", candidate(until=ago(1), warmth=80, rhythm=60), 0),
    ("fading, but a slow rhythm", candidate(until=ahead(5), warmth=80, rhythm=91), 0),
    ("quiet for exactly its rhythm", candidate(last_touch=ago(30), rhythm=30, rhythm_chosen=True), 0),
    ("overdue for ages is as three times", candidate(last_touch=ago(900), rhythm=9, rhythm_chosen=True), 65),
    ("own rhythm counts only while Connecting", candidate(last_touch=ago(60), rhythm=20, until=ago(1)), 0),
    ("they gave more", candidate(gave_more=True), 30),
    ("somebody to meet", candidate(match="Bea Thornton"), 30),
    ("card of 14 d", candidate(card_since=ago(14)), 45),
    ("card of 15 d", candidate(card_since=ago(15)), 35),
    ("card of 60 d", candidate(card_since=ago(60)), 35),
    ("card of 61 d", candidate(card_since=ago(61)), 20),
    ("card of 365 d", candidate(card_since=ago(365)), 20),
    ("card of 366 d", candidate(card_since=ago(366)), 5),
    ("card dated tomorrow", candidate(card_since=ahead(1)), 45),
    ("lapsed, peak 40", candidate(lapsed=True, last_touch=ago(200), peak_warmth=40), 25),
    ("a day short of three years", candidate(lapsed=True, last_touch=ago(1094), peak_warmth=90), 37.5),
    ("only the best three count",
     candidate(promises=(Promise(TODAY),), birthday="--11-23", two_way=True, gave_more=True, match="Bea",
               unanswered_since=ago(3)), 100 + 60 / 2 + 40 / 4),
]  # fmt: skip


@pytest.mark.parametrize(("one", "expected"), [row[1:] for row in EDGES], ids=[row[0] for row in EDGES])
def test_each_condition_at_its_edges(one: Candidate, expected: float) -> None:
    assert points(one) == pytest.approx(expected)


RESTING = [
    ("contacted 3 d ago", Rest(last_out=ago(3)), True),
    ("contacted 4 d ago", Rest(last_out=ago(4)), False),
    ("waiting 13 d", Rest(waiting_since=ago(13)), True),
    ("waiting 14 d", Rest(waiting_since=ago(14)), False),
    ("one unanswered outreach", Rest(outreaches=1), False),
    ("two unanswered outreaches", Rest(outreaches=2), True),
    ("never replied", Rest(never_replied=True), True),
    ("not this week, 27 d ago", Rest(put_off_on=ago(27)), True),
    ("not this week, 28 d ago", Rest(put_off_on=ago(28)), False),
    ("two lists without an act", Rest(lists=2, last_listed=ago(7)), False),
    ("three lists without an act", Rest(lists=3, last_listed=ago(34)), True),
    ("three lists, rested", Rest(lists=3, last_listed=ago(35)), False),
    ("back on its fourth list", Rest(lists=4, last_listed=ago(7)), False),
    ("six lists", Rest(lists=6, last_listed=ago(7)), True),
]


@pytest.mark.parametrize(("rest", "resting"), [row[1:] for row in RESTING], ids=[row[0] for row in RESTING])
def test_who_rests_is_listed_for_a_dated_reason_only(rest: Rest, resting: bool) -> None:
    everything = candidate(
        promises=(Promise(TODAY),), debriefs=(DebriefDue(ago(20)),), birthday="--11-23",
        unanswered_since=ago(9), until=ahead(3), last_touch=ago(100), rhythm=30, rhythm_chosen=True,
        gave_more=True, match="Bea", card_since=ago(1), lapsed=True, rest=rest,
    )  # fmt: skip
    codes = {reason.code for reason in reasons(everything, TODAY)}
    dated = {ReasonCode.PROMISE, ReasonCode.DEBRIEF, ReasonCode.BIRTHDAY}
    assert codes == (dated if resting else set(ReasonCode))


@pytest.mark.parametrize("rest", [Rest(let_go=True), Rest(do_not_contact=True), Rest(snoozed_until=ahead(1))])
def test_nothing_is_suggested_for_whom_the_user_wants_in_peace(rest: Rest) -> None:
    promised = candidate(promises=(Promise(ago(5)),), birthday="--11-23", rest=rest)
    assert reasons(promised, TODAY) == ()
    assert reasons(replace(promised, rest=Rest(snoozed_until=TODAY)), TODAY) != ()


def test_the_earliest_promise_and_the_most_pressing_debrief_speak() -> None:
    one = candidate(
        promises=(Promise(ahead(3), "the deck"), Promise(ago(1), "two references")),
        debriefs=(DebriefDue(ago(40), "Old"), DebriefDue(ago(20), "Bea Thornton")),
    )
    promise, introduced = reasons(one, TODAY)
    assert (promise.about, promise.days, promise.day) == ("two references", -1, ago(1))
    assert (introduced.about, introduced.days, introduced.day) == ("Bea Thornton", 20, ago(20))


def mail(days: int, direction: Direction) -> Interaction:
    return Interaction((ContactId(1),), Channel.EMAIL, direction, ago(days))


def judged(interactions: list[Interaction], **decided: object) -> Candidate:
    """The candidate of a contact with a real history, through the verdict."""
    contact = Contact(ContactId(1), "u", ContactDraft("Åsa Öst"), ago(400), **decided)  # type: ignore[arg-type]
    standing = standing_of(interactions, contact.cadence, TODAY)
    return candidate_of(contact, verdict(standing, facts_of(contact), Window(), TODAY), Dues())


def test_a_history_becomes_the_reasons_of_its_verdict() -> None:
    exchange = [mail(9, Direction.OUT), mail(5, Direction.IN)]
    assert [reason.code for reason in reasons(judged(exchange), TODAY)] == [ReasonCode.YOUR_TURN]
    assert reasons(judged([mail(9, Direction.IN), mail(8, Direction.OUT)]), TODAY) == ()
    tried = [mail(200, Direction.OUT), mail(100, Direction.OUT)]
    assert judged(tried).rest.never_replied
    assert reasons(judged(tried), TODAY) == ()
    assert [reason.code for reason in reasons(judged([]), TODAY)] == [ReasonCode.CARD_PILE]
    old = [mail(800, Direction.OUT), mail(800, Direction.IN)]
    assert [reason.code for reason in reasons(judged(old), TODAY)] == [ReasonCode.REKINDLE]
    slow = judged(old, cadence=90)
    assert [reason.code for reason in reasons(slow, TODAY)] == [ReasonCode.OVERDUE, ReasonCode.REKINDLE]
    assert reasons(judged(exchange, let_go=True), TODAY) == ()
    assert reasons(judged(exchange, turn_closed=ago(4)), TODAY) == ()
    assert judged([]).sort_name == "asa ost"
