"""The settings: what the README says of them is so, and what makes no sense is refused."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from workshop.config import BadSetting, Settings, from_environment, variables

HOUSE = Path(__file__).parents[2]
ROW = re.compile(r"^\| `(WORKSHOP_\w+)` \| (.*?) \|", re.MULTILINE)
SECRET = "the-tulips-are-all-of-them-secret-today"


def told_by_the_readme():
    return dict(ROW.findall((HOUSE / "README.md").read_text(encoding="utf-8")))


def test_the_readme_tells_every_variable_and_no_other():
    assert tuple(told_by_the_readme()) == variables()


def test_the_readme_tells_the_defaults_as_they_are():
    there = {
        name: str(int(field.default) if isinstance(field.default, bool) else field.default)
        for name, field in zip(variables(), fields(Settings), strict=True)
    }
    written = {name: said.strip("`") for name, said in told_by_the_readme().items() if said.startswith("`")}

    assert written == {name: there[name] for name in written}


def test_without_variables_everything_has_its_default():
    assert from_environment({"HOME": "/root"}) == Settings()


@pytest.mark.parametrize(("name", "value", "field", "read"), [
    ("WORKSHOP_PORT",             "8080",           "port",             8080),
    ("WORKSHOP_HTTPS",            "1",              "https",            True),
    ("WORKSHOP_HTTPS",            "Off",            "https",            False),
    ("WORKSHOP_DATA_DIR",         "/var/lib/hs",    "data_dir",         Path("/var/lib/hs")),
    ("WORKSHOP_TRUSTED_HOSTS",    "a.example, b ,", "trusted_hosts",    ("a.example", "b")),
    ("WORKSHOP_TRUSTED_PROXIES",  "0",              "trusted_proxies",  0),
    ("WORKSHOP_DEFAULT_LANGUAGE", "en",             "default_language", "en"),
    ("WORKSHOP_TIME_ZONE",        "Asia/Kolkata",   "time_zone",        "Asia/Kolkata"),
    ("WORKSHOP_PORT",             "",               "port",             8000),
    ("WORKSHOP_SECRET_KEY",       SECRET,           "secret_key",       SECRET),
])  # fmt: skip
def test_a_variable_is_read_as_what_it_means(name, value, field, read):
    assert getattr(from_environment({name: value}), field) == read


@pytest.mark.parametrize(("name", "value", "told"), [
    ("WORKSHOP_PORT",             "http",   "WORKSHOP_PORT='http': Use a whole number from 1 to 65535."),
    ("WORKSHOP_PORT",             "70000",  "WORKSHOP_PORT='70000': Use a whole number from 1 to 65535."),
    ("WORKSHOP_PORT",             "-1",     "WORKSHOP_PORT='-1': Use a whole number from 1 to 65535."),
    ("WORKSHOP_PORT",             "٨٠",     "WORKSHOP_PORT='٨٠': Use a whole number from 1 to 65535."),
    ("WORKSHOP_WORKERS",          "0",      "WORKSHOP_WORKERS='0': Use a whole number from 1 to 10000."),
    ("WORKSHOP_HTTPS",            "maybe",  "WORKSHOP_HTTPS='maybe': Use 1 or 0."),
    ("WORKSHOP_DEFAULT_LANGUAGE", "fr",     "WORKSHOP_DEFAULT_LANGUAGE='fr': Use “de” or “en”."),
    ("WORKSHOP_TIME_ZONE",        "CET+1",  "WORKSHOP_TIME_ZONE='CET+1': Use a time zone such as"),
    ("WORKSHOP_TIME_ZONE",        "Europe", "WORKSHOP_TIME_ZONE='Europe': Use a time zone such as"),
    ("WORKSHOP_TIME_ZONE",        "../UTC", "WORKSHOP_TIME_ZONE='../UTC': Use a time zone such as"),
    ("WORKSHOP_SECRET_KEY",       "tulip",  "WORKSHOP_SECRET_KEY: Use at least 32 characters"),
    ("WORKSHOP_PUBLIC_URL",       "tulip",  "WORKSHOP_PUBLIC_URL='tulip': Use an address that begins with"),
    ("WORKSHOP_TIMESTAMP_URL",    "file:x", "WORKSHOP_TIMESTAMP_URL='file:x': Use an address that begins"),
])  # fmt: skip
def test_a_setting_that_makes_no_sense_is_refused_with_a_sentence(name, value, told):
    with pytest.raises(BadSetting) as refused:
        from_environment({name: value})

    assert refused.value.in_("en").startswith(told)


@pytest.mark.parametrize("url", ["mail.example", "https://mail.example", "smtps://", "smtp://mail:seventeen"])
def test_a_server_for_letters_that_makes_no_sense_is_refused_and_its_password_kept_quiet(url):
    with pytest.raises(BadSetting, match="WORKSHOP_SMTP_URL") as refused:
        from_environment({"WORKSHOP_SMTP_URL": url.replace("//", f"//ada:{SECRET}@")})

    assert SECRET not in refused.value.in_("de") + refused.value.in_("en")


@pytest.mark.parametrize("sender", ["", "handschlag", "a@b.de\nBcc: c@d.de", "A <a@b.de>"])
def test_letters_come_from_an_address(sender):
    with pytest.raises(BadSetting, match="WORKSHOP_MAIL_FROM"):
        from_environment({"WORKSHOP_SMTP_URL": "smtps://mail.example", "WORKSHOP_MAIL_FROM": sender})


def test_a_misspelled_variable_is_refused_and_its_value_kept_quiet():
    with pytest.raises(BadSetting) as refused:
        from_environment({"WORKSHOP_SECRET": SECRET})

    assert refused.value.in_("en").startswith("WORKSHOP_SECRET: There is no such setting. There are: ")
    assert SECRET not in refused.value.in_("de") + refused.value.in_("en")


def test_a_secret_is_made_once_and_for_the_owner_alone(tmp_path):
    first, second = Settings(data_dir=tmp_path / "new"), Settings(data_dir=tmp_path / "new")

    assert first.secret == second.secret
    assert len(first.secret) >= 43
    assert (tmp_path / "new" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_a_secret_that_was_given_is_the_one(tmp_path):
    assert Settings(data_dir=tmp_path, secret_key=SECRET).secret == SECRET
    assert list(tmp_path.iterdir()) == []
