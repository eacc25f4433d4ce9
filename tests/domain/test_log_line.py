"""The log line: a word that is misread writes a wrong history, a word that is lost cannot be brought back."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.contact import ContactId
from netdesk.domain.folding import tokens
from netdesk.domain.interaction import Channel, Direction, Kind
from netdesk.domain.log_line import LoggedLine, NameHit, OpenPoint, PartKind, parse

FRIDAY = date(2026, 11, 20)

BOOK = [
    NameHit(ContactId(1), "Ana Beltrán", "Solace Energy"),
    NameHit(ContactId(2), "Ana Kovač", "Kite Robotics"),
    NameHit(ContactId(3), "Marcus Oyelaran"),
    NameHit(ContactId(4), "Grace Lindqvist"),
    NameHit(ContactId(5), "Yusuf El-Amin"),
    NameHit(ContactId(6), "Tomáš Dvořák"),
    NameHit(ContactId(7), "Priya Raghunathan"),
    NameHit(ContactId(8), "Robert Taylor", nickname="Bob"),
    NameHit(ContactId(9), "山田 葵"),
    NameHit(ContactId(10), "Will Grace"),
    NameHit(ContactId(11), "May Sun"),
]


def names(words: str) -> Sequence[NameHit]:
    """What a search gives: everybody in whose name each word begins a word."""
    said = tokens(words)
    return [
        hit
        for hit in BOOK
        if said and all(any(own.startswith(part) for own in tokens(f"{hit.name} {hit.nickname}")) for part in said)
    ]


def read(line: str, about: NameHit | None = None) -> LoggedLine:
    return parse(line, FRIDAY, names, about)


def test_the_line_of_the_design() -> None:
    line = read("called Ana Beltrán yesterday, she sends the deck")
    assert line.contacts() == (1,)
    assert (line.channel, line.direction, line.day) == (Channel.CALL, Direction.MUTUAL, date(2026, 11, 19))
    assert line.note == "she sends the deck"
    assert line.promise is not None
    assert (line.promise.note, line.promise.mine) == ("sends the deck", False)
    assert line.ready
    chips = {part.kind: line.text[part.start : part.end] for part in line.parts}
    assert chips == {
        PartKind.ACT: "called",
        PartKind.PERSON: "Ana Beltrán",
        PartKind.DAY: "yesterday",
        PartKind.PROMISE: "she sends the deck",
    }


@pytest.mark.parametrize(
    ("text", "people", "channel", "direction", "note"),
    [
        ("called Marcus", [3], "call", "mutual", ""),
        ("called marcus", [3], "call", "mutual", ""),
        ("I called Marcus about the crews", [3], "call", "mutual", "about the crews"),
        ("Marcus called", [3], "call", "mutual", ""),
        ("Marcus called me back", [3], "call", "mutual", ""),
        ("call with Marcus", [3], "call", "mutual", ""),
        ("got a call from Marcus", [3], "call", "mutual", ""),
        ("gave Marcus a ring", [3], "call", "mutual", ""),
        ("spoke to Marcus", [3], "call", "mutual", ""),
        ("called Marcus, no answer", [3], "voicemail", "out", "no answer"),
        ("called Marcus but he didn't pick up", [3], "voicemail", "out", "he didn't pick up"),
        ("tried to call Yusuf El-Amin", [5], "voicemail", "out", ""),
        ("left a voicemail for Tomáš", [6], "voicemail", "out", ""),
        ("left Tomas a message about meeting Ana", [6], "voicemail", "out", "about meeting Ana"),
        ("missed call from Yusuf", [5], "voicemail", "in", ""),
        ("Tomáš left me a voicemail", [6], "voicemail", "in", ""),
        ("emailed Priya the benchmark", [7], "email", "out", "the benchmark"),
        ("wrote to Priya", [7], "email", "out", ""),
        ("wrote Priya a long mail about grants", [7], "email", "out", "about grants"),
        ("sent an email to Priya", [7], "email", "out", ""),
        ("Priya wrote", [7], "email", "in", ""),
        ("Priya emailed me the floor plan", [7], "email", "in", "the floor plan"),
        ("Priya got back to me", [7], "email", "in", ""),
        ("heard from Priya", [7], "email", "in", ""),
        ("got an email from Priya", [7], "email", "in", ""),
        ("texted bob", [8], "sms", "out", ""),
        ("sent Marcus a text", [3], "sms", "out", ""),
        ("Marcus texted", [3], "sms", "in", ""),
        ("messaged Priya on LinkedIn", [7], "message", "out", "on LinkedIn"),
        ("Priya sent me a message", [7], "message", "in", ""),
        ("chatted with Yusuf", [5], "chat", "mutual", ""),
        ("whatsapped Yusuf", [5], "chat", "out", "whatsapped"),
        ("got a letter from Tomáš", [6], "letter", "in", "letter"),
        ("sent a postcard to Tomáš", [6], "letter", "out", "postcard"),
        ("met Marcus", [3], "in-person", "mutual", ""),
        ("Met 山田 葵 at the fair", [9], "in-person", "mutual", "at the fair"),
        ("had coffee with Marcus", [3], "in-person", "mutual", "coffee"),
        ("lunch with Marcus, Priya and Yusuf", [3, 7, 5], "in-person", "mutual", "lunch"),
        ("dinner with Marcus & Priya", [3, 7], "in-person", "mutual", "dinner"),
        ("Marcus and I had lunch", [3], "in-person", "mutual", "lunch"),
        ("Marcus and Priya came by", [3, 7], "in-person", "mutual", ""),
        ("ran into Will Grace", [10], "in-person", "mutual", ""),
        ("zoom with Priya", [7], "video", "mutual", "zoom"),
        ("had a quick video call with Priya and Marcus", [7, 3], "video", "mutual", "video call"),
        ("Priya accepted my invitation", [7], "accept", "in", ""),
        ("commented on Priya's post", [7], "comment", "out", "'s post"),
        ("Priya liked my post", [7], "like", "in", ""),
    ],
)
def test_who_how_and_which_way(text: str, people: list[int], channel: str, direction: str, note: str) -> None:
    line = read(text)
    assert list(line.contacts()) == people
    assert (line.channel.value, line.direction.value) == (channel, direction)
    assert line.note == note
    assert line.ready


@pytest.mark.parametrize(
    ("text", "direction", "kind"),
    [
        ("thanked Priya for the tip", "out", Kind.THANKS),
        ("congratulated Priya on the new job", "out", Kind.THANKS),
        ("Priya thanked me for the tip", "in", Kind.THANKS),
        ("asked Priya for two references", "out", Kind.ASK),
        ("Priya asked me for a reference", "in", Kind.ASK),
        ("gave Priya a tip on grants", "out", Kind.GIVE),
        ("sent the benchmark to Priya", "out", Kind.GIVE),
        ("sent Priya the benchmark", "out", Kind.GIVE),
        ("introduced Priya to Marcus", "out", Kind.GIVE),
        ("Priya introduced me to Zoe", "in", Kind.GIVE),
    ],
)
def test_giving_asking_and_thanking_stay_whole_sentences(text: str, direction: str, kind: Kind) -> None:
    line = read(text)
    assert ContactId(7) in line.contacts()
    assert (line.direction.value, line.kind) == (direction, kind)
    assert line.note == text
    assert OpenPoint.CHANNEL_GUESSED in line.open


def test_asking_about_something_is_no_ask() -> None:
    line = read("asked Priya about her trip")
    assert (line.kind, line.direction) == (Kind.NEUTRAL, Direction.OUT)


def test_an_introduction_names_both() -> None:
    assert read("introduced Priya to Marcus").contacts() == (7, 3)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("", date(2026, 11, 20)),
        ("today", date(2026, 11, 20)),
        ("this morning", date(2026, 11, 20)),
        ("yesterday", date(2026, 11, 19)),
        ("yesterday evening", date(2026, 11, 19)),
        ("last night", date(2026, 11, 19)),
        ("the day before yesterday", date(2026, 11, 18)),
        ("on Monday", date(2026, 11, 16)),
        ("Mon", date(2026, 11, 16)),
        ("last Thursday", date(2026, 11, 19)),
        ("Friday", date(2026, 11, 20)),
        ("last Friday", date(2026, 11, 13)),
        ("on Sat", date(2026, 11, 14)),
        ("3 days ago", date(2026, 11, 17)),
        ("two weeks ago", date(2026, 11, 6)),
        ("a week ago", date(2026, 11, 13)),
        ("last week", date(2026, 11, 13)),
        ("on 12 Nov", date(2026, 11, 12)),
        ("12 November", date(2026, 11, 12)),
        ("on November 12th", date(2026, 11, 12)),
        ("on 12 Nov 2025", date(2025, 11, 12)),
        ("on 3 December", date(2025, 12, 3)),
        ("on 29 February", date(2024, 2, 29)),
        ("2026-11-18", date(2026, 11, 18)),
        ("12.11.", date(2026, 11, 12)),
        ("on 12.11.2025", date(2025, 11, 12)),
        ("1.12.", date(2025, 12, 1)),
    ],
)
def test_the_day_it_was_done(said: str, day: date) -> None:
    line = read(f"called Marcus {said}".strip())
    assert (line.day, line.note, line.contacts()) == (day, "", (3,))
    assert OpenPoint.DAY not in line.open


@pytest.mark.parametrize("said", ["on 2026-12-24", "on 31 Feb", "on 24 Dec 2026", "30.02."])
def test_a_day_that_cannot_be_stays_in_the_note_and_is_asked_about(said: str) -> None:
    line = read(f"met Marcus {said}")
    assert line.day == FRIDAY
    assert line.note == said.removesuffix(".") or line.note == said
    assert OpenPoint.DAY in line.open
    assert not line.ready


@pytest.mark.parametrize(
    ("text", "day", "note"),
    [
        ("lunch with Marcus tomorrow", date(2026, 11, 21), "lunch"),
        ("lunch with Marcus at Café Brasil tomorrow", date(2026, 11, 21), "lunch at Café Brasil"),
        ("tomorrow: lunch with Marcus", date(2026, 11, 21), "lunch"),
        ("lunch with Marcus next Tuesday at 12:30", date(2026, 11, 24), "lunch"),
        ("coffee with Marcus in two weeks", date(2026, 12, 4), "coffee"),
        ("meet Marcus on 24 Dec 2026", date(2026, 12, 24), ""),
        ("meeting with Marcus on 24 Nov", date(2026, 11, 24), "meeting"),
        ("having dinner with Marcus and Priya tomorrow evening", date(2026, 11, 21), "dinner"),
    ],
)
def test_a_coming_day_makes_an_appointment(text: str, day: date, note: str) -> None:
    """A lunch of tomorrow that counts today makes somebody Connecting whom I may never meet."""
    line = read(text)
    assert (line.day, line.planned, line.note) == (day, True, note)
    act = line.interaction()
    assert (act.day, act.planned, act.channel) == (day, True, Channel.IN_PERSON)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("called Marcus tomorrow", "tomorrow"),
        ("had lunch with Marcus tomorrow", "tomorrow"),
        ("called Marcus on 24 Nov 2026", "on 24 Nov 2026"),
        ("Marcus called next Tuesday", "next Tuesday"),
        ("letter from Priya tomorrow", "tomorrow"),
    ],
)
def test_what_is_done_has_no_coming_day(text: str, doubt: str) -> None:
    line = read(text)
    assert (line.day, line.planned, line.doubt) == (FRIDAY, False, doubt)
    assert OpenPoint.DAY in line.open
    assert not line.ready
    with pytest.raises(ValueError, match="day"):
        line.interaction()


def test_a_chosen_person_does_not_clear_the_day() -> None:
    line = read("called Ana tomorrow")
    (mention,) = line.people
    assert not line.choose(mention, mention.choices[0]).ready


@pytest.mark.parametrize(
    ("text", "day", "note"),
    [
        ("emailed Marcus and Priya about the 12 Nov event", FRIDAY, "about the 12 Nov event"),
        ("called Marcus re: Monday", FRIDAY, "re: Monday"),
        ("called Marcus on the subject of 12.11.2025", FRIDAY, "on the subject of 12.11.2025"),
        ("asked Marcus for a call on Monday", FRIDAY, "asked Marcus for a call on Monday"),
        ("called Marcus about lunch tomorrow", FRIDAY, "about lunch tomorrow"),
        ("called Marcus about the call at 9:05", FRIDAY, "about the call at 9:05"),
        ("met Marcus on 12 Nov about the 3 Nov event", date(2026, 11, 12), "about the 3 Nov event"),
        ("yesterday left a voicemail for Marcus about 3 Nov", date(2026, 11, 19), "about 3 Nov"),
        ("left a voicemail for Marcus yesterday", date(2026, 11, 19), ""),
        ("went for coffee with Marcus yesterday", date(2026, 11, 19), "coffee"),
        ("emailed Marcus yesterday's minutes", FRIDAY, "yesterday's minutes"),
        ("called Marcus, back in two weeks", FRIDAY, "back in two weeks"),
        ("called Marcus to set up lunch tomorrow", FRIDAY, "to set up lunch tomorrow"),
        ("emailed Marcus the plan by Friday", FRIDAY, "the plan by Friday"),
    ],
)
def test_a_day_of_something_else_is_not_the_day_of_the_act(text: str, day: date, note: str) -> None:
    line = read(text)
    assert (line.day, line.time, line.note, line.planned) == (day, "", note, False)
    assert line.ready


def test_a_clock_time_is_taken() -> None:
    line = read("called Marcus yesterday at 9:05 about crews")
    assert (line.time, line.note) == ("09:05", "about crews")


@pytest.mark.parametrize(
    ("text", "note", "due", "mine"),
    [
        ("had coffee with May, will send Tue", "send", date(2026, 11, 24), False),
        ("called Marcus, I promised two references by Tuesday", "two references", date(2026, 11, 24), True),
        ("called Marcus and he'll call back Friday", "call back", date(2026, 11, 27), False),
        ("called Marcus; he owes me the figures by end of the month", "the figures", date(2026, 11, 30), False),
        ("met Marcus yesterday, need to send him the plan tomorrow", "send him the plan", date(2026, 11, 21), True),
        ("met Marcus - Priya sends the deck in two weeks", "sends the deck", date(2026, 12, 4), False),
        ("called Marcus. They send the contract on 3 December", "send the contract", date(2026, 12, 3), False),
        ("called Marcus, she introduces me to Zoe", "introduces me to Zoe", date(2026, 11, 27), False),
        ("called Marcus, I'll write next week", "write", date(2026, 11, 27), True),
        ("called Marcus, I send the deck by Wednesday", "send the deck", date(2026, 11, 25), True),
        ("called Marcus and we also share the plan", "share the plan", date(2026, 11, 27), True),
        ("I send Marcus the deck by Wednesday", "send Marcus the deck", date(2026, 11, 25), True),
        ("called Marcus, he promised the figures", "the figures", date(2026, 11, 27), False),
        ("called Marcus, send the slides by 2026-11-25", "send the slides", date(2026, 11, 25), True),
        ("promised Marcus two references by Tuesday", "two references", date(2026, 11, 24), True),
        ("Marcus will send the deck 1.12.", "send the deck", date(2026, 12, 1), False),
    ],
)
def test_what_was_promised_by_whom_until_when(text: str, note: str, due: date, mine: bool) -> None:
    line = read(text)
    assert line.promise is not None
    assert (line.promise.note, line.promise.due, line.promise.mine) == (note, due, mine)
    assert line.day <= FRIDAY


@pytest.mark.parametrize(
    "text",
    [
        "called Marcus, she sent the deck",
        "met Marcus, they will be in Berlin",
        "called Marcus about the sends",
        "I call Marcus",
        "called Marcus, I sent the deck",
        "lunch with Marcus at Café Brasil: grants, crews, health data",
    ],
)
def test_what_is_no_promise_is_none(text: str) -> None:
    assert read(text).promise is None


def test_a_promise_alone_is_no_interaction() -> None:
    line = read("call Marcus tomorrow")
    assert line.only_promise
    assert line.contacts() == (3,)
    assert line.promise is not None
    assert (line.promise.note, line.promise.due, line.promise.mine) == ("call Marcus", date(2026, 11, 21), True)
    assert not read("called Marcus, she sends the deck").only_promise


def test_several_of_one_name_are_to_choose_from() -> None:
    line = read("called Ana yesterday")
    (mention,) = line.people
    assert [hit.contact for hit in mention.choices] == [1, 2]
    assert line.open == (OpenPoint.WHICH,)
    assert not line.ready
    chosen = line.choose(mention, mention.choices[1])
    assert chosen.ready
    assert chosen.interaction().contacts == (2,)
    with pytest.raises(ValueError, match="clear"):
        line.interaction()


def test_a_first_name_is_a_first_name() -> None:
    assert read("called Grace").contacts() == (4,)


def test_a_family_name_will_do() -> None:
    assert read("called Dvořák").contacts() == (6,)


def test_somebody_whom_the_book_does_not_know_is_named() -> None:
    line = read("met with Zoe Park from Kite")
    (mention,) = line.people
    assert (mention.words, mention.choices) == ("Zoe Park", ())
    assert OpenPoint.UNKNOWN in line.open
    assert line.note == "from Kite"


def test_a_first_name_with_a_family_name_that_nobody_has_is_not_guessed() -> None:
    line = read("called Marcus Park yesterday")
    (mention,) = line.people
    assert (mention.words, mention.choices) == ("Marcus Park", ())
    assert [hit.contact for hit in mention.near] == [3]
    assert OpenPoint.UNKNOWN in line.open
    assert line.choose(mention, mention.near[0]).ready
    assert line.choose(mention, mention.near[0]).note == ""


@pytest.mark.parametrize("text", ["texted Marcus HAPPY", "called Marcus on Monday", "called Marcus. Good talk"])
def test_a_capital_after_a_name_is_not_always_one(text: str) -> None:
    assert read(text).contacts() == (3,)


def test_a_name_is_found_while_it_is_being_typed() -> None:
    (mention,) = read("called Pri").people
    assert mention.contact == 7


@pytest.mark.parametrize(
    ("text", "people", "channel", "direction", "note"),
    [
        ("called yesterday, sends the deck", [1], "call", "mutual", "sends the deck"),
        ("she wrote", [1], "email", "in", ""),
        ("wrote about the fair", [1], "email", "out", "about the fair"),
        ("emailed her the deck", [1], "email", "out", "the deck"),
        ("emailed her assistant", [1], "email", "out", "her assistant"),
        ("lunch with Marcus", [3], "in-person", "mutual", "lunch"),
        ("called Ana", [1], "call", "mutual", ""),
        ("coffee", [1], "in-person", "mutual", "coffee"),
        ("likes chess", [1], "other", "unknown", "likes chess"),
    ],
)
def test_on_somebodys_page_they_need_no_name(
    text: str, people: list[int], channel: str, direction: str, note: str
) -> None:
    line = read(text, about=BOOK[0])
    assert list(line.contacts()) == people
    assert (line.channel.value, line.direction.value, line.note) == (channel, direction, note)
    assert line.ready


@pytest.mark.parametrize("text", ["", "   ", "called", "lunch", "hello world", "?"])
def test_without_a_person_it_cannot_be_logged(text: str) -> None:
    line = read(text)
    assert OpenPoint.PERSON in line.open
    assert not line.ready


def test_what_is_logged_is_what_was_shown() -> None:
    act = read("lunch with Marcus, Priya and Yusuf on 12 Nov at 12:30: grants").interaction()
    assert (act.contacts, act.channel, act.direction) == ((3, 7, 5), Channel.IN_PERSON, Direction.MUTUAL)
    assert (act.day, act.time, act.people, act.note) == (date(2026, 11, 12), "12:30", 3, "lunch: grants")


_PIECES = st.sampled_from(
    """called Ana Marcus wrote to met yesterday tomorrow last next Monday Friday 12 Nov 12.11. 31.02. 2026-12-24
    2026-11-18 3 days ago in two weeks , . ; : - ( ) and I she he'll will sends promised by lunch with Grace Zoe
    asked for sent the deck me an email 'tis ’s 山田 葵 at 9:05 99:99 0 a voicemail left owes May on 5/6/2026 11/18
    18th of March 2024 month year this weekend before recently yesteday tonight end week from now""".split()
)
_LINES = st.one_of(st.lists(_PIECES, max_size=14).map(" ".join), st.text(max_size=60))
_JOINTS = {"and", "plus", "but", "then", "so"}


@given(_LINES, st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_line_is_understood_somehow_and_nothing_is_done_in_the_future(text: str, today: date) -> None:
    line = parse(text, today, names)
    assert line.planned is (line.day > today)
    assert line.day >= today - timedelta(days=366 * 9) or any(part.kind is PartKind.DAY for part in line.parts)
    for part in line.parts:
        assert 0 <= part.start <= part.end <= len(text)
    if line.ready:
        act = line.interaction()
        assert (act.day, act.planned) == (line.day, line.planned)


@given(_LINES)
def test_no_word_is_lost(text: str) -> None:
    line = read(text)
    shown = [text[part.start : part.end] for part in line.parts]
    kept = set(re.findall(r"\w+", " ".join([line.note, *shown])))
    assert {word for word in re.findall(r"\w+", text) if word.lower() not in _JOINTS} <= kept


@pytest.mark.parametrize("today", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_trap(today: date) -> None:
    for said in ("yesterday", "2 weeks ago", "last Monday", "on 12 Nov", "999 months ago"):
        line = parse(f"called Marcus {said}, she sends it in 999 months", today, names)
        assert line.day <= today


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", ["a ", "the ", "(I ", "called Ana, ", "12.11.", "I will "])
def test_a_pasted_page_is_neither_lost_nor_waited_for(piece: str) -> None:
    text = "called Marcus " + piece * 3000
    line = read(text)
    assert line.contacts()[0] == 3
    assert len(line.note) > len(text) / 2
