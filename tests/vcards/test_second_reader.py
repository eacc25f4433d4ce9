"""What is written is checked by a reader that knows nothing of ours."""

import logging

import pytest

from netdesk.domain.contact import ContactDraft, Email, Phone
from netdesk.vcards import writer
from netdesk.vcards.second_reader import SaidByCard, said_by

ANA = ContactDraft("Ana, Beltrán; Jr.", emails=(Email("ana@solace.example"),), phones=(Phone("+1 512 555 0142"),))


@pytest.mark.parametrize("version", writer.VERSIONS)
def test_it_tells_what_the_cards_say(version: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        found = said_by(writer.write(ANA, "1", version) * 2)
    assert found == (SaidByCard(ANA.name, ("ana@solace.example",), ("+1 512 555 0142",)),) * 2
    assert not caplog.records, "names belong in no log"


@pytest.mark.parametrize(
    "damaged",
    [
        b"BEGIN:VCARD\r\nFN:Ana\r\n",
        b"BEGIN:VCARD\r\nFN:\xff\r\nEND:VCARD\r\n",
        b"BEGIN:VCARD\r\nUID:1\r\nEND:VCARD\r\n",
    ],
    ids=["no end", "no letters", "no name"],
)
def test_what_it_cannot_read_is_told(damaged: bytes) -> None:
    with pytest.raises(ValueError, match="no further"):
        said_by(damaged)
