"""Introductions: the board of five columns, the card's sheet, who should meet."""
