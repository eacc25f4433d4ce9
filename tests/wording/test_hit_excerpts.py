"""Why somebody was found, in a line: the match is in it, it is no wider than its room, and words stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.search_hit import Hit, HitField
from netdesk.wording.search_hits import excerpt, found_in

NOTE = "Met in spring at the fair.\nAlways flies with Miles & More, and her sister lives in a house with two dogs"


def hit(text: str, *parts: str, field: HitField = HitField.NOTES) -> Hit:
    return Hit(field, text, tuple((text.index(part), text.index(part) + len(part)) for part in parts))


def said(found: Hit, room: int) -> str:
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in excerpt(found, room))


def test_what_has_room_is_whole_and_in_one_line() -> None:
    assert said(hit("flies\n with Miles", "Miles"), 40) == "Note: flies with [Miles]"


def test_a_long_text_is_cut_between_words_round_the_match() -> None:
    short = said(hit(NOTE, "Miles"), 34)
    assert short.startswith("Note: …")
    assert short.endswith("…")
    inside = short.removeprefix("Note: …").removesuffix("…").replace("[", "").replace("]", "")
    assert "Miles" in inside
    assert set(inside.split()) <= set(NOTE.split())


def test_two_matches_side_by_side_are_both_marked() -> None:
    assert "[flies] with [Miles]" in said(hit(NOTE, "flies", "Miles"), 40)


@pytest.mark.parametrize(
    ("field", "text", "whole"),
    [
        (HitField.MAIL, "miles@kite.example", "miles@kite.example"), (HitField.PHONE, "+1 512", "+1 512"),
        (HitField.TAG, "board", "# board"), (HitField.OFFERS, "grants", "Can offer: grants"),
    ],
)  # fmt: skip
def test_a_mail_and_a_number_are_known_by_their_looks_the_rest_is_named(field: HitField, text: str, whole: str) -> None:
    assert found_in(Hit(field, text, ((0, 2),))) == whole


def test_what_would_turn_the_line_round_or_command_a_terminal_is_left_out() -> None:
    assert found_in(hit("a\u202eb \x1b[1mMiles\tx", "Miles")) == "Note: ab [1mMiles x"


@given(st.text("ab c\n", min_size=1, max_size=80), st.integers(0, 79), st.integers(1, 12), st.integers(12, 60))
def test_it_is_never_wider_than_its_room_and_begins_with_the_match_at_the_latest(
    text: str, at: int, length: int, room: int
) -> None:
    start = min(at, len(text) - 1)
    found = Hit(HitField.NOTES, text, ((start, min(start + length, len(text))),))
    pieces = excerpt(found, room)
    assert sum(len(piece.text) for piece in pieces) <= room
    wanted = "".join(text[slice(*found.marks[0])].split())
    shown = "".join("".join(piece.text.split()) for piece in pieces if piece.marked)
    assert wanted.startswith(shown)
    assert shown == wanted or len(wanted) > room - len("Note: ……") - 1
