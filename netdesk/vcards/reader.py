"""Reads files of cards: vCard 2.1, 3.0 and 4.0 in any charset, and jCard; never fails on any bytes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from netdesk.vcards import jcard, limits, xcard
from netdesk.vcards.charset import Charsets, charsets_of, recoded, wide_charset
from netdesk.vcards.charset_names import Bytes
from netdesk.vcards.clean import clean_draft
from netdesk.vcards.draft import Token, draft_of, says_nothing
from netdesk.vcards.lines import CardLines
from netdesk.vcards.outcome import CardReading, FileReading, Junk, KeptAside, Outcome
from netdesk.vcards.problems import Problem, Trouble
from netdesk.vcards.split import Cut, cuts, unindented
from netdesk.vcards.wrapped import looks_wrapped, unwrapped

_BEGIN = re.compile(r"^[ \t>]{0,20}(?:[\w-]{1,64}\.)?BEGIN[ \t]*:[ \t]*VCARD", re.I | re.M)
_TAGS = re.compile(rb"<[?/]?[\w:.-]{1,40}(?:\s[^<>]{0,500})?>")
_EMPTY = re.compile(rb"BEGIN:VCARD\s*(?:VERSION:[\d.]{1,9}\s*)?(?:END:VCARD\s*)?\Z", re.I)


def read(data: bytes) -> FileReading:
    """Everything in a file of cards at once; for a big pile take ``outcomes``."""
    found = outcomes(data)
    cards: list[CardReading] = []
    aside: list[KeptAside] = []
    junk: list[Junk] = []
    for outcome in found:
        if isinstance(outcome, CardReading):
            cards.append(outcome)
        elif isinstance(outcome, KeptAside):
            aside.append(outcome)
        else:
            junk.append(outcome)
    return FileReading(tuple(cards), tuple(aside), tuple(junk), tuple(found.warnings), found.error)


def outcomes(data: Bytes | memoryview) -> "Outcomes":
    """What a file of cards holds, card by card in file order, with little in memory at a time."""
    return Outcomes(bytes(data) if isinstance(data, memoryview) else data)


def looks_like_cards(head: bytes) -> bool:
    """Whether a file that begins with ``head`` (some kB of it) holds cards."""
    charset = wide_charset(head)
    text = head.decode(charset or "latin-1", "replace").lstrip("\ufeff").removeprefix("ï»¿")
    return (
        _BEGIN.search(text.replace("\r", "\n")) is not None
        or jcard.looks_like_jcard(text[:200])
        or looks_wrapped(head)
        or xcard.looks_like_xcard(head)
    )


class Outcomes:
    """Iterates over a file once; ``warnings`` and ``error``, which concern the whole file, are
    complete at the end.
    """

    def __init__(self, data: Bytes) -> None:
        self.warnings: list[Problem] = []
        self.error: Problem | None = None
        self._data = data

    def __iter__(self) -> Iterator[Outcome]:
        data = self._data
        if len(data) > limits.FILE:
            self.error = Problem(Trouble.FILE_TOO_BIG, detail=str(len(data) // 2**20))
            return
        data, guessed = recoded(data)
        if guessed:
            self.warnings.append(Problem(Trouble.RECODED, detail=guessed))
        if not data[:4096].strip() and not data[:].strip():
            self.warnings.append(Problem(Trouble.EMPTY_FILE))
            return
        pieces = self._pieces(data)
        cards = 0
        junk: Junk | None = None
        for outcome in pieces:
            if type(outcome) is Junk:
                junk = junk or (None if is_frame(outcome.raw) else outcome)
            else:
                cards += 1
            yield outcome
        if not cards:
            self.warnings.append(Problem(Trouble.NOT_CARDS))
        elif junk:
            self.warnings.append(Problem(Trouble.TEXT_OUTSIDE, junk.first_line))

    def _pieces(self, data: Bytes) -> Iterator[Outcome]:
        if jcard.looks_like_jcard(data[:200].decode("latin-1")):
            text, trouble, charset = Charsets(lambda: charsets_of(data)).text(data[:])
            if trouble is not None:
                # JSON is UTF-8 (RFC 8259).
                self.warnings.append(Problem(Trouble.RECODED, detail=charset))
            return _of_jcards(text)
        if xcard.looks_like_xcard(data[:4096]):
            return _of_xcards(data[:])
        data, wrapping = unwrapped(data)
        if not wrapping:
            return _of_cards(data)
        self.warnings.append(Problem(Trouble.UNWRAPPED, detail=wrapping))
        return _without_lines(_of_cards(data), self._data)


def is_frame(raw: bytes) -> bool:
    """Whether text between cards is only what makes a list of them: brackets of JSON, tags of XML."""
    return not _TAGS.sub(b"", raw).strip(b" \t\r\n,[]\xef\xbb\xbf")


def _without_lines(found: Iterator[Outcome], data: Bytes) -> Iterator[Outcome]:
    """What was unwrapped, each with all lines of the file: its own are no longer to be told."""
    last = data[:].count(b"\n") + 1
    for outcome in found:
        if isinstance(outcome, CardReading):
            warnings = tuple(replace(problem, line=0) for problem in outcome.warnings)
            yield replace(outcome, first_line=1, last_line=last, warnings=warnings)
        elif isinstance(outcome, KeptAside):
            yield replace(outcome, first_line=1, last_line=last, reason=replace(outcome.reason, line=0))
        else:
            yield replace(outcome, first_line=1, last_line=last)


def _of_cards(data: Bytes) -> Iterator[Outcome]:
    charsets = Charsets(lambda: charsets_of(data))
    room = limits.CARDS
    data = unindented(data)
    for cut in cuts(data, 3 if data[:3] == b"\xef\xbb\xbf" else 0):
        if not cut.is_card:
            yield Junk(cut.first_line, cut.last_line, cut.raw)
            continue
        room -= 1
        if room < 0:
            yield _aside(cut, Trouble.TOO_MANY_CARDS)
        else:
            try:
                draft = clean_draft(cut.raw, cut.newline) if cut.is_plain and len(cut.raw) <= limits.CARD else None
            except Exception:  # noqa: BLE001 - the tolerant way has the last word on a card
                draft = None
            if draft is not None and draft.name:
                yield CardReading(draft, cut.raw, cut.first_line, cut.last_line)
            else:
                yield _odd_card(cut, charsets)


def _of_jcards(text: str) -> Iterator[Outcome]:
    for cut, tokens in jcard.jcard_cuts(text):
        if not cut.is_card:
            yield Junk(cut.first_line, cut.last_line, cut.raw)
        elif tokens is None:
            yield _aside(cut, Trouble.BROKEN_JSON)
        else:
            yield _tokens_read(cut, tokens)


def _tokens_read(cut: Cut, tokens: list[Token]) -> Outcome:
    if len(cut.raw) > limits.CARD:
        return _aside(cut, Trouble.CARD_TOO_BIG)
    if len(tokens) > limits.LINES:
        return _aside(cut, Trouble.TOO_MANY_LINES)
    return _reading(cut, tokens, [])


def _of_xcards(data: bytes) -> Iterator[Outcome]:
    at, line = 0, 1

    def cut(end: int, is_card: bool) -> Cut:
        nonlocal at, line
        raw, first = data[at:end], line
        line += raw.count(b"\n")
        at = end
        return Cut(raw, first, line, is_card)

    def between(end: int) -> Iterator[Outcome]:
        piece = cut(end, False)
        if piece.raw.strip():
            yield Junk(piece.first_line, piece.last_line, piece.raw)

    try:
        for start, end, tokens in xcard.xcard_spans(data):
            yield from between(start)
            yield _tokens_read(cut(end, True), tokens)
    except xcard.NotXmlError:
        if data[at:].strip():
            yield _aside(cut(len(data), True), Trouble.BROKEN_XML)
    else:
        yield from between(len(data))


def _odd_card(cut: Cut, charsets: Charsets) -> Outcome:
    if len(cut.raw) > limits.CARD:
        return _aside(cut, Trouble.CARD_TOO_BIG)
    if cut.last_line - cut.first_line > limits.PHYSICAL_LINES:
        return _aside(cut, Trouble.TOO_MANY_LINES)
    if len(cut.raw) < limits.EMPTY_CARD and _EMPTY.match(cut.raw):
        return _aside(cut, Trouble.NOTHING_SAID)
    try:
        lines = CardLines(cut.raw, cut.newline, cut.first_line, charsets)
        lines.read()
        if len(lines.tokens) > limits.LINES:
            return _aside(cut, Trouble.TOO_MANY_LINES)
        return _reading(cut, lines.tokens, lines.problems)
    except Exception as error:  # noqa: BLE001 - one bad card never stops the rest (vcards.md 4.10)
        return _aside(cut, Trouble.UNREADABLE, type(error).__name__)


def _reading(cut: Cut, tokens: list[Token], problems: list[Problem]) -> Outcome:
    draft, more = draft_of(tokens)
    if not draft.name and says_nothing(tokens):
        return _aside(cut, Trouble.NOTHING_SAID)
    first = [Problem(code, cut.first_line) for code in cut.troubles]
    if not draft.name:
        first.append(Problem(Trouble.NO_NAME, cut.first_line))
    return CardReading(draft, cut.raw, cut.first_line, cut.last_line, (*first, *problems, *more))


def _aside(cut: Cut, code: Trouble, detail: str = "") -> KeptAside:
    return KeptAside(cut.first_line, cut.last_line, Problem(code, cut.first_line, detail), cut.raw)
