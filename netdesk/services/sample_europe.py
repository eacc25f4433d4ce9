"""The sample's people in Europe, with names in Latin, Greek, Cyrillic, Georgian and Armenian letters."""

from __future__ import annotations

from netdesk.services.sample_person import Pace, Promise, Sample, card

# fmt: off
EUROPE = (
    Sample(
        "tomas", "Tomáš",
        card(
            "Tomáš Dvořák", "Dvořák", "Tomáš", organisation="Lumen Rail", title="Procurement Lead",
            birthday="1976-04-11", timezone="Europe/Prague", needs="battery storage for three depots",
            offers="rail procurement, depot visits",
            notes="The Brno depot is the pride of the house. Dry humour, long silences.",
            email="work tomas@lumenrail.example", phone="mobile +420 601 555 014", town="Brno, Czechia",
            tags="growth-partners",
        ),
        added=440, met_where="Rail and energy days, Brno",
        pace=Pace(430, 118, 26, "email call email", 0.5),
        subjects=("the Brno depot", "the tender", "the night train"),
        story="""
            111 = call 29 minutes · the tender is out; three depots need power at night
            3 > voicemail at=15:05 Left a message about meeting Ana
        """,
    ),
    Sample(
        "sofia", "Sofia",
        card(
            "Sofia Marchetti", "Marchetti", "Sofia", organisation="Marchetti & Figli", title="Partner",
            birthday="1980-12-02", timezone="Europe/Rome",
            needs="retail floor training, a sales team programme",
            offers="Italian shop fitters, fine joinery",
            notes="Fourth generation. Thinks with a pencil in hand.", email="work sofia@marchetti.example",
            phone="work +39 040 555 0117", town="Trieste, Italy", tags="austin-2026",
        ),
        added=240, met_where="Austin Growth Meetup",
        pace=Pace(235, 18, 14, "email message email video", 0.5),
        subjects=("the shop in Udine", "the apprentice week", "the floor plan"),
        story="""
            13 = video 40 minutes on video: the floor plan, drawn live
            6 > message at=17:20 Promised two references; Monday for a call?
            0 < message at=07:12 “Monday works. I will bring the floor plan.”
        """,
        promises=(Promise(6, 2, "Two references for Sofia: Elin Dahl and Corvid"),),
    ),
    Sample(
        "elin", "Elin",
        card(
            "Elin Dahl", "Dahl", "Elin", organisation="Golvet AB", title="Head of Training",
            timezone="Europe/Stockholm", needs="Italian shop fitters",
            offers="retail floor training in small shops",
            notes="Teaches selling as hosting. Ice swimmer; do not let yourself be invited in January.",
            email="work elin@golvet.example", phone="mobile +46 70 174 06 42", town="Göteborg, Sweden",
        ),
        added=310, met_where="Retail school, open day",
        pace=Pace(305, 60, 28, "video email call", 0.5),
        subjects=("the hosting course", "the shop in Borås", "the trainers' course"),
        story="""
            47 = video 32 minutes on video: the new trainers, and a shop that doubled its regulars
        """,
        decided={"circle": 15},
    ),
    Sample(
        "giorgos", "Giorgos",
        card(
            "Γιώργος Αμπελάκης", "Αμπελάκης", "Γιώργος", organisation="Ελιά & Θάλασσα", title="Ιδρυτής",
            timezone="Europe/Athens", needs="short print runs for labels",
            offers="olive oil, a harvest weekend",
            notes="Spoke for an hour about one tree. Labels in Greek and English.",
            email="work giorgos@elia.example", phone="work +30 2310 555 142", town="Θεσσαλονίκη, Greece",
        ),
        added=24, met_where="Small growers' tasting",
        story="""
            24 = in-person at=18:10 Tasted six oils; talked about labels and one very old tree
            19 > email Thanked Giorgos, and asked how many labels a harvest takes
            13 < email “Ευχαριστώ! Four thousand, if the rain is kind.”
            12 > email give Sent the address of a printer who loves small runs
        """,
    ),
    Sample(
        "oksana", "Oksana",
        card(
            "Оксана Ткаченко", "Ткаченко", "Оксана", organisation="Нитка і Голка", title="Засновниця",
            birthday="1990-10-14", timezone="Europe/Kyiv", needs="wholesale buyers for linen",
            offers="linen uniforms, small series",
            notes="Moved the workshop twice and never missed a delivery.", email="work oksana@nytka.example",
            phone="work +380 44 555 0142", town="Київ, Ukraine", tags="growth-partners",
        ),
        added=425, met_where="Makers online, first season",
        pace=Pace(415, 15, 18, "email message video email", 0.5),
        subjects=("the second move", "the linen order", "the first uniform", "the winter series"),
        story="""
            10 < email “The uniforms arrived safely. Pictures attached!”
            9 > email Told Oksana how the crews looked in them
            6 < email thanks “Дякую! I framed your letter.”
        """,
    ),
    Sample(
        "milena", "Milena",
        card(
            "Милена Јовановић", "Јовановић", "Милена", organisation="Атеље Дунав", title="Архитекта",
            timezone="Europe/Belgrade", offers="designs for small libraries",
            notes="Draws on napkins; keep the napkins.", email="work milena@dunav.example",
            phone="work +381 11 555 0142", town="Београд, Serbia",
        ),
        added=430, met_where="Libraries of tomorrow, Novi Sad",
        pace=Pace(420, 210, 24, "email video", 0.5),
        subjects=("the village library", "the reading garden"),
        story="""
            200 > email Asked for a picture of the finished roof
            185 < email “The roof is on! Will you come and see it?”
        """,
    ),
    Sample(
        "zoe", "Zoë",
        card(
            "Zoë O'Sullivan-Brandt", "O'Sullivan-Brandt", "Zoë", organisation="Lantern Radio",
            title="Producer", timezone="Europe/Dublin", needs="people with quiet stories",
            offers="radio features, voice training",
            notes="We made a series once. Lost touch when the station moved.",
            email="work zoe@lanternradio.example", phone="work +353 20 910 0142", town="Galway, Ireland",
            tags="old-friends",
        ),
        added=546, met_where="Radio summer school",
        pace=Pace(544, 480, 12, "email call", 0.5),
        subjects=("the series on night workers",),
        story="""
            18 > email Wrote after more than a year: heard the night workers again on the train
            14 < email “I cried a little. Call me, any evening.”
            6 = call at=20:15 52 minutes · everything since the station moved; a new series?
        """,
    ),
    Sample(
        "lukasz", "Łukasz",
        card(
            "Łukasz Wójcik", "Wójcik", "Łukasz", organisation="Hala nad Wodą", title="Manager",
            timezone="Europe/Warsaw", offers="a hall by the water", notes="Concerts in an old shipyard.",
            email="work lukasz@halanadwoda.example", phone="work +48 58 555 01 42", town="Gdańsk, Poland",
        ),
        added=390, met_where="Old halls, new uses",
        pace=Pace(380, 200, 27, "email call", 0.5),
        subjects=("the old shipyard", "the winter concert"),
        story="""
            190 = call 20 minutes · the winter concerts paid for the heating
        """,
    ),
    Sample(
        "juergen", "Jürgen",
        card(
            "Dr. Jürgen Weißgerber", "Weißgerber", "Jürgen", organisation="Institut für gute Arbeit",
            title="Leiter", timezone="Europe/Berlin", needs="companies for a study on night shifts",
            offers="studies on shift work",
            notes="Careful with words, generous with time. Not on the phone before ten.",
            email="work weissgerber@gute-arbeit.example", phone="work +49 30 23125 142",
            town="Berlin, Germany",
        ),
        added=370, met_where="Future of work, Berlin",
        pace=Pace(360, 175, 26, "email email call", 0.5),
        subjects=("the study on night shifts", "the conference"),
        story="""
            165 < email “The study is delayed; I am not.”
            150 > email Asked whether a food mill would be of use to the study
            100 > email Sent good wishes for the conference
            40 > email Sent a line from the train: Berlin in two months?
        """,
    ),
    Sample(
        "thora", "Þóra",
        card(
            "Þóra Jónsdóttir", "", "Þóra", organisation="Hraun Geothermal", title="Engineer",
            timezone="Atlantic/Reykjavik", needs="storage partners abroad", offers="geothermal know-how",
            email="work thora@hraun.example", phone="work +354 555 0142", town="Reykjavík, Iceland",
        ),
        added=16, met_where="Energy talk, on the stairs",
        story="""
            8 > email Thanked Þóra for the talk, and asked about the small wells
        """,
    ),
    Sample(
        "amelie", "Amélie",
        card(
            "Amélie Rousseau-Delacroix", "Rousseau-Delacroix", "Amélie", organisation="Atelier Saône",
            title="Bookbinder", timezone="Europe/Paris", offers="bindings by hand",
            email="work amelie@saone.example", phone="work +33 1 99 00 51 42", town="Lyon, France",
            notes="Saw the bindings at the fair; wrote once.",
        ),
        added=60, met_where="Book fair",
        story="""
            46 > email Asked Amélie how one learns to bind like that
        """,
    ),
    Sample(
        "conceicao", "São",
        card(
            "Maria da Conceição Albuquerque de Vasconcelos e Sousa", "de Vasconcelos e Sousa",
            "Maria da Conceição", nickname="São", organisation="Fundação Marés",
            title="Presidente do Conselho", birthday="1949-12-08", timezone="Europe/Lisbon",
            needs="young board members", offers="advice on foundations, patience",
            notes="Long name, short letters. Answers by hand, in violet ink.",
            email="work conselho@mares.example", phone="work +351 22 555 01 42", town="Porto, Portugal",
            tags="mentors board",
        ),
        added=480, met_where="Foundations' spring meeting",
        pace=Pace(470, 40, 36, "letter call letter", 0.5),
        subjects=("the fishermen's school", "the school for young boards", "the archive"),
        story="""
            16 < letter A letter in violet ink: the archive will open to everybody
            9 > letter Answered by hand, two pages, one blot
        """,
        decided={"cadence": 60},
    ),
    Sample(
        "hakon", "Håkon",
        card(
            "Håkon Bjørnstad", "Bjørnstad", "Håkon", organisation="Fjordlys Studio", title="Photographer",
            timezone="Europe/Oslo", email="work hakon@fjordlys.example", phone="work +47 55 50 01 42",
            town="Bergen, Norway",
        ),
        added=230, met_where="Harbour photographs, online",
        story="""
            120 > comment Wrote under the harbour picture: “You can hear the gulls.”
            119 < comment “Best comment of the week.”
            62 > comment Asked under a post which lens it was
            60 < comment “An old one, held together by tape.”
        """,
    ),
    Sample(
        "ilse", "Ilse",
        card(
            "Ilse van der Wijngaarden", "van der Wijngaarden", "Ilse", organisation="Fietserij Noord",
            title="Director", birthday="--11-27", timezone="Europe/Amsterdam", needs="a fleet buyer",
            offers="cargo bicycles on trial",
            notes="Always a plan B. Cycles to every meeting, in any weather.",
            email="work ilse@fietserij.example", phone="work +31 30 555 0142", town="Utrecht, Netherlands",
        ),
        added=350, met_where="City without cars, Utrecht",
        pace=Pace(345, 68, 21, "call video call", 0.5),
        subjects=("the cargo bicycle", "the fleet trial", "the factory roof"),
        story="""
            58 = call 27 minutes · the fleet trial: the city says yes
        """,
    ),
    Sample(
        "bronwen", "Bronwen",
        card(
            "Bronwen Llewellyn", "Llewellyn", "Bronwen", organisation="Llais Stories", title="Storyteller",
            birthday="1966-03-01", timezone="Europe/London", needs="exhibition design for a small museum",
            offers="museum audio stories, voices for children",
            notes="Can hold a hall of four hundred, or one shy child.", email="work bronwen@llais.example",
            phone="work +44 29 2018 0142; mobile +44 7700 900142", town="Cardiff, United Kingdom",
        ),
        added=415, met_where="Storytellers' weekend",
        pace=Pace(405, 22, 26, "call email video call", 0.5),
        subjects=("the tour of village halls", "the recording week", "the museum in Tenby"),
        story="""
            8 = call 33 minutes · the museum in Tenby; voices are ready, the walls are bare
        """,
        promises=(Promise(8, 12, "A recording of the harbour tale", mine=False),),
    ),
    Sample(
        "sarka", "Šárka",
        card(
            "Šárka Nováková", "Nováková", "Šárka", organisation="Dílna Vltava", title="Glass maker",
            timezone="Europe/Prague", email="work sarka@dilnavltava.example", phone="work +420 255 500 142",
            town="Praha, Czechia", offers="glass repairs",
            notes="Gave me the card across a table of broken glass, laughing.",
        ),
        added=5, met_where="Craft fair, glass hall",
    ),
    Sample(
        "nino", "Nino",
        card(
            "ნინო ბერიძე", "ბერიძე", "ნინო", organisation="ქვევრის სახლი", title="Sommelier",
            timezone="Asia/Tbilisi", email="work nino@kvevri.example", phone="work +995 32 255 5142",
            town="თბილისი, Georgia", notes="Knows every clay jar by name.",
        ),
        added=47, met_where="Wine and trade evening",
    ),
    Sample(
        "ani", "Ani",
        card(
            "Անի Սարգսյան", "Սարգսյան", "Անի", organisation="Քարե Քարտեզ", title="Team lead",
            timezone="Asia/Yerevan", email="work ani@qarekartez.example", phone="work +374 10 555 142",
            town="Երևան, Armenia", offers="maps for hikers", notes="Spoke after me, and better.",
        ),
        added=10, met_where="Open maps evening",
    ),
)
