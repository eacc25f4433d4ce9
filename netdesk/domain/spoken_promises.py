"""Promises in a line: "she sends the deck", "will send Tue", "I promised two references by Tuesday"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from netdesk.domain.spoken_days import coming_days
from netdesk.domain.written_dates import DayOrder

DAYS_WHEN_UNSAID = 7
"""A promise without a day is looked at again a week later."""


@dataclass(frozen=True, slots=True)
class SpokenPromise:
    """A promise found in a text: its characters, what it is about, whose it is.

    ``subject`` is who was named as promising, "" for a pronoun or nobody.
    """

    start: int
    end: int
    what: str
    mine: bool
    subject: str


_THIRD = (
    "sends|calls|writes|rings|phones|brings|introduces|checks|returns|shares|forwards|tries|lets|confirms|replies"
    "|answers|reviews|invites|pays|delivers|prepares|finds|connects|books|decides|talks|mails|e-?mails|texts|puts"
    "|makes|gives|shows|sets|arranges|organi[sz]es|joins|signs|drafts|follows|comes back|gets back|tells me"
    "|asks (?:around|her|his|their)"
)
_DO = (
    "send|call|write|ring|phone|bring|introduce|check|share|forward|confirm|reply|answer|review|invite|pay"
    "|deliver|prepare|find|connect|book|mail|e-?mail|text|give|show|arrange|draft|thank|remind|ask|follow up"
    "|get back|look up"
)
_PRONOUN = r"(?:[Ss]he|[Hh]e|[Tt]hey)"
_NAME = r"(?P<subject>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,2})"
_NOT_BEING = r"(?!(?:be|not|never|have been|probably be|also be)\b)"
_WILL = (
    r"(?:(?:will|is going to|are going to|wants? to|promised(?: me| us)?(?: to)?|promises?(?: to)?|agreed to"
    rf"|offered to|has to|have to|needs? to|owes?(?: me| us)?) {_NOT_BEING})"
)
_WHAT = r"(?P<what>\S.*)"

_THEIRS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        rf"(?:{_PRONOUN}|(?![IW]\b|We\b){_NAME}) {_WILL}{_WHAT}",
        rf"(?:{_PRONOUN}|{_NAME})[’']ll {_NOT_BEING}{_WHAT}",
        rf"(?:{_PRONOUN}|{_NAME}) (?:also |then )?(?P<what>(?:{_THIRD})\b.*)",
        rf"[Tt]hey (?:also |then )?(?P<what>(?:{_DO})\b.*)",
        rf"[Ww]ill {_NOT_BEING}{_WHAT}",
        rf"(?P<what>(?:{_THIRD})\b.*)",
        r"[Oo]wes (?:me|us) (?P<what>\S.*)|[Pp]romised (?:me|us) (?:to )?(?P<what2>\S.*)",
    )
)
_MINE = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        rf"(?:[Ii]|[Ww]e) (?:also )?{_WILL}{_WHAT}",
        rf"(?:[Ii]|[Ww]e)[’']ll {_NOT_BEING}{_WHAT}",
        rf"(?:[Ii] )?(?:must|should|am to|am going to|[Nn]eed to|[Hh]ave to|[Rr]emember to|[Rr]emind me to) {_WHAT}",
        rf"(?:[Tt]o ?do|[Nn]ext step|[Ff]ollow-up):? {_WHAT}",
        rf"(?:[Pp]romised|[Oo]we)(?: to)? {_WHAT}",
    )
)
_WILL_FIRST = re.compile(rf"[Ww]ill {_NOT_BEING}(?P<what>[a-z].*)", re.DOTALL)
_MINE_PRESENT = re.compile(rf"(?:[Ii]|[Ww]e) (?:also |then )?(?P<what>(?:{_DO})\b.*)", re.DOTALL)
_MINE_BARE = re.compile(rf"(?:to )?(?P<what>(?:{_DO})\b(?! (?:with|from)\b).*)", re.DOTALL | re.IGNORECASE)
_PLAINLY_AHEAD = re.compile(r"\b(?:tomorrow|next (?:week|month)|in (?:\d+|an?|two|three) \w+|by \w+)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"^\s*|[,;:]\s+|(?<!\d)[.!]\s+|\s[-–—]\s+|\s(?:and|but|then|so)\s+(?:that )?|\(")
_END = re.compile(r"[;!)](?:\s|$)|(?<!\d)\.(?=\s|$)|$")


def promise_in(text: str) -> SpokenPromise | None:
    """The first promise in ``text``; None when nobody promised anything."""
    for clause in _CLAUSE.finditer(text):
        start = clause.end()
        end_match = _END.search(text, start)
        end = end_match.start() if end_match else len(text)
        found = _read(text[start:end], first=start == 0 or not text[:start].strip())
        if found is not None:
            what, mine, subject = found
            return SpokenPromise(start, end, what, mine, subject)
    return None


def _read(clause: str, first: bool) -> tuple[str, bool, str] | None:
    # A line that begins with "will" and names nobody before it is about who writes it.
    if first and (match := _WILL_FIRST.match(clause)):
        return match["what"], True, ""
    for pattern in _MINE:
        match = pattern.match(clause)
        if match:
            return match["what"], True, ""
    for pattern in _THEIRS:
        match = pattern.match(clause)
        if match:
            named = match.groupdict()
            return named.get("what") or named.get("what2") or "", False, named.get("subject") or ""
    # "I call Ana" that begins a line says what is being done, unless a day to come stands in it.
    match = _MINE_PRESENT.match(clause) or _MINE_BARE.match(clause)
    if match and (not first or _PLAINLY_AHEAD.search(clause)):
        return match["what"], True, ""
    return None


def due_and_note(what: str, said_on: date, order: DayOrder = DayOrder.DAY_FIRST) -> tuple[date, bool, str]:
    """When a promise is due, whether that was said, and what it is without the day."""
    days = [day for day in coming_days(what, said_on, order) if day.day is not None]
    if not days:
        return _later(said_on), False, _trimmed(what)
    last = days[-1]
    assert last.day is not None
    note = _trimmed(f"{what[: last.start].rstrip()} {what[last.end :].lstrip()}")
    return last.day, True, note or _trimmed(what)


def _later(day: date) -> date:
    return day + timedelta(days=min(DAYS_WHEN_UNSAID, (date.max - day).days))


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip(" ,;:.-–—")
