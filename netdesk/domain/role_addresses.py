"""Mail addresses of a role or a machine, which tell nobody apart (histories.md 5.2)."""

_ROLES = frozenset(
    """abuse accounts accounting admin administrator anfrage angebot assistance billing bewerbung bounce
    booking bookings buchhaltung business careers client clients commercial communication
    communications compliance compras comptabilite contact contacto contactus contato customercare
    customerservice daemon donotreply
    einkauf empfang enquiries enquiry events feedback finance frontdesk general hello help helpdesk hi
    hostmaster hr info infos informacion information inquiries inquiry invoice invoices it jobs kontakt legal
    mail mailbox mailer mailer-daemon mailerdaemon management marketing media news newsletter no-reply
    nobody noreply notification notifications office order orders people personal postmaster post pr
    press presse privacy procurement purchasing reception recruiting recruitment rechnung reply reservations
    root sales security sekretariat service services shop support team tech testing ventas vertrieb webmaster
    welcome zentrale""".split()
)


def is_role_address(address: str) -> bool:
    """Whether ``address`` (small letters) belongs to a role or a machine, as info@ and no-reply@ do.

    "sales-emea@" and "info+web@" are roles too; "anna.sales@" and "hi.chen@" are people.
    """
    local = address.partition("@")[0].partition("+")[0]
    if local in _ROLES or "noreply" in local or "no-reply" in local:
        return True
    first = local.replace(".", "-").replace("_", "-").partition("-")[0]
    return len(first) > 3 and first in _ROLES
