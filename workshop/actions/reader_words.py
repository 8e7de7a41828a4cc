"""The words of letters to those who read: each has a subject and a text."""

from typing import Final

from workshop.domain.portal.proposals import Fate, Kind
from workshop.domain.words import Text

INVITED: Final = (
    Text(de="Bitte lesen: {title}, Version {number}", en="Please read: {title}, version {number}"),
    Text(
        de="""Guten Tag {name},

hier steht, was Marketing und Vertrieb bei {company} mit ihren Wörtern meinen und was sie einander schulden:
{link}

{wanted}
{how}
Wo ein Wort unklar bleibt, lässt es sich auf seiner Seite sagen.
""",
        en="""Hello {name},

this is what marketing and sales at {company} mean by their words, and what they owe each other:
{link}

{wanted}
{how}
Where a word remains unclear, you can say so on its page.
""",
    ),
)
#: What somebody invited is asked to do, by whether the version is in force.
WANTED_OF_READERS: Final = {
    True: Text(
        de="Bitte lesen und die Version {number} am Ende zur Kenntnis nehmen.",
        en="Please read it, and acknowledge version {number} at the end.",
    ),
    False: Text(
        de="Bitte lesen. Version {number} ist noch nicht von allen unterschrieben und gilt noch nicht.",
        en="Please read it. Version {number} is not signed by everybody yet, so it does not apply yet.",
    ),
}
#: How they get in: by a link of their own, or with an account.
HOW_BY_LINK: Final = Text(
    de="Ein Konto ist dafür nicht nötig. Der Link ist persönlich; bitte nicht weitergeben.",
    en="You need no account. The link is personal; please do not pass it on.",
)
HOW_BY_ACCOUNT: Final = Text(
    de="Gelesen wird mit dem eigenen Konto. Wer noch keines hat, fragt bitte dort, woher die Einladung kam.",
    en="You read it with your account. If you have none yet, please ask whoever invited you.",
)
REMINDED: Final = (
    Text(de="Erinnerung: {title}, Version {number}", en="Reminder: {title}, version {number}"),
    Text(
        de="""Guten Tag {name},

bei {company} gilt Version {number} von „{title}“. {state}
{link}

Es dauert wenige Minuten. Zu sehen ist nur, was neu ist.
""",
        en="""Hello {name},

version {number} of “{title}” is in force at {company}. {state}
{link}

It takes a few minutes. You see only what is new.
""",
    ),
)
#: What a reader knows so far, as a reminder says it.
NOT_YET: Final = Text(de="Zur Kenntnis genommen ist sie noch nicht:", en="You have not acknowledged it yet:")
SINCE: Final = Text(
    de="Zuletzt zur Kenntnis genommen war Version {before}; das hat sich seither geändert:",
    en="The last one you acknowledged was version {before}; this has changed since:",
)
#: The same for whatever way the facilitator takes.
BY_HAND: Final = Text(
    de="Guten Tag {name}, bei {company} gilt Version {number} von „{title}“. {state} {link}",
    en="Hello {name}, version {number} of “{title}” is in force at {company}. {state} {link}",
)
HEARD: Final = (
    Text(de="Zum Hinweis auf „{word}“ ({company})", en="About your remark on “{word}” ({company})"),
    Text(
        de="""Guten Tag{name},

zum Wort „{word}“ kam dieser Hinweis:

{text}

{fate}
{answer}
Alles Weitere steht hier:
{link}
""",
        en="""Hello{name},

this is what you said about the word “{word}”:

{text}

{fate}
{answer}
What becomes of it stands here:
{link}
""",
    ),
)
#: What became of what somebody said.
FATES: Final = {
    Fate.OPEN: Text(
        de="Es ist angekommen und wartet auf eine Antwort.", en="It has arrived and awaits an answer."
    ),
    Fate.ASKED: Text(
        de="Daraus wurde eine Frage für die nächste Runde.",
        en="It became a question for the next round.",
    ),
    Fate.PARKED: Text(
        de="Daraus wurde ein Änderungswunsch; er steht auf der Liste für das nächste Treffen.",
        en="It became a change request; it is on the list for the next meeting.",
    ),
    Fate.ANSWERED: Text(de="Es gibt eine Antwort:", en="There is an answer:"),
    Fate.DECLINED: Text(de="Es bleibt, wie es ist. Die Begründung:", en="It stays as it is. This is why:"),
}
KINDS: Final = {
    Kind.UNCLEAR: Text(de="unklar", en="unclear"),
    Kind.WRONG: Text(de="falsch", en="wrong"),
    Kind.MISSING: Text(de="fehlt", en="missing"),
    Kind.WORDING: Text(de="andere Formulierung", en="another wording"),
}
SOMEBODY: Final = Text(de="jemand, der liest", en="somebody who reads")
#: How a question to the room begins, and how a change request does.
ASKED: Final = {
    Kind.UNCLEAR: Text(
        de="Was meinen wir mit „{word}“? Beim Lesen blieb unklar: {text}",
        en="What do we mean by “{word}”? This remained unclear in reading: {text}",
    ),
    Kind.WRONG: Text(
        de="Stimmt unser „{word}“ noch? Ein Einwand: {text}",
        en="Is our “{word}” still right? An objection: {text}",
    ),
    Kind.MISSING: Text(
        de="Welches Wort fehlt uns? Vermisst wird „{word}“: {text}",
        en="Which word do we lack? “{word}” is missed: {text}",
    ),
    Kind.WORDING: Text(
        de="Wie wollen wir „{word}“ sagen? Ein Vorschlag: {text}",
        en="How do we want to put “{word}”? A proposal: {text}",
    ),
}
WANTED: Final = Text(
    de="„{word}“ ({kind}, gelesen in Version {number}): {text}",
    en="“{word}” ({kind}, read in version {number}): {text}",
)
MISREAD: Final = Text(
    de="„{word}“ wird falsch verstanden; falsche Antworten in der Probe: {wrong} von {answers}.",
    en="“{word}” is misunderstood: {wrong} of {answers} answers in the quiz were wrong.",
)
