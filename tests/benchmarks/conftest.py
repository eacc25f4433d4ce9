"""The samples of a run, and the table that it ends with."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.figures import Table
from tests.benchmarks.processes import settings_with
from tests.benchmarks.samples import Samples, samples

_TABLE = pytest.StashKey[Table]()

collect_ignore = [] if sys.platform.startswith("linux") else ["test_start.py", "test_import.py"]
"""Processor time and peak memory of a whole process are read as Linux tells them."""


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_TABLE] = Table()


@pytest.fixture(scope="session")
def table(request: pytest.FixtureRequest) -> Table:
    """Where each benchmark takes down its figures."""
    return request.config.stash[_TABLE]


@pytest.fixture(scope="session", name="samples")
def made_samples(shared: Path) -> Samples:
    """Generated cards, interactions and books; the benchmarks are skipped where the generators are not."""
    return samples(shared / "tools")


@pytest.fixture(scope="session")
def contacts_screen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Settings in which the window showed Contacts last."""
    return settings_with(tmp_path_factory.mktemp("settings"), "contacts")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    figures = config.stash[_TABLE]
    if not figures.figures:
        return
    terminalreporter.section("figures")
    for line in figures.lines():
        terminalreporter.write_line(line)
