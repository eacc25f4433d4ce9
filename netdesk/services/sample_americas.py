"""The sample's people elsewhere in the Americas; among them those who never quite became two-way."""

from __future__ import annotations

from netdesk.domain.contact import Profile, Via
from netdesk.services.sample_person import Pace, Promise, Sample, card

# fmt: off
AMERICAS = (
    Sample(
        "grace", "Grace",
        card(
            "Grace Lindqvist", "Lindqvist", "Grace", organisation="Bay Trust",
            title="Director, Major Giving", birthday="--03-08", timezone="America/Los_Angeles",
            needs="health data for a grant report", offers="fundraising advice, donor letters",
            notes="Writes the best thank-you letters of all. Sails at weekends.",
            email="work grace@baytrust.example", phone="work +1 415 555 0136", town="San Francisco, CA, USA",
            tags="growth-partners",
        ),
        added=500, met_where="Fundraisers' round table",
        pace=Pace(495, 165, 22, "email call email video", 0.5),
        subjects=("the spring campaign", "the donor dinner", "the donor-team workshop"),
        story="""
            152 < email thanks “The workshop with Marcus is booked. What a find.”
            150 = call 21 minutes · Marcus and the donor team: it fits; sailing next month
        """,
    ),
    Sample(
        "derek", "Derek",
        card(
            "Derek Hollis", "Hollis", "Derek", organisation="Leadwave", title="Growth Consultant",
            timezone="America/Chicago", email="work derek@leadwave.example", town="Dallas, TX, USA",
            profiles=(Profile("linkedin", "https://www.linkedin.com/in/derek-hollis-example"),),
        ),
        added=210, via=Via.INVITE_FROM_THEM,
        story="""
            210 < invitation
            209 > accept
            208 > message at=09:10 “Thanks for connecting, Derek. What made you write to me?”
            130 > message at=09:10 “Is there anything I can help you with?”
            61 > message at=09:10 “Thanks for connecting. How can I help?”, for the third time
        """,
    ),
    Sample(
        "yusuf", "Yusuf",
        card(
            "Yusuf El-Amin", "El-Amin", "Yusuf", organisation="Harbor Health", title="CTO",
            timezone="America/New_York", needs="a clinic to test with", offers="health data know-how",
            notes="Three kind letters, and no answer from me yet. Begin with an apology.",
            email="work yusuf@harborhealth.example", phone="mobile +1 410 555 0111",
            town="Baltimore, MD, USA",
        ),
        added=95, met_where="Health data evening",
        story="""
            83 < email “Good to meet you at the health data evening.”
            51 < email give “Here is the report on clinics that I mentioned.”
            22 < email “Did the report reach you? Lunch next month?”
        """,
    ),
    Sample(
        "bea", "Bea",
        card(
            "Bea Thornton", "Thornton", "Bea", organisation="Next Step", title="Career Coach",
            birthday="1987-07-19", timezone="America/Los_Angeles",
            needs="speakers for a course on changing careers",
            offers="onboarding advice, interview practice",
            notes="Swapped cards years ago; a call made the difference.", email="work bea@nextstep.example",
            phone="mobile +1 503 555 0148", town="Portland, OR, USA",
        ),
        added=300, met_where="Coaches' day, at the coat rack",
        pace=Pace(290, 60, 27, "call email call", 0.5),
        subjects=("the course on changing careers", "the coaches' day"),
        story="""
            39 > email Asked whether Priya Raghunathan's onboarding playbook would be of interest
            35 < email “Yes! I have been building the same thing blindfolded.”
            14 > email Asked for nothing: sent the photo of the coat rack
            12 < email thanks “I laughed. And Priya is wonderful.”
        """,
    ),
    Sample(
        "trent", "Trent",
        card(
            "Trent Maddox", "Maddox", "Trent", organisation="Pipeline Forge", title="Account Executive",
            email="work trent@pipelineforge.example", phone="work +1 214 555 0190", town="Dallas, TX, USA",
        ),
        added=75, via=Via.INVITE_FROM_THEM,
        story="""
            75 < invitation
            74 > accept
            71 < message ask “Fifteen minutes this week to show you Pipeline Forge?”
            57 < message ask “Who decides about sales tools at your place?”
            38 < message ask “Following up on my last two messages!”
        """,
    ),
    Sample(
        "camille", "Camille",
        card(
            "Camille Desrosiers", "Desrosiers", "Camille", organisation="The Open Ledger", title="Editor",
            email="work letters@openledger.example", town="Chicago, IL, USA",
            notes="The newsletter is good. A line of my own would be better than reading in silence.",
        ),
        added=420,
        story="""
            300 < email auto The Open Ledger: giving without strings
            180 < email auto The Open Ledger: the art of the thank-you
            90 < email auto The Open Ledger: small rooms, big talks
            33 < email auto The Open Ledger: who is not at your table?
        """,
    ),
    Sample(
        "jordan", "Jordan",
        card(
            "Jordan Pike", "Pike", "Jordan", organisation="Northgate Analytics", title="Data Engineer",
            email="work jordan@northgate.example", town="Denver, CO, USA",
        ),
        added=260, via=Via.INVITE_FROM_THEM,
        story="""
            260 < invitation
            259 > accept
            150 < like Liked the picture of the roof
            41 > like Liked the new job
        """,
    ),
    Sample(
        "pete", "Pete",
        card(
            "Pete Vandermolen", "Vandermolen", "Pete", organisation="Lakeshore Orchards", title="Grower",
            timezone="America/Detroit", offers="apples, a cabin by the lake",
            notes="Shared an office for six years. Fishes alone.", phone="home +1 616 555 0177",
            town="Saugatuck, MI, USA", tags="old-friends",
        ),
        added=547, met_where="The Courier's newsroom",
        pace=Pace(545, 425, 20, "call email", 0.5),
        subjects=("the young orchard", "the cider press"),
        story="""
            420 = call 47 minutes · the first harvest; we said we would not leave it so long again
        """,
    ),
    Sample(
        "marieeve", "Marie-Ève",
        card(
            "Marie-Ève Tremblay", "Tremblay", "Marie-Ève", organisation="Musée du Fleuve", title="Curator",
            timezone="America/Toronto", needs="museum audio stories for children",
            offers="exhibition design, river maps",
            notes="Write in French when it is short; Marie-Ève is kind about the accents.",
            email="work marie-eve@fleuve.example", phone="work +1 514 555 0166", town="Montréal, QC, Canada",
        ),
        added=360, met_where="Museums and makers, Montréal",
        pace=Pace(350, 20, 20, "email video email call", 0.5),
        subjects=("the river exhibition", "the map room", "the children's trail"),
        story="""
            11 < email “Les cartes sont arrivées, elles sont magnifiques !”
            10 > email « Bravo ! » and a question about the children's trail
            6 = video 35 minutes on video: the children's trail still has no voices
        """,
        birthday_in=3,
    ),
    Sample(
        "thiago", "Thiago",
        card(
            "Thiago Figueirêdo", "Figueirêdo", "Thiago", organisation="Ipê Logística",
            title="Operations Director", birthday="1982-08-24", timezone="America/Sao_Paulo",
            needs="a warehouse in Texas", offers="customs papers for Brazil",
            notes="Sends voice messages that are worth hearing. Two sons in the youth team.",
            email="work thiago@ipelog.example", phone="mobile +55 11 95555 0142", town="São Paulo, Brazil",
        ),
        added=280, met_where="Freight forum",
        pace=Pace(270, 40, 23, "email chat call", 0.5),
        subjects=("the warehouse in Santos", "the customs software"),
        story="""
            31 = call 24 minutes · the warehouse; looking for space in Texas next
            21 < email “Obrigado! Our lawyer loved your list.”
            10 > email give Sent two addresses of warehouses near Laredo
        """,
    ),
    Sample(
        "jose", "José Ignacio",
        card(
            "José Ignacio Muñoz Araya", "Muñoz Araya", "José Ignacio", organisation="Viñedos Piedra Clara",
            title="Export Manager", timezone="America/Santiago",
            email="work jose.ignacio@piedraclara.example", phone="work +56 2 2555 0142",
            town="Santiago, Chile", notes="Card from the tasting: asked about small importers.",
        ),
        added=140, met_where="Wine and trade evening",
    ),
    Sample(
        "chase", "Chase",
        card(
            "Chase Renfield", "Renfield", "Chase", organisation="Summit Leads", title="Rainmaker",
            email="work chase@summitleads.example", town="Phoenix, AZ, USA",
        ),
        added=400, via=Via.INVITE_FROM_THEM,
        story="""
            400 < invitation
            399 > message “Thank you for connecting. What are you working on?”
            398 < message ask “I 10x pipelines. Can I have your contact list?”
        """,
        decided={"let_go": True},
    ),
    Sample(
        "odette", "Odette",
        card(
            "Odette Baptiste", "Baptiste", "Odette", organisation="Lakou Limyè", title="Director",
            timezone="America/Port-au-Prince", offers="teachers who train teachers",
            email="work odette@lakou.example", phone="work +509 2555 0142", town="Jacmel, Haiti",
            notes="Left the Trust and moved on. A good time, well ended.",
        ),
        added=510, met_where="Teachers' exchange",
        pace=Pace(500, 330, 25, "email video", 0.5),
        subjects=("the teachers' exchange",),
        story="""
            320 > email Wrote a farewell and thanks for two good years
        """,
        decided={"let_go": True},
    ),
    Sample(
        "calvin", "Calvin",
        card(
            "Calvin Prewitt", "Prewitt", "Calvin", organisation="Sycamore County", title="Grants Officer",
            timezone="America/Chicago", needs="good applications, early", offers="county grants",
            email="work calvin.prewitt@county.example", phone="work +1 512 555 0186",
            town="Sycamore Bend, TX, USA",
        ),
        added=12, met_where="County grants hour",
        story="""
            9 > email Thanked Calvin for the hour, and asked which grants go begging
        """,
        promises=(Promise(9, 9, "Send Calvin the storage pilot on one page"),),
    ),
)
