"""Card piles: drop, look before it happens, where did we meet, nothing lost, undo."""
