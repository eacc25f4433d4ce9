"""Text made comparable: how search, sorting and matching see a name, whatever its accents and script.

A folded text is for comparing, never for showing. One character always folds to the same text, so a
part of a name folds to a part of the folded name: that is what makes searching inside a word possible.
"""

import re
import unicodedata

_PLAIN = {
    "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t",
    "ŋ": "n", "ĸ": "k", "ə": "e", "ɨ": "i", "ƒ": "f", "ȷ": "j", "ŀ": "l", "ʻ": "'", "ʼ": "'", "ʹ": "'",
    "‘": "'", "’": "'", "‛": "'", "′": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-",
    "—": "-", "―": "-", "−": "-", "⁄": "/",
}  # fmt: skip
"""Letters that Unicode does not take apart, and the shapes of apostrophe and dash that keyboards mix."""

_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
        "ю": "yu", "я": "ya", "є": "ye", "і": "i", "ґ": "g", "ђ": "d", "ј": "j", "љ": "lj", "њ": "nj",
        "ћ": "c", "џ": "dz", "ѕ": "dz", "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i",
        "θ": "th", "ι": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r",
        "σ": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
    }
)  # fmt: skip
"""Folded Cyrillic and Greek letters as passports and mail addresses write them."""

_TITLES = frozenset(
    "mr mrs ms mx miss sir dr prof professor dipl ing phd mba msc bsc llm herr frau hr mme mlle".split()
)
"""Words round a name that tell nobody apart. "Sr", "Jr" and "III" do, and stay (histories.md 5.2)."""

_SMALL_KANA_MARKS = ("\u3099", "\u309a")
_WORD = re.compile(r"[^\W_]+")
_NOT_A_DIGIT = re.compile(r"[^0-9]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


def _folded_character(character: str) -> str:
    """What one composed character folds to: "" for marks and invisible characters."""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "Cf" or character in "\0\ufffc":
        return ""
    if unicodedata.combining(character):
        return ""
    parts = unicodedata.normalize("NFKD", character)
    kept = "".join(part for part in parts if part in _SMALL_KANA_MARKS or not unicodedata.combining(part))
    plain = "".join(_PLAIN.get(part, part) for part in kept.casefold())
    return unicodedata.normalize("NFC", plain)


class _Folds(dict[int, str]):
    """Character number -> its fold, worked out when first met."""

    def __missing__(self, number: int) -> str:
        folded = _folded_character(chr(number))
        self[number] = folded
        return folded


_FOLDS = _Folds()


def _fold_run(run: re.Match[str]) -> str:
    """The fold of characters beyond ASCII: few in most texts, so only they go through the table."""
    return run[0].translate(_FOLDS)


def fold(text: str) -> str:
    """``text`` for searching and sorting: small letters, no accents, one form of every width and dash.

    "ÅSA Große" gives "asa grosse", "İzmir" and "Izmir" both "izmir", "ｶﾞ" gives "ガ", "٣" gives "3".
    Korean syllables stay whole, so that one syllable is one character.
    """
    if text.isascii():
        return text.lower()
    # NFKC would make a blank of this apostrophe.
    composed = unicodedata.normalize("NFKC", text.replace("´", "'")).lower()
    return unicodedata.normalize("NFC", _BEYOND_ASCII.sub(_fold_run, composed))


def digits(text: str) -> str:
    """The decimal digits in ``text``, of any script, as 0 to 9 and nothing else."""
    return _NOT_A_DIGIT.sub("", text if text.isascii() else fold(text))


def words(text: str) -> list[str]:
    """The runs of letters and digits in ``text``, folded, in order."""
    return _WORD.findall(fold(text))


def tokens(name: str) -> tuple[str, ...]:
    """The parts of a person's name for comparing it with another, in order.

    Apostrophes join ("O'Brien" is one part), titles go, Cyrillic and Greek are written in Latin letters,
    "ue" and "ü" are the same. A name that is nothing but titles keeps them.
    """
    folded = fold(name)
    if "'" in folded:
        folded = folded.replace("'", "")
    if not folded.isascii():
        folded = folded.translate(_LATIN)
    if "e" in folded:
        folded = folded.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    parts = _WORD.findall(folded)
    if _TITLES.isdisjoint(parts):
        return tuple(parts)
    return tuple([part for part in parts if part not in _TITLES] or parts)
