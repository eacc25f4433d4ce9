"""E.164: a number told wrongly calls a stranger, or links two people."""

import phonenumbers
import pytest

from netdesk.storage.phone_numbers import e164


@pytest.mark.parametrize(
    ("raw", "region", "expected"),
    [
        ("+49 30 5550122", "", "+49305550122"),
        ("030 5550122", "DE", "+49305550122"),
        ("+49 (0)30 5550122", "", "+49305550122"),
        ("0049 30 5550122", "DE", "+49305550122"),
        ("(512) 555-0143", "US", "+15125550143"),
        ("1-512-555-0143", "us", "+15125550143"),
        ("512.555.0143 ext. 7", "US", "+15125550143"),
        ("tel:+15125550143", "", "+15125550143"),
        ("+39 06 5550122", "", "+39065550122"),
        ("912345678", "PT", "+351912345678"),
        ("00351912345678", "PT", "+351912345678"),
        ("00351912345678", "US", ""),
        ("912345678", "", ""),
        ("112", "PT", ""),
        ("VM-AIRTEL", "IN", ""),
        ("", "US", ""),
        ("+", "", ""),
        ("+0 555", "", ""),
        ("((((", "US", ""),
        ("٠٣٠ ٥٥٥٠١٢٢", "DE", "+49305550122"),
    ],
)
def test_a_number_in_the_form_that_every_phone_dials(raw: str, region: str, expected: str) -> None:
    assert e164(raw, region) == expected


def _as_the_library_says(raw: str, region: str) -> str:
    try:
        number = phonenumbers.parse(raw, region or None)
    except phonenumbers.NumberParseException:
        return ""
    valid = phonenumbers.is_valid_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if valid else ""


@pytest.mark.parametrize("home", ["DE", ""])
def test_the_quick_way_says_what_the_library_says(home: str) -> None:
    """For an example of every region, as written there, here, abroad, and with digits wrong or too many."""
    wrong = []
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        example = phonenumbers.example_number(region)
        if example is None:
            continue
        national = phonenumbers.national_significant_number(example)
        international = f"+{example.country_code} {national}"
        forms = [
            phonenumbers.format_number(example, form)
            for form in (phonenumbers.PhoneNumberFormat.NATIONAL, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        ]
        forms += [national, f"0{national}", international, f"+{example.country_code} (0) {national}"]
        forms += [
            f"00{international[1:]}",
            international + "1",
            international[:-1],
            f"+{example.country_code}0{national}",
        ]
        wrong += [
            (raw, where)
            for raw in forms
            for where in (region, home)
            if e164(raw, where) != _as_the_library_says(raw, where)
        ]
    assert wrong == []
