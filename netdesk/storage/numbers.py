"""Many numbers as one value of a statement: ``IN (SELECT value FROM json_each(?))``."""

from collections.abc import Iterable


def json_array(numbers: Iterable[int]) -> str:
    """A JSON array, without the library: every start asks for people by number, and for nothing else in JSON."""
    return f"[{','.join(map(str, numbers))}]"
