"""A bench on a book of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netdesk.gui.piles.page import PilesPage
from tests.helpers.card_piles import vcard
from tests.helpers.screen_bench import Bench, bench_on


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    """An empty book on Friday 20 November 2026."""
    with bench_on(tmp_path / "book.netdesk") as made:
        yield made


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """A folder with three new people, one who looks like Ana, and one file that is no card."""
    folder = tmp_path / "pile"
    folder.mkdir()
    cards = [
        vcard("Mina Muster", "mina@sample.example"),
        vcard("Jonas Ejemplo", phone="+1 512 555 0122"),
        vcard("A. Other", "ana@sample.example"),
        vcard("山田 葵", "aoi@sample.example"),
    ]
    (folder / "cards.vcf").write_text("".join(cards), "utf-8", newline="")
    (folder / "scan.vcf").write_bytes(b"<b>no card</b>\r\n\x00\xff\r\n")
    return folder


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> PilesPage:
    bench.person("Ana Sample", mail="ana@sample.example")
    made = PilesPage(bench.desk, bench.editor, bench.jobs)
    bench.mount(made, qtbot)
    return made
