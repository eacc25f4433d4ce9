"""Acts as one writes them down: "called", "lunch with", "got a letter from", "asked Ana for".

Each phrase tells the channel, the direction and what it was for, and where the people stand: after it,
before it (they are who acts), or inside it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from netdesk.domain.interaction import Channel, Direction, Kind

C, D, K = Channel, Direction, Kind


class Place(Enum):
    """Where a phrase has its people."""

    AFTER = auto()
    BEFORE = auto()
    INSIDE = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase means. ``certain`` is False when the words leave the channel to guess."""

    pattern: str
    place: Place
    channel: Channel
    direction: Direction
    kind: Kind = K.NEUTRAL
    certain: bool = True


@dataclass(frozen=True, slots=True)
class SpokenAct:
    """A phrase found in a text: the characters it takes, those of its people if they stand inside, and
    those that say more than the channel does ("lunch") and stay in the note."""

    phrase: Phrase
    start: int
    end: int
    who: tuple[int, int] | None
    telling: tuple[int, int] | None


_A = r"(?:(?:an?|the|some|another|my|our|quick|short|long|brief|nice|good|great|first|second) )*"
_WHO = r"(?P<who>[^,;:!?]{1,80}?)"
_ME = r"(?: (?:me|us)(?: up| back)?| up| back)?"
_HAD = r"(?:(?:i|we) )?(?:(?:just )?(?:had|have|having|held|did|grabbed|shared|got) )?"
_I = r"(?:(?:i|we) )?(?:just )?"
_MEAL = r"(?P<telling>coffee|lunch|dinner|breakfast|brunch|tea|drinks?|beers?|wine|supper|meal|walk|run|hike)"
_GATHERING = r"(?P<telling>meeting|workshop|visit|meet-?up|conference|appointment|interview|session)"
_VIDEO = r"(?P<telling>video(?: ?(?:call|chat|meeting))?|zoom(?: ?(?:call|meeting))?|(?:teams|skype|meet) (?:call|meeting)|facetime(?: call)?)"
_MAIL = r"(?:e-?mails?|mails?)"
_TEXT = r"(?:texts?|sms|text messages?)"
_LETTER = r"(?P<telling>letter|postcard|card)"
_MESSAGE = r"(?:messages?|dms?|direct messages?|linkedin messages?|note)"
_CHAT = r"(?P<telling>whats ?app(?: message)?|telegram(?: message)?|signal(?: message)?)"
_VOICEMAIL = r"(?:voice ?mails?|voice messages?|messages?)"


def _rows(place: Place, *rows: tuple[str, Channel, Direction, Kind, bool]) -> list[Phrase]:
    return [Phrase(rf"(?<![\w'’-])(?:{pattern})(?![\w'’-])", place, *meaning) for pattern, *meaning in rows]


_AFTER = _rows(
    Place.AFTER,
    (rf"{_HAD}{_A}{_VIDEO} with", C.VIDEO, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_I}(?P<telling>zoomed|facetimed|skyped)(?: with)?", C.VIDEO, D.MUTUAL, K.NEUTRAL, True),
    (rf"(?:{_HAD}|{_I}(?:went|met|out) for ){_A}{_MEAL}(?: meeting)? with", C.IN_PERSON, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_HAD}{_A}{_GATHERING} with", C.IN_PERSON, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_I}(?:met(?: up)?(?: with)?|saw|visited|ran into|bumped into|sat down with|meet(?: with)?)",
     C.IN_PERSON, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_HAD}{_A}(?:missed call|unanswered call) (?:to|for)", C.VOICEMAIL, D.OUT, K.NEUTRAL, True),
    (rf"{_HAD}{_A}(?:missed call|unanswered call|{_VOICEMAIL.replace('|messages?', '')}) from",
     C.VOICEMAIL, D.IN, K.NEUTRAL, True),
    (rf"{_HAD}(?:received )?{_A}(?:phone )?call (?:with|from|to)", C.CALL, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_I}(?:left|leaving) {_A}{_VOICEMAIL} (?:for|with|to)", C.VOICEMAIL, D.OUT, K.NEUTRAL, True),
    (rf"{_A}voice ?mail (?:for|to)", C.VOICEMAIL, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:tried (?:to (?:call|reach|phone|ring|get hold of)|calling|phoning|reaching)"
     r"|(?:couldn[’']t|could not|did ?n[’']t|did not) reach|missed)", C.VOICEMAIL, D.OUT, K.NEUTRAL, True),
    (r"no answer from", C.VOICEMAIL, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:called|phoned|rang|telephoned|call|phone|ring)(?: up| back)?", C.CALL, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_I}(?:spoke|talked|caught up|catch up|{_A}conversation|{_A}talk) (?:to|with)", C.CALL, D.MUTUAL, K.NEUTRAL, False),
    (rf"{_I}(?:exchanged|exchanging) {_MAIL} with", C.EMAIL, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_HAD}(?:received )?{_A}{_MAIL} from", C.EMAIL, D.IN, K.NEUTRAL, True),
    (rf"{_HAD}(?:received )?{_A}{_TEXT} from", C.SMS, D.IN, K.NEUTRAL, True),
    (rf"{_HAD}(?:received )?{_A}{_LETTER} from", C.LETTER, D.IN, K.NEUTRAL, True),
    (rf"{_HAD}(?:received )?{_A}{_CHAT} from", C.CHAT, D.IN, K.NEUTRAL, True),
    (rf"{_HAD}(?:received )?{_A}{_MESSAGE} from", C.MESSAGE, D.IN, K.NEUTRAL, True),
    (rf"{_HAD}(?:received )?{_A}(?:reply|answer|word) from|{_I}heard(?: back)? from", C.EMAIL, D.IN, K.NEUTRAL, False),
    (rf"{_I}(?:(?:sent|wrote) )?{_A}{_MAIL} to|{_I}(?:e-?mailed|mailed|e-?mail)", C.EMAIL, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:(?:sent|wrote|posted|mailed) )?{_A}{_LETTER} to", C.LETTER, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:sent )?{_A}{_TEXT} to|{_I}texted", C.SMS, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:sent )?{_A}{_CHAT} to|{_I}(?P<telling2>whats ?apped)", C.CHAT, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:sent )?{_A}{_MESSAGE} to|{_I}(?:messaged|dm[’']?d|pinged)", C.MESSAGE, D.OUT, K.NEUTRAL, True),
    (rf"{_HAD}{_A}chat with|{_I}(?:chatted|chatting|texted back and forth) with", C.CHAT, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_I}(?:replied|responded|answered|wrote back)(?: to)?", C.EMAIL, D.OUT, K.NEUTRAL, False),
    (rf"{_I}wrote(?: to)?", C.EMAIL, D.OUT, K.NEUTRAL, False),
    (rf"{_I}commented on(?: a post (?:of|by))?", C.COMMENT, D.OUT, K.NEUTRAL, True),
    (rf"{_I}liked(?: a post (?:of|by))?", C.LIKE, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?P<telling>thanked|congratulated)", C.EMAIL, D.OUT, K.THANKS, False),
    (rf"{_I}(?P<telling>introduced|referred|helped|recommended|endorsed)", C.EMAIL, D.OUT, K.GIVE, False),
)  # fmt: skip

_INSIDE = _rows(
    Place.INSIDE,
    (rf"{_I}left {_WHO} {_A}{_VOICEMAIL}", C.VOICEMAIL, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:sent|wrote|dropped) {_WHO} {_A}(?:{_MAIL}|line)", C.EMAIL, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:sent|wrote) {_WHO} {_A}{_LETTER}", C.LETTER, D.OUT, K.NEUTRAL, True),
    (rf"{_I}sent {_WHO} {_A}{_TEXT}", C.SMS, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:sent|wrote) {_WHO} {_A}{_CHAT}", C.CHAT, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:sent|wrote|dropped) {_WHO} {_A}{_MESSAGE}", C.MESSAGE, D.OUT, K.NEUTRAL, True),
    (rf"{_I}gave {_WHO} {_A}(?:call|ring)", C.CALL, D.MUTUAL, K.NEUTRAL, True),
    (rf"(?P<telling>{_I}asked {_WHO} (?:for|to))", C.EMAIL, D.OUT, K.ASK, False),
    (rf"(?P<telling>{_I}asked {_WHO} (?:about|if|whether|how|what|when|where|why|who))", C.EMAIL, D.OUT, K.NEUTRAL, False),
)  # fmt: skip

_GIVING = r"(?<![\w'’-])(?:(?:i|we) )?(?:just )?(?:sent|gave|lent|offered|forwarded|shared|passed)(?![\w'’-])"
"""What is given stands somewhere after it, and so does who gets it: "sent Ana the deck", "gave Ana a tip"."""
_GIVEN = Phrase(_GIVING, Place.AFTER, C.EMAIL, D.OUT, K.GIVE, certain=False)

_SOME = r"(?: also| just| kindly)?"
_BEFORE = _rows(
    Place.BEFORE,
    (r"and (?:i|me) (?:met(?: up)?|had (?:a )?(?P<telling>coffee|lunch|dinner|breakfast|drinks?|meeting))",
     C.IN_PERSON, D.MUTUAL, K.NEUTRAL, True),
    (r"and (?:i|me) (?:spoke|talked|had a (?:phone )?call)", C.CALL, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_SOME}(?: )?(?:tried (?:to (?:call|reach|phone|ring)|calling)|left{_ME} {_A}{_VOICEMAIL})(?: me| us)?",
     C.VOICEMAIL, D.IN, K.NEUTRAL, True),
    (rf"(?:has )?(?:called|phoned|rang|telephoned){_ME}", C.CALL, D.MUTUAL, K.NEUTRAL, True),
    (rf"(?:has )?(?:sent|wrote|written){_ME} {_A}{_MAIL}|(?:has )?(?:e-?mailed|mailed){_ME}", C.EMAIL, D.IN, K.NEUTRAL, True),
    (rf"(?:has )?(?:sent|wrote|written){_ME} {_A}{_LETTER}", C.LETTER, D.IN, K.NEUTRAL, True),
    (rf"(?:has )?sent{_ME} {_A}{_TEXT}|(?:has )?texted{_ME}", C.SMS, D.IN, K.NEUTRAL, True),
    (rf"(?:has )?sent{_ME} {_A}{_CHAT}|(?:has )?(?P<telling2>whats ?apped){_ME}", C.CHAT, D.IN, K.NEUTRAL, True),
    (rf"(?:has )?sent{_ME} {_A}{_MESSAGE}|(?:has )?(?:messaged|pinged|dm[’']?d){_ME}", C.MESSAGE, D.IN, K.NEUTRAL, True),
    (rf"(?:has )?(?:replied|answered|responded|got back|wrote|written)(?: to (?:me|us))?{_ME}(?: to (?:me|us))?",
     C.EMAIL, D.IN, K.NEUTRAL, False),
    (r"(?:visited|came (?:by|over|to see)|dropped (?:by|in)|stopped by)(?: me| us)?", C.IN_PERSON, D.MUTUAL, K.NEUTRAL, True),
    (r"accepted(?: my (?:invitation|invite|request))?", C.ACCEPT, D.IN, K.NEUTRAL, True),
    (r"commented on(?: my post)?", C.COMMENT, D.IN, K.NEUTRAL, True),
    (r"liked(?: my post)?", C.LIKE, D.IN, K.NEUTRAL, True),
    (r"(?P<telling>(?:thanked|congratulated) (?:me|us))", C.EMAIL, D.IN, K.THANKS, False),
    (r"(?P<telling>(?:asked|asks)(?: me| us)? (?:for|to)(?: help)?)", C.EMAIL, D.IN, K.ASK, False),
    (r"(?P<telling>(?:asked|asks)(?: me| us)?(?: (?:about|if|whether|how|what|when|where|why|who))?)",
     C.EMAIL, D.IN, K.NEUTRAL, False),
    (r"(?P<telling>(?:gave|sent|lent|offered|forwarded|introduced|recommended|helped|referred|endorsed)(?: me| us)?)",
     C.EMAIL, D.IN, K.GIVE, False),
)  # fmt: skip

_ALONE = _rows(
    Place.AFTER,
    (rf"{_HAD}{_A}{_VIDEO}", C.VIDEO, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_HAD}{_A}{_MEAL}|{_HAD}{_A}{_GATHERING.replace('telling', 'telling2')}", C.IN_PERSON, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_I}left {_A}{_VOICEMAIL}|{_A}voice ?mail|no answer", C.VOICEMAIL, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:spoke|talked)|{_HAD}{_A}(?:phone )?call", C.CALL, D.MUTUAL, K.NEUTRAL, True),
    (rf"{_I}(?:sent )?{_A}{_MAIL}", C.EMAIL, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:sent )?{_A}{_LETTER}", C.LETTER, D.OUT, K.NEUTRAL, True),
    (rf"{_I}(?:sent )?{_A}{_TEXT}", C.SMS, D.OUT, K.NEUTRAL, True),
)  # fmt: skip


def acts_after(text: str) -> list[SpokenAct]:
    """Phrases whose people follow, or stand inside: the earliest first, the longest of those first."""
    return _sorted(text, [*_INSIDE, *_AFTER])


def acts_before(text: str) -> list[SpokenAct]:
    """Phrases whose people stand before them: they acted."""
    return _sorted(text, _BEFORE)


def acts_alone(text: str) -> list[SpokenAct]:
    """Phrases that name a channel and nobody: for a line on somebody's page, and as the last resort."""
    return _sorted(text, [*_AFTER, *_ALONE])


def gifts(text: str) -> list[SpokenAct]:
    """Words that give something to somebody."""
    return _sorted(text, [_GIVEN])


_NO_ANSWER = (
    r"(?<![\w'’-])(?:but )?(?:no answer|no reply|no one (?:answered|there)|nobody (?:answered|there)"
    r"|(?:she|he|they) (?:did ?n[’']t|did not) (?:answer|pick up)|went to voice ?mail|left a (?:voice ?mail|message))"
)


def unanswered(text: str, start: int) -> bool:
    """Whether a call went unanswered: nobody spoke, so only one side acted (relationship.md 2.2)."""
    return _pattern(_NO_ANSWER).search(text, start) is not None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Made when first needed: the program starts without them."""
    return re.compile(pattern, re.IGNORECASE)


def _sorted(text: str, phrases: Iterable[Phrase]) -> list[SpokenAct]:
    found = []
    for phrase in phrases:
        pattern = _pattern(phrase.pattern)
        for match in pattern.finditer(text):
            groups = match.re.groupindex
            who = match.span("who") if "who" in groups else None
            telling = next((match.span(name) for name in _TELLING if name in groups and match[name]), None)
            found.append(SpokenAct(phrase, match.start(), match.end(), who, telling))
    return sorted(found, key=lambda act: (act.start, -act.end))


_TELLING = ("telling", "telling2")
