"""Timeline: everything that happened with everybody, by day, both directions at a glance."""
