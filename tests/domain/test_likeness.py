from dataclasses import replace
from datetime import date

import pytest

from netdesk.domain.contact import Contact, ContactDraft, ContactId, Likeness, Via
from netdesk.domain.days import number_of
from netdesk.domain.interaction import Channel, Direction, InteractionId, Kind
from netdesk.domain.introduction import Introduction, Party, Stage
from netdesk.domain.likeness import likeness_of, looks_like
from netdesk.domain.relationship import Facts, Verdict, verdict
from netdesk.domain.screens import BoardCard, Ledger, Person, TimelineEntry
from netdesk.domain.standing import Standing
from netdesk.domain.warmth import Window

TODAY = date(2026, 3, 31)
NOW = number_of(TODAY)
CLOSE = Standing(
    out_sum=1.0, in_sum=1.0, out_direct=NOW, in_direct=NOW, out_days=2, in_days=2, days=2,
    first_day=NOW - 9, last_day=NOW, until=NOW + 60,
)  # fmt: skip
UNANSWERED = Standing(out_direct=NOW - 40, out_days=1, out_direct_days=1, days=1, last_day=NOW - 40)


def of(standing: Standing, via: Via = Via.MANUAL) -> Verdict:
    return verdict(standing, Facts(added=date(2020, 1, 1), via=via), Window(), TODAY)


@pytest.mark.parametrize(
    ("judged", "likeness"),
    [
        (of(Standing(clicks=1, click_last=NOW - 365)), Likeness.ACCOUNT),
        (of(Standing(clicks=1, click_last=NOW - 364)), None),
        (of(Standing(bulk=1, bulk_last=NOW - 400, clicks=1, click_last=NOW - 9)), None),
        (of(UNANSWERED, Via.INVITE_FROM_THEM), Likeness.NUMBER),
        (of(UNANSWERED), None),
        (of(Standing(in_days=2, days=2, last_day=NOW, in_direct=NOW)), Likeness.SELLING),
        (of(CLOSE), Likeness.RELATIONSHIP),
        (of(Standing()), None),
    ],
)
def test_what_a_relationship_looks_like(judged: Verdict, likeness: Likeness | None) -> None:
    assert likeness_of(judged, [], given=0, received=0, together=0) is likeness


def test_three_asks_in_four_are_selling_until_they_give() -> None:
    asks = [Kind.ASK, Kind.NEUTRAL, Kind.ASK, Kind.ASK]
    assert likeness_of(of(CLOSE), asks, given=3, received=0, together=0) is Likeness.SELLING
    assert likeness_of(of(CLOSE), asks, given=3, received=1, together=0) is Likeness.RELATIONSHIP
    older = [Kind.ASK, Kind.NEUTRAL, Kind.ASK, Kind.NEUTRAL, Kind.ASK]
    assert likeness_of(of(CLOSE), older, given=3, received=0, together=0) is Likeness.RELATIONSHIP


def test_partners_give_both_ways_and_did_something_together() -> None:
    assert likeness_of(of(CLOSE), [], given=1, received=1, together=1) is Likeness.PARTNERSHIP
    assert likeness_of(of(CLOSE), [], given=1, received=1, together=0) is Likeness.RELATIONSHIP


def entry(kind: Kind = Kind.NEUTRAL, direction: Direction = Direction.IN, **said: object) -> TimelineEntry:
    """A mail of theirs, today, unless ``said`` otherwise."""
    values: dict[str, object] = {
        "id": InteractionId(1), "contacts": (ContactId(1),), "names": ("Ana",), "day": TODAY, "time": "",
        "channel": Channel.EMAIL, "direction": direction, "kind": kind, "note": "",
    }  # fmt: skip
    return TimelineEntry(**(values | said))  # type: ignore[arg-type]


def page(*history: TimelineEntry, ledger: Ledger = Ledger()) -> Person:  # noqa: B008
    """The page of somebody close, with this history, newest first."""
    contact = Contact(ContactId(1), "uid", ContactDraft("Ana"), TODAY)
    return Person(contact, of(CLOSE), (), (), ledger, history, (), (), ())


ASK = entry(Kind.ASK)
PARTY = {"channel": Channel.IN_PERSON, "contacts": (ContactId(1), ContactId(2))}


@pytest.mark.parametrize(
    ("known", "likeness"),
    [
        (page(), Likeness.RELATIONSHIP),
        (page(ASK, ASK, ASK), Likeness.SELLING),
        (page(ASK, ASK, entry(Kind.ASK, channel=Channel.COMMENT)), Likeness.RELATIONSHIP),
        (page(ASK, ASK, entry(Kind.ASK, planned=True)), Likeness.RELATIONSHIP),
        (page(ASK, ASK, entry(Kind.ASK, Direction.OUT)), Likeness.RELATIONSHIP),
        (page(ASK, ASK, ASK, entry(), entry(Kind.GIVE)), Likeness.RELATIONSHIP),
        (page(entry(direction=Direction.MUTUAL, **PARTY), ledger=Ledger(given=1, received=1)), Likeness.PARTNERSHIP),
        (page(ledger=Ledger(given=1, received=1)), Likeness.RELATIONSHIP),
    ],
)
def test_a_whole_page_is_looked_through(known: Person, likeness: Likeness) -> None:
    assert looks_like(known) is likeness


def test_an_introduction_made_together_makes_partners() -> None:
    made = Introduction(1, "i", (Party(ContactId(1)), Party(ContactId(2))), "why", Stage.IDEA, TODAY)
    known = page(ledger=Ledger(given=1, received=1))
    only_an_idea = replace(known, introductions=(BoardCard(made, ("Ana", "Bo")),))
    assert looks_like(only_an_idea) is Likeness.RELATIONSHIP
    introduced = replace(made, stage=Stage.INTRODUCED, introduced_on=TODAY)
    assert looks_like(replace(known, introductions=(BoardCard(introduced, ("Ana", "Bo")),))) is Likeness.PARTNERSHIP
