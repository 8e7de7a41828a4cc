"""Signing a version: who may, what is kept, what follows, and what voids it."""

from datetime import timedelta

import pytest

from tests.conftest import publish
from tests.signing import HOME, JOHANNA, MIRIAM, VIKTOR, Ink
from workshop.actions import sign_off, signing_asides, signing_links, signing_opened
from workshop.actions.signing import NameDiffers, ReadingUnconfirmed
from workshop.actions.signing_links import LinkDead
from workshop.actions.signing_notes import ReasonMissing
from workshop.domain.signing.asking import Named, OnlyItsAuthor, SignerTwice
from workshop.domain.signing.sign_off import AnsweredAlready, NotYourTurn, SignOffOver
from workshop.domain.signing.signers import Answer, Rule
from workshop.domain.signing.standing import Standing, VersionBound
from workshop.domain.versions import FIRST, VersionNumber, Weight

TWO = VersionNumber(major=2, minor=0)


@pytest.fixture
def ink(memory, brezel, ada, clock):
    """The sign-off of 1.0 of the small workshop."""
    with memory.reading() as store:
        return Ink(memory, store.contract.get_version(brezel.id, FIRST), ada, clock)


@pytest.fixture
def newer(memory, brezel, ada, clock):
    """Publishes the next version, with a number changed, and opens its sign-off."""

    def newer(amount="180000", weight=Weight.MAJOR):
        clock.goes_on(days=1)
        value = {"amount": amount, "period": "year"}
        with memory.writing() as store:
            revision = store.agreements.find_entry(brezel.id, "revenue-goal", "", "").revision
            store.agreements.save_entry(brezel.id, "revenue-goal", "", "", value, revision, ada.id, clock())
            version = publish(store, brezel, by=ada, note="Ein anderes Ziel.", weight=weight, at=clock())
        return Ink(memory, version, ada, clock)

    return newer


@pytest.fixture
def by_ben(memory, brezel, ben, ink, clock):
    """Publishes the next version, with a text that Ben changed, and opens its sign-off."""

    def by_ben():
        clock.goes_on(days=1)
        with memory.writing() as store:
            what = store.agreements.find_entry(brezel.id, "what", "", "")
            said = {**what.value, "offer": "Brezeln."}
            store.agreements.save_entry(brezel.id, "what", "", "", said, what.revision, ben.id, clock())
            version = publish(store, brezel, by=ink.by, note="Nur Brezeln.", weight=Weight.MINOR, at=clock())
        return Ink(memory, version, ink.by, clock)

    return by_ben


def test_when_every_party_has_signed_the_version_is_in_force(ink):
    ink.ask()
    ink.signs(MIRIAM)
    ink.signs(VIKTOR)
    before = ink.standing

    ink.signs(JOHANNA, typed="Johanna Mehlmann")

    assert (before, ink.standing) == (Standing.REQUESTED, Standing.IN_FORCE)


def test_a_signature_says_who_when_from_where_and_what(ink, memory, clock):
    ink.ask()
    clock.goes_on(hours=3)

    ink.signs(VIKTOR, typed="viktor  roggen")

    with memory.reading() as store:
        (signature,) = store.signing.signatures(ink.version.id)
    assert (signature.name, signature.party, signature.address) == ("viktor roggen", "Vertrieb", HOME)
    assert (signature.at, signature.fingerprint) == (clock(), ink.version.document.fingerprint)


def test_the_version_before_is_superseded_and_says_by_which(ink, newer, memory):
    ink.ask()
    ink.all_sign()
    second = newer()
    second.ask()
    second.all_sign()

    assert (ink.standing, second.standing) == (Standing.SUPERSEDED, Standing.IN_FORCE)
    with memory.reading() as store:
        assert store.signing.successor(ink.version.id) == TWO
        assert store.signing.successor(second.version.id) is None
        assert len(store.signing.signatures(ink.version.id)) == 3


def test_nothing_is_signed_unread_or_under_another_name(ink):
    ink.ask()

    with pytest.raises(ReadingUnconfirmed):
        ink.signs(MIRIAM, confirmed=False)
    with pytest.raises(NameDiffers):
        ink.signs(MIRIAM, typed=VIKTOR)
    assert ink.now().signed("marketing") == 0


def test_nobody_signs_twice(ink):
    ink.ask()
    ink.signs(MIRIAM)

    with pytest.raises(AnsweredAlready):
        ink.signs(MIRIAM)


def test_a_refusal_voids_every_signature_and_every_link(ink, memory):
    ink.ask()
    ink.signs(MIRIAM)

    ink.refuses(VIKTOR)

    assert ink.standing is Standing.REFUSED
    with pytest.raises(SignOffOver):
        ink.signs(JOHANNA)
    with pytest.raises(VersionBound):
        ink.ask()
    with memory.reading() as store:
        assert store.signing.signatures(ink.version.id) == []
        assert store.signing.stood(ink.version.workshop_id)[ink.version.id].reason == "Die Zahl stimmt nicht."


def test_a_refusal_without_a_reason_is_none(ink):
    ink.ask()

    with pytest.raises(ReasonMissing):
        ink.refuses(VIKTOR, "  \n ")
    assert ink.standing is Standing.REQUESTED


def test_a_refused_version_leaves_in_force_what_was_until_the_mended_one_is_signed(ink, newer):
    ink.ask()
    ink.all_sign()
    refused = newer()
    refused.ask()
    refused.refuses(JOHANNA)
    before = (ink.standing, refused.standing)

    mended = newer("150000", Weight.MINOR)
    mended.ask()
    mended.all_sign()

    assert before == (Standing.IN_FORCE, Standing.REFUSED)
    assert [each.standing for each in (ink, refused, mended)] == ["superseded", "refused", "in-force"]
    assert str(mended.version.number) == "2.1"


@pytest.mark.parametrize("end", [sign_off.recall, sign_off.withdraw])
def test_what_is_called_back_or_withdrawn_is_signed_no_more(ink, end, memory):
    ink.ask()
    ink.signs(MIRIAM)
    old = dict(ink.ends)

    ink.does(end, "Falsche Zahl.", reach=ink.reach)

    with pytest.raises(SignOffOver):
        ink.signs(VIKTOR)
    with memory.reading() as store:
        assert store.signing.signatures(ink.version.id) == []
        assert signing_opened.open_link(store, old[MIRIAM], ink.clock()).sign_off.reason == "Falsche Zahl."


def test_after_a_recall_everybody_signs_anew(ink, memory):
    ink.ask()
    ink.signs(MIRIAM)
    ink.does(sign_off.recall, "Anderer Termin.", reach=ink.reach)

    ink.ask(days=30)

    assert ink.now().signed("marketing") == 0
    ink.all_sign()
    with memory.reading() as store:
        assert len(store.signing.signatures(ink.version.id)) == 3
    assert ink.standing is Standing.IN_FORCE


def test_what_is_in_force_can_be_withdrawn_and_its_signatures_stay_on_record(ink, memory):
    ink.ask()
    ink.all_sign()

    ink.does(sign_off.withdraw, "Das Unternehmen wird verkauft.", reach=ink.reach)

    assert ink.standing is Standing.WITHDRAWN
    with memory.reading() as store:
        assert len(store.signing.signatures(ink.version.id)) == 3
    with pytest.raises(VersionBound):
        ink.ask()


def test_one_party_after_the_other_if_so_wished(ink):
    ink.ask(ordered=True)

    with pytest.raises(NotYourTurn):
        ink.signs(JOHANNA)
    for name in (MIRIAM, VIKTOR, JOHANNA):
        ink.signs(name)
    assert ink.standing is Standing.IN_FORCE


def test_whoever_alone_changed_the_texts_cannot_be_their_only_signer(ink):
    with pytest.raises(OnlyItsAuthor):
        ink.ask({"Leitung": ("Ada",)})
    with pytest.raises(OnlyItsAuthor):
        ink.ask({"Leitung": ("Ada", MIRIAM)}, rule=Rule.ONE)
    ink.ask({"Leitung": ("Ada", MIRIAM)})

    assert ink.standing is Standing.REQUESTED


def test_what_nobody_signed_yet_still_has_its_author_in_the_next_version(ink, newer, by_ben):
    """Ada changed the goal in 2.0, which was refused; Ben then mended another text for 2.1."""
    ink.ask()
    ink.all_sign()
    refused = newer()
    refused.ask()
    refused.refuses(JOHANNA)
    mended = by_ben()

    for author in ("Ada", "Ben"):
        with pytest.raises(OnlyItsAuthor):
            mended.ask({"Leitung": (author,)})
    mended.ask({"Leitung": ("Ada", "Ben")})

    assert mended.standing is Standing.REQUESTED


def test_what_was_signed_has_its_author_no_more(ink, by_ben):
    ink.ask()
    ink.all_sign()
    second = by_ben()

    second.ask({"Leitung": ("Ada",)})

    assert second.standing is Standing.REQUESTED


def hand_over(ink, signer, name, role=""):
    with ink.memory.writing() as store:
        return signing_asides.hand_over(
            store,
            ink.ends[signer],
            deputy=Named(name=name, role=role),
            reach=ink.reach,
            at=ink.clock(),
        )


def test_a_deputy_signs_in_somebody_s_place_and_the_old_link_ends(ink, memory):
    ink.ask()
    old = ink.ends[VIKTOR]

    asked = hand_over(ink, VIKTOR, "Dora Dinkel", role="Vertriebsleiterin Süd")

    with memory.reading() as store, pytest.raises(LinkDead):
        signing_opened.open_link(store, old, ink.clock())
    assert ink.now().signer(asked.deputy_of).answer is Answer.HANDED_OVER
    ink.find_ends()
    ink.all_sign()
    with memory.reading() as store:
        names = [each.name for each in store.signing.signatures(ink.version.id)]
    assert sorted(names) == sorted([MIRIAM, JOHANNA, "Dora Dinkel"])


def test_a_deputy_is_neither_a_signer_already_nor_the_lone_author(ink):
    ink.ask({"Vertrieb": (VIKTOR, MIRIAM)})
    with pytest.raises(SignerTwice):
        hand_over(ink, VIKTOR, MIRIAM)

    ink.does(sign_off.recall, "Anders.", reach=ink.reach)
    ink.ask({"Leitung": (JOHANNA,)})
    with pytest.raises(OnlyItsAuthor):
        hand_over(ink, JOHANNA, "Ada")


def test_a_link_ends_with_the_next_one_with_time_and_when_it_is_ended(ink, memory, clock):
    ink.ask()
    first = ink.ends[MIRIAM]
    signer = next(each for each in ink.now().signers if each.name == MIRIAM)
    link = ink.does(sign_off.new_link, signer.id, reach=ink.reach)

    def is_dead(end):
        with memory.reading() as store:
            try:
                return not signing_links.behind(store, end, clock())
            except LinkDead:
                return True

    second = link.address.rsplit("/", 1)[-1]
    assert (is_dead(first), is_dead(second)) == (True, False)
    clock.goes_on(days=40)
    assert is_dead(second)
    third = ink.does(sign_off.new_link, signer.id, reach=ink.reach).address.rsplit("/", 1)[-1]
    assert not is_dead(third)
    ink.does(sign_off.revoke, signer.id)
    assert is_dead(third)


def test_everything_that_happens_stands_in_the_log_without_any_link(ink, newer, clock):
    ink.ask()
    with ink.memory.writing() as store:
        signing_opened.see(store, ink.ends[MIRIAM], at=clock())
        signing_asides.ask(store, ink.ends[MIRIAM], text="Warum 120.000?", reach=ink.reach, at=clock())
    ink.all_sign()
    second = newer()
    second.ask()
    second.all_sign()
    second.does(sign_off.withdraw, "Verkauft.", reach=ink.reach)

    happened = ink.happened()
    signed = [each for each in happened if each.what == "version-signed"]
    told = " ".join(str(each.details) for each in happened)
    assert {each.what for each in happened} >= {
        "signature-requested", "signature-seen", "question-asked", "version-signed",
        "version-in-force", "version-superseded", "version-withdrawn",
    }  # fmt: skip
    assert [each.details["signer"] for each in signed][:3] == [MIRIAM, VIKTOR, JOHANNA]
    assert all(each.details["fingerprint"] == ink.version.fingerprint for each in signed[:3])
    assert not [end for end in (*ink.ends.values(), *second.ends.values()) if end in told]


def test_the_first_opening_is_noted_once(ink, clock):
    ink.ask()
    for _time in range(2):
        clock.goes_on(minutes=5)
        with ink.memory.writing() as store:
            signing_opened.see(store, ink.ends[MIRIAM], at=clock())

    (seen,) = [each for each in ink.happened() if each.what == "signature-seen"]
    assert seen.at == clock() - timedelta(minutes=5)


def test_the_next_request_is_proposed_as_the_last_one_was(ink, newer, memory):
    ink.ask({"marketing": (MIRIAM,)}, emails=True)
    ink.all_sign()
    second = newer()

    with memory.reading() as store:
        proposed = {each.party.key: each for each in sign_off.proposed(store, second.version)}

    assert proposed["marketing"].signers[0].email == "sauer@krume.example"


def test_whoever_the_contract_names_now_is_proposed_before_whoever_signed_the_last_time(
    ink, memory, brezel, ada, clock
):
    ink.ask({"marketing": (MIRIAM,), "sales": (VIKTOR,)}, emails=True)
    ink.all_sign()
    clock.goes_on(days=1)
    with memory.writing() as store:
        row = store.agreements.find_entry(brezel.id, "parties", "parties", "sales")
        said = {**row.value, "signs": True, "signer": "Ben", "signer_role": "Leiter Vertrieb"}
        store.agreements.save_entry(
            brezel.id, "parties", "parties", "sales", said, row.revision, ada.id, clock()
        )
        version = publish(store, brezel, by=ada, note="Ben folgt auf Viktor.", at=clock())
        proposed = {each.party.key: each for each in sign_off.proposed(store, version)}

    (signer,) = proposed["sales"].signers
    assert (signer.name, signer.role, signer.email) == ("Ben", "Leiter Vertrieb", "ben@example.org")
