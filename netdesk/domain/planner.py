"""Planning an import: what becomes of each card, one after the other."""

from array import array
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import replace

from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.differences import Held, differences, updated
from netdesk.domain.identifiers import KnownPerson, identifiers, known_person
from netdesk.domain.import_plan import Decision, PlannedCard, ReadCard
from netdesk.domain.matching import BY_NAME, Certainty, Match, People


class Planner:
    """Plans cards one after the other; each counts as known to those that follow it.

    Give it those we have (``people``), the digests of the cards we have with whom they are linked to (None:
    to nobody any more), and how to look up what is held of somebody in the book. ``drafts`` is where it lays
    what new cards say, by their numbers, until a later card asks for it.
    """

    def __init__(
        self,
        people: People,
        digests: Mapping[bytes, ContactId | None],
        held: Callable[[ContactId], Held],
        drafts: MutableMapping[int, ContactDraft] | None = None,
    ) -> None:
        self._people = people
        self._digests = digests
        self._look_up = held
        self._drafts = {} if drafts is None else drafts
        self._changed: dict[tuple[ContactId | None, int | None], Held] = {}
        self._seen: dict[bytes, int] = {}
        self._files: dict[str, int] = {}
        self._origins = array("q")

    def add(self, reading: ReadCard) -> PlannedCard:
        """What becomes of the next card."""
        number = len(self._origins)
        file = self._files.setdefault(reading.file, len(self._files))
        self._origins.append(2 * file + bool(reading.draft.uid))
        known = self._known(number, reading)
        if known is not None:
            return known
        card = known_person(reading.draft, card=number)
        keys = identifiers(card)
        match = self._people.match(card, keys)
        if match is None or self._told_apart(number, match):
            planned = PlannedCard(number, reading, Decision.ADD)
        else:
            planned = self._meant(number, reading, match)
        if planned.decision in (Decision.ADD, Decision.DECIDE):
            self._drafts[number] = reading.draft
            self._seen[reading.digest] = self._people.learn(card, keys)
        else:
            assert match is not None
            self._learn_more(match, card, keys)
            self._seen[reading.digest] = match.number
        return planned

    def _known(self, number: int, reading: ReadCard) -> PlannedCard | None:
        """The very same card again, in the book or in this pile."""
        if reading.digest in self._seen:
            person = self._people[self._seen[reading.digest]]
            return PlannedCard(number, reading, Decision.UNCHANGED, person.contact, person.card, person.name)
        if reading.digest in self._digests:
            contact = self._digests[reading.digest]
            return PlannedCard(number, reading, Decision.UNCHANGED, contact, None, reading.draft.name)
        return None

    def _told_apart(self, number: int, match: Match) -> bool:
        """Whether only the name speaks for it, and the file itself gave the two cards different UIDs."""
        if match.person.card is None or any(reason.code not in BY_NAME for reason in match.reasons):
            return False
        origin = self._origins[match.person.card]
        return bool(origin % 2) and self._origins[number] == origin

    def _meant(self, number: int, reading: ReadCard, match: Match) -> PlannedCard:
        person = match.person
        contact, card = person.contact, person.card
        held = self._held(contact, card)
        changes = differences(held, reading.draft)
        if match.certainty is Certainty.MAYBE:
            decision = Decision.DECIDE
        elif changes:
            decision = Decision.UPDATE
            after = updated(held.draft, changes)
            photo = held.has_photo or after.photo is not None
            self._changed[contact, card] = Held(after, held.typed, photo)
        else:
            decision = Decision.UNCHANGED
        return PlannedCard(number, reading, decision, contact, card, person.name, match.reasons, changes)

    def _held(self, contact: ContactId | None, card: int | None) -> Held:
        """What is held by now of somebody in the book, or of whom card number ``card`` brings."""
        changed = self._changed.get((contact, card))
        if changed is not None:
            return changed
        if contact is not None:
            return self._look_up(contact)
        assert card is not None
        return Held(self._drafts[card])

    def _learn_more(self, match: Match, card: KnownPerson, keys: list[str]) -> None:
        """By the addresses that a card adds to a person, later cards may find them too."""
        person = match.person
        more = replace(
            person,
            emails=tuple(dict.fromkeys((*person.emails, *card.emails))),
            phones=tuple(dict.fromkeys((*person.phones, *card.phones))),
            profiles=tuple(dict.fromkeys((*person.profiles, *card.profiles))),
            uids=tuple(dict.fromkeys((*person.uids, *card.uids))),
        )
        if more != person:
            self._people.learn_more(match.number, more, keys)
