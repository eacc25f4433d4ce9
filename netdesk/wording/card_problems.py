"""What went wrong with a card or a file of cards, in words: one sentence for each code of the reader."""

from netdesk.wording.gettext import _


def card_problem(code: str, detail: str = "", line: int = 0) -> str:
    """The sentence for a problem of the vCard reader (``vcards/problems.py``), with its line in front
    where it has one. ``detail`` is what it is about: a charset, a size, the start of a line.
    """
    text = _sentences().get(code) or _("This could not be read as it should be.")
    text = text.replace("{detail}", detail)
    return _("Line {line}: {text}").format(line=line, text=text) if line else text


def _sentences() -> dict[str, str]:
    # Asked anew each time, for the language may change.
    return {
        # The file
        "empty-file": _("The file is empty."),
        "not-cards": _("There is no card in this file."),
        "file-too-big": _("The file has {detail} MB; at most 256 MB are read at a time. Please split it."),
        "too-many-cards": _("The file has more than 200,000 cards; the rest was kept aside. Please split it."),
        "broken-json": _("From here on this is not valid JSON."),
        "broken-xml": _("From here on this is not valid XML, or not of a kind that is read."),
        "recoded": _("The file is written in {detail} and was read as such."),
        "unwrapped": _("The cards were wrapped in {detail}; they were taken out of it."),
        "text-outside": _("There is text outside the cards; it was left out."),
        # A card that was read all the same
        "charset-undeclared": _("The card does not say how its letters are written; they were read as {detail}."),
        "charset-wrong": _("The letters are not written as the card says; they were read as {detail}."),
        "charset-unknown": _("The card names a way of writing letters that does not exist, “{detail}”."),
        "encoding-undeclared": _("The text is encoded and does not say so; it was decoded."),
        "characters-lost": _("Some characters are damaged."),
        "no-begin": _("The first line of the card is missing; the rest was read."),
        "no-end": _("The last line of the card is missing; what is there was read."),
        "card-inside": _("There is another card inside this one; it was not added as a person."),
        "unread-line": _("This line could not be read: “{detail}”."),
        "cut-line": _("This line ends in the middle."),
        "long-value": _("This text ({detail}) is very long; it was shortened, the card keeps all of it."),
        "photo-broken": _("The photo is damaged and was left out."),
        "photo-too-big": _("The photo is very big and was left out."),
        "no-name": _("The card has no name and nothing else to call it by."),
        "birthday-unread": _("The birthday “{detail}” is no day that could be told; the card keeps it as it is."),
        "not-an-address": _("“{detail}” is not a mail address; it was taken as it is."),
        "not-a-number": _("“{detail}” is not a phone number; it was taken as it is."),
        "zone-unread": _("“{detail}” names no time zone; the card keeps it as it is."),
        "second-value": _("The card says “{detail}” where it has said another already; the first counts."),
        "surplus-part": _("The address has more parts than addresses have; “{detail}” was left out."),
        "group-of-people": _("This card stands for a group of people, not for one person."),
        # A card that was kept aside
        "nothing-said": _("The card says nothing about a person."),
        "card-too-big": _("The card is bigger than 16 MB."),
        "too-many-lines": _("The card has more than 2,000 lines of its own."),
        "outside-cards": _("This stands outside the cards of its file (lines: {detail})."),
        "unreadable": _("The card could not be read ({detail})."),
    }
