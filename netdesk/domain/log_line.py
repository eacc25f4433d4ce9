"""One typed line into an interaction: "called Ana yesterday, she sends the deck" (screens.md, "The feel").

The line is read for what it surely says: who, how, which way, when, what for, and what was promised. What is
not understood stays in the note, so that no word is lost. Nothing done is ever dated after today; an act with a
coming day is planned (relationship.md 2.1).
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from netdesk.domain import spoken_acts
from netdesk.domain.act_days import DaysSaid, act_day, day_left, days_said, subject_start
from netdesk.domain.interaction import Channel, Direction, Kind, Precision
from netdesk.domain.logged_line import LoggedLine, OpenPoint, Part, PartKind, Promise, open_people
from netdesk.domain.named_people import PRONOUN, PRONOUN_ALONE, Mention, NameHit, Names, people_at
from netdesk.domain.spoken_acts import Place, SpokenAct
from netdesk.domain.spoken_days import SpokenDay
from netdesk.domain.spoken_promises import SpokenPromise, due_and_note, promise_in
from netdesk.domain.written_dates import DayOrder

__all__ = ["LoggedLine", "NameHit", "Names", "OpenPoint", "Part", "PartKind", "Promise", "parse"]

_TIME = re.compile(r"(?<!\w)(?:at )(?P<time>(?:[01]?\d|2[0-3]):[0-5]\d)(?!\d)", re.IGNORECASE)
_ME = re.compile(r"(?:i|we|just|also|then|and|so)?", re.IGNORECASE)
_TO = re.compile(r"(?<!\w)(?:to|with)\s+", re.IGNORECASE)
_LONGEST = 500
"""What comes after so many characters is note."""


@dataclass(frozen=True, slots=True)
class _Done:
    """The act of a line, with the people that its own words name."""

    act: SpokenAct
    people: list[Mention]
    direction: Direction
    kind: Kind


def parse(
    line: str, today: date, names: Names, about: NameHit | None = None, order: DayOrder = DayOrder.DAY_FIRST
) -> LoggedLine:
    """Understand ``line`` as typed on ``today``; ``names`` looks people up, ``about`` is whose page it is.

    ``order`` is the way dates are written where the user lives.
    """
    text = line[:_LONGEST]
    promise = promise_in(text)
    rest = text if promise is None else _blank(text, promise.start, promise.end)
    unpromised = rest
    subject = subject_start(rest)
    days = days_said(rest[:subject], today, order)
    rest = rest if days.likely is None else _blank(rest, days.likely.start, days.likely.end)
    time = _TIME.search(rest, 0, subject)
    rest = rest if time is None else _blank(rest, time.start(), time.end())
    done = _done(rest, names, about)
    people = _people(rest, done, names, about)
    found = act_day(rest, days, done.act if done else None, [(one.start, one.end) for one in people], today)
    day, doubt = found.said, found.doubt
    if promise is not None:
        promise, promising = _promising(text, promise, names)
        people = people or tuple(promising)
    channel, direction = _how(rest, done)
    return LoggedLine(
        text=line,
        people=people,
        channel=channel,
        direction=direction,
        day=day.day if day is not None and day.day is not None else today,
        time=time["time"].zfill(5) if time else "",
        kind=done.kind if done else Kind.NEUTRAL,
        note=_note(text, done, people, day, time) + line[_LONGEST:],
        promise=_promise(promise, today, order),
        parts=_parts(done, people, day, time, promise),
        open=(*open_people(people), *_open_rest(done, doubt)),
        planned=found.planned,
        doubt=text[doubt.start : doubt.end] if doubt else "",
        doubt_ahead=doubt is not None and doubt.day is not None and doubt.day > today,
        precision=day.precision if day else Precision.DAY,
        order=day.order if day else None,
        left="" if day or doubt else text[slice(*day_left(unpromised, today, order))],
        leaned=day is not None and found.planned and _may_be_past(days, day),
    )


def _may_be_past(days: DaysSaid, planned: SpokenDay) -> bool:
    """Whether the words of a planned day could as well be those of a day that was."""
    past = days.past
    return past is not None and past.leans_ahead and (past.start, past.end) == (planned.start, planned.end)


def _blank(text: str, start: int, end: int) -> str:
    """``text`` with blanks there: what is found later keeps its place."""
    return text[:start] + " " * (end - start) + text[end:]


def _done(rest: str, names: Names, about: NameHit | None) -> _Done | None:
    """The first act in the line. At the same place, somebody who acts wins over somebody acted upon."""
    found = [
        *_by_them(rest, names, about)[:1],
        *_by_me(rest, names, about)[:1],
        *_giving(rest, names, about)[:1],
    ]
    if found:
        return min(found, key=lambda done: done.act.start)
    alone = spoken_acts.acts_alone(rest)
    return _Done(alone[0], [], alone[0].phrase.direction, alone[0].phrase.kind) if alone else None


def _by_them(rest: str, names: Names, about: NameHit | None) -> list[_Done]:
    done = []
    for act in spoken_acts.acts_before(rest):
        before = rest[: act.start]
        if not before.strip() or len(before) > 80 or _ME.fullmatch(before.strip()):
            continue
        if PRONOUN.fullmatch(before.rstrip()):
            with_pronoun = replace(act, start=len(before) - len(before.lstrip()))
            done.append(_Done(with_pronoun, [], act.phrase.direction, act.phrase.kind))
            continue
        people = people_at(rest, len(before) - len(before.lstrip()), names, about)
        if people and not rest[people[-1].end : act.start].strip() and (len(people) == 1 or people[0].choices):
            done.append(_Done(act, people, act.phrase.direction, act.phrase.kind))
    return done


def _by_me(rest: str, names: Names, about: NameHit | None) -> list[_Done]:
    done = []
    for act in spoken_acts.acts_after(rest):
        if act.phrase.place is Place.INSIDE:
            assert act.who is not None
            people = people_at(rest, act.who[0], names, about)
            fits = bool(people) and not rest[people[-1].end : act.who[1]].strip()
            fits = fits or (PRONOUN.fullmatch(rest, act.who[0], act.who[1]) is not None)
            if not fits:
                continue
            people = people if people and people[-1].end <= act.who[1] else []
        else:
            people = people_at(rest, act.end, names, about)
            joined = _TO.match(rest, people[-1].end + 1) if people and act.phrase.kind is Kind.GIVE else None
            if joined:
                people += people_at(rest, joined.end(), names, about)
        if people or about or PRONOUN.match(rest, act.end) or act.phrase.place is Place.INSIDE:
            done.append(_Done(_with_pronoun(act, rest, people), people, act.phrase.direction, act.phrase.kind))
    return done


def _with_pronoun(act: SpokenAct, rest: str, people: list[Mention]) -> SpokenAct:
    """The act with the "her" of "emailed her the deck", when it stands for a person and not before a thing."""
    pronoun = None if people else PRONOUN_ALONE.match(rest, act.end)
    return act if pronoun is None else replace(act, end=pronoun.end())


def _giving(rest: str, names: Names, about: NameHit | None) -> list[_Done]:
    """Words like "sent Ana the deck" and "gave a tip to Ana": a give, if somebody gets it."""
    done = []
    for act in spoken_acts.gifts(rest):
        if rest[: act.start].strip():
            continue
        people = people_at(rest, act.end, names, about, must_be_known=True)
        for to in _TO.finditer(rest, act.end):
            people = people or people_at(rest, to.end(), names, about, must_be_known=True)
        if not people and not about:
            people = [one for one in people_at(rest, act.end, names, about) if one.words[0].isupper()]
        if people or about or PRONOUN.match(rest, act.end):
            done.append(_Done(act, people, act.phrase.direction, act.phrase.kind))
    return done


def _people(rest: str, done: _Done | None, names: Names, about: NameHit | None) -> tuple[Mention, ...]:
    """Everybody in it: those whom the act names, else those at the start of the line, and the page's."""
    people = list(done.people) if done else []
    if not people:
        start = len(rest) - len(rest.lstrip())
        if done is None or start != done.act.start:
            people = people_at(rest, start, names, about, must_be_known=True)
    # Whoever is named is meant; the person of the page is, where nobody is.
    if about is not None and not people:
        people.append(Mention(about.name, 0, 0, (about,)))
    return tuple(people)


def _promising(text: str, promise: SpokenPromise, names: Names) -> tuple[SpokenPromise, list[Mention]]:
    """Who a promise is about, and the promise without the name in front: "promised Ana two references"."""
    if promise.subject:
        return promise, people_at(text, promise.start, names, None)
    start = text.index(promise.what, promise.start)
    people = people_at(text, start, names, None, must_be_known=True)
    rest = text[people[-1].end : promise.end].strip() if people else ""
    if rest:
        return replace(promise, what=rest), people
    for act in spoken_acts.acts_after(text):
        if not people and act.start >= promise.start:
            people = people_at(text, act.end, names, None, must_be_known=True)
    return promise, people


def _how(rest: str, done: _Done | None) -> tuple[Channel, Direction]:
    if done is None:
        return Channel.OTHER, Direction.UNKNOWN
    if done.act.phrase.channel is Channel.CALL and spoken_acts.unanswered(rest, done.act.end):
        them = done.act.phrase.place is Place.BEFORE
        return Channel.VOICEMAIL, Direction.IN if them else Direction.OUT
    return done.act.phrase.channel, done.direction


def _promise(found: SpokenPromise | None, said_on: date, order: DayOrder) -> Promise | None:
    if found is None:
        return None
    due, said, note = due_and_note(found.what, said_on, order)
    return Promise(note, due, found.mine, said) if note else None


def _parts(
    done: _Done | None,
    people: tuple[Mention, ...],
    day: SpokenDay | None,
    time: re.Match[str] | None,
    promise: SpokenPromise | None,
) -> tuple[Part, ...]:
    parts = [Part(PartKind.PERSON, one.start, one.end) for one in people if one.end]
    parts += [Part(PartKind.ACT, done.act.start, done.act.end)] if done else []
    parts += [Part(PartKind.DAY, day.start, day.end)] if day else []
    parts += [Part(PartKind.TIME, *time.span())] if time else []
    parts += [Part(PartKind.PROMISE, promise.start, promise.end)] if promise else []
    return tuple(sorted(parts, key=lambda part: (part.start, part.end)))


def _note(
    text: str,
    done: _Done | None,
    people: tuple[Mention, ...],
    day: SpokenDay | None,
    time: re.Match[str] | None,
) -> str:
    """The words that the other fields do not hold. A give, an ask and thanks stay a whole sentence."""
    taken = [(day.start, day.end)] if day else []
    taken += [time.span()] if time else []
    if done is None or done.kind is Kind.NEUTRAL:
        named = sorted((one.start, one.end) for one in people if one.end)
        taken += named
        # What stands between the names of a list goes with them.
        taken += [(a[1], b[0]) for a, b in pairwise(named) if not _says(text[a[1] : b[0]])]
        if done is not None:
            taken += _act_words(done.act)
    kept = [" " if any(start <= place < end for start, end in taken) else each for place, each in enumerate(text)]
    words = " ".join("".join(kept).split())
    words = re.sub(r"\s+([,;:.!?])", r"\1", words)
    return re.sub(r"^(?:(?:and|but|then|so)\b|[\s,;:.–—-])+|[\s,;:–—-]+$", "", words, flags=re.IGNORECASE)


def _says(between: str) -> bool:
    """Whether the text between two names is more than the joints of a list."""
    return bool(set(re.findall(r"\w+", between.lower())) - {"and", "plus"})


def _act_words(act: SpokenAct) -> list[tuple[int, int]]:
    if act.telling is None:
        return [(act.start, act.end)]
    return [(act.start, act.telling[0]), (act.telling[1], act.end)]


def _open_rest(done: _Done | None, doubt: SpokenDay | None) -> tuple[OpenPoint, ...]:
    points = [OpenPoint.CHANNEL] if done is None else []
    points += [OpenPoint.CHANNEL_GUESSED] if done is not None and not done.act.phrase.certain else []
    points += [OpenPoint.DAY] if doubt else []
    return tuple(points)
