"""A password is long enough, hard to guess, and never cut short."""

import pytest

from workshop.actions import passwords

LONG = "Vierzehn Brötchen pfeifen leise im Regen, und keiner weiß, warum sie so früh so fröhlich sind."


@pytest.mark.parametrize("password", [
    "vierzehn Brötchen pfeifen leise",
    LONG,                                      # longer than the meter can read
    LONG[:73],                                 # the first length at which the meter used to fail
    (LONG + LONG)[:128],                       # the longest
    "🥨🥐🍞 knuspern um 4 Uhr",                  # any character
    "  Leerzeichen am Rand zählen  ",
    "Ünïcödé-ßtraße-Œuvre",
])  # fmt: skip
def test_a_sentence_is_a_good_password(password):
    passwords.check(password, "Ada", "ada", "example.org")


@pytest.mark.parametrize("password", [
    "",
    "Kurz7%x-Kmq",                             # eleven characters
    (LONG + LONG)[:129],                       # one too many
    "aaaaaaaaaaaaaaaa",
    "passwordpassword",
    "123456789012",
    "qwertzuiopqwertzuiop",
    "AdaLovelace1",                            # one's own name
])  # fmt: skip
def test_a_password_that_would_be_guessed_is_refused(password):
    with pytest.raises(passwords.WeakPassword):
        passwords.check(password, "Ada Lovelace", "adalovelace", "example.org")


def test_a_long_password_counts_to_its_last_character():
    kept = passwords.hashed(LONG)

    assert passwords.fits(LONG, kept)
    assert not passwords.fits(LONG[:-1] + "!", kept)


def test_passwords_are_kept_as_argon2id():
    kept = passwords.hashed("vierzehn Brötchen pfeifen leise")

    assert kept.startswith("$argon2id$")


@pytest.mark.parametrize("kept", [None, "", "hash of ada", "$argon2id$v=19$broken"])
def test_no_password_fits_what_is_no_hash(kept):
    fitting = passwords.fits("nobody has this password", kept)

    assert not fitting
