"""The verbs about people and what happened with them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from netdesk.cli import json_values, text
from netdesk.cli.output import Output
from netdesk.domain.contact import ContactId
from netdesk.domain.contact_list import ContactQuery, Sort
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind, Precision
from netdesk.domain.relationship import State
from netdesk.domain.screens import TimelineQuery
from netdesk.services import contacts, interactions
from netdesk.wording import acts

if TYPE_CHECKING:
    from netdesk.services.desk import Desk


def people(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`contacts`: find people, in the order of the window's list."""
    state = None if options.state is None else State(options.state)
    sort = Sort.NAME if options.query else Sort.ATTENTION
    today = desk.today()
    found = desk.read(contacts.listed, ContactQuery(options.query, state, options.tag, sort), today)[: options.limit]
    if output.json:
        verdicts = desk.read(contacts.verdicts_of, found, today)
        known = desk.read(contacts.many, found)
        output.document([json_values.contact(each, verdicts[each.id]) for each in known])
    else:
        output.lines(
            text.people(desk.read(contacts.rows, found, today, options.query), output.colour, desk.read(contacts.uids))
        )


def show(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`show`: one person with everything."""
    known = desk.read(contacts.person, _id(desk, options.id), desk.today())
    if output.json:
        output.document(json_values.person(known, desk.read(contacts.uids)))
    else:
        output.lines(text.person(known, output.colour))


def log(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`log`: one interaction."""
    contact = _id(desk, options.id)
    touch = Interaction(
        contacts=(contact,),
        channel=Channel(options.channel),
        direction=Direction(options.direction or Direction.UNKNOWN),
        day=options.on or desk.today(),
        people=options.people,
        kind=Kind(options.kind or Kind.NEUTRAL),
        automatic=options.automatic,
        planned=options.planned,
        precision=Precision(options.precision),
        note=options.note,
    )
    name = desk.read(contacts.contact, contact).name
    label = (acts.plan if touch.planned else acts.log)(touch.channel, name)
    number = desk.apply(interactions.LogInteraction(touch), label).result
    logged = desk.read(interactions.interaction, number)
    if output.json:
        output.document(json_values.interaction(logged, desk.read(contacts.uids)))
    else:
        row = desk.read(contacts.rows, (contact,), desk.today())[0]
        output.lines(text.logged(name, logged, row, output.colour))


def timeline(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`timeline`: what happened, newest first."""
    contact = None if options.contact is None else _id(desk, options.contact)
    query = TimelineQuery(contact=contact, since=options.since, limit=options.limit)
    entries = desk.read(interactions.timeline, query)
    if output.json:
        uids = desk.read(contacts.uids)
        output.document([json_values.timeline_entry(entry, uids) for entry in entries])
    else:
        output.lines(text.timeline(entries, desk.today()))


def _id(desk: Desk, uid: str) -> ContactId:
    return desk.read(contacts.id_of, uid)
