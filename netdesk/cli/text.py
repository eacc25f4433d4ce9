"""What the verbs print for a person: the coloured list, a person's page, the timeline, the calls.

What people and files wrote goes through ``one_line`` value by value: a name must not command the terminal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from netdesk.domain.contact_list import ContactRow, Strip
from netdesk.domain.interaction import Interaction
from netdesk.domain.introduction import Stage
from netdesk.domain.relationship import State
from netdesk.domain.screens import BoardCard, CallList, Lookalike, Person, TimelineEntry
from netdesk.domain.search_hit import HitField
from netdesk.wording import acts, import_reasons
from netdesk.wording.call_sheet import sheet
from netdesk.wording.day_headings import day_heading
from netdesk.wording.days import known_day
from netdesk.wording.gettext import _
from netdesk.wording.interactions import channel_word, direction_word, kind_chip
from netdesk.wording.introductions import chips, stage_word
from netdesk.wording.merging import merged_from
from netdesk.wording.plain_text import one_line
from netdesk.wording.promises import promise_words
from netdesk.wording.search_hits import found_in
from netdesk.wording.states import state_word
from netdesk.wording.verdicts import sentence
from netdesk.wording.why import more

# The colours of the window (relationship.md 2.8) as terminals have them; shape and word say it too.
_COLOURS = {
    State.CONNECTING: "38;5;32",
    State.CONNECTED: "38;5;172",
    State.NOT_YET: "38;5;245",
    State.LET_GO: "2",
}
_SHAPES = {State.CONNECTING: "⇄", State.CONNECTED: "○", State.NOT_YET: "▫", State.LET_GO: "·"}
_UP, _DOWN, _BOTH, _NOTHING = "▀", "▄", "█", "·"
_INDENT = "    "
_ID = 8
"""So many characters of an id tell a person apart: every verb takes the beginning of one."""


def people(rows: Iterable[ContactRow], colour: bool, uids: Mapping[int, str]) -> Iterator[str]:
    """Each person with state, strip of twelve months, the sentence that says why, and an id for other verbs.

    A line in between says what a search found them by, where name and work do not say it.
    """
    nobody = True
    for row in rows:
        nobody = False
        what = " · ".join(one_line(part) for part in (row.title, row.organisation) if part)
        name = one_line(row.name)
        yield f"{state(row.verdict.state, colour)}  {strip(row.strip)}  {name}" + (f"  ({what})" if what else "")
        if row.hit is not None and row.hit.field is not HitField.WORK:
            yield f"{_INDENT}{found_in(row.hit)}"
        yield f"{_INDENT}{sentence(row.verdict)}  [{uids[row.id][:_ID]}]"
    if nobody:
        yield _("Nobody found.")


def state(of: State, colour: bool) -> str:
    """The state as shape and word, ten characters wide, coloured where the terminal can."""
    words = f"{_SHAPES[of]} {state_word(of)}".ljust(12)
    return f"\x1b[{_COLOURS[of]}m{words}\x1b[0m" if colour else words


def strip(months: Strip) -> str:
    """Twelve months in twelve characters: upper half from them, lower half from me."""
    marks = {(True, True): _BOTH, (True, False): _UP, (False, True): _DOWN, (False, False): _NOTHING}
    return "".join(marks[theirs > 0, mine > 0] for theirs, mine in months)


def person(known: Person, colour: bool) -> Iterator[str]:
    """One person: who, why, what happened."""
    draft = known.contact.draft
    yield one_line(draft.name)
    what = " · ".join(one_line(part) for part in (draft.title, draft.department, draft.organisation) if part)
    if what:
        yield what
    yield f"{state(known.verdict.state, colour)}  {strip(known.strip)}"
    yield sentence(known.verdict)
    yield from more(known)
    for heading, values in (
        (_("E-mail"), [email.address for email in draft.emails]),
        (_("Phone"), [phone.raw for phone in draft.phones]),
        (_("Address"), [address.one_line() for address in draft.addresses]),
        (_("Tags"), ["#" + tag for tag in draft.tags]),
        (_("Looking for"), [draft.needs] if draft.needs else []),
        (_("Can offer"), [draft.offers] if draft.offers else []),
        (_("Notes"), [draft.notes] if draft.notes else []),
        (_("Where we met"), [known.contact.met_where] if known.contact.met_where else []),
    ):
        if values:
            yield f"{heading}: {', '.join(map(one_line, values))}"
    yield from (one_line(merged_from(each, known.verdict.today)) for each in known.merges)
    yield from (one_line(promise_words(each, known.verdict.today)) for each in known.follow_ups)
    yield from timeline(known.history, known.verdict.today)


def timeline(entries: Sequence[TimelineEntry], today: date) -> Iterator[str]:
    """Interactions under the days they happened on."""
    if not entries:
        yield _("Nothing has happened yet.")
    heading = None
    for entry in entries:
        here = day_heading(entry.day, today)
        if here != heading:
            heading = here
            yield heading
        what = [
            entry.time,
            channel_word(entry.channel),
            direction_word(entry.direction),
            ", ".join(map(one_line, entry.names)),
            one_line(entry.note),
            kind_chip(entry, today),
        ]
        yield _INDENT + "  ".join(part for part in what if part)


def logged(name: str, touch: Interaction, row: ContactRow, colour: bool) -> Iterator[str]:
    """What was logged, and what it did to the relationship."""
    today = row.verdict.today
    when = _("no date") if touch.day is None else known_day(touch.day, touch.precision, today)
    what = (acts.plan if touch.planned else acts.log)(touch.channel, name)
    yield one_line(f"{what} · {when}")
    if touch.day is not None and touch.day > today and not touch.planned:
        yield _INDENT + _("That day is still to come: it counts from then on. Say --planned for an appointment.")
    yield f"{one_line(name)}: {state(row.verdict.state, colour).rstrip()}"
    yield f"{_INDENT}{sentence(row.verdict)}"


def board(cards: Iterable[BoardCard], today: date) -> Iterator[str]:
    """The board, stage by stage."""
    by_stage: dict[Stage, list[BoardCard]] = {stage: [] for stage in Stage}
    for card in cards:
        by_stage[card.stage].append(card)
    if not any(by_stage.values()):
        yield _("No introductions yet. Who of the people you know should meet?")
    for stage, standing in by_stage.items():
        if standing:
            yield stage_word(stage)
        for card in standing:
            names = " ↔ ".join(map(one_line, card.names))
            yield f"{_INDENT}{card.introduction.id}  {names}: {one_line(card.introduction.why)}"
            said = ", ".join(one_line(chip.text) for chip in chips(card.introduction, card.names, today))
            if said:
                yield f"{_INDENT}   {said}"


def call_list(calls: CallList) -> Iterator[str]:
    """The week's calls as on paper."""
    page = sheet(calls)
    yield page.title
    yield page.summary
    if page.empty:
        yield page.empty
    for day in page.days:
        yield day.name
        for line in day.lines:
            yield f"{_INDENT}{line.number:>2}  {line.name}" + (f" · {line.organisation}" if line.organisation else "")
            for part in (*line.numbers, line.headline, *line.details):
                yield f"{_INDENT}    {part}"


def duplicates(found: Iterable[Lookalike], uids: Mapping[int, str]) -> Iterator[str]:
    """Pairs that may be one person, with their ids for `merge`."""
    nothing = True
    for pair in found:
        nothing = False
        why = ", ".join(import_reasons.reason(each, pair.a_name) for each in pair.reasons)
        one, other = (f"{name} [{uids[who][:_ID]}]" for name, who in ((pair.a_name, pair.a), (pair.b_name, pair.b)))
        yield one_line(f"{one} ~ {other}: {why}")
    if nothing:
        yield _("No two records look like one person.")
