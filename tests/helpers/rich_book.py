"""A book with something in every table: for all that has to carry a whole book without losing a row."""

import base64
from datetime import date, timedelta
from pathlib import Path

from netdesk.domain.contact import Address, ContactDraft, ContactId, Email, Likeness, Phone, Profile
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind, Precision
from netdesk.domain.introduction import Stage
from netdesk.domain.weight import Tempo, scale_with
from netdesk.services import (
    book,
    call_lists,
    chosen,
    contacts,
    importing,
    interactions,
    introductions,
    merging,
    weighing,
)
from netdesk.services.desk import Desk
from netdesk.services.sample_book import FillWithSampleData

PICTURE = b"\xff\xd8\xff\xe0 a picture \x00\xff"

CARDS = f"""BEGIN:VCARD\r
VERSION:3.0\r
UID:card-1\r
FN:=Ansa Korhonen\r
EMAIL;TYPE=WORK:ansa@korhonen.example\r
TEL;TYPE=CELL:+49 30 901820\r
ADR;TYPE=HOME:;;Hauptstr. 1;Berlin;;10115;DE\r
NOTE:two\\nlines\\, and “quotes”\r
CATEGORIES:fair,Board\r
PHOTO;ENCODING=b;TYPE=JPEG:{base64.b64encode(PICTURE).decode()}\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
FN:山田 葵\r
URL:https://kite.example\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
END:VCARD\r
"""
"""Two people, and a card that is kept aside."""


def fill(desk: Desk, folder: Path) -> None:
    """Fill the empty book of ``desk``; ``folder`` is for a file of cards."""
    today = desk.today()
    desk.apply(FillWithSampleData(), "sample")
    _bring_cards(desk, folder, today)
    people = dict(sorted((name, number) for number, name, _organisation in desk.read(contacts.names, "", 100)))
    ansa, aoi, june = people["=Ansa Korhonen"], people["山田 葵"], people["June Calloway-Reyes"]
    draft = ContactDraft(
        "Zoë \t Quote\"d, line\nbreak",
        emails=(Email("zoe@x.example", "home"), Email("z@x.example")),
        phones=(Phone("0512 77", "mobile"),),
        profiles=(Profile("skype", "zoe.q"), Profile("linkedin", "linkedin.com/in/zoe-q")),
        addresses=(Address("Somewhere 1", "Lund", "Skåne", "22100", "SE", "home"), Address(city="Malmö")),
        organisation="Weavers", department="Looms", birthday="--02-29",
        timezone="Europe/Stockholm", needs="a loom", offers="yarn", tags=("weavers",),
        photo=PICTURE,
    )  # fmt: skip
    zoe = desk.apply(contacts.AddContact(draft, "Fair", today), "add").result
    decided = {"cadence": 30, "circle": 15, "snoozed_until": today, "turn_closed": today, "likeness": Likeness.SELLING}
    desk.apply(
        contacts.ChangeContact(zoe, {**decided, "pinned": True, "do_not_contact": True, "invite_had_note": True}),
        "decide",
    )
    _be_in_touch(desk, zoe, aoi, today)
    desk.apply(merging.MergeContacts(june, ansa), "merge")
    desk.apply(merging.NotTheSame(zoe, aoi), "two people")
    asked_me = desk.apply(introductions.Introduce(zoe, june, "they both asked"), "idea").result
    desk.apply(introductions.MoveIntroduction(asked_me, Stage.INTRODUCED, None, True), "introduce")
    desk.apply(introductions.RefusePair(aoi, june), "never")
    desk.apply(contacts.LetGo((aoi,)), "let go")
    desk.apply(chosen.AddToPile((aoi, june, zoe), 2), "put into a pile")
    desk.apply(call_lists.FixCallList("2026-W48"), "print")
    desk.apply(call_lists.KeyOutcome("2026-W48", 1, call_lists.Outcome.TALKED, "went well"), "key in")
    desk.apply(weighing.SetScale(scale_with({Channel.LETTER: 2.5}, Tempo.SLOW)), "weigh")
    desk.apply(weighing.SetDefaultCadence(45), "cadence")
    desk.apply(book.ChangeSetting(book.REGION, "DE"), "region")


def _bring_cards(desk: Desk, folder: Path, today: date) -> None:
    """Three piles: new people; the same again, one with news and one who only looks the same; one taken back."""
    more = CARDS.replace("card-1", "card-2").replace("NOTE", "TITLE:Baker\r\nNOTE").replace("山田 葵", "Zoë Q")
    alike = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:June Calloway Reyes\r\nEND:VCARD\r\n"
    met = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mikko Salo\r\nEND:VCARD\r\n"
    step = interactions.NewFollowUp(today, "say thanks", mine=True)
    piles = []
    for number, cards in enumerate((CARDS, CARDS + more + alike, met)):
        path = folder / f"pile-{number}.vcf"
        path.write_text(cards, encoding="utf-8", newline="")
        plan = desk.read(importing.preview, [str(path)])
        act = importing.ImportCards(plan, "Fair, hall 7", today, ("fair",), step, "10:31")
        piles.append(desk.apply(act, "import").result.pile_id)
    ((mikko, *_rest),) = desk.read(contacts.names, "Mikko Salo", 1)
    touch = Interaction((mikko,), Channel.CALL, Direction.MUTUAL, today)
    desk.apply(interactions.LogInteraction(touch), "log")
    desk.apply(importing.TakeBackImport(piles[-1]), "take back")


def _be_in_touch(desk: Desk, zoe: ContactId, aoi: ContactId, today: date) -> None:
    ago = today - timedelta(days=40)
    for touch in (
        Interaction((zoe, aoi), Channel.EMAIL, Direction.OUT, ago, "09:15", people=3, note="=cmd", source="mbox",
                    source_id="<1@x.example>"),
        Interaction((zoe,), Channel.CALL, Direction.MUTUAL, None, precision=Precision.NONE, kind=Kind.GIVE),
        Interaction((aoi,), Channel.VIDEO, Direction.MUTUAL, today + timedelta(days=5), planned=True),
        Interaction((aoi,), Channel.LIKE, Direction.IN, ago, automatic=True),
    ):  # fmt: skip
        desk.apply(interactions.LogInteraction(touch, interactions.NewFollowUp(today, "", mine=False)), "log")
    desk.apply(interactions.CompleteFollowUp(1), "kept")
