"""Bytes as text that can be looked at and mended, and back to the very same bytes.

What a screen would not show, or would show as something else (control characters, marks that turn text round,
line separators), is shown as signs in its place, so that a text that is not touched gives back what it came from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from netdesk.vcards.charset import declared_in, wide_charset
from netdesk.vcards.charset_names import codec_of

_CONTROLS = tuple(chr(code) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n")
_UNSEEN = tuple(
    chr(code)
    for code in (
        *range(0x80, 0xA0), 0x200E, 0x200F, 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A),
        0xFDD0, 0xFDD1, 0xFEFF, 0xFFFC,
    )
)  # fmt: skip
_PRIVATE = (0xE000, 0xF000, 0xF0000, 0xF1000)
"""Where signs are taken from that no letter has; the next place when the text uses one of them."""

_CP1252 = "cp1252"
_ROOM = 0x100


@dataclass(frozen=True, slots=True)
class RawText:
    """A text with how it was written: ``charset`` as Python calls it, its line end, the signs in the place of others.

    ``text`` has its lines apart by line feeds.
    """

    text: str
    charset: str
    newline: str = "\n"
    signs: tuple[tuple[str, str], ...] = ()

    def with_text(self, text: str) -> RawText:
        """Another text, written the same way."""
        return replace(self, text=text)

    def raw(self) -> bytes:
        """The bytes of the text. In UTF-8 when its charset lacks one of its letters."""
        back = {ord(sign): meant for meant, sign in self.signs}
        text = self.text.replace("\n", self.newline).translate(back)
        try:
            return _encoded(text, self.charset)
        except UnicodeEncodeError:
            return text.encode("utf-8", "replace")


def raw_text(raw: bytes) -> RawText:
    """``raw`` as text: UTF-8 where it is, else what the file declares, else Windows-1252 (vcards.md 4.1)."""
    charset, text = _decoded(raw)
    newline = _newline(text)
    text = text.replace(newline, "\n")
    signs = _signs(text)
    return RawText(text.translate({ord(meant): sign for meant, sign in signs}), charset, newline, signs)


def _decoded(raw: bytes) -> tuple[str, str]:
    wide = wide_charset(raw[:4096])
    for charset in (*((wide,) if wide else ()), "utf-8", *declared_in(raw)):
        codec = codec_of(charset) or charset
        try:
            text = raw.decode(codec)
            if text.encode(codec) == raw:
                return codec, text
        except (UnicodeError, LookupError):
            continue
    return _CP1252, "".join(map(_LETTER_OF.__getitem__, raw))


def _encoded(text: str, charset: str) -> bytes:
    if charset != _CP1252:
        return text.encode(charset)
    try:
        return bytes(_BYTE_OF[letter] for letter in text)
    except KeyError:
        raise UnicodeEncodeError(_CP1252, text, 0, 1, "no such letter") from None


def _newline(text: str) -> str:
    """The line end of a text, where all lines have the same; else a line feed, and what is more is shown."""
    feeds = text.count("\n")
    if feeds and text.count("\r\n") == feeds == text.count("\r"):
        return "\r\n"
    return "\r" if "\r" in text and not feeds else "\n"


def _signs(text: str) -> tuple[tuple[str, str], ...]:
    """What of ``text`` is shown as which sign; none of the signs stands in the text itself."""
    letters = set(text)
    controls = [each for each in _CONTROLS if each in letters]
    unseen = [each for each in _UNSEEN if each in letters]
    if not controls and not unseen:
        return ()
    pictures = [chr(0x2421 if each == "\x7f" else 0x2400 + ord(each)) for each in controls]
    if not letters.isdisjoint(pictures):
        controls, unseen, pictures = [], controls + unseen, []
    places = [[chr(base + number) for number in range(len(unseen))] for base in _PRIVATE]
    free = next((place for place in places if letters.isdisjoint(place)), None)
    if free is None:  # a text of nothing but such signs; the last resort shows them as they are
        free = unseen
    return (*zip(controls, pictures, strict=True), *zip(unseen, free, strict=True))


def _letter(code: int) -> str:
    try:
        return bytes((code,)).decode(_CP1252)
    except UnicodeDecodeError:
        return chr(code)  # five bytes mean nothing there; they stay what they are


_LETTER_OF = tuple(_letter(code) for code in range(_ROOM))
_BYTE_OF = {letter: code for code, letter in enumerate(_LETTER_OF)}
