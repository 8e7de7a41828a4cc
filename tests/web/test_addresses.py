"""Which addresses lead others here."""

import pytest

from workshop.web.addresses import reaches_others


@pytest.mark.parametrize(
    ("address", "reached"),
    [
        ("https://contract.example.org", True),
        ("http://192.168.1.7:8000/", True),
        ("http://[2001:db8::7]:8000", True),
        ("http://127.0.0.1:8000/", False),
        ("http://127.8.0.1/", False),
        ("http://localhost:8000", False),
        ("http://handschlag.localhost", False),
        ("http://[::1]:8000/", False),
        ("http://0.0.0.0:8000", False),
        ("", False),
    ],
)
def test_only_a_name_that_others_can_reach_leads_them_here(address, reached):
    assert reaches_others(address) is reached
