"""The ledger of relationship.md 4.3: it says when an ask is fair, and must not invent debts."""

from datetime import date, timedelta

from netdesk.domain.contact import ContactId
from netdesk.domain.favour import BIG, SMALL, Favour
from netdesk.domain.interaction import Kind
from netdesk.domain.ledger import owed, ready_to_ask, tally
from netdesk.domain.screens import Ledger

TODAY = date(2026, 11, 23)


def favour(kind: Kind, by_me: bool, days: int, size: float = 1.0) -> Favour:
    return Favour(ContactId(1), TODAY - timedelta(days=days), kind, by_me, size)


def give(days: int, size: float = 1.0) -> Favour:
    return favour(Kind.GIVE, True, days, size)


def ask(days: int) -> Favour:
    return favour(Kind.ASK, True, days)


def received(days: int, size: float = 1.0) -> Favour:
    return favour(Kind.GIVE, False, days, size)


def test_an_ask_starts_the_count_again() -> None:
    ledger = tally([give(30), ask(20), give(10)], TODAY)
    assert (ledger.jabs, ready_to_ask(ledger)) == (1.0, False)
    assert ledger == Ledger(given=2.0, received=0.0, asked=1, jabs=1.0)


def test_three_gives_make_an_ask_fair_and_sizes_count() -> None:
    assert ready_to_ask(tally([give(3), give(2), give(1)], TODAY))
    assert ready_to_ask(tally([give(3, BIG), give(2)], TODAY))
    assert not ready_to_ask(tally([give(3, BIG), give(2, SMALL)], TODAY))


def test_two_received_and_none_given_are_to_be_given_back_and_never_the_other_way_round() -> None:
    assert owed(tally([received(20), received(10)], TODAY))
    assert not owed(tally([received(20), received(10), give(5, SMALL)], TODAY))
    assert not owed(tally([give(30), give(20), give(10)], TODAY))


def test_the_order_of_dates_counts_not_the_order_of_import() -> None:
    assert tally([give(10), give(30), ask(20)], TODAY) == tally([give(30), ask(20), give(10)], TODAY)


def test_on_one_day_the_order_of_recording_counts() -> None:
    assert tally([ask(5), give(5)], TODAY).jabs == 1.0
    assert tally([give(5), ask(5)], TODAY).jabs == 0.0


def test_730_days_count_and_neither_older_ones_nor_the_future() -> None:
    assert tally([give(730), received(730)], TODAY) == Ledger(given=1.0, received=1.0, asked=0, jabs=1.0)
    assert tally([give(731), received(731), ask(731), give(-1)], TODAY) == Ledger()


def test_thanks_and_their_asks_are_no_favours() -> None:
    words = [favour(Kind.THANKS, True, 3), favour(Kind.THANKS, False, 2), favour(Kind.ASK, False, 1)]
    assert tally([give(9), *words], TODAY) == Ledger(given=1.0, received=0.0, asked=0, jabs=1.0)
