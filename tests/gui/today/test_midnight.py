"""The wait until the next local midnight, also in the nights when clocks are changed."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from netdesk.gui.today.midnight import A_LITTLE_AFTER, Midnight, until_midnight


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process cannot be set here")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("now", "wait"),
    [
        ("2026-11-20T22:30:00", timedelta(hours=1, minutes=30)),
        ("2026-11-20T00:00:00", timedelta(hours=24)),
        ("2026-10-25T00:30:00", timedelta(hours=24, minutes=30)),
        ("2026-03-29T00:30:00", timedelta(hours=22, minutes=30)),
        ("2026-12-31T23:59:59", timedelta(seconds=1)),
    ],
)
def test_until_midnight(berlin: None, now: str, wait: timedelta) -> None:
    """25 October has 25 hours, 29 March has 23."""
    assert until_midnight(datetime.fromisoformat(now).astimezone()) == wait


def test_it_rings_after_midnight_and_waits_for_the_next(qtbot: QtBot) -> None:
    clock = [datetime.fromisoformat("2026-11-20T23:59:59.900000").astimezone()]
    midnight = Midnight(lambda: clock[0])
    assert timedelta() < midnight.waiting < timedelta(seconds=1) + A_LITTLE_AFTER, "it is coarse, not lax"
    clock[0] += timedelta(seconds=2)
    with qtbot.waitSignal(midnight.passed, timeout=5000):
        pass
    assert midnight.waiting > timedelta(hours=20)
