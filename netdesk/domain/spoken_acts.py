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
    kind: Kind = Kind.NEUTRAL
    certain: bool = True
    cues: tuple[str, ...] = ()
    """Of these at least one stands in every text that the pattern matches."""


@dataclass(frozen=True, slots=True)
class SpokenAct:
    """A phrase found in a text: the characters it takes.

    ``who`` are those of its people if they stand inside, ``telling`` those that say more than the channel
    does ("lunch") and stay in the note.
    """

    phrase: Phrase
    start: int
    end: int
    who: tuple[int, int] | None
    telling: tuple[int, int] | None


_A = r"(?:(?:an?|the|some|another|my|our|quick|short|long|brief|nice|good|great|first|second) ){0,4}"
_WHO = r"(?P<who>[^,;:!?]{1,80}?)"
_ME = r"(?: (?:me|us)(?: up| back)?| up| back)?"
_HAD = r"(?:(?:i|we) )?(?:(?:just )?(?:had|have|having|held|did|grabbed|shared|got) )?"
_I = r"(?:(?:i|we) )?(?:just )?"
_MEAL = r"(?P<telling>coffee|lunch|dinner|breakfast|brunch|tea|drinks?|beers?|wine|supper|meal|walk|run|hike)"
_GATHERING = r"(?P<telling>meeting|workshop|visit|meet-?up|conference|appointment|interview|session)"
_VIDEO = (
    r"(?P<telling>video(?: ?(?:call|chat|meeting))?|zoom(?: ?(?:call|meeting))?"
    r"|(?:teams|skype|meet) (?:call|meeting)|facetime(?: call)?)"
)
_MAIL = r"(?:e-?mails?|mails?)"
_TEXT = r"(?:texts?|sms|text messages?)"
_LETTER = r"(?P<telling>letter|postcard|card)"
_MESSAGE = r"(?:messages?|dms?|direct messages?|linkedin messages?|note)"
_CHAT = r"(?P<telling>whats ?app(?: message)?|telegram(?: message)?|signal(?: message)?)"
_VOICEMAIL = r"(?:voice ?mails?|voice messages?|messages?)"


_SHARED = (_A, _HAD, _I, _ME, _WHO, "?P<telling>", "?P<telling2>")
_CUE = re.compile(r"[a-z]{2,}\??")
_EVERYWHERE = frozenset("at by for from in me my of on or the to up us with".split())


def _cues(pattern: str) -> tuple[str, ...]:
    """The words of a pattern itself: most patterns need not even be made for a line that has none of them."""
    for shared in _SHARED:
        pattern = pattern.replace(shared, " ")
    found = [cue[:-2] if cue.endswith("?") else cue for cue in _CUE.findall(pattern)]
    return tuple(dict.fromkeys(cue for cue in found if cue not in _EVERYWHERE))


def _rows(place: Place, *rows: tuple[str, str]) -> list[Phrase]:
    """Patterns with what they mean: channel, direction, then a kind, and "guessed" for the channel."""
    phrases = []
    for pattern, meaning in rows:
        channel, direction, *more = meaning.split()
        kind = next((Kind(word) for word in more if word != "guessed"), Kind.NEUTRAL)
        whole = rf"(?<![\w'’-])(?:{pattern})(?![\w'’-])"
        certain = "guessed" not in more
        phrases.append(Phrase(whole, place, Channel(channel), Direction(direction), kind, certain, _cues(pattern)))
    return phrases


_AFTER = _rows(
    Place.AFTER,
    (rf"{_HAD}{_A}{_VIDEO} with", "video mutual"),
    (rf"{_I}(?P<telling>zoomed|facetimed|skyped)(?: with)?", "video mutual"),
    (rf"(?:{_HAD}|{_I}(?:went|met|out) for ){_A}{_MEAL}(?: meeting)? with", "in-person mutual"),
    (rf"{_HAD}{_A}{_GATHERING} with", "in-person mutual"),
    (rf"{_I}(?:met(?: up)?(?: with)?|saw|visited|ran into|bumped into|sat down with|meet(?: with)?)",
     "in-person mutual"),
    (rf"{_I}(?P<telling>meeting|seeing|visiting)", "in-person mutual"),
    (rf"{_HAD}{_A}(?:missed call|unanswered call) (?:to|for)", "voicemail out"),
    (rf"{_HAD}{_A}(?:missed call|unanswered call|{_VOICEMAIL.replace('|messages?', '')}) from",
     "voicemail in"),
    (rf"{_HAD}(?:received )?{_A}(?:phone )?call (?:with|from|to)", "call mutual"),
    (rf"{_I}(?:left|leaving) {_A}{_VOICEMAIL} (?:for|with|to)", "voicemail out"),
    (rf"{_A}voice ?mail (?:for|to)", "voicemail out"),
    (rf"{_I}(?:tried (?:to (?:call|reach|phone|ring|get hold of)|calling|phoning|reaching)"
     r"|(?:couldn[’']t|could not|did ?n[’']t|did not) reach|missed)", "voicemail out"),
    (r"no answer from", "voicemail out"),
    (rf"{_I}(?:called|phoned|rang|telephoned|call|phone|ring)(?: up| back)?", "call mutual"),
    (rf"{_I}(?:spoke|talked|caught up|catch up|{_A}conversation|{_A}talk) (?:to|with)", "call mutual guessed"),
    (rf"{_I}(?:exchanged|exchanging) {_MAIL} with", "email mutual"),
    (rf"{_HAD}(?:received )?{_A}{_MAIL} from", "email in"),
    (rf"{_HAD}(?:received )?{_A}{_TEXT} from", "sms in"),
    (rf"{_HAD}(?:received )?{_A}{_LETTER} from", "letter in"),
    (rf"{_HAD}(?:received )?{_A}{_CHAT} from", "chat in"),
    (rf"{_HAD}(?:received )?{_A}{_MESSAGE} from", "message in"),
    (rf"{_HAD}(?:received )?{_A}(?:reply|answer|word) from|{_I}heard(?: back)? from", "email in guessed"),
    (rf"{_I}(?:(?:sent|wrote) )?{_A}{_MAIL} to|{_I}(?:e-?mailed|mailed|e-?mail)", "email out"),
    (rf"{_I}(?:(?:sent|wrote|posted|mailed) )?{_A}{_LETTER} to", "letter out"),
    (rf"{_I}(?:sent )?{_A}{_TEXT} to|{_I}(?:texted|text)", "sms out"),
    (rf"{_I}(?:sent )?{_A}{_CHAT} to|{_I}(?P<telling2>whats ?apped)", "chat out"),
    (rf"{_I}(?:sent )?{_A}{_MESSAGE} to|{_I}(?:messaged|dm[’']?d|pinged)", "message out"),
    (rf"{_HAD}{_A}chat with|{_I}(?:chatted|chatting|texted back and forth) with", "chat mutual"),
    (rf"{_I}(?:replied|responded|answered|wrote back)(?: to)?", "email out guessed"),
    (rf"{_I}(?:wrote|write)(?: to)?", "email out guessed"),
    (rf"{_I}commented on(?: a post (?:of|by))?", "comment out"),
    (rf"{_I}liked(?: a post (?:of|by))?", "like out"),
    (rf"{_I}(?P<telling>thanked|congratulated)", "email out thanks guessed"),
    (rf"{_I}(?P<telling>introduced|referred|helped|recommended|endorsed)", "email out give guessed"),
)  # fmt: skip

_INSIDE = _rows(
    Place.INSIDE,
    (rf"{_I}left {_WHO} {_A}{_VOICEMAIL}", "voicemail out"),
    (rf"{_I}(?:sent|wrote|dropped) {_WHO} {_A}(?:{_MAIL}|line)", "email out"),
    (rf"{_I}(?:sent|wrote) {_WHO} {_A}{_LETTER}", "letter out"),
    (rf"{_I}sent {_WHO} {_A}{_TEXT}", "sms out"),
    (rf"{_I}(?:sent|wrote) {_WHO} {_A}{_CHAT}", "chat out"),
    (rf"{_I}(?:sent|wrote|dropped) {_WHO} {_A}{_MESSAGE}", "message out"),
    (rf"{_I}gave {_WHO} {_A}(?:call|ring)", "call mutual"),
    (rf"(?P<telling>{_I}asked {_WHO} (?:for|to))", "email out ask guessed"),
    (rf"(?P<telling>{_I}asked {_WHO} (?:about|if|whether|how|what|when|where|why|who))", "email out guessed"),
)  # fmt: skip

_GIVING = r"(?<![\w'’-])(?:(?:i|we) )?(?:just )?(?:sent|gave|lent|offered|forwarded|shared|passed)(?![\w'’-])"
"""What is given stands somewhere after it, and so does who gets it: "sent Ana the deck", "gave Ana a tip"."""
_GIVEN = Phrase(_GIVING, Place.AFTER, Channel.EMAIL, Direction.OUT, Kind.GIVE, False, _cues(_GIVING))

_SOME = r"(?: also| just| kindly)?"
_BEFORE = _rows(
    Place.BEFORE,
    (r"and (?:i|me) (?:met(?: up)?|had (?:a )?(?P<telling>coffee|lunch|dinner|breakfast|drinks?|meeting))",
     "in-person mutual"),
    (r"and (?:i|me) (?:spoke|talked|had a (?:phone )?call)", "call mutual"),
    (rf"{_SOME}(?: )?(?:tried (?:to (?:call|reach|phone|ring)|calling)|left{_ME} {_A}{_VOICEMAIL})(?: me| us)?",
     "voicemail in"),
    (rf"(?:has )?(?:called|phoned|rang|telephoned){_ME}", "call mutual"),
    (rf"(?:has )?(?:sent|wrote|written){_ME} {_A}{_MAIL}|(?:has )?(?:e-?mailed|mailed){_ME}", "email in"),
    (rf"(?:has )?(?:sent|wrote|written){_ME} {_A}{_LETTER}", "letter in"),
    (rf"(?:has )?sent{_ME} {_A}{_TEXT}|(?:has )?texted{_ME}", "sms in"),
    (rf"(?:has )?sent{_ME} {_A}{_CHAT}|(?:has )?(?P<telling2>whats ?apped){_ME}", "chat in"),
    (rf"(?:has )?sent{_ME} {_A}{_MESSAGE}|(?:has )?(?:messaged|pinged|dm[’']?d){_ME}", "message in"),
    (rf"(?:has )?(?:replied|answered|responded|got back|wrote|written)(?: to (?:me|us))?{_ME}(?: to (?:me|us))?",
     "email in guessed"),
    (r"(?:visited|came (?:by|over|to see)|dropped (?:by|in)|stopped by)(?: me| us)?", "in-person mutual"),
    (r"accepted(?: my (?:invitation|invite|request))?", "accept in"),
    (r"commented on(?: my post)?", "comment in"),
    (r"liked(?: my post)?", "like in"),
    (r"(?P<telling>(?:thanked|congratulated) (?:me|us))", "email in thanks guessed"),
    (r"(?P<telling>(?:asked|asks)(?: me| us)? (?:for|to)(?: help)?)", "email in ask guessed"),
    (r"(?P<telling>(?:asked|asks)(?: me| us)?(?: (?:about|if|whether|how|what|when|where|why|who))?)",
     "email in guessed"),
    (r"(?P<telling>(?:gave|sent|lent|offered|forwarded|introduced|recommended|helped|referred|endorsed)(?: me| us)?)",
     "email in give guessed"),
)  # fmt: skip

_ALONE = _rows(
    Place.AFTER,
    (rf"{_HAD}{_A}{_VIDEO}", "video mutual"),
    (rf"{_HAD}{_A}{_MEAL}|{_HAD}{_A}{_GATHERING.replace('telling', 'telling2')}", "in-person mutual"),
    (rf"{_I}left {_A}{_VOICEMAIL}|{_A}voice ?mail|no answer", "voicemail out"),
    (rf"{_I}(?:spoke|talked)|{_HAD}{_A}(?:phone )?call", "call mutual"),
    (rf"{_I}(?:sent )?{_A}{_MAIL}", "email out"),
    (rf"{_I}(?:sent )?{_A}{_LETTER}", "letter out"),
    (rf"{_I}(?:sent )?{_A}{_TEXT}", "sms out"),
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


_PAST_FORMS = frozenset(
    """had did got held met went saw ran sat spoke caught left sent wrote rang gave lent heard came tried could
    couldn't couldn’t didn't didn’t dm'd dm’d asks out""".split()
)


def is_done(text: str, act: SpokenAct) -> bool:
    """Whether the words of an act say that it happened ("called", "had lunch"), as "lunch with" does not."""
    said = text[act.start : act.end].lower().split()
    return act.phrase.direction is Direction.IN or any(word in _PAST_FORMS or word.endswith("ed") for word in said)


_NO_ANSWER = (
    r"(?<![\w'’-])(?:but )?(?:no answer|no reply|no one (?:answered|there)|nobody (?:answered|there)"
    r"|(?:she|he|they) (?:did ?n[’']t|did not) (?:answer|pick up)|went to voice ?mail|left a (?:voice ?mail|message))"
)


def unanswered(text: str, start: int) -> bool:
    """Whether a call went unanswered: nobody spoke, so only one side acted (relationship.md 2.2)."""
    return _pattern(_NO_ANSWER).search(text, start) is not None


_BLANK = re.compile(r" (?!\?)")


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Made when first needed: to make them all takes 0.1 s.

    Between two words may stand many blanks: those of a day that was taken out, as in "lunch on Friday with Ana".
    """
    return re.compile(_BLANK.sub(" +", pattern), re.IGNORECASE)


def _sorted(text: str, phrases: Iterable[Phrase]) -> list[SpokenAct]:
    found = []
    lower = text.lower()
    for phrase in phrases:
        if not any(cue in lower for cue in phrase.cues):
            continue
        for match in _pattern(phrase.pattern).finditer(text):
            groups = match.re.groupindex
            who = match.span("who") if "who" in groups else None
            telling = next((match.span(name) for name in _TELLING if name in groups and match[name]), None)
            found.append(SpokenAct(phrase, match.start(), match.end(), who, telling))
    return sorted(found, key=lambda act: (act.start, -act.end))


_TELLING = ("telling", "telling2")
