"""Judging a copy: what was given out is genuine; what only claims to be is altered."""

import pytest

from workshop.domain.verdicts import Verdict, typed, verdict


@pytest.mark.parametrize(("given_out", "seal_is_ours", "seal_holds", "names_ours", "expected"), [
    (True,  True,  True,  True,  Verdict.GENUINE),
    (True,  False, False, True,  Verdict.GENUINE),  # a print from before anybody signed
    (False, True,  True,  False, Verdict.SEALED),   # such as after an older backup was restored
    (False, True,  True,  True,  Verdict.ALTERED),  # in the parts of a seal that it does not cover
    (False, True,  False, False, Verdict.ALTERED),
    (False, False, False, True,  Verdict.ALTERED),
    (False, False, True,  True,  Verdict.ALTERED),  # sealed anew by somebody else
    (False, False, True,  False, Verdict.UNKNOWN),
    (False, False, False, False, Verdict.UNKNOWN),
])  # fmt: skip
def test_a_copy_is_judged_by_what_it_is_before_what_it_says(  # a row of the table
    given_out, seal_is_ours, seal_holds, names_ours, expected
):
    found = verdict(
        given_out=given_out, seal_is_ours=seal_is_ours, seal_holds=seal_holds, names_ours=names_ours
    )

    assert found is expected


@pytest.mark.parametrize(("text", "digits"), [
    ("b59e44ca",             "b59e44ca"),
    (" B59E 44CA\n",         "b59e44ca"),
    ("b59e44ca-a2ab46e4",    "b59e44caa2ab46e4"),
    ("0" * 64,               "0" * 64),
    ("b59e44c",              None),
    ("0" * 65,               None),
    ("b59e44cg",             None),
    ("",                     None),
    ("٨٠٨٠٨٠٨٠",             None),
])  # fmt: skip
def test_a_fingerprint_is_read_however_it_was_typed(text, digits):
    assert typed(text) == digits
