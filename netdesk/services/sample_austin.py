"""The sample's people in and round Austin: family, the board, and those whom the owner sees for lunch."""

from __future__ import annotations

from netdesk.services.sample_person import Pace, Promise, Sample, card

# fmt: off
AUSTIN = (
    Sample(
        "helen", "Mum",
        card(
            "Helen Calloway", "Calloway", "Helen", nickname="Mum", birthday="1951-06-09",
            timezone="America/Chicago", notes="Hates voicemail, loves a real letter. Thursdays are choir.",
            email="home helen@calloway.example", phone="home +1 512 555 0107", town="Wimberley, TX, USA",
            tags="family",
        ),
        added=545,
        pace=Pace(538, 12, 9, "call call in-person chat", 0.6),
        subjects=(
            "the leaking roof",
            "the choir's summer concert",
            "the new knee",
            "the tomato bed",
            "the trip to Galveston",
        ),
        story="""
            6 = call 38 minutes · the trip to Galveston, and whether to sell the boat
            2 = in-person Supper at home: peach cobbler, and the photo albums
        """,
        promises=(Promise(2, 8, "Fix the porch light before the guests come"),),
        decided={"circle": 5, "pinned": True},
    ),
    Sample(
        "june", "June",
        card(
            "June Calloway-Reyes", "Calloway-Reyes", "June", organisation="Rio Abajo School",
            title="Music teacher", birthday="1984-02-29", timezone="America/Denver",
            notes="Twins Mateo and Iris. Call after eight, when they sleep.",
            email="home june@reyes.example", phone="mobile +1 505 555 0133", town="Santa Fe, NM, USA",
            tags="family",
        ),
        added=545,
        pace=Pace(530, 16, 13, "call chat chat video", 0.5),
        subjects=(
            "the school band",
            "the twins' first week",
            "the old piano",
            "Mum's birthday",
            "the marathon",
        ),
        story="""
            9 = video at=20:30 The twins played a duet, nearly together
            5 < chat “Race is in three weeks. I am not ready.”
            5 > chat Promised to stand at mile twenty with oranges
        """,
        decided={"circle": 5},
    ),
    Sample(
        "ana", "Ana",
        card(
            "Ana Beltrán", "Beltrán", "Ana", organisation="Solace Energy", title="Head of Partnerships",
            birthday="--05-17", timezone="America/Chicago",
            needs="rail procurement contact, utility pilot sites",
            offers="grant writing, battery storage know-how",
            notes="Met at the coffee table. Daughter Lucía starts college. Decides quickly once the numbers are there.",
            email="work ana@solace.example", phone="work +1 512 555 0142", town="Austin, TX, USA",
            tags="austin-2026 growth-partners",
        ),
        added=405, met_where="Austin Growth Meetup",
        pace=Pace(400, 36, 15, "email email call in-person", 0.5),
        subjects=("the grant for the county", "the move downtown", "the storage pilot", "the depot study"),
        story="""
            30 = in-person at=12:30 Lunch: the storage pilot; two utilities should be on board by the end of the year
            20 < email ask at=09:50 “Who do you know in rail procurement? The depots have the space we need.”
            16 > email Wrote about Tomáš Dvořák: what each of them could gain, and no pressure
            12 < email “Tomáš sounds perfect. Yes, please.”
            8 > email give Sent the grant-writing checklist
            4 < email ask at=16:40 “One more thing: do you know a utility that would try a small pilot?”
        """,
        promises=(
            Promise(8, 4, "Send Ana the name of the county's grants officer"),
            Promise(30, -22, "Book the big room for the storage evening", kept=23),
        ),
        decided={"circle": 50},
    ),
    Sample(
        "marcus", "Marcus",
        card(
            "Marcus Oyelaran", "Oyelaran", "Marcus", organisation="Brightline Training", title="Founder",
            birthday="1979-09-30", timezone="America/Chicago",
            needs="references from manufacturing, a second trainer", offers="crew training, workshop design",
            notes="Former paramedic, calm in any room. Likes to be asked hard questions. Vegetarian.",
            email="work marcus@brightline.example", phone="mobile +1 512 555 0118; work +1 512 555 0119",
            town="Austin, TX, USA", tags="growth-partners austin-2026",
        ),
        added=520, met_where="Riverside Makers' Guild, open evening",
        pace=Pace(514, 22, 17, "in-person call email email", 0.5),
        subjects=(
            "the paramedics' course",
            "the new workshop room",
            "the safety manual",
            "the training week",
            "the crew workshop",
        ),
        story="""
            17 < email “Hannah and the crews would be a joy. Yes.”
            10 > email give Sent the numbers from three manufacturing firms
            9 < email thanks “Exactly what I was missing.”
            3 = call at=11:30 22 minutes · workshop dates; two references still to come from Marcus
        """,
        promises=(Promise(3, 6, "Two references for the workshop page", mine=False),),
        decided={"circle": 15},
    ),
    Sample(
        "priya", "Priya",
        card(
            "Priya Raghunathan", "Raghunathan", "Priya", organisation="Corvid", title="VP Sales Enablement",
            timezone="America/Chicago", needs="onboarding playbook review",
            offers="sales team training programme",
            notes="Built the Corvid programme from nothing. Answers within two days, as a rule. Runs before dawn.",
            email="work priya@corvid.example", phone="mobile +1 737 555 0199", town="Austin, TX, USA",
            tags="austin-2026",
        ),
        added=460, met_where="Austin Growth Meetup",
        pace=Pace(450, 55, 19, "email email video call", 0.5),
        subjects=("the Corvid programme", "the benchmark survey", "the onboarding playbook"),
        story="""
            38 > email Asked whether Bea Thornton may see the onboarding playbook
            34 < email “Bea? Gladly. The playbook needs fresh eyes.”
            24 = call 18 minutes · how to brief Bea, and where the survey goes next
            15 < email “Bea and I have a date. Thank you for this.”
            9 > email give at=08:55 Sent the enablement benchmark
        """,
    ),
    Sample(
        "rosalind", "Rosalind",
        card(
            "Rosalind Achterberg", "Achterberg", "Rosalind", organisation="Riverside Makers' Guild",
            title="Chair of the board", birthday="1958-11-03", timezone="America/Chicago",
            needs="a roof survey, volunteers for open evening",
            offers="board experience, letters of recommendation",
            notes="Retired judge. Reads everything, forgets nothing.",
            email="home rosalind@achterberg.example; work chair@makers-guild.example",
            phone="home +1 512 555 0160", town="Austin, TX, USA", tags="board",
        ),
        added=530, met_where="Makers' Guild, annual meeting",
        pace=Pace(525, 25, 24, "call in-person email", 0.4),
        subjects=("the new bylaw", "the annual meeting", "the roof fund", "the search for a treasurer"),
        story="""
            19 < email “The roof will not wait for another storm. Ideas?”
            18 > email give Sent two firms that survey old roofs
            7 = call 26 minutes · agenda for the board, and the roof
        """,
        promises=(Promise(7, -1, "Read the draft minutes and send corrections"),),
        decided={"circle": 15},
    ),
    Sample(
        "luis", "Lalo",
        card(
            "Luis Eduardo Villaseñor Quintanilla", "Villaseñor Quintanilla", "Luis Eduardo",
            organisation="Riverside Makers' Guild", title="Treasurer", timezone="America/Chicago",
            offers="bookkeeping for small charities",
            notes="Everybody says Lalo. Prefers the phone to any mail.", nickname="Lalo",
            phone="mobile +1 512 555 0175", email="work treasurer@makers-guild.example",
            town="San Marcos, TX, USA", tags="board",
        ),
        added=410, met_where="Makers' Guild, board evening",
        pace=Pace(400, 48, 29, "call call in-person", 0.5),
        subjects=("the audit", "the roof fund", "the budget"),
        story="""
            44 = call 31 minutes · the budget, line by line, and a fishing story
        """,
        decided={"cadence": 30},
    ),
    Sample(
        "hannah", "Hannah",
        card(
            "Hannah Abernathy-Kowalczyk", "Abernathy-Kowalczyk", "Hannah", organisation="Millrace Foods",
            title="COO", timezone="America/Chicago", needs="crew training for two shifts",
            offers="manufacturing floor visits",
            notes="Two mills, ninety people on night shift. Wants training that respects them.",
            email="work hannah@millrace.example", phone="work +1 512 555 0181", town="Lockhart, TX, USA",
            tags="growth-partners",
        ),
        added=190, met_where="Food makers' breakfast",
        pace=Pace(185, 32, 21, "email call in-person", 0.4),
        subjects=("the night-shift pilot", "the second mill", "the crew workshop"),
        story="""
            21 > email Wrote about Marcus Oyelaran: crew training by somebody who was a paramedic
            18 < email “Please! My crews would listen to Marcus.”
            6 < email thanks “Marcus and I speak on Wednesday. You are a good matchmaker.”
        """,
    ),
    Sample(
        "walt", "Walt",
        card(
            "Walter Greenbaum", "Greenbaum", "Walter", nickname="Walt", birthday="1944-12-21",
            timezone="America/Chicago", offers="forty years of newspaper stories, patience",
            notes="First boss, still the best. Chess on the porch.", phone="home +1 512 555 0124",
            town="Georgetown, TX, USA", tags="mentors",
        ),
        added=540, met_where="The Hill Country Courier, long ago",
        pace=Pace(535, 50, 33, "call in-person letter", 0.5),
        subjects=("the memoir", "the chess column", "the porch"),
        story="""
            45 = in-person at=15:00 Chess on the porch; lost in nineteen moves
        """,
        promises=(Promise(45, 16, "Drive up with the large-print chess book"),),
        decided={"circle": 15},
    ),
    Sample(
        "naomi", "Naomi",
        card(
            "Naomi Castellanos", "Castellanos", "Naomi", organisation="Juniper Clinic",
            title="Programme lead", timezone="America/Chicago",
            notes="On leave with little Teo. Back in the new quarter; let Naomi be till then.",
            email="work naomi@juniper.example", phone="mobile +1 737 555 0152", town="Round Rock, TX, USA",
        ),
        added=380, met_where="Volunteer day at the food bank",
        pace=Pace(370, 80, 23, "email call email", 0.5),
        subjects=("the clinic's waiting room", "the volunteers' rota"),
        story="""
            70 = call 14 minutes · good news: a baby on the way; handed over the rota
        """,
        decided={"snoozed_in": 45},
    ),
    Sample(
        "deshawn", "DeShawn",
        card(
            "DeShawn Whitlock", "Whitlock", "DeShawn", organisation="Pecan Press", title="Printer",
            timezone="America/Chicago", offers="short print runs, letterpress",
            notes="Smells of ink, talks like a poet.", email="work deshawn@pecanpress.example",
            phone="work +1 512 555 0129", town="Austin, TX, USA",
        ),
        added=330, met_where="Book fair",
        pace=Pace(320, 170, 25, "in-person email", 0.6),
        subjects=("the poster for open evening", "the letterpress workshop"),
        story="""
            160 = in-person Coffee in the print shop: the poster came out beautifully
        """,
    ),
)
