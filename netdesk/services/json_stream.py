"""A large JSON object piece by piece: nothing of it is in memory but the entry at hand.

The object holds values, and lists of entries. It is read as events, from top to bottom.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, BinaryIO, Final, NoReturn

_CHUNK: Final = 1 << 16
_LARGEST: Final = 1 << 28
"""Characters that one entry may have: a card with pictures has some millions."""

_BLANKS: Final = " \t\r\n"


class NotJson(ValueError):
    """The file is no such object; ``line`` tells where, the text why, as the end of a sentence."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(why)
        self.line = line


class What(Enum):
    """What an event tells of a key: its value, that its list begins, an entry of the list, that the list ends."""

    VALUE = 0
    BEGIN = 1
    ENTRY = 2
    END = 3


@dataclass(frozen=True, slots=True)
class Event:
    """One step through the object."""

    what: What
    key: str
    value: Any = None


def line_of(value: Any) -> str:
    """A value as JSON in one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def written(values: Iterable[tuple[str, Any]], lists: Iterable[tuple[str, Iterable[Any]]]) -> Iterator[bytes]:
    """An object of these values and then these lists, an entry a line, in pieces."""
    before = "{\n"
    for key, value in values:
        yield f"{before}{line_of(key)}: {line_of(value)}".encode()
        before = ",\n"
    for key, entries in lists:
        yield f"{before}{line_of(key)}: [".encode()
        before, within = ",\n", "\n"
        for entry in entries:
            yield f"{within}{line_of(entry)}".encode()
            within = ",\n"
        yield b"\n]" if within == ",\n" else b"]"
    yield b"\n}\n"


def events(file: BinaryIO) -> Iterator[Event]:
    """The object in ``file`` (UTF-8) step by step. Raises NotJson where it is damaged, at its end too."""
    return _Reader(file).events()


class _Reader:
    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._bytes = codecs.getincrementaldecoder("utf-8-sig")("strict")
        self._decoder = json.JSONDecoder(parse_constant=_no_number)
        self._text = ""
        self._at = 0
        self._line = 1
        self._ended = False

    def events(self) -> Iterator[Event]:
        self._expect("{")
        while True:
            key = self._value()
            if not isinstance(key, str):
                self._fail("a key is no text")
            self._expect(":")
            if self._next() == "[":
                yield from self._list(key)
            else:
                yield Event(What.VALUE, key, self._value())
            if self._expect(",}") == "}":
                break
        if self._next():
            self._fail("something stands after its end")

    def _list(self, key: str) -> Iterator[Event]:
        self._expect("[")
        yield Event(What.BEGIN, key)
        if self._next() == "]":
            self._expect("]")
        else:
            while True:
                yield Event(What.ENTRY, key, self._value())
                if self._expect(",]") == "]":
                    break
        yield Event(What.END, key)

    def _value(self) -> Any:
        """The value that begins here; more is read until it is whole."""
        if not self._next():
            self._fail("it breaks off")
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except (json.JSONDecodeError, RecursionError) as problem:
                if len(self._text) - self._at > _LARGEST or not self._more():
                    self._fail("it breaks off or is no JSON", getattr(problem, "pos", self._at))
            except ValueError as problem:
                self._fail(str(problem))
            else:
                # A number may go on behind what was read so far.
                if end < len(self._text) or not self._more():
                    self._at = end
                    return value

    def _expect(self, signs: str) -> str:
        found = self._next()
        if not found or found not in signs:
            self._fail("it breaks off" if not found else f"“{found}” stands where “{signs[0]}” should")
        self._at += 1
        return found

    def _next(self) -> str:
        """The next sign that is no blank, "" at the end of the file."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANKS:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def _more(self) -> bool:
        """Read on, and drop what is done with; False at the end of the file."""
        if self._ended:
            return False
        self._line += self._text.count("\n", 0, self._at)
        self._text = self._text[self._at :]
        self._at = 0
        data = self._file.read(max(_CHUNK, len(self._text)))
        self._ended = not data
        try:
            self._text += self._bytes.decode(data, final=self._ended)
        except UnicodeDecodeError as problem:
            good = problem.object[: problem.start].count(b"\n")
            raise NotJson("it is not in UTF-8", self._line + self._text.count("\n") + good) from None
        return not self._ended

    def _fail(self, why: str, at: int | None = None) -> NoReturn:
        raise NotJson(why, self._line + self._text.count("\n", 0, self._at if at is None else at)) from None


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number of JSON")
