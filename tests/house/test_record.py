"""Whatever is recorded anywhere in the house has a sentence in the record."""

import ast
import re
from pathlib import Path
from string import Formatter

from workshop.actions.exchange import Export
from workshop.domain.contributions.rounds import Phase
from workshop.domain.portal.permits import KINDS
from workshop.domain.portal.readers_happened import READING
from workshop.domain.record import ACCOUNTS, DESK, PORTAL, ROOM, SENTENCES, SIGNING, TAKEN_ALONG, sentence
from workshop.domain.words import LANGUAGES

HOUSE = Path(__file__).parents[2] / "workshop"
#: What happens is called by words with dashes between them, and told to functions of these names.
KIND = re.compile(r"[a-z]+(-[a-z]+)+")
RECORDERS = {"record", "_record", "_happened", "_count", "_note", "change"}
#: Kinds that are put together of what happened and what it happened to.
COMPOSED = {
    *(f"phase-{phase.value}" for phase in Phase),
    *(f"{what}-exported" for what in Export.__args__),
    *(f"{kind.key}-{what}" for kind in KINDS for what in ("made", "revoked")),
}


def recorded():
    """Every kind of happening that stands in the source, with where."""
    for floor in ("actions", "web", "cli"):
        for file in (HOUSE / floor).glob("*.py"):
            for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call) and _name_of(call.func) in RECORDERS:
                    for said in (*call.args, *(each.value for each in call.keywords)):
                        yield from ((kind, file.name) for kind in _kinds_in(said))
            yield from ((kind, file.name) for kind in _chosen_before(file))


def _name_of(function):
    return getattr(function, "attr", None) or getattr(function, "id", None)


def _kinds_in(said):
    """The kinds that an argument may be: a text, or one of two."""
    if isinstance(said, ast.IfExp):
        return [*_kinds_in(said.body), *_kinds_in(said.orelse)]
    known = isinstance(said, ast.Constant) and isinstance(said.value, str) and KIND.fullmatch(said.value)
    return [said.value] if known else []


def _chosen_before(file):
    """Kinds that were put under the name `what` first."""
    return [
        kind
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assign) and any(_name_of(target) == "what" for target in node.targets)
        for kind in _kinds_in(node.value)
    ]


def test_every_kind_that_is_recorded_has_a_sentence():
    kinds = dict(recorded())
    kinds |= dict.fromkeys(COMPOSED, "composed")

    assert {kind: file for kind, file in kinds.items() if kind not in SENTENCES} == {}
    assert {
        "role-changed",
        "door-unlocked",
        "sign-in-failed",
        "timer-set",
    } <= kinds.keys()  # all ways are seen


def test_no_sentence_is_about_what_is_never_recorded():
    kinds = {kind for kind, _file in recorded()}

    assert SENTENCES.keys() - kinds - COMPOSED == set()


def test_every_kind_has_one_sentence():
    assert len(SENTENCES) == sum(map(len, (ACCOUNTS, DESK, SIGNING, PORTAL, READING, TAKEN_ALONG, ROOM)))


def test_sentences_about_the_room_say_nothing_that_differs_from_hand_to_hand():
    gaps = {
        kind: list(Formatter().parse(text.in_(each))) for kind, text in ROOM.items() for each in LANGUAGES
    }

    assert [kind for kind, parsed in gaps.items() if any(name for _, name, _, _ in parsed)] == []


def test_a_happening_of_another_program_reads_as_what_it_is_called():
    assert "moon-landed" in sentence("moon-landed", {"{step}": "{0}"}).en
    assert "{" not in sentence("entry-settled", {}).de
