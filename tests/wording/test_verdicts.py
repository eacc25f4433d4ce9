"""The fifty worked examples of relationship.md 3, whole, and the words that they do not reach."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netdesk.domain.contact import Contact, ContactDraft, ContactId, Likeness, Via
from netdesk.domain.interaction import Channel, Direction, Interaction, Kind
from netdesk.domain.likeness import likeness_of
from netdesk.domain.offers import Offer, offers_of
from netdesk.domain.relationship import Facts, State, Verdict, VerdictReason, verdict
from netdesk.domain.screens import Ledger, Person
from netdesk.domain.standing import Standing, contact_days, standing_of
from netdesk.domain.warmth import Momentum, Window
from netdesk.domain.weight import act_of, scale_with
from netdesk.wording.brief_verdicts import brief
from netdesk.wording.states import (
    balance_words,
    chip,
    likeness_words,
    momentum_word,
    offer_word,
    reason_word,
    state_word,
)
from netdesk.wording.verdicts import sentence
from netdesk.wording.why import more
from tests.helpers.relationship_examples import Example, examples
from tests.helpers.relationship_reference import window_of

TODAY = date(2026, 3, 31)
EXAMPLES = {example.id: example for example in examples()}
MINE, THEIRS = Direction.OUT, Direction.IN


def judged(example: Example) -> Verdict:
    standing = standing_of(example.interactions, example.facts.cadence, example.today)
    days = contact_days(act_of(each, example.today) for each in example.interactions)
    return verdict(standing, example.facts, window_of(days, example.today), example.today)


def of_history(*history: tuple[int, Direction, Channel], facts: Facts | None = None) -> Verdict:
    """The verdict on a history of (days ago, direction, channel)."""
    interactions = [
        Interaction((ContactId(1),), channel, direction, TODAY - timedelta(days=ago))
        for ago, direction, channel in history
    ]
    return verdict(standing_of(interactions, None, TODAY), facts or Facts(added=date(2020, 1, 1)), Window(), TODAY)


def test_there_are_fifty_examples() -> None:
    assert len(EXAMPLES) == 50


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=list(EXAMPLES))
def test_example(example: Example) -> None:
    found = judged(example)
    assert (found.state, found.reason.value) == (example.state, example.reason)
    assert (found.connecting_until, found.warmth) == (example.until, example.warmth)
    assert sentence(found) == example.sentence


def test_the_examples_reach_every_reason_but_one() -> None:
    reached = {example.reason for example in EXAMPLES.values()}
    assert {reason.value for reason in VerdictReason} - reached == {"lapsed-your-turn"}


@pytest.mark.parametrize(
    ("history", "text"),
    [
        (
            [(90, MINE, Channel.EMAIL), (80, THEIRS, Channel.EMAIL)],
            "Connected, lapsed: they wrote last, 3 months ago, and you have not answered. Your turn.",
        ),
        (
            [(9, MINE, Channel.COMMENT), (5, THEIRS, Channel.EMAIL)],
            "Connected: only larger groups or public comments so far (strength 0.32); nothing direct from you.",
        ),
        (
            [(9, MINE, Channel.EMAIL), (5, THEIRS, Channel.COMMENT)],
            "Connected: only larger groups or public comments so far (strength 0.33); nothing direct from them.",
        ),
        (
            [(400, THEIRS, Channel.EMAIL), (5, MINE, Channel.EMAIL)],
            "Connected: you have both written, but too far apart to be connecting (strength 0.01).",
        ),
        (
            [(400, MINE, Channel.EMAIL), (5, THEIRS, Channel.EMAIL)],
            "Connected: you have both written, but too far apart to be connecting (strength 0.01); "
            "they wrote last, 5 days ago. Your turn.",
        ),
        (
            [(2, MINE, Channel.EMAIL), (2, THEIRS, Channel.EMAIL), (1, Direction.UNKNOWN, Channel.SMS)],
            "Connecting, new: first contact 2 days ago; in touch both ways 2 days ago; "
            "0 of yours, 0 of theirs in 90 days. 1 item(s) have no direction and were not counted.",
        ),
    ],
)
def test_a_sentence_beyond_the_examples(history: list[tuple[int, Direction, Channel]], text: str) -> None:
    assert sentence(of_history(*history)) == text


def test_what_was_not_counted_for_both_reasons_is_said_once() -> None:
    both = Standing(undirected=1, undated=2)
    text = sentence(verdict(both, Facts(added=TODAY), Window(), TODAY))
    assert text.endswith("who acted. 3 item(s) have no direction or no date and were not counted.")


def test_who_was_let_go_is_not_called_snoozed() -> None:
    example = EXAMPLES["E40"]
    snoozed = replace(example, facts=replace(example.facts, snoozed_until=date(2026, 5, 1)))
    assert sentence(judged(snoozed)) == "Let go: not coloured, not nudged."


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("E01", "card from 5 days ago"),
        ("E08", "never replied · 3 of yours"),
        ("E11", "wrote 4 days ago · your turn"),
        ("E19", "you wrote 10 days ago · their turn"),
        ("E21", "fading · last two-way 115 days ago"),
        ("E22", "two-way ended 4 months ago"),
        ("E31", "who acted is not known"),
        ("E32", "no date is known"),
    ],
)
def test_a_row_says_it_in_a_few_words(name: str, words: str) -> None:
    assert brief(judged(EXAMPLES[name])) == words


def test_a_card_names_the_place_it_came_from() -> None:
    assert brief(judged(EXAMPLES["E01"]), "Austin Growth Meetup") == "from “Austin Growth Meetup”, 5 days ago"
    assert brief(judged(EXAMPLES["E11"]), "Austin Growth Meetup") == "wrote 4 days ago · your turn"


def test_every_reason_has_a_sentence_and_a_few_words() -> None:
    for reason in VerdictReason:
        one = replace(judged(EXAMPLES["E18"]), reason=reason)
        for text in (sentence(one), brief(one), reason_word(one)):
            assert text
            assert "{" not in text


def test_a_new_card_is_called_so_on_its_chip() -> None:
    assert chip(judged(EXAMPLES["E01"])) == "New card"
    assert chip(judged(EXAMPLES["E02"])) == state_word(State.NOT_YET) == "Card pile"
    assert chip(judged(EXAMPLES["E11"])) == "Connecting"


def test_every_offer_state_trend_and_likeness_has_a_word_of_its_own() -> None:
    for words in (
        map(offer_word, Offer),
        map(state_word, State),
        map(momentum_word, Momentum),
        map(likeness_words, Likeness),
    ):
        said = list(words)
        assert all(said)
        assert len(set(said)) == len(said)


def test_who_does_most_of_it_is_said_only_when_lopsided() -> None:
    assert balance_words(Standing()) == ""
    assert balance_words(Standing(days=9, out_sum=10.0, in_sum=2.0)) == ""
    assert balance_words(Standing(days=9, out_sum=10.0, in_sum=1.9)) == "mostly you"
    assert balance_words(Standing(days=9, out_sum=0.0, in_sum=1.0)) == "mostly them"


def page_of(judgement: Verdict) -> Person:
    """The page of somebody of whom nothing but the verdict is known."""
    contact = Contact(ContactId(1), "uid", ContactDraft("Ana"), TODAY)
    return Person(contact, judgement, (), (), Ledger(), (), (), (), ())


def test_more_than_the_sentence_is_said_where_there_is_more() -> None:
    lopsided = of_history(
        *[(day, MINE, Channel.IN_PERSON) for day in range(9)], *[(day, THEIRS, Channel.EMAIL) for day in (5, 6)]
    )
    assert more(page_of(lopsided)) == (
        "Lately: new.",
        "Who does most of it: mostly you.",
        "It looks like “I want a relationship”.",
    )
    assert more(page_of(judged(EXAMPLES["E06"])))[0] == "Lately: new."


@pytest.mark.parametrize("example", ["E01", "E40"])
def test_of_a_new_card_and_of_who_is_let_go_no_more_is_said(example: str) -> None:
    assert more(page_of(judged(EXAMPLES[example]))) == ()


def test_an_invitation_is_mentioned_when_they_asked_to_connect() -> None:
    asked = Facts(added=date(2020, 1, 1), via=Via.INVITE_FROM_THEM)
    began = [(40, MINE, Channel.EMAIL)]
    assert "they asked to connect; you wrote once over 40 days" in sentence(of_history(*began, facts=asked))


NO_CHATS = scale_with({Channel.CHAT: 0.0})
BLAMES = ("collector", "answer", "never", "nothing personal", "gave nothing", "your turn", "only asks", "waiting")
"""What must not be said where the other side may well have written, in lower case."""


def without_chats(*history: tuple[int, Direction, Channel], kind: Kind = Kind.NEUTRAL, **facts: object) -> Verdict:
    """The verdict in a book in which chats weigh nothing, on a history of (days ago, direction, channel)."""
    interactions = [
        Interaction((ContactId(1),), channel, direction, TODAY - timedelta(days=ago), kind=kind)
        for ago, direction, channel in history
    ]
    # A comment stands for what a machine wrote.
    interactions = [replace(each, automatic=each.channel is Channel.COMMENT) for each in interactions]
    decided = Facts(added=date(2020, 1, 1), reweighed=True, **facts)  # type: ignore[arg-type]
    return verdict(standing_of(interactions, None, TODAY, NO_CHATS), decided, Window(), TODAY)


CHATTED = [(ago, THEIRS, Channel.CHAT) for ago in (110, 70, 20)]
I_CHATTED = [(ago, MINE, Channel.CHAT) for ago in (110, 70, 20)]
ONE_SIDED = {
    "never replied": (
        without_chats(*[(ago, MINE, Channel.EMAIL) for ago in (120, 80, 40)], *CHATTED),
        VerdictReason.NEVER_REPLIED,
        "Connected: you wrote on 3 days over 4 months; nothing of theirs so far counts by the weights of this book.",
        "3 of yours · none of theirs counts",
    ),
    "they asked to connect": (
        without_chats((40, MINE, Channel.EMAIL), *CHATTED, via=Via.INVITE_FROM_THEM),
        VerdictReason.NEVER_REPLIED,
        "Connected: they asked to connect; you wrote once over 40 days; "
        "nothing of theirs so far counts by the weights of this book.",
        "1 of yours · none of theirs counts",
    ),
    "waiting": (
        without_chats((9, MINE, Channel.EMAIL), *CHATTED),
        VerdictReason.WAITING,
        "Connected: you wrote 9 days ago; nothing of theirs so far counts by the weights of this book.",
        "you wrote 9 days ago · none of theirs counts",
    ),
    "no answer": (
        without_chats((40, MINE, Channel.EMAIL), *CHATTED),
        VerdictReason.NO_ANSWER,
        "Connected: you wrote once, 40 days ago; nothing of theirs so far counts by the weights of this book.",
        "you wrote 40 days ago · none of theirs counts",
    ),
    "selling": (
        without_chats(*[(ago, THEIRS, Channel.EMAIL) for ago in (50, 30)], *I_CHATTED, kind=Kind.ASK),
        VerdictReason.SELLING,
        "Connected: they asked twice; nothing else of theirs and nothing of yours so far counts "
        "by the weights of this book.",
        "asked twice · none of yours counts",
    ),
    "you never answered": (
        without_chats((40, THEIRS, Channel.EMAIL), *I_CHATTED),
        VerdictReason.YOU_NEVER_ANSWERED,
        "Connected: they wrote once, last 40 days ago; nothing of yours so far counts by the weights of this book.",
        "wrote once · none of yours counts",
    ),
    "bulk mail": (
        without_chats((40, THEIRS, Channel.COMMENT), *CHATTED),
        VerdictReason.BULK_ONLY,
        "Connected: nothing so far that counts by the weights of this book, last 20 days ago.",
        "nothing that counts · last 20 days ago",
    ),
}


@pytest.mark.parametrize(("judged_so", "reason", "text", "few"), ONE_SIDED.values(), ids=list(ONE_SIDED))
def test_nobody_is_called_silent_by_the_weights_of_a_book(
    judged_so: Verdict, reason: VerdictReason, text: str, few: str
) -> None:
    """They, or I, have written three times by chat, which weighs nothing in this book."""
    assert judged_so.reason is reason
    assert sentence(judged_so) == f"{text} 3 item(s) weigh nothing in this book and were not counted."
    assert brief(judged_so) == few
    said = f"{sentence(judged_so)} {few} {reason_word(judged_so)}".lower()
    assert [words for words in BLAMES if words in said] == []
    assert likeness_of(judged_so, [Kind.ASK] * 3, given=0, received=0, together=0) is None


@pytest.mark.parametrize(
    ("judged_so", "text"),
    [
        (
            without_chats((40, MINE, Channel.EMAIL), (35, THEIRS, Channel.EMAIL), *I_CHATTED),
            "Connecting, your turn: they wrote 35 days ago, and nothing direct of yours since counts "
            "by the weights of this book; 0 of yours, 0 of theirs in 90 days.",
        ),
        (
            without_chats((90, MINE, Channel.EMAIL), (80, THEIRS, Channel.EMAIL), *I_CHATTED),
            "Connected, lapsed: they wrote 3 months ago, and nothing direct of yours since counts "
            "by the weights of this book.",
        ),
        (
            without_chats((80, MINE, Channel.EMAIL), (90, THEIRS, Channel.EMAIL), *CHATTED),
            "Connected, lapsed: you wrote once since their last direct word that counts by the weights of this book, "
            "3 months ago.",
        ),
        (
            without_chats((400, MINE, Channel.EMAIL), (5, THEIRS, Channel.EMAIL), *I_CHATTED),
            "Connected: you have both written, but too far apart to be connecting (strength 0.01).",
        ),
    ],
)
def test_whose_turn_it_is_is_said_of_what_counts(judged_so: Verdict, text: str) -> None:
    assert sentence(judged_so) == f"{text} 3 item(s) weigh nothing in this book and were not counted."


def test_with_other_weights_and_nothing_passed_over_silence_is_silence() -> None:
    silent = without_chats(*[(ago, MINE, Channel.EMAIL) for ago in (120, 80, 40)])
    assert sentence(silent).endswith("they have never answered (collector?).")
    assert brief(silent) == "never replied · 3 of yours"


def test_who_may_well_have_answered_is_not_suggested_for_letting_go() -> None:
    judged_so, *_rest = ONE_SIDED["never replied"]
    assert offers_of(judged_so, pinned=False) == (Offer.KEEP,)
