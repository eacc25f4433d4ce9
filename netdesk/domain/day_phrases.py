"""What a day is called, seen from today: the phrases for what was, and those for what comes."""

from dataclasses import dataclass

from netdesk.domain import day_readings as read
from netdesk.domain.day_readings import NUMBERS, WEEKDAYS, Reads
from netdesk.domain.written_dates import AFTER_ON, BARE, MONTH, MONTHS, OF_MONTH, ROUGH, WHOLE, YEAR

FIGURE = "0"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern, how its matches are read, and words of which one stands in every match (FIGURE for any figure)."""

    pattern: str
    read: Reads
    cues: tuple[str, ...]

    def may_stand_in(self, lower: str, figures: bool) -> bool:
        """Whether a text, in lower case, can hold it: most patterns need not even be made."""
        return any(figures if cue == FIGURE else cue in lower for cue in self.cues)


_NO_FEAST = r"(?<!easter )(?<!good )(?<!whit )"
_WEEKDAY = _NO_FEAST + (
    r"(?P<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|saturday|sunday)"
)
_ANY_WEEKDAY = _WEEKDAY.replace("saturday|sunday", "sat(?:urday)?|sun(?:day)?")
_SHORT_WEEKEND = r"(?P<weekday>sat|sun)"
_PART = r"(?: (?:morning|lunch ?time|noon|afternoon|evening|night))?"
_COUNT = rf"(?P<count>\d{{1,3}}|a couple of|a couple|a few|an?|{'|'.join(NUMBERS)})"
_UNIT = r"(?P<unit>day|week|fortnight|month|year)s?"
_CLOCK = rf"(?:half an |an |a |a few |a couple of |\d{{1,2}} |(?:{'|'.join(NUMBERS)}) )(?:hour|minute|min|moment)s?"
_BY = r"(?:(?:by|on|until|till|before|no later than|this|next|coming) )*"
_NAMED = rf"(?:{_ANY_WEEKDAY},? )?(?:the )?"
_MONTH_CUES = tuple(name[:3] for name in MONTHS)


def _days(*rows: tuple[str, Reads, str]) -> tuple[Phrase, ...]:
    return tuple(Phrase(pattern, reads, tuple(cues.split("|"))) for pattern, reads, cues in rows)


def _weekdays(*rows: tuple[str, Reads]) -> tuple[Phrase, ...]:
    return tuple(Phrase(pattern, reads, WEEKDAYS) for pattern, reads in rows)


def _written(before: str, patterns: tuple[str, ...]) -> tuple[Phrase, ...]:
    """Dates in figures or with their month's name, after the pattern ``before``."""
    return tuple(
        Phrase(before + pattern, read.written, _MONTH_CUES if "<month>" in pattern else (FIGURE,))
        for pattern in patterns
    )


PAST: tuple[Phrase, ...] = (
    *_days(
        (rf"(?:earlier )?today|this (?:morning|noon)|just now|{_CLOCK} ago", read.fixed(0), "today|this|now|ago"),
        (r"tonight|later today|this (?:afternoon|evening)", read.fixed(0, leans_ahead=True), "tonight|today|this"),
        (r"(?:the )?day before yesterday|(?:the )?night before last", read.fixed(-2), "before"),
        (rf"yesterday{_PART}|last (?:night|evening)", read.fixed(-1), "yesterday|last"),
        (rf"(?:(?:about|around) )?{_COUNT} {_UNIT} ago", read.counted, "ago"),
        (r"half a year ago", read.month_away(-6), "half"),
        (r"last week", read.fixed(-7), "last"),
        (r"(?:the )?week before last", read.fixed(-14), "week"),
        (r"(?:last|(?:at|on|over|during) the) weekend", read.past_weekend, "weekend"),
        (r"(?:sometime )?last month", read.month_away(-1), "last"),
        (r"(?:the )?month before last", read.month_away(-2), "month"),
        (r"earlier this month", read.month_away(0), "earlier"),
        (r"(?:sometime )?last year", read.year_away(-1), "last"),
        (r"(?:the )?year before last", read.year_away(-2), "year"),
        (r"earlier this year", read.year_away(0), "earlier"),
        (rf"(?:(?:in|early|late) )*last {MONTH}", read.month_called, "last"),
        (rf"on (?:{_ANY_WEEKDAY},? )?{OF_MONTH}", read.day_of_month, FIGURE),
    ),
    *_weekdays(
        (rf"(?:on )?(?P<last>(?:last|past|this) )?{_WEEKDAY}{_PART}", read.past_weekday),
        (rf"(?P<last>(?:last|past|this|on) ){_SHORT_WEEKEND}", read.past_weekday),
        (rf"(?:on )?(?:the )?{_WEEKDAY} before last", read.weekday_before_last),
        (rf"(?:on )?(?:the )?{_ANY_WEEKDAY}{_PART},? (?:of )?last week", read.weekday_of_week(-1)),
        (rf"last week(?:,| on)? {_ANY_WEEKDAY}{_PART}", read.weekday_of_week(-1)),
    ),
    *_written(rf"(?:on )?{_NAMED}", WHOLE),
    *_written("", BARE),
    *_written(rf"on (?:{_ANY_WEEKDAY},? )?", AFTER_ON),
    *_written(r"(?:on )?", ROUGH),
)
"""What was, up to today."""

COMING: tuple[Phrase, ...] = (
    *_days(
        (rf"{_BY}today", read.fixed(0), "today"),
        (
            rf"{_BY}(?:later today|tonight)|(?:later )?this (?:afternoon|evening)",
            read.fixed(0, leans_ahead=True),
            "today|tonight|this",
        ),
        (rf"{_BY}(?:the )?day after tomorrow", read.fixed(2), "tomorrow"),
        (rf"{_BY}tomorrow{_PART}", read.fixed(1), "tomorrow"),
        (rf"(?:with)?in {_COUNT} {_UNIT}(?:['’]?s?['’]? time)?", read.counted, "in"),
        (rf"{_COUNT} {_UNIT} from (?:now|today)", read.counted, "from"),
        (r"(?:by |before )?(?:the )?end of (?:the|this) week|(?:later )?this week", read.end_of_week, "week"),
        (r"(?:by |before )?(?:the )?end of (?:the|this) month|(?:later )?this month", read.end_of_month, "month"),
        (r"(?:by |sometime )?next week", read.fixed(7), "next"),
        (r"(?:by |sometime )?next month", read.fixed(30), "next"),
        (r"(?:by |sometime )?next year", read.year_away(1), "next"),
        (r"(?:by|before|at|on|over|during|this|next|coming)(?: the)? weekend", read.coming_weekend, "weekend"),
        (rf"(?:by |at |around )*(?:the )?end of {MONTH}{YEAR}", read.end_of_month, "end"),
        (rf"(?:by|on|until|till|before) (?:{_ANY_WEEKDAY},? )?{OF_MONTH}", read.day_of_month, FIGURE),
        (rf"(?:next|coming|by|before|until|till) {MONTH}", read.month_called, "next|coming|by|before|until|till"),
    ),
    *_weekdays(
        (rf"{_BY}{_WEEKDAY}{_PART}", read.coming_weekday),
        (rf"(?:by|on|until|till|before|this|next) {_SHORT_WEEKEND}", read.coming_weekday),
        (rf"{_COUNT} weeks? from {_WEEKDAY}", read.coming_weekday),
        (rf"(?:(?:by|on|next) )?{_ANY_WEEKDAY}{_PART},? (?:of )?next week", read.weekday_of_week(1)),
        (rf"next week(?:,| on)? {_ANY_WEEKDAY}{_PART}", read.weekday_of_week(1)),
    ),
    *_written(rf"{_BY}{_NAMED}", WHOLE),
    *_written("", BARE),
    *_written(rf"(?:by|on) (?:{_ANY_WEEKDAY},? )?", AFTER_ON),
    *_written(_BY, ROUGH),
)
"""What comes, from today on."""
