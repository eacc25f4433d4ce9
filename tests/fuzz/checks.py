"""What must hold of a file of cards however damaged it is (vcards.md 5.4 to 5.6)."""

import re
import time
from dataclasses import dataclass, field

from netdesk.vcards import reader
from netdesk.vcards.charset import wide_charset
from netdesk.vcards.outcome import CardReading, KeptAside, Outcome
from netdesk.vcards.problems import Trouble
from netdesk.vcards.split import unindented
from netdesk.vcards.wrapped import unwrapped

_BLANK = b" \t\r\n\0\x0b\x0c"
_SAID = re.compile(
    rb"(?:\A|(?<=[\r\n]))(?:[\w-]{1,64}\.)?(?:TEL|EMAIL|FN|NICKNAME|ORG|TITLE|NOTE|URL)"
    rb"(?:;[^:\"\r\n]{0,300})?:[ \t]*([A-Za-z0-9+@. ()-]{1,200})[\r\n]"
)
_INDIRECT = re.compile(rb"=[ \t]*\r?[\n\r]|BASE64|ENCODING=B|[\r\n][ \t]|\"", re.I)


@dataclass
class Figures:
    """What came of the files so far."""

    cases: int = 0
    cards: int = 0
    kept_aside: int = 0
    worst: float = 0.0
    worst_file: str = ""
    faults: list[str] = field(default_factory=list)


def check(name: str, data: bytes, figures: Figures) -> None:
    """Reads ``data`` and adds what came of it to the figures, faults in words."""
    figures.cases += 1
    start = time.perf_counter()
    try:
        found = reader.outcomes(data)
        pieces = list(found)
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        figures.faults.append(f"{name}: {error!r}")
        return
    took = time.perf_counter() - start
    if took > figures.worst:
        figures.worst, figures.worst_file = took, name
    if took > 1 + len(data) / 1e6:
        figures.faults.append(f"{name}: took {took:.1f} s")
    is_recoded = any(problem.code is Trouble.RECODED for problem in found.warnings)
    figures.cards += sum(isinstance(piece, CardReading) for piece in pieces)
    figures.kept_aside += sum(isinstance(piece, KeptAside) for piece in pieces)
    figures.faults += [f"{name}: {fault}" for fault in _faults(data, pieces, is_recoded)]


def _faults(data: bytes, pieces: list[Outcome], is_recoded: bool) -> list[str]:
    faults = []
    as_it_is = not wide_charset(data) and not unwrapped(data)[1] and unindented(data) is data and not is_recoded
    if as_it_is and left_over(data, pieces):
        faults.append(f"lost {left_over(data, pieces)[:60]!r}")
    for piece in pieces:
        if not 1 <= piece.first_line <= piece.last_line:
            faults.append(f"stands on lines {piece.first_line} to {piece.last_line}")
        if isinstance(piece, KeptAside) and piece.reason.code is Trouble.UNREADABLE:
            faults.append(f"a fault of the reader, {piece.reason.detail}")
        if isinstance(piece, CardReading) and not piece.warnings:
            faults += _silent_losses(piece)
    return faults


def left_over(data: bytes, pieces: list[Outcome]) -> bytes:
    """The bytes of a file that are in no card, no card kept aside and no junk."""
    at, left = 0, b""
    for piece in pieces:
        start = data.find(piece.raw, at)
        if start < 0:
            return piece.raw
        left += data[at:start]
        at = start + len(piece.raw)
    return (left + data[at:]).replace(b"\xef\xbb\xbf", b"").strip(_BLANK)


def _silent_losses(card: CardReading) -> list[str]:
    """What stands plainly in the bytes of a card that came in without a warning, and not in what it says.
    Where texts run over lines nothing can be told so simply.
    """
    if _INDIRECT.search(card.raw) or card.raw.lstrip()[:1] in (b"[", b"<"):
        return []
    taken = "".join(str(card.draft).split())
    said = ("".join(value.decode().split()) for value in _SAID.findall(card.raw))
    return [f"{value} was dropped without a word: {card.raw[:300]!r}" for value in said if value not in taken]
