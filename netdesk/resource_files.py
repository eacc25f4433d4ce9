"""Where the files of resources/ are: in the wheel, in a checkout, and in a frozen bundle."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file of resources/, such as ``resource("icons", "users.svg")``.

    Raises FileNotFoundError when no place has it: the program was not installed whole.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [_PACKAGE / "resources", _PACKAGE.parent / "resources"]
    if frozen is not None:
        roots.insert(0, Path(frozen) / "netdesk" / "resources")
    for root in roots:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(("resources", *parts)))
