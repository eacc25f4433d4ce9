"""A file is one noun: short, and named after it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "netdesk").rglob("*.py"))
LONGEST = 300
NAMES_OF_NOTHING = {"utils", "util", "common", "misc", "helpers", "helper"}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(ROOT).as_posix())
def test_a_module_stays_under_300_lines(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
    assert lines < LONGEST, f"{lines} lines: it holds more than one noun"


def test_no_module_is_named_after_nothing() -> None:
    parts = {part for module in MODULES for part in module.relative_to(ROOT).with_suffix("").parts}
    assert MODULES
    assert not parts & NAMES_OF_NOTHING
