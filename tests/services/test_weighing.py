"""Weights, tempo and default cadence: one act each, everybody weighed anew, and back again to the row."""

from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from netdesk import bootstrap
from netdesk.domain.changes import EVERYTHING, Changes
from netdesk.domain.contact import ContactDraft, ContactId
from netdesk.domain.errors import NetDeskError
from netdesk.domain.interaction import Channel, Direction, Interaction
from netdesk.domain.relationship import State, VerdictReason
from netdesk.domain.weight import USUAL_SCALE, Scale, Tempo, scale_with
from netdesk.services import contacts, interactions, weighing
from netdesk.services.commands import Batch
from netdesk.services.desk import Desk
from netdesk.storage import derived
from netdesk.storage.database import Database
from netdesk.wording.states import looks_like_words, reason_word
from netdesk.wording.verdicts import sentence
from tests.helpers.books import dump
from tests.services.test_undo import TODAY


def mailed(desk: Desk, days_ago: int, channel: Channel = Channel.EMAIL) -> ContactId:
    """Somebody with whom I exchanged mails on one day."""
    who: ContactId = desk.apply(contacts.AddContact(ContactDraft("Ana")), "Add Ana").result
    touch = Interaction((who,), channel, Direction.MUTUAL, TODAY - timedelta(days=days_ago))
    desk.apply(interactions.LogInteraction(touch), "Mails with Ana")
    return who


def state(desk: Desk, who: ContactId) -> State:
    return desk.read(contacts.person, who, desk.today()).verdict.state


def test_another_tempo_turns_colours_and_undo_brings_back_every_row(desk: Desk) -> None:
    who = mailed(desk, 45)
    before = dump(Path(desk.path))
    assert state(desk, who) is State.CONNECTING
    desk.apply(weighing.SetScale(scale_with({}, Tempo.BRISK)), "Settings")
    assert state(desk, who) is State.CONNECTED
    after = dump(Path(desk.path))
    desk.undo()
    assert dump(Path(desk.path)) == before
    desk.redo()
    assert dump(Path(desk.path)) == after
    desk.apply(weighing.SetScale(scale_with({}, Tempo.SLOW)), "Settings")
    desk.undo()
    assert dump(Path(desk.path)) == after, "the change of a change is taken back to the change"


def test_undo_of_a_scale_after_a_restart_on_a_later_day(tmp_path: Path) -> None:
    path = tmp_path / "book.netdesk"
    desk = bootstrap.open_desk(path, TODAY)
    who = mailed(desk, 45)
    before = dump(path)
    desk.apply(weighing.SetScale(scale_with({Channel.EMAIL: 0.0})), "Settings")
    desk.close()
    again = bootstrap.open_desk(path, TODAY + timedelta(days=3))
    assert state(again, who) is State.CONNECTED
    again.undo()
    assert dump(path) == before
    again.close()


def test_every_screen_reads_again(desk: Desk) -> None:
    heard: list[Changes] = []
    desk.listen(heard.append)
    desk.apply(weighing.SetScale(scale_with({Channel.CALL: 1.0})), "Settings")
    desk.apply(weighing.SetDefaultCadence(30), "Settings")
    desk.undo()
    desk.undo()
    assert [each.everything for each in heard] == [EVERYTHING.everything] * 4


def test_people_and_scale_in_one_act_are_weighed_once(desk: Desk) -> None:
    who = mailed(desk, 5)
    written: list[int] = []

    def watch(act: int, _schema: str, table: str, row: int) -> None:
        if (act, table) == (apsw.SQLITE_INSERT, "contact_stat"):
            written.append(row)

    call = Interaction((who,), Channel.CALL, Direction.MUTUAL, TODAY, note="about the harbour")
    desk.read(lambda book: book.connection.set_update_hook(watch))
    desk.apply(Batch((interactions.LogInteraction(call), weighing.SetScale(scale_with({}, Tempo.SLOW)))), "Settings")
    desk.read(lambda book: book.connection.set_update_hook(None))
    assert written == [who]
    after = dump(Path(desk.path))
    desk.read(lambda book: derived.refresh(book, None, TODAY))
    assert dump(Path(desk.path)) == after, "search words included"


def test_the_scale_that_holds_already_is_no_act(desk: Desk) -> None:
    desk.apply(weighing.SetScale(USUAL_SCALE), "Settings")
    desk.apply(weighing.SetDefaultCadence(60), "Settings")
    assert desk.labels().undo == ""


def test_several_settings_are_one_act(desk: Desk) -> None:
    own = scale_with({Channel.CHAT: 1.0}, Tempo.SLOW)
    desk.apply(Batch((weighing.SetScale(own), weighing.SetDefaultCadence(90))), "Settings")
    assert (desk.read(weighing.scale), desk.read(weighing.default_cadence)) == (own, 90)
    desk.undo()
    assert (desk.read(weighing.scale), desk.read(weighing.default_cadence)) == (USUAL_SCALE, 60)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (weighing.SetScale(scale_with({Channel.CALL: 5.05})), "A weight is from 0 to 5."),
        (weighing.SetScale(scale_with({Channel.CALL: -1.0})), "A weight is from 0 to 5."),
        (weighing.SetScale(scale_with({Channel.CALL: float("nan")})), "A weight is from 0 to 5."),
        (weighing.SetScale(Scale({**USUAL_SCALE.weights, Channel.LIKE: 1.0})), "A click always weighs 0."),
        (weighing.SetDefaultCadence(6), "from 7 to 365 days"),
        (weighing.SetDefaultCadence(366), "from 7 to 365 days"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    desk: Desk, command: weighing.SetScale | weighing.SetDefaultCadence, words: str
) -> None:
    before = dump(Path(desk.path))
    with pytest.raises(NetDeskError, match=words):
        desk.apply(command, "Settings")
    assert dump(Path(desk.path)) == before


def test_the_default_cadence_says_who_is_overdue(desk: Desk) -> None:
    who = mailed(desk, 40)
    desk.apply(weighing.SetDefaultCadence(30), "Settings")
    judged = desk.read(contacts.person, who, TODAY).verdict
    assert judged.reason is VerdictReason.OVERDUE
    assert sentence(judged) == "Connecting, but overdue: quiet for 40 days, longer than the usual 30 days."


def test_mails_without_weight_are_not_called_a_click(desk: Desk) -> None:
    """The book knows that they wrote: a sentence must stay true by every scale."""
    who = mailed(desk, 400)
    desk.apply(weighing.SetScale(scale_with({Channel.EMAIL: 0.0})), "Settings")
    known = desk.read(contacts.person, who, TODAY)
    assert sentence(known.verdict) == (
        "Connected: nothing so far that counts by the weights of this book, last 13 months ago."
    )
    assert (reason_word(known.verdict), looks_like_words(known), known.why) == ("Nothing that counts", "", ())


def test_what_has_little_weight_is_not_called_a_group(desk: Desk) -> None:
    who = mailed(desk, 5)
    desk.apply(weighing.SetScale(scale_with({Channel.EMAIL: 0.4})), "Settings")
    judged = desk.read(contacts.person, who, TODAY).verdict
    assert judged.reason is VerdictReason.THIN
    assert "only what weighs little so far" in sentence(judged)
    assert "groups" not in sentence(judged)


def test_too_little_for_a_brisk_tempo_is_not_called_far_apart(desk: Desk) -> None:
    who = mailed(desk, 5, Channel.CHAT)
    desk.apply(weighing.SetScale(scale_with({}, Tempo.BRISK)), "Settings")
    judged = desk.read(contacts.person, who, TODAY).verdict
    assert judged.reason is VerdictReason.THIN
    assert sentence(judged).startswith("Connected: you have both been in touch, but too little to be connecting")


def test_what_was_left_out_beside_what_counts_is_said(desk: Desk) -> None:
    who = mailed(desk, 5)
    call = Interaction((who,), Channel.CALL, Direction.MUTUAL, TODAY)
    desk.apply(interactions.LogInteraction(call), "Call with Ana")
    desk.apply(weighing.SetScale(scale_with({Channel.EMAIL: 0.0})), "Settings")
    judged = desk.read(contacts.person, who, TODAY).verdict
    assert judged.state is State.CONNECTING
    assert sentence(judged).endswith("1 item(s) weigh nothing in this book and were not counted.")


def test_in_a_big_book_another_scale_takes_long_forth_and_back(desk: Desk) -> None:
    """The window does it beside itself then, undo included."""
    mailed(desk, 5)
    desk.apply(weighing.SetScale(scale_with({}, Tempo.BRISK)), "Settings")
    assert not desk.read(weighing.takes_long)
    assert not desk.labels().undo_takes_long

    def grow(book: Database) -> None:
        book.rows(
            "INSERT INTO interaction (id, uid, day, time, channel, direction, note)"
            " SELECT 30000, 'last', day, time, channel, direction, note FROM interaction"
        )

    desk.read(grow)
    assert desk.read(weighing.takes_long)
    assert desk.labels().undo_takes_long
    desk.undo()
    assert desk.labels().redo_takes_long
    assert not desk.labels().undo_takes_long, "logging a mail is quick in every book"
