"""Keying a call back in from paper: what the quick line understands, and what it says when it does not."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.errors import NetDeskError
from netdesk.gui.calls.quick_entry import KeyedOutcome, read_outcome
from netdesk.services.call_lists import Outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 talked she sends the deck", KeyedOutcome(3, "talked", "she sends the deck")),
        ("3 t she sends the deck", KeyedOutcome(3, "talked", "she sends the deck")),
        ("12 v", KeyedOutcome(12, "voicemail", "")),
        ("1 n", KeyedOutcome(1, "no-answer", "")),
        ("1 no answer, again on Friday", KeyedOutcome(1, "no-answer", "again on Friday")),
        ("1 no-answer", KeyedOutcome(1, "no-answer", "")),
        ("4 not this week", KeyedOutcome(4, "not-this-week", "")),
        ("4 W travelling", KeyedOutcome(4, "not-this-week", "travelling")),
        ("  7.  TALKED:   two   spaces ", KeyedOutcome(7, "talked", "two spaces")),
        ("2) v", KeyedOutcome(2, "voicemail", "")),
        ("2 t no answer to her question yet", KeyedOutcome(2, "talked", "no answer to her question yet")),
    ],
)
def test_understands(text: str, expected: KeyedOutcome) -> None:
    assert read_outcome(text) == expected


@pytest.mark.parametrize("text", ["", "   ", "talked to Ana", "3", "3 tomorrow", "3 nobody", "-1 t", "²3 t", "3t"])
def test_says_what_is_missing(text: str) -> None:
    with pytest.raises(NetDeskError):
        read_outcome(text)


@given(st.integers(1, 99), st.sampled_from(Outcome), st.text(st.characters(categories=("L",)), max_size=20))
def test_the_words_of_the_command_line_are_always_understood(number: int, outcome: Outcome, note: str) -> None:
    keyed = read_outcome(f"{number} {outcome.value} {note}")
    assert (keyed.number, keyed.outcome, keyed.note) == (number, outcome.value, note)


@given(st.text(max_size=40))
def test_any_other_text_is_a_sentence_and_no_crash(text: str) -> None:
    with suppress(NetDeskError):
        assert read_outcome(text).outcome in set(Outcome)
