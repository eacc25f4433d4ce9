"""docs/book-file.md: all that another programmer has. It names every key and word, and its example is true."""

import json
import re
from enum import StrEnum
from pathlib import Path

import pytest

from netdesk.domain.call_list import Outcome as CallOutcome
from netdesk.domain.call_list import ReasonCode
from netdesk.domain.contact import ContactId, Likeness, Via
from netdesk.domain.interaction import Channel, Direction, Kind, Precision
from netdesk.domain.introduction import Answer, Debrief, Outcome, Stage
from netdesk.services import contacts
from netdesk.services.book_file import RestoreBook
from netdesk.services.desk import Desk
from netdesk.storage.book_shape import SECTIONS, Section
from tests.services.conftest import TODAY

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "book-file.md").read_text(encoding="utf-8")


def chapter(section: Section) -> str:
    """What the page says of a section."""
    found = re.search(rf"^## ([a-z_, ]*\b{section.key}\b.*?)(?=^## |\Z)", PAGE, re.M | re.S)
    assert found is not None, section.key
    return found[1]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_every_key_is_explained_in_its_chapter(section: Section) -> None:
    named = set(re.findall(r"`([a-z_]+)`", chapter(section)))
    keys = {section.key, *(field.key for field in section.fields)}
    for part in section.parts:
        keys |= {part.key, *(field.key for field in part.fields)}
    assert keys <= named


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.key)
def test_what_may_be_left_out_is_as_the_table_says(section: Section) -> None:
    """A row with an empty last cell is of keys that have to be there."""
    rows = re.findall(r"^\| (`.*?) \| .*? \|(.*)\|$", chapter(section), re.M)
    needed = {key for keys, otherwise in rows if not otherwise.strip() for key in re.findall(r"`([a-z_]+)`", keys)}
    if rows:
        fields = [*section.fields, *(field for part in section.parts if len(part.fields) > 1 for field in part.fields)]
        assert {field.key for field in fields if field.required} <= needed


@pytest.mark.parametrize(
    "words",
    [CallOutcome, ReasonCode, Likeness, Via, Channel, Direction, Kind, Precision, Answer, Debrief, Outcome, Stage],
)
def test_every_word_of_an_enumeration_is_there(words: type[StrEnum]) -> None:
    assert {f"`{word.value}`" for word in words if word.value} <= set(re.findall("`[a-z-]+`", PAGE))


def test_the_example_is_a_book(desk: Desk, tmp_path: Path) -> None:
    """Who begins with it begins with something that works."""
    example = re.search("```json\n(.*?)```", PAGE, re.S)
    assert example is not None
    json.loads(example[1])
    file = tmp_path / "example.json"
    file.write_text(example[1], encoding="utf-8")
    desk.apply(RestoreBook(file), "bring back")
    ana = desk.read(contacts.person, ContactId(1), TODAY)
    assert (ana.contact.name, ana.follow_ups[0].note) == ("Ana Beltrán", "send the two names")
