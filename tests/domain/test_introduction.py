"""What an introduction earns and when to ask how it went (relationship.md 4.3, 4.7; demand.md N6)."""

from datetime import date, timedelta

import pytest

from netdesk.domain.contact import ContactId
from netdesk.domain.favour import Favour
from netdesk.domain.interaction import Kind
from netdesk.domain.introduction import (
    Answer,
    Introduction,
    Party,
    Stage,
    credits,
    debrief_window,
    is_overdue,
    is_ready,
)
from netdesk.domain.introduction_moves import answer, ask, expire, move, record_met

ANA, BO = ContactId(1), ContactId(2)
DAY = date(2026, 11, 2)
IDEA = Introduction(1, "u", (Party(ANA), Party(BO)), "", Stage.IDEA, DAY)


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def test_an_introduction_made_is_a_give_to_each_side_on_its_day() -> None:
    made = move(IDEA, Stage.INTRODUCED, DAY, asked_me=True)
    expected = tuple(Favour(each, DAY, Kind.GIVE, by_me=True, size=1.0) for each in (ANA, BO))
    assert credits(made) == expected
    assert credits(record_met(made, later(5))) == expected


def test_a_declined_offer_is_half_a_give_to_those_who_were_asked() -> None:
    declined = answer(IDEA, BO, Answer.NO, DAY)
    assert credits(declined) == (Favour(BO, DAY, Kind.GIVE, by_me=True, size=0.5),)
    both = answer(ask(IDEA, ANA, DAY), BO, Answer.NO, later(3))
    assert [(each.contact, each.size, each.day) for each in credits(both)] == [
        (ANA, 0.5, later(3)),
        (BO, 0.5, later(3)),
    ]
    assert [each.size for each in credits(expire(ask(IDEA, ANA, DAY), later(14)))] == [0.5]


def test_what_is_still_open_has_earned_nothing() -> None:
    assert credits(IDEA) == ()
    assert credits(ask(IDEA, ANA, DAY)) == ()
    declined = expire(ask(IDEA, ANA, DAY), later(14))
    assert credits(move(declined, Stage.ASKING, later(15))) == ()


def test_the_debrief_is_due_14_to_30_days_after_the_introduction() -> None:
    made = move(IDEA, Stage.INTRODUCED, DAY, asked_me=True)
    assert debrief_window(made) == (later(14), later(30))
    assert debrief_window(record_met(made, later(8))) == (later(14), later(30))
    assert debrief_window(IDEA) is None


def test_ready_means_two_yeses() -> None:
    one = answer(IDEA, ANA, Answer.YES, DAY)
    assert not is_ready(one)
    assert is_ready(answer(one, BO, Answer.YES, DAY))


@pytest.mark.parametrize(("days", "overdue"), [(13, False), (14, True)])
def test_an_ask_without_answer_is_overdue_after_14_days(days: int, overdue: bool) -> None:
    asked = ask(IDEA, ANA, DAY)
    assert is_overdue(asked, later(days)) is overdue
    assert is_overdue(answer(asked, BO, Answer.YES, DAY), later(days)) is overdue
    assert not is_overdue(answer(asked, ANA, Answer.YES, DAY), later(days))
    assert not is_overdue(IDEA, later(days))
