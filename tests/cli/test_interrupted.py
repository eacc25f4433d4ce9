"""Ctrl+C in a terminal: one line and a status, no trace, and nothing half-done."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services.test_importing import card

MORE_THAN_A_PIPE_HOLDS = 400_000


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_import_that_is_stopped_says_so_in_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "netdesk", "--book", str(tmp_path / "book.netdesk"), "import", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(card("Ana Sample", f"NOTE:{'x' * MORE_THAN_A_PIPE_HOLDS}").encode())
        process.stdin.flush()  # all of it is taken only by a verb that reads
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"netdesk: Stopped.\n")
