"""From nothing to a Desk: the log."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from netdesk.bootstrap import start_log


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    monkeypatch.setenv("NETDESK_DATA", str(tmp_path))
    yield start_log()
    for handler in set(root.handlers) - set(handlers):
        handler.close()
        root.removeHandler(handler)
    root.setLevel(level)


@pytest.mark.expects_log
def test_the_log_is_written_when_there_is_something_to_write(log: Path) -> None:
    assert not log.exists()
    logging.getLogger("netdesk.test").warning("a thing happened")
    logging.getLogger("netdesk.test").info("a thing that nobody need know")
    written = log.read_text(encoding="utf-8")
    assert "WARNING netdesk.test: a thing happened" in written
    assert "nobody" not in written
