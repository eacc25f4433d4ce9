"""Words that look like a day and cannot be read as one: "the other day", "last summer", "yesteday"."""

import re
from functools import cache

from netdesk.domain.written_dates import ENDS, MONTHS

_SEASON = r"(?:spring|summer|autumn|fall|winter|quarter|term|semester|season)"
_FEAST = (
    r"(?:christmas|xmas|easter(?: sunday| monday)?|good friday|new year(?:['’]?s)?(?: eve| day)?"
    r"|thanksgiving|pentecost)"
)
_VAGUE = (
    r"the other (?:day|week|night|evening|month)",
    r"(?:at |by )?(?:the )?(?:start|beginning|middle|end) of (?:the|this|last) (?:week|month|year)",
    r"soon|some ?day|some ?time|eventually|one of these days",
    r"recently|lately|once upon a time|some ?time ago|not long ago",
    r"(?:earlier |later |some ?time )?this (?:week|month|year)",
    rf"(?:early |late |earlier |later )?(?:last|this|next) {_SEASON}",
    rf"(?:in|during|over) (?:the )?(?:early |late )?{_SEASON}(?: of \d{{4}}| \d{{4}})?",
    r"in the (?:\d{4}|['’]?\d\d)s|in q[1-4](?:,? \d{4})?|\d{1,3} ?(?:d|w|wks?|mos?|y|yrs?) ago",
    r"(?:in |during )?the (?:first|second|third|last) (?:weeks?|half|days?) of \w+(?: \d{4})?",
    rf"(?:at|on|over|around|before|after|during|last|this|next) {_FEAST}(?: \d{{4}})?",
    r"(?:(?:some|many|several|quite|a|few|couple|of|long|good|while|time|minutes?|hours?|days?|weeks?|months?"
    r"|years?|ages|moons|or|so|and|half|two|three|\d{1,3}) ){1,6}(?:ago|back)",
    r"\d{1,2} \d{1,2} (?:19|20)\d\d|(?:19|20)\d\d[01]\d[0-3]\d",
    r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,8}(?![-/.]?\d)|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?![-/.]?\d)",
)
_NAMES = (
    *"yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday".split(),
    *(month for month in MONTHS if len(month) > 5),
)
_SLIPS = frozenset("yday wensday wendsday tommorrow tomorow febuary".split())
_OTHER_WORDS = frozenset("augusta frida sundae".split())
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{4,11}(?![\w'’-])")


def doubtful_words(text: str) -> list[tuple[int, int]]:
    """Where in ``text`` such words stand, in order."""
    spans = [match.span() for match in _vague().finditer(text)]
    spans += [match.span() for match in _WORD.finditer(text) if _nearly_a_day(match[0].lower())]
    return sorted(spans)


@cache
def _vague() -> re.Pattern[str]:
    """Made when first needed: the program starts without it."""
    return re.compile(rf"(?<![\w/-])(?:{'|'.join(_VAGUE)})(?![\w-]|['’]s\b){ENDS}", re.IGNORECASE)


def _nearly_a_day(word: str) -> bool:
    """Whether one slip of the fingers lies between ``word`` and the name of a day or a month."""
    if word in _NAMES or word in _OTHER_WORDS:
        return False
    return word in _SLIPS or any(word[0] == name[0] and word != name + "s" and _one_slip(word, name) for name in _NAMES)


def _one_slip(word: str, name: str) -> bool:
    """Whether they differ by one letter too many, too few, another, or two changed about."""
    if abs(len(word) - len(name)) > 1:
        return False
    start = next((n for n, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    one, other = word[start:], name[start:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[2:] == other[2:] and one[:2] == other[1::-1])
    )
