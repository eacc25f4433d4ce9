"""The same Desk from a terminal; `command-line` in the user guide is its contract."""
