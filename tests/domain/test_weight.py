from dataclasses import replace
from datetime import date

import pytest

from netdesk.domain.contact import ContactId
from netdesk.domain.days import number_of
from netdesk.domain.interaction import Channel, Direction, Interaction, Precision
from netdesk.domain.weight import DIRECT, WEIGHTS, Act, Fate, act_of, settled, weight

TODAY = date(2026, 3, 31)
MAIL = Interaction((ContactId(1),), Channel.EMAIL, Direction.OUT, date(2026, 3, 1))
NOW = number_of(MAIL.day or TODAY)


def test_every_channel_has_a_weight() -> None:
    assert set(WEIGHTS) == set(Channel)


@pytest.mark.parametrize(
    ("channel", "people", "expected"),
    [
        (Channel.EMAIL, 1, 1.0),
        (Channel.EMAIL, 3, 1.0),
        (Channel.EMAIL, 4, 0.75),
        (Channel.EMAIL, 25, 0.12),
        (Channel.EMAIL, 26, 0.0),
        (Channel.IN_PERSON, 10, 0.9),
        (Channel.CHAT, 1, 0.75),
        (Channel.COMMENT, 1, 0.35),
        (Channel.LIKE, 1, 0.0),
    ],
)
def test_a_group_takes_from_the_weight(channel: Channel, people: int, expected: float) -> None:
    assert weight(replace(MAIL, channel=channel, people=people)) == pytest.approx(expected)


@pytest.mark.parametrize(("channel", "last_direct"), [(Channel.EMAIL, 6), (Channel.CALL, 12), (Channel.IN_PERSON, 18)])
def test_an_act_is_direct_up_to_so_many_people(channel: Channel, last_direct: int) -> None:
    # Exactly one half: a rounding error would make a dinner of eighteen a crowd.
    assert weight(replace(MAIL, channel=channel, people=last_direct)) >= DIRECT
    assert weight(replace(MAIL, channel=channel, people=last_direct + 1)) < DIRECT


def test_an_invitation_weighs_only_with_a_personal_note() -> None:
    invitation = replace(MAIL, channel=Channel.INVITATION)
    assert weight(invitation) == 0
    assert weight(replace(invitation, note="We met at the fair, shall we talk?")) == 1


@pytest.mark.parametrize(
    ("change", "act"),
    [
        ({}, Act(Fate.COUNTED, NOW, 1.0, 0.0)),
        ({"direction": Direction.IN}, Act(Fate.COUNTED, NOW, 0.0, 1.0)),
        ({"direction": Direction.MUTUAL}, Act(Fate.COUNTED, NOW, 1.0, 1.0)),
        ({"direction": Direction.UNKNOWN}, Act(Fate.UNDIRECTED, NOW)),
        ({"direction": Direction.UNKNOWN, "channel": Channel.VIDEO}, Act(Fate.COUNTED, NOW, 2.0, 2.0)),
        ({"direction": Direction.UNKNOWN, "channel": Channel.VOICEMAIL}, Act(Fate.UNDIRECTED, NOW)),
        ({"direction": Direction.UNKNOWN, "channel": Channel.LIKE}, Act(Fate.CLICK, NOW)),
        ({"automatic": True}, Act(Fate.BULK, NOW)),
        ({"people": 26}, Act(Fate.BULK, NOW)),
        ({"channel": Channel.ACCEPT}, Act(Fate.CLICK, NOW)),
        ({"channel": Channel.INVITATION}, Act(Fate.CLICK, NOW)),
        ({"planned": True, "day": date(2026, 4, 6)}, Act(Fate.PLANNED, number_of(date(2026, 4, 6)))),
        ({"planned": True}, Act(Fate.PLANNED, NOW)),
        ({"day": date(2026, 3, 31)}, Act(Fate.COUNTED, number_of(TODAY), 1.0, 0.0)),
        ({"day": date(2026, 4, 1)}, Act(Fate.PARKED, number_of(date(2026, 4, 1)))),
        ({"day": None, "precision": Precision.NONE}, Act(Fate.UNDATED, None)),
        ({"precision": Precision.NONE}, Act(Fate.UNDATED, None)),
        ({"day": date(2026, 2, 27), "precision": Precision.MONTH}, Act(Fate.COUNTED, NOW - 28, 1.0, 0.0)),
        ({"day": date(2026, 3, 9), "precision": Precision.YEAR}, Act(Fate.COUNTED, NOW - 59, 1.0, 0.0)),
    ],
)
def test_what_becomes_of_an_interaction(change: dict[str, object], act: Act) -> None:
    assert act_of(replace(MAIL, **change), TODAY) == act


def test_a_wrong_clock_is_today_and_a_wrong_date_stays() -> None:
    days = [date(2026, 3, 30), TODAY, date(2026, 4, 1), date(2026, 4, 2), date(2026, 4, 3)]
    kept = [settled(replace(MAIL, day=day), TODAY).day for day in days]
    assert kept == [days[0], TODAY, TODAY, TODAY, days[4]]


def test_an_appointment_keeps_its_day_however_near() -> None:
    tomorrow = date(2026, 4, 1)
    assert settled(replace(MAIL, day=tomorrow, planned=True), TODAY).day == tomorrow


def test_a_month_is_kept_by_its_first_day_and_no_day_as_none() -> None:
    month = settled(replace(MAIL, day=date(2026, 4, 20), precision=Precision.MONTH), TODAY)
    assert (month.day, month.precision) == (date(2026, 4, 1), Precision.MONTH)
    assert settled(replace(MAIL, day=None), TODAY).precision is Precision.NONE
    assert settled(replace(MAIL, precision=Precision.NONE), TODAY).day is None


def test_a_call_is_kept_as_mutual_when_nobody_said_who_acted() -> None:
    unsaid = replace(MAIL, direction=Direction.UNKNOWN)
    assert settled(replace(unsaid, channel=Channel.CALL), TODAY).direction is Direction.MUTUAL
    assert settled(unsaid, TODAY).direction is Direction.UNKNOWN
