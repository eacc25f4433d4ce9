"""A card in the making: the lines that a draft says, beside what only the cards that it came on say."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from netdesk.vcards.content_line import ContentLine, Parameters, name_of
from netdesk.vcards.source_card import SourceCard, SourceLine
from netdesk.vcards.versions import ONCE, as_version

_LABEL = "X-ABLabel"


class CardMaker:
    """Collects the lines of one card for ``version``; ``sources`` are the cards that the person came on.

    Lines that belong together by a group (``item1.TEL`` and ``item1.X-ABLabel``) stay together; groups of several
    cards that have one name get names of their own.
    """

    def __init__(self, version: str, sources: Sequence[SourceCard]) -> None:
        self.version = version
        self.sources = sources
        self._lines: list[ContentLine] = []
        self._groups: dict[tuple[int, str], str] = {}
        self._taken = {name_of(group) for card in sources for group in card.groups()}
        self._given: set[str] = set()
        self._labelled: set[str] = set()
        self._used: set[tuple[int, int]] = set()

    def add(
        self, name: str, value: str, parameters: Parameters = (), label: str = "", source: SourceLine | None = None
    ) -> None:
        """A line of our own; ``label`` in the owner's own words stands beside it as Apple does it.

        ``source`` said the same under another label; what else stands in its group stays with the line.
        """
        group = ""
        if source is not None:
            self._used.add(source.at)
            group = self._group_of(source) if not label or self._is_alone(source) else ""
        if label and not group:
            group = self._new_group()
        self._append(as_version(ContentLine(name, value, parameters, group), self.version))
        self._labelled.add(group)
        if label:
            self._append(ContentLine(_LABEL, label, (), group))

    def add_as(self, source: SourceLine, name: str, value: str, parameters: Parameters) -> None:
        """The line for what ``source`` says, in its group and with the label of that."""
        self._used.add(source.at)
        self._append_grouped(source, as_version(ContentLine(name, value, parameters), self.version))

    def add_finished(self, line: ContentLine, source: SourceLine | None = None) -> None:
        """A line that is in the words of the version already."""
        if source is None:
            self._append(line)
        else:
            self._used.add(source.at)
            self._append_grouped(source, line)

    def is_used(self, source: SourceLine) -> bool:
        """Whether the line stands in the card already."""
        return source.at in self._used

    def add_unsaid(self, leave: Collection[tuple[int, int]]) -> None:
        """What only the lines of the cards say, each once; those in ``leave`` (by ``SourceLine.at``) stay behind."""
        seen: set[object] = set()
        for card in self.sources:
            gone = self._gone_groups(card)
            for source in card.unsaid:
                if source.at in leave or source.line.group in gone:
                    continue
                line = as_version(source.line, self.version, is_base64=source.is_base64)
                key = (_key(line), card.labels.get(line.group, ""))
                if key not in seen:
                    seen.add(key)
                    self._append_grouped(source, self._once(line))

    def encoded(self) -> bytes:
        """The finished card."""
        return b"BEGIN:VCARD\r\n" + b"".join([line.encoded() for line in self._lines]) + b"END:VCARD\r\n"

    def _append(self, line: ContentLine) -> None:
        if len(self.sources) > 1:
            if line.name == "CLIENTPIDMAP":
                # The numbers of two cards mean nothing in one.
                return
            line = line.with_parameter("PID", ())
        self._lines.append(line)

    def _append_grouped(self, source: SourceLine, line: ContentLine) -> None:
        group = self._group_of(source)
        self._append(line.in_group(group))
        label = self.sources[source.at[0]].labels.get(source.line.group, "")
        if label and group not in self._labelled:
            self._labelled.add(group)
            self._append(ContentLine(_LABEL, label, (), group))

    def _is_alone(self, source: SourceLine) -> bool:
        """Whether no other line in its group has a label that a new one of the group would change."""
        lines = [line for _reading, line in self.sources[source.at[0]].readings()]
        return sum(line.line.group == source.line.group for line in lines) == 1

    def _group_of(self, source: SourceLine) -> str:
        """The name that the group of a line has in this card, "" when it is in none."""
        group = source.line.group
        if not group:
            return ""
        key = (source.at[0], group)
        if key not in self._groups:
            wanted = name_of(group)
            self._groups[key] = self._new_group() if wanted in self._given or not wanted else wanted
            self._given.add(wanted)
        return self._groups[key]

    def _once(self, line: ContentLine) -> ContentLine:
        if line.name not in ONCE or line.values_of("ALTID") or all(line.name != each.name for each in self._lines):
            return line
        return replace(line, name=f"X-{line.name}")

    def _gone_groups(self, card: SourceCard) -> set[str]:
        """Groups of a card of which nothing is left: what else stands in them was said of a value that is gone."""
        said = [(reading, line.line.group) for reading, line in card.readings() if line.line.group]
        if not said or not any(source.line.group for source in card.unsaid):
            return set()
        written = {reading for each in self.sources for reading, line in each.readings() if line.at in self._used}
        return {group for _reading, group in said} - {group for reading, group in said if reading in written}

    def _new_group(self) -> str:
        number = 1
        while f"item{number}" in self._taken or f"item{number}" in self._given:
            number += 1
        self._given.add(f"item{number}")
        return f"item{number}"


def _key(line: ContentLine) -> object:
    """What makes two lines the same: the order of parameters, and the case of types, say nothing."""
    parameters = frozenset(
        (name, frozenset(value.lower() for value in values) if name == "TYPE" else values)
        for name, values in line.parameters
    )
    return line.name, parameters, line.value.strip()
