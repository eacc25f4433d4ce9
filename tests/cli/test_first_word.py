"""The first word of a command line, in a process of its own: a slip opens no window, and no file is for others."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def netdesk(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """`python -m netdesk …` where there is no display, with more environment ``variables``."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden} | variables
    command = [sys.executable, "-m", "netdesk", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize(
    ("word", "meant"), [("contcats", "contacts"), ("call_list", "call-list"), ("IMPORT", "import")]
)
def test_a_slip_is_told_with_the_verbs_that_are_close(word: str, meant: str) -> None:
    answer = netdesk(word)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.count("\n") == 1
    assert meant in answer.stderr


def test_a_word_like_no_verb_is_told_where_they_are() -> None:
    answer = netdesk("--today", "2026-11-22", "no-such-file.vcf")
    assert answer.returncode == 2
    assert "--help" in answer.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")
def test_what_is_made_is_for_its_owner_only(tmp_path: Path) -> None:
    assert netdesk("contacts", XDG_DATA_HOME=str(tmp_path / "data"), HOME=str(tmp_path)).returncode == 0
    made = list(tmp_path.rglob("*"))
    assert any(path.is_file() for path in made)
    assert [path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077] == []
