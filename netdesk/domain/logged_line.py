"""A line as it was understood, with what it leaves open: what the log field shows as chips."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind, Precision
from netdesk.domain.named_people import Mention, NameHit
from netdesk.domain.written_dates import DayOrder


class PartKind(StrEnum):
    """What a stretch of the line says."""

    PERSON = "person"
    ACT = "act"
    DAY = "day"
    TIME = "time"
    PROMISE = "promise"


class OpenPoint(StrEnum):
    """What the line leaves open. Without PERSON, UNKNOWN, WHICH and DAY it can be logged as it stands."""

    PERSON = "person"
    UNKNOWN = "unknown"
    WHICH = "which"
    CHANNEL = "channel"
    CHANNEL_GUESSED = "channel-guessed"
    DAY = "day"


_WHO = frozenset((OpenPoint.PERSON, OpenPoint.UNKNOWN, OpenPoint.WHICH))
_IN_THE_WAY = _WHO | {OpenPoint.DAY}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the line, from ``start`` to before ``end``, and what it says: a chip."""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised, by when (``said`` is False when the day was chosen for it), and whose it is."""

    note: str
    due: date
    mine: bool
    said: bool


@dataclass(frozen=True, slots=True)
class LoggedLine:
    """A line as it was understood. ``channel`` is OTHER where it says nothing; ``day`` is today then.

    ``precision`` says how exactly the day is known; a month and a year stand as their first day. ``planned``
    says that it is still to come (relationship.md 2.1); ``leaned`` that the words leave it open whether it was.
    ``order`` is how a date was read whose figures can be read two ways. ``doubt`` are the words that cannot
    be the day, ``doubt_ahead`` those of them that name a coming one; DAY is open then.
    """

    text: str
    people: tuple[Mention, ...]
    channel: Channel
    direction: Direction
    day: date
    time: str
    kind: Kind
    note: str
    promise: Promise | None
    parts: tuple[Part, ...]
    open: tuple[OpenPoint, ...]
    planned: bool = False
    doubt: str = ""
    doubt_ahead: bool = False
    precision: Precision = Precision.DAY
    order: DayOrder | None = None
    leaned: bool = False
    left: str = ""
    """Words of a day that were taken for something else, where no other says when it was: it is today then."""

    @property
    def ready(self) -> bool:
        """Whether it can be logged: somebody is named, it is clear who, and the day can be."""
        return not _IN_THE_WAY.intersection(self.open)

    @property
    def day_words(self) -> str:
        """The words of the line that say the day; "" when none do."""
        return next((self.text[part.start : part.end] for part in self.parts if part.kind is PartKind.DAY), "")

    @property
    def only_promise(self) -> bool:
        """Whether nothing was done yet: "call Ana tomorrow" is a promise and no interaction."""
        return self.promise is not None and OpenPoint.CHANNEL in self.open

    def contacts(self) -> tuple[ContactId, ...]:
        """Those who are clear, each once."""
        return tuple(dict.fromkeys(one.contact for one in self.people if one.contact is not None))

    def choose(self, mention: Mention, hit: NameHit) -> "LoggedLine":
        """The line when ``mention`` means ``hit``."""
        people = tuple(replace(one, choices=(hit,)) if one == mention else one for one in self.people)
        rest = tuple(point for point in self.open if point not in _WHO)
        return replace(self, people=people, open=(*open_people(people), *rest))

    def interaction(self) -> Interaction:
        """What to log. Raises ValueError when it is not ``ready``."""
        if not self.ready:
            raise ValueError("it is not clear who or which day is meant")
        contacts = self.contacts()
        return Interaction(
            contacts=contacts,
            channel=self.channel,
            direction=self.direction,
            day=self.day,
            time=self.time,
            people=len(contacts),
            kind=self.kind,
            planned=self.planned,
            precision=self.precision,
            note=self.note,
        )


def open_people(people: tuple[Mention, ...]) -> tuple[OpenPoint, ...]:
    """What is not clear about who is meant."""
    points = [OpenPoint.PERSON] if not people else []
    points += [OpenPoint.UNKNOWN] if any(not one.choices for one in people) else []
    points += [OpenPoint.WHICH] if any(len(one.choices) > 1 for one in people) else []
    return tuple(points)
