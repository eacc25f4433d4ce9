"""peewee models of the book's tables; private to storage. The shape itself is frozen in migrations."""

from peewee import (
    AutoField,
    BlobField,
    CompositeKey,
    DatabaseProxy,
    FloatField,
    IntegerField,
    Model,
    TextField,
)

book = DatabaseProxy()


class _Table(Model):
    class Meta:
        database = book
        legacy_table_names = False


class Setting(_Table):
    key = TextField(primary_key=True)
    value = TextField()


class Identity(_Table):
    id = AutoField()
    kind = TextField()
    value = TextField()
    written = TextField(column_name="raw")


class Pile(_Table):
    id = AutoField()
    uid = TextField()
    sources = TextField()
    met_where = TextField()
    met_day = IntegerField(null=True)
    imported_at = TextField()
    imported_day = IntegerField()
    cards = IntegerField()
    added = IntegerField()
    updated = IntegerField()
    unchanged = IntegerField()
    to_decide = IntegerField()
    taken_back = IntegerField(default=0)


class Contact(_Table):
    id = AutoField()
    uid = TextField()
    name = TextField()
    sort_key = TextField()
    family = TextField(default="")
    given = TextField(default="")
    nickname = TextField(default="")
    organisation = TextField(default="")
    department = TextField(default="")
    title = TextField(default="")
    birthday = TextField(default="")
    timezone = TextField(default="")
    notes = TextField(default="")
    needs = TextField(default="")
    offers = TextField(default="")
    added_day = IntegerField()
    via = TextField(default="manual")
    invite_had_note = IntegerField(default=0)
    met_where = TextField(default="")
    met_day = IntegerField(null=True)
    pile_id = IntegerField(null=True)
    cadence = IntegerField(null=True)
    circle = IntegerField(null=True)
    snoozed_until = IntegerField(null=True)
    turn_closed = IntegerField(null=True)
    let_go = IntegerField(default=0)
    do_not_contact = IntegerField(default=0)
    pinned = IntegerField(default=0)
    likeness = TextField(default="")
    typed = TextField(default="")
    merged_into = IntegerField(null=True)


class Photo(_Table):
    contact_id = IntegerField(primary_key=True)
    data = BlobField()


class Address(_Table):
    id = AutoField()
    contact_id = IntegerField()
    position = IntegerField()
    label = TextField()
    street = TextField()
    city = TextField()
    region = TextField()
    postcode = TextField()
    country = TextField()


class Tag(_Table):
    id = AutoField()
    name = TextField()
    folded = TextField()


class ContactTag(_Table):
    contact_id = IntegerField()
    tag_id = IntegerField()

    class Meta:
        primary_key = CompositeKey("contact_id", "tag_id")


class NotSame(_Table):
    a_id = IntegerField()
    b_id = IntegerField()

    class Meta:
        primary_key = CompositeKey("a_id", "b_id")


class RefusedPair(_Table):
    a_id = IntegerField()
    b_id = IntegerField()

    class Meta:
        primary_key = CompositeKey("a_id", "b_id")


class Merge(_Table):
    id = AutoField()
    keep_id = IntegerField()
    day = IntegerField()
    choices = TextField()
    kept = TextField()


class MergePart(_Table):
    merge_id = IntegerField()
    contact_id = IntegerField()
    had = TextField()
    photo = BlobField(null=True)

    class Meta:
        primary_key = CompositeKey("merge_id", "contact_id")


class Card(_Table):
    id = AutoField()
    pile_id = IntegerField()
    contact_id = IntegerField(null=True)
    digest = BlobField()
    uid = TextField()
    file = TextField()
    first_line = IntegerField()
    last_line = IntegerField()
    link_reason = TextField()
    bytes = BlobField()


class KeptAside(_Table):
    id = AutoField()
    pile_id = IntegerField()
    digest = BlobField()
    file = TextField()
    first_line = IntegerField()
    last_line = IntegerField()
    reason = TextField()
    bytes = BlobField()


class Handle(_Table):
    id = AutoField()
    kind = TextField()
    value = TextField()


class PilePerson(_Table):
    contact_id = IntegerField()
    pile_id = IntegerField()

    class Meta:
        primary_key = CompositeKey("contact_id", "pile_id")


class HandleLink(_Table):
    id = AutoField()
    handle_id = IntegerField()
    contact_id = IntegerField()
    position = IntegerField()
    written = TextField(column_name="raw")
    label = TextField()
    reason = TextField()
    pile_id = IntegerField(null=True)


class Interaction(_Table):
    id = AutoField()
    uid = TextField()
    day = IntegerField(null=True)
    time = TextField(default="")
    channel = TextField()
    direction = TextField()
    people = IntegerField(default=1)
    kind = TextField(default="neutral")
    automatic = IntegerField(default=0)
    planned = IntegerField(default=0)
    precision = TextField(default="day")
    note = TextField(default="")
    source = TextField(default="")
    source_id = TextField(default="")


class InteractionParty(_Table):
    contact_id = IntegerField()
    interaction_id = IntegerField()

    class Meta:
        primary_key = CompositeKey("contact_id", "interaction_id")


class FollowUp(_Table):
    id = AutoField()
    contact_id = IntegerField()
    due_day = IntegerField()
    note = TextField()
    mine = IntegerField()
    made_day = IntegerField()
    done_day = IntegerField(null=True)
    interaction_id = IntegerField(null=True)
    first_step = IntegerField(default=0)


class Favour(_Table):
    id = AutoField()
    contact_id = IntegerField()
    day = IntegerField()
    kind = TextField()
    by_me = IntegerField()
    size = FloatField()
    note = TextField()
    interaction_id = IntegerField(null=True)
    introduction_id = IntegerField(null=True)


class Introduction(_Table):
    id = AutoField()
    uid = TextField()
    why = TextField()
    stage = TextField()
    position = IntegerField()
    made_day = IntegerField()
    introduced_day = IntegerField(null=True)
    met_day = IntegerField(null=True)
    closed_day = IntegerField(null=True)
    outcome = TextField(default="")
    asked_me = IntegerField(default=0)


class IntroductionParty(_Table):
    introduction_id = IntegerField()
    contact_id = IntegerField()
    position = IntegerField()
    benefit = TextField(default="")
    asked_day = IntegerField(null=True)
    answer = TextField(default="")
    answered_day = IntegerField(null=True)
    debriefed_day = IntegerField(null=True)
    debrief = TextField(default="")
    debrief_note = TextField(default="")

    class Meta:
        primary_key = CompositeKey("introduction_id", "contact_id")


class CallLine(_Table):
    week = TextField()
    number = IntegerField()
    contact_id = IntegerField()
    weekday = IntegerField()
    score = FloatField()
    reasons = TextField()
    outcome = TextField(default="")
    outcome_note = TextField(default="")
    outcome_day = IntegerField(null=True)

    class Meta:
        primary_key = CompositeKey("week", "number")


ALL = (
    Setting, Identity, Pile, Contact, Photo, Address, Tag, ContactTag, NotSame, RefusedPair, Merge, MergePart, Card,
    KeptAside, PilePerson, Handle, HandleLink, Interaction, InteractionParty, FollowUp, Favour, Introduction,
    IntroductionParty, CallLine,
)  # fmt: skip
"""Every model, for the test that holds them against the migrated file."""
