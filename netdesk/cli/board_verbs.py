"""The verbs of the introductions board."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from netdesk.cli import json_values, text
from netdesk.cli.output import Output
from netdesk.domain.introduction import Answer, Stage
from netdesk.services import contacts, introductions
from netdesk.services.commands import Batch, Command
from netdesk.wording import acts

if TYPE_CHECKING:
    from netdesk.services.desk import Desk


def board(desk: Desk, _options: argparse.Namespace, output: Output) -> None:
    """`introductions`: the board."""
    cards = desk.read(introductions.board)
    if output.json:
        uids = desk.read(contacts.uids)
        output.document([json_values.introduction(card, uids) for card in cards])
    else:
        output.lines(text.board(cards, desk.today()))


def introduce(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`introduce`: an idea for two people."""
    a, b = desk.read(contacts.id_of, options.a), desk.read(contacts.id_of, options.b)
    names = desk.read(contacts.contact, a).name, desk.read(contacts.contact, b).name
    number = desk.apply(introductions.Introduce(a, b, options.why), acts.introduce(*names)).result
    _answer(desk, number, output)


def move(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`move`: to another stage. A consent notes a yes first, and so asks where nobody has been asked."""
    number, stage = options.number, Stage(options.stage)
    card = desk.read(introductions.board, number)
    it = desk.read(introductions.introduction, number)
    steps: list[Command] = []
    if options.consent and it.stage is Stage.IDEA:
        steps.append(introductions.MoveIntroduction(number, Stage.ASKING))
    for uid in options.consent:
        steps.append(introductions.AnswerParty(number, desk.read(contacts.id_of, uid), Answer.YES))
    steps.append(introductions.MoveIntroduction(number, stage))
    desk.apply(Batch(steps), acts.move(card[0].names, stage))
    _answer(desk, number, output)


def _answer(desk: Desk, number: int, output: Output) -> None:
    cards = desk.read(introductions.board, number)
    if output.json:
        output.document(json_values.introduction(cards[0], desk.read(contacts.uids)))
    else:
        output.lines(text.board(cards, desk.today()))
