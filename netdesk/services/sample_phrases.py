"""The short lines in which the sample tells what happened when nobody tells it by hand.

``{it}`` is what the two are busy with ("the storage pilot"), ``{It}`` the same at the start of a sentence,
``{first}`` the name to call them by, ``{minutes}`` how long a call took.
"""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.interaction import Kind

_GIVE, _ASK, _THANKS = Kind.GIVE, Kind.ASK, Kind.THANKS


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two letters: what one wrote, what the other answered, and what each was for."""

    wrote: str
    answered: str
    kind: Kind = Kind.NEUTRAL
    answer_kind: Kind = Kind.NEUTRAL


MAIL_FROM_ME = (
    Exchange("Asked how {it} is going", "“Slowly, but it moves. Thank you for asking.”"),
    Exchange("Asked how {it} is going", "“Better than I feared. Call me and I will tell you.”"),
    Exchange("Sent two thoughts on {it}", "“The second one changed our plan.”", _GIVE, _THANKS),
    Exchange("Offered an hour of help with {it}", "“Yes, please. Would next week do?”", _GIVE),
    Exchange("Sent an article that made me think of {it}", "“Passed it round. Thank you!”", _GIVE, _THANKS),
    Exchange("Asked what would help most with {it}", "“Honestly? A second pair of eyes.”"),
    Exchange("Wished {first} luck with {it}", "“The luck worked. Full story on the phone.”"),
    Exchange("Asked for an honest word about {it}", "“Hard work, and worth it. More when we meet.”"),
    Exchange("Sent the title of a book that fits {it}", "“Ordered it tonight.”", _GIVE, _THANKS),
    Exchange("Wrote after a quiet spell: how is {it}?", "“Good timing, I was about to write to you.”"),
    Exchange("Sent my notes from our talk about {it}", "“These are better than mine.”", _GIVE, _THANKS),
    Exchange("Sent a friend's checklist for {it}", "“We used half of it on the first day.”", _GIVE, _THANKS),
    Exchange("Asked who else cares about {it}", "“Three people come to mind. I will ask them.”"),
    Exchange("Asked for a frank opinion on my workshop outline", "“Strong start, long middle. See my marks.”",
             _ASK, _GIVE),
)  # fmt: skip

MAIL_FROM_THEM = (
    Exchange("“{It} is going ahead!”", "Wrote back at once: wonderful, and what comes next?"),
    Exchange("“May I ask you something about {it}?”", "Answered at length about {it}", _ASK, _GIVE),
    Exchange("“I thought of you when {it} came up today.”", "Wrote back and asked for the whole story"),
    Exchange("“Here is the plan for {it}. Be merciless.”", "Sent the plan back with three questions", _ASK, _GIVE),
    Exchange("“A small setback with {it}, nothing tragic.”", "Wrote a few lines of comfort, and one idea"),
    Exchange("“You should know somebody I met through {it}.”", "Thanked {first} for the contact", _GIVE, _THANKS),
    Exchange("“Your name came up over {it}, and kindly.”", "Thanked {first}, and asked who it was", _GIVE, _THANKS),
    Exchange("“Do you know anybody who has done something like {it}?”", "Named two people and promised to ask them",
             _ASK, _GIVE),
    Exchange("“Where do I even begin with {it}?”", "Sent three first steps for {it}", _ASK, _GIVE),
    Exchange("“Back from holidays. {It} survived without me.”", "Welcomed {first} back, and asked for pictures"),
    Exchange("“I put you down as a friend of {it}, I hope that is all right.”", "Wrote that it is an honour"),
    Exchange("“Look at this, it could help your workshop.”", "Thanked {first}, used it the same day", _GIVE, _THANKS),
)  # fmt: skip

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
    "Lunch: {it}, and who should know about it",
    "A walk, and {it}",
    "Breakfast before work: {it}",
    "Coffee that became two: {it}",
)

CHATS = (
    Exchange("“Read this and thought of you.”", "Sent a laugh back"),
    Exchange("“Have a good trip!”", "Sent a picture from the window seat"),
    Exchange("“It is done, signed this morning!”", "Sent three exclamation marks and a cake"),
    Exchange("“How are you, really?”", "Told the truth, and felt lighter"),
    Exchange("“Guess who I ran into at the market?”", "Guessed wrong three times"),
    Exchange("“Thinking of you today.”", "Sent a heart back"),
    Exchange("“The recipe, please! The one from Sunday.”", "Sent the recipe, with the secret in it"),
    Exchange("“First rain in weeks!”", "Sent a picture of the puddle"),
)
