"""The names of the verbs: all that a start of the window knows of the command line."""

VERBS = (
    "import", "export", "me", "undo", "contacts", "show", "log", "timeline", "introductions", "introduce", "move",
    "call-list", "duplicates", "merge", "take-apart", "demo", "read", "selftest",
)  # fmt: skip
"""The first word that makes a command line of it; anything else is a file for the window."""
