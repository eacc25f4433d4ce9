"""What is said to a first word that is neither a verb nor a file."""

from __future__ import annotations

import difflib

from netdesk.cli.verbs import VERBS
from netdesk.wording.gettext import _
from netdesk.wording.plain_text import inserted


def sentence(word: str) -> str:
    """One sentence with the verbs that are spelt nearly so, or with where all of them are told."""
    close = difflib.get_close_matches(word.lower(), VERBS)
    if close:
        return _("“{word}” is neither a verb nor a file that is there. Did you mean {verbs}?").format(
            word=inserted(word), verbs=", ".join(close)
        )
    return _("“{word}” is neither a verb nor a file that is there. “netdesk --help” lists the verbs.").format(
        word=inserted(word)
    )
