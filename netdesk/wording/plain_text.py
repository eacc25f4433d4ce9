"""What people and files wrote, made safe to stand inside one line of ours: on paper, on a screen, in a terminal."""

import unicodedata

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"
_DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def one_line(text: str) -> str:
    """``text`` in one line, without control characters and without marks that turn the text after it round."""
    spaced = "".join(" " if character.isspace() else character for character in text)
    kept = (
        character
        for character in spaced
        if unicodedata.category(character) != "Cc" and character not in _DIRECTION_MARKS
    )
    return " ".join("".join(kept).split())


def inserted(text: str) -> str:
    """``text`` in one line, to stand within a sentence: right-to-left words keep their order to themselves."""
    line = one_line(text)
    if any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in line):
        return f"{_FIRST_STRONG_ISOLATE}{line}{_POP_ISOLATE}"
    return line
