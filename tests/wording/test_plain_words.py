"""Other people's words in our lines: they must not break, colour or turn round what stands beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.interaction import Channel
from netdesk.domain.introduction import Stage
from netdesk.wording import acts
from netdesk.wording.plain_text import inserted, one_line, shortened


def test_one_line() -> None:
    assert one_line("  Ana\r\n\tBeltrán\u2028 ") == "Ana Beltrán"
    assert one_line("Bo\x00\x1b[2J\x07") == "Bo[2J"
    assert one_line("Ana\u202e evil \u2066x\u2069") == "Ana evil x"
    assert one_line("👩‍👧 می‌خواهم") == "👩‍👧 می‌خواهم", "joiners belong to the word"


def test_shortened() -> None:
    assert shortened("abc def", 7) == "abc def"
    assert shortened("abc defg", 5) == "abc…"


def test_inserted_isolates_what_reads_from_the_right_only() -> None:
    assert inserted("Ana") == "Ana"
    assert inserted("דנה") == "\u2068דנה\u2069"


@pytest.mark.parametrize(
    "sentence",
    [
        acts.log(Channel.CALL, "דנה", "Bo"),
        acts.promise("דנה"),
        acts.merge("דנה", "Bo"),
        acts.introduce("דנה", "Bo"),
        acts.move(("דנה", "Bo"), Stage.ASKING),
    ],
)
def test_a_name_in_a_sentence_keeps_its_order_to_itself(sentence: str) -> None:
    assert "\u2068דנה\u2069" in sentence


@given(st.text(max_size=400))
def test_whatever_is_written_stays_in_one_short_line(text: str) -> None:
    line = inserted(text)
    assert len(line) <= 162
    assert len(line.splitlines()) <= 1
    assert "\x1b" not in line
    assert line.count("\u2068") == line.count("\u2069")
