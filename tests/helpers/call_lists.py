"""Call lists of invented people, for whoever prints or words them."""

from datetime import date, timedelta

from netdesk.domain.call_list import Reason, ReasonCode
from netdesk.domain.contact import ContactId, Phone
from netdesk.domain.screens import CallLine, CallList

MONDAY = date(2026, 11, 23)

NAMES = (
    "Ana Beltrán",
    "Tomáš Dvořák",
    "山田 葵",
    "يوسف الأمين",
    "דנה לוי",
    "Ольга Кузнецова",
    "Nguyễn Thị Ánh",
    "Maximiliana Konstantinopoulou-Featherstonehaugh von und zu Hohenlohe-Waldenburg",
    "Ωραία Παπαδοπούλου",
    "김하늘",
)
REASONS = (
    Reason(ReasonCode.PROMISE, 80, 1, MONDAY + timedelta(days=1), "two references"),
    Reason(ReasonCode.DEBRIEF, 75, 19, MONDAY - timedelta(days=19), "Bea Thornton"),
    Reason(ReasonCode.YOUR_TURN, 66, 9, MONDAY - timedelta(days=9)),
    Reason(ReasonCode.BIRTHDAY, 40, 4, MONDAY + timedelta(days=4)),
    Reason(ReasonCode.FADING, 60, 5, MONDAY + timedelta(days=5)),
    Reason(ReasonCode.OVERDUE, 65, 97, MONDAY - timedelta(days=97), rhythm=30),
    Reason(ReasonCode.GIVE_BACK, 30),
    Reason(ReasonCode.MATCH, 30, about="ليلى حداد"),
    Reason(ReasonCode.CARD_PILE, 45, 4, MONDAY - timedelta(days=4), "the rail fair"),
    Reason(ReasonCode.REKINDLE, 38, 1200, MONDAY - timedelta(days=1200)),
)


def call_line(number: int, weekday: int = 1) -> CallLine:
    """One line: name, reasons and what else there is differ with the number."""
    first = number % len(REASONS)
    return CallLine(
        number=number,
        contact=ContactId(number),
        name=NAMES[number % len(NAMES)],
        organisation="Lumen Rail" if number % 3 else "",
        timezone="Asia/Tokyo" if number % 2 else "",
        phones=(Phone(f"+1 512 555 {number:04d}"),),
        emails=(f"p{number}@mail.example",),
        weekday=weekday,
        score=80.0,
        reasons=(REASONS + REASONS)[first : first + 1 + number % 4],
        last_words="storage pilot; would like trial sites" if number % 5 else "",
        last_day=MONDAY - timedelta(days=number % 300) if number % 5 else None,
        promise="send the floor plan" if number % 7 == 0 else "",
    )


def call_list(people: int) -> CallList:
    """A list of so many people, evenly over the week."""
    lines = tuple(call_line(1 + place, 1 + place * 5 // max(1, people)) for place in range(people))
    return CallList("2026-W48", MONDAY, lines)
