"""The verbs about records of one person: finding them, making them one, taking that apart."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from netdesk.cli import json_values, text
from netdesk.cli.output import Output
from netdesk.domain.contact import ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.services import contacts, merging
from netdesk.wording import acts
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted, one_line

if TYPE_CHECKING:
    from netdesk.services.desk import Desk


def duplicates(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`duplicates`: look-alikes with reasons; or remember that some are not one person."""
    if options.not_same:
        _tell_apart(desk, options, output)
        return
    found, uids = desk.read(merging.duplicates), desk.read(contacts.uids)
    if output.json:
        output.document([json_values.duplicate(each, uids) for each in found])
    else:
        output.lines(text.duplicates(found, uids))


def _tell_apart(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    people = _people(desk, options.not_same)
    if len(set(people)) < 2:
        raise NetDeskError(_("It takes two to be different people; name at least two."))
    label = acts.not_the_same(*(desk.read(contacts.contact, each).name for each in people))
    desk.apply(merging.NotTheSame(people), label)
    if output.json:
        output.document({"not_same": [desk.read(contacts.contact, each).uid for each in people]})
    else:
        output.lines([one_line(label)])


def merge(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`merge`: the records of one person become one, the first stays."""
    keep, *absorb = _people(desk, [options.keep, *options.absorb])
    label = acts.merge(*(desk.read(contacts.contact, each).name for each in (keep, *absorb)))
    desk.apply(merging.MergePeople(keep, tuple(absorb)), label)
    if output.json:
        output.document({"kept": desk.read(contacts.contact, keep).uid})
    else:
        output.lines([one_line(label)])


def take_apart(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`take-apart`: each record of the last merge is a person of its own again."""
    (contact,) = _people(desk, [options.id])
    person = desk.read(contacts.contact, contact)
    merges = desk.read(merging.standing, contact)
    if not merges:
        raise NetDeskError(
            _("{name} was not merged from other records; there is nothing to take apart.").format(
                name=inserted(person.name)
            )
        )
    label = acts.take_apart(person.name, *merges[0].names)
    people = desk.apply(merging.TakeApart(merges[0].number), label).result
    if output.json:
        output.document({"apart": [desk.read(contacts.contact, each).uid for each in people]})
    else:
        output.lines([one_line(label)])


def _people(desk: Desk, uids: list[str]) -> tuple[ContactId, ...]:
    return tuple(desk.read(contacts.id_of, uid) for uid in uids)
