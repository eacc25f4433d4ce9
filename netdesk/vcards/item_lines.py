"""Mails, numbers, addresses and profiles as lines, each with its label."""

from __future__ import annotations

from dataclasses import replace

from netdesk.domain.contact import Address, ContactDraft, Email, Phone, Profile
from netdesk.domain.folding import digits
from netdesk.vcards.card_maker import CardMaker
from netdesk.vcards.content_line import Parameters
from netdesk.vcards.labels import label_of, silent_types, types_of
from netdesk.vcards.profiles import IMPP_KINDS, kind_of_page
from netdesk.vcards.source_card import Item, SourceLine
from netdesk.vcards.text import escaped, rewritten

_SAME_ENDING = 8


def add_items(maker: CardMaker, draft: ContactDraft) -> None:
    """The mails, numbers, addresses and profiles of ``draft``.

    One that a card says under the same label is written as it came, with all its parameters. Of one that got
    another label since, the parameters that are no label stay.
    """
    _Items(maker, "emails").add(tuple(replace(each, address=each.address.strip()) for each in draft.emails))
    _Items(maker, "phones").add(tuple(replace(each, e164="") for each in draft.phones))
    _Items(maker, "addresses").add(draft.addresses)
    _Items(maker, "profiles").add(draft.profiles)


class _Items:
    """Those of one field."""

    def __init__(self, maker: CardMaker, field: str) -> None:
        self._maker = maker
        self._field = field
        self._is_4 = maker.version == "4.0"

    def add(self, items: tuple[Item, ...]) -> None:
        written: list[tuple[Item, SourceLine]] = []
        for item in items:
            source = self._unused(item)
            if source is not None and self._tells(item, source):
                self._as_it_came(item, source)
                written.append((item, source))
            else:
                self._own(item, self._relabelled(item))
        for item, source in written:
            self._twins(item, source)

    def _unused(self, item: Item) -> SourceLine | None:
        """The first line that says just this and is not written yet."""
        for card in self._maker.sources:
            for said, line in card.said.get(self._field, ()):
                if said == item and not self._maker.is_used(line):
                    return line
        return None

    def _tells(self, item: Item, source: SourceLine) -> bool:
        """Whether the line tells the label as it can be written: a quote in a type cannot."""
        if source.line.group in self._maker.sources[source.at[0]].labels or isinstance(item, Profile):
            return True
        return label_of([word.lower() for word in source.line.values_of("TYPE")]) == item.label

    def _relabelled(self, item: Item) -> SourceLine | None:
        """The line of a card that says this under another label."""
        bare = replace(item, label="")
        for card in self._maker.sources:
            for said, line in card.said.get(self._field, ()):
                if isinstance(said, type(item)) and not self._maker.is_used(line) and replace(said, label="") == bare:
                    return line
        return None

    def _twins(self, item: Item, source: SourceLine) -> None:
        """Further lines of the same card for the same thing: the book holds it once, under its first label."""
        for said, line in self._maker.sources[source.at[0]].said[self._field]:
            if not self._maker.is_used(line) and _is_same(item, said):
                self._as_it_came(said, line)  # type: ignore[arg-type]  # a list of items holds items

    def _as_it_came(self, item: Item, source: SourceLine) -> None:
        line = source.line
        kinds = tuple(kind.lower() for kind in line.values_of("VALUE"))
        parameters = line.with_parameter("VALUE", ()).parameters
        match item:
            case Email():
                self._maker.add_as(source, "EMAIL", escaped(item.address), parameters)
            case Phone() if "uri" in kinds and self._is_4:
                self._maker.add_as(source, "TEL", line.value.strip(), line.parameters)
            case Phone():
                self._maker.add_as(source, "TEL", escaped(item.raw), parameters)
            case Address():
                self._maker.add_as(source, "ADR", rewritten(line.value), parameters)
            case Profile():
                self._maker.add_as(source, line.name, line.value.strip(), line.parameters)

    def _own(self, item: Item, source: SourceLine | None) -> None:
        """A line in our own words; ``source`` says the same under another label."""
        match item:
            case Email():
                types = () if self._is_4 else ("internet",)
                self._labelled("EMAIL", escaped(item.address), item.label, source, types)
            case Phone():
                self._labelled("TEL", escaped(item.raw), item.label, source)
            case Address():
                parts = (item.street, item.city, item.region, item.postcode, item.country)
                value = rewritten(source.line.value) if source is not None else ";;" + ";".join(map(escaped, parts))
                self._labelled("ADR", value, item.label, source)
            case Profile():
                self._profile(item, source)

    def _profile(self, profile: Profile, source: SourceLine | None) -> None:
        value = profile.value.replace("\n", " ")
        if profile.kind == kind_of_page(value):
            self._labelled("URL", value.replace("\\", "\\\\"), profile.label, source)
        elif profile.kind in IMPP_KINDS:
            scheme = "xmpp" if profile.kind in ("google-talk", "im") else profile.kind
            service: Parameters = (("X-SERVICE-TYPE", (profile.kind,)),)
            self._labelled("IMPP", f"{scheme}:{escaped(value)}", profile.label, source, (), service)
        else:
            self._labelled("X-SOCIALPROFILE", escaped(value), profile.label, source, (profile.kind,))

    def _labelled(
        self,
        name: str,
        value: str,
        label: str,
        source: SourceLine | None,
        types: tuple[str, ...] = (),
        parameters: Parameters = (),
    ) -> None:
        """A line with its label: as types where there are such, else in words beside it.

        Of ``source`` the parameters that are no label stay.
        """
        said = types_of(label)
        others = dict(parameters)
        if source is not None:
            line = source.line.with_parameter("VALUE", ())
            others = {**dict(line.parameters), "TYPE": silent_types(line.values_of("TYPE")), **others}
        words = [*types, *(said or ()), *(word for word in others.pop("TYPE", ()) if word.lower() not in types)]
        if not self._is_4 and name != "X-SOCIALPROFILE":
            words = [word.upper() for word in words]
        first: Parameters = (("TYPE", tuple(words)),) if words else ()
        in_words = "" if said is not None else escaped(label)
        self._maker.add(name, value, (*first, *others.items()), in_words, source)


def _is_same(item: Item, said: object) -> bool:
    """Whether the book takes two for one (storage.handles)."""
    match item, said:
        case Email(one), Email(other):
            return one.lower() == other.lower()
        case Phone(one), Phone(other):
            return digits(one)[-_SAME_ENDING:] == digits(other)[-_SAME_ENDING:]
        case Profile(), Profile():
            return item.kind == said.kind and item.value.lower() == said.value.lower()
    return False
