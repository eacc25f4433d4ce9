"""Today: who would like to hear from me, what cools down, this week's calls, a place to drop cards."""
