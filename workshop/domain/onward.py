"""What is next in a workshop, in one word, for whoever has just come in."""

from enum import StrEnum

from workshop.domain.people import Role
from workshop.domain.signing.standing import Standing


class Onward(StrEnum):
    """What somebody should do next, or wait for."""

    #: Sit down in the room, which is open now.
    ROOM = "room"
    #: Answer the next step.
    ANSWER = "answer"
    #: Mend what does not fit together.
    MEND = "mend"
    #: Publish a version.
    PUBLISH = "publish"
    #: Ask for signatures under the newest version.
    ASK = "ask"
    #: Answer what a signer asked.
    QUESTION = "question"
    #: See who has signed.
    SIGNING = "signing"
    #: Change what was refused, and publish anew.
    REFUSED = "refused"
    #: Read what is in force.
    READ = "read"
    #: Others are at it; there is nothing to do.
    WAIT = "wait"


#: What only the facilitator can do about the newest version.
OF_THE_VERSION = {
    Standing.PUBLISHED: Onward.ASK,
    Standing.REQUESTED: Onward.SIGNING,
    Standing.REFUSED: Onward.REFUSED,
}


def onward(
    role: Role,
    *,
    is_open: bool,
    clashes: int,
    is_complete: bool,
    standing: Standing | None,
    in_force: bool,
    is_asked: bool = False,
) -> Onward:
    """What is next for somebody of this role.

    `is_open` is whether the room lets people in, `clashes` how many contradictions there are, `standing`
    where the newest version stands (None without one), `in_force` whether any version applies, `is_asked`
    whether a signer waits for an answer.
    """
    otherwise = Onward.READ if in_force else Onward.WAIT
    if role is Role.READER:
        return otherwise
    if is_open:
        return Onward.ROOM
    if role is Role.FACILITATOR and is_asked:
        return Onward.QUESTION
    if role is Role.FACILITATOR and standing in {Standing.REQUESTED, Standing.REFUSED}:
        return OF_THE_VERSION[standing]
    if clashes:
        return Onward.MEND
    if not is_complete:
        return Onward.ANSWER
    if role is not Role.FACILITATOR or standing in {Standing.IN_FORCE, Standing.SUPERSEDED}:
        return otherwise
    return OF_THE_VERSION.get(standing, Onward.PUBLISH) if standing else Onward.PUBLISH
