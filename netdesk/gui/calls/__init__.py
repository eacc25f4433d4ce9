"""The call list of a week on the screen: what the paper says, and keying it back in."""
