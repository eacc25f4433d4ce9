"""The sample's people in Africa and the Middle East, with names in Latin, Arabic, Hebrew and Ethiopic letters."""

from __future__ import annotations

from netdesk.services.sample_person import Pace, Promise, Sample, card

# fmt: off
AFRICA = (
    Sample(
        "kofi", "Kofi",
        card(
            "Kofi Asante", "Asante", "Kofi", organisation="Volta Microgrids", title="Managing Director",
            timezone="Africa/Accra", needs="grant writing for small grids",
            offers="utility pilot sites in Ghana",
            notes="Four villages with light, forty on the list. Laughs before the punchline.",
            email="work kofi@voltagrids.example", phone="work +233 30 255 5142", town="Accra, Ghana",
            tags="growth-partners",
        ),
        added=26, met_where="Energy talk, on the stairs",
        story="""
            26 = in-person at=18:40 Stood on the stairs for an hour: villages, batteries, patience
            20 < email “Here are the four villages, with pictures.”
            16 > email give Sent the list of funders for small grids
            15 < email thanks “Two of these I had never heard of.”
            7 = video 28 minutes on video: the pilot sites are ready, the papers are not
        """,
    ),
    Sample(
        "layla", "Layla",
        card(
            "ليلى القسوس", "القسوس", "ليلى", organisation="دار الحافلة", title="Publisher",
            birthday="1985-01-25", timezone="Asia/Amman", needs="audio recordings of folk tales",
            offers="Arabic medical translation",
            notes="Prints children's books in five countries. Sends dates at New Year.",
            email="work layla@alhafila.example", phone="work +962 6 555 0142", town="عمّان, Jordan",
        ),
        added=365, met_where="Book fair",
        pace=Pace(355, 20, 22, "email video message email", 0.5),
        subjects=("the book of folk tales", "the book bus", "the reading prize"),
        story="""
            13 < email “شكراً! The book bus left this morning with nine hundred books.”
            12 > email Asked for a picture, and the names of the drivers
            5 = video 25 minutes on video: the reading prize, and tales that want a voice
        """,
    ),
    Sample(
        "omar", "Omar",
        card(
            "عمر المنصوري", "المنصوري", "عمر", organisation="نخلتان للاستثمار", title="Partner",
            timezone="Asia/Dubai", email="work omar@nakhlatan.example", phone="work +971 4 555 0142",
            town="دبي, United Arab Emirates",
        ),
        added=320, met_where="Panel on patient capital",
        pace=Pace(310, 250, 15, "email call", 0.6),
        subjects=("the fund for small firms",),
        story="""
            240 = call 16 minutes · the fund closed; time for something new
        """,
    ),
    Sample(
        "noa", "Noa",
        card(
            "נועה ברק", "ברק", "נועה", organisation="מרפאת הגשר", title="Clinic director",
            timezone="Asia/Jerusalem", needs="Arabic medical translation", offers="a clinic to test with",
            notes="Two languages at every desk, and a kettle that never rests.",
            email="work noa@bridgeclinic.example", phone="work +972 3 555 0142", town="יפו, Israel",
        ),
        added=340, met_where="Clinics that listen, online",
        pace=Pace(330, 18, 21, "email call video email", 0.5),
        subjects=("the bilingual desk", "the night clinic", "the volunteers' rota"),
        story="""
            14 > email Asked how the night clinic went
            11 < email “Full, and calm. תודה for the idea with the kettle.”
            4 = call 19 minutes · leaflets still wait for a translator; the film might help
        """,
        promises=(Promise(4, 11, "Ask Layla who translates leaflets"),),
    ),
    Sample(
        "wanjiru", "Wanjirũ",
        card(
            "Wanjirũ Kamau", "Kamau", "Wanjirũ", organisation="Highland Dairy Co-op", title="Chair",
            birthday="1973-08-07", timezone="Africa/Nairobi", needs="cold chain sensors",
            offers="East African distributors, dairy co-ops",
            notes="Six hundred farmers, one voice. Starts at five.",
            email="work wanjiru@highlanddairy.example", phone="work +254 20 555 0142", town="Nairobi, Kenya",
            tags="growth-partners",
        ),
        added=300, met_where="Co-operatives' forum",
        pace=Pace(290, 16, 19, "email call message email", 0.5),
        subjects=("the cooling tank", "the co-op's vote", "the cheese room"),
        story="""
            10 < email “We lost a tank of milk in the heat. Never again.”
            9 > email Asked what a sensor in each tank would have saved
            2 < email “Half of it, my daughter says. Whom do I ask?”
        """,
    ),
    Sample(
        "adebayo", "Adébáyọ̀",
        card(
            "Adébáyọ̀ Ọláńrewájú", "Ọláńrewájú", "Adébáyọ̀", organisation="Ìmọ́lẹ̀ Schools",
            title="Headteacher", timezone="Africa/Lagos", needs="science kits",
            offers="a choir of two hundred", notes="Mind the marks on the name; they carry the tune.",
            email="work adebayo@imole.example", phone="work +234 1 555 0142", town="Ìbàdàn, Nigeria",
        ),
        added=56, met_where="Schools across borders",
        story="""
            51 > email at=09:20 Asked which experiment is the pupils' favourite
            51 < email at=18:20 “The volcano. The caretaker disagrees.”
        """,
    ),
    Sample(
        "mehmet", "Mehmet",
        card(
            "Mehmet Çağlayan", "Çağlayan", "Mehmet", organisation="Mavi Fırın", title="Designer",
            timezone="Europe/Istanbul", offers="tiles by hand", notes="Blue that one does not forget.",
            email="work mehmet@mavifirin.example", phone="work +90 232 555 01 42", town="İzmir, Türkiye",
        ),
        added=290, met_where="Craft fair, glass hall",
        pace=Pace(280, 190, 20, "email video", 0.5),
        subjects=("the blue glaze", "the new kiln"),
        story="""
            176 > email Asked about forty tiles for the guild's kitchen
            172 < email thanks “Forty it is. Teşekkürler!”
            128 > email Sent a picture of the kitchen with the tiles
        """,
    ),
    Sample(
        "selam", "Selamawit",
        card(
            "ሰላማዊት በቀለ", "በቀለ", "ሰላማዊት", organisation="ቡና ቤት", title="Coffee roaster",
            timezone="Africa/Addis_Ababa", offers="coffee from small farms",
            email="work selamawit@bunabet.example", phone="work +251 11 555 0142", town="አዲስ አበባ, Ethiopia",
            notes="Roasts on Tuesdays; write on Wednesdays.",
        ),
        added=35, met_where="Small growers' tasting",
        story="""
            35 = in-person people=10 at=19:30 The growers' dinner, ten at the table: coffee as dessert
            20 < message “A small bag is on its way to you.”
            19 > message Wrote that the kitchen smells of it already
            5 < message thanks “That made the farmers proud.”
        """,
    ),
)
