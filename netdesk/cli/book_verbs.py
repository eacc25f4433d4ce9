"""The verb that says who the owner of the book is."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from netdesk.cli.output import Output
from netdesk.services import book
from netdesk.wording import acts
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import one_line

if TYPE_CHECKING:
    from netdesk.services.desk import Desk


def me(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`me`: say more of who the owner is, and show all of it."""
    more = book.Identities(tuple(options.email), tuple(options.phone), tuple(options.linkedin), tuple(options.name))
    if more != book.Identities():
        desk.apply(book.AddIdentities(more), acts.identities())
    if options.region:
        desk.apply(book.ChangeSetting(book.REGION, options.region), acts.phone_region(options.region))
    known, region = desk.read(book.identities), desk.read(book.setting, book.REGION)
    if output.json:
        output.document(
            {
                "emails": list(known.emails),
                "phones": list(known.phones),
                "linkedin": list(known.linkedin),
                "names": list(known.names),
                "region": region or None,
            }
        )
        return
    lines = [
        f"{heading}: {', '.join(map(one_line, values))}"
        for heading, values in (
            (_("Name"), known.names),
            (_("E-mail"), known.emails),
            (_("Phone"), known.phones),
            (_("LinkedIn"), known.linkedin),
            (_("Numbers without a country code are from"), (region,) if region else ()),
        )
        if values
    ]
    output.lines(lines or [_("NetDesk does not know yet who you are. Say it with --email and --name.")])
