"""The sample's people in Asia and the Pacific, in Han, Hangul, Thai, Devanagari, Tamil and Latin letters."""

from __future__ import annotations

from netdesk.services.sample_person import Pace, Promise, Sample, card

# fmt: off
ASIA = (
    Sample(
        "xiaoyu", "Xiaoyu",
        card(
            "王晓雨", "王", "晓雨", organisation="山鹊传感", title="产品经理", birthday="1991-02-18",
            timezone="Asia/Shanghai", needs="East African distributors", offers="cold chain sensors",
            notes="Surname first: Wang. Answers at night, with pictures.",
            email="work xiaoyu@shanque.example", phone="work +86 21 5550 0142", town="上海, China",
        ),
        added=220, met_where="Sensors and supply chains, online",
        pace=Pace(210, 18, 20, "email message video email", 0.4),
        subjects=("the small sensor", "the field trial", "the battery test"),
        story="""
            12 > email Asked how cold is cold enough for milk
            9 < email “Four degrees. Our sensor writes to you at six.”
            7 = video 30 minutes on video: the battery test passed; who knows dairies?
        """,
    ),
    Sample(
        "meiling", "Meiling",
        card(
            "陳美玲", "陳", "美玲", organisation="浮島書房", title="店長", birthday="--09-09", timezone="Asia/Taipei",
            needs="short print runs", offers="readings in the bookshop",
            notes="A bookshop with a bed in the window, for readers.", email="work meiling@fudao.example",
            phone="work +886 2 5550 0142", town="台北, Taiwan",
        ),
        added=255, met_where="Book fair",
        pace=Pace(245, 30, 24, "email message email", 0.5),
        subjects=("the reading bed", "the poetry night"),
        story="""
            20 > message Asked who slept in the window this week
            9 < message “A poet, three nights. Shall we print the poems?”
        """,
    ),
    Sample(
        "seoyeon", "Seoyeon",
        card(
            "김서연", "김", "서연", organisation="징검다리 디자인", title="Service designer", timezone="Asia/Seoul",
            needs="hospitals that let designers in", offers="service design for waiting rooms",
            notes="Watches people wait, then moves one chair.", email="work seoyeon@jinggeomdari.example",
            phone="work +82 2 555 0142", town="서울, South Korea",
        ),
        added=200, met_where="Design for care",
        pace=Pace(190, 35, 22, "email video", 0.5),
        subjects=("the waiting room", "the trial ward"),
        story="""
            27 = video 34 minutes on video: the waiting room, filmed from the ceiling
            15 < email “감사합니다. The nurses want more of it.”
            11 > email Asked whether a clinic in Jaffa may see the film
        """,
    ),
    Sample(
        "ren", "Ren",
        card(
            "中村 蓮", "中村", "蓮", organisation="木の橋工房", title="大工", birthday="1969-11-11",
            timezone="Asia/Tokyo", needs="apprentices for one summer",
            offers="bridge repair, joinery without nails",
            notes="Four talks a year are right; more would be noise.", email="work ren@kinohashi.example",
            phone="work +81 6 5550 0142", town="大阪, Japan", tags="mentors",
        ),
        added=500, met_where="Joiners' exchange, Ōsaka",
        pace=Pace(490, 100, 85, "video", 0.5),
        subjects=("the old bridge", "the summer of apprentices"),
        story="""
            72 = video 45 minutes on video: the bridge stands; tea on both sides of the world
        """,
        decided={"cadence": 90},
    ),
    Sample(
        "nattapon", "Nattapon",
        card(
            "ณัฐพล ศรีสุข", "ศรีสุข", "ณัฐพล", organisation="เรือไม้ไทย", title="Boat builder",
            timezone="Asia/Bangkok", email="work nattapon@ruamai.example", phone="work +66 2 555 0142",
            town="กรุงเทพฯ, Thailand", notes="Wooden boats. The card smells of varnish.",
        ),
        added=212, met_where="Harbour days",
    ),
    Sample(
        "aarti", "Aarti",
        card(
            "आरती देशमुख", "देशमुख", "आरती", organisation="सूर्यमार्ग सोलर", title="Chief engineer",
            birthday="1983-05-30", timezone="Asia/Kolkata", needs="battery storage know-how",
            offers="solar roofs for schools",
            notes="Explains a grid with teacups. Monsoon is holiday; write before.",
            email="work aarti@suryamarg.example", phone="work +91 20 5550 0142", town="पुणे, India",
            tags="growth-partners",
        ),
        added=320, met_where="Energy talk, online",
        pace=Pace(310, 20, 20, "email call email video", 0.5),
        subjects=("the first school roof", "the battery room", "the training for electricians"),
        story="""
            12 < email “Forty roofs! The children counted for us.”
            11 > email Asked for the children's count on paper, to frame it
            5 = call 23 minutes · the battery room is the hard part now
        """,
    ),
    Sample(
        "karthik", "Karthik",
        card(
            "கார்த்திக் சுந்தரம்", "சுந்தரம்", "கார்த்திக்", organisation="கடல் நூல்", title="Weaver",
            timezone="Asia/Kolkata", email="work karthik@kadalnool.example", phone="work +91 44 5550 0142",
            town="சென்னை, India", notes="A mail thread from the old computer; who wrote it?",
        ),
        added=150, met_where="Textiles in the harbour hall",
        story="""
            148 ? email About sails, and who weaves them
        """,
    ),
    Sample(
        "wulandari", "Wulandari",
        card(
            "Wulandari", "", "Wulandari", organisation="Batik Laut", title="Illustrator",
            timezone="Asia/Jakarta", email="work wulandari@batiklaut.example", phone="work +62 21 5550 0142",
            town="Jakarta, Indonesia", notes="One name is enough. Draws fish with opinions.",
            offers="illustrations for children's books",
        ),
        added=8, met_where="Picture book evening",
    ),
    Sample(
        "minhanh", "Minh Anh",
        card(
            "Nguyễn Thị Minh Anh", "Nguyễn", "Minh Anh", organisation="Sen Foods", title="Founder",
            timezone="Asia/Ho_Chi_Minh", needs="a co-packer in Texas",
            offers="lotus tea, patience with customs",
            notes="Family name first. Started with one pot on one stove.",
            email="work minhanh@senfoods.example", phone="work +84 28 5550 0142",
            town="Thành phố Hồ Chí Minh, Vietnam",
        ),
        added=18, met_where="Food makers' breakfast",
        story="""
            18 = in-person at=08:00 Breakfast at the food makers' table: one pot, one stove, forty shops
            13 > email give Sent the names of two co-packers
            9 < email thanks “One of them called me the same day!”
            3 < chat “Landed in Austin again. Tea on Friday?”
            3 > chat at=18:30 Friday at ten, the place with the blue door
        """,
    ),
    Sample(
        "marama", "Mārama",
        card(
            "Mārama Parata", "Parata", "Mārama", organisation="Tui Trails", title="Guide",
            timezone="Pacific/Auckland", offers="walks with stories", email="work marama@tuitrails.example",
            phone="work +64 4 555 0142", town="Te Whanganui-a-Tara, New Zealand",
            notes="Passing through Austin; wants to see the river on foot.",
        ),
        added=40, met_where="Walkers' online café",
        story="""
            -4 = in-person at=10:00 A walk along the river, from the boathouse
        """,
    ),
    Sample(
        "fehr", "Ibrahim",
        card(
            "Ibrahim Fehr", "Fehr", "Ibrahim", organisation="Southern Tide Freight", title="Port Agent",
            timezone="Australia/Sydney", offers="space on slow ships",
            notes="Writes at three in the morning, cheerfully.", email="work ibrahim@southerntide.example",
            phone="work +61 2 5550 0142", town="Sydney, Australia",
        ),
        added=265, met_where="Freight forum",
        pace=Pace(255, 55, 26, "email message", 0.4),
        subjects=("the slow ship", "the new pier"),
        story="""
            45 > email give Sent the address of a broker in Houston
            37 < email ask “The broker helped. Do you also know one in Santos?”
        """,
        promises=(Promise(37, 9, "Ask Thiago for a broker in Santos"),),
    ),
)
