"""The fifty worked examples of the relationship model, as the program's own values."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from netdesk.domain.contact import ContactId, Via
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind, Precision
from netdesk.domain.relationship import Facts, State

FILE = Path(__file__).parents[1] / "data" / "relationship_examples.json"

CHANNELS = {
    "in_person": Channel.IN_PERSON,
    "email": Channel.EMAIL,
    "dm": Channel.MESSAGE,
    "chat": Channel.CHAT,
    "comment": Channel.COMMENT,
    "invite": Channel.INVITATION,
    "invite_note": Channel.INVITATION,
    "accept": Channel.ACCEPT,
    "like": Channel.LIKE,
    "greeting_click": Channel.LIKE,
}


@dataclass(frozen=True)
class Example:
    """One row: what happened, what the user decided, and what must come out."""

    id: str
    today: date
    facts: Facts
    interactions: tuple[Interaction, ...]
    state: State
    reason: str
    until: date | None
    warmth: int
    sentence: str


def examples() -> list[Example]:
    """All rows of the file."""
    return [_example(row) for row in json.loads(FILE.read_text(encoding="utf-8"))]


def _example(row: dict[str, Any]) -> Example:
    contact, expect = row["contact"], row["expect"]
    return Example(
        id=row["id"],
        today=date.fromisoformat(row["today"]),
        facts=Facts(
            added=date.fromisoformat(contact["added"]),
            via=Via(_code(contact["via"])),
            invite_had_note=contact["invite_had_note"],
            cadence=contact["cadence"],
            circle=contact["layer"],
            snoozed_until=_date(contact["snooze"]),
            turn_closed=_date(contact["turn_closed"]),
            let_go=contact["archived"],
        ),
        interactions=tuple(_interaction(event) for event in contact["events"]),
        state=State.LET_GO if expect["state"] == "NONE" else State(_code(expect["state"])),
        reason=_code(expect["reason"]),
        until=_date(expect["until"]),
        warmth=expect["warmth"],
        sentence=expect["why"],
    )


def _interaction(event: dict[str, Any]) -> Interaction:
    return Interaction(
        contacts=(ContactId(1),),
        channel=CHANNELS[event["ch"]],
        direction=Direction.UNKNOWN if event["dir"] == "?" else Direction(event["dir"]),
        day=_date(event["when"]),
        people=event["n"],
        kind=Kind(event["kind"]),
        automatic=event["auto"],
        planned=event["planned"],
        precision=Precision(event["prec"]),
        note="glad we met" if event["ch"] == "invite_note" else "",
        source="example" if event["uid"] else "",
        source_id=event["uid"],
    )


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _code(word: str) -> str:
    return word.lower().replace("_", "-")
