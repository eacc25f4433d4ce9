"""The order that is kept in memory: the same list as the book itself gives, and never one from before an act."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from netdesk import bootstrap
from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.contact_list import ContactQuery, Sort
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import State
from netdesk.services import contacts, interactions
from netdesk.services.desk import Desk
from netdesk.services.sample_book import FillWithSampleData
from netdesk.storage import orders

TODAY = date(2026, 11, 22)
NAMES = ("Zoe Alder", "Ana Zurek", "Bela Ana", "Joana Reis", "Carl Ott", "Dana Ott")


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of six people: some were called, one was let go, two carry a tag."""
    path = tmp_path_factory.mktemp("six") / "book.netdesk"
    opened = bootstrap.open_desk(path, TODAY)
    people = [opened.apply(contacts.AddContact(ContactDraft(name)), "Add").result for name in NAMES]
    for ago, person in enumerate(people[:3]):
        touch = Interaction((person,), Channel.CALL, Direction.MUTUAL, TODAY - timedelta(days=30 * ago))
        opened.apply(interactions.LogInteraction(touch), "Log")
    opened.apply(contacts.LetGo((people[5],)), "Let go")
    opened.apply(contacts.TagContacts((people[1], people[4]), "press"), "Tag")
    opened.close()
    return path


@pytest.fixture
def desk(six: Path, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the six, for this test alone."""
    path = Path(shutil.copyfile(six, tmp_path / "book.netdesk"))
    opened = bootstrap.open_desk(path, TODAY)
    yield opened
    opened.close()


def _listed(desk: Desk, query: ContactQuery) -> list[str]:
    names = {number: name for number, name, _organisation in desk.read(contacts.names, "", 100)}
    return [names[number] for number in desk.read(contacts.listed, query, TODAY)]


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("needle", ["", "ana", "a", "ott", "nobody"])
@pytest.mark.parametrize("state", [None, *State])
@pytest.mark.parametrize("tag", ["", "press"])
def test_the_kept_order_gives_the_list_that_the_book_gives(
    desk: Desk, sort: Sort, needle: str, state: State | None, tag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = ContactQuery(needle, state, tag, sort)
    desk.read(contacts.listed, ContactQuery(sort=sort), TODAY)
    kept = _listed(desk, query)
    monkeypatch.setattr(orders, "kept", lambda *_any: None)
    assert kept == _listed(desk, query)


def test_a_name_that_begins_so_comes_first(desk: Desk) -> None:
    desk.read(contacts.listed, ContactQuery(sort=Sort.NAME), TODAY)
    assert _listed(desk, ContactQuery("ana", sort=Sort.NAME)) == ["Ana Zurek", "Bela Ana", "Joana Reis"]


def test_an_act_is_in_the_next_list(desk: Desk) -> None:
    query = ContactQuery("carl", sort=Sort.NAME)
    before = desk.read(contacts.listed, ContactQuery(sort=Sort.NAME), TODAY)
    carl: tuple[ContactId, ...] = desk.read(contacts.listed, query, TODAY)
    desk.apply(contacts.RemoveContacts(carl), "Remove")
    assert desk.read(contacts.listed, query, TODAY) == ()
    assert set(before) - set(desk.read(contacts.listed, ContactQuery(sort=Sort.NAME), TODAY)) == set(carl)


def test_what_another_connection_wrote_is_in_the_next_list(desk: Desk) -> None:
    query = ContactQuery("carl", sort=Sort.NAME)
    desk.read(contacts.listed, ContactQuery(sort=Sort.NAME), TODAY)
    other = bootstrap.open_desk(Path(desk.path), TODAY)
    other.apply(contacts.AddContact(ContactDraft("Carl Abel")), "Add")
    other.close()
    assert _listed(desk, query) == ["Carl Abel", "Carl Ott"]


def test_another_day_is_another_order(desk: Desk) -> None:
    connecting = ContactQuery(sort=Sort.ATTENTION)
    today = desk.read(lambda book: orders.order_of(book, Sort.ATTENTION, TODAY))
    later = desk.read(lambda book: orders.order_of(book, Sort.ATTENTION, TODAY + timedelta(days=900)))
    assert later is not today
    assert set(later.ids) == set(desk.read(contacts.listed, connecting, TODAY))


@pytest.mark.parametrize("sort", Sort)
def test_the_first_of_an_order_are_its_first(desk: Desk, sort: Sort) -> None:
    """What is painted first must not jump when everybody follows."""
    everybody = desk.read(contacts.listed, ContactQuery(sort=sort), TODAY)
    assert len(everybody) > 3
    assert desk.read(orders.first_of, sort, TODAY, 3) == everybody[:3]
    assert desk.read(orders.first_of, sort, TODAY, 100) == everybody


@pytest.mark.parametrize("sort", Sort)
def test_the_first_who_wait_are_the_first_of_everybody(tmp_path: Path, sort: Sort) -> None:
    """Who waits for me is found another way than everybody: for few as for more than wait it must be the same."""
    desk = bootstrap.open_desk(tmp_path / "sample.netdesk", TODAY)
    desk.apply(FillWithSampleData(), "Samples")
    order = desk.read(orders.order_of, sort, TODAY).ids
    for count in (1, 2, 3, 5, 20, len(order)):
        assert desk.read(orders.first_of, sort, TODAY, count) == order[:count]
    desk.close()
