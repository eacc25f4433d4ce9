"""The short lines in which the sample tells what happened when nobody tells it by hand.

``{it}`` is what the two are busy with ("the storage pilot"), ``{It}`` the same at the start of a sentence,
``{first}`` the name to call them by, ``{minutes}`` how long a call took, ``{mine}`` one of OWN_WORK.
"""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.interaction import Kind

_GIVE, _ASK, _THANKS = Kind.GIVE, Kind.ASK, Kind.THANKS


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two letters: what one wrote, what the other may have answered, and what each was for."""

    wrote: str
    answers: tuple[str, ...]
    kind: Kind = Kind.NEUTRAL
    answer_kind: Kind = Kind.NEUTRAL


OWN_WORK = ("my workshop outline", "my talk for the guild", "my new price list", "a letter to the council",
            "the first page of my grant", "my course for beginners")  # fmt: skip
"""What the owner asks an opinion on: ``{mine}``."""

# fmt: off
MAIL_FROM_ME = (
    Exchange("Asked how {it} is going", (
        "“Slowly, but it moves. Thank you for asking.”", "“Better than I feared. Call me and I will tell you.”",
        "“Two steps forward, one back.”", "“Ask me again on Friday!”",
        "“You are the first to ask. It is going well.”")),
    Exchange("Sent two thoughts on {it}", (
        "“The second one changed our plan.”", "“The first one is on our wall now.”", "“Both go to the team tonight.”"),
        _GIVE, _THANKS),
    Exchange("Offered an hour of help with {it}", (
        "“Yes, please. Would next week do?”", "“An hour of yours saves us a day.”",
        "“Not yet, but I will hold you to it.”"), _GIVE),
    Exchange("Sent an article that made me think of {it}", (
        "“Passed it round. Thank you!”", "“Read it on the bus, missed my stop.”",
        "“That is us in a nutshell. Thank you.”"), _GIVE, _THANKS),
    Exchange("Asked what would help most with {it}", (
        "“Honestly? A second pair of eyes.”", "“Time. And somebody who knows the rules.”",
        "“Somebody who has done it once.”")),
    Exchange("Wished {first} luck with {it}", (
        "“The luck worked. Full story on the phone.”", "“We needed it, and we got it.”",
        "“Keep some for the next round!”")),
    Exchange("Asked for an honest word about {it}", (
        "“Hard work, and worth it. More when we meet.”", "“Some days I would sell it for a sandwich.”",
        "“It grows on me.”")),
    Exchange("Sent the title of a book that fits {it}", (
        "“Ordered it tonight.”", "“I own it, unread. You shame me into it.”", "“Chapter three could be about us.”"),
        _GIVE, _THANKS),
    Exchange("Wrote after a quiet spell: how is {it}?", (
        "“Good timing, I was about to write to you.”", "“Quiet here too, in a good way.”",
        "“Busy, but never too busy for you.”")),
    Exchange("Sent my notes from our talk about {it}", (
        "“These are better than mine.”", "“Did I say that? It is clever.”", "“Filed where I will find them.”"),
        _GIVE, _THANKS),
    Exchange("Sent a friend's checklist for {it}", (
        "“We used half of it on the first day.”", "“Point seven saved us.”", "“Please thank your friend from us.”"),
        _GIVE, _THANKS),
    Exchange("Asked who else cares about {it}", (
        "“Three people come to mind. I will ask them.”", "“Fewer than should.”", "“My whole street, it turns out.”")),
    Exchange("Asked for a frank opinion on {mine}", (
        "“Strong start, long middle. See my marks.”", "“Cut the second half. The rest sings.”",
        "“I would change one word. It is underlined.”"), _ASK, _GIVE),
)

MAIL_FROM_THEM = (
    Exchange("“{It} is going ahead!”", (
        "Wrote back at once: wonderful, and what comes next?", "Congratulated {first} with a very bad pun",
        "Congratulated {first}, and asked to see it")),
    Exchange("“May I ask you something about {it}?”", (
        "Answered at length about {it}", "Answered, and asked two things back"), _ASK, _GIVE),
    Exchange("“I thought of you when {it} came up today.”", (
        "Wrote back and asked for the whole story", "Wrote back: all good, I hope?")),
    Exchange("“Here is the plan for {it}. Be merciless.”", (
        "Sent the plan back with three questions", "Sent the plan back with one big question"), _ASK, _GIVE),
    Exchange("“A small setback with {it}, nothing tragic.”", (
        "Wrote a few lines of comfort, and one idea", "Wrote that it happens to the best, and when it did to me")),
    Exchange("“You should know somebody I met through {it}.”", (
        "Thanked {first} for the contact", "Thanked {first}; we have already spoken"), _GIVE, _THANKS),
    Exchange("“Your name came up over {it}, and kindly.”", (
        "Thanked {first}, and asked who it was", "Thanked {first}, blushing"), _GIVE, _THANKS),
    Exchange("“Whom would you ask about {it}?”", (
        "Named two people and promised to ask them", "Named the one person who would know"), _ASK, _GIVE),
    Exchange("“Where do I even begin with {it}?”", (
        "Sent three first steps for {it}", "Wrote what I would do on the first day"), _ASK, _GIVE),
    Exchange("“Back from holidays. {It} survived without me.”", (
        "Welcomed {first} back, and asked for pictures", "Welcomed {first} back, a little envious")),
    Exchange("“I put you down as a friend of {it}, I hope that is all right.”", (
        "Wrote that it is an honour", "Wrote that it is more than all right")),
    Exchange("“Look at this, it could help your workshop.”", (
        "Thanked {first}, used it the same day", "Thanked {first}, it was the missing piece"), _GIVE, _THANKS),
)
# fmt: on

CALLS = (
    "{minutes} minutes · {it}",
    "{minutes} minutes · {it}, then the holidays",
    "{minutes} minutes · mostly {it}",
    "{minutes} minutes · {it}; much laughter",
    "{minutes} minutes · {it}, and what we are both reading",
    "{minutes} minutes · worries about {it}; better at the end",
    "{minutes} minutes · next steps for {it}",
)

VIDEOS = (
    "Screen to screen: {it}",
    "{minutes} minutes on video: {it}",
    "Went through {it} together on the screen",
    "Video, with a cat on the keyboard: {it}",
)

MEETINGS = (
    "Coffee: {it}",
    "Lunch: {it}",
    "Lunch that ran late: {it}",
    "A walk, and {it}",
    "Breakfast before work: {it}",
    "Coffee that became two: {it}",
)

# fmt: off
CHATS = (
    Exchange("“Read this and thought of you.”", ("Sent a laugh back", "Guilty as charged")),
    Exchange("“Have a good trip!”", ("Sent a picture from the window seat", "Landed, all well")),
    Exchange("“It is done, signed this morning!”", ("Sent three exclamation marks and a cake", "Called it a miracle")),
    Exchange("“How are you, really?”", ("Told the truth, and felt lighter", "Better for being asked")),
    Exchange("“Guess who I ran into at the market?”", ("Guessed wrong three times", "Guessed right at once")),
    Exchange("“Thinking of you today.”", ("Sent a heart back",)),
    Exchange("“The recipe, please! The one from Sunday.”", ("Sent the recipe, with the secret in it",)),
    Exchange("“First rain in weeks!”", ("Sent a picture of the puddle", "Not a drop here")),
)
# fmt: on
