"""A monkey at the window: keys, clicks and drops at random, on a copy of the sample book, until something breaks."""
