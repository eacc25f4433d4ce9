"""jCard, the same card as JSON. A slip here loses what other programs' web faces export."""

import json
from typing import Any

from netdesk.domain.contact import Address, Email, Phone
from netdesk.vcards import reader
from netdesk.vcards.problems import Trouble

LINES: list[Any] = [
    ["version", {}, "text", "4.0"],
    ["fn", {}, "text", "Löwe, Zoë; \\n"],
    ["n", {}, "text", ["Löwe", "Zoë", "", ["Dr.", "Mag."], ""]],
    ["email", {"type": "work"}, "text", "zoe@blau.example"],
    ["tel", {"type": ["cell", "voice"], "pref": 1}, "uri", "tel:+1-212-555-0101"],
    ["tel", {"group": "item1"}, "text", "555 0102"],
    ["x-ablabel", {"group": "item1"}, "text", "Büro"],
    ["adr", {"type": "home"}, "text", ["", "", ["1 Weg", "Hof 2"], "Wien", "", "1010", "Österreich"]],
    ["categories", {}, "text", "a, b", "c"],
    ["note", {}, "text", "one\ntwo"],
    ["photo", {}, "uri", "data:image/jpeg;base64,/9j/4AAQ"],
    ["x-number", {}, "integer", 7],
]


def test_a_card_and_a_list_of_cards() -> None:
    one = json.dumps(["vcard", LINES], ensure_ascii=False, indent=1)
    for text in (one, f"[{one},\n{one}]", f"[[{one}], {one}]", "\ufeff" + one):
        found = reader.read(text.encode())
        assert (found.kept_aside, found.all_warnings()) == ((), ())
        assert b"".join(junk.raw for junk in found.junk).strip(b"[], \n\xef\xbb\xbf") == b""
        for reading in found.cards:
            draft = reading.draft
            assert draft.name == "Löwe, Zoë; \\n"
            assert (draft.family, draft.given) == ("Löwe", "Zoë")
            assert draft.emails == (Email("zoe@blau.example", "work"),)
            assert draft.phones == (Phone("+1-212-555-0101", "mobile"), Phone("555 0102", "Büro"))
            assert draft.addresses == (Address("1 Weg,Hof 2", "Wien", "", "1010", "Österreich", "home"),)
            assert (draft.tags, draft.notes) == (("a, b", "c"), "one\ntwo")
            assert draft.photo == b"\xff\xd8\xff\xe0\x00\x10"
            assert json.loads(reading.raw) == ["vcard", LINES]
    assert len(found.cards) == 1


def test_cards_inside_other_json() -> None:
    text = json.dumps({"total": 2, "found": [["vcard", LINES], ["vcard", LINES]]})
    found = reader.read(text.encode())
    assert [card.draft.name for card in found.cards] == ["Löwe, Zoë; \\n"] * 2
    assert [problem.code for problem in found.warnings] == [Trouble.TEXT_OUTSIDE]


def test_lines_are_counted() -> None:
    text = '[\n["vcard", [["fn", {}, "text", "A"]]],\n\n["vcard",\n[["fn", {}, "text", "B"]]]\n]\n'
    assert [(card.first_line, card.last_line) for card in reader.read(text.encode()).cards] == [(2, 2), (4, 5)]


def test_what_is_no_card_or_no_json_stops_nothing_before_it() -> None:
    text = '[["vcard", [["fn", {}, "text", "A"]]], 1, {"a": 2}, ["vcard", [["fn", {}, "text", "B"]]], ["vcard", [['
    found = reader.read(text.encode())
    assert [card.draft.name for card in found.cards] == ["A", "B"]
    assert [junk.raw for junk in found.junk] == [b"[", b', 1, {"a": 2},', b","]
    assert [problem.code for problem in found.warnings] == [Trouble.TEXT_OUTSIDE]
    (aside,) = found.kept_aside
    assert (aside.reason.code, aside.raw) == (Trouble.BROKEN_JSON, b'["vcard", [[')


def test_lines_that_are_not_as_they_should_be_are_passed_over() -> None:
    text = json.dumps(["vcard", [["fn", {}, "text", "A"], 7, ["tel"], ["email", None, "text", None], ["", {}, "", ""]]])
    (reading,) = reader.read(text.encode()).cards
    assert (reading.draft.name, reading.draft.emails) == ("A", ())


def test_brackets_without_end() -> None:
    found = reader.read(b'["vcard",' + b"[" * 100_000)
    assert [aside.reason.code for aside in found.kept_aside] == [Trouble.BROKEN_JSON]
