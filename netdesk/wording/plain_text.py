"""What people and files wrote, made safe to stand in a line of ours: on paper, screen or terminal."""

import unicodedata

from netdesk.wording.gettext import _, ngettext

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def one_line(text: str) -> str:
    """``text`` in one line, without control characters and marks that turn the text after them round."""
    spaced = "".join(" " if character.isspace() else character for character in text)
    kept = (
        character
        for character in spaced
        if unicodedata.category(character) != "Cc" and character not in _DIRECTION_MARKS
    )
    return " ".join("".join(kept).split())


def shortened(text: str, most: int = 160) -> str:
    """``text`` in one line of at most ``most`` characters, an ellipsis where something was left out."""
    line = one_line(text)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def inserted(text: str) -> str:
    """``text`` in one line, to stand in a sentence: right-to-left words keep their order to themselves."""
    line = shortened(text)
    if any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in line):
        return isolated(line)
    return line


def isolated(text: str) -> str:
    """``text`` apart from what stands around it: it runs as its own letters do, and moves nothing else."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"


def quoted(label: str) -> str:
    """An act in the middle of other words, as in "Undo “Added Ana Beltrán”"; quotation marks in it become single."""
    return _("“{label}”").format(label=label.translate({ord("“"): "‘", ord("”"): "’"}))


def and_more(names: str, n: int) -> str:
    """Names and how many others there are besides: "Bo Anand and 2 more"."""
    return ngettext("{names} and {n} more", "{names} and {n} more", n).format(names=names, n=n)
