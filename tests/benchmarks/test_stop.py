"""Stop answers: from the press to the end of the work, at many moments of reading and of writing a pile."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from netdesk import bootstrap
from netdesk.domain.import_plan import ImportPlan
from netdesk.services import importing
from netdesk.services.desk import Desk
from netdesk.services.progress import Cancelled
from tests.benchmarks.days import TODAY
from tests.benchmarks.figures import Table, percentile
from tests.benchmarks.samples import Samples

PEOPLE = 10_000
PRESSES = 24
MOST = 200.0


class _Button:
    """Stop, pressed some time after the work has begun."""

    def __init__(self, after: float) -> None:
        self._pressed = threading.Event()
        self.at = 0.0
        self._timer = threading.Timer(after, self._press)
        self._timer.start()

    def _press(self) -> None:
        self.at = time.perf_counter()
        self._pressed.set()

    def stopped(self) -> bool:
        """Whether it was pressed."""
        return self._pressed.is_set()

    def report(self, _done: int, _total: int) -> None:
        """What the work calls on its way."""
        if self.stopped():
            raise Cancelled

    def put_away(self) -> None:
        """The work has ended before it was pressed."""
        self._timer.cancel()


def test_stop_answers(samples: Samples, table: Table, tmp_path: Path) -> None:
    cards = samples.cards(PEOPLE)
    news = tmp_path / "news.vcf"
    news.write_bytes(cards.read_bytes().replace(b"END:VCARD", b"NOTE:met again\r\nEND:VCARD"))
    desk = bootstrap.open_desk(tmp_path / "book.netdesk", TODAY)
    _measure(table, "while cards are read", lambda button: _look(desk, cards, button))
    plan = desk.read(importing.preview, [str(cards)])
    _measure(table, "while new people are written", lambda button: _write(desk, plan, button))
    desk.apply(importing.ImportCards(plan), "Import")
    plan = desk.read(importing.preview, [str(news)])
    _measure(table, "while people are changed", lambda button: _write(desk, plan, button))
    desk.close()


def _look(desk: Desk, cards: Path, button: _Button) -> None:
    desk.read(importing.preview, [str(cards)], button)


def _write(desk: Desk, plan: ImportPlan, button: _Button) -> None:
    desk.apply(importing.ImportCards(plan, progress=button), "Import", button.stopped)


def _measure(table: Table, what: str, work: Callable[[_Button], object]) -> None:
    answers = []
    for press in range(PRESSES):
        button = _Button(0.05 + press * 0.06)
        try:
            work(button)
        except Cancelled:
            answers.append(1000 * (time.perf_counter() - button.at))
        finally:
            button.put_away()
    assert answers, "the work ended before anybody could stop it"
    table.add(
        f"Stop {what} ({len(answers)} presses)",
        f"p50 {percentile(answers, 0.5):.0f}, longest {max(answers):.0f} ms",
        goal=f"≤ {MOST:g} ms",
        holds=max(answers) <= MOST,
    )
