"""Which way dates are written where the user lives."""

from PySide6.QtCore import QLocale

from netdesk.domain.written_dates import DayOrder


def date_order(locale: QLocale) -> DayOrder:
    """The order of day and month in the short dates of ``locale``."""
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    month, day = pattern.find("M"), pattern.find("d")
    return DayOrder.MONTH_FIRST if 0 <= month < day else DayOrder.DAY_FIRST
