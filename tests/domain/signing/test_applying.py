"""What applies now, told beside another version."""

import pytest

from workshop.domain.signing.applying import Applies
from workshop.domain.versions import number_in


@pytest.mark.parametrize(("applies", "withdrawn", "beside", "told"), [
    (None,  None,  "1.0", "No version is in force yet."),
    ("1.0", None,  "1.1", "Version 1.0 stays in force."),
    ("2.0", None,  "1.0", "Version 2.0 is in force."),
    ("2.1", "2.0", "2.0", "Version 2.1 is in force."),
    (None,  "2.0", "2.0", "No version is in force at present."),
    (None,  "2.0", "1.0", "No version is in force at present: version 2.0 was withdrawn."),
])  # fmt: skip
def test_beside_every_version_stands_what_applies(applies, withdrawn, beside, told):
    now = Applies(
        number=number_in(applies) if applies else None, withdrawn=number_in(withdrawn) if withdrawn else None
    )

    assert now.beside(number_in(beside)).en == told
