from datetime import date

import pytest

from netdesk.domain.contact import Via
from netdesk.domain.days import number_of
from netdesk.domain.interaction import Kind
from netdesk.domain.likeness import Likeness, likeness_of
from netdesk.domain.relationship import Facts, Verdict, verdict
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
