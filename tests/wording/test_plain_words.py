"""Other people's words in our lines: they must not break, colour or turn round what stands beside them."""

from hypothesis import given
from hypothesis import strategies as st

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


@given(st.text(max_size=400))
def test_whatever_is_written_stays_in_one_short_line(text: str) -> None:
    line = inserted(text)
    assert len(line) <= 162
    assert len(line.splitlines()) <= 1
    assert "\x1b" not in line
    assert line.count("\u2068") == line.count("\u2069")
