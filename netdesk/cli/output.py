"""Where a verb's answer goes: one JSON document, or lines for a person; colour only on a terminal."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from typing import Any


class Output:
    """The answer of one verb on stdout."""

    def __init__(self, as_json: bool) -> None:
        """``as_json``: the verb was asked for a JSON document."""
        self.json = as_json
        self.colour = not as_json and _wants_colour()

    def document(self, value: Any) -> None:
        """The one JSON document."""
        json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")

    def lines(self, lines: Iterable[str]) -> None:
        """Lines for a person to read."""
        for line in lines:
            sys.stdout.write(f"{line}\n")


def _wants_colour() -> bool:
    """On a terminal, unless NO_COLOR says no; elsewhere only when FORCE_COLOR says so."""
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))
