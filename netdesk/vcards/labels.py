"""The words under which a card files a number, a mail address or an address: home, work, and such."""

from collections.abc import Iterable

# Said of nearly everything, so they tell nothing.
_SILENT = frozenset(
    "internet pref voice msg text video textphone dom intl postal parcel x400 jpeg png gif other "
    "home_type x-internet".split()
)
_SAME = {"cell": "mobile", "iphone": "mobile", "x-mobil": "mobile", "bussines": "work", "business": "work"}
_WRITTEN = frozenset("home work cell fax pager car modem isdn bbs pcs".split())


def label_of(types: Iterable[str]) -> str:
    """The label that ``types`` (lower case) make, "" for none: ("work", "voice", "fax") is "work fax"."""
    words: list[str] = []
    for kind in types:
        if kind in _SILENT or "=" in kind:
            continue
        word = _SAME.get(kind, kind)
        if word not in words:
            words.append(word)
    return " ".join(words)


def label_of_apple(text: str) -> str:
    """The label in an X-ABLabel: ``_$!<Other>!$_`` is "other", the owner's own words stay."""
    text = text.strip()
    if text.startswith("_$!<") and text.endswith(">!$_"):
        return text[4:-4].lower()
    return text


def types_of(label: str) -> tuple[str, ...] | None:
    """The vCard types that ``label`` stands for, or None when it is the owner's own words."""
    words = tuple("cell" if word == "mobile" else word for word in label.split())
    return words if _WRITTEN.issuperset(words) and label_of(words) == label else None


def silent_types(types: Iterable[str]) -> tuple[str, ...]:
    """Those of ``types`` that no label tells (pref, voice, internet), as they are written."""
    return tuple(kind for kind in types if kind.lower() in _SILENT)
