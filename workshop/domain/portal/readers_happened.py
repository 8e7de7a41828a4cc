"""What the record says of readers: who acknowledged what, and what became of what they said."""

from collections.abc import Mapping
from typing import Final

from workshop.domain.words import Text

READING: Final[Mapping[str, Text]] = {
    "version-acknowledged": Text(
        de="{reader} hat Version {version} zur Kenntnis genommen.",
        en="{reader} acknowledged version {version}.",
    ),
    "reader-invited": Text(de="{reader} wurde zum Lesen eingeladen.", en="{reader} was invited to read."),
    "reader-removed": Text(
        de="{reader} wurde aus der Liste der Lesenden genommen.",
        en="{reader} was taken out of the list of readers.",
    ),
    "readers-reminded": Text(
        de="An das Lesen von Version {version} wurde erinnert.",
        en="Readers were reminded of version {version}.",
    ),
    # A proposal is told without its words and without a name: it may be withdrawn from view, the log may not.
    "proposal-made": Text(
        de="Zum Wort „{word}“ kam ein Hinweis von jemandem, der es las (Version {version}).",
        en="A remark on the word “{word}” came from somebody who read it (version {version}).",
    ),
    "proposal-asked": Text(
        de="Ein Hinweis zum Wort „{word}“ wurde zur Frage für die nächste Runde.",
        en="A remark on the word “{word}” became a question for the next round.",
    ),
    "proposal-parked": Text(
        de="Ein Hinweis zum Wort „{word}“ wurde als Änderungswunsch geparkt.",
        en="A remark on the word “{word}” was parked as a change request.",
    ),
    "proposal-answered": Text(
        de="Ein Hinweis zum Wort „{word}“ wurde beantwortet.",
        en="A remark on the word “{word}” was answered.",
    ),
    "proposal-declined": Text(
        de="Ein Hinweis zum Wort „{word}“ wurde abgelehnt.",
        en="A remark on the word “{word}” was declined.",
    ),
}
