"""A file is one noun: short, and named after it."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "netdesk").rglob("*.py"))
LONGEST = 300
NAMES_OF_NOTHING = {"utils", "util", "common", "misc", "helpers", "helper"}


def test_a_module_stays_under_300_lines() -> None:
    """One test for all of them: a test for each file took longer to begin than to look."""
    lines = {module: len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    too_long = [f"{module.relative_to(ROOT)}: {count}" for module, count in lines.items() if count >= LONGEST]
    assert too_long == [], "each of these holds more than one noun"


def test_no_module_is_named_after_nothing() -> None:
    parts = {part for module in MODULES for part in module.relative_to(ROOT).with_suffix("").parts}
    assert MODULES
    assert not parts & NAMES_OF_NOTHING
