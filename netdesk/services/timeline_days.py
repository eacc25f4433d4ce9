"""The timeline day by day, for who shows all of it."""

from netdesk.storage.timeline_days import days, stretch, undated

__all__ = ["days", "stretch", "undated"]
