"""One line of a card on its way out: name, parameters, value; as bytes, folded (RFC 6350 3.2 and 3.3)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from netdesk.domain.folded_lines import folded

Parameters = tuple[tuple[str, tuple[str, ...]], ...]
"""(name in upper case, values), in the order written; a name stands once."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9-]+")
_SAFE = re.compile(r"[^\x00-\x20\",:;\x7f]+")


@dataclass(frozen=True, slots=True)
class ContentLine:
    """A property with its value as it is written, escapes included; of what would break the card nothing gets out."""

    name: str
    value: str
    parameters: Parameters = ()
    group: str = ""

    def values_of(self, parameter: str) -> tuple[str, ...]:
        """The values of a parameter, () when it is not there."""
        for name, values in self.parameters:
            if name == parameter:
                return values
        return ()

    def with_parameter(self, parameter: str, values: Iterable[str]) -> "ContentLine":
        """This line with other values of one parameter, in its old place; without it when there are none."""
        values = tuple(values)
        old = self.values_of(parameter)
        if values == old:
            return self
        if not values:
            changed = tuple(each for each in self.parameters if each[0] != parameter)
        elif old:
            changed = tuple((name, values if name == parameter else said) for name, said in self.parameters)
        else:
            changed = (*self.parameters, (parameter, values))
        return ContentLine(self.name, self.value, changed, self.group)

    def in_group(self, group: str) -> "ContentLine":
        """This line in a group."""
        return self if group == self.group else ContentLine(self.name, self.value, self.parameters, group)

    def encoded(self) -> bytes:
        """The line in UTF-8 with CRLF, folded at 75 bytes and never inside a character."""
        head = f"{name_of(self.group)}.{name_of(self.name)}" if self.group else name_of(self.name)
        for name, values in self.parameters:
            head += f";{name_of(name)}={','.join(map(_parameter_value, values))}"
        value = self.value
        if "\n" in value or "\r" in value:
            value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
        return folded(f"{head}:{_CONTROLS.sub('', value)}".encode("utf-8", "replace"))


def name_of(text: str) -> str:
    """``text`` as the name of a property, a parameter or a group: letters, digits and hyphens."""
    return _NOT_IN_NAMES.sub("-", text).strip("-")


def _parameter_value(text: str) -> str:
    """A parameter's value, in quotes where it needs them. It can hold no quote and no line end (RFC 6350 3.3)."""
    if _SAFE.fullmatch(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n").replace('"', "'")
    return f'"{_CONTROLS.sub("", text)}"'
