"""The command line as a function: what it prints, what it exits with."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from netdesk.cli.main import main
from netdesk.services.desk import Desk


@dataclass(frozen=True)
class Answer:
    """What one command line answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on stdout, and nothing but it."""
        return json.loads(self.out)


Netdesk = Callable[..., Answer]


@pytest.fixture
def netdesk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Netdesk:
    """`netdesk --book … --today 2026-11-22 …` in this process."""

    def no_pictures(_desk: Desk, _folder: Path, _names: Sequence[str], _files: Sequence[Path]) -> list[Path]:
        return []

    def run(*arguments: str, today: str = "2026-11-22", book: str = "book.netdesk") -> Answer:
        line = ["--book", str(tmp_path / book), "--today", today, *arguments]
        try:
            status = main(line, no_pictures)
        except SystemExit as end:
            status = int(str(end.code))
        printed = capsys.readouterr()
        return Answer(status, printed.out, printed.err)

    return run
