"""The Duplicates screen: records that look like one person, and what becomes of them."""
