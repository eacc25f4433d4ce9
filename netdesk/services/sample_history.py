"""What happened between the sample's owner and the sample's people in a year and a half.

The last chapter with each person is told by hand (``Sample.story``), what came before is filled by their
pace, always in the same way: each person draws from a source of chance of their own, seeded by their key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind
from netdesk.services.sample_people import PEOPLE
from netdesk.services.sample_person import Pace, Sample
from netdesk.services.sample_phrases import (
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
)
"""Lunches and talks with several people: their keys, and a line as in a story."""

_LINE = re.compile(
    r"(?P<ago>-?\d+) (?P<who>[<>=?]) (?P<channel>[a-z-]+)"
    r"(?P<flags>(?: (?:ask|give|thanks|auto|at=\d\d:\d\d|people=\d+))*)(?: (?P<note>.+))?"
)
_WHO = {"<": Direction.IN, ">": Direction.OUT, "=": Direction.MUTUAL, "?": Direction.UNKNOWN}
_HOURS = {"Breakfast": "08:00", "Coffee": "15:00", "Lunch": "12:30", "A walk": "17:30", "Supper": "18:30"}
_LETTERS = (Channel.EMAIL, Channel.MESSAGE, Channel.LETTER)
_PRIVATE = {"family", "old-friends"}
_GAPS = (0.6, 0.8, 1.0, 1.1, 1.5)
_ANSWER_AFTER = (0, 1, 1, 2, 3)


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

    What would be on a weekend was on the Friday before, a plan is for the Monday after. Today and yesterday
    stay what they are.
    """
    day = today - timedelta(days=ago)
    beyond = day.weekday() - 4
    if private or beyond <= 0 or ago in (0, 1):
        return day
    return day - timedelta(days=beyond) if ago > 0 else day + timedelta(days=3 - beyond)


def told(line: str, contacts: tuple[ContactId, ...], today: date, chance: Random, *, private: bool = False) -> Interaction:
    """One touch from a line: days ago, who acted, channel, what for, then the note.

    ``<`` they, ``>`` the owner, ``=`` both, ``?`` nobody knows; ``at=16:40`` is the clock time, ``people=10``
    how many were there, ``auto`` marks machine mail. Below zero days ago, it is planned. Raises ValueError.
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
        planned=int(read["ago"]) < 0,
        note=note,
    )


def _history(person: Sample, contact: ContactId, today: date) -> Iterator[Interaction]:
    chance = Random(f"{SEED} {person.key}")
    private = not _PRIVATE.isdisjoint(person.draft.tags)
    if person.pace is not None:
        for line in _Past(person, person.pace, chance).lines():
            yield told(line, (contact,), today, chance, private=private)
    for line in person.story.strip().splitlines():
        yield told(line.strip(), (contact,), today, chance, private=private)


def _clock(chance: Random, channel: Channel, direction: Direction, note: str) -> str:
    """A believable time of day, in steps of five minutes."""
    for word, hour in _HOURS.items():
        if note.startswith(word):
            return hour
    first, last = (8, 11) if direction is Direction.OUT else (13, 18) if direction is Direction.IN else (9, 17)
    if channel is Channel.CHAT:
        first, last = 17, 21
    return f"{chance.randint(first, last):02d}:{chance.randrange(0, 60, 5):02d}"


class _Deck:
    """Phrases drawn so that none comes back before all the others were drawn."""

    def __init__(self, phrases: Sequence[Exchange | str], chance: Random) -> None:
        self._phrases = phrases
        self._chance = chance
        self._left: list[Exchange | str] = []

    def draw(self) -> Exchange | str:
        if not self._left:
            self._left = self._chance.sample(self._phrases, len(self._phrases))
        return self._left.pop()


@dataclass(slots=True)
class _Past:
    """The time before the story, at a person's pace, as lines of a story."""

    person: Sample
    pace: Pace
    chance: Random
