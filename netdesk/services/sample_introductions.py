"""The sample's introductions, one or more in each stage, made by the same acts that a user has.

Every step is applied with the day on which it was taken, so the rules of the board hold for the sample too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from netdesk.domain.contact import ContactId
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.introduction import Answer, Debrief, Stage
from netdesk.services.commands import Command
from netdesk.services.interactions import LogInteraction
from netdesk.services.introductions import (
    AnswerParty,
    AskParty,
    DebriefParty,
    ExpireIntroduction,
    Introduce,
    MoveIntroduction,
    RecordMet,
)
from netdesk.services.sample_history import day_of
from netdesk.services.sample_people import PEOPLE
from netdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class Matched:
    """Two people of the sample by their keys, why they should meet, and what is in it for each.

    Thought of ``made`` days ago; the ``steps`` since are days ago, what, who, and what they said.
    """

    a: str
    b: str
    why: str
    for_a: str
    for_b: str
    made: int
    steps: str = ""


MATCHED = (
    Matched(
        "milena", "meiling", "A village library and a bookshop with a bed in the window",
        "How a small room keeps its readers", "Drawings for the second room", 252,
        """
        250 ask milena
        248 yes milena
        247 ask meiling
        245 yes meiling
        241 introduced
        230 met
        222 no-fit milena “A lovely hour, and nothing to build together for now.”
        220 went-well meiling “I moved two shelves after our talk.”
        219 done
        """,
    ),
    Matched(
        "grace", "marcus", "A workshop for the donor team",
        "A trainer who has seen real emergencies", "A reference from a foundation", 205,
        """
        200 ask grace
        198 yes grace
        199 ask marcus
        196 yes marcus
        192 introduced
        181 met
        170 went-well grace “The team laughed, and learned to listen.”
        168 went-well marcus “Best room of the year. Booked again.”
        167 done
        """,
    ),
    Matched(
        "hannah", "juergen", "A study on night shifts, in a mill that cares",
        "To know whether the new rota is kinder", "Ninety people who work at night", 152,
        """
        150 ask juergen
        148 ask hannah
        146 yes hannah
        128 expired
        """,
    ),
    Matched(
        "oksana", "ilse", "Linen uniforms for the people who build the bicycles",
        "A first order from the Netherlands", "Clothes that last", 98,
        """
        95 ask ilse
        91 no ilse
        """,
    ),
    Matched(
        "priya", "bea", "A second pair of eyes for the onboarding playbook",
        "An honest review from outside", "A playbook to learn from", 41,
        """
        38 ask priya
        34 yes priya
        39 ask bea
        35 yes bea
        20 introduced
        13 met
        """,
    ),
    Matched(
        "marcus", "hannah", "Training for the night crews at the mill",
        "A reference from manufacturing", "A trainer whom the crews will trust", 23,
        """
        21 ask hannah
        18 yes hannah
        20 ask marcus
        17 yes marcus
        9 introduced
        """,
    ),
    Matched(
        "marieeve", "bronwen", "Voices for the children's trail, walls for the museum in Tenby",
        "Stories that children stop for", "Somebody who knows how to hang a map", 14,
        """
        8 ask bronwen
        8 yes bronwen
        6 ask marieeve
        6 yes marieeve
        """,
    ),
    Matched(
        "ana", "tomas", "Rail procurement contact for the storage pilot",
        "Depots with room for batteries", "Power at night for three depots", 19,
        """
        16 ask ana
        12 yes ana
        3 ask tomas
        """,
    ),
    Matched(
        "noa", "seoyeon", "A film about waiting rooms for the clinic in Jaffa",
        "Calmer mornings at the desk", "A clinic that lets a designer in", 13,
        """
        11 ask seoyeon
        4 ask noa
        """,
    ),
    Matched(
        "bea", "marcus", "Same audience, different angle",
        "Somebody who trains crews, for the course", "Interview practice for the trainees", 26,
    ),
    Matched(
        "sofia", "priya", "Sofia wants to train the sales team; Priya built the Corvid programme",
        "A programme that has been tried", "A family firm to try it in", 11,
    ),
    Matched(
        "yusuf", "grace", "Health data for the Bay Trust grant",
        "A foundation that understands health", "Numbers for the grant report", 7,
    ),
)  # fmt: skip


def introduce_everybody(book: Database, ids: Mapping[str, ContactId], today: date) -> None:
    """Put all of it on the board of ``book``, each step on its own day; ``ids`` are people by key."""
    for matched in MATCHED:
        _introduce(book, matched, ids, today)


def _introduce(book: Database, matched: Matched, ids: Mapping[str, ContactId], today: date) -> None:
    a, b = ids[matched.a], ids[matched.b]
    thought = Introduce(a, b, matched.why, matched.for_a, matched.for_b)
    number: int = thought.apply(book, day_of(matched.made, today)).result
    for line in matched.steps.strip().splitlines():
        ago, act, *about = line.strip().split(" ", 3)
        day = day_of(int(ago), today)
        _step(number, act, about, ids).apply(book, day)
        if act == "introduced":
            names = {person.key: person.called for person in PEOPLE}
            note = f"Introduced {names[matched.a]} and {names[matched.b]} to each other"
            mail = Interaction((a, b), Channel.EMAIL, Direction.OUT, day, time="09:30", people=2, note=note)
            LogInteraction(mail).apply(book, day)


def _step(number: int, act: str, about: list[str], ids: Mapping[str, ContactId]) -> Command:
    """The act that a line of steps names: ``about`` is who, and what they said. Raises KeyError, ValueError."""
    if act == "introduced":
        return MoveIntroduction(number, Stage.INTRODUCED)
    if act == "met":
        return RecordMet(number)
    if act == "done":
        return MoveIntroduction(number, Stage.DONE)
    if act == "expired":
        return ExpireIntroduction(number)
    who, *said = about
    if act == "ask":
        return AskParty(number, ids[who])
    if act in ("yes", "no"):
        return AnswerParty(number, ids[who], Answer(act))
    return DebriefParty(number, ids[who], Debrief(act), *said)
