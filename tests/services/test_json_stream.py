"""Reading a large JSON object piece by piece: the same as the library reads it whole, and damage by its line."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.services.json_stream import Event, NotJson, What, events, written

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(alphabet=st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
keys = st.text(min_size=1, max_size=5)


def collected(data: bytes) -> dict[str, Any]:
    """The object that the events tell of."""
    found: dict[str, Any] = {}
    for event in events(io.BytesIO(data)):
        if event.what is What.VALUE:
            found[event.key] = event.value
        elif event.what is What.BEGIN:
            found[event.key] = []
        elif event.what is What.ENTRY:
            found[event.key].append(event.value)
    return found


@given(st.dictionaries(keys, plain, min_size=1, max_size=5), st.sampled_from([None, 1]))
def test_it_is_what_the_library_reads(value: dict[str, Any], indent: int | None) -> None:
    data = json.dumps(value, indent=indent, ensure_ascii=False).encode("utf-8", "surrogatepass")
    assert collected(data) == value


@given(
    st.dictionaries(keys, plain.filter(lambda value: not isinstance(value, list)), min_size=1, max_size=3),
    st.dictionaries(keys, st.lists(plain, max_size=4), max_size=3),
)
def test_what_is_written_is_json_and_comes_back(values: dict[str, Any], lists: dict[str, list[Any]]) -> None:
    lists = {key: entries for key, entries in lists.items() if key not in values}
    data = b"".join(written(values.items(), lists.items()))
    assert json.loads(data) == collected(data) == {**values, **lists}


def test_values_that_are_longer_than_a_piece_come_whole() -> None:
    """A number that ends where a piece does goes on in the next; a picture is longer than any."""
    for at in range(65_520, 65_540):
        value = {"long": "x" * at, "number": 1234567890, "list": ["é" * 40_000, 12, True]}
        assert collected(json.dumps(value, ensure_ascii=False).encode()) == value


@pytest.mark.parametrize(
    ("data", "line", "why"),
    [
        (b"", 1, "it breaks off"),
        (b'{\n"a": [\n{"b": 1},\n{"c"', 4, "it breaks off or is no JSON"),
        (b'{\n"a": 1', 2, "it breaks off"),
        (b'{\n"a": 1\n} {', 3, "something stands after its end"),
        (b'{\n"a": [1 2]}', 2, "“2” stands where “,” should"),
        (b"[1]", 1, "“[” stands where “{” should"),
        (b"{1: 2}", 1, "a key is no text"),
        (b'{"a":\n\n\xff}', 3, "it is not in UTF-8"),
        (b'{"a": NaN}', 1, "NaN is no number of JSON"),
        (b'{"a":\n' + b"[" * 100_000, 2, "it breaks off or is no JSON"),
        (b'{"a": ' + b"9" * 5_000 + b"}", 1, "Exceeds the limit"),
    ],
)
def test_damage_is_told_by_its_line(data: bytes, line: int, why: str) -> None:
    with pytest.raises(NotJson) as damaged:
        collected(data)
    assert damaged.value.line == line
    assert str(damaged.value).startswith(why)


def test_nothing_is_kept_but_the_entry_at_hand() -> None:
    """Of a book of a hundred thousand people no list stands in memory: the file is read as its entries are taken."""
    file = io.BytesIO(b'{"list": [' + b",".join(b'"%d"' % n for n in range(100_000)) + b"]}")
    walk = events(file)
    assert next(walk) == Event(What.BEGIN, "list")
    assert next(walk) == Event(What.ENTRY, "list", "0")
    assert file.tell() < 200_000
