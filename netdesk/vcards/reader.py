"""Reads files of cards: vCard 2.1, 3.0 and 4.0 in any charset, and jCard; never fails on any bytes."""

import re
from collections.abc import Iterator

from netdesk.vcards import jcard, limits
from netdesk.vcards.charset import Charsets, charsets_of, recoded, wide_charset
from netdesk.vcards.charset_names import Bytes
from netdesk.vcards.clean import clean_draft
from netdesk.vcards.draft import Token, draft_of, says_nothing
from netdesk.vcards.lines import CardLines
from netdesk.vcards.outcome import CardReading, FileReading, Junk, KeptAside, Outcome
from netdesk.vcards.problems import Problem, Trouble
from netdesk.vcards.split import Cut, cuts, unindented

_BEGIN = re.compile(r"^[ \t>]{0,20}(?:[\w-]{1,64}\.)?BEGIN[ \t]*:[ \t]*VCARD", re.I | re.M)
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
    return _BEGIN.search(text.replace("\r", "\n")) is not None or jcard.looks_like_jcard(text)


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
        pieces = _of_jcards(data[:]) if jcard.looks_like_jcard(data[:200].decode("latin-1")) else _of_cards(data)
        cards = 0
        junk: Junk | None = None
        for outcome in pieces:
            if type(outcome) is Junk:
                junk = junk or outcome
            else:
                cards += 1
            yield outcome
        if not cards:
            self.warnings.append(Problem(Trouble.NOT_CARDS))
        elif junk:
            self.warnings.append(Problem(Trouble.TEXT_OUTSIDE, junk.first_line))


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


def _of_jcards(data: bytes) -> Iterator[Outcome]:
    text, _trouble, _charset = Charsets().text(data)
    for cut, tokens in jcard.jcard_cuts(text):
        if not cut.is_card:
            yield Junk(cut.first_line, cut.last_line, cut.raw)
        elif tokens is None:
            yield _aside(cut, Trouble.BROKEN_JSON)
        elif len(cut.raw) > limits.CARD:
            yield _aside(cut, Trouble.CARD_TOO_BIG)
        elif len(tokens) > limits.LINES:
            yield _aside(cut, Trouble.TOO_MANY_LINES)
        else:
            yield _reading(cut, tokens, [])


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
