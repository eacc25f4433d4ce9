"""Which charset eight-bit text is written in when nothing declares one: told from all such text of a file."""

import binascii
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from netdesk.vcards import alphabets as abc
from netdesk.vcards.charset_names import Bytes, codec_of

_SAMPLE = 8 * 1024
_LINE = 2_000
_ENOUGH = 0.25
"""A letter's worth of likelihood below which no reading is better than the usual one."""

USUAL = "cp1252"
_EIGHT_BIT = re.compile(rb"[\x80-\xff]")
_QUOTED = re.compile(rb"=[89A-Fa-f][0-9A-Fa-f]")
_DECLARES = re.compile(rb"(?i);[ \t]*charset[ \t]*=(?!\"?utf-?8)|BASE64|ENCODING=B[:;]")
_WORD = re.compile(r"[^\x00-\x40\[-`{-\x7f\s]+")
_UNLIKELY = ("mac_roman", "cp850")
_NEUTRAL = str.maketrans(dict.fromkeys("“”‘’‚„–—…•«»¿¡€™®©°", " "))
"""Signs that stand beside letters in any language."""

_MARGIN = 0.7
_LINES = 50_000
_SURE = 1.5


def undeclared_charset(data: Bytes) -> str:
    """The codec that the undeclared eight-bit text of a file is most likely in; ``USUAL`` when nothing
    speaks for another.
    """
    sample = b"\n".join(_undeclared(data))
    return likeliest(sample) if sample else USUAL


def _undeclared(data: Bytes) -> Iterator[bytes]:
    """The values with eight-bit text whose lines name no charset, up to ``_SAMPLE`` bytes of them."""
    room, lines = _SAMPLE, _LINES
    for pattern in (_EIGHT_BIT, _QUOTED):
        at = 0
        while room > 0 and lines > 0:
            found = pattern.search(data, at)
            if found is None:
                break
            start = max(data.rfind(b"\n", at, found.start()), data.rfind(b"\r", at, found.start()), at - 1) + 1
            stop = _line_end(data, found.end())
            at, lines = stop, lines - 1
            line = data[max(start, found.start() - _LINE) : min(stop, found.end() + _LINE)]
            head, colon, value = line.partition(b":")
            if _DECLARES.search(head) or (pattern is _QUOTED and b"PRINTABLE" not in head.upper()):
                continue
            value = value if colon else line
            if pattern is _QUOTED:
                value = binascii.a2b_qp(value)
            if not _is_utf8(value):
                room -= len(value)
                yield value


def _line_end(data: Bytes, at: int) -> int:
    ends = [end for end in (data.find(b"\n", at, at + _LINE), data.find(b"\r", at, at + _LINE)) if end >= 0]
    return min(ends) if ends else min(len(data), at + _LINE)


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end == len(value) and error.start > 0 and not value[: error.start].isascii()
    return True


@lru_cache(64)
def likeliest(sample: bytes) -> str:
    """The codec that makes most sense of ``sample``."""
    best, most = USUAL, _worth(sample, USUAL)
    for codec in _JUDGES:
        if codec != USUAL:
            worth = _worth(sample, codec)
            if worth > most + (_MARGIN if best == USUAL else 0):
                best, most = codec, worth
    if most < _ENOUGH * len(_EIGHT_BIT.findall(sample)):
        return _second_opinion(sample) or best
    return best


def fitting(value: bytes, usual: str) -> str:
    """The codec of one value of a file that is mostly in ``usual``: another where that makes no sense of
    it at all, and the other does (cards of several phones in one pile).
    """
    if len(value) > _SAMPLE or _worth(value, usual) > -_SURE:
        return usual
    other = likeliest(value)
    return other if _worth(value, other) >= _SURE else usual


def _second_opinion(sample: bytes) -> str:
    # Imported here: it is large, and hardly any file needs it.
    import charset_normalizer

    match = charset_normalizer.from_bytes(sample[:2_000]).best()
    return (match and codec_of(match.encoding)) or ""


def _worth(sample: bytes, codec: str) -> float:
    """How much sense ``sample`` makes in ``codec``, in letters."""
    try:
        text = sample.decode(codec)
    except UnicodeDecodeError:
        return -1e9
    if codec not in _JUDGES:
        return 0.0
    bare = text.translate(_NEUTRAL)
    words = [word for word in _WORD.findall(bare) if not word.isascii() and any(map(str.isalpha, word))]
    worth = _JUDGES[codec](words)
    if codec in _UNLIKELY:
        return worth - 1 - 0.25 * len(_EIGHT_BIT.findall(sample))
    return worth + 0.3 * sum(1 for char, other in zip(text, bare, strict=True) if char != other)


def _latin(languages: dict[str, tuple[str, float]]) -> Callable[[list[str]], float]:
    letters = {name: (frozenset(own), weight) for name, (own, weight) in languages.items()}

    def judge(words: list[str]) -> float:
        anyone = 0.0
        single = dict.fromkeys(letters, 0.0)
        for word in words:
            odd = [char for char in word if char > "\x7f"]
            if not word.isalpha() or _caps_inside(word) or (len(word) > 4 and len(odd) == len(word)):
                anyone -= 2 * len(odd)
                continue
            lower = frozenset(char for char in word.lower() if char > "\x7f")
            best = 0.0
            for name, (own, weight) in letters.items():
                if lower <= own and not (name == "Portuguese" and _odd_tilde(word)):
                    single[name] += weight * len(odd)
                    best = max(best, weight)
            anyone += (best or -1.0) * len(odd)
        return (anyone + max(single.values())) / 2

    return judge


def _odd_tilde(word: str) -> bool:
    return re.search("õ(?!e)|ã[^oesi]", word.lower()) is not None


def _caps_inside(word: str) -> bool:
    """Whether a capital beyond A to Z follows a small letter."""
    return any(after > "\x7f" and after.isupper() and before.islower() for before, after in pairwise(word))


def _cased(script: str, vowels: frozenset[str]) -> Callable[[list[str]], float]:
    own = frozenset(script)

    def judge(words: list[str]) -> float:
        worth = 0.0
        for word in words:
            lower = word.lower()
            size = sum(1 for char in word if char > "\x7f")
            if not own.issuperset(lower) or _caps_inside(word) or "ς" in lower[:-1]:
                worth -= 2 * size
                continue
            each = 1.0 if len(word) > 1 else 0.5
            if len(word) > 2 and not 0.2 <= sum(1 for char in lower if char in vowels) / len(word) <= 0.75:
                each -= 1.0
            if word.islower():
                each -= 0.3
            elif len(word) > 1 and word.isupper():
                each -= 0.4
            worth += each * size
        return worth

    return judge


def _hebrew(words: list[str]) -> float:
    own = frozenset(abc.HEBREW)
    worth = 0.0
    for word in words:
        if own.issuperset(word):
            worth += len(word) - 2 * sum(1 for char in word[:-1] if char in abc.HEBREW_FINALS)
            worth -= word[-1] in "כמנצ"
        else:
            worth -= 2 * len(word)
    return worth


def _arabic(words: list[str]) -> float:
    own = frozenset(abc.ARABIC)
    return sum(len(word) * (0.95 if own.issuperset(word) else -2) for word in words)


def _thai(words: list[str]) -> float:
    worth = 0.0
    for word in words:
        before = ""
        for char in word:
            consonant = "ก" <= char <= "ฮ"
            if not "ก" <= char <= "๎":
                worth -= 2
            elif char in abc.THAI_MARKS:
                worth += 1 if "ก" <= before <= "ฮ" or before in abc.THAI_MARKS else -2
            else:
                worth += 1 if consonant or before not in abc.THAI_LEADING else -2
            before = char
        if before in abc.THAI_LEADING:
            worth -= 2
    # A little less than two-byte text of the same bytes, which nearly always passes for Thai.
    return worth * 0.8


def _double(common: frozenset[str]) -> Callable[[list[str]], float]:
    def judge(words: list[str]) -> float:
        worth = 0.0
        for word in words:
            for before, char, after in zip(" " + word, word, word[1:] + " ", strict=False):
                if char <= "\x7f":
                    continue
                if (before.isascii() and before.isalpha()) or (after.isascii() and after.isalpha()):
                    worth -= 3
                elif char in common or "\u3041" <= char <= "\u30fe":
                    worth += 2
                elif "\uff61" <= char <= "\uff9f" or "\uac00" <= char <= "\ud7a3":
                    worth += 0.3
                elif "\u4e00" <= char <= "\u9fff":
                    worth += _how_frequent(char)
                else:
                    worth -= 2
        return worth

    return judge


def _how_frequent(char: str) -> float:
    """Whether a Chinese character is of the frequent half of any of the charsets that sort them so."""
    for codec, low, high in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6), ("euc_jp", 0xB0, 0xCF)):
        try:
            if low <= char.encode(codec)[0] <= high:
                return 0.8
        except UnicodeEncodeError:
            continue
    return -1.0


_JUDGES: dict[str, Callable[[list[str]], float]] = {
    USUAL: _latin(abc.WESTERN),
    "cp1250": _latin(abc.CENTRAL),
    "iso8859-2": _latin(abc.CENTRAL),
    "cp1254": _latin(abc.TURKISH | {"German": ("äöüß", 0.5)}),
    "cp1257": _latin(abc.BALTIC),
    "cp1251": _cased(abc.CYRILLIC, abc.CYRILLIC_VOWELS),
    "koi8-r": _cased(abc.CYRILLIC, abc.CYRILLIC_VOWELS),
    "koi8-u": _cased(abc.CYRILLIC, abc.CYRILLIC_VOWELS),
    "iso8859-5": _cased(abc.CYRILLIC, abc.CYRILLIC_VOWELS),
    "cp866": _cased(abc.CYRILLIC, abc.CYRILLIC_VOWELS),
    "cp1253": _cased(abc.GREEK, abc.GREEK_VOWELS),
    "iso8859-7": _cased(abc.GREEK, abc.GREEK_VOWELS),
    "cp1255": _hebrew,
    "cp1256": _arabic,
    "cp874": _thai,
    "cp932": _double(abc.JAPANESE),
    "euc_jp": _double(abc.JAPANESE),
    "gb18030": _double(abc.CHINESE),
    "cp950": _double(abc.TAIWANESE),
    "cp949": _double(abc.KOREAN),
    "mac_roman": _latin(abc.WESTERN),
    "cp850": _latin(abc.WESTERN),
}
"""What judges the words of a text in each charset, the likelier first."""
