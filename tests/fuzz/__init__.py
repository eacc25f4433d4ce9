"""Damaged files of cards by the thousand: nothing is raised, nothing hangs, nothing is lost, nothing is silent."""
