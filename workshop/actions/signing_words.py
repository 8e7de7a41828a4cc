"""The words of letters about signatures: each has a subject and a text."""

from typing import Final

from workshop.domain.words import Text

ASKED: Final = (
    Text(
        de="Zur Unterschrift bis {due}: {title}, Version {number}",
        en="For your signature by {due}: {title}, version {number}",
    ),
    Text(
        de="""Guten Tag {name},

{company} bittet um eine Unterschrift für {party} unter „{title}“, Version {number}.
Was sich ändert: {note}

Lesen und unterschreiben, ohne Konto und in wenigen Minuten:
{link}

Der Link ist persönlich; bitte nicht weitergeben. Wer sich vertreten lassen will, gibt die Unterschrift
auf der Seite weiter. Dort lässt sich auch fragen oder mit einem Grund ablehnen. Termin: {due}.
""",
        en="""Hello {name},

{company} asks you to sign “{title}”, version {number}, for {party}.
What changes: {note}

Read and sign, without an account and in a few minutes:
{link}

The link is personal; please do not pass it on. To have a deputy sign, hand the signature over on the page.
You can also ask a question there, or refuse with a reason. Please sign by {due}.
""",
    ),
)
REMINDER: Final = (
    Text(
        de="Erinnerung, Termin {due}: {title}, Version {number}",
        en="Reminder, due {due}: {title}, version {number}",
    ),
    Text(
        de="""Guten Tag {name},

die Unterschrift für {party} unter „{title}“, Version {number}, steht noch aus. Termin: {due}.

Lesen, unterschreiben, nachfragen oder ablehnen:
{link}
""",
        en="""Hello {name},

your signature for {party} under “{title}”, version {number}, is still missing. It is due on {due}.

Read, sign, ask or refuse:
{link}
""",
    ),
)
REFUSED: Final = (
    Text(de="Abgelehnt: {title}, Version {number}", en="Refused: {title}, version {number}"),
    Text(
        de="""Guten Tag {name},

{who} ({party}) hat „{title}“, Version {number}, abgelehnt. Der Grund:

{reason}

Damit ist hier nichts mehr zu unterschreiben, und Unterschriften unter diese Version gelten nicht.
{applies} Nach der Änderung kommt eine neue Version.
""",
        en="""Hello {name},

{who} ({party}) has refused “{title}”, version {number}. The reason:

{reason}

There is nothing left to sign, and signatures under this version do not count.
{applies} After the change there will be a new version.
""",
    ),
)
STOPPED: Final = (
    Text(
        de="Nicht mehr zu unterschreiben: {title}, Version {number}",
        en="No longer to be signed: {title}, version {number}",
    ),
    Text(
        de="""Guten Tag {name},

„{title}“, Version {number}, liegt nicht mehr zur Unterschrift vor. Der Grund:

{reason}

{applies}
""",
        en="""Hello {name},

“{title}”, version {number}, is no longer out for signature. The reason:

{reason}

{applies}
""",
    ),
)
WITHDRAWN: Final = (
    Text(
        de="Nicht mehr in Kraft: {title}, Version {number}",
        en="No longer in force: {title}, version {number}",
    ),
    Text(
        de="""Guten Tag {name},

„{title}“, Version {number}, wurde zurückgezogen und gilt nicht mehr, obwohl alle Parteien unterschrieben
hatten. Der Grund:

{reason}

{applies} Was unterschrieben wurde, bleibt als Nachweis hinter den persönlichen Links lesbar.
""",
        en="""Hello {name},

“{title}”, version {number}, was withdrawn and applies no longer, although all parties had signed it.
The reason:

{reason}

{applies} What was signed can still be read behind the personal links, as evidence.
""",
    ),
)
IN_FORCE: Final = (
    Text(de="In Kraft: {title}, Version {number}", en="In force: {title}, version {number}"),
    Text(
        de="""Guten Tag {name},

alle Parteien haben unterschrieben. „{title}“, Version {number}, ist in Kraft.
Das unterschriebene PDF liegt bald hinter den persönlichen Links aller, die unterschreiben sollten.
""",
        en="""Hello {name},

all parties have signed. “{title}”, version {number}, is in force.
The signed PDF will soon be behind the personal links of all who were to sign.
""",
    ),
)
IN_FORCE_SEALED: Final = (
    IN_FORCE[0],
    Text(
        de="""Guten Tag {name},

alle Parteien haben unterschrieben. „{title}“, Version {number}, ist in Kraft.
Das unterschriebene PDF liegt hinter den persönlichen Links aller, die unterschreiben sollten.
""",
        en="""Hello {name},

all parties have signed. “{title}”, version {number}, is in force.
The signed PDF is behind the personal links of all who were to sign.
""",
    ),
)
QUESTION: Final = (
    Text(
        de="Frage zum Vertrag: {title}, Version {number}",
        en="Question about the contract: {title}, version {number}",
    ),
    Text(
        de="""Guten Tag {name},

{who} ({party}) fragt zu „{title}“, Version {number}:

{question}

Die Antwort bitte auf der Seite „Unterschriften“ dieser Version geben;
{who} sieht sie dort, wo die Frage gestellt wurde.
""",
        en="""Hello {name},

{who} ({party}) asks about “{title}”, version {number}:

{question}

Please answer on the page “Signatures” of this version; {who} sees it where the question was asked.
""",
    ),
)
ANSWER: Final = (
    Text(
        de="Antwort auf die Frage: {title}, Version {number}",
        en="An answer to your question: {title}, version {number}",
    ),
    Text(
        de="""Guten Tag {name},

die Frage zu „{title}“, Version {number}, war:

{question}

Die Antwort:

{answer}

Sie steht auch hier, bei der Frage:
{link}
""",
        en="""Hello {name},

your question about “{title}”, version {number}, was:

{question}

The answer:

{answer}

It also stands here, with your question:
{link}
""",
    ),
)

#: Instead of a name, in what goes to everybody at once.
TO_ALL: Final = Text(de="zusammen", en="all")
#: What somebody is told who has no e-mail address, by whatever way the facilitator takes.
BY_HAND: Final = Text(
    de="Guten Tag {name}, die Unterschrift für {party} unter „{title}“, Version {number}, steht noch aus; "
    "Termin: {due}. Der persönliche Link dafür kommt gesondert; wer ihn nicht hat, sagt bitte Bescheid.",
    en="Hello {name}, your signature for {party} under “{title}”, version {number}, is still missing; "
    "it is due on {due}. Your personal link comes separately; please say so if you do not have it.",
)
