"""What a user can do and ask; no Qt, no SQL."""
