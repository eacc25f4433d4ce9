"""What is shown of bytes that no reader understood gives back the very same bytes."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netdesk.vcards.raw_text import raw_text


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8")))
@example(b"\x00\r\n\r\x7f\n")
@example("␀ and \x00 and \ue000 and \u202e".encode())
@example("ＡＢＣ①".encode("cp932") + b";CHARSET=Shift_JIS:")
@example("BEGIN:VCARD\r\nFN:Ána\r\n".encode("utf-16"))
@example(b"\x81\x8d\x8f\x90\x9d")
@example("\u2028\u2029\xa0\ufdd0".encode())
def test_untouched_text_is_the_same_bytes(raw: bytes) -> None:
    assert raw_text(raw).raw() == raw


@given(st.binary(max_size=300))
def test_nothing_in_it_is_unseen_or_turns_text_round(raw: bytes) -> None:
    assert not set("\x00\x07\x7f\r\u202e\u2028\u2029") & set(raw_text(raw).text)


@pytest.mark.parametrize(
    ("raw", "charset", "text"),
    [
        ("Zoë".encode(), "utf-8", "Zoë"),
        (b"Zo\xeb", "cp1252", "Zoë"),
        ("FN;CHARSET=KOI8-R:Анна".encode("koi8-r"), "koi8-r", "FN;CHARSET=KOI8-R:Анна"),
        (b"a\x00b", "utf-8", "a␀b"),
    ],
)
def test_letters_are_those_that_were_meant(raw: bytes, charset: str, text: str) -> None:
    found = raw_text(raw)
    assert (found.charset, found.text) == (charset, text)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_new_line_ends_as_the_others_do(newline: str) -> None:
    found = raw_text(f"one{newline}two{newline}".encode())
    assert found.text == "one\ntwo\n"
    assert found.with_text("one\nand\ntwo\n").raw() == f"one{newline}and{newline}two{newline}".encode()


def test_a_letter_that_the_charset_lacks_is_written_in_utf_8() -> None:
    found = raw_text(b"Zo\xeb")
    assert found.with_text("Zoë 葵").raw() == "Zoë 葵".encode()
