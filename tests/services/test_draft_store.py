"""Drafts that lie packed are the drafts that were laid down."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.contact import Address, ContactDraft, Email, Phone, Profile
from netdesk.domain.packed_draft import packed, unpacked
from netdesk.services import draft_store
from netdesk.services.draft_store import DraftStore

texts = st.text(max_size=8)
drafts = st.builds(
    ContactDraft,
    *[texts] * 13,
    emails=st.lists(st.builds(Email, texts, texts), max_size=2).map(tuple),
    phones=st.lists(st.builds(Phone, texts, texts, texts), max_size=2).map(tuple),
    profiles=st.lists(st.builds(Profile, texts, texts, texts), max_size=2).map(tuple),
    addresses=st.lists(st.builds(Address, *[texts] * 6), max_size=2).map(tuple),
    tags=st.lists(texts, max_size=2).map(tuple),
    photo=st.none() | st.binary(max_size=8),
)


@given(drafts)
def test_nothing_is_lost_in_packing(draft: ContactDraft) -> None:
    """Every field comes back, in its place."""
    assert unpacked(packed(draft)) == draft


@pytest.mark.parametrize("room", [1, 10**6], ids=["on disk", "in memory"])
def test_any_draft_is_found_at_any_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    """Also between two that are laid down, and also where numbers were left out."""
    monkeypatch.setattr(draft_store, "_IN_MEMORY", room)
    laid = {number: ContactDraft(f"Kim {number}", notes="n" * number) for number in (0, 1, 5, 6, 300)}
    with closing(DraftStore(tmp_path)) as store:
        for number, draft in laid.items():
            store[number] = draft
            assert store[0] == laid[0]
        assert dict(store) == laid
        for missing in (2, 301):
            with pytest.raises(KeyError):
                store[missing]
    assert list(tmp_path.iterdir()) == []
