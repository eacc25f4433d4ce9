"""What a book file holds: its sections in their order, and which column of the book each key stands for.

One table drives both ways, out (``book_rows``) and in (``book_restore``), and ``docs/book-file.md`` is held against it
by a test. So is the book: a column that is in neither ``SECTIONS`` nor ``LEFT_OUT`` fails a test.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from netdesk.domain import book_values as value
from netdesk.domain.book_values import Kind
from netdesk.domain.call_list import Outcome as CallOutcome
from netdesk.domain.contact import Likeness
from netdesk.domain.interaction import Channel, Direction, Precision
from netdesk.domain.interaction import Kind as Act
from netdesk.domain.introduction import Answer, Debrief, Outcome, Stage
from netdesk.domain.via import Via
from netdesk.storage.book_reasons import ASIDE_REASON, CALL_REASONS

FORMAT: Final = "netdesk-book"
VERSION: Final = 1

_REQUIRED: Final = object()


@dataclass(frozen=True, slots=True)
class Field:
    """A key of an entry: its column, its kind, and what an entry without it means (nothing: it has to be there).

    ``refers`` names the table whose UUID the file says where the book has a number.
    """

    key: str
    column: str
    kind: Kind
    default: Any = _REQUIRED
    refers: str = ""

    @property
    def required(self) -> bool:
        """Whether every entry has to have this key."""
        return self.default is _REQUIRED


@dataclass(frozen=True, slots=True)
class Part:
    """A key of an entry that holds a list, which the book keeps in a table of its own.

    A part with one field, of its own key, is a list of plain values; a ``single`` one is a value, or null.
    ``owner`` is the column of the entry that it belongs to.
    """

    key: str
    table: str
    owner: str
    fields: tuple[Field, ...]
    order: str
    counted: str = ""
    """The column that counts the parts of an entry from 0."""
    single: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A list of entries, each one row of a table and its parts."""

    key: str
    table: str
    fields: tuple[Field, ...]
    order: str = "id"
    parts: tuple[Part, ...] = ()


def _text(key: str, column: str = "") -> Field:
    return Field(key, column or key, value.TEXT, "")


def _day(key: str, column: str) -> Field:
    return Field(key, column, value.DAY)


def _maybe_day(key: str, column: str) -> Field:
    return Field(key, column, value.maybe(value.DAY), None)


def _flag(key: str) -> Field:
    return Field(key, key, value.FLAG, False)


def _count(key: str, least: int = 0, default: Any = 0) -> Field:
    return Field(key, key, value.whole(least), default)


def _person(key: str = "contact", column: str = "contact_id") -> Field:
    return Field(key, column, value.SOME_TEXT, refers="contact")


def _pile(key: str = "pile", *, always: bool = False) -> Field:
    if always:
        return Field(key, "pile_id", value.SOME_TEXT, refers="pile")
    return Field(key, "pile_id", value.maybe(value.SOME_TEXT), None, "pile")


def _of(table: str) -> Field:
    return Field(table, f"{table}_id", value.maybe(value.SOME_TEXT), None, table)


_ID: Final = Field("id", "uid", value.SOME_TEXT)
_CIRCLES: Final = (5, 15, 50, 150)

PILES: Final = Section("piles", "pile", (
    _ID, Field("sources", "sources", value.TEXTS, []), _text("met_where"), _maybe_day("met_on", "met_day"),
    _day("imported_on", "imported_day"), _text("imported_at"), _count("cards"), _count("added"), _count("updated"),
    _count("unchanged"), _count("to_decide"), _flag("taken_back"),
))  # fmt: skip

HANDLES: Final = Part("handles", "handle_link", "contact_id", (
    Field("kind", "kind", value.TEXT), Field("value", "value", value.TEXT), _text("written", "raw"),
    _text("label"), _text("reason"), _pile(),
), "position, t.id", counted="position")  # fmt: skip

ADDRESSES: Final = Part("addresses", "address", "contact_id", (
    _text("label"), _text("street"), _text("city"), _text("region"), _text("postcode"), _text("country"),
), "position, t.id", counted="position")  # fmt: skip

TAGS: Final = Part("tags", "contact_tag", "contact_id", (Field("tags", "name", value.SOME_TEXT),), "folded")

BY_HAND: Final = Part("piles", "pile_person", "contact_id", (
    Field("piles", "pile_id", value.SOME_TEXT, refers="pile"),
), "pile_id")  # fmt: skip

PHOTO: Final = Part("photo", "photo", "contact_id", (Field("photo", "data", value.BYTES),), "contact_id", single=True)

PEOPLE: Final = Section("people", "contact", (
    _ID, Field("name", "name", value.SOME_TEXT), _text("family"), _text("given"), _text("nickname"),
    _text("organisation"), _text("department"), _text("title"), _text("birthday"), _text("timezone"), _text("notes"),
    _text("needs"), _text("offers"), Field("typed", "typed", value.WORDS, []), _day("added_on", "added_day"),
    Field("via", "via", value.word(Via), Via.MANUAL.value), _flag("invite_had_note"), _text("met_where"),
    _maybe_day("met_on", "met_day"), _pile(), Field("cadence", "cadence", value.maybe(value.whole(1, 3650)), None),
    Field("circle", "circle", value.maybe(value.one_of(*_CIRCLES)), None), _maybe_day("snoozed_until", "snoozed_until"),
    _maybe_day("turn_closed_on", "turn_closed"), _flag("let_go"), _flag("do_not_contact"), _flag("pinned"),
    Field("likeness", "likeness", value.word(Likeness, none=True), ""),
    Field("merged_into", "merged_into", value.maybe(value.SOME_TEXT), None, "contact"),
), parts=(HANDLES, ADDRESSES, TAGS, BY_HAND, PHOTO))  # fmt: skip

_PAIR: Final = (_person("a", "a_id"), _person("b", "b_id"))

CARDS: Final = Section("cards", "card", (
    _pile(always=True), Field("contact", "contact_id", value.maybe(value.SOME_TEXT), None, "contact"), _text("uid"),
    _text("file"), _count("first_line"), _count("last_line"), _text("link_reason"),
    Field("digest", "digest", value.DIGEST), Field("bytes", "bytes", value.BYTES),
))  # fmt: skip

ASIDE: Final = Section("kept_aside", "kept_aside", (
    _pile(always=True), _text("file"), _count("first_line"), _count("last_line"),
    Field("reason", "reason", ASIDE_REASON), Field("digest", "digest", value.DIGEST),
    Field("bytes", "bytes", value.BYTES),
))  # fmt: skip

INTERACTIONS: Final = Section("interactions", "interaction", (
    _ID, _maybe_day("on", "day"), _text("time"), Field("channel", "channel", value.word(Channel)),
    Field("direction", "direction", value.word(Direction)), _count("people", default=1),
    Field("kind", "kind", value.word(Act), Act.NEUTRAL.value), _flag("automatic"), _flag("planned"),
    Field("precision", "precision", value.word(Precision), Precision.DAY.value), _text("note"), _text("source"),
    _text("source_id"),
), parts=(Part("contacts", "interaction_party", "interaction_id", (_person("contacts"),), "contact_id"),))  # fmt: skip

INTRODUCTIONS: Final = Section("introductions", "introduction", (
    _ID, _text("why"), Field("stage", "stage", value.word(Stage)), _count("position"), _day("made_on", "made_day"),
    _maybe_day("introduced_on", "introduced_day"), _maybe_day("met_on", "met_day"),
    _maybe_day("closed_on", "closed_day"), Field("outcome", "outcome", value.word(Outcome, none=True), ""),
    _flag("asked_me"),
), parts=(Part("parties", "introduction_party", "introduction_id", (
    _person(), _text("benefit"), _maybe_day("asked_on", "asked_day"),
    Field("answer", "answer", value.word(Answer, none=True), ""), _maybe_day("answered_on", "answered_day"),
    _maybe_day("debriefed_on", "debriefed_day"), Field("debrief", "debrief", value.word(Debrief, none=True), ""),
    _text("debrief_note"),
), "position", counted="position"),))  # fmt: skip

FOLLOW_UPS: Final = Section("follow_ups", "follow_up", (
    _person(), _day("due_on", "due_day"), _text("note"), _flag("mine"), _day("made_on", "made_day"),
    _maybe_day("done_on", "done_day"), _of("interaction"), _flag("first_step"),
))  # fmt: skip

FAVOURS: Final = Section("favours", "favour", (
    _person(), _day("on", "day"), Field("kind", "kind", value.word(Act)), _flag("by_me"),
    Field("size", "size", value.NUMBER, 1.0), _text("note"), _of("interaction"), _of("introduction"),
))  # fmt: skip

CALLS: Final = Section("call_lists", "call_line", (
    Field("week", "week", value.WEEK), Field("number", "number", value.whole(1)), _person(),
    Field("weekday", "weekday", value.whole(0, 7), 0), Field("score", "score", value.NUMBER, 0.0),
    Field("reasons", "reasons", CALL_REASONS, []),
    Field("outcome", "outcome", value.word(CallOutcome, none=True), ""), _text("outcome_note"),
    _maybe_day("outcome_on", "outcome_day"),
), "week, number")  # fmt: skip

OWNER: Final = Section("owner", "identity", (
    Field("kind", "kind", value.TEXT), Field("value", "value", value.TEXT), _text("written", "raw"),
))  # fmt: skip

SECTIONS: Final = (
    OWNER, PILES, PEOPLE, Section("not_same", "not_same", _PAIR, "a_id, b_id"),
    Section("refused_pairs", "refused_pair", _PAIR, "a_id, b_id"), CARDS, ASIDE, INTERACTIONS, INTRODUCTIONS,
    FOLLOW_UPS, FAVOURS, CALLS,
)  # fmt: skip
"""All sections in the order of the file, after the settings; who is referred to stands before who refers to them."""

LEFT_OUT: Final = {
    "act": "the undo journal: a history of changes to this very file",
    "contact_day": "derived from the interactions",
    "contact_stat": "derived from the interactions",
    "search_document": "derived from the people",
    "contact.sort_key": "derived from the name",
    "tag.folded": "derived from the tag",
    "setting.settled-day": "up to which day has been counted",
}
"""What of a book is in no file, and why."""
