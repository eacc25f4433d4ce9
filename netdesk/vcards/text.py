"""The text of a value: escapes, and fields between semicolons or commas (vcards.md 4.7)."""

import re

_ESCAPED = re.compile(r'\\([nN,;:\\"])')


def plain(value: str) -> str:
    """``value`` without its escapes and without blanks around it."""
    if "\\" in value:
        value = _ESCAPED.sub(_unescaped, value)
    return value.strip()


def one_line(value: str) -> str:
    """As ``plain``, with line ends and runs of blanks made one blank."""
    if "\\" in value:
        value = _ESCAPED.sub(_unescaped, value)
    if "  " in value or "\n" in value or "\t" in value:
        return " ".join(value.split())
    return value.strip()


def fields(value: str) -> list[str]:
    """What stands between the unescaped semicolons, each in one line; a comma is literal."""
    return _parts(value, ";")


def items(value: str) -> list[str]:
    """What stands between the unescaped commas (or semicolons, when there are none: vCard 2.1)."""
    return [item for item in _parts(value, "," if "," in value else ";") if item]


def _parts(value: str, separator: str) -> list[str]:
    if "\\" in value:
        if "\\" + separator in value or "\\\\" in value:
            return [one_line(part) for part in split(value, separator)]
        value = _ESCAPED.sub(_unescaped, value)
    parts = value.split(separator)
    if (
        "  " in value
        or separator + " " in value
        or " " + separator in value
        or "\n" in value
        or "\t" in value
        or value != value.strip()
    ):
        return [" ".join(part.split()) for part in parts]
    return parts


def escaped(text: str) -> str:
    """``text`` as the value of a property, the way back from ``plain``."""
    text = text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return text.replace(",", "\\,").replace(";", "\\;")


def rewritten(value: str, separator: str = ";") -> str:
    """A value of several parts, each escaped anew: cards of vCard 2.1 escape nothing, and many of 3.0 forget to."""
    return separator.join(escaped(plain(part)) for part in split(value, separator))


def _unescaped(match: re.Match[str]) -> str:
    char = match[1]
    return "\n" if char in "nN" else char


def split(value: str, separator: str) -> list[str]:
    """What stands between the separators that are not escaped; escapes stay in it."""
    parts: list[str] = []
    held: list[str] = []
    for piece in value.split(separator):
        held.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            parts.append(separator.join(held))
            held = []
    if held:
        parts.append(separator.join(held))
    return parts
