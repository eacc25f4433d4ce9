"""Processes that are measured as a whole: wall and processor time, peak memory, what they printed."""

import json
import os
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.samples import ROOT

SCREEN = Path(__file__).parent / "children" / "screen.json"
"""A screen as people have it; by itself the platform without a display has one in which the window is small."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A process that ended well: seconds of wall and processor time with its children's, peak memory in MB."""

    wall: float
    processor: float
    peak_mb: float
    printed: str

    @property
    def answer(self) -> Any:
        """The last line as JSON."""
        return json.loads(self.printed.splitlines()[-1])


def run(*arguments: object, environment: Mapping[str, str] | None = None) -> Ended:
    """Run this Python with ``arguments`` from the checkout. Raises RuntimeError when it fails."""
    command = [sys.executable, *map(str, arguments)]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as complaints:
        begun = time.perf_counter()
        process = os.posix_spawn(
            command[0],
            command,
            {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
            file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, complaints.fileno(), 2)],
        )
        _process, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - begun
        out.seek(0)
        complaints.seek(0)
        printed = out.read().decode()
        if os.waitstatus_to_exitcode(status) != 0:
            raise RuntimeError(f"{' '.join(command)}:\n{complaints.read().decode()}")
    return Ended(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed)


def child(name: str, *arguments: object, settings: Path | None = None) -> Ended:
    """Run the module ``name`` of tests/benchmarks/children; ``settings`` is the folder of the window's settings."""
    environment = {"QT_QPA_PLATFORM": f"offscreen:configfile={SCREEN}"}
    if settings is not None:
        environment["XDG_CONFIG_HOME"] = str(settings)
    return run("-m", f"tests.benchmarks.children.{name}", *arguments, environment=environment)


def settings_with(folder: Path, screen: str) -> Path:
    """A folder of settings in which the window showed ``screen`` last."""
    place = folder / f"settings-{screen}"
    (place / "NetDesk").mkdir(parents=True, exist_ok=True)
    (place / "NetDesk" / "NetDesk.conf").write_text(f"[window]\nscreen={screen}\n", encoding="utf-8")
    return place
