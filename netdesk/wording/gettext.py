"""The catalogue of translated sentences: resources/i18n, English when there is none for a language."""

import gettext as _gettext

_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def use(translations: _gettext.NullTranslations) -> None:
    """Speak from ``translations`` from now on; called once at start."""
    global _catalogue  # noqa: PLW0603 - the one catalogue of the process, set at start
    _catalogue = translations


def _(message: str) -> str:
    """``message`` in the user's language."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of a sentence that fits ``count``."""
    return _catalogue.ngettext(singular, plural, count)
