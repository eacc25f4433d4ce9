"""Which characters the bytes of a card mean (vcards.md 4.1 and 4.6)."""

import codecs
import re
from collections.abc import Callable

from netdesk.vcards import guess
from netdesk.vcards.charset_names import Bytes, codec_of
from netdesk.vcards.problems import Trouble

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HAN = ("cp932", "gb18030", "cp950", "cp949", "euc_jp", "euc-jp", "big5hkscs", "gb2312", "hz", "johab")
_SEVEN_BIT = ("iso2022", "hz", "utf-7")
_UNLIKELY_HAN = re.compile(r"[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]|[\ue000-\uf8ff]")
"""Two-byte text that a guess made of one-byte text: letters swallowed, characters that nobody has."""

_DECLARED = re.compile(rb'(?i);[ \t]*charset[ \t]*=[ \t]*"?([\w.:-]{1,40})')


def recoded(data: Bytes) -> tuple[Bytes, str]:
    """``data`` in UTF-8 when it is UTF-16 or UTF-32 as a whole, else itself; and the name of that
    charset when no BOM told it, but only the pattern of the NULs.
    """
    charset = wide_charset(data[:4096])
    if not charset:
        return data, ""
    step = 4 if "32" in charset else 2
    whole = len(data) // step * step
    try:
        text = data[:whole].decode(charset, "surrogatepass")
    except UnicodeDecodeError:
        text = data[:whole].decode(charset, "replace")
    # Half a character at the very end is kept as it is: it belongs to a line that was cut.
    text += data[whole:].decode("latin-1")
    return text.removeprefix("\ufeff").encode("utf-8", "surrogatepass"), "" if text[:1] == "\ufeff" else charset


def wide_charset(head: bytes) -> str:
    """The name of the UTF-16 or UTF-32 kind that a file with this beginning is written in, or ""."""
    for bom, charset in _BOMS:
        if head.startswith(bom):
            return charset
    if b"\0" not in head[:64]:
        return ""
    for charset, first, zeros in (
        ("utf-32-le", 0, (1, 2, 3)), ("utf-32-be", 3, (0, 1, 2)), ("utf-16-le", 0, (1,)), ("utf-16-be", 1, (0,)),
    ):  # fmt: skip
        step = len(zeros) + 1
        sample = head[: min(len(head), 20 * step) // step * step]
        if len(sample) >= 8 * step and not any(any(sample[at::step]) for at in zeros) and all(sample[first::step]):
            return charset
    return ""


class Charsets:
    """Turns bytes into text; knows which charsets the file declares anywhere."""

    __slots__ = ("_finds", "_found")

    def __init__(self, finds: Callable[[], tuple[str, ...]] = tuple) -> None:
        """``finds`` tells the charsets that undeclared text of the file may be in, the likeliest first;
        it is asked once, and only when needed.
        """
        self._finds = finds
        self._found: tuple[str, ...] | None = None

    def text(self, raw: bytes, declared: str = "", must_declare: bool = False) -> tuple[str, Trouble | None, str]:
        """``raw`` as text, what is to be said about it, and the charset that is meant by that.

        UTF-8 comes before what is declared: exporters lie. ``must_declare``: vCard 2.1, where
        eight-bit text without a charset is a guess even when it is UTF-8.
        """
        codec = codec_of(declared) if declared else None
        if raw.isascii():
            return _seven_bit(raw, declared, codec)
        text = _as_utf8(raw, codec)
        if text is not None:
            undeclared = must_declare and not declared
            return text, Trouble.CHARSET_UNDECLARED if undeclared else None, "UTF-8"
        text = _cut_utf8(raw)
        if text is not None:
            return text, Trouble.CHARACTERS_LOST, "UTF-8"
        return self._eight_bit(raw, declared, codec)

    def _eight_bit(self, raw: bytes, declared: str, codec: str | None) -> tuple[str, Trouble | None, str]:
        if codec and codec != "utf-8":
            text = _decoded(raw, codec)
            if text is not None:
                return text, None, codec
        trouble = Trouble.CHARSET_UNDECLARED
        if declared:
            trouble = Trouble.CHARSET_WRONG if codec else Trouble.CHARSET_UNKNOWN
        lossy = _mostly_utf8(raw)
        if lossy is not None:
            return lossy, Trouble.CHARACTERS_LOST, "UTF-8"
        if self._found is None:
            self._found = self._finds()
        for other in (*self._found, "cp1252"):
            other = guess.fitting(raw, other)
            text = _decoded(raw, other)
            if text is not None and (other not in _HAN or not _UNLIKELY_HAN.search(text)):
                return text, trouble, declared if trouble is Trouble.CHARSET_UNKNOWN else other
        return raw.decode("latin-1"), trouble, "latin-1"


def charsets_of(data: Bytes) -> tuple[str, ...]:
    """The charsets that the undeclared text of a file may be in: those that other lines name, else the
    one that makes most sense of it.
    """
    return declared_in(data) or (guess.undeclared_charset(data),)


def declared_in(data: Bytes) -> tuple[str, ...]:
    """The charsets that the lines of a file name, in the order of their first use, UTF-8 left out."""
    found: dict[str, None] = {}
    for match in _DECLARED.finditer(data):
        codec = codec_of(match[1].decode("latin-1"))
        if codec and codec not in ("utf-8", "ascii"):
            found[codec] = None
    return tuple(found)


def _seven_bit(raw: bytes, declared: str, codec: str | None) -> tuple[str, Trouble | None, str]:
    """Text without eight-bit bytes: ASCII, or what a charset of seven bits made of other letters."""
    if b"\x1b$" in raw and not (codec and codec.startswith("iso2022")):
        # Japanese in seven bits, which nothing else looks like.
        return raw.decode("iso2022_jp", "replace"), None if declared else Trouble.CHARSET_UNDECLARED, "iso2022_jp"
    if codec and codec.startswith(_SEVEN_BIT):
        text = _decoded(raw, codec)
        if text is not None:
            return text, None, codec
    return raw.decode("ascii"), None, ""


def _as_utf8(raw: bytes, codec: str | None) -> str | None:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if codec in _HAN and max(text) < "\u0800":
        # Two-byte Chinese, Japanese and Korean may look like UTF-8, but never like UTF-8 of those scripts.
        return _decoded(raw, codec) or text
    return text


def _cut_utf8(raw: bytes) -> str | None:
    """``raw`` as UTF-8 without its last character, when it was cut short inside that."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = raw[: error.start]
        if error.reason == "unexpected end of data" and not whole.isascii():
            return whole.decode("utf-8")
    return None


def _mostly_utf8(raw: bytes) -> str | None:
    """``raw`` as UTF-8 with its few bad bytes marked, when most of it is UTF-8 beyond doubt."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    return text if good >= 2 and good > 2 * bad else None


def _decoded(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None
