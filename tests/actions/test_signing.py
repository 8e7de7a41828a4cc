"""Signing a version: who may, what is kept, what follows, and what voids it."""

from datetime import timedelta

import pytest

from tests.conftest import publish
from tests.signing import ADDRESS, BY_LETTER, HOME, JOHANNA, MIRIAM, VIKTOR, Ink
from workshop.actions import (
    contract,
    sign_off,
    signing_asides,
    signing_links,
    signing_opened,
    verifying,
)
from workshop.actions.applying import applies
from workshop.actions.sign_off import WithdrawalUnconfirmed
from workshop.actions.signing import NameDiffers, ReadingUnconfirmed
from workshop.actions.signing_letters import news_to_copy
from workshop.actions.signing_links import LinkDead
from workshop.actions.signing_notes import ReasonMissing
from workshop.domain.signing.asking import EmailUnlikely, OnlyItsAuthor
from workshop.domain.signing.deputies import DeputyIsOneself, DeputyNameless, DeputySignsAlready
from workshop.domain.signing.sign_off import AnsweredAlready, NotNeeded, NotYourTurn, SignOffOver
from workshop.domain.signing.signers import Answer, Rule
from workshop.domain.signing.standing import Standing, VersionBound
from workshop.domain.versions import FIRST, VersionNumber, Weight
from workshop.storage.happenings import ADDRESSES_KEPT
from workshop.storage.record import Sought
from workshop.storage.signing_tables import SignatureRow

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


def test_a_signature_says_who_when_and_what(ink, memory, clock):
    ink.ask()
    clock.goes_on(hours=3)

    ink.signs(VIKTOR, typed="viktor  roggen")

    with memory.reading() as store:
        (signature,) = store.signing.signatures(ink.version.id)
    assert (signature.name, signature.party) == (VIKTOR, "Vertrieb")
    assert (signature.at, signature.fingerprint) == (clock(), ink.version.document.fingerprint)


def test_where_a_signature_came_from_stands_in_the_record_alone_and_is_forgotten_in_time(ink, memory, clock):
    ink.ask()
    ink.signs(VIKTOR)

    def known():
        with memory.reading() as store:
            lines = store.record.lines(ink.version.workshop_id, Sought(), limit=10)
        return {each.address for each in lines if each.what == "version-signed"}

    before = known()
    with memory.writing() as store:
        store.happenings.forget_addresses(clock() + ADDRESSES_KEPT + timedelta(seconds=1))

    assert (before, known()) == ({HOME}, {None})
    assert "address" not in SignatureRow.__table__.columns


def test_the_version_before_is_superseded_and_says_by_which(ink, newer, memory):
    ink.ask()
    ink.all_sign()
    second = newer()
    second.ask()
    second.all_sign()

    assert (ink.standing, second.standing) == (Standing.SUPERSEDED, Standing.IN_FORCE)
    with memory.reading() as store:
        assert store.signing.stood_of(ink.version.id).successor == TWO
        assert store.signing.stood_of(second.version.id).successor is None
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

    ink.does(sign_off.withdraw, "Das Unternehmen wird verkauft.", confirmed=True, reach=ink.reach)

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


def test_a_deputy_signs_in_somebody_s_place_by_a_link_that_the_facilitator_makes(ink, memory):
    ink.ask()

    asked = ink.hands_over(VIKTOR, "Dora Dinkel", role="Vertriebsleiterin Süd")

    assert ink.now().signer(asked.deputy_of).answer is Answer.HANDED_OVER
    assert asked.link_until is None
    with pytest.raises(AnsweredAlready):
        ink.signs(VIKTOR)
    ink.does(sign_off.new_link, asked.id, reach=ink.reach)
    ink.find_ends()
    ink.all_sign()
    with memory.reading() as store:
        in_place_of = {each.name: each.deputy_for for each in store.signing.signatures(ink.version.id)}
    assert in_place_of == {MIRIAM: "", JOHANNA: "", "Dora Dinkel": VIKTOR}
    assert "version-signed-by-deputy" in {each.what for each in ink.happened()}


def test_the_deputy_of_a_deputy_stands_in_for_whoever_was_asked_first(ink, memory):
    ink.ask({"Vertrieb": (VIKTOR,)})
    for name, deputy in ((VIKTOR, "Dora Dinkel"), ("Dora Dinkel", "Emil Einkorn")):
        asked = ink.hands_over(name, deputy)
        ink.does(sign_off.new_link, asked.id, reach=ink.reach)
        ink.find_ends()

    ink.signs("Emil Einkorn")

    with memory.reading() as store:
        (signature,) = store.signing.signatures(ink.version.id)
    assert (signature.name, signature.deputy_for) == ("Emil Einkorn", VIKTOR)


@pytest.mark.parametrize(("deputy", "refusal"), [
    (MIRIAM, DeputySignsAlready),
    (JOHANNA, DeputySignsAlready),
    ("viktor  roggen", DeputyIsOneself),
    ("", DeputyNameless),
])  # fmt: skip
def test_a_deputy_is_somebody_whose_hand_is_not_under_it_already(ink, deputy, refusal):
    """Neither for one's own party nor for another: what two should see, two must see."""
    ink.ask({"Vertrieb": (VIKTOR, MIRIAM), "Leitung": (JOHANNA,)})

    with pytest.raises(refusal):
        ink.hands_over(VIKTOR, deputy)


def test_a_deputy_is_not_the_lone_author(ink):
    ink.ask({"Leitung": (JOHANNA,)})

    with pytest.raises(OnlyItsAuthor):
        ink.hands_over(JOHANNA, "Ada")


@pytest.mark.parametrize("typed", ["MIRIAM SAUER", "miriam  sauer"])
def test_a_signature_bears_the_name_of_whoever_was_asked(ink, memory, typed):
    ink.ask({"Marketing": (MIRIAM,)})

    ink.signs(MIRIAM, typed=typed)

    with memory.reading() as store:
        assert [each.name for each in store.signing.signatures(ink.version.id)] == [MIRIAM]


def test_once_enough_have_signed_nobody_else_of_the_party_has_a_say(ink):
    ink.ask({"Marketing": (MIRIAM, "Jale Krug"), "Leitung": (JOHANNA,)}, rule=Rule.ONE)
    ink.signs(MIRIAM)

    with pytest.raises(NotNeeded):
        ink.refuses("Jale Krug")
    with pytest.raises(NotNeeded):
        ink.signs("Jale Krug")

    assert ink.standing is Standing.REQUESTED


def test_what_everybody_signed_is_not_withdrawn_by_a_slip(ink):
    ink.ask()
    ink.all_sign()

    with pytest.raises(WithdrawalUnconfirmed):
        ink.does(sign_off.withdraw, "Verkauft.", reach=ink.reach)
    assert ink.standing is Standing.IN_FORCE

    ink.does(sign_off.withdraw, "Verkauft.", confirmed=True, reach=ink.reach)
    assert ink.standing is Standing.WITHDRAWN


def test_all_who_are_missing_get_new_links_at_once(ink):
    ink.ask()
    ink.signs(MIRIAM)

    links = ink.does(sign_off.new_links, reach=ink.reach)

    assert [each.signer.name for each in links] == [VIKTOR, JOHANNA]
    ink.find_ends()
    assert {each.address for each in links} == {ADDRESS + end for end in ink.ends.values()}


def test_a_wrong_address_is_mended_and_what_went_there_opens_nothing(ink, memory):
    ink.ask()
    signer = next(each for each in ink.now().signers if each.name == VIKTOR)

    ink.does(sign_off.readdress, signer.id, "roggen@krume.example", reach=BY_LETTER)

    mended = ink.now().signer(signer.id)
    assert (mended.email, bool(mended.link_until)) == ("roggen@krume.example", True)
    assert [each.recipient for each in ink.letters()] == ["roggen@krume.example"]
    with memory.reading() as store, pytest.raises(LinkDead):
        signing_opened.open_link(store, ink.ends[VIKTOR], ink.clock())
    with pytest.raises(EmailUnlikely):
        ink.does(sign_off.readdress, signer.id, "roggen at krume", reach=BY_LETTER)


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
    second.does(sign_off.withdraw, "Verkauft.", confirmed=True, reach=ink.reach)

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


@pytest.mark.parametrize("end", ["refuse", "withdraw", "withdraw what is in force"])
def test_what_can_never_be_signed_again_may_be_published_anew(ink, brezel, memory, end):
    ink.ask()
    if end == "refuse":
        ink.refuses(VIKTOR)
    else:
        if end.endswith("force"):
            ink.all_sign()
        ink.does(sign_off.withdraw, "Versehen.", confirmed=True, reach=ink.reach)

    with memory.writing() as store:
        again = contract.draft(store, brezel).again
        version = publish(store, brezel, by=ink.by, weight=Weight.MINOR)

    anew = Ink(memory, version, ink.by, ink.clock)
    anew.ask()
    anew.all_sign()
    assert (str(again), str(version.number)) == ("1.0", "1.1")
    assert version.fingerprint == ink.version.fingerprint
    assert anew.standing is Standing.IN_FORCE


def test_what_was_only_called_back_is_asked_for_again_and_not_published_anew(ink, brezel, memory):
    ink.ask()
    ink.does(sign_off.recall, "Anderer Termin.", reach=ink.reach)

    with memory.reading() as store:
        assert (contract.draft(store, brezel).same, contract.draft(store, brezel).again) == (FIRST, None)


def test_whoever_handed_over_is_asked_again_the_next_time_and_not_the_deputy(ink, newer, memory):
    ink.ask({"marketing": (MIRIAM,), "sales": (VIKTOR,)}, emails=True)
    ink.hands_over(VIKTOR, "Dora Dinkel")
    ink.does(sign_off.new_links, reach=ink.reach)
    ink.find_ends()
    ink.all_sign()
    second = newer()

    with memory.reading() as store:
        proposed = {each.party.key: each for each in sign_off.proposed(store, second.version)}

    assert [(each.name, each.email) for each in proposed["sales"].signers] == [
        (VIKTOR, "roggen@krume.example")
    ]


def news(ink, *, is_sealed=False):
    """The text to tell everybody about a version, as it is now."""
    with ink.memory.reading() as store:
        stood = store.signing.stood_of(ink.version.id)
        now = applies(store, ink.version.workshop_id)
        return news_to_copy(ink.version, ink.now(), stood, now, is_sealed=is_sealed)


def test_the_text_to_tell_everybody_says_how_it_is_now(ink, newer):
    ink.ask()
    while_open = news(ink)
    ink.all_sign()
    in_force, sealed = news(ink), news(ink, is_sealed=True)
    second = newer()
    second.ask()
    second.refuses(VIKTOR)

    assert while_open == ""
    assert "liegt bald hinter" in in_force
    assert "bald" not in sealed
    assert "Version 1.0 bleibt in Kraft." in news(second)


def test_there_is_nothing_to_tell_of_what_a_later_version_has_taken_the_place_of(ink, newer):
    ink.ask()
    ink.all_sign()
    refused, second = newer(), newer("190000")
    refused.ask()
    refused.refuses(VIKTOR)
    second.ask()
    second.all_sign()

    assert (news(ink), news(refused)) == ("", "")
    second.does(sign_off.withdraw, "Verkauft.", confirmed=True, reach=second.reach)
    assert news(ink) == ""
    assert "Zurzeit ist keine Version in Kraft." in news(second)


def test_what_is_called_back_has_a_text_to_tell_everybody(ink):
    ink.ask()
    ink.does(sign_off.recall, "Anderer Termin.", reach=ink.reach)

    assert "Anderer Termin." in news(ink)
    assert "Noch ist keine Version in Kraft." in news(ink)


def test_letters_about_an_end_say_what_applies(ink, newer):
    ink.ask()
    ink.all_sign()
    second = newer()
    second.reach = BY_LETTER
    second.ask(emails=True)
    second.does(sign_off.recall, "Anderer Termin.", reach=second.reach)

    assert all("Version 1.0 bleibt in Kraft." in each.words for each in second.letters()[-3:])


def test_one_may_still_ask_after_the_signature_as_long_as_it_has_not_come_to_nothing(ink, memory):
    ink.ask()
    ink.all_sign()
    told = {"text": "Gilt das auch für Messen?", "reach": ink.reach, "at": ink.clock()}
    with memory.writing() as store:
        signing_asides.ask(store, ink.ends[MIRIAM], **told)

    with memory.reading() as store:
        assert [each.text for each in store.signing.questions(ink.now().id)] == [told["text"]]


def test_nobody_asks_about_what_was_refused(ink, memory):
    ink.ask()
    ink.refuses(VIKTOR)

    with memory.writing() as store, pytest.raises(SignOffOver):
        signing_asides.ask(store, ink.ends[MIRIAM], text="Und nun?", reach=ink.reach, at=ink.clock())


def test_whoever_verifies_is_told_what_applies_when_a_successor_was_withdrawn(ink, newer):
    ink.ask()
    ink.all_sign()
    second = newer()
    second.ask()
    second.all_sign()

    def also(one):
        with ink.memory.reading() as store:
            (stand,) = verifying.of_fingerprint(store, one.version.fingerprint)
        return stand.also.en if stand.also else None

    before = also(ink), also(second)
    second.does(sign_off.withdraw, "Verkauft.", confirmed=True, reach=second.reach)

    assert before == (None, None)
    assert also(ink) == "No version is in force at present: version 2.0 was withdrawn."
    assert also(second) == "No version is in force at present."
