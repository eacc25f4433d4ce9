"""A person under another name: halves of the old name must not stay behind to sort and greet them by."""

import pytest

from netdesk.domain.contact import ContactDraft, renamed

SMITH = ContactDraft("Ana Smith", family="Smith", given="Ana", nickname="Annie", title="Analyst")


def halves(before: ContactDraft, after: ContactDraft) -> tuple[str, str, str]:
    """Name, family and given name once ``before`` was edited to ``after``."""
    draft = renamed(before, after)
    return draft.name, draft.family, draft.given


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Ana Zimmermann", "", "Ana"),
        ("Anna Smith", "Smith", ""),
        ("Zoe Park", "", ""),
        ("SMITH, Ana", "Smith", "Ana"),
        ("Ana Smith-Jones", "Smith", "Ana"),
        ("Ana Smithson", "", "Ana"),
    ],
)
def test_what_no_longer_stands_in_the_name_goes(name: str, family: str, given: str) -> None:
    after = ContactDraft(name, family="Smith", given="Ana", nickname="Annie", title="Analyst")
    assert halves(SMITH, after) == (name, family, given)
    assert renamed(SMITH, after).nickname == "Annie"


def test_what_was_changed_along_is_meant() -> None:
    after = ContactDraft("Bob Zimmermann", family="Zimmermann", given="Robert")
    assert halves(SMITH, after) == ("Bob Zimmermann", "Zimmermann", "Robert")


def test_the_same_name_keeps_halves_that_never_stood_in_it() -> None:
    bob = ContactDraft("Bob Taylor", family="Taylor", given="Robert")
    assert halves(bob, ContactDraft("Bob Taylor", family="Taylor", given="Robert", title="Head")) == (
        "Bob Taylor",
        "Taylor",
        "Robert",
    )


def test_a_name_written_without_blanks_is_looked_through() -> None:
    before = ContactDraft("王小明", family="王", given="小明")
    assert halves(before, ContactDraft("王大明", family="王", given="小明")) == ("王大明", "王", "")
