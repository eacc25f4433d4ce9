"""What happened between the sample's owner and the sample's people in a year and a half.

The last chapter with each person is told by hand (``Sample.story``), what came before is filled by their
pace, always in the same way: each person draws from a source of chance of their own, seeded by their key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind
from netdesk.services.sample_people import PEOPLE
from netdesk.services.sample_person import Pace, Sample
from netdesk.services.sample_phrases import (
    CALLS,
    CHATS,
    MAIL_FROM_ME,
    MAIL_FROM_THEM,
    MEETINGS,
    OWN_WORK,
    VIDEOS,
    Exchange,
)

SEED = 2902
"""Once the size of somebody's collection; here only a number that keeps the sample the same."""

TOGETHER = (
    ("helen june", "131 = in-person at=18:00 A long weekend at Mum's: cobbler, cards, and the old piano"),
    ("marcus priya ana", "53 = in-person at=12:30 Small table by the lake: grants, crews, sales teams"),
    ("rosalind luis marcus", "116 = in-person at=19:00 Board evening: the roof, the budget, and pie"),
    ("ana priya sofia", "240 = in-person people=18 at=18:00 Austin Growth Meetup: eighteen at the long table"),
    ("layla deshawn meiling", "255 = in-person people=6 at=11:00 Book fair: six people behind one small stall"),
    ("oksana layla meiling", "91 = video at=09:00 Small makers on the screen: printing, linen, patience"),
    ("hannah marcus", "96 = in-person at=07:30 Food makers' breakfast: who trains the night shift?"),
    ("rosalind luis", "1 = in-person planned at=12:30 Up to the roof with the surveyor, then lunch"),
)
"""Lunches and talks with several people: their keys, and a line as in a story.

Whether the last one happened is for the user to say.
"""

_LINE = re.compile(
    r"(?P<ago>-?\d+) (?P<who>[<>=?]) (?P<channel>[a-z-]+)"
    r"(?P<flags>(?: (?:ask|give|thanks|auto|planned|at=\d\d:\d\d|people=\d+))*)(?: (?P<note>.+))?"
)
_WHO = {"<": Direction.IN, ">": Direction.OUT, "=": Direction.MUTUAL, "?": Direction.UNKNOWN}
_HOURS = {"Breakfast": "08:00", "Coffee": "15:00", "Lunch": "12:30", "A walk": "17:30", "Supper": "18:30"}
_PRIVATE = {"family", "old-friends"}
_GAPS = (0.7, 0.9, 1.1, 1.3, 1.7)
_SATURDAY = 6
_ANSWER_AFTER = (0, 1, 1, 2, 3)
_POST_AFTER = (7, 9, 12)

_Phrase = TypeVar("_Phrase", str, Exchange)


def interactions(ids: Mapping[str, ContactId], today: date) -> list[Interaction]:
    """Everything that happened, oldest first; ``ids`` tell who each key of the sample is in the book."""
    found: list[Interaction] = []
    for person in PEOPLE:
        found += _history(person, ids[person.key], today)
    for keys, line in TOGETHER:
        found.append(told(line, tuple(ids[key] for key in keys.split()), today, Random(line)))
    return sorted(found, key=lambda touch: (touch.day or today, touch.time))


def day_of(ago: int, today: date, *, private: bool = False) -> date:
    """The day ``ago`` days before ``today`` (below zero: after it), at work never on a weekend.

    What would be on a Saturday was on the Friday, what would be on a Sunday is on the Monday; an appointment is for
    the Monday after either. Today and yesterday stay what they are.
    """
    day = today - timedelta(days=ago)
    if private or ago in (0, 1) or day.isoweekday() < _SATURDAY:
        return day
    if day.isoweekday() == _SATURDAY:
        return day - timedelta(days=1) if ago > 0 else day + timedelta(days=2)
    return day + timedelta(days=1)


def told(
    line: str, contacts: tuple[ContactId, ...], today: date, chance: Random, *, private: bool = False
) -> Interaction:
    """One touch from a line: days ago, who acted, channel, what for, then the note.

    ``<`` they, ``>`` the owner, ``=`` both, ``?`` nobody knows; ``at=16:40`` is the clock time, ``people=10``
    how many were there, ``auto`` marks machine mail, ``planned`` what was to be and may not have been. Below
    zero days ago, it is planned too. Raises ValueError.
    """
    read = _LINE.fullmatch(line)
    if read is None:
        raise ValueError(line)
    flags = read["flags"].split()
    values = dict(flag.split("=") for flag in flags if "=" in flag)
    channel, direction, note = Channel(read["channel"]), _WHO[read["who"]], read["note"] or ""
    return Interaction(
        contacts,
        channel,
        direction,
        day_of(int(read["ago"]), today, private=private),
        time=values.get("at") or _clock(chance, channel, direction, note),
        people=int(values.get("people", len(contacts))),
        kind=next((Kind(flag) for flag in flags if flag in ("ask", "give", "thanks")), Kind.NEUTRAL),
        automatic="auto" in flags,
        planned="planned" in flags or int(read["ago"]) < 0,
        note=note,
    )


def _history(person: Sample, contact: ContactId, today: date) -> Iterator[Interaction]:
    """Everything with one person alone: the past at their pace, then the story."""
    chance = Random(f"{SEED} {person.key}")
    private = not _PRIVATE.isdisjoint(person.draft.tags)
    past = [] if person.pace is None else _past(person, person.pace, chance)
    last: Interaction | None = None
    for line in (*past, *person.story.strip().splitlines()):
        touch = told(line.strip(), (contact,), today, chance, private=private)
        if last is not None and touch.day == last.day and touch.time <= last.time:
            # A weekend may bring a word and its answer together on one day: the answer still comes after.
            touch = replace(touch, time=_later(last.time))
        yield touch
        last = touch


def _past(person: Sample, pace: Pace, chance: Random) -> Iterator[str]:
    """The time before the story, at a person's pace, as lines of a story."""
    from_me, from_them = _drawn(MAIL_FROM_ME, chance), _drawn(MAIL_FROM_THEM, chance)
    chats = _drawn(CHATS, chance)
    together = {
        Channel.CALL: _drawn(CALLS, chance),
        Channel.VIDEO: _drawn(VIDEOS, chance),
        Channel.IN_PERSON: _drawn(MEETINGS, chance),
    }
    ago = pace.since
    while ago >= pace.until:
        gone = (pace.since - ago) / (pace.since - pace.until + 1)
        subject = person.subjects[int(gone * len(person.subjects))]
        words = {
            "it": subject,
            "It": subject[0].upper() + subject[1:],
            "first": person.called,
            "minutes": chance.randrange(9, 49),
            "mine": chance.choice(OWN_WORK),
        }
        channel = Channel(chance.choice(pace.channels.split()))
        if channel in together:
            yield f"{ago} = {channel} {next(together[channel]).format(**words)}"
        elif channel is Channel.CHAT:
            yield from _letters(next(chats), "<>", channel, (ago, ago), chance, words)
        else:
            mine = chance.random() < pace.mine
            later = ago - chance.choice(_POST_AFTER if channel is Channel.LETTER else _ANSWER_AFTER)
            phrase, sides = (next(from_me), "><") if mine else (next(from_them), "<>")
            yield from _letters(phrase, sides, channel, (ago, max(later, pace.until)), chance, words)
        ago -= max(3, round(pace.every * chance.choice(_GAPS)))


def _letters(
    phrase: Exchange, sides: str, channel: Channel, agos: tuple[int, int], chance: Random, words: dict[str, object]
) -> Iterator[str]:
    """A letter before noon and its answer after it, so that they stand in order on one day too."""
    texts = ((phrase.wrote, phrase.kind, (8, 11)), (chance.choice(phrase.answers), phrase.answer_kind, (13, 18)))
    for side, ago, (text, kind, hours) in zip(sides, agos, texts, strict=True):
        flag = "" if kind is Kind.NEUTRAL else f" {kind}"
        yield f"{ago} {side} {channel}{flag} at={_time(chance, *hours)} {text.format(**words)}"


def _drawn(phrases: Sequence[_Phrase], chance: Random) -> Iterator[_Phrase]:
    """Phrases by chance, for ever, none of them twice before all were drawn."""
    while True:
        yield from chance.sample(phrases, len(phrases))


def _clock(chance: Random, channel: Channel, direction: Direction, note: str) -> str:
    """A believable time of day for a touch that does not say its own."""
    for word, hour in _HOURS.items():
        if note.startswith(word):
            return hour
    if channel is Channel.CHAT:
        return _time(chance, 17, 21)
    first, last = {Direction.OUT: (8, 11), Direction.IN: (13, 18)}.get(direction, (9, 17))
    return _time(chance, first, last)


def _later(time: str) -> str:
    """Half an hour after ``time``, on the same day."""
    hours, minutes = map(int, time.split(":"))
    after = min(hours * 60 + minutes + 30, 23 * 60 + 59)
    return f"{after // 60:02d}:{after % 60:02d}"


def _time(chance: Random, first: int, last: int) -> str:
    return f"{chance.randint(first, last):02d}:{chance.randrange(0, 60, 5):02d}"
