"""A merge taken apart at any later time: each has what they had, and what came since is lost to nobody."""

import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from netdesk import bootstrap
from netdesk.domain.contact import Address, ContactDraft, ContactId, Email, Phone
from netdesk.domain.errors import NetDeskError
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.services import book, contacts, interactions, introductions, merging
from netdesk.services.desk import Desk
from tests.helpers.books import dump
from tests.helpers.examples import examples
from tests.helpers.fresh_book import fresh_book
from tests.services.test_undo import _do, _people, any_act, st

TODAY = date(2026, 11, 22)
_BY_VALUE = {"search_document", "handle", "handle_link", "address", "tag", "contact_tag", "sqlite_sequence"}
"""Tables whose rows have numbers that are given again: they are compared by what they say."""


def _said(path: Path) -> dict[str, Any]:
    """A book to the row, but for the numbers of what stands by its value."""
    rows = {table: each for table, each in dump(path).items() if table not in _BY_VALUE}
    desk = bootstrap.open_desk(path, TODAY)
    everybody = [ContactId(number) for (number,) in desk.read(lambda book: book.rows(_EVERYBODY))]
    people = {each.id: each for each in desk.read(contacts.many, everybody)}
    links = desk.read(lambda book: sorted(book.rows(_LINKS)))
    found = desk.read(lambda book: book.rows("SELECT contact_id, body FROM search_document ORDER BY 1"))
    documents = [(contact, sorted(body.split("\n"))) for contact, body in found]
    desk.close()
    return {**rows, "people": people, "links": links, "documents": documents}


def _differing(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    return {name: (one[name], other[name]) for name in one if one[name] != other[name]}


_EVERYBODY = "SELECT id FROM contact WHERE merged_into IS NULL"
_LINKS = (
    "SELECT contact_id, kind, value, raw, label, reason, ifnull(l.pile_id, 0) FROM handle_link l "
    "JOIN handle h ON h.id = handle_id"
)


def _add(desk: Desk, *drafts: ContactDraft) -> list[ContactId]:
    return [desk.apply(contacts.AddContact(draft), "Add").result for draft in drafts]


def _five(desk: Desk) -> list[ContactId]:
    """Five records of one person, each with something of its own and something in common."""
    common = Email("ana@solace.example")
    people = _add(
        desk,
        ContactDraft("Ana Beltrán", emails=(common,), tags=("fair",), notes="coffee"),
        ContactDraft("A. Beltran", title="Head", emails=(common, Email("ab@home.example")), tags=("board", "fair")),
        ContactDraft("Ana B.", phones=(Phone("+44 20 7946 0018"),), notes="daughter starts college"),
        ContactDraft("Ana Beltrán Ruiz", organisation="Solace", addresses=(Address(city="Austin"),), emails=(common,)),
        ContactDraft("Beltrán, Ana", birthday="1980-02-03", photo=b"picture"),
    )
    (other,) = _add(desk, ContactDraft("Bo Lind"))
    for each in people[1:]:
        desk.apply(interactions.LogInteraction(Interaction((each, other), Channel.CALL, Direction.MUTUAL, TODAY)), "C")
        desk.apply(interactions.AddFollowUp(each, TODAY, "say thanks"), "Promise")
    desk.apply(interactions.LogInteraction(Interaction(tuple(people[:3]), Channel.EMAIL, Direction.OUT, TODAY)), "M")
    desk.apply(introductions.Introduce(people[2], other, "a pilot"), "Introduce")
    desk.apply(merging.NotTheSame((people[3], other)), "Not the same")
    return people


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.netdesk"


def test_five_merged_are_taken_back_after_a_restart_to_the_row(path: Path) -> None:
    desk = bootstrap.open_desk(path, TODAY)
    first, *others = _five(desk)
    before = dump(path)
    desk.apply(merging.MergePeople(first, tuple(others)), "Merge")
    person = desk.read(contacts.person, first, TODAY)
    assert len(person.history) == 5
    assert len(person.introductions) == 1
    assert (person.contact.draft.title, person.contact.draft.birthday) == ("Head", "1980-02-03")
    desk.close()
    desk = bootstrap.open_desk(path, TODAY)
    desk.undo()
    assert dump(path) == before
    desk.redo()
    assert len(desk.read(contacts.person, first, TODAY).history) == 5
    desk.close()


def test_five_are_taken_apart_as_they_were(path: Path) -> None:
    desk = bootstrap.open_desk(path, TODAY)
    first, *others = _five(desk)
    before = _said(path)
    out = frozenset({("emails", "ana@solace.example"), ("tags", "fair"), ("notes", "coffee")})
    choices = merging.Choices({"name": others[2], "photo": first, "title": first}, out)
    desk.apply(merging.MergePeople(first, tuple(others), choices), "Merge")
    draft = desk.read(contacts.contact, first).draft
    assert (draft.name, draft.title, draft.tags) == ("Ana Beltrán Ruiz", "", ("board",))
    assert [each.address for each in draft.emails] == ["ab@home.example"]
    assert draft.notes == "daughter starts college"
    assert desk.read(contacts.photo, first) is None
    (merge,) = desk.read(contacts.person, first, TODAY).merges
    assert merge.day == TODAY
    assert merge.names == ("A. Beltran", "Ana B.", "Ana Beltrán Ruiz", "Beltrán, Ana")
    desk.apply(merging.TakeApart(merge.number), "Apart")
    assert _differing(_said(path), before) == {}
    desk.close()


def test_what_came_since_stays_with_the_one_who_was_kept(desk: Desk) -> None:
    first, *others = _five(desk)
    desk.apply(merging.MergePeople(first, tuple(others)), "Merge")
    later = Interaction((first,), Channel.IN_PERSON, Direction.MUTUAL, TODAY, note="later")
    desk.apply(interactions.LogInteraction(later), "Meeting")
    desk.apply(
        contacts.EditFields(first, {"title": "Chief", "notes": "coffee\n\ndaughter starts college\n\ntea"}), "Edit"
    )
    desk.apply(contacts.TagContacts((first,), "new"), "Tag")
    (merge,) = desk.read(contacts.person, first, TODAY).merges
    desk.apply(merging.TakeApart(merge.number), "Apart")
    kept = desk.read(contacts.person, first, TODAY)
    assert [each.note for each in kept.history if each.note] == ["later"]
    assert len(kept.history) == 2, "the mail to three of them and the meeting"
    assert (kept.contact.draft.title, kept.contact.draft.notes) == ("Chief", "coffee\n\ntea")
    assert kept.contact.draft.tags == ("fair", "new")
    assert desk.read(contacts.contact, others[0]).draft.title == "Head"
    assert [len(desk.read(contacts.person, each, TODAY).history) for each in others] == [2, 2, 1, 1]
    assert kept.merges == ()


def test_a_number_that_was_told_anew_since_goes_back_to_its_owner(desk: Desk) -> None:
    ana, record, third = _add(
        desk,
        ContactDraft("Ana"),
        ContactDraft("Ana B.", phones=(Phone("030 5550122"),)),
        ContactDraft("Ana C.", phones=(Phone("(030) 555 01 22"),)),
    )
    desk.apply(merging.MergePeople(ana, (record, third)), "Merge")
    desk.apply(book.ChangeSetting(book.REGION, "DE"), "Country")
    (merge,) = desk.read(merging.standing, ana)
    desk.apply(merging.TakeApart(merge.number), "Apart")
    told = [[each.e164 for each in desk.read(contacts.contact, one).draft.phones] for one in (ana, record, third)]
    assert told == [[], ["+49305550122"], ["+49305550122"]]


def test_an_earlier_merge_is_taken_apart_and_the_later_one_stands(desk: Desk) -> None:
    """Both brought the same tag and the same address: it stays as long as one of them is part of it."""
    same = Email("ana@solace.example")
    first, a, b = _add(
        desk,
        ContactDraft("Ana Beltrán"),
        ContactDraft("A. Beltran", emails=(same,), tags=("board",)),
        ContactDraft("Ana B.", emails=(same,), tags=("board",)),
    )
    desk.apply(merging.MergePeople(first, (a,)), "Merge")
    desk.apply(merging.MergePeople(first, (b,)), "Merge")
    merges = desk.read(merging.standing, first)
    assert [merge.names for merge in merges] == [("Ana B.",), ("A. Beltran",)]
    desk.apply(merging.TakeApart(merges[1].number), "Apart")
    kept = desk.read(contacts.person, first, TODAY)
    assert [merge.names for merge in kept.merges] == [("Ana B.",)]
    assert (kept.contact.draft.tags, kept.contact.draft.emails) == (("board",), (same,))
    assert desk.read(contacts.contact, a).draft.emails == (same,)
    desk.apply(merging.TakeApart(kept.merges[0].number), "Apart")
    assert desk.read(contacts.contact, first).draft.emails == ()


def test_a_merge_below_another_one_is_taken_apart_too(desk: Desk) -> None:
    """Whoever absorbed the merged one keeps them; the one who is taken out is a person again."""
    top, first, a = _add(desk, ContactDraft("Top"), ContactDraft("First"), ContactDraft("A", title="Head"))
    desk.apply(merging.MergePeople(first, (a,)), "Merge")
    number = desk.read(merging.standing, first)[0].number
    desk.apply(merging.MergePeople(top, (first,)), "Merge")
    assert desk.read(contacts.contact, top).draft.title == "Head"
    desk.apply(merging.TakeApart(number), "Apart")
    assert desk.read(contacts.contact, a).draft.title == "Head"
    assert desk.read(contacts.contact, top).draft.title == ""
    with pytest.raises(NetDeskError):
        desk.read(contacts.contact, first)


def test_a_person_who_was_merged_can_be_deleted_with_all_their_merges(path: Path) -> None:
    desk = bootstrap.open_desk(path, TODAY)
    first, *others = _five(desk)
    desk.apply(merging.MergePeople(first, tuple(others)), "Merge")
    desk.apply(contacts.RemoveContacts((first,)), "Delete")
    assert dump(path)["merge"] == dump(path)["merge_part"] == []
    desk.undo()
    assert len(desk.read(merging.standing, first)) == 1
    desk.close()


def test_a_merge_that_is_made_again_comes_out_as_it_was(desk: Desk) -> None:
    """Who was named first fills what the kept one lacks, whatever their numbers."""
    ana, second, third, fourth = _add(
        desk, ContactDraft("Ana"), ContactDraft("Ana B.", title="Head"), ContactDraft("Ana C.", title="Chair"),
        ContactDraft("Ana D."),
    )  # fmt: skip
    desk.apply(contacts.SetPhoto(second, b"second"), "Photo")
    desk.apply(contacts.SetPhoto(third, b"third"), "Photo")
    desk.apply(merging.MergePeople(second, (fourth,)), "Merge")
    (first,) = desk.read(merging.standing, second)
    desk.apply(merging.MergePeople(ana, (third, second)), "Merge")
    desk.apply(merging.TakeApart(first.number), "Apart")
    assert desk.read(contacts.contact, ana).draft.title == "Chair"
    assert desk.read(contacts.photo, ana) == b"third"
    (later,) = desk.read(merging.standing, ana)
    desk.apply(merging.TakeApart(later.number), "Apart")
    assert [desk.read(contacts.photo, each) for each in (ana, second, third)] == [None, b"second", b"third"]


def test_a_photo_that_was_taken_away_since_stays_away(desk: Desk) -> None:
    ana, record = _add(desk, ContactDraft("Ana", photo=b"old"), ContactDraft("Ana B."))
    desk.apply(merging.MergePeople(ana, (record,)), "Merge")
    desk.apply(contacts.SetPhoto(ana, None), "No photo")
    (merge,) = desk.read(merging.standing, ana)
    desk.apply(merging.TakeApart(merge.number), "Apart")
    assert desk.read(contacts.photo, ana) is None


def test_a_merge_that_is_not_there_is_refused_with_a_sentence(desk: Desk) -> None:
    with pytest.raises(NetDeskError, match="no merge 7"):
        desk.apply(merging.TakeApart(7), "Apart")


_drafts_and_touches = st.lists(any_act, min_size=8, max_size=24)


@examples(16, 40)
@given(_drafts_and_touches, _people, st.lists(_people, min_size=1, max_size=3, unique=True).map(tuple))
def test_any_merge_taken_apart_at_once_leaves_the_book_as_it_was(
    acts: list[Any], keep: ContactId, absorb: tuple[ContactId, ...]
) -> None:
    """A table that a merge moves and taking apart forgets would show here."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.netdesk"
        desk = bootstrap.open_desk(fresh_book(path), TODAY)
        _add(desk, *[ContactDraft(f"Ana {number}", tags=("fair",)) for number in range(4)])
        for act in acts:
            _do(desk, act)
        before = _said(path)
        if _do(desk, merging.MergePeople(keep, absorb)):
            number = desk.read(merging.standing, keep)[0].number
            assert _do(desk, merging.TakeApart(number))
        assert _differing(_said(path), before) == {}
        desk.close()


@examples(16, 40)
@given(
    st.lists(
        st.one_of(
            any_act, st.builds(merging.MergePeople, _people, st.lists(_people, min_size=1, max_size=2).map(tuple))
        ),
        min_size=10,
        max_size=25,
    )
)
def test_whatever_came_since_every_merge_can_be_taken_apart(acts: list[Any]) -> None:
    """Later acts may have changed or removed anything: nothing points at nobody, and nobody is lost."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.netdesk"
        desk = bootstrap.open_desk(fresh_book(path), TODAY)
        for act in acts:
            _do(desk, act)
        everybody = _ids(desk, "SELECT id FROM contact")
        while merges := sorted(_ids(desk, "SELECT id FROM merge")):
            # An earlier one may be refused, when a later one could not be made again without it; the last never.
            if not _do(desk, merging.TakeApart(merges[0])):
                desk.apply(merging.TakeApart(merges[-1]), "Apart")
        assert _ids(desk, "SELECT id FROM contact") == everybody
        assert _ids(desk, "SELECT id FROM contact WHERE merged_into NOT NULL") == set()
        dump(path)
        desk.close()


def _ids(desk: Desk, sql: str) -> set[int]:
    rows: Iterable[Any] = desk.read(lambda book: book.rows(sql))
    return {number for (number,) in rows}
