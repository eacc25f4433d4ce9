"""The verbs that bring cards in, and take back."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.cli.book_file_verbs import book_file_among, bring_back
from netdesk.cli.output import Output
from netdesk.cli.standard_input import held_input
from netdesk.domain.errors import NetDeskError
from netdesk.domain.import_plan import Decision, ImportPlan, Remark
from netdesk.services import book, contacts, importing, reading, straight_import
from netdesk.services.landing import Reception
from netdesk.services.straight_import import ImportedFiles
from netdesk.wording import acts, import_reasons, piles
from netdesk.wording.card_problems import card_problem
from netdesk.wording.gettext import _, ngettext
from netdesk.wording.plain_text import one_line, quoted

if TYPE_CHECKING:
    from netdesk.cli.json_values import Json
    from netdesk.services.desk import Desk


def bring(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`import`: cards or a whole book come in, or with --dry-run only say what they would do."""
    with held_input(options.paths) as held:
        if (whole := book_file_among(options.paths, held)) is not None:
            bring_back(desk, options, output, whole, held.get(whole, Path(whole)))
            return
        book.require_region(options.region)
        if options.dry_run:
            found = _looked(desk.read(importing.preview, options.paths, None, held, options.region or None))
        else:
            if options.region and not desk.read(book.setting, book.REGION):
                desk.apply(book.ChangeSetting(book.REGION, options.region), acts.phone_region(options.region))
            how = Reception(options.met, options.on, tuple(options.tag), region=options.region)
            command = straight_import.ImportFiles(options.paths, how, held=held, reader=options.reader)
            found = desk.apply(command, lambda done: acts.import_cards(done.counts.placed)).result
    if output.json:
        import_id = None if found.pile_id is None else desk.read(importing.uid_of, found.pile_id)
        output.document(_document(found, import_id, desk.read(contacts.uids)))
    else:
        output.lines(_lines(found, dry=options.dry_run))


def _looked(plan: ImportPlan) -> ImportedFiles:
    """What an import would come to, in the shape of one that was done."""
    to_decide = tuple(card for card in plan.cards if card.decision is Decision.DECIDE)
    files = {card.reading.file for card in plan.cards} | {card.file for card in plan.kept_aside}
    return ImportedFiles(None, plan.counts(), len(files), to_decide, plan.kept_aside)


def _document(found: ImportedFiles, import_id: str | None, uids: dict[int, str]) -> Json:
    counts = found.counts
    return {
        "files": found.files,
        "cards": counts.cards,
        "added": counts.added,
        "updated": counts.updated,
        "unchanged": counts.unchanged,
        "to_decide": [
            {
                "card": card.draft.name,
                "file": card.reading.file,
                "line": card.reading.first_line,
                "match": card.person if card.contact is None else uids[card.contact],
                "reasons": [import_reasons.reason(reason, card.person) for reason in card.reasons],
            }
            for card in found.to_decide
        ],
        "kept_aside": [
            {"file": card.file, "line": card.first_line, "reason": _sentence(card.reason)} for card in found.kept_aside
        ],
        "interactions": {"added": 0, "known": 0, "skipped": {}},
        "import_id": import_id,
    }


def _sentence(remark: Remark) -> str:
    return card_problem(remark.code, remark.detail, remark.line)


def _at_line(first_line: int, reason: Remark) -> str:
    """``LINE: sentence``, as other programs tell where something is."""
    return f"{reason.line or first_line}: {card_problem(reason.code, reason.detail)}"


def _lines(found: ImportedFiles, *, dry: bool) -> list[str]:
    counts = found.counts
    lines = [ngettext("{count} card.", "{count} cards.", counts.cards).format(count=piles.figure(counts.cards))]
    lines += [f"  {words}" for words in piles.figures(counts, done=not dry)]
    said = [f"{card.draft.name} ~ {card.person}: {import_reasons.reasons(card)}" for card in found.to_decide]
    said += [f"{card.file}:{_at_line(card.first_line, card.reason)}" for card in found.kept_aside]
    lines += [f"  {one_line(each)}" for each in said]
    if dry:
        lines.append(_("Nothing was changed: this was only a look."))
    return lines


def read(options: argparse.Namespace, output: Output) -> None:
    """`read`: what the cards in these files say; nothing is stored. A file that cannot be read does not
    stop the others: what is wrong with it stands in its place, and the verb ends with a problem.
    """
    found: dict[str, reading.Read] = {}
    with held_input(options.files) as held:
        for name in options.files:
            try:
                found[name] = reading.read_file(held.get(name, Path(name)))
            except NetDeskError as problem:
                if len(options.files) == 1:
                    raise
                found[name] = str(problem)
    if output.json:
        output.document({name: reading.document(each, _sentence) for name, each in found.items()})
    else:
        for name, each in found.items():
            output.lines([one_line(name)])
            output.lines(f"  {line}" for line in _said(each))
    unread = sum(1 for each in found.values() if isinstance(each, str))
    if unread:
        raise NetDeskError(
            ngettext(
                "{count} file could not be read; what is wrong with it stands with the others.",
                "{count} files could not be read; what is wrong with them stands with the others.",
                unread,
            ).format(count=unread)
        )


def _said(found: reading.Read) -> Iterator[str]:
    """What the cards of one file say, and what is to be said of them, in lines."""
    if isinstance(found, str):
        yield one_line(found)
        return
    for card in found.cards:
        draft = card.draft
        handles = [*[email.address for email in draft.emails], *[phone.raw for phone in draft.phones]]
        parts = dict.fromkeys((draft.name, draft.organisation, *handles))  # who has no name is called by a handle
        yield " · ".join(one_line(part) for part in parts if part)
    yield from (one_line(_sentence(problem)) for problem in found.all_warnings())
    yield from (one_line(_at_line(card.first_line, card.reason)) for card in found.kept_aside)
    if found.error is not None:
        yield one_line(_sentence(found.error))


def undo(desk: Desk, options: argparse.Namespace, output: Output) -> None:
    """`undo`: take back the last act, or an import."""
    if options.import_id is None:
        undone = desk.undo()
        if undone is None:
            raise NetDeskError(_("There is nothing to undo."))
        label = undone.label
    else:
        label = _take_back(desk, desk.read(importing.pile_of, options.import_id))
    if output.json:
        output.document({"undone": label})
    else:
        output.lines([_("Undone: {act}").format(act=quoted(one_line(label)))])


def _take_back(desk: Desk, pile_id: int) -> str:
    if desk.read(importing.last_import) == pile_id:
        undone = desk.undo()
        if undone is not None:
            return undone.label
    names = (piles.pile_name(each) for each in desk.read(importing.piles_listed) if each.id == pile_id)
    label = acts.take_back_import(next(names, ""))
    desk.apply(importing.TakeBackImport(pile_id), label)
    return label
