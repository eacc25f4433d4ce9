"""The one kind of error whose text may be shown to a person, and the word that the user said stop."""


class NetDeskError(Exception):
    """A problem that the user can understand: its text says what, where, and what to do."""


class Cancelled(Exception):
    """The user stopped the work; nothing has changed."""


class UnknownId(NetDeskError):
    """Something was asked for by an id that the book does not hold."""


class ImpossibleMove(NetDeskError):
    """An introduction was asked to go where its rules do not let it go."""
